package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
)

// droppable reports whether a word is of a date or an hour that is told apart or only
// together with the date of the article: "on Friday", but not "by 2030" of another year.
func (c *clause) droppable(i int) bool {
	s := c.s
	for k := range s.Times {
		if t := &s.Times[k]; t.From <= i && i < t.To {
			return c.apart(k)
		}
	}
	return false
}

// apart reports whether the sentence's time k is told beside the event, or means nothing
// without the date of the article.
func (c *clause) apart(k int) bool {
	t := &c.s.Times[k]
	if t.Type == dateparse.Time {
		return true
	}
	if t.Type != dateparse.Date {
		return false
	}
	if c.s.Lower(t.From-1) == "on" && !hasYear(t.Text) {
		return true
	}
	return c.date.Start < t.End && t.Start < c.date.End || !strings.ContainsAny(t.Text, "0123456789")
}

// timeApart reports whether word i is of a date or an hour.
func (c *clause) timeApart(i int) bool {
	for k := range c.s.Times {
		if t := &c.s.Times[k]; t.From <= i && i < t.To {
			return t.Type == dateparse.Date || t.Type == dateparse.Time
		}
	}
	return false
}

// until are words before the end of a period.
var until = map[string]bool{"to": true, "through": true, "until": true, "till": true}

// hasYear reports whether four digits follow one another.
func hasYear(text string) bool {
	n := 0
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			n = 0
		} else if n++; n == 4 {
			return true
		}
	}
	return false
}

// undate takes out the times that are told apart, with the prepositions before them. One
// that owns what follows leaves an article: "[Friday's] ruling" is "the ruling".
func (c *clause) undate() {
	s := c.s
	for k := range s.Times {
		t := &s.Times[k]
		if !c.in[t.From] || !c.apart(k) {
			continue
		}
		if s.Lower(t.To) == "'s" || s.Lower(t.To) == "’s" || s.Lower(t.To) == "'" && s.Words[t.To].XPOS == "POS" {
			c.disown(t)
			continue
		}
		if c.qualifies(t) || c.together(t.From, t.To) {
			continue
		}
		from := t.From
		for from > 0 && c.in[from-1] && leadsToDate(s, from-1) {
			if s.UPOS(from-1) == "DET" && t.To < len(c.in) && c.in[t.To] && (s.UPOS(t.To) == "NOUN" || s.UPOS(t.To) == "ADJ") { // "the January bombing"
				break
			}
			from--
		}
		to := c.goesOnTo(t.To)
		if x := s.Words[max(0, from-1)].XPOS; from > 0 && c.in[from-1] && (x == "PRP$" || x == "POS") && !c.heads(to) {
			if x == "POS" { // "in the firm's third quarter"
				continue
			}
			for from--; from > 0 && c.in[from-1] && leadsToDate(s, from-1); { // "for its fourth quarter"
				from--
			}
			if s.Lower(to) == "ended" && s.InTime(to+1) {
				to = s.behindTime(to + 1)
			}
		}
		c.clear(from, to)
		if from > 0 && c.in[from-1] && s.Relation(from-1) == "acl" && s.onlyDated(from-1) && !(s.Words[from-1].Head == s.root() && s.stopped() && s.headless()) { // "the vote scheduled for May", not "The zoo reopened in May."
			c.clear(from-1, from)
		}
	}
}

// disown leaves an article of a time that owns what follows.
func (c *clause) disown(t *coder.Time) {
	c.clear(t.From+1, t.To+1)
	c.as[t.From] = "the"
	if d := t.From - 1; d >= 0 && c.s.Words[d].UPOS == "DET" {
		c.clear(d, t.From)
	}
}

// qualifies reports whether a time says which of several the noun beside it is, so that it stays:
// "third-quarter income", "the summer of 1998".
func (c *clause) qualifies(t *coder.Time) bool {
	s, last := c.s, t.To-1
	if s.Words[last].Head >= t.To && t.To < len(c.in) && c.in[t.To] && s.Relation(last) != "obl" {
		switch u := s.UPOS(t.To); {
		case u == "NOUN", u == "PROPN", u == "ADJ", s.Words[t.To].Form == "-":
			l := s.Lower(t.From)
			return !s.weekday(t.From) && l != "yesterday" && l != "today"
		}
	}
	return strings.ContainsAny(t.Text, "0123456789") && s.Lower(t.From-1) == "of" && t.Type == dateparse.Date
}

