// SPDX-License-Identifier: MIT

package netuse

import "time"

// ConnectionState is a word of the class. A recording may hold any other.
type ConnectionState string

// The words for ConnectionState.
const (
	StateConnected    ConnectionState = "Connected"
	StateError        ConnectionState = "Error"
	StatePaused       ConnectionState = "Paused"
	StateDisconnected ConnectionState = "Disconnected"
	StateConnecting   ConnectionState = "Connecting"
	StateReconnecting ConnectionState = "Reconnecting"
)

// Status is a word of CIM_ManagedSystemElement, or "Unavailable", which Windows says for a remembered connection that is
// not up.
type Status string

// The words for Status.
const (
	StatusOK          Status = "OK"
	StatusError       Status = "Error"
	StatusDegraded    Status = "Degraded"
	StatusUnknown     Status = "Unknown"
	StatusPredFail    Status = "Pred Fail"
	StatusStarting    Status = "Starting"
	StatusStopping    Status = "Stopping"
	StatusService     Status = "Service"
	StatusStressed    Status = "Stressed"
	StatusNonRecover  Status = "NonRecover"
	StatusNoContact   Status = "No Contact"
	StatusLostComm    Status = "Lost Comm"
	StatusUnavailable Status = "Unavailable"
)

// Connection is Win32_NetworkConnection. Nil is CIM's NULL: not known, or not applicable; Snapshot.Diagnostics says why.
type Connection struct {
	Caption         *string
	Description     *string
	InstallDate     *time.Time
	Name            string // the key
	Status          *Status
	AccessMask      *uint32
	Comment         *string
	ConnectionState *ConnectionState
	ConnectionType  *string // Current Connection, Persistent Connection
	DisplayType     *string // Domain, Generic, Server, Share
	LocalName       *string
	Persistent      *bool
	ProviderName    *string
	RemoteName      *string
	RemotePath      *string
	ResourceType    *string // Disk, Print, Any
	UserName        *string
}

// Or is the value, or otherwise where it is nil: netuse.Or(c.LocalName, "-").
func Or[T any](value *T, otherwise T) T {
	if value == nil {
		return otherwise
	}
	return *value
}
