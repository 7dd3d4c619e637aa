package prose

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// WallClock is t's wall clock in milliseconds, as if it were UTC; nil if zero.
func WallClock(t time.Time) *int64 {
	if t.IsZero() {
		return nil
	}
	_, offset := t.Zone()
	ms := t.UnixMilli() + int64(offset)*1000
	return &ms
}

// Soft reports whether a date is known to no single day.
func Soft(g dateparse.Grain) bool { return g >= dateparse.Weekend || g == dateparse.NoGrain }
