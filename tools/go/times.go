// SPDX-License-Identifier: MIT

package netuse

import (
	"fmt"
	"strconv"
	"time"
)

const (
	cimLayout       = "20060102150405.000000"
	ticksPerSecond  = 10_000_000
	secondsTo1970   = 11_644_473_600 // since 1601
	nanosecondsTick = 100
)

// parseDatetime reads a CIM datetime, 20261122090000.000000+060: its offset is in minutes.
func parseDatetime(text string) (time.Time, error) {
	wrong := fmt.Errorf("%q is no moment of CIM's", text)
	if len(text) != len(cimLayout)+len("+000") {
		return time.Time{}, wrong
	}
	minutes, err := strconv.Atoi(text[len(cimLayout):])
	if err != nil {
		return time.Time{}, wrong
	}
	zone := time.UTC
	if minutes != 0 {
		zone = time.FixedZone("", minutes*60)
	}
	moment, err := time.ParseInLocation(cimLayout, text[:len(cimLayout)], zone)
	if err != nil {
		return time.Time{}, wrong
	}
	return moment, nil
}

// timeOfTicks is that of a number of 100 nanoseconds since 1601, as events have it.
func timeOfTicks(ticks uint64) time.Time {
	seconds := int64(ticks/ticksPerSecond) - secondsTo1970
	return time.Unix(seconds, int64(ticks%ticksPerSecond)*nanosecondsTick).UTC()
}
