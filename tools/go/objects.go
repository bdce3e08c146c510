// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import (
	"reflect"
	"unsafe"
)

// fillAll gives what a query enumerates to the slice that dst points to.
func fillAll(dst any, query func(out **C.netuse_enumerator) C.netuse_result) error {
	list, element, err := sliceOf(dst)
	if err != nil {
		return err
	}
	var rows *C.netuse_enumerator
	if _, err = call(func() C.netuse_result { return query(&rows) }); err != nil {
		return err
	}
	defer C.netuse_enumerator_free(rows)
	filled := reflect.MakeSlice(list.Type(), 0, 0)
	var mismatch *ErrFieldMismatch
	for names := systemNames(element); ; {
		row, err := nextRow(rows, names)
		if err != nil {
			return err
		}
		if row == nil {
			break
		}
		value := reflect.New(element)
		if wrong := fill(value.Elem(), row); wrong != nil && mismatch == nil {
			mismatch = wrong
		}
		filled = reflect.Append(filled, asElement(value, list.Type().Elem()))
	}
	list.Set(filled)
	return asError(mismatch)
}

func asElement(pointer reflect.Value, element reflect.Type) reflect.Value {
	if element.Kind() == reflect.Pointer {
		return pointer
	}
	return pointer.Elem()
}

// asError is nil for none: an interface that holds a nil pointer would not be.
func asError(mismatch *ErrFieldMismatch) error {
	if mismatch == nil {
		return nil
	}
	return mismatch
}

// nextRow is nil at the end.
func nextRow(rows *C.netuse_enumerator, names []string) (Row, error) {
	var object *C.netuse_object
	result, err := call(func() C.netuse_result { return C.netuse_next(rows, &object) })
	if err != nil || result != C.NETUSE_OK {
		return nil, err
	}
	defer C.netuse_object_free(object)
	return rowOf(object, names)
}

// fillOne gives the object that a function of the library hands out to what dst points to.
func fillOne(dst any, get func(out **C.netuse_object) C.netuse_result) error {
	target, err := targetOf(dst)
	if err != nil {
		return err
	}
	var object *C.netuse_object
	if _, err = call(func() C.netuse_result { return get(&object) }); err != nil {
		return err
	}
	defer C.netuse_object_free(object)
	row, err := rowOf(object, systemNames(target.Type()))
	if err != nil {
		return err
	}
	return asError(fill(target, row))
}

// textOf is the text that a function of the library hands out.
func textOf(get func(out **C.netuse_text) C.netuse_result) ([]byte, C.netuse_result, error) {
	var text *C.netuse_text
	result, err := call(func() C.netuse_result { return get(&text) })
	if err != nil {
		return nil, result, err
	}
	defer C.netuse_text_free(text)
	return C.GoBytes(unsafe.Pointer(C.netuse_text_data(text)), C.int(C.netuse_text_size(text))), result, nil
}
