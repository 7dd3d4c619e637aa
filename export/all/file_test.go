package all_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// expiring is a context that has ended when it has been looked at that often.
type expiring struct {
	context.Context
	looks int
}

var errExpired = errors.New("it was looked at too often")

func (e *expiring) Err() error {
	if e.looks--; e.looks < 0 {
		return errExpired
	}
	return nil
}

// Wherever the end of its context meets an export, the older file stays and no other.
func TestWriteFileEnds(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	for _, name := range []string{"old.xlsx", "old.html", "old.jsonl"} {
		looks := 0
		for {
			dir := t.TempDir()
			path := filepath.Join(dir, name)
			exporttest.PutOlder(t, path, 0o644)
			err := export.WriteFile(path, exporttest.Sample(t), export.WithContext(&expiring{context.Background(), looks}))
			if err == nil {
				break
			}
			if !errors.Is(err, errExpired) || !strings.HasPrefix(err.Error(), path+": not written: ") {
				t.Fatalf("%s, %d looks: %v", name, looks, err)
			}
			if got := exporttest.Listing(t, dir); got != name {
				t.Fatalf("%s, %d looks: left %s", name, looks, got)
			}
			if b, _ := os.ReadFile(path); string(b) != "old" {
				t.Fatalf("%s, %d looks: the older file holds %q", name, looks, b)
			}
			looks++
		}
		if looks < 3 {
			t.Errorf("%s: the context was looked at %d times", name, looks)
		}
	}
	if got := exporttest.Listing(t, temporary); got != "" {
		t.Errorf("temporary files: %s", got)
	}
}
