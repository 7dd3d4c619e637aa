package store

import (
	"context"
	"time"
)

// OpenImpatient opens a case that waits for nobody.
func OpenImpatient(ctx context.Context, file string) (*Case, error) {
	return open(ctx, file, false, time.Millisecond)
}
