package exporttest

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
)

// PutOlder makes an older file.
func PutOlder(t testing.TB, path string, mode fs.FileMode) {
	t.Helper()
	if err := errors.Join(os.WriteFile(path, []byte("old"), 0o644), os.Chmod(path, mode)); err != nil {
		t.Fatal(err)
	}
}

// Listing lists a folder: the names in it, divided by spaces.
func Listing(t testing.TB, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}
