// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"strings"
	"unsafe"
)

// Row is an object by the names of its properties: nil, string, bool, int64, uint64, []string and Row.
type Row map[string]any

const (
	cimBoolean = 11
	cimObject  = 13
	cimUint64  = 21
	cimString  = 8
	cimFrom    = 101 // datetime and reference, which are text
)

func isNumber(cimType uint32) bool {
	return cimType != cimBoolean && cimType != cimObject && cimType != cimString && cimType < cimFrom
}

// rowOf are the properties that were selected, and those of the names, which are of the system's.
func rowOf(object *C.netuse_object, names []string) (Row, error) {
	count := int(C.netuse_property_count(object))
	row := make(Row, count)
	for i := 0; i < count; i++ {
		var value C.netuse_go_value
		_, err := call(func() C.netuse_result { return C.netuse_go_value_at(object, C.size_t(i), &value) })
		if err != nil {
			return nil, err
		}
		row[C.GoString(value.property.name)], err = valueOf(&value)
		if err != nil {
			return nil, err
		}
	}
	for _, name := range names {
		if _, selected := row[name]; !selected {
			row[name] = systemText(object, name)
		}
	}
	return row, nil
}

func valueOf(value *C.netuse_go_value) (any, error) {
	cimType := uint32(value.property.cim_type)
	switch {
	case value.property.is_null != 0:
		return nil, nil
	case value.property.is_array != 0:
		return textsOf(value), nil
	case cimType == cimObject:
		defer C.netuse_object_free(value.object)
		return rowOf(value.object, nil)
	case cimType == cimBoolean:
		return value.boolean != 0, nil
	case cimType == cimUint64:
		return uint64(value.number), nil
	case isNumber(cimType):
		return int64(value.number), nil
	}
	return C.GoString(value.text), nil
}

func textsOf(value *C.netuse_go_value) []string {
	texts := make([]string, 0, int(value.count))
	for _, text := range unsafe.Slice(value.texts, int(value.count)) {
		texts = append(texts, C.GoString(text))
	}
	return texts
}

// systemText is nil where it is null: what it needs was not selected.
func systemText(object *C.netuse_object, name string) any {
	var m memory
	defer m.free()
	var out *C.char
	if C.netuse_get_text(object, m.text(name), &out) != C.NETUSE_OK {
		return nil
	}
	return C.GoString(out)
}

// value is that of a name without regard to case.
func (row Row) value(name string) (any, bool) {
	if value, ok := row[name]; ok {
		return value, true
	}
	for key, value := range row {
		if strings.EqualFold(key, name) {
			return value, true
		}
	}
	return nil, false
}

// RawBytes are the bytes that the host said, where text gives UTF-8: in it, a byte 0xNN that is no part of UTF-8 is the
// code point U+EF00 + NN (README, "Formats").
func RawBytes(text string) []byte {
	var m memory
	defer m.free()
	bytes, _, err := textOf(func(out **C.netuse_text) C.netuse_result { return C.netuse_raw_bytes(m.text(text), out) })
	if err != nil {
		return []byte(text)
	}
	return bytes
}
