package dateparse

import (
	_ "embed"
	"strings"
	"testing"
	"time"
)

//go:embed testdata/neighbours.tsv
var neighbours string

// TestNeighbours reads the sentences of testdata/neighbours.tsv.
func TestNeighbours(t *testing.T) {
	t.Parallel()
	right, all := 0, 0
	for line := range strings.Lines(neighbours) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		rest, open := strings.CutPrefix(line, "?")
		f := strings.Split(rest, "\t")
		if len(f) != 4 {
			t.Fatalf("%q: want four fields", line)
		}
		day, err := time.Parse(time.DateOnly, f[0])
		if err != nil {
			t.Fatal(err)
		}
		from := strings.Index(f[1], f[2])
		if from < 0 {
			t.Fatalf("%q: no %q in it", f[1], f[2])
		}
		var got []string
		good := f[3] == "-"
		for _, e := range Parse(f[1], day) {
			if e.Start >= from+len(f[2]) || e.End <= from {
				continue
			}
			got = append(got, describe(e)+" in "+bounds(e.Interval))
			good = f[3] != "-" && (good || means(e, f[3]))
		}
		all++
		switch {
		case good && open:
			t.Errorf("%q comes out right now: take its ? away", f[1])
		case good:
			right++
		case !open:
			t.Errorf("%q: %q is %q, want %s", f[1], f[2], got, f[3])
		}
	}
	t.Logf("%d of %d right", right, all)
}

// means reports whether an expression is what a line of neighbours.tsv expects.
func means(e Expression, want string) bool {
	from, _ := e.Interval.Bounds()
	switch {
	case want == "SET":
		return e.Type == Set
	case strings.Contains(want, "/"):
		return shortBounds(e.Interval) == want
	}
	return want == e.Value || want == e.Value+" "+string(e.Mod) || len(want) == 10 && strings.HasPrefix(from, want) ||
		strings.HasPrefix(e.Value, want) && strings.Contains(e.Value, "T")
}

// shortBounds writes an interval by its days.
func shortBounds(i Interval) string {
	from, to, _ := strings.Cut(bounds(i), "/")
	return from[:min(len(from), 10)] + "/" + to[:min(len(to), 10)]
}
