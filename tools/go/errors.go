// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

// Code is a result code of WMI (WMI SDK, "WMI error constants"). errors.Is(err, netuse.InvalidQuery) tells whether an
// error has it.
type Code uint32

// The codes that errors have.
const (
	Failed                 Code = C.NETUSE_E_FAILED
	NotFound               Code = C.NETUSE_E_NOT_FOUND
	AccessDenied           Code = C.NETUSE_E_ACCESS_DENIED
	ProviderFailure        Code = C.NETUSE_E_PROVIDER_FAILURE
	TypeMismatch           Code = C.NETUSE_E_TYPE_MISMATCH
	OutOfMemory            Code = C.NETUSE_E_OUT_OF_MEMORY
	InvalidParameter       Code = C.NETUSE_E_INVALID_PARAMETER
	NotSupported           Code = C.NETUSE_E_NOT_SUPPORTED
	InvalidNamespace       Code = C.NETUSE_E_INVALID_NAMESPACE
	InvalidClass           Code = C.NETUSE_E_INVALID_CLASS
	InvalidOperation       Code = C.NETUSE_E_INVALID_OPERATION
	InvalidQuery           Code = C.NETUSE_E_INVALID_QUERY
	InvalidQueryType       Code = C.NETUSE_E_INVALID_QUERY_TYPE
	ProviderNotCapable     Code = C.NETUSE_E_PROVIDER_NOT_CAPABLE
	InvalidObjectPath      Code = C.NETUSE_E_INVALID_OBJECT_PATH
	MethodNotImplemented   Code = C.NETUSE_E_METHOD_NOT_IMPLEMENTED
	UnparsableQuery        Code = C.NETUSE_E_UNPARSABLE_QUERY
	NotEventClass          Code = C.NETUSE_E_NOT_EVENT_CLASS
	MissingGroupWithin     Code = C.NETUSE_E_MISSING_GROUP_WITHIN
	MissingAggregationList Code = C.NETUSE_E_MISSING_AGGREGATION_LIST
	PropertyNotAnObject    Code = C.NETUSE_E_PROPERTY_NOT_AN_OBJECT
	AggregatingByObject    Code = C.NETUSE_E_AGGREGATING_BY_OBJECT
	QuotaViolation         Code = C.NETUSE_E_QUOTA_VIOLATION
	RegistrationTooBroad   Code = C.NETUSE_E_REGISTRATION_TOO_BROAD
	RegistrationTooPrecise Code = C.NETUSE_E_REGISTRATION_TOO_PRECISE
)

func (code Code) Error() string {
	return fmt.Sprintf("WMI's code 0x%08x", uint32(code))
}

// Error is a call that failed.
type Error struct {
	Code    Code
	Message string // a sentence: what failed, on what, and what to do next
	Offset  int    // where in the query or path, in bytes; -1 where no place is meant
	Hint    string // what to do next, if the message says it ("did you mean 'Name'?")
	Cause   error  // what a function of WithEvidence returned
}

func (e *Error) Error() string {
	return "netuse: " + e.Message
}

// Is tells whether the target is the error's Code.
func (e *Error) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code == e.Code
}

func (e *Error) Unwrap() error {
	return e.Cause
}

// ErrFieldMismatch tells that a property did not go into its field, or that a field has no property.
type ErrFieldMismatch struct {
	StructType reflect.Type
	FieldName  string
	Reason     string
}

func (e *ErrFieldMismatch) Error() string {
	return fmt.Sprintf("netuse: the field %s of %s: %s", e.FieldName, e.StructType, e.Reason)
}

// ErrClosed is given by what was closed before.
var ErrClosed = errors.New("netuse: it is closed")

const failure = 0x80000000

// call runs a function of the library; the sentence of what failed is of the thread that it ran on.
func call(body func() C.netuse_result) (C.netuse_result, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	result := body()
	if result&failure == 0 {
		return result, nil
	}
	message := C.GoString(C.netuse_last_error())
	_, hint, _ := strings.Cut(message, "; ")
	return result, &Error{Code: Code(result), Message: message, Offset: int(C.netuse_last_error_offset()), Hint: hint}
}
