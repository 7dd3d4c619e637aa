package dateparse

import (
	"slices"

	"github.com/dateline-go/dateline/internal/nlp"
)

// quotations follows the paragraphs and the quotation marks of a text. It is
// moved forward only, so that all of it together reads the text once.
type quotations struct {
	text      string
	pos       int
	open      bool        // pos stands inside quotation marks
	ahead     []nlp.Range // the paragraphs that begin at pos or later
	paragraph nlp.Range   // that of pos
	previous  int         // where the one before it begins
}

func newQuotations(text string) quotations {
	return quotations{text: text, ahead: slices.Collect(nlp.Paragraphs(text))}
}

// advance moves to the byte at i. The end of a paragraph closes what was left open.
func (q *quotations) advance(i int) {
	for ; q.pos < i; q.pos++ {
		q.begin()
		switch q.text[q.pos] {
		case '"':
			q.open = !q.open
		case 0xE2: // “ is E2 80 9C, ” is E2 80 9D
			if q.pos+2 < len(q.text) && q.text[q.pos+1] == 0x80 && q.text[q.pos+2]|1 == 0x9D {
				q.open = q.text[q.pos+2] == 0x9C
			}
		}
	}
	q.begin()
}

// begin begins the paragraph at pos, if there is one.
func (q *quotations) begin() {
	if len(q.ahead) > 0 && q.ahead[0].Start <= q.pos {
		q.open = false
		q.previous, q.paragraph, q.ahead = q.paragraph.Start, q.ahead[0], q.ahead[1:]
	}
}
