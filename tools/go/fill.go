// SPDX-License-Identifier: MIT

package netuse

import (
	"fmt"
	"reflect"
	"strconv"
	"time"
)

var timeType = reflect.TypeOf(time.Time{})

// fill sets a struct, or a map of names, from a row. The error is the first field that has no value that fits.
func fill(to reflect.Value, row Row) (mismatch *ErrFieldMismatch) {
	if to.Kind() == reflect.Map {
		to.Set(reflect.ValueOf(row).Convert(to.Type()))
		return nil
	}
	for _, f := range fieldsOf(to.Type()) {
		reason := "no such property"
		if value, ok := row.value(f.property); ok {
			reason = set(to.FieldByIndex(f.index), value)
		}
		if reason != "" && mismatch == nil {
			mismatch = &ErrFieldMismatch{StructType: to.Type(), FieldName: f.name, Reason: reason}
		}
	}
	return mismatch
}

// set says why the value does not fit; "" if it does.
func set(field reflect.Value, value any) string {
	if value == nil {
		field.Set(reflect.Zero(field.Type()))
		return ""
	}
	switch field.Kind() {
	case reflect.Pointer:
		return setPointer(field, value)
	case reflect.Interface:
		if field.NumMethod() == 0 {
			field.Set(reflect.ValueOf(value))
			return ""
		}
	}
	switch value := value.(type) {
	case string:
		return setText(field, value)
	case bool:
		return setBool(field, value)
	case int64:
		return setNumber(field, value, strconv.FormatInt(value, 10))
	case uint64:
		return setUnsigned(field, value)
	case []string:
		return setTexts(field, value)
	case Row:
		return setObject(field, value)
	}
	return unfit(field, value)
}

func unfit(field reflect.Value, value any) string {
	return fmt.Sprintf("a %T does not fit into a %s", value, field.Type())
}

func setPointer(field reflect.Value, value any) string {
	target := reflect.New(field.Type().Elem())
	reason := set(target.Elem(), value)
	if reason == "" {
		field.Set(target)
	}
	return reason
}

func setText(field reflect.Value, text string) string {
	switch {
	case field.Kind() == reflect.String:
		field.SetString(text)
	case field.Type() == timeType:
		moment, err := parseDatetime(text)
		if err != nil {
			return err.Error()
		}
		field.Set(reflect.ValueOf(moment))
	case field.Kind() == reflect.Slice && field.Type().Elem().Kind() == reflect.Uint8:
		field.SetBytes(RawBytes(text))
	default:
		return unfit(field, text)
	}
	return ""
}

func setBool(field reflect.Value, value bool) string {
	if field.Kind() != reflect.Bool {
		return unfit(field, value)
	}
	field.SetBool(value)
	return ""
}

func setNumber(field reflect.Value, value int64, digits string) string {
	switch {
	case field.CanInt() && !field.OverflowInt(value):
		field.SetInt(value)
	case field.CanUint() && value >= 0 && !field.OverflowUint(uint64(value)):
		field.SetUint(uint64(value))
	case field.CanInt() || field.CanUint():
		return digits + " does not fit into a " + field.Type().String()
	default:
		return unfit(field, value)
	}
	return ""
}

// A uint64 is a moment where the field is one: TIME_CREATED of events.
func setUnsigned(field reflect.Value, value uint64) string {
	if field.Type() == timeType {
		field.Set(reflect.ValueOf(timeOfTicks(value)))
		return ""
	}
	if int64(value) >= 0 {
		return setNumber(field, int64(value), strconv.FormatUint(value, 10))
	}
	if !field.CanUint() || field.OverflowUint(value) {
		return strconv.FormatUint(value, 10) + " does not fit into a " + field.Type().String()
	}
	field.SetUint(value)
	return ""
}

func setTexts(field reflect.Value, texts []string) string {
	if field.Kind() != reflect.Slice || field.Type().Elem().Kind() != reflect.String {
		return unfit(field, texts)
	}
	field.Set(reflect.ValueOf(texts).Convert(field.Type()))
	return ""
}

func setObject(field reflect.Value, row Row) string {
	if field.Type() != timeType && field.Kind() == reflect.Struct || field.Type().ConvertibleTo(reflect.TypeOf(row)) {
		if mismatch := fill(field, row); mismatch != nil {
			return mismatch.Error()
		}
		return ""
	}
	return unfit(field, row)
}
