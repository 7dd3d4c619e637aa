package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/store"
)

// What a process of its own is told: the case, and which of the many documents to add.
const adds = "DATELINE_TEST_ADDS"

func TestMain(m *testing.M) {
	if file := os.Getenv(adds); file != "" {
		if err := addMany(file, os.Args[1], os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// addMany is the work of a process of its own.
func addMany(file, from, to string) error {
	a, _ := strconv.Atoi(from)
	b, _ := strconv.Atoi(to)
	ctx := context.Background()
	c, err := store.Create(ctx, file)
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = c.Add(ctx, each(many(a, b)), store.Reading{Version: "v1", Extractor: slow{}, Workers: 1})
	return err
}

// process starts one.
func process(t *testing.T, file string, from, to int) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], strconv.Itoa(from), strconv.Itoa(to))
	cmd.Env = append(os.Environ(), adds+"="+file)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

// slow takes its time and tells one event of each document.
type slow struct{ reads *atomic.Int64 }

func (s slow) Extract(_ context.Context, doc *timeline.Document) ([]timeline.Event, error) {
	if s.reads != nil {
		s.reads.Add(1)
	} else {
		time.Sleep(5 * time.Millisecond)
	}
	words := timeline.Span{Document: doc.ID, Start: 0, End: 5, Text: doc.Text[:5]}
	return []timeline.Event{{
		Type: timeline.Consult, Trigger: words, Summary: doc.Text, Confidence: .5, Modality: timeline.Modality{Status: timeline.Asserted},
		Evidence: []timeline.Evidence{{Span: words, Trigger: words}},
	}}, nil
}

func many(from, to int) []*timeline.Document {
	var docs []*timeline.Document
	for i := from; i < to; i++ {
		docs = append(docs, &timeline.Document{Source: fmt.Sprint(i), Text: fmt.Sprintf("Talks number %d were held on 3 May %d.", i, 1000+i), Published: time.Unix(int64(i)*86400, 0).UTC()})
	}
	return docs
}

// count asks a case how many documents it has, as another program would.
func count(file string) (n int) {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return 0
	}
	defer db.Close()
	db.QueryRow("SELECT count(*) FROM documents").Scan(&n)
	return n
}

func whole(t *testing.T, file string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var found string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&found); err != nil || found != "ok" {
		t.Errorf("integrity: %s %v", found, err)
	}
	if _, err := db.Exec("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)"); err != nil {
		t.Errorf("words: %v", err)
	}
}

// TestKilled: a run that is killed with -9 leaves a whole case, and the next one goes on
// where it was.
func TestKilled(t *testing.T) {
	t.Parallel()
	const all = 600
	file := filepath.Join(t.TempDir(), "case.db")
	kept := 0
	for kills := 1; kills <= 2; kills++ {
		cmd := process(t, file, 0, all)
		deadline := time.Now().Add(time.Minute)
		for count(file) <= kept && time.Now().Before(deadline) {
			time.Sleep(5 * time.Millisecond)
		}
		time.Sleep(time.Duration(kills*7) * time.Millisecond) // somewhere in the next batch
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if cmd.Wait() == nil {
			t.Fatal("the process had ended before it was killed")
		}
		whole(t, file)
		n := count(file)
		if n <= kept || n >= all {
			t.Fatalf("kill %d: %d of %d documents, %d before", kills, n, all, kept)
		}
		kept = n
	}
	c, err := store.Create(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	reads := slow{new(atomic.Int64)}
	got, err := c.Add(t.Context(), each(many(0, all)), store.Reading{Version: "v1", Extractor: reads})
	if err != nil || got != (store.Count{Added: all - kept, Known: kept}) || reads.reads.Load() != int64(all-kept) {
		t.Errorf("%+v after %d, %d read; %v", got, kept, reads.reads.Load(), err)
	}
	never, _ := create(t)
	if _, err := never.Add(t.Context(), each(many(0, all)), store.Reading{Version: "v1", Extractor: reads}); err != nil {
		t.Fatal(err)
	}
	same(t, "killed twice", written(t, merged(t, c)), written(t, merged(t, never)))
}

// TestTwoProcesses make one case at the same time, out of articles that partly are the
// same, while a third reads it.
func TestTwoProcesses(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "case.db")
	a, b := process(t, file, 0, 300), process(t, file, 200, 500)
	done := make(chan error, 2)
	for _, cmd := range []*exec.Cmd{a, b} {
		go func() { done <- cmd.Wait() }()
	}
	for left := 2; left > 0; {
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
			left--
		case <-time.After(20 * time.Millisecond):
			c, err := store.Open(t.Context(), file)
			if err != nil { // not made yet
				continue
			}
			tl, _, err := c.Timeline(t.Context(), store.View{})
			if err != nil || len(tl.Documents) != len(tl.Events) {
				t.Errorf("while others write: %v", err)
			}
			if err := c.Close(); err != nil {
				t.Error(err)
			}
		}
	}
	whole(t, file)
	c, err := store.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if tl := merged(t, c); len(tl.Documents) != 500 || len(tl.Events) != 500 {
		t.Errorf("%d documents, %d events", len(tl.Documents), len(tl.Events))
	}
	if hits, err := c.Search(t.Context(), "talks", 1000); err != nil || len(hits) != 500 {
		t.Errorf("%d found; %v", len(hits), err)
	}
}

// TestBusy: who waits too long for another process that writes is told so; what is read
// waits for nobody.
func TestBusy(t *testing.T) {
	t.Parallel()
	_, file := create(t)
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(escaped.Replace(file))+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	c, err := store.OpenImpatient(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err = c.Add(t.Context(), each(many(0, 1)), store.Reading{Version: "v1", Extractor: slow{}}); !errors.Is(err, store.ErrBusy) {
		t.Error(err)
	}
	if tl := merged(t, c); len(tl.Documents) != 0 {
		t.Error(tl.Documents)
	}
}
