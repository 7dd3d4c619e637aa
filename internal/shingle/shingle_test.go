package shingle

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// numbered are n words that stand in no other text, from a first one on.
func numbered(first, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d ", first+i)
	}
	return b.String()
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"Kerry met Lavrov.", "KERRY met  \"Lavrov\"", 1},
		{"Kerry met Lavrov.", "Lavrov met Kerry", 0},
		{"Kerry met Lavrov in Moscow", "In Moscow Kerry met Lavrov", 1. / 3},
		{"Kerry met", "Kerry met", 0},
		{"", "", 0},
		{"a b c a b c a b c", "b c a", 1},
		{"Львів і Київ", "львів І КИЇВ", 1},
		{numbered(0, 102), numbered(50, 52), 1},
		{numbered(0, 102), numbered(51, 102), 49. / 100},
	} {
		if got := Of(c.a).Containment(Of(c.b)); got != c.want {
			t.Errorf("%.40q and %.40q: %v, want %v", c.a, c.b, got, c.want)
		}
		if Of(c.a).Containment(Of(c.b)) != Of(c.b).Containment(Of(c.a)) {
			t.Errorf("%.40q and %.40q differ by which comes first", c.a, c.b)
		}
	}
}

// The index finds what has a text and what has most of it, and nothing else, also beside
// phrases that every text has.
func TestIndex(t *testing.T) {
	var x Index
	if got := x.Like(Of("one two three four"), .5); got != nil {
		t.Errorf("an empty index has %v", got)
	}
	phrase := numbered(-100, 40)
	for i := range 200 {
		x.Add(Of(phrase + numbered(1000*i, 100)))
	}
	for i := range 200 {
		if got := x.Like(Of(phrase+numbered(1000*i+10, 60)), .8); !slices.Equal(got, []int{i}) {
			t.Errorf("a part of text %d is found in %v", i, got)
		}
	}
	if got := x.Like(Of(numbered(-1000, 300)), .8); len(got) != 0 {
		t.Errorf("a text like no other is found in %v", got)
	}
}

// In blocks and a file an index answers as it does in memory, also of shingles that many
// blocks have.
func TestSpilled(t *testing.T) {
	var texts []Set
	for i := range 200 {
		texts = append(texts, Of(numbered(-100, 20)+numbered(1000*(i%90)+i/90, 60)+numbered(-1000*(i%3)-1000, 30)))
	}
	var want Index
	for _, size := range []int{200, 7, 1} {
		dir := t.TempDir()
		want, got := want, NewSpilled(dir)
		found := 0
		for block := range slices.Chunk(texts, size) {
			if err := got.Begin(block); err != nil {
				t.Fatal(err)
			}
			for i, s := range block {
				a, b := want.Like(s, .5), got.Like(s, .5)
				if found += len(a); !slices.Equal(a, b) {
					t.Fatalf("blocks of %d: %v, in memory %v", size, b, a)
				}
				if i%5 != 3 {
					want.Add(s)
					got.Add(s)
				}
			}
		}
		files, err := os.ReadDir(dir)
		if err != nil || found < 200 || len(files) > 1 || size == 200 != (len(files) == 0) {
			t.Errorf("blocks of %d: %d texts found, %d files, %v", size, found, len(files), err)
		}
	}
}

// A file of an index that is cut off or gone is an error.
func TestSpilledFails(t *testing.T) {
	dir := t.TempDir()
	x := NewSpilled(dir)
	texts := []Set{Of(numbered(0, 100))}
	for range 2 {
		if err := x.Begin(texts); err != nil {
			t.Fatal(err)
		}
		x.Add(texts[0])
	}
	if err := os.Truncate(filepath.Join(dir, "shingles-0"), 5); err != nil {
		t.Fatal(err)
	}
	if x.Begin(texts) == nil {
		t.Error("a file that is cut off is read")
	}
	if err := os.Remove(filepath.Join(dir, "shingles-0")); err != nil {
		t.Fatal(err)
	}
	if x.Begin(texts) == nil {
		t.Error("a file that is gone is read")
	}
	if x = NewSpilled(filepath.Join(dir, "nowhere")); x.Begin(texts) != nil {
		t.Fatal("the first block needs no file")
	}
	if x.Add(texts[0]); x.Begin(texts) == nil {
		t.Error("a folder that is none is written to")
	}
}
