package timeline

import (
	"slices"
	"strings"
)

// begun tells the event from a later word of its sentence on, behind what opens a clause or a
// comma, where the clause that holds the event may begin: "the minister left as [a quake hit]",
// "In Oslo, [police met]". The parser reads what it would tell again.
func (d *draft) begun() (ways []*headline) {
	s := d.sentence
	from, to := s.bounds(d.trigger.From, d.trigger.To)
	for i := d.trigger.From - 1; i > from && len(ways) < mostBegun; i-- {
		if !s.opensTelling(i) || !s.opensSubject(i) || s.claimed(from, i) || s.explains(i) {
			continue
		}
		if w := d.between(i, to); w != nil && w.who != "" {
			w.begun = true
			ways = append(ways, w)
		}
	}
	return ways
}

// mostBegun is how many such beginnings are tried.
const mostBegun = 3

// opensTelling reports whether a clause may begin at a word: behind a comma, or "as" and "after".
func (s *sentence) opensTelling(i int) bool {
	switch w := &s.Words[i-1]; {
	case w.Form == ",":
		return !s.lists(i-1) && !s.describes(i-1)
	case s.UPOS(i-1) == "SCONJ" || s.UPOS(i-1) == "ADP" || s.UPOS(i-1) == "ADV":
		return subordinating[w.Lower] && !restricting[w.Lower] && w.Lower != "where"
	}
	return false
}

// opensSubject reports whether a word can begin a subject, and a verb with a tense follows
// before a comma does or the trigger is past.
func (s *sentence) opensSubject(i int) bool {
	switch s.UPOS(i) {
	case "DET", "NOUN", "PROPN", "NUM", "ADJ":
	default:
		return false
	}
	if x := s.Words[i].XPOS; x == "WDT" || x == "WP" || x == "WP$" || s.Words[i-1].Form == "," && x == "NN" || s.UPOS(i+1) == "VERB" || strings.Contains(s.Words[i].Form, ".") {
		return false
	}
	for k := i + 1; k < len(s.Words) && !ends[s.Words[k].Form]; k++ {
		switch w := &s.Words[k]; {
		case s.finite(k) || w.XPOS == "VBN" && s.Relation(k) != "amod":
			for i := k + 2; i < min(k+8, len(s.Words)); i++ { // "seconds before [the bomb exploded] was identified"
				if s.orphan(k, i) {
					return false
				}
			}
			return true
		case w.Form == "," && !s.lists(k) && !s.describes(k), w.UPOS == "SCONJ", subordinating[w.Lower] && w.UPOS != "ADP", s.relates(k, k+1):
			return false
		}
	}
	return false
}

// explains reports whether what begins at a word behind a comma says what is before it: "he fled, [a
// charge] that the minister denied".
func (s *sentence) explains(i int) bool {
	h := i
	for s.UPOS(h) == "DET" || s.UPOS(h) == "ADJ" || s.UPOS(h) == "NUM" {
		if h = s.Words[h].Head; h < i {
			return false
		}
	}
	return s.Relation(h) == "appos" && slices.ContainsFunc(s.Kids[h], func(k int) bool { return s.Words[k].Relation == "acl:relcl" })
}

// claimed reports whether somebody says between two words what follows, so that it is not true
// without who says it.
func (s *sentence) claimed(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Verb(i) && (saying[s.Lemma(i)] || claiming[s.Lemma(i)]) || restricting[s.Lower(i)] && s.Lower(i) != "only" {
			return true
		}
	}
	return false
}

// lateSubject reports whether a headline begins with what stands before its subject.
func (h *headline) lateSubject() bool {
	s := h.c.s
	if !h.whole {
		return false
	}
	for i, in := range h.c.in {
		if in && s.UPOS(i) != "PUNCT" {
			return s.UPOS(i) == "ADP" && !limits[s.Lower(i)] || s.UPOS(i) == "SCONJ" || (s.Words[i].XPOS == "VBG" || s.Words[i].XPOS == "VBN") && s.Relation(i) == "advcl"
		}
	}
	return false
}