// goesOnTo returns where a time that ends before word to ends with all that it is joined to.
func (c *clause) goesOnTo(to int) int {
	s := c.s
	for to+1 < len(c.in) && (s.Words[to].UPOS == "PUNCT" || s.Words[to].UPOS == "SYM") && s.joined(to) && s.joined(to+1) && s.Words[to+1].UPOS == "NUM" { // "2014–15"
		to += 2
	}
	if to+1 < len(c.in) && s.Lower(to) == "and" && s.Words[to+1].UPOS == "NUM" && (to+2 == len(c.in) || s.UPOS(to+2) == "PUNCT") { // "April 24 and 25"
		to += 2
	}
	if s.Lower(to) == "local" && s.Lower(to+1) == "time" {
		to += 2
	}
	for to+1 < len(c.in) && until[s.Lower(to)] && s.InTime(to+1) && c.timeApart(to+1) { // "from May 31 [to June 6]"
		to = s.behindTime(to + 1)
	}
	return to
}

// behindTime returns the first word from from on that is of no time.
func (s *sentence) behindTime(from int) int {
	for from < len(s.Words) && s.InTime(from) {
		from++
	}
	return from
}

// heads reports whether a noun that words before it belong to is told at or right behind word i.
func (c *clause) heads(i int) bool {
	for ; i < len(c.in) && c.in[i]; i++ {
		switch c.s.UPOS(i) {
		case "NOUN", "PROPN", "NUM", "SYM":
			return true
		case "ADJ", "ADV", "PUNCT":
		default:
			return c.s.Words[i].XPOS == "VBG"
		}
	}
	return false
}

// together reports whether a date without the name of a day is told together with another
// word, so that nobody could read that one without it: "in [the summer] and autumn of 481 BC".
func (c *clause) together(from, to int) bool {
	s := c.s
	for i := from; i < to; i++ {
		if s.weekday(i) || s.Lower(i) == "today" || s.Lower(i) == "yesterday" || s.Lower(i) == "tomorrow" || s.Lower(i) == "this" || s.Lower(i) == "last" || s.Lower(i) == "next" {
			return false
		}
	}
	if l := s.Lower(to); (l == "and" || l == "or") && to+1 < len(c.in) && c.in[to] {
		return s.InTime(to+1) || s.Child(s.Words[to+1].Head, "cc") == to || s.UPOS(to+1) == "NUM" || s.Words[to].Head >= 0 && s.Words[to].Head > to && s.Words[s.Words[to].Head].Head >= from && s.Words[s.Words[to].Head].Head < to
	}
	if l := s.Lower(from - 1); (l == "and" || l == "or") && c.in[from-1] {
		return s.InTime(from-2) || s.UPOS(from-2) == "NUM"
	}
	if u := s.UPOS(from - 1); u == "NOUN" && c.in[from-1] && s.Words[from].Head == from-1 { // "in the years 1955-1957"
		return true
	}
	return false
}

// leadsToDate reports whether a word belongs to the date behind it: "as of", "early on".
func leadsToDate(s *sentence, i int) bool {
	w := &s.Words[i]
	if l := s.Lower(i + 1); w.Lower == "later" && l == "than" || w.Lower == "no" && l == "later" || w.Lower == "prior" && l == "to" { // "no later than"
		return true
	}
	if (w.Lower == "soon" || w.Lower == "recently") && s.Lower(i-1) == "as" || w.Lower == "as" && (s.Lower(i+1) == "soon" || s.Lower(i+1) == "recently") {
		return true
	}
	return w.UPOS == "ADP" && w.Relation != "compound:prt" || w.UPOS == "DET" || w.Lower == "as" || w.Lower == "early" || w.Lower == "earlier" || w.Lower == "late" || w.Lower == "since" || w.Lower == "about" || w.Lower == "around" || w.Lower == "approximately"
}
