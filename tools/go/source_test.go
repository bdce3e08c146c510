// SPDX-License-Identifier: MIT

package netuse_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"netuse"
)

func opened(t *testing.T, options ...netuse.Option) *netuse.Source {
	t.Helper()
	source, err := netuse.Open(options...)
	must(t, err)
	t.Cleanup(func() { source.Close() })
	return source
}

func taken(t *testing.T, options ...netuse.Option) *netuse.Snapshot {
	t.Helper()
	snapshot, err := opened(t, options...).Snapshot()
	must(t, err)
	t.Cleanup(func() { snapshot.Close() })
	return snapshot
}

func TestTheEnvironmentNamesTheSource(t *testing.T) {
	t.Setenv("NETUSE_SOURCE", firstLook)
	list, err := netuse.Connections()
	must(t, err)
	same(t, len(list), 4)
}

func TestASnapshotTellsOfOneMoment(t *testing.T) {
	source := opened(t, netuse.WithSource(firstLook))
	snapshot, err := source.Snapshot()
	must(t, err)
	must(t, source.Close()) // the snapshot lives on
	same(t, snapshot.Host(), "files01")
	same(t, snapshot.Backend(), "samba")
	same(t, snapshot.Time(), time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC))
	same(t, snapshot.IsThisSystem(), false)
	list, err := snapshot.Connections()
	must(t, err)
	same(t, len(list), 4)
	csv, err := snapshot.QueryAs("SELECT LocalName FROM Win32_NetworkConnection WHERE Status = 'Degraded'", "csv")
	must(t, err)
	same(t, string(csv), "LocalName\n/srv/media\n")
	if _, err = snapshot.QueryAs(whole, "yaml"); !errors.Is(err, netuse.InvalidParameter) {
		t.Fatal(err)
	}
	must(t, snapshot.Close())
	must(t, snapshot.Close())
	same(t, snapshot.Host(), "")
	if _, err = snapshot.Connections(); err != netuse.ErrClosed {
		t.Fatal(err)
	}
}

func TestOptionsReachTheLibrary(t *testing.T) {
	mounts := filepath.Join(t.TempDir(), "mounts")
	must(t, os.WriteFile(mounts, []byte("//srv/share /mnt/z cifs rw 0 0\n"), 0o600))
	list, err := netuse.Connections(netuse.WithSource("none"), netuse.WithDocument("/proc/mounts", mounts),
		netuse.WithTimeout(time.Second), netuse.WithoutProbe())
	must(t, err)
	same(t, list[0].Name, `\\srv\share (/mnt/z)`)
	newest, err := netuse.Connections(netuse.WithSource(outage))
	must(t, err)
	frame, err := netuse.Connections(netuse.WithSource(outage), netuse.WithFrame(3))
	must(t, err)
	at, err := netuse.Connections(netuse.WithSource(outage), netuse.WithTime(time.Date(2026, 11, 22, 9, 0, 12, 0, time.UTC)))
	must(t, err)
	same(t, frame, at)
	if len(newest) == 0 || *frame[2].Status != netuse.StatusDegraded {
		t.Fatal(frame)
	}
	all, err := netuse.Connections(netuse.WithSource(inbound))
	must(t, err)
	if len(all) == 0 {
		t.Fatal("no clients")
	}
	if _, err = netuse.Open(netuse.WithSource(outage), netuse.WithRecording([]byte("{}"))); !errors.Is(err, netuse.InvalidParameter) {
		t.Fatal(err)
	}
	if _, err = netuse.Open(netuse.WithRecording(nil)); !errors.Is(err, netuse.ProviderFailure) {
		t.Fatal(err)
	}
	_, err = netuse.Connections(netuse.WithSource("root:/"), netuse.WithPID(uint32(os.Getpid())), netuse.WithoutInbound(),
		netuse.WithTimeout(-1))
	must(t, err)
}

func TestEvidenceComesFromTheProgram(t *testing.T) {
	give := func() ([]netuse.Document, error) {
		return []netuse.Document{
			{Name: "/proc/self/mounts", Text: []byte("//srv/share /mnt/z cifs rw 0 0\n")},
			{Name: "/proc/fs/cifs/DebugData", Problem: "EACCES"},
			{Name: "smbstatus --json", Output: &netuse.Output{Exit: 1, Errors: []byte("not allowed\n")}},
		}, nil
	}
	source := opened(t, netuse.WithEvidence(give))
	list, err := source.Connections()
	must(t, err)
	same(t, *list[0].LocalName, "/mnt/z")
	if said := strings.Join(source.Diagnostics(), "\n"); !strings.Contains(said, "DebugData") {
		t.Fatal(said)
	}
	snapshot := taken(t, netuse.WithEvidence(give))
	diagnostics, err := snapshot.Diagnostics()
	must(t, err)
	if len(diagnostics) == 0 || diagnostics[0].Message == "" {
		t.Fatal(diagnostics)
	}
}

