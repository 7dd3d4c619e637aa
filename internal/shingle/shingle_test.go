package shingle

import (
	"fmt"
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
