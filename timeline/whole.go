package timeline

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/syntax"
)

// whole tells the sentence as it stands, where what the tree says of it is in doubt: without
// what joins it to the one before, its date, asides, and who says it where that stands apart.
func (d *draft) whole() *headline {
	s := d.sentence
	from, to := s.bounds(d.trigger.From, d.trigger.To)
	return d.between(from, to)
}

// between tells the words from from to to as they stand, without dates and asides.
func (d *draft) between(from, to int) *headline {
	s := d.sentence
	at, end := d.trigger.From, d.trigger.To
	if from >= to {
		return nil
	}
	c := d.newClause()
	if open := s.dashes(from, at); len(open) >= 2 { // "the firm -- half of a steelmaker -- posted"
		for i := open[len(open)-2]; i <= open[len(open)-1]; i++ {
			c.aside[i] = true
		}
	}
	quotes := s.closed(from, to) && s.closed(s.Dateline, from)
	for i := from; i < to; i++ {
		w := &s.Words[i]
		switch {
		case c.aside[i] || s.bracket(i) || s.age(i) || i >= s.Dateline && s.refersBack(i):
		case quoteMark(w.Form):
			if quotes {
				c.put(i)
				c.told--
			}
		case (w.Form == "–" || w.Form == "—") && s.joined(i) && i+1 < to && s.joined(i+1): // "321–103"
			c.put(i)
			c.told--
		case w.UPOS != "PUNCT" && w.Relation != "punct":
			c.put(i)
		}
	}
	if quotes {
		open := false
		for i := from; i < to; i++ {
			if !quoteMark(s.Words[i].Form) {
				continue
			}
			if open = !open; open {
				c.as[i] = "“"
			} else {
				c.as[i] = "”"
			}
		}
	}
	c.undate()
	c.keepCommas(from, to)
	c.name("")
	if quotes {
		c.keepQuoted(from, to)
	}
	need := end - 1
	if v := s.verbOf(s.HeadOf(at, end)); v >= from && v < to {
		need = max(need, s.need(v))
	}
	if c.count(len(c.in)) > longestWhole {
		c.clearRestated(need)
		c.clearAsides(at, end)
	}
	c.shortenWhole(need)
	c.open()
	c.resume("")
	h := s.HeadOf(at, end)
	if root := s.root(); root >= 0 && c.in[root] {
		h = root
	}
	if c.wasTo(h, s.several(s.subjectOf(h))) || !d.toCome(h) {
		c.backshift(-1)
	}
	first := from
	for first < to && (!c.in[first] || s.UPOS(first) == "PUNCT" || quoteMark(s.Words[first].Form)) {
		first++
	}
	if first >= to {
		return nil
	}
	if s.Verb(first) && (s.finite(first) || s.Words[first].XPOS == "VBN" && s.Words[first].Head < 0) {
		return nil
	}
	who := s.Words[first].Form
	if as := c.as[first]; as != "" {
		who = as
	}
	return &headline{d: d, c: c, v: s.HeadOf(at, end), need: min(need, to-1), who: who, text: c.String(), whole: true}
}

// keepCommas tells the comma behind a date that is left out, where what is before it goes on
// to it: "Under an accord signed yesterday[,] the bank would become a shareholder".
func (c *clause) keepCommas(from, to int) {
	s := c.s
	for i := from + 1; i+1 < to; i++ {
		if s.Words[i].Form != "," || c.in[i-1] || !s.InTime(i-1) || !c.in[i+1] {
			continue
		}
		k := i - 1
		for k >= from && !c.in[k] && s.Words[k].Form != "," {
			k--
		}
		if k >= from && c.in[k] {
			c.put(i)
			c.told--
		}
	}
}

// keepQuoted tells every word of the quotations whose marks are told, as it was said: with its
// dates, its asides and its "I". Marks around fewer words would say what nobody said.
func (c *clause) keepQuoted(from, to int) {
	s := c.s
	quoted := false
	for i := from; i < to; i++ {
		w := &s.Words[i]
		switch {
		case quoteMark(w.Form):
			quoted = !quoted
		case quoted && w.Form != "'" && w.Form != "‘" && w.Form != "’" || quoted && w.UPOS != "PUNCT":
			c.put(i)
			c.as[i] = w.Form
		}
	}
}

