// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"fmt"
	"sync"
	"unsafe"
)

// Document is one raw document, as a host gave it (README, "Documents").
type Document struct {
	Name    string  // "/proc/self/mounts", "/proc/fs/cifs/DebugData", "smbstatus --json", ...
	Text    []byte  // a file's bytes; of a program what it wrote to stdout
	Output  *Output // of a program
	Problem string  // why there is no text: errno's name ("ENOENT", "EACCES"), "timed out"
}

// Output is how a program ended.
type Output struct {
	Exit   int
	Errors []byte // what it wrote to stderr
}

// giver is an evidence function, and what it returned last in place of documents. The library knows it by a number: one
// that nobody has any more is told so, whenever it asks.
type giver struct {
	give    func() ([]Document, error)
	mutex   sync.Mutex
	problem error
	users   int
}

var givers struct {
	mutex sync.Mutex
	last  uintptr
	known map[uintptr]*giver
}

func register(give func() ([]Document, error)) uintptr {
	givers.mutex.Lock()
	defer givers.mutex.Unlock()
	if givers.known == nil {
		givers.known = map[uintptr]*giver{}
	}
	givers.last++
	givers.known[givers.last] = &giver{give: give, users: 1}
	return givers.last
}

// share counts one more, or by -1 one fewer, that the library may ask for.
func share(number uintptr, change int) {
	givers.mutex.Lock()
	defer givers.mutex.Unlock()
	if of := givers.known[number]; of != nil {
		of.users += change
		if of.users == 0 {
			delete(givers.known, number)
		}
	}
}

func giverOf(number uintptr) *giver {
	givers.mutex.Lock()
	defer givers.mutex.Unlock()
	return givers.known[number]
}

// explained adds what the evidence function returned to the error that the library made of it.
func explained(err error, number uintptr) error {
	failed, ok := err.(*Error)
	of := giverOf(number)
	if !ok || of == nil || failed.Code != ProviderFailure {
		return err
	}
	of.mutex.Lock()
	defer of.mutex.Unlock()
	failed.Cause, of.problem = of.problem, nil
	return failed
}

func (g *giver) documents() (documents []Document, err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("the evidence function panicked: %v", panicked)
		}
	}()
	return g.give()
}

//export netuseGoGive
func netuseGoGive(number C.uintptr_t, into *C.netuse_evidence) C.int {
	of := giverOf(uintptr(number))
	if of == nil {
		return 1
	}
	documents, err := of.documents()
	for i := 0; err == nil && i < len(documents); i++ {
		err = documents[i].put(into)
	}
	if err == nil {
		return 0
	}
	of.mutex.Lock()
	defer of.mutex.Unlock()
	of.problem = err
	return 1
}

func (d *Document) put(into *C.netuse_evidence) error {
	var m memory
	defer m.free()
	name, text := m.text(d.Name), m.bytes(d.Text)
	_, err := call(func() C.netuse_result {
		switch {
		case d.Problem != "":
			return C.netuse_put_problem(into, name, m.text(d.Problem))
		case d.Output != nil:
			return C.netuse_put_output(into, name, C.int(d.Output.Exit), text, C.size_t(len(d.Text)),
				m.bytes(d.Output.Errors), C.size_t(len(d.Output.Errors)))
		default:
			return C.netuse_put_document(into, name, text, C.size_t(len(d.Text)))
		}
	})
	return err
}

func (m *memory) bytes(bytes []byte) *C.char {
	return (*C.char)(m.keep(unsafe.Pointer(C.CBytes(bytes))))
}
