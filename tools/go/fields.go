// SPDX-License-Identifier: MIT

package netuse

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// field of a struct, and the property that goes into it.
type field struct {
	name     string
	property string
	index    []int
}

var knownFields sync.Map // of types

// fieldsOf are the exported fields, those of embedded structs among them.
func fieldsOf(of reflect.Type) []field {
	if known, ok := knownFields.Load(of); ok {
		return known.([]field)
	}
	var fields []field
	for _, f := range reflect.VisibleFields(of) {
		property := f.Name
		if tag := f.Tag.Get("wmi"); tag != "" {
			property = tag
		}
		if f.IsExported() && !f.Anonymous && property != "-" && !throughPointer(of, f.Index) {
			fields = append(fields, field{f.Name, property, f.Index})
		}
	}
	knownFields.Store(of, fields)
	return fields
}

// throughPointer tells of a field of an embedded struct that may not be there.
func throughPointer(of reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		of = of.Field(i).Type
		if of.Kind() == reflect.Pointer {
			return true
		}
	}
	return false
}

// systemNames are the properties that no query need select.
func systemNames(of reflect.Type) (names []string) {
	if of.Kind() != reflect.Struct {
		return nil
	}
	for _, f := range fieldsOf(of) {
		if strings.HasPrefix(f.property, "__") {
			names = append(names, f.property)
		}
	}
	return names
}

func isRow(of reflect.Type) bool {
	return of.Kind() == reflect.Struct && of != timeType ||
		of.Kind() == reflect.Map && of.ConvertibleTo(reflect.TypeOf(Row{}))
}

// targetOf is what a pointer to a struct or Row points to.
func targetOf(dst any) (reflect.Value, error) {
	pointer := reflect.ValueOf(dst)
	if pointer.Kind() != reflect.Pointer || pointer.IsNil() || !isRow(pointer.Type().Elem()) {
		return pointer, fmt.Errorf("netuse: %T is no pointer to a struct or to a netuse.Row", dst)
	}
	return pointer.Elem(), nil
}

// sliceOf is the slice that dst points to, and the type of its elements without their pointers.
func sliceOf(dst any) (list reflect.Value, element reflect.Type, err error) {
	pointer := reflect.ValueOf(dst)
	if pointer.Kind() == reflect.Pointer && !pointer.IsNil() && pointer.Elem().Kind() == reflect.Slice {
		list, element = pointer.Elem(), pointer.Elem().Type().Elem()
		if element.Kind() == reflect.Pointer {
			element = element.Elem()
		}
		if isRow(element) {
			return list, element, nil
		}
	}
	return list, element, fmt.Errorf("netuse: %T is no pointer to a slice of structs or of netuse.Row", dst)
}

// CreateQuery makes the query that fills a struct, or a slice of them, that src is or points to: the properties of its
// fields, of the class that is named, else of that of the struct's name. The text of where comes behind it ("WHERE
// Status <> 'OK'"). It is "" if src is no struct.
func CreateQuery(src any, where string, class ...string) string {
	of := reflect.TypeOf(src)
	for of != nil && (of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice) {
		of = of.Elem()
	}
	if of == nil || of.Kind() != reflect.Struct {
		return ""
	}
	var names []string
	for _, f := range fieldsOf(of) {
		names = append(names, f.property)
	}
	from := append(class, of.Name())[0]
	return strings.TrimSpace("SELECT " + strings.Join(names, ", ") + " FROM " + from + " " + where)
}
