// SPDX-License-Identifier: MIT

// Package netuse tells which network connections a machine holds, and in what state: Microsoft's WMI class
// Win32_NetworkConnection, served where WMI does not exist.
//
//	var rows []netuse.Row
//	err := netuse.Query("SELECT Name, Status FROM Win32_NetworkConnection", &rows)
//
// It stands on netuse's C interface, by cgo. Everything may be used from many goroutines at once, but for a
// Subscription, whose Next calls wait for each other. What has a Close also closes itself when nobody holds it any more.
package netuse

// #include "bridge.h"
import "C"

import "context"

// Version is the version of the library that is running, e.g. "0.1.0".
func Version() string {
	return C.GoString(C.netuse_version())
}

// Query runs WQL over a fresh snapshot of this host, or of what the options name, and fills the slice that dst points
// to. Its elements are structs, pointers to structs, or Rows.
//
// A property goes into the field of its name, or of the name in its tag (`wmi:"__SERVER"`), without regard to case; a
// field with the tag `wmi:"-"` is left alone. Fields are string, bool, integers, time.Time (of a CIM datetime), []string
// (of an array), []byte (of text: the bytes that the host said, where they are no UTF-8), structs (of an object), any,
// and pointers to these, which are nil for null. Null leaves other fields at their zero value. A value that does not fit
// its field, and a field that no property has, leave the field as it is: all rows are filled nevertheless, and the first
// of these is the error, an *ErrFieldMismatch.
//
// All other errors are of the type *Error; dst is as it was then.
func Query(wql string, dst any, options ...Option) error {
	return with(options, func(source *Source) error { return source.Query(wql, dst) })
}

// Connections gives the connections of this host, or of what the options name.
func Connections(options ...Option) (list []Connection, err error) {
	err = with(options, func(source *Source) error {
		list, err = source.Connections()
		return err
	})
	return list, err
}

// Get fills the struct or Row that dst points to with one instance or class, by object path; see Query.
// errors.Is(err, NotFound): there is none.
func Get(path string, dst any, options ...Option) error {
	return with(options, func(source *Source) error { return source.Get(path, dst) })
}

// Watch runs an event query: the channel tells what comes, goes and changes from now on. It is closed when ctx is done,
// or a recorded timeline was told to its end. Who stops taking events cancels ctx, or the goroutine behind the channel
// waits for ever.
func Watch(ctx context.Context, wql string, options ...Option) (events <-chan Event, err error) {
	err = with(options, func(source *Source) error {
		events, err = source.Watch(ctx, wql)
		return err
	})
	return events, err
}

func with(options []Option, body func(*Source) error) error {
	source, err := Open(options...)
	if err != nil {
		return err
	}
	defer source.Close()
	return body(source)
}
