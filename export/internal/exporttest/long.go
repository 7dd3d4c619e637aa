package exporttest

import "testing"

// Long skips a test in short mode, which is that of the race detector: it takes long and
// does nothing at once.
func Long(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("takes long, and does nothing at once")
	}
}
