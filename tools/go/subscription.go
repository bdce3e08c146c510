// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"context"
	"io"
	"reflect"
	"sync"
	"time"
	"unsafe"
)

// Event tells what came, went or changed.
type Event struct {
	Class            string      // __InstanceCreationEvent, __InstanceModificationEvent, __InstanceDeletionEvent, ...
	Time             time.Time   // when it was seen; zero if that is not known, or was not selected
	TargetInstance   *Connection // as it is now; of a deleted one as it was. Nil where it is no connection
	PreviousInstance *Connection // as it was before a modification
	Row              Row         // all that was selected, of groups of events too
}

// Into fills a struct that dst points to by the names of its fields: `TargetInstance struct{ Name string }`.
func (e *Event) Into(dst any) error {
	target, err := targetOf(dst)
	if err != nil {
		return err
	}
	return asError(fill(target, e.Row))
}

// Subscription gives the events of an event query.
type Subscription struct {
	handle *handle
	ready  *ready
	mutex  sync.Mutex
}

func newSubscription(subscription *C.netuse_subscription, giver uintptr) (*Subscription, error) {
	told, err := newReady(uintptr(C.netuse_subscription_handle(subscription)))
	if err != nil {
		C.netuse_subscription_free(subscription)
		return nil, err
	}
	share(giver, 1)
	return &Subscription{ready: told, handle: newHandle(unsafe.Pointer(subscription), func(subscription unsafe.Pointer) {
		C.netuse_subscription_free((*C.netuse_subscription)(subscription))
		told.close()
		share(giver, -1)
	})}, nil
}

// Close ends it, and a Next that waits.
func (s *Subscription) Close() error {
	_ = s.handle.use(func(subscription unsafe.Pointer) error {
		C.netuse_cancel((*C.netuse_subscription)(subscription))
		return nil
	})
	s.handle.close()
	return nil
}

// Next waits for the next event. io.EOF: none comes any more, since a timeline was told to its end, or it was closed;
// ctx.Err(): it was done before one came, and Next may be called again. No thread is held while it waits.
func (s *Subscription) Next(ctx context.Context) (event Event, err error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	err = s.handle.use(func(subscription unsafe.Pointer) error {
		return s.ready.wait(ctx, func() (bool, error) {
			var taken bool
			event, taken, err = take((*C.netuse_subscription)(subscription))
			return taken, err
		})
	})
	if err == ErrClosed {
		err = io.EOF
	}
	return event, err
}

// Diagnostics tells of the newest look what could not be known, and why; and why a look that should have come did not.
func (s *Subscription) Diagnostics() (sentences []string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	_ = s.handle.use(func(subscription unsafe.Pointer) error {
		sentences = sentencesOf(func(i C.size_t) *C.char {
			return C.netuse_subscription_diagnostic((*C.netuse_subscription)(subscription), i)
		})
		return nil
	})
	return sentences
}

// take gives an event that is there.
func take(subscription *C.netuse_subscription) (Event, bool, error) {
	var object *C.netuse_object
	result, err := call(func() C.netuse_result { return C.netuse_next_event(subscription, 0, &object) })
	if err != nil || result == C.NETUSE_S_TIMEDOUT {
		return Event{}, false, err
	}
	if result != C.NETUSE_OK {
		return Event{}, false, io.EOF
	}
	defer C.netuse_object_free(object)
	row, err := rowOf(object, nil)
	if err != nil {
		return Event{}, false, err
	}
	class, _ := systemText(object, "__CLASS").(string)
	return eventOf(class, row), true, nil
}

func eventOf(class string, row Row) Event {
	event := Event{Class: class, Row: row}
	if ticks, ok := row["TIME_CREATED"].(uint64); ok {
		event.Time = timeOfTicks(ticks)
	}
	event.TargetInstance = connectionOf(row["TargetInstance"])
	event.PreviousInstance = connectionOf(row["PreviousInstance"])
	return event
}

// connectionOf is nil for what is no connection.
func connectionOf(value any) *Connection {
	row, ok := value.(Row)
	if _, has := row.value("LocalName"); !ok || !has {
		return nil
	}
	connection := &Connection{}
	fill(reflect.ValueOf(connection).Elem(), row)
	return connection
}

// send is the goroutine behind a channel.
func (s *Subscription) send(ctx context.Context, events chan<- Event) {
	defer close(events)
	defer s.Close()
	for {
		event, err := s.Next(ctx)
		if err != nil {
			return
		}
		select {
		case events <- event:
		case <-ctx.Done():
			return
		}
	}
}
