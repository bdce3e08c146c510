// SPDX-License-Identifier: MIT

package netuse_test

import (
	"context"
	"errors"
	"io"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"netuse"
)

const operations = "SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE TargetInstance ISA 'Win32_NetworkConnection'"

// goroutines waits until no more than so many are left.
func goroutines(t *testing.T, most int) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > most; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, not %d\n%s", runtime.NumGoroutine(), most, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

func TestATimelineIsToldToItsEnd(t *testing.T) {
	before := runtime.NumGoroutine()
	events, err := netuse.Watch(context.Background(), operations, netuse.WithSource(outage))
	must(t, err)
	var told []string
	for event := range events {
		status := string(netuse.Or(event.TargetInstance.Status, "null"))
		if event.PreviousInstance != nil {
			status = string(*event.PreviousInstance.Status) + " -> " + status
		}
		told = append(told, event.Time.Format("05 ")+event.Class[len("__Instance"):]+" "+status)
	}
	same(t, told, []string{"10 ModificationEvent OK -> Degraded", "20 ModificationEvent Unavailable -> OK", "25 DeletionEvent OK",
		"40 ModificationEvent Degraded -> OK"})
	goroutines(t, before)
}

func TestAContextEndsAChannel(t *testing.T) {
	before := runtime.NumGoroutine()
	files := openDescriptors()
	for i := 0; i < 20; i++ {
		ctx, cancel := context.WithCancel(context.Background())
		events, err := netuse.Watch(ctx, operations, netuse.WithSource("none"))
		must(t, err)
		if i%2 == 0 {
			time.Sleep(5 * time.Millisecond)
		}
		cancel()
		if event, more := <-events; more {
			t.Fatal(event)
		}
	}
	goroutines(t, before)
	descriptors(t, files+1) // Go's poller is one
}

// A channel whose reader went away ends by its context, too.
func TestAContextEndsAChannelThatNobodyReads(t *testing.T) {
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	events, err := netuse.Watch(ctx, operations, netuse.WithSource(outage))
	must(t, err)
	<-events
	cancel()
	goroutines(t, before)
}

func TestWhatComesIsTold(t *testing.T) {
	var mounted atomic.Bool
	give := func() ([]netuse.Document, error) {
		text := "/dev/vda1 / ext4 rw 0 0\n"
		if mounted.Load() {
			text += "//srv/share /mnt/z cifs rw 0 0\n"
		}
		return []netuse.Document{{Name: "/proc/self/mounts", Text: []byte(text)}}, nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	events, err := netuse.Watch(ctx, operations, netuse.WithEvidence(give)) // its source is closed, and it goes on
	must(t, err)
	for _, class := range []string{"__InstanceCreationEvent", "__InstanceDeletionEvent", "__InstanceCreationEvent"} {
		mounted.Store(!mounted.Load())
		event := <-events
		same(t, event.Class, class)
		same(t, *event.TargetInstance.LocalName, "/mnt/z")
	}
}

func TestNextMayBeCalledAgainAfterItsContextWasDone(t *testing.T) {
	source := opened(t, netuse.WithSource("none"))
	subscription, err := source.Subscribe(operations)
	must(t, err)
	for i := 0; i < 3; i++ {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
		if _, err = subscription.Next(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
		cancel()
	}
	if len(subscription.Diagnostics()) == 0 {
		t.Fatal("it does not say that it asks nobody")
	}
	time.AfterFunc(10*time.Millisecond, func() { subscription.Close() })
	if _, err = subscription.Next(context.Background()); err != io.EOF {
		t.Fatal(err)
	}
	if _, err = subscription.Next(context.Background()); err != io.EOF {
		t.Fatal(err)
	}
	must(t, subscription.Close())
}

func TestEventsFillStructs(t *testing.T) {
	subscription, err := opened(t, netuse.WithSource(outage)).Subscribe(operations)
	must(t, err)
	defer subscription.Close()
	event, err := subscription.Next(context.Background())
	must(t, err)
	var told struct {
		TargetInstance   struct{ LocalName, Status string }
		PreviousInstance *netuse.Connection
		At               time.Time `wmi:"TIME_CREATED"`
	}
	must(t, event.Into(&told))
	same(t, told.TargetInstance.Status, "Degraded")
	same(t, *told.PreviousInstance.Status, netuse.StatusOK)
	same(t, told.At, event.Time)
	var wrong struct{ TargetInstance struct{ Status int } }
	if event.Into(&wrong) == nil || event.Into(wrong) == nil {
		t.Fatal("it fits")
	}
}

func TestGroupsOfEvents(t *testing.T) {
	events, err := netuse.Watch(context.Background(), operations+" GROUP WITHIN 100", netuse.WithSource(outage))
	must(t, err)
	event := <-events
	same(t, event.Class, "__AggregateEvent")
	same(t, event.Row["NumberOfEvents"], int64(4))
	if event.TargetInstance != nil || event.Row["Representative"].(netuse.Row)["TargetInstance"] == nil {
		t.Fatal(event)
	}
	for range events {
		t.Fatal("there is one group")
	}
}

func TestAnEventQueryThatIsWrong(t *testing.T) {
	_, err := netuse.Watch(context.Background(), whole, netuse.WithSource(outage))
	if !errors.Is(err, netuse.NotEventClass) {
		t.Fatal(err)
	}
}