// bounds returns where what the sentence tells about the words from at to end begins and
// ends: between semicolons and single dashes, without the words that join it to what was
// before and without who says it.
func (s *sentence) bounds(at, end int) (from, to int) {
	from, to = s.Dateline, len(s.Words)
	paired := len(s.dashes(from, at))%2 == 0
	bracketed := false
	for i := s.Dateline; i < len(s.Words); i++ {
		f := s.Words[i].Form
		bracketed = f == "(" || f == "[" || bracketed && f != ")" && f != "]"
		switch {
		case bracketed:
		case f != ";" && f != "..." && f != "…" && !s.dash(i) && !(f == ":" && i >= end):
		case i < at && paired && s.dash(i):
		case i < at:
			from = i + 1
		case i >= end && i < to:
			to = i
		}
	}
	for to > from && s.UPOS(to-1) == "PUNCT" && !quoteMark(s.Words[to-1].Form) {
		to--
	}
	if k := s.attribution(max(end, from), to); k > 0 && !slices.ContainsFunc(s.Words[from:k], func(w coder.Word) bool { return speaks(w.Form) }) {
		to = k
		for to > from && s.UPOS(to-1) == "PUNCT" && !quoteMark(s.Words[to-1].Form) {
			to--
		}
		if from < at && quoteMark(s.Words[from].Form) && to-1 > end && quoteMark(s.Words[to-1].Form) {
			from, to = from+1, to-1
			for to > from && s.UPOS(to-1) == "PUNCT" {
				to--
			}
		}
	}
	from = s.opening(from, at)
	if k := s.fronted(from, at); k > 0 {
		from = s.opening(k, at)
		if k := s.appended(from, at); k > 0 { // "In the bond market, [a barometer of anxiety,] prices rose"
			from = s.opening(k, at)
		}
	}
	return from, to
}

// opening returns the first word from from on that does not only join the sentence to the one
// before: "[But] the army fled".
func (s *sentence) opening(from, at int) int {
	for from < at {
		w := &s.Words[from]
		if !(w.UPOS == "PUNCT" && !quoteMark(w.Form)) && (w.UPOS != "CCONJ" || paired[w.Lower]) && !(connective[w.Lower] && s.UPOS(from) == "ADV") {
			break
		}
		from++
	}
	return from
}

// dashes returns where dashes between clauses stand.
func (s *sentence) dashes(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if s.dash(i) {
			out = append(out, i)
		}
	}
	return out
}

// attribution returns the comma before who says the sentence at its end: "..., police said";
// 0 if nobody does.
func (s *sentence) attribution(end, to int) int {
	for i := to - 1; i >= end; i-- {
		if s.Words[i].Form != "," && s.Words[i].Form != "''" && s.Words[i].Form != "”" {
			continue
		}
		says, subject := false, false
		for k := i + 1; k < to; k++ {
			says = says || s.Verb(k) && saying[s.Words[k].Lemma] && s.Words[k].XPOS != "VBG"
			subject = subject || s.Relation(k) == "nsubj" && s.Words[k].Head < to && saying[s.Words[max(0, s.Words[k].Head)].Lemma]
		}
		if says && subject && to-i <= 14 {
			if s.Words[i].Form != "," {
				return i + 1
			}
			return i
		}
	}
	return 0
}

// fronted returns the word behind the comma after what the sentence opens with before its
// subject, 0 if it opens with its subject or what is before at is part of it.
func (s *sentence) fronted(from, at int) int {
	for i := from; i < at && i < from+20; i++ {
		if s.Words[i].Form != "," || s.lists(i) || s.describes(i) {
			continue
		}
		for k := from; k < i; k++ {
			if r := s.Relation(k); (r == "nsubj" || r == "csubj" || r == "root") && s.Words[k].Head > i || s.Words[k].Head < 0 {
				return 0
			}
		}
		if s.opensRelative(i + 1) { // "First of America, which has banks, sold one"
			return 0
		}
		h := from
		for s.Words[h].Head >= from && s.Words[h].Head < i {
			h = s.Words[h].Head
		}
		switch s.Relation(h) {
		case "obl", "advmod", "advcl", "mark", "case", "nmod", "parataxis", "discourse":
			return i + 1
		}
		return 0
	}
	return 0
}

