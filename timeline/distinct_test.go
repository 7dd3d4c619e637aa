package timeline

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// In temporary files the documents are those of WithoutCopies, byte for byte, however few
// texts are in memory at a time.
func TestStoreWithoutCopies(t *testing.T) {
	t.Parallel()
	docs := append(news(t)[:100], editionOf("late", 25, agency), editionOf("first", 24, strings.ToUpper(agency)), editionOf("cut", 23, agency),
		editionOf("whole", 24, agency+added), editionOf("empty", 1, ""),
		&Document{ID: "\xff.html", Title: "\xfe\x00", URL: "u", Source: "s\xff", Publisher: "p", Language: "en-GB", Warning: "w", Captions: []string{"", "c\xff"},
			Published: time.Date(12016, 3, 1, 12, 0, 0, 7, time.FixedZone("X", 3600)), Dated: Dated{Source: "text", Confidence: .1},
			Copies: []Copy{{ID: "earlier", Title: "of its own"}}, Text: added})
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(docs), func(i, k int) { docs[i], docs[k] = docs[k], docs[i] })
	want := func() (list []*Document) {
		for _, d := range docs {
			c := *d
			list = append(list, &c)
		}
		return WithoutCopies(list)
	}()
	for _, room := range []int{1 << 30, 2000, 1} {
		distinct, err := storeWithoutCopies(t.Context(), slices.Values(docs), room)
		if err != nil {
			t.Fatal(err)
		}
		defer distinct.Close()
		for range 2 {
			var got []*Document
			for d, err := range distinct.All() {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, d)
			}
			if !reflect.DeepEqual(got, want) || len(got) != distinct.Len() || len(got) == len(docs) {
				t.Fatalf("%d at a time: %d documents, want %d: %s, want %s", room, len(got), len(want), idsOf(got), idsOf(want))
			}
		}
	}
}

// What becomes of the files is told, and when the context ends nothing is left of them.
func TestStoreWithoutCopiesFails(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	left := func() int {
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	distinct, err := StoreWithoutCopies(t.Context(), slices.Values(docs(3)))
	if err != nil || left() != 1 {
		t.Fatal(err, left())
	}
	if err := distinct.spool.file.Truncate(10); err != nil {
		t.Fatal(err)
	}
	for d, err := range distinct.All() {
		if err == nil || d != nil {
			t.Error("a file that is cut off is read")
		}
	}
	if distinct.Close(); left() != 0 {
		t.Error("files are left")
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("enough"))
	if _, err := StoreWithoutCopies(ctx, slices.Values(docs(3))); err == nil || !strings.Contains(err.Error(), "enough") {
		t.Errorf("the context has ended: %v", err)
	}
	if err := os.Remove(dir); err != nil {
		t.Errorf("files are left: %v", err)
	}
	if _, err := StoreWithoutCopies(t.Context(), slices.Values(docs(3))); err == nil || !strings.Contains(err.Error(), "TMPDIR") {
		t.Errorf("without a folder: %v", err)
	}
}

// FuzzSpool asserts for any fields that a document is read back as it was.
func FuzzSpool(f *testing.F) {
	f.Add("a.html", "Title", "caption", "text")
	f.Add("", "\xff", "\x00", "")
	f.Fuzz(func(t *testing.T, id, title, caption, text string) {
		s, err := newSpool(filepath.Join(t.TempDir(), "spool"))
		if err != nil {
			t.Fatal(err)
		}
		defer s.file.Close()
		want := &Document{ID: id, Title: title, Captions: []string{caption}, Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
		for range 2 {
			if err := s.add(want); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.full(); err != nil {
			t.Fatal(err)
		}
		for i := range int32(2) {
			if got, err := s.read(i); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%s, %v", fmt.Sprint(got), err)
			}
		}
	})
}
