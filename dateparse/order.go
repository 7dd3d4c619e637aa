package dateparse

import (
	"strconv"
	"strings"
)

// Order is the order of the parts of a date in figures whose year does not stand first in
// four digits: 03/06/2024.
type Order string

// The orders. TextOrder is month first, unless a date of the text can only be read day
// first and none only month first: 23/05/2024.
const (
	TextOrder Order = ""
	DMY       Order = "dmy"
	MDY       Order = "mdy"
	YMD       Order = "ymd" // where all parts have two digits; otherwise like MDY
)

// WithOrder makes the parser read dates in figures in that order, but for those that it
// does not suit: 23/05/2024 is in May whatever the order. A date with full stops has its
// day first always. It is for English; other languages have an order of their own.
func WithOrder(o Order) Option { return func(p *Parser) { p.order = o } }

// inOrder reads the dates in figures in the parser's order, or in that of the text.
func (r *reading) inOrder(o Order) {
	if o == TextOrder {
		if o = MDY; r.dayFirst() {
			o = DMY
		}
	}
	for i := range r.mentions {
		l := &r.mentions[i]
		if l.manner.order == "" {
			continue
		}
		n, ok := figures(l.Text)
		if !ok || len(n) == 3 && n[0] > 99 { // the year stands first
			continue
		}
		month, day := n[0], n[1]
		if len(n) == 3 && n[2] < 100 {
			year := n[2]
			if o == YMD && isDay(n[1], n[2]) {
				year, month, day = n[0], n[1], n[2]
			}
			l.form.twoDigits(year)
		}
		switch {
		case o == DMY && isDay(day, month), !isDay(month, day):
			month, day = day, month
		}
		l.form.Month, l.form.Day = month, day
	}
}

// dayFirst reports whether a date of the text can only be read with the day first, and
// none only with the month first.
func (r *reading) dayFirst() bool {
	first := false
	for i := range r.mentions {
		if l := &r.mentions[i]; l.manner.order != "" {
			switch n, ok := figures(l.Text); {
			case !ok || n[0] > 31:
			case n[0] > 12:
				first = true
			case n[1] > 12:
				return false
			}
		}
	}
	return first
}

// isDay reports whether there is such a day in some year.
func isDay(month, day int) bool { return month >= 1 && month <= 12 && exists(2000, month, day) }

// figures returns the numbers of a date of two or three parts that slashes or hyphens part;
// ok is false for a month of a year, 3/2024.
func figures(text string) (n []int, ok bool) {
	for part := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == '/' || c == '-' }) {
		k, err := strconv.Atoi(part)
		if err != nil || len(n) == 3 {
			return nil, false
		}
		n = append(n, k)
	}
	return n, len(n) == 3 || len(n) == 2 && n[1] <= 31
}
