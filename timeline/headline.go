package timeline

import (
	"fmt"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
)

// longestHead is how many sentences may stand before the date line below a headline:
// the headline, a line below it, a by-line.
const longestHead = 3

// dateHeadline tells the sentences of a headline the day on the date line below it:
// what the headline tells and does not date is dated by nothing else.
func dateHeadline(sentences []*sentence) {
	for i, s := range sentences[:min(len(sentences), longestHead+1)] {
		if i == 0 || len(s.times) != 1 || s.times[0].Grain != dateparse.Day || !nlp.DateLine(s.span.Text) {
			continue
		}
		for _, head := range sentences[:i] {
			head.dateBelow = &s.times[0]
		}
		return
	}
}

// headlined makes the anchor of an event in a headline that has no date of its own.
func headlined(s *sentence) Anchor {
	a := stated(s, s.dateBelow)
	a.How = ByDate
	a.Explain = fmt.Sprintf("no date of its own; the date line below the headline: %s", a.Explain)
	return a
}
