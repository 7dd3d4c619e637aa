package coder_test

import (
	"slices"
	"testing"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// TestDaysAway runs the examples beside the units: the event in brackets is not of the day of
// publication, nor of the day before, or may be.
func TestDaysAway(t *testing.T) {
	t.Parallel()
	for _, x := range wordlist.Examples("dayunit") {
		p, ok := bracketed(x.Phrase)
		if !ok {
			t.Fatalf("%q has no word in brackets", x.Phrase)
		}
		a, at := p.read(t)
		may := slices.ContainsFunc(a.Datings([]*coder.Mention{{Sentence: at.Sentence, Word: at.Word}}, "COERCE"), func(d coder.Dating) bool {
			return d.Day == coder.Publication || d.Day == coder.Eve
		})
		if may == x.Has {
			t.Errorf("%q: may be of the day of publication: %v", x.Phrase, may)
		}
	}
}
