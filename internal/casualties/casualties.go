package casualties

import (
	"slices"

	"github.com/dateline-go/dateline/internal/syntax"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// Harm is what became of people.
type Harm string

// The harms.
const (
	Killed  Harm = "killed"
	Injured Harm = "injured"
	Missing Harm = "missing"
)

// Count is how many people a sentence says came to harm.
type Count struct {
	Harm  Harm
	Least int  // at least so many
	Most  int  // and at most so many, unless Open
	Open  bool // there may be more: "at least 12", "dozens"
	About bool // "some 12"

	Word     int // that says what became of them: "killed"
	From, To int // the words of the number and of whom, To exclusive
}

var people, persons, victims = wordlist.Of("people"), wordlist.Of("person"), wordlist.Of("victim")

// Find returns the counts of a sentence in the order of the words that tell them. What is
// only possible, or said not to be so, is none; nor is a part of those that came to harm
// ("12 people, including two children"), or who has no number.
func Find(s *syntax.Sentence) []Count {
	var out []Count
	taken := map[int]bool{} // the heads of what is counted
	for w := range s.Words {
		for _, t := range tellings(s, w) {
			heads := t.victims(s, w)
			if len(heads) == 0 || unreal(s, w) || taken[heads[0]] {
				continue
			}
			if c, ok := count(s, t, heads); ok {
				c.Harm, c.Word = t.harm, w
				taken[heads[0]] = true
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// tellings are how a word may tell of harm, by its lemma or, as "wounded" of the wounded,
// by itself.
func tellings(s *syntax.Sentence, w int) []telling {
	lemma, lower := s.Words[w].Lemma, s.Words[w].Lower
	if lemma == lower {
		return harms()[lemma]
	}
	return slices.Concat(harms()[lemma], harms()[lower])
}

// victims are the heads of the nominals that a word tells the harm of.
func (t telling) victims(s *syntax.Sentence, w int) []int {
	var head int
	switch t.how {
	case "object":
		head = t.object(s, w)
	case "subject":
		if !s.Verb(w) {
			return nil
		}
		head = subject(s, w)
	case "state":
		head = state(s, w)
	case "of":
		head = w
		if _, from := number(s, w); from < 0 {
			if head = s.Child(w, "nmod"); head >= 0 && s.Preposition(head) != "of" {
				head = -1
			}
		}
	case "number":
		head = toll(s, w)
	case "taken":
		if v := s.Words[w].Head; v >= 0 && s.Relation(w) == "obj" && slices.Contains([]string{"claim", "take", "cost"}, s.Lemma(v)) {
			head = w
		} else {
			head = -1
		}
	}
	if head < 0 {
		return nil
	}
	heads := []int{head}
	for _, k := range s.Kids[head] { // "12 soldiers and two civilians"
		if s.Relation(k) == "conj" && k > head && !s.Verb(k) && !divided(s, head, k) {
			heads = append(heads, k)
		}
	}
	return heads
}

// divided reports whether what stands between two nominals says that they are not of one
// number: "12 people and injured 40 others", "12 people, including two children".
func divided(s *syntax.Sentence, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if s.Lower(i) == "including" || len(tellings(s, i)) > 0 {
			return true
		}
	}
	return false
}

// object is whom a verb is done to.
func (t telling) object(s *syntax.Sentence, w int) int {
	if !s.Verb(w) {
		return -1
	}
	if s.Passive(w) {
		if k := subject(s, w); k >= 0 {
			return k
		}
	} else if k := s.Child(w, "obj", "xcomp"); k >= 0 && !s.Verb(k) {
		return k
	}
	h := s.Words[w].Head
	switch {
	case s.Relation(w) == "xcomp" && s.Verb(h) && s.Passive(h): // "12 people were reported killed"
		return subject(s, h)
	case h >= 0 && s.Relation(w) == "acl" && s.Words[w].XPOS == "VBN": // "12 people killed in the blast"
		return h
	case counted(s, w): // "and wounded 50 others", taken for a participle
		return h
	case s.Words[w].XPOS == "VBN" && !nominal(s, w+1): // "12 people were killed and 50 injured"
		return s.Child(w, "nsubj")
	}
	return behind(s, w)
}

// subject is that of a verb, or whom a relative clause is about: "12 people who died".
func subject(s *syntax.Sentence, v int) int {
	k := s.Child(v, "nsubj")
	if s.Words[v].Relation == "acl:relcl" && (k < 0 || s.Words[k].UPOS == "PRON") {
		return s.Words[v].Head
	}
	return k
}

// behind is the nominal whose number follows a verb, whatever the tree says.
func behind(s *syntax.Sentence, v int) int {
	for n := v + 1; n < min(v+2+longestBound, len(s.Words)); n++ {
		if isNumber(s, n) {
			if _, from, ok := figure(s, n); !ok || from > v+1 && !bounds(s, v+1, from) {
				return -1
			}
			if n+1 < len(s.Words) && s.Words[n+1].UPOS == "NOUN" {
				return n + 1
			}
			return n
		}
	}
	return -1
}

// bounds reports whether the words from from to to, to exclusive, bound a number.
func bounds(s *syntax.Sentence, from, to int) bool {
	_, at := bound(s, to)
	return at == from
}

// counted reports whether a word belongs to a nominal whose number stands behind it.
func counted(s *syntax.Sentence, w int) bool {
	h := s.Words[w].Head
	return h > w && (s.Relation(w) == "amod" || s.Relation(w) == "acl") && numeral(s, h) > w
}

// nominal reports whether a nominal begins with a word.
func nominal(s *syntax.Sentence, i int) bool {
	return i < len(s.Words) && slices.Contains([]string{"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"}, s.Words[i].UPOS)
}

// state is who is said to be dead, injured or missing.
func state(s *syntax.Sentence, w int) int {
	if k := s.Child(w, "nummod"); k >= 0 { // "12 dead"
		return w
	}
	if w > 0 && isNumber(s, w-1) { // "12 dead and 50 wounded"
		return w - 1
	}
	if k := subject(s, w); k >= 0 { // "12 people are missing"
		return k
	}
	h := s.Words[w].Head
	if h < 0 {
		return -1
	}
	switch s.Relation(w) {
	case "xcomp", "advcl": // "left 12 people dead"
		if slices.Contains([]string{"leave", "find", "count", "report"}, s.Lemma(h)) {
			return s.Child(h, "obj")
		}
	case "amod", "acl": // "12 people dead"
		if w > h || counted(s, w) {
			return h
		}
	}
	return -1
}

// toll is the number that a toll is said to be: "a death toll of 12", "the toll rose to 12".
func toll(s *syntax.Sentence, w int) int {
	if s.Lower(w-1) != "death" && s.Child(w, "compound") >= 0 {
		return -1
	}
	if k := s.Child(w, "nmod"); k >= 0 && numeral(s, k) >= 0 {
		return k
	}
	v := s.Words[w].Head
	if v < 0 || s.Relation(w) != "nsubj" && s.Relation(w) != "obj" {
		return -1
	}
	for _, k := range s.Kids[v] {
		if k > w && (s.Relation(k) == "obl" || s.Relation(k) == "obj") && slices.Contains([]string{"", "to", "at"}, s.Preposition(k)) && numeral(s, k) >= 0 {
			return k
		}
	}
	return -1
}

// count adds up how many there are.
func count(s *syntax.Sentence, t telling, heads []int) (Count, bool) {
	var c Count
	for i, head := range heads {
		n, from := number(s, head)
		if from < 0 || t.how != "of" && t.how != "number" && t.how != "taken" && !human(s, head) {
			if i == 0 {
				return c, false
			}
			continue
		}
		if i == 0 {
			c, c.From = n, from
		} else {
			c = c.sum(n)
		}
		c.To = max(c.To, head+1)
	}
	return c, true
}

// human reports whether a nominal is of people: "soldiers", "217", "Americans", "others".
func human(s *syntax.Sentence, head int) bool {
	w := &s.Words[head]
	if w.Lower == "one" && s.Lower(head+1) == "another" {
		return false
	}
	if q := numbers().words[w.Lower]; isNumber(s, head) || q.kind == "plural" || w.Lower == "others" || w.Lower == "dead" || w.Lower == "injured" || w.Lower == "wounded" {
		return true
	}
	return people[w.Lower] || victims[w.Lemma] || victims[w.Lower] || persons[w.Lemma] || persons[w.Lower] || w.Capital && w.UPOS != "NUM" && w.XPOS == "NNPS"
}

// unreal reports whether the sentence does not say that it was so.
func unreal(s *syntax.Sentence, w int) bool {
	for _, k := range s.Kids[w] {
		switch s.Relation(k) {
		case "aux":
			if slices.Contains([]string{"could", "would", "may", "might", "can", "should", "will"}, s.Lower(k)) {
				return true
			}
		case "advmod":
			if s.Lower(k) == "not" || s.Lower(k) == "n't" || s.Lower(k) == "never" {
				return true
			}
		case "mark":
			if s.Lower(k) == "if" || s.Lower(k) == "unless" || s.Lower(k) == "to" {
				return true
			}
		}
	}
	return false
}
