package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// Asides are what stands between two commas behind a noun: "the firm, which has a bank, sold
// it". The parser often takes a noun within one for the subject of the verb behind it.

// beyond returns the subject of the verb whose group begins at word from, and where what is
// told of it ends: if its aside stands before the verb and holds the subject found, that is
// the noun before the aside.
func (s *sentence) beyond(subject, from int) (int, int) {
	comma := from - 1
	for comma > subject && s.Words[comma].Form != "," && (s.UPOS(comma) == "ADV" || s.InTime(comma)) {
		comma--
	}
	if comma <= subject || s.Words[comma].Form != "," {
		return subject, from
	}
	open := s.opened(comma)
	if open < 0 || subject < open {
		return subject, from
	}
	head := open - 1
	for h := s.Words[head].Head; h >= 0 && h < open && s.UPOS(h) != "VERB" && h >= s.leftmost(h) && s.Relation(head) != "nsubj"; h = s.Words[head].Head {
		if s.UPOS(h) != "NOUN" && s.UPOS(h) != "PROPN" {
			break
		}
		head = h
	}
	return head, open
}

// opened returns the comma behind a noun that opens the aside that ends at a comma, -1 if
// none does.
func (s *sentence) opened(end int) int {
	finite := false // a verb with a tense stands between, so that only a relative clause is an aside
	for k := end - 1; k > s.Dateline; k-- {
		w := &s.Words[k]
		switch {
		case ends[w.Form] || s.dash(k) || quoteMark(w.Form):
			return -1
		case w.Form == ",":
			if s.lists(k) || s.describes(k) {
				continue
			}
			if u := s.UPOS(k - 1); u != "NOUN" && u != "PROPN" || s.InTime(k-1) {
				return -1
			}
			if s.opensRelative(k+1) || !finite && (s.opensApposition(k+1) || s.UPOS(k-1) == "PROPN" && s.UPOS(k+1) == "PROPN") {
				return k
			}
			return -1
		case s.finite(k):
			finite = true
		}
	}
	return -1
}

// opensRelative reports whether a relative clause begins at a word: "[which] has", "of whom".
func (s *sentence) opensRelative(i int) bool {
	if s.UPOS(i) == "ADP" {
		i++
	}
	if i >= len(s.Words) {
		return false
	}
	switch s.Words[i].XPOS {
	case "WDT", "WP", "WP$":
		return true
	}
	return false
}

// opensApposition reports whether a word can open what says of a noun who or what it is: "[an]
// executive", "[trapped] since May".
func (s *sentence) opensApposition(i int) bool {
	switch s.Words[i].XPOS {
	case "DT", "PRP$", "VBN", "VBG", "CD", "JJ", "NN", "IN":
		return true
	}
	return false
}

// appositive returns the name of the person whom the words behind a noun and a comma name: "Her
// lawyer, [Jonas Bergset], said".
func (s *sentence) appositive(noun int) string {
	k := s.Child(noun, "appos")
	if k < 0 || s.UPOS(noun) != "NOUN" || s.Words[noun].XPOS != "NN" || s.UPOS(k) != "PROPN" || !s.apart(k) || s.Child(k, "det", "amod") >= 0 {
		return ""
	}
	if p := s.phraseAt(k); p != nil && p.Person && named(p) && persons[s.Lemma(noun)] {
		return p.Name
	}
	return ""
}

// longestRole is the number of words of an office beyond which only the name of who holds it is told.
const longestRole = 7

// withName adds to what somebody is the name of who it is: "Norway's king, Harald V,". Where that
// only points back, "the king", the name stands alone.
func withName(role, name string) string {
	words := strings.Fields(role)
	if len(words) > longestRole || pronouns[strings.ToLower(words[0])] || len(words) <= 2 && definite[strings.ToLower(words[0])] {
		return name
	}
	return role + ", " + name + ","
}