// appended returns the word behind the comma after what only describes the noun before it, where
// the subject of the words from at on follows; 0 where it does not.
func (s *sentence) appended(from, at int) int {
	if s.UPOS(from) != "DET" {
		return 0
	}
	for i := from; i < at; i++ {
		switch {
		case s.finite(i) || s.relates(i, i+1):
			return 0
		case s.Words[i].Form == "," && !s.lists(i) && !s.describes(i):
			if u := s.UPOS(i + 1); (u == "NOUN" || u == "PROPN" || u == "DET") && s.Words[i-1].Form != "," && s.finite(at) {
				for k := i + 1; k < at; k++ {
					if s.Words[k].Form == "," || s.finite(k) {
						return 0
					}
				}
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// shortenWhole cuts the sentence at a comma or before a clause of its own behind need, at
// the last that leaves few enough words.
func (c *clause) shortenWhole(need int) {
	s := c.s
	n, best := 0, -1
	for i, in := range c.in {
		if i > need && n >= 4 && (s.Words[i].Form == "," && s.opensAside(i) || s.UPOS(i) == "CCONJ" && s.opensClause(i)) && s.closed(0, i) {
			if n <= longestSummary+3 || best < 0 {
				best = i
			}
		}
		if in && !s.joined(i) && !quoteMark(s.Words[i].Form) {
			n++
		}
	}
	if n > longestSummary+3 && best >= 0 {
		c.clear(best, len(c.in))
		n = c.count(best)
	}
	if n > longestWhole {
		for i, in := range c.in {
			if in && s.finite(i) { // the sentence's verb may stand behind the trigger
				need = max(need, i, s.content(i))
				break
			}
		}
		c.fit(need, 0)
	}
}

// opensAside reports whether what follows a comma is a clause or phrase of its own.
func (s *sentence) opensAside(comma int) bool {
	k := comma + 1
	if k >= len(s.Words) || s.goesOn(comma) > 0 || s.lists(comma) || s.describes(comma) {
		return false
	}
	w := &s.Words[k]
	switch {
	case w.UPOS == "CCONJ":
		return s.opensClause(k) || w.Lower == "but"
	case w.XPOS == "VBG", w.XPOS == "VBN", w.XPOS == "WDT", w.XPOS == "WP", w.XPOS == "WP$", w.XPOS == "WRB":
		return true
	case w.UPOS == "ADP" || w.UPOS == "SCONJ":
		return !restricting[w.Lower]
	}
	return s.Relation(k) == "mark"
}

// closed reports whether every quotation that begins from from on ends before to.
func (s *sentence) closed(from, to int) bool {
	open := false
	for i := from; i < to; i++ {
		switch s.Words[i].Form {
		case "\"":
			open = !open
		case "``", "“":
			if open {
				return false
			}
			open = true
		case "''", "”":
			if !open {
				return false
			}
			open = false
		}
	}
	return !open
}

// quoteMark reports whether a word is a mark of a quotation.
func quoteMark(form string) bool {
	switch form {
	case "\"", "``", "''", "“", "”":
		return true
	}
	return false
}

// bracket reports whether a word is one around an aside.
func (s *sentence) bracket(i int) bool {
	switch s.Words[i].Form {
	case "(", ")", "[", "]", "{", "}":
		return true
	}
	return false
}

// age reports whether a word is the age of the person named before it: "Jonas Bergset, [48], was".
func (s *sentence) age(i int) bool {
	return s.UPOS(i) == "NUM" && len(s.Words[i].Form) < 3 && s.UPOS(i-2) == "PROPN" && s.Words[i-1].Form == "," && s.UPOS(i+1) == "PUNCT" &&
		(s.UPOS(i+2) == "VERB" || s.UPOS(i+2) == "AUX" || s.UPOS(i+2) == "ADV")
}

// root returns the word that no other governs, -1 without any.
func (s *sentence) root() int { return rootOf(s.Sentence.Sentence) }

func rootOf(s *syntax.Sentence) int {
	return slices.IndexFunc(s.Words, func(w coder.Word) bool { return w.Head < 0 && w.Relation == "root" })
}

// headless reports whether the sentence has no verb with a tense outside of clauses that
// belong to another word, so that its verb was read as a participle.
func (s *sentence) headless() bool {
	root := s.root()
	if root < 0 || s.finite(root) {
		return root < 0
	}
	return !slices.ContainsFunc(s.Kids[root], func(k int) bool {
		r := s.Relation(k)
		return (r == "aux" || r == "cop") && s.finite(k) || (r == "conj" || r == "parataxis" || r == "ccomp") && s.finite(k)
	})
}

// stopped reports whether a sentence ends with a full stop, as no headline does.
func (s *sentence) stopped() bool {
	for i := len(s.Words) - 1; i >= 0; i-- {
		switch f := s.Words[i].Form; {
		case f == "." || f == "!" || f == "?":
			return true
		case strings.IndexFunc(f, unicode.IsLetter) >= 0:
			return false
		}
	}
	return false
}
