// SPDX-License-Identifier: MIT

//go:build !netuse_static

package netuse

// #cgo pkg-config: netuse
import "C"
