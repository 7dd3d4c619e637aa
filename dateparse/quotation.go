package dateparse

// quotations follows the paragraphs and the quotation marks of a text. It is
// moved forward only, so that all of it together reads the text once.
type quotations struct {
	text      string
	pos       int
	open      bool // pos stands inside quotation marks
	paragraph int  // where the paragraph of pos begins
	previous  int  // where the one before it begins
}

// advance moves to the byte at i. A blank line closes what was left open.
func (q *quotations) advance(i int) {
	for ; q.pos < i; q.pos++ {
		switch q.text[q.pos] {
		case '"':
			q.open = !q.open
		case '\n':
			if q.pos > 0 && q.text[q.pos-1] == '\n' {
				q.open = false
				if q.paragraph < q.pos-1 {
					q.previous = q.paragraph
				}
				q.paragraph = q.pos + 1
			}
		case 0xE2: // “ is E2 80 9C, ” is E2 80 9D
			if q.pos+2 < len(q.text) && q.text[q.pos+1] == 0x80 && q.text[q.pos+2]|1 == 0x9D {
				q.open = q.text[q.pos+2] == 0x9C
			}
		}
	}
}
