package dateparse

import "time"

// Parser finds and resolves time expressions. It is safe for concurrent use.
type Parser struct{}

// Option configures a Parser.
type Option func(*Parser)

// New returns a Parser for English news.
func New(opts ...Option) *Parser {
	p := &Parser{}
	for _, o := range opts {
		o(p)
	}
	return p
}

// Parse returns the time expressions of text in reading order, resolved
// against dateline, the text's publication date. The zero dateline leaves
// relative expressions unresolved.
func (p *Parser) Parse(text string, dateline time.Time) []Expression { return nil }

// Explain says in one line how the expression came by its value.
func (e Expression) Explain() string { return "" }

// EDTF returns the expression in the Extended Date/Time Format (ISO 8601-2),
// or "" where it has none (durations, sets, vague references).
func (e Expression) EDTF() string { return "" }

// Bounds formats the interval's sides in ISO 8601: a date where a side is a
// midnight, otherwise a local date and time with its offset; "" where open.
func (i Interval) Bounds() (from, to string) { return bound(i.From), bound(i.To) }

func bound(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0:
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05Z07:00")
}