// nameCut reports whether the headline begins or the subject ends in the middle of a name, or
// the subject lacks its article: "[The Avon, Conn.,] company".
func (h *headline) nameCut() bool {
	s := h.c.s
	if h.whole || h.subject < 0 || h.who == "" {
		return false
	}
	first, _, _ := strings.Cut(h.who, " ")
	i := (&clause{s: s}).start(h.subject, s.Dateline)
	if !strings.EqualFold(first, s.Words[i].Form) && !strings.HasPrefix(s.Words[i].Form, first) { // told by a name
		return false
	}
	if s.UPOS(i) == "PROPN" && (s.midName(i) || i > s.Dateline+1 && s.UPOS(i-1) == "CCONJ" && s.UPOS(i-2) == "PROPN" && s.Relation(h.subject) != "conj") || s.bareAt(i) {
		return true
	}
	last := h.subject
	for k := last + 1; k < h.from && strings.Contains(h.who, s.Words[k].Form); k++ {
		last = k
	}
	k := last + 1
	return !h.noun && k < h.from && s.UPOS(k) == "PROPN" && s.UPOS(last) == "PROPN" && !s.InTime(k) && !s.weekday(k)
}

// bareAt reports whether a common noun for one thing stands right behind a comma and the name of
// a place, so that its article stands before that.
func (s *sentence) bareAt(i int) bool {
	return i-3 > s.Dateline && s.Words[i-3].Form == "," && s.Words[i].XPOS == "NN" && s.Words[i-1].Form == "," && s.UPOS(i-2) == "PROPN"
}

// midName reports whether a name goes on from the word before to word i.
func (s *sentence) midName(i int) bool {
	if i <= s.Dateline || s.InTime(i-1) || s.weekday(i-1) {
		return false
	}
	w := &s.Words[i-1]
	return w.UPOS == "PROPN" && w.Form != "," || w.Lower == "vs." || w.Lower == "v."
}

// notNoun reports whether what should be told by a noun alone has a verb with a tense of its own.
func (h *headline) notNoun() bool {
	s := h.c.s
	if !h.noun {
		return false
	}
	relates := false
	for i, in := range h.c.in {
		if !in {
			continue
		}
		relates = relates || h.c.relative(i) && i > h.v
		if s.finite(i) && !relates {
			return true
		}
	}
	return false
}

// disagrees reports whether a verb of the source is in the singular and its subject in the plural,
// so that the parser has taken the wrong noun: "shells at a station [since Sinn Fein] was expelled".
func (s *sentence) disagrees(v, subject int) bool {
	if subject < 0 || subject > v {
		return false
	}
	w := &s.Words[subject]
	if w.XPOS != "NNS" || w.UPOS != "NOUN" || w.Lower == w.Lemma || w.Form != w.Lower && subject > s.Dateline || s.UPOS(subject-1) == "PROPN" || ledger[w.Lower] || s.Child(subject, "nummod") >= 0 {
		return false
	}
	for _, k := range append([]int{v}, s.Kids[v]...) {
		if r := s.Relation(k); k != v && r != "aux" && r != "cop" || k < subject {
			continue
		}
		if s.Words[k].XPOS == "VBZ" || s.Lower(k) == "was" {
			return true
		}
		if s.finite(k) {
			return false
		}
	}
	return false
}

// behindMark returns the noun that the clause of the verb whose group begins at word from has as
// its subject, where "as" or "after" opens it behind the one that the parser has taken: "it was
// quiet since [the authorities] admitted it". It is the subject itself where nothing opens one.
func (s *sentence) behindMark(subject, from int) int {
	last := from - 1
	if last <= subject || s.UPOS(last) != "NOUN" && s.UPOS(last) != "PROPN" || s.InTime(last) {
		return subject
	}
	for m := last - 1; m > subject; m-- {
		w := &s.Words[m]
		switch {
		case w.UPOS == "PUNCT" && w.Form != "-", s.finite(m), s.relates(m, m+1):
			return subject
		case subordinating[w.Lower] && (w.UPOS == "SCONJ" || w.UPOS == "ADP" || w.UPOS == "ADV"):
			for h := s.Words[last].Head; h > m && h < from && s.UPOS(h) != "VERB"; h = s.Words[last].Head {
				last = h
			}
			return last
		}
	}
	return subject
}
