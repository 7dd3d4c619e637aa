package timeline

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/coder"
)

// A noun for a deed is told as the clause that it stands for, as deverbal.tsv tells each.
func TestDeverbal(t *testing.T) {
	t.Parallel()
	for noun, deed := range deverbals() {
		text := deed.phrase + " came on Monday."
		d := &Document{ID: noun, Text: text}
		if err := d.Annotate(); err != nil {
			t.Fatal(err)
		}
		s := sentencesOf(d, ReadArticle(d, nil))[0]
		h := slices.IndexFunc(s.Words, func(w coder.Word) bool { return w.Lemma == noun })
		if h < 0 {
			t.Errorf("%q has no %q", text, noun)
			continue
		}
		e := &draft{sentence: s, Event: Event{Modality: Modality{Status: Asserted}}}
		w := e.deverbal(h)
		if w == nil {
			t.Errorf("%q is told as no clause; want %q", deed.phrase, deed.told)
			continue
		}
		if got := clean(w.text); !strings.EqualFold(got, deed.told) {
			t.Errorf("%q: %q, want %q", deed.phrase, got, deed.told)
		}
	}
}
