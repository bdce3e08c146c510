// SPDX-License-Identifier: MIT

package netuse_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"netuse"
)

const (
	fixtures  = "../../tests/fixtures/"
	firstLook = fixtures + "first-look.json"
	outage    = fixtures + "outage.json"
	inbound   = fixtures + "system/inbound-clients.json"
	notUTF8   = "../../tests/library/not-utf8.json"
	whole     = "SELECT * FROM Win32_NetworkConnection"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got %#v, want %#v", got, want)
	}
}

// mismatch is the only error that all rows are filled with.
func mismatch(t *testing.T, err error, field, reason string) {
	t.Helper()
	var wrong *netuse.ErrFieldMismatch
	if !errors.As(err, &wrong) || wrong.FieldName != field || wrong.Reason != reason {
		t.Fatalf("got %v, want that the field %s: %s", err, field, reason)
	}
}

func TestStructsAreFilledByTheNamesOfTheirFields(t *testing.T) {
	var rows []struct {
		Name       string
		UserName   *string
		AccessMask *uint32
		Persistent bool
		Class      string   `wmi:"__CLASS"`
		Server     *string  `wmi:"__SERVER"` // null: it was not selected
		Derivation []string `wmi:"__DERIVATION"`
		Mine       int      `wmi:"-"`
		hidden     int
	}
	must(t, netuse.Query("SELECT Name, UserName, AccessMask, Persistent, __DERIVATION FROM Win32_NetworkConnection", &rows,
		netuse.WithSource(firstLook)))
	same(t, len(rows), 4)
	same(t, rows[0].Name, `\\files01.example\projects (/mnt/projects)`)
	same(t, *rows[0].UserName, `CORP\ann`)
	same(t, *rows[0].AccessMask, uint32(2032127))
	same(t, rows[0].Persistent, true)
	same(t, rows[0].Class, "Win32_NetworkConnection")
	same(t, rows[0].Derivation, []string{"CIM_LogicalElement", "CIM_ManagedSystemElement"})
	if rows[0].Server != nil || rows[3].UserName != nil || rows[3].AccessMask != nil {
		t.Fatal("null is nil")
	}
}

func TestElementsMayBePointersAndRows(t *testing.T) {
	const wql = "SELECT LocalName, Status, AccessMask FROM Win32_NetworkConnection WHERE LocalName = '/mnt/vault'"
	var pointers []*struct{ LocalName, Status string }
	mismatch(t, netuse.Query("SELECT Status FROM Win32_NetworkConnection", &pointers, netuse.WithSource(firstLook)),
		"LocalName", "no such property")
	same(t, len(pointers), 4)
	must(t, netuse.Query(wql, &pointers, netuse.WithSource(firstLook)))
	same(t, *pointers[0], struct{ LocalName, Status string }{"/mnt/vault", "Unavailable"})
	var rows []netuse.Row
	must(t, netuse.Query(wql, &rows, netuse.WithSource(firstLook)))
	same(t, rows, []netuse.Row{{"LocalName": "/mnt/vault", "Status": "Unavailable", "AccessMask": nil}})
	var maps []map[string]any
	must(t, netuse.Query(wql, &maps, netuse.WithSource(firstLook)))
	same(t, maps[0]["LocalName"], "/mnt/vault")
}

func TestAValueThatDoesNotFitIsToldAndTheOthersAreFilled(t *testing.T) {
	var narrow []struct {
		AccessMask int8
		Name       string
	}
	err := netuse.Query(whole, &narrow, netuse.WithSource(firstLook))
	mismatch(t, err, "AccessMask", "2032127 does not fit into a int8")
	same(t, narrow[1].Name, `\\files01.example\my archive (/mnt/archive)`)
	var wrong []struct{ Status bool }
	mismatch(t, netuse.Query(whole, &wrong, netuse.WithSource(firstLook)), "Status", "a string does not fit into a bool")
	var embedded []struct{ struct1 }
	must(t, netuse.Query(whole, &embedded, netuse.WithSource(firstLook)))
	var typed []struct{ Embedded }
	must(t, netuse.Query(whole, &typed, netuse.WithSource(firstLook)))
	same(t, string(typed[0].Status), "OK")
	var absent []struct{ *Embedded }
	must(t, netuse.Query(whole, &absent, netuse.WithSource(firstLook)))
	same(t, len(absent), 4)
}

type struct1 struct{ ignored int }

// Embedded has a field of a type of its own.
type Embedded struct{ Status netuse.Status }

