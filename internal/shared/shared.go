// Package shared finds the development data that stands beside a checkout.
package shared

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// Path returns the path of a file or folder of the development data, which
// stands in $DATELINE_SHARED or in ../shared beside the checkout. Where there
// is none it skips the test and says so.
func Path(t testing.TB, elem ...string) string {
	t.Helper()
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		_, file, _, _ := runtime.Caller(0)
		dir = filepath.Join(filepath.Dir(file), "..", "..", "..", "shared")
	}
	path := filepath.Join(append([]string{dir}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs the development data: %v (set DATELINE_SHARED to its folder)", err)
	}
	return path
}
