package fetch

import (
	"context"
	"time"
)

// Slept has a Fetcher note how long it would wait, on a clock of its own, and not wait.
func (f *Fetcher) Slept() *[]time.Duration {
	slept, now := new([]time.Duration), time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
	f.polite.now = func() time.Time { return now }
	f.polite.sleep = func(_ context.Context, d time.Duration) error {
		*slept, now = append(*slept, d), now.Add(d)
		return nil
	}
	return slept
}
