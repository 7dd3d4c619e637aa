package names

import (
	"strings"

	"github.com/dateline-go/dateline/internal/syntax"
)

// position is a word of a sentence, by its number.
type position struct{ sentence, word int }

// findFirms finds the names of firms by the form that ends them, so that no word before it is taken
// for an office, a nation or somebody else: "General Motors Corp.", "Sotheby's Holdings Inc.". It notes
// how they begin, too, since that is what they are called next: "General Motors".
func (r *reader) findFirms() {
	for _, s := range r.sentences {
		if s.Title {
			continue
		}
		for i := s.Dateline + 1; i < len(s.Words); i++ {
			if !s.Words[i].Capital || !firmForms[s.Lower(i)] {
				continue
			}
			from, to := r.firmFrom(s, i), i+1
			if from == i {
				continue
			}
			for to < len(s.Words) && s.Words[to].Capital && (firmForms[s.Lower(to)] || s.Lower(to) == "international") { // "Kikkoman Co. Ltd."
				to++
			}
			r.firms[position{s.Number, from}] = to
			r.beginnings(s, from, i)
		}
	}
}

// beginnings notes the words, two and more, that a firm's name begins with.
func (r *reader) beginnings(s *syntax.Sentence, from, to int) {
	if r.world.Gender(s.Words[from].Form) != "" {
		return // "Calvin Klein" may be the person
	}
	for k := from + 2; k <= to; k++ {
		if w := s.Lower(k - 1); ampersand(w) || w == "of" || mark(s, k-1) {
			continue
		}
		if words := r.span(s, from, k); len(r.world.Lookup(words)) == 0 {
			r.firmShort[strings.ToLower(words)] = true
		}
	}
}

// firmFrom returns where the name begins that the legal form at word i ends, i if there is none.
func (r *reader) firmFrom(s *syntax.Sentence, i int) int {
	const longest = 8 // words
	from := i
	for k := i - 1; k >= max(s.Dateline, i-longest); k-- {
		w := &s.Words[k]
		switch tight := k > 0 && w.Start == s.Words[k-1].End && s.Words[k+1].Start == w.End; {
		case ampersand(w.Lower):
		case (w.Form == "'" || w.Form == "’") && k > 0 && strings.HasSuffix(s.Lower(k-1), "in"): // "Dunkin' Donuts"
		case (w.Form == "/" || w.Form == "-") && tight && from == k+1:
		case owning(s, k):
			if k == 0 || !s.Words[k-1].Capital || r.known(s, k-1) || from < i && r.byItself(s.Words[k-1].Form) {
				return from
			}
		case w.Lower == "of":
			if k == 0 || s.Lower(k-1) != "first" && !(bodiesOf[s.Lower(k-1)] && s.Words[k-1].Capital) {
				return from
			}
		case !w.Capital || mark(s, k) || s.InTime(k) || !r.firmWord(s, k, i):
			return from
		default:
			from = k
		}
	}
	return from
}

// byItself reports whether a word with a capital stands in the article without "'s" behind it: "Sony" of
// "Sony's Columbia Pictures Inc." does.
func (r *reader) byItself(form string) bool {
	for _, s := range r.sentences {
		for i := range s.Words {
			if s.Words[i].Form == form && !owning(s, i+1) {
				return true
			}
		}
	}
	return false
}

// firmWord reports whether word k, which has a capital, can be one of the name of a firm whose form is
// word i.
func (r *reader) firmWord(s *syntax.Sentence, k, i int) bool {
	w := s.Lower(k)
	if w == "general" || w == "first" || stopped(s.Words[k].Form) {
		return true
	}
	if _, office := r.world.Office(w); office || honorifics[w] || firmForms[w] {
		return false
	}
	if begins(s, k) {
		h := s.Words[k].Head
		switch s.Words[k].UPOS {
		case "PROPN":
			return true
		case "NOUN", "ADJ", "NUM":
			return r.capitals[s.Words[k].Form] > 0 || r.lowers[w] == 0
		case "VERB": // "Consolidated Freightways Inc."
			return r.capitals[s.Words[k].Form] > 0 || r.lowers[w] == 0 && k < h && h <= i
		}
		return false
	}
	return !function(&s.Words[k])
}

// firm is the name of a firm of the words from i to to.
func (r *reader) firm(s *syntax.Sentence, i, to int) *name {
	n := &name{s: s, from: i, own: i, to: to, kind: body}
	if entries, end := r.lookup(s, i); end == to {
		r.whole(n, entries)
	}
	return n
}

// beforeFirm is where a run from i to to ends before the name of a firm that begins in it.
func (r *reader) beforeFirm(s *syntax.Sentence, i, to int) int {
	for k := i + 1; k < to; k++ {
		if r.firms[position{s.Number, k}] > k {
			return k
		}
	}
	return to
}

// calledFirm reports whether words are how the name of a firm of the article begins.
func (r *reader) calledFirm(s *syntax.Sentence, from, to int) bool {
	return to > from+1 && to <= len(s.Words) && len(r.firmShort) > 0 && r.firmShort[strings.ToLower(r.span(s, from, to))]
}

// owning reports whether word i is the "'s" behind an owner.
func owning(s *syntax.Sentence, i int) bool {
	w := s.Lower(i)
	return w == "'s" || w == "’s"
}
