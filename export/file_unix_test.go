//go:build unix

package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// An older file keeps its permissions, a link leads where it led, and what is protected stays.
func TestWriteFilePermissions(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	exporttest.PutOlder(t, path("secret.csv"), 0o600)
	exporttest.PutOlder(t, path("shared.csv"), 0o666)
	exporttest.PutOlder(t, path("target.csv"), 0o640)
	if err := os.Symlink("target.csv", path("link.csv")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]fs.FileMode{
		"secret.csv": 0o600, "shared.csv": 0o666, "link.csv": fs.ModeSymlink, "target.csv": 0o640,
	} {
		if err := WriteFile(path(name), exporttest.Sample(t)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := modeOf(t, path(name)); got&^0o777 != want&^0o777 || want.IsRegular() && got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	exporttest.PutOlder(t, path("protected.csv"), 0o444)
	err := WriteFile(path("protected.csv"), exporttest.Sample(t))
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "choose another name") {
		t.Errorf("protected: %v", err)
	}
	if b, _ := os.ReadFile(path("protected.csv")); string(b) != "old" {
		t.Errorf("the protected file holds %q", b)
	}
}

// The umask decides who may read a new file.
func TestUmask(t *testing.T) {
	dir := t.TempDir()
	defer syscall.Umask(syscall.Umask(0o077))
	path := filepath.Join(dir, "new.csv")
	if err := WriteFile(path, exporttest.Sample(t)); err != nil || modeOf(t, path) != 0o600 {
		t.Errorf("%v, %v", modeOf(t, path), err)
	}
}

func modeOf(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}
