// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"time"
	"unsafe"
)

// An Option says what is opened, and how.
type Option func(*settings)

type settings struct {
	source        string
	timeout       int64
	pid           uint32
	noInbound     bool
	noProbe       bool
	allRecordings bool
	documents     [][2]string
	recording     []byte
	evidence      func() ([]Document, error)
	frame         int64
	at            string
}

// WithSource names the source: "auto", "samba", "windows", "root:DIR", "recording:FILE" (or a path that ends in .json),
// "recordings:DIR-or-glob", "none". Without it NETUSE_SOURCE decides, else it is this host.
func WithSource(source string) Option {
	return func(s *settings) { s.source = source }
}

// WithTimeout limits the time that reading for one call may take: 0 is the usual ten seconds, negative no limit.
func WithTimeout(timeout time.Duration) Option {
	milliseconds := timeout.Milliseconds()
	if timeout > 0 && milliseconds == 0 {
		milliseconds = 1
	}
	if timeout < 0 {
		milliseconds = -1
	}
	return func(s *settings) { s.timeout = milliseconds }
}

// WithPID reads the mount table of that process in place of our own (Linux).
func WithPID(pid uint32) Option {
	return func(s *settings) { s.pid = pid }
}

// WithoutInbound leaves out the connections that other machines hold to this one.
func WithoutInbound() Option {
	return func(s *settings) { s.noInbound = true }
}

// WithoutProbe contacts no server to learn AccessMask (Windows).
func WithoutProbe() Option {
	return func(s *settings) { s.noProbe = true }
}

// WithAllRecordings takes of many recordings also the older ones of a host.
func WithAllRecordings() Option {
	return func(s *settings) { s.allRecordings = true }
}

// WithDocument puts a file in place of a document of the source, or adds it (README, "Documents").
func WithDocument(name, file string) Option {
	return func(s *settings) { s.documents = append(s.documents, [2]string{name, file}) }
}

// WithRecording opens the text of a recording in place of a source.
func WithRecording(json []byte) Option {
	return func(s *settings) { s.recording = append([]byte{}, json...) }
}

// WithEvidence asks a function for a host's documents, in place of a source: for each snapshot, from several goroutines
// at once if several take one. If it returns an error, or panics, the call that asked fails with ProviderFailure, whose
// Cause it is.
func WithEvidence(give func() ([]Document, error)) Option {
	return func(s *settings) { s.evidence = give }
}

// WithFrame sees that frame of a recording in place of the newest one: from 1, or from the end by a negative number.
func WithFrame(frame int64) Option {
	return func(s *settings) { s.frame = frame }
}

// WithTime sees the newest frame of a recording of that time or before.
func WithTime(at time.Time) Option {
	return func(s *settings) { s.at = at.UTC().Format("2006-01-02T15:04:05Z") }
}

func flag(on bool) C.int {
	if on {
		return 1
	}
	return 0
}

// inC is the same as the C interface has it; what it points to lives in m.
func (s *settings) inC(m *memory) *C.netuse_options {
	options := (*C.netuse_options)(m.zeroed(1, unsafe.Sizeof(C.netuse_options{})))
	options.size = C.size_t(unsafe.Sizeof(*options))
	options.source = m.text(s.source)
	options.timeout = C.int64_t(s.timeout)
	options.pid = C.uint32_t(s.pid)
	options.no_inbound, options.no_probe = flag(s.noInbound), flag(s.noProbe)
	options.all_recordings = flag(s.allRecordings)
	s.documentsInC(m, options)
	if s.recording != nil {
		options.recording = (*C.char)(m.keep(C.CBytes(s.recording)))
		options.recording_size = C.size_t(len(s.recording))
	}
	options.frame = C.int64_t(s.frame)
	if s.at != "" {
		options.at = m.text(s.at)
	}
	return options
}

func (s *settings) documentsInC(m *memory, options *C.netuse_options) {
	if len(s.documents) == 0 {
		return
	}
	room := m.zeroed(len(s.documents), unsafe.Sizeof(C.netuse_document_file{}))
	files := unsafe.Slice((*C.netuse_document_file)(room), len(s.documents))
	for i, document := range s.documents {
		files[i].name, files[i].file = m.text(document[0]), m.text(document[1])
	}
	options.documents, options.document_count = &files[0], C.size_t(len(files))
}