func TestMomentsAreTimes(t *testing.T) {
	var rows []struct {
		Name        string
		InstallDate *time.Time
	}
	must(t, netuse.Query("SELECT Name, InstallDate FROM Win32_NetworkConnection WHERE InstallDate IS NOT NULL", &rows,
		netuse.WithSource(inbound)))
	if len(rows) == 0 || rows[0].InstallDate.Year() < 2020 {
		t.Fatalf("%v", rows)
	}
	json := []byte(`{"frames": [{"connections": [{"Name": "a", "InstallDate": "20261122100000.250000+060"}]}]}`)
	list, err := netuse.Connections(netuse.WithRecording(json))
	must(t, err)
	if !list[0].InstallDate.Equal(time.Date(2026, 11, 22, 9, 0, 0, 250_000_000, time.UTC)) {
		t.Fatal(list[0].InstallDate)
	}
}

func TestConnectionsHaveAllThatTheClassHas(t *testing.T) {
	list, err := netuse.Connections(netuse.WithSource(firstLook))
	must(t, err)
	same(t, len(list), 4)
	same(t, *list[2].Status, netuse.StatusDegraded)
	same(t, *list[2].ConnectionState, netuse.StateDisconnected)
	same(t, netuse.Or(list[2].LocalName, "-"), "/srv/media")
	same(t, netuse.Or(list[3].UserName, "-"), "-")
	var rows []netuse.Row
	must(t, netuse.Query(whole, &rows, netuse.WithSource(firstLook)))
	same(t, len(rows[0]), reflect.TypeOf(list[0]).NumField())
}

func TestErrorsHaveCodeOffsetAndHint(t *testing.T) {
	var rows []netuse.Row
	err := netuse.Query("SELECT Nmae FROM Win32_NetworkConnection", &rows, netuse.WithSource(firstLook))
	var failed *netuse.Error
	if !errors.As(err, &failed) || !errors.Is(err, netuse.InvalidQuery) || errors.Is(err, netuse.NotFound) {
		t.Fatal(err)
	}
	same(t, failed.Offset, 7)
	same(t, failed.Hint, "did you mean 'Name'?")
	_, err = netuse.Connections(netuse.WithSource("/no/such/file.json"))
	if !errors.As(err, &failed) || failed.Code != netuse.ProviderFailure || failed.Offset != -1 {
		t.Fatal(err)
	}
}

func TestWhatCannotBeFilledIsToldBeforeAnybodyIsAsked(t *testing.T) {
	var one netuse.Connection
	for _, dst := range []any{nil, one, &one, []netuse.Row{}, &[]string{}, (*[]netuse.Row)(nil), &[]time.Time{}} {
		if err := netuse.Query(whole, dst, netuse.WithSource(firstLook)); err == nil {
			t.Fatalf("%T", dst)
		}
	}
	if netuse.Get("Win32_NetworkConnection", one) == nil || netuse.Get("Win32_NetworkConnection", nil) == nil {
		t.Fatal("no pointer")
	}
}

func TestGet(t *testing.T) {
	var one netuse.Connection
	const path = `Win32_NetworkConnection.Name="\\\\files01.example\\projects (/mnt/projects)"`
	must(t, netuse.Get(path, &one, netuse.WithSource(firstLook)))
	same(t, *one.LocalName, "/mnt/projects")
	err := netuse.Get(`Win32_NetworkConnection.Name="x"`, &one, netuse.WithSource(firstLook))
	if !errors.Is(err, netuse.NotFound) {
		t.Fatal(err)
	}
	var row netuse.Row
	must(t, netuse.Get(path, &row, netuse.WithSource(firstLook)))
	same(t, row["Persistent"], true)
}

func TestBytesAreThoseOfTheHost(t *testing.T) {
	var rows []struct {
		LocalName string
		Raw       []byte `wmi:"LocalName"`
	}
	must(t, netuse.Query("SELECT LocalName FROM Win32_NetworkConnection", &rows, netuse.WithSource(notUTF8)))
	same(t, rows[0].Raw, []byte("/mnt/a\xff"))
	same(t, rows[0].LocalName, "/mnt/a\uefff")
	same(t, netuse.RawBytes(rows[0].LocalName), rows[0].Raw)
}

func TestCreateQuery(t *testing.T) {
	type Win32_NetworkConnection struct { //nolint // the class's name
		Name   string
		Server string `wmi:"__SERVER"`
		Mine   int    `wmi:"-"`
	}
	var dst []*Win32_NetworkConnection
	query := netuse.CreateQuery(&dst, "WHERE Status = 'OK'")
	same(t, query, "SELECT Name, __SERVER FROM Win32_NetworkConnection WHERE Status = 'OK'")
	same(t, netuse.CreateQuery(Embedded{}, "", "CIM_LogicalElement"), "SELECT Status FROM CIM_LogicalElement")
	same(t, netuse.CreateQuery(1, ""), "")
	same(t, netuse.CreateQuery(nil, ""), "")
	must(t, netuse.Query(query, &dst, netuse.WithSource(firstLook)))
	same(t, len(dst), 2)
	same(t, dst[0].Server, "files01")
}
