// SPDX-License-Identifier: MIT

package netuse

// #include <stdlib.h>
import "C"

import (
	"runtime"
	"sync"
	"unsafe"
)

// handle is what the library handed out. Of a close while others use it, the last user gives it back.
type handle struct {
	mutex   sync.Mutex
	pointer unsafe.Pointer
	free    func(unsafe.Pointer)
	users   int
	closed  bool
}

func newHandle(pointer unsafe.Pointer, free func(unsafe.Pointer)) *handle {
	h := &handle{pointer: pointer, free: free, users: 1}
	runtime.SetFinalizer(h, (*handle).close)
	return h
}

func (h *handle) close() {
	h.mutex.Lock()
	closed := h.closed
	h.closed = true
	h.mutex.Unlock()
	if !closed {
		h.leave()
	}
}

func (h *handle) enter() bool {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.closed {
		return false
	}
	h.users++
	return true
}

func (h *handle) leave() {
	h.mutex.Lock()
	h.users--
	last := h.users == 0
	h.mutex.Unlock()
	if last {
		runtime.SetFinalizer(h, nil)
		h.free(h.pointer)
	}
}

func (h *handle) use(body func(unsafe.Pointer) error) error {
	if !h.enter() {
		return ErrClosed
	}
	defer h.leave()
	return body(h.pointer)
}

// memory is of C's, given back as a whole: what Go hands over must not hold pointers of Go's.
type memory struct {
	blocks []unsafe.Pointer
}

func (m *memory) keep(block unsafe.Pointer) unsafe.Pointer {
	m.blocks = append(m.blocks, block)
	return block
}

func (m *memory) free() {
	for _, block := range m.blocks {
		C.free(block)
	}
}

func (m *memory) text(text string) *C.char {
	return (*C.char)(m.keep(unsafe.Pointer(C.CString(text))))
}

// zeroed makes room for count things of that size.
func (m *memory) zeroed(count int, size uintptr) unsafe.Pointer {
	return m.keep(C.calloc(C.size_t(count), C.size_t(size)))
}
