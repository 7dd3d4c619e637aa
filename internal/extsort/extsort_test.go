package extsort

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Records are sorted alike in memory and in files, those of one key as they were added.
func TestSorter(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ n, limit, files int }{{0, 100, 0}, {1, 1, 1}, {1000, 1 << 20, 0}, {1000, 5000, 13}} {
		s := New(t.TempDir(), "test", c.limit)
		r := rand.New(rand.NewPCG(1, 2))
		var want []string
		for i := range c.n {
			key, value := fmt.Sprintf("%02d", r.IntN(50)), fmt.Sprint(i)
			want = append(want, key+" "+fmt.Sprintf("%04d", i))
			if err := s.Add(key, []byte(value)); err != nil {
				t.Fatal(err)
			}
		}
		slices.Sort(want)
		for range 2 {
			var got []string
			for r, err := range s.All() {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, fmt.Sprintf("%s %04s", r.Key, r.Value))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d records in %d files: not in order", c.n, len(s.runs))
			}
		}
		groups := 0
		for g, err := range s.Groups() {
			if err != nil || len(g) == 0 {
				t.Fatal(g, err)
			}
			groups++
		}
		if groups != min(50, c.n) || len(s.runs) < c.files {
			t.Errorf("%d groups of %d records, %d files", groups, c.n, len(s.runs))
		}
	}
}

// A file that is cut off or gone is an error and no end.
func TestSorterFails(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := New(dir, "test", 1)
	for range 3 {
		if err := s.Add("key", make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
	}
	failed := func() (err error) {
		for _, e := range s.Groups() {
			err = e
		}
		return err
	}
	if err := failed(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(dir, "test-1"), 5); err != nil {
		t.Fatal(err)
	}
	if failed() == nil {
		t.Error("a file that is cut off is read")
	}
	if err := os.Remove(filepath.Join(dir, "test-1")); err != nil {
		t.Fatal(err)
	}
	if failed() == nil {
		t.Error("a file that is gone is read")
	}
	if err := New(filepath.Join(dir, "nowhere"), "test", 1).Add("key", nil); err == nil {
		t.Error("a folder that is none is written to")
	}
}
