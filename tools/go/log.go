// SPDX-License-Identifier: MIT

package netuse

// #include "bridge.h"
import "C"

import "sync/atomic"

// Level is how much a line of the log matters.
type Level int

// The levels of the log.
const (
	Trace Level = iota
	Debug
	Info
	Warning
	Severe
	Critical
)

type logger func(Level, string)

var theLog atomic.Value

// SetLog hands what the library logs at this level and above over, line by line, from any goroutine, never two at once;
// nil: to nobody, as at the start. It is of the whole process. The function must not call this package.
func SetLog(level Level, log func(Level, string)) error {
	if log != nil {
		theLog.Store(logger(log))
	}
	on := flag(log != nil)
	_, err := call(func() C.netuse_result { return C.netuse_go_set_log(on, C.int(level)) })
	return err
}

//export netuseGoLog
func netuseGoLog(level C.int, text *C.char) {
	if log, ok := theLog.Load().(logger); ok {
		log(Level(level), C.GoString(text))
	}
}