func TestWhatAnEvidenceFunctionReturnsIsTheCause(t *testing.T) {
	gone := errors.New("the host is gone")
	_, err := netuse.Connections(netuse.WithEvidence(func() ([]netuse.Document, error) { return nil, gone }))
	if !errors.Is(err, gone) || !errors.Is(err, netuse.ProviderFailure) {
		t.Fatal(err)
	}
	_, err = netuse.Connections(netuse.WithEvidence(func() ([]netuse.Document, error) { panic("oh") }))
	if !errors.Is(err, netuse.ProviderFailure) || !strings.Contains(errors.Unwrap(err).Error(), "oh") {
		t.Fatal(err)
	}
}

func TestRecordVerifyAndAnonymize(t *testing.T) {
	folder := t.TempDir()
	file, public, secret := filepath.Join(folder, "a.json"), filepath.Join(folder, "b.json"), filepath.Join(folder, "map.json")
	must(t, netuse.Record(file, netuse.WithSource(firstLook)))
	differences, err := netuse.Verify(file)
	must(t, err)
	same(t, len(differences), 0)
	must(t, netuse.Anonymize(file, public, secret))
	text, err := os.ReadFile(public)
	must(t, err)
	if bytes.Contains(text, []byte("files01")) {
		t.Fatal("the host's name is left")
	}
	text, err = os.ReadFile(file)
	must(t, err)
	wrong := filepath.Join(folder, "wrong.json")
	must(t, os.WriteFile(wrong, bytes.Replace(text, []byte(`"Degraded"`), []byte(`"OK"`), 1), 0o600))
	differences, err = netuse.Verify(wrong)
	must(t, err)
	same(t, differences, []string{`frame 1: \\nas.example\media (/srv/media) Status: OK -> Degraded`})
	json, err := taken(t, netuse.WithSource(file)).Recording()
	must(t, err)
	list, err := netuse.Connections(netuse.WithRecording(json))
	must(t, err)
	same(t, len(list), 4)
	if err = netuse.Anonymize(file, "/no/such/folder/x", ""); !errors.Is(err, netuse.Failed) {
		t.Fatal(err)
	}
}

func TestClassText(t *testing.T) {
	mof, err := netuse.ClassText("win32_networkconnection")
	must(t, err)
	if !strings.Contains(mof, "class Win32_NetworkConnection : CIM_LogicalElement") {
		t.Fatal(mof)
	}
	if _, err = netuse.ClassText("Nonsense"); !errors.Is(err, netuse.NotFound) {
		t.Fatal(err)
	}
	if !strings.HasPrefix(netuse.Version(), "0.") {
		t.Fatal(netuse.Version())
	}
}

func TestTheLogIsHandedOver(t *testing.T) {
	var mutex sync.Mutex
	lines := 0
	must(t, netuse.SetLog(netuse.Debug, func(level netuse.Level, text string) {
		mutex.Lock()
		defer mutex.Unlock()
		if level >= netuse.Debug && text != "" {
			lines++
		}
	}))
	taken(t, netuse.WithSource(firstLook))
	must(t, netuse.SetLog(netuse.Debug, nil))
	before := lines
	taken(t, netuse.WithSource(firstLook))
	if before == 0 || lines != before {
		t.Fatal(before, lines)
	}
	if err := netuse.SetLog(9, nil); !errors.Is(err, netuse.InvalidParameter) {
		t.Fatal(err)
	}
}

// Eight goroutines ask one source and close it while others ask.
func TestManyGoroutinesUseOneSource(t *testing.T) {
	source := opened(t, netuse.WithSource(notUTF8))
	var all sync.WaitGroup
	for i := 0; i < 8; i++ {
		all.Add(1)
		go func(i int) {
			defer all.Done()
			for round := 0; round < 20; round++ {
				list, err := source.Connections()
				if err == netuse.ErrClosed {
					return
				}
				if err != nil || len(list) < 3 {
					t.Error(err, len(list))
				}
				source.Diagnostics()
				var rows []netuse.Row
				if err = source.Query("SELECT Nmae FROM Win32_NetworkConnection", &rows); err != netuse.ErrClosed &&
					!errors.Is(err, netuse.InvalidQuery) {
					t.Error(err)
				}
			}
			if i == 0 {
				source.Close()
			}
		}(i)
	}
	all.Wait()
}

func TestWhatNobodyHoldsIsGivenBack(t *testing.T) {
	for i := 0; i < 50; i++ {
		source, err := netuse.Open(netuse.WithSource(firstLook))
		must(t, err)
		_, err = source.Snapshot()
		must(t, err)
		_, err = source.Subscribe(operations)
		must(t, err)
	}
	descriptors(t, 30)
}

// descriptors waits until no more than so many are left: the library's threads give theirs back when they end.
func descriptors(t *testing.T, most int) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); openDescriptors() > most; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d descriptors are open", openDescriptors())
		}
		runtime.GC()
	}
}

func openDescriptors() int {
	names, _ := os.ReadDir("/proc/self/fd")
	return len(names)
}
