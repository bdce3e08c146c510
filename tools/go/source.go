// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"context"
	"runtime"
	"unsafe"
)

// Source is an open source of connections. Each call asks it anew.
type Source struct {
	handle *handle
	giver  uintptr // the number of its evidence function, or 0
}

// Open opens this host, or what the options name. Close it with Close.
func Open(options ...Option) (*Source, error) {
	var s settings
	for _, option := range options {
		option(&s)
	}
	var m memory
	defer m.free()
	inC := s.inC(&m)
	var giver uintptr
	if s.evidence != nil {
		giver = register(s.evidence)
		C.netuse_go_set_evidence(inC, C.uintptr_t(giver))
	}
	var services *C.netuse_services
	if _, err := call(func() C.netuse_result { return C.netuse_open_with(inC, &services) }); err != nil {
		share(giver, -1)
		return nil, err
	}
	return &Source{giver: giver, handle: newHandle(unsafe.Pointer(services), func(services unsafe.Pointer) {
		C.netuse_close((*C.netuse_services)(services))
		share(giver, -1)
	})}, nil
}

// Close closes it. What came from it (snapshots, subscriptions, channels) lives on.
func (s *Source) Close() error {
	s.handle.close()
	return nil
}

func (s *Source) use(text string, body func(services *C.netuse_services, text *C.char) error) error {
	var m memory
	defer m.free()
	return explained(s.handle.use(func(services unsafe.Pointer) error {
		return body((*C.netuse_services)(services), m.text(text))
	}), s.giver)
}

// Query runs WQL over a fresh snapshot and fills the slice that dst points to, as the function Query does.
func (s *Source) Query(wql string, dst any) error {
	return s.use(wql, func(services *C.netuse_services, wql *C.char) error {
		return fillAll(dst, func(out **C.netuse_enumerator) C.netuse_result {
			return C.netuse_exec_query(services, wql, out)
		})
	})
}

// Connections asks for all of them.
func (s *Source) Connections() (list []Connection, err error) {
	err = s.Query("SELECT * FROM Win32_NetworkConnection", &list)
	return list, err
}

// Get fills the struct or Row that dst points to with one instance or class, by object path.
func (s *Source) Get(path string, dst any) error {
	return s.use(path, func(services *C.netuse_services, path *C.char) error {
		return fillOne(dst, func(out **C.netuse_object) C.netuse_result {
			return C.netuse_get_object(services, path, out)
		})
	})
}

// Snapshot asks for all that the source says at this moment.
func (s *Source) Snapshot() (*Snapshot, error) {
	var snapshot *C.netuse_snapshot
	err := s.use("", func(services *C.netuse_services, _ *C.char) error {
		_, err := call(func() C.netuse_result { return C.netuse_take_snapshot(services, &snapshot) })
		return err
	})
	if err != nil {
		return nil, err
	}
	return newSnapshot(snapshot), nil
}

// Watch runs an event query, and tells its events by a channel, as the function Watch does.
func (s *Source) Watch(ctx context.Context, wql string) (<-chan Event, error) {
	subscription, err := s.Subscribe(wql)
	if err != nil {
		return nil, err
	}
	events := make(chan Event)
	go subscription.send(ctx, events)
	return events, nil
}

// Subscribe runs an event query: from now on it tells what comes, goes and changes. Close it with Close.
func (s *Source) Subscribe(wql string) (*Subscription, error) {
	var subscription *C.netuse_subscription
	err := s.use(wql, func(services *C.netuse_services, wql *C.char) error {
		_, err := call(func() C.netuse_result {
			return C.netuse_exec_notification_query(services, wql, &subscription)
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return newSubscription(subscription, s.giver)
}

// Diagnostics tells, of the newest snapshot, what could not be known, and why, a sentence each. Those of a Snapshot have
// parts.
func (s *Source) Diagnostics() (sentences []string) {
	runtime.LockOSThread() // the list is of the thread
	defer runtime.UnlockOSThread()
	_ = s.handle.use(func(services unsafe.Pointer) error {
		sentences = sentencesOf(func(i C.size_t) *C.char {
			return C.netuse_diagnostic((*C.netuse_services)(services), i)
		})
		return nil
	})
	return sentences
}

func sentencesOf(at func(i C.size_t) *C.char) (sentences []string) {
	for i := C.size_t(0); ; i++ {
		sentence := at(i)
		if sentence == nil {
			return sentences
		}
		sentences = append(sentences, C.GoString(sentence))
	}
}
