//go:build unix

package source_test

import (
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"github.com/dateline-go/dateline/timeline/source"
)

// A pipe in a folder is not waited for.
func TestFolderWithPipe(t *testing.T) {
	dir := lay(t, map[string]string{"z.txt": "They met."})
	if err := syscall.Mkfifo(filepath.Join(dir, "a.txt"), 0o644); err != nil {
		t.Skip(err)
	}
	if got, err := open(t, []string{dir}, source.Options{}); err != nil || !slices.Equal(got, []string{"z.txt"}) {
		t.Errorf("read %v, %v", got, err)
	}
}
