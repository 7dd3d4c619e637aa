package dateparse

import (
	"strings"

	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// quotations follows the paragraphs and the quotation marks of a text. It is
// moved forward only, so that all of it together reads the text once.
type quotations struct {
	text      string
	pos       int
	open      bool            // pos stands inside quotation marks
	ahead     []segment.Range // the paragraphs that begin at pos or later
	paragraph segment.Range   // that of pos
	previous  int             // where the one before it begins
}

func newQuotations(text string, paragraphs []segment.Range) quotations {
	return quotations{text: text, ahead: paragraphs}
}

// advance moves to the byte at i. The end of a paragraph closes what was left open.
func (q *quotations) advance(i int) {
	for q.begin(); q.pos < i; q.begin() {
		next := i
		if len(q.ahead) > 0 {
			next = min(i, q.ahead[0].Start)
		}
		q.mark(q.text[q.pos:next])
		q.pos = next
	}
}

// mark reads the quotation marks in a stretch of a paragraph.
func (q *quotations) mark(text string) {
	straight, curly := strings.IndexByte(text, '"'), strings.IndexByte(text, lead)
	for straight >= 0 || curly >= 0 {
		if curly < 0 || straight >= 0 && straight < curly {
			q.open = !q.open
			straight = after(text, straight, '"')
			continue
		}
		if m := q.text[q.pos+curly:]; len(m) > 2 && m[1] == 0x80 && m[2]|1 == 0x9D {
			q.open = m[2] == 0x9C
		}
		curly = after(text, curly, lead)
	}
}

// lead is the first byte of “, which is E2 80 9C, and of ”, E2 80 9D.
const lead = 0xE2

// after returns where b stands next behind i, or -1.
func after(text string, i int, b byte) int {
	if k := strings.IndexByte(text[i+1:], b); k >= 0 {
		return i + 1 + k
	}
	return -1
}

// begin begins the paragraphs up to that of pos.
func (q *quotations) begin() {
	for len(q.ahead) > 0 && q.ahead[0].Start <= q.pos {
		q.open = false
		q.previous, q.paragraph, q.ahead = q.paragraph.Start, q.ahead[0], q.ahead[1:]
	}
}
