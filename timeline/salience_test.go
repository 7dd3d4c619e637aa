package timeline

import (
	"fmt"
	"slices"
	"testing"
)

// TestTop: what several documents tell, and what a headline tells, goes before what one
// sentence deep in an article does; and of what is alike there is one.
func TestTop(t *testing.T) {
	t.Parallel()
	tl := &Timeline{Documents: []*Document{{ID: "a", Sentences: []Span{{End: 10}, {Start: 10, End: 20}, {Start: 20, End: 30}}}}}
	add := func(typ EventType, day string, at int, documents ...string) {
		e := Event{ID: fmt.Sprint(len(tl.Events)), Type: typ, Confidence: .7, When: Anchor{EDTF: day}}
		for _, d := range documents {
			e.Evidence = append(e.Evidence, Evidence{Span: Span{Document: d, Start: at}})
		}
		tl.Events = append(tl.Events, e)
	}
	add(Consult, "2016-03-01", 50, "a")
	add(Assault, "2016-03-02", 60, "a", "b", "c")
	add(Assault, "2016-03-02", 70, "a", "b")
	add(Agree, "2016-03-03", 0, "a")
	tl.rateAll()
	for n, want := range [][]string{{}, {"1"}, {"1", "3"}, {"0", "1", "3"}, {"0", "1", "2", "3"}, {"0", "1", "2", "3"}} {
		var got []string
		for _, e := range tl.Top(n) {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, want) && n > 0 {
			t.Errorf("the top %d are %q, want %q", n, got, want)
		}
	}
}
