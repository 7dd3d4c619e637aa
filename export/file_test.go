package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// acting is a format that does something while it is written.
type acting func(w io.Writer) error

func (a acting) Export(w io.Writer, _ *timeline.Timeline, _ ...Option) error { return a(w) }

// The temporary file goes at the end of the context, though the export is busy with something else.
func TestWriteFileBusy(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a file in use keeps its name")
	}
	ctx, cancel := context.WithCancel(context.Background())
	dir := t.TempDir()
	busy := Format{Exporter: acting(func(w io.Writer) error {
		if _, err := io.WriteString(w, "half"); err != nil || exporttest.Listing(t, dir) == "" {
			t.Errorf("%v, no file", err)
		}
		cancel()
		for exporttest.Listing(t, dir) != "" {
			runtime.Gosched()
		}
		return nil
	})}
	if err := busy.WriteFile(filepath.Join(dir, "new"), exporttest.Sample(t), WithContext(ctx)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if got := exporttest.Listing(t, dir); got != "" {
		t.Errorf("left %s", got)
	}
}

func TestWriteFileFull(t *testing.T) {
	t.Parallel()
	temporary := Format{Exporter: acting(func(io.Writer) error {
		return fmt.Errorf("sheet Events: %w", &fs.PathError{Op: "write", Path: "/tmp/dateline-1/rows", Err: syscall.ENOSPC})
	})}
	if err := temporary.WriteFile(filepath.Join(t.TempDir(), "new"), exporttest.Sample(t)); err == nil || !strings.HasSuffix(err.Error(), "/tmp/dateline-1/rows: no space left on device; make room there, or set TMPDIR to another folder") {
		t.Errorf("error %v", err)
	}
	full := Format{Exporter: acting(func(io.Writer) error { return syscall.ENOSPC })}
	err := full.WriteFile(filepath.Join(t.TempDir(), "new"), exporttest.Sample(t))
	if !errors.Is(err, syscall.ENOSPC) || !strings.HasSuffix(err.Error(), "; make room there, or choose another folder") {
		t.Errorf("error %v", err)
	}
}
