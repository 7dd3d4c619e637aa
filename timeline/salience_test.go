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
	tl := &Timeline{}
	add := func(typ EventType, day string, sentence int, documents ...string) {
		e := Event{ID: fmt.Sprint(len(tl.Events)), Type: typ, Confidence: .7, When: Anchor{EDTF: day}}
		for _, d := range documents {
			e.Evidence = append(e.Evidence, Evidence{Span: Span{Document: d, Start: 10 * sentence}, Sentence: sentence})
		}
		tl.Events = append(tl.Events, e)
	}
	add(Consult, "2016-03-01", 5, "a")
	add(Assault, "2016-03-02", 6, "a", "b", "c")
	add(Assault, "2016-03-02", 7, "a", "b")
	add(Agree, "2016-03-03", 0, "a")
	for i := range tl.Events {
		tl.Events[i].rate(nil)
	}
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
