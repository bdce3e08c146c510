// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"time"
	"unsafe"
)

// Snapshot is what a source said at one moment. It may outlive its source.
type Snapshot struct {
	handle *handle
}

// Severity of a diagnostic.
type Severity int

// Info is worth knowing; of a Warning some value or connection could not be known; of a Problem a whole part is missing.
const (
	SeverityInfo Severity = iota
	SeverityWarning
	SeverityError
)

// Diagnostic tells what could not be known, and why.
type Diagnostic struct {
	Severity Severity
	Document string // "" for the source as a whole
	Line     int    // from 1; 0 where no line is meant
	Message  string
}

func newSnapshot(snapshot *C.netuse_snapshot) *Snapshot {
	return &Snapshot{newHandle(unsafe.Pointer(snapshot), func(snapshot unsafe.Pointer) {
		C.netuse_snapshot_free((*C.netuse_snapshot)(snapshot))
	})}
}

// Close gives it back.
func (s *Snapshot) Close() error {
	s.handle.close()
	return nil
}

func (s *Snapshot) use(text string, body func(snapshot *C.netuse_snapshot, text *C.char) error) error {
	var m memory
	defer m.free()
	return s.handle.use(func(snapshot unsafe.Pointer) error {
		return body((*C.netuse_snapshot)(snapshot), m.text(text))
	})
}

func (s *Snapshot) said(what func(snapshot *C.netuse_snapshot) *C.char) (text string) {
	_ = s.use("", func(snapshot *C.netuse_snapshot, _ *C.char) error {
		text = C.GoString(what(snapshot))
		return nil
	})
	return text
}

// Host is the host that was described; "" if it is not known.
func (s *Snapshot) Host() string {
	return s.said(func(snapshot *C.netuse_snapshot) *C.char { return C.netuse_snapshot_host(snapshot) })
}

// Backend is "samba", "windows", "none", or what a recording says.
func (s *Snapshot) Backend() string {
	return s.said(func(snapshot *C.netuse_snapshot) *C.char { return C.netuse_snapshot_backend(snapshot) })
}

// Time is when it was; the zero time if it is not known.
func (s *Snapshot) Time() time.Time {
	text := s.said(func(snapshot *C.netuse_snapshot) *C.char { return C.netuse_snapshot_time(snapshot) })
	moment, _ := time.Parse(time.RFC3339Nano, text)
	return moment
}

// IsThisSystem tells whether it describes the machine and moment of the call, and not a recording or another root.
func (s *Snapshot) IsThisSystem() (is bool) {
	_ = s.use("", func(snapshot *C.netuse_snapshot, _ *C.char) error {
		is = C.netuse_snapshot_is_this_system(snapshot) != 0
		return nil
	})
	return is
}

// Diagnostics tells what could not be known, and why.
func (s *Snapshot) Diagnostics() (list []Diagnostic, err error) {
	err = s.use("", func(snapshot *C.netuse_snapshot, _ *C.char) error {
		var rows *C.netuse_diagnostic_info
		var count C.size_t
		_, err := call(func() C.netuse_result { return C.netuse_snapshot_diagnostics(snapshot, &rows, &count) })
		for _, row := range unsafe.Slice(rows, int(count)) {
			list = append(list, Diagnostic{Severity(row.severity), C.GoString(row.document), int(row.line),
				C.GoString(row.message)})
		}
		return err
	})
	return list, err
}

// Query runs WQL over it and fills the slice that dst points to, as the function Query does.
func (s *Snapshot) Query(wql string, dst any) error {
	return s.use(wql, func(snapshot *C.netuse_snapshot, wql *C.char) error {
		return fillAll(dst, func(out **C.netuse_enumerator) C.netuse_result {
			return C.netuse_query_snapshot(snapshot, wql, out)
		})
	})
}

// Connections are all of them, in the snapshot's order.
func (s *Snapshot) Connections() (list []Connection, err error) {
	err = s.Query("SELECT * FROM Win32_NetworkConnection", &list)
	return list, err
}

// Get fills the struct or Row that dst points to with one instance or class, by object path.
func (s *Snapshot) Get(path string, dst any) error {
	return s.use(path, func(snapshot *C.netuse_snapshot, path *C.char) error {
		return fillOne(dst, func(out **C.netuse_object) C.netuse_result {
			return C.netuse_get_from_snapshot(snapshot, path, out)
		})
	})
}

// QueryAs gives the answer to a query as text: "json", "ndjson", "csv", "table", "list", "mof" or "xml".
func (s *Snapshot) QueryAs(wql, format string) (text []byte, err error) {
	err = s.use(wql, func(snapshot *C.netuse_snapshot, wql *C.char) error {
		var m memory
		defer m.free()
		text, _, err = textOf(func(out **C.netuse_text) C.netuse_result {
			return C.netuse_query_as(snapshot, wql, m.text(format), out)
		})
		return err
	})
	return text, err
}

// Recording is its recording, as JSON.
func (s *Snapshot) Recording() (json []byte, err error) {
	err = s.use("", func(snapshot *C.netuse_snapshot, _ *C.char) error {
		json, _, err = textOf(func(out **C.netuse_text) C.netuse_result {
			return C.netuse_recording_of(snapshot, out)
		})
		return err
	})
	return json, err
}

// Save writes its recording to a file, whole or not at all, for its owner alone.
func (s *Snapshot) Save(file string) error {
	return s.use(file, func(snapshot *C.netuse_snapshot, file *C.char) error {
		_, err := call(func() C.netuse_result { return C.netuse_save_recording(snapshot, file) })
		return err
	})
}
