package eval

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-go/dateline/internal/shared"
)

// TestOrdering scores timelines of a few lines; the counts are worked out by hand.
func TestOrdering(t *testing.T) {
	t.Parallel()
	gold := []Entry{
		{1, "1976-XX-XX", []string{"a-1-founded"}}, {2, "2011-10-05", []string{"a-2-died", "b-3-death"}}, {3, "XXXX-XX-XX", []string{"b-4-said", "b-4-said"}},
	}
	for _, c := range []struct {
		what         string
		gold, system []Entry
		want         Ordering
	}{
		// Five links to dates and two of order; of two events at one date the order follows.
		{"itself", gold, gold, Ordering{7, 7, 7, 7}},
		{"nothing", gold, nil, Ordering{0, 0, 0, 7}},
		// Both dates are wrong and the order is right.
		{"order", gold, []Entry{{1, "1977-XX-XX", []string{"a-1-founded"}}, {2, "2012-XX-XX", []string{"a-2-died"}}}, Ordering{1, 3, 1, 7}},
		// A date is right where the order is turned.
		{"date", gold, []Entry{{1, "2011-10-05", []string{"b-3-death"}}, {2, "1977-XX-XX", []string{"a-1-founded"}}}, Ordering{1, 3, 1, 7}},
		// Two positions of one date contradict each other: a link of which only the same
		// is the like.
		{"contradiction", gold, []Entry{{1, "2011-10-05", []string{"a-2-died"}}, {2, "2011-10-05", []string{"b-3-death"}}}, Ordering{2, 3, 2, 7}},
		{"contradiction in both", []Entry{{1, "2011", []string{"a"}}, {2, "2011", []string{"b"}}}, []Entry{{1, "2011", []string{"a"}}, {2, "2011", []string{"b"}}}, Ordering{3, 3, 3, 3}},
	} {
		var o Ordering
		if o.Add(c.gold, c.system); o != c.want {
			t.Errorf("%s: %+v, want %+v", c.what, o, c.want)
		}
	}
}

// The lines of a file are taken in their natural order, without those that have no place
// in the order of events.
func TestReadEntries(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "x.txt")
	text := "Name\n10\t2010\ta-1-x\n2\t2009\ta-10-x\n0\tXXXX-XX-XX\ta-1-y\n2\t2009\ta-9-x\tb-1-z\n3\t2010\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := ReadEntries(file)
	want := []Entry{{2, "2009", []string{"a-9-x", "b-1-z"}}, {2, "2009", []string{"a-10-x"}}, {10, "2010", []string{"a-1-x"}}}
	same := func(a, b Entry) bool {
		return a.Position == b.Position && a.Date == b.Date && slices.Equal(a.Mentions, b.Mentions)
	}
	if err != nil || !slices.EqualFunc(got, want, same) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
}

// The gold of the task, which contradicts itself in places, is right by itself.
func TestGoldTimelines(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(shared.Path(t, "data", "timelines", "trial", "gold"), "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		entries, err := ReadEntries(file)
		if err != nil {
			t.Fatal(err)
		}
		var o Ordering
		o.Add(entries, entries)
		if p, r, f := o.Scores(); p != 1 || r != 1 || f != 1 {
			t.Errorf("%s: %+v", file, o)
		}
	}
}