// antecedent returns the noun that a relative pronoun stands for, given the one that it was
// taken to stand for: "who" stands for a person, "which" for none, so that of "the president of
// Chile, who" it is "president", of "a spokesman for the army, which" it is "army".
func (s *sentence) antecedent(noun, pronoun int) int {
	if noun < 0 || noun >= pronoun {
		return noun
	}
	switch s.Words[pronoun].Lower {
	case "who":
		for h := noun; h >= 0 && s.UPOS(h) != "VERB" && h <= noun; h = s.Words[h].Head {
			if s.person(h) {
				return h
			}
			if s.Relation(h) != "nmod" || s.Preposition(h) == "" {
				break
			}
		}
	case "which":
		last := pronoun - 1
		for last > noun && s.UPOS(last) == "PUNCT" {
			last--
		}
		if k := s.Words[last].Head; k > noun && s.UPOS(last) == "PROPN" && s.UPOS(k) == "PROPN" {
			last = k
		}
		if last > noun && s.person(noun) && !s.person(last) && (s.UPOS(last) == "NOUN" || s.UPOS(last) == "PROPN") && s.Preposition(last) != "" {
			return last
		}
	}
	return noun
}

// person reports whether a noun is one for persons or the name of one.
func (s *sentence) person(i int) bool {
	p := s.phraseAt(i)
	return persons[s.Words[i].Lemma] || people[s.Words[i].Lower] || p != nil && p.Person
}

// people are nouns for several persons.
var people = wordlist.Of("people")

// encloses reports whether the clause of a verb is a relative one behind a comma, which the
// next comma before a verb ends: "the firm, whose shares [fell], closed".
func (s *sentence) encloses(v int) bool {
	for i := v - 1; i > max(0, v-12); i-- {
		switch {
		case s.Words[i].Form == ",":
			return s.opensRelative(i + 1)
		case s.Words[i].UPOS == "PUNCT" && s.Words[i].Form != "-":
			return false
		}
	}
	return false
}

// resumes reports whether the clause around a relative one goes on with its verb behind a comma.
func (s *sentence) resumes(comma int) bool {
	for i := comma + 1; i < len(s.Words); i++ {
		if s.UPOS(i) != "ADV" && !s.InTime(i) {
			return s.finite(i) || s.Words[i].XPOS == "VBN"
		}
	}
	return false
}

// clearRestated takes out sums in another measure.
func (c *clause) clearRestated(need int) {
	for i := range c.in {
		if end, ok := c.s.restates(i); ok && (need <= i || need >= end) && !c.quoted(i) {
			c.clear(i, end)
			if c.s.Words[end-1].Form == "," && end < len(c.in) && c.in[end] && c.s.UPOS(end) != "ADP" && c.s.UPOS(end) != "CCONJ" { // "[,] up from $100 million"
				c.put(end - 1)
				c.told--
			}
		}
	}
}

// clearAsides takes out what stands between two commas behind a noun and before its verb, but
// for an aside that one of the words from at to end stands in.
func (c *clause) clearAsides(at, end int) {
	s := c.s
	for i := range c.in {
		if s.Words[i].Form != "," || !s.resumes(i) || c.quoted(i) {
			continue
		}
		if open := s.opened(i); open > 0 && s.UPOS(open+1) != "PROPN" && c.in[open-1] && (end <= open || at > i) {
			c.clear(open, i+1)
			if o := s.opened(open); o > 0 && c.in[o-1] { // one behind another: "the candidate, Eliot Vansek[,] has"
				c.put(i)
				c.told--
			}
		}
	}
}

// restates reports whether a comma stands before the same sum in another measure, and where
// that ends: "earned $18.9 million[, or 97 cents a share,] in the quarter".
func (s *sentence) restates(comma int) (end int, ok bool) {
	if s.Words[comma].Form != "," || s.Lower(comma+1) != "or" || s.UPOS(comma+2) != "NUM" && s.UPOS(comma+2) != "SYM" {
		return 0, false
	}
	if !slices.ContainsFunc(s.Words[max(0, comma-5):comma], func(w coder.Word) bool { return w.UPOS == "NUM" }) {
		return 0, false
	}
	for k := comma + 3; k < min(comma+9, len(s.Words)); k++ {
		if s.Lower(k) == "share" {
			k++
			if k < len(s.Words) && s.Words[k].Form == "," {
				k++
			}
			return k, true
		}
	}
	return 0, false
}
