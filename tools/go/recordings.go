// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import "strings"

// Record writes a recording of this host, or of what the options name, to a file.
func Record(file string, options ...Option) error {
	return with(options, func(source *Source) error {
		snapshot, err := source.Snapshot()
		if err != nil {
			return err
		}
		defer snapshot.Close()
		return snapshot.Save(file)
	})
}

// Verify interprets the evidence of a recording again, and gives what differs from its connections now, a line each.
func Verify(file string) (differences []string, err error) {
	var m memory
	defer m.free()
	lines, _, err := textOf(func(out **C.netuse_text) C.netuse_result { return C.netuse_verify(m.text(file), out) })
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(lines), "\n"), "\n"), nil
}

// Anonymize writes a recording to another file under pseudonyms. What a map has is used, and all pseudonyms are written
// to it: it is a secret file of its own, made if it is not there; "" for none.
func Anonymize(from, to, pseudonyms string) error {
	var m memory
	defer m.free()
	var file *C.char
	if pseudonyms != "" {
		file = m.text(pseudonyms)
	}
	_, err := call(func() C.netuse_result { return C.netuse_anonymize(m.text(from), m.text(to), file) })
	return err
}

// ClassText is the definition of a class of the schema, as MOF with its qualifiers. errors.Is(err, NotFound): there is
// none.
func ClassText(name string) (mof string, err error) {
	var m memory
	defer m.free()
	var object *C.netuse_object
	if _, err = call(func() C.netuse_result { return C.netuse_get_class(m.text(name), &object) }); err != nil {
		return "", err
	}
	defer C.netuse_object_free(object)
	var text *C.char
	_, err = call(func() C.netuse_result { return C.netuse_object_text(object, &text) })
	return C.GoString(text), err
}
