// SPDX-License-Identifier: MIT

//go:build unix

package netuse

import (
	"context"
	"os"
	"syscall"
	"time"
)

// ready waits by Go's own poller until a subscription has something to say.
type ready struct {
	file *os.File
}

// newReady watches a descriptor of the library's by one of its own, which the poller may close when it likes.
func newReady(descriptor uintptr) (*ready, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	own, err := syscall.Dup(int(descriptor))
	if err != nil {
		return nil, os.NewSyscallError("dup", err)
	}
	syscall.CloseOnExec(own)
	return &ready{os.NewFile(uintptr(own), "netuse")}, nil
}

func (r *ready) close() {
	_ = r.file.Close()
}

// wait calls take until it has taken something or failed, each time that there is something to say.
func (r *ready) wait(ctx context.Context, take func() (bool, error)) error {
	descriptor, err := r.file.SyscallConn()
	if err != nil {
		return err
	}
	defer r.interruptedBy(ctx)()
	var taken bool
	var failed error
	err = descriptor.Read(func(uintptr) bool {
		taken, failed = take()
		return taken || failed != nil
	})
	if taken || failed != nil {
		return failed
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// interruptedBy ends a wait when ctx is done, until the function that it gives is called.
func (r *ready) interruptedBy(ctx context.Context) func() {
	_ = r.file.SetReadDeadline(time.Time{})
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		select {
		case <-ctx.Done():
			_ = r.file.SetReadDeadline(time.Unix(1, 0))
		case <-stop:
		}
	}()
	return func() {
		close(stop)
		<-stopped
	}
}
