#!/bin/sh
# SPDX-License-Identifier: MIT
# try.sh style|tests|readme SOURCE FOLDER: what gofmt and go vet say of the Go module, its tests under the race detector,
# and the README's example in a program of its own. pkg-config finds the library. Nothing comes from a network.
set -eu
step=$1 source=$2 folder=$3
export GOPROXY=off GOFLAGS=-mod=mod GOSUMDB=off GOCACHE="$folder/cache" GOPATH="$folder/path" HOME="$folder"
unset NETUSE_SOURCE || true
cd "$source/tools/go"

style() {
    [ -z "$(gofmt -l .)" ] || { gofmt -d . && exit 1; }
    go vet ./...
}

# readme FILE: what it shows is compiled as it stands, and run over a recording.
readme() {
    program=$folder/program
    rm -rf "$program" && mkdir -p "$program"
    awk '/^```go$/ { on = 1; next } /^```$/ { on = 0 } on' "$1" >"$program/main.go"
    cd "$program"
    go mod init example.com/program
    go mod edit -require netuse@v0.0.0 -replace "netuse=$source/tools/go"
    [ -z "$(gofmt -l .)" ] || { gofmt -d . && exit 1; }
    go vet .
    go build -o program .
    NETUSE_SOURCE=$source/tests/fixtures/first-look.json ./program | tee said
    grep -F 'map[LocalName:/srv/media Status:Degraded]' said
}

case $step in
    style) style ;;
    tests) go test -race -count=1 ./... ;;
    readme) (readme "$source/README.md") && readme "$source/tools/go/README.md" ;;
esac
