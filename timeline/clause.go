package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/nlp/lemma"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// clause is the words of a sentence that tell one event by themselves.
type clause struct {
	s      *sentence
	in     []bool         // by word, whether it is told
	aside  []bool         // by word, whether it stands in brackets
	as     map[int]string // by word, what is written for it
	told   int            // how many are
	kind   byte           // what its subject is, as kindOf tells
	spills bool           // a verb of another clause is told behind its own
	date   Span           // that of the event, which stands beside it
}

// newClause returns a clause of the event's sentence of which nothing is told yet.
func (d *draft) newClause() *clause {
	c := d.sentence.newClause()
	c.date = d.When.Words
	return c
}

// newClause returns a clause of which nothing is told yet; what stands in brackets is an aside.
func (s *sentence) newClause() *clause {
	c := &clause{s: s, in: make([]bool, len(s.Words)), aside: make([]bool, len(s.Words)), as: map[int]string{}}
	open := false
	for i := range s.Words {
		switch s.Words[i].Form {
		case "(", "[":
			open = true
		case ")", "]":
			open = false
		default:
			c.aside[i] = open
		}
	}
	return c
}

// take tells word i and what hangs on it, but for what is a matter of its own: other
// clauses, asides, dates, which stand beside the event.
func (c *clause) take(i int) {
	if c.in[i] {
		return
	}
	c.in[i] = true
	c.told++
	for _, k := range c.s.Kids[i] {
		if c.belongs(k) {
			c.take(k)
		}
	}
}

// belongs reports whether a word goes with the one that it hangs on.
func (c *clause) belongs(k int) bool {
	s := c.s
	if s.dates(k) || c.aside[k] && !c.aside[s.Words[k].Head] {
		return false
	}
	switch s.Relation(k) {
	case "punct", "parataxis", "discourse", "vocative", "list", "orphan", "reparandum", "dislocated":
		return false
	case "dep":
		return s.Words[k].UPOS != "X" && !s.Verb(k)
	case "advcl": // "accused Iran of hiding it", "voted to leave"
		mark := s.Child(k, "mark", "case")
		return mark >= 0 && completing[s.Words[mark].Lower] && !s.apart(k)
	case "acl":
		return s.Words[k].Relation != "acl:relcl" && !s.finite(k) && !s.apart(k) && !s.onlyDated(k)
	case "nummod", "amod": // "James Kopp, 44"
		return k < s.Words[k].Head || !s.apart(k)
	case "appos":
		if !s.apart(k) { // "opposition leader Alexei Navalny"
			return true
		}
		p, of := s.phraseAt(k), s.phraseAt(s.Words[k].Head) // "a Kenyan, Rumilo Vansek"
		return p != nil && named(p) && !p.Place && s.Words[k].UPOS == "PROPN" && (of == nil || of.Code != "" || s.Words[of.Head].UPOS != "PROPN")
	case "conj":
		return !s.Verb(k) && s.Child(k, "nsubj") < 0
	case "cc":
		return !s.Verb(s.Words[k].Head)
	case "advmod":
		return !connective[s.Words[k].Lower]
	}
	return true
}

// completing are the words before a clause that completes what a verb says.
var completing = wordlist.Of("completing")

// connective are adverbs that join a sentence to those before it.
var connective = wordlist.Of("connective")

// onlyDated reports whether a participle says no more than when: "the vote scheduled for May".
func (s *sentence) onlyDated(k int) bool {
	dated := false
	for _, i := range s.Kids[k] {
		if !s.dates(i) {
			return false
		}
		dated = true
	}
	return dated
}

// finite reports whether a word is a verb with a tense of its own.
func (s *sentence) finite(i int) bool { return finite(&s.Words[i]) }

func finite(w *coder.Word) bool {
	switch w.XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// dates reports whether a word heads a date, which is told apart; lengths of time stay.
func (s *sentence) dates(k int) bool {
	for i := range s.Times {
		if t := &s.Times[i]; t.From <= k && k < t.To {
			if t.Type != dateparse.Date && t.Type != dateparse.Time {
				return false
			}
			switch s.Relation(k) {
			case "obl", "nmod", "advmod", "nummod", "appos", "dep":
				return true
			}
			return s.Preposition(k) != ""
		}
	}
	return false
}

// apart reports whether a comma stands before what hangs on word i.
func (s *sentence) apart(i int) bool {
	first := s.leftmost(i)
	return s.Words[first].Form == "," || first > 0 && s.Words[first-1].Form == ","
}

// leftmost returns the first word of what hangs on word i.
func (s *sentence) leftmost(i int) int {
	first := i
	for _, k := range s.Kids[i] {
		if k < first {
			first = min(first, s.leftmost(k))
		}
	}
	return first
}

// rightmost returns the last word of what hangs on word i.
func (s *sentence) rightmost(i int) int {
	last := i
	for _, k := range s.Kids[i] {
		if k > last {
			last = max(last, s.rightmost(k))
		}
	}
	return last
}

// String writes the words in the order of the text, with the points that stand between
// two of them.
func (c *clause) String() string {
	s := c.s
	var b strings.Builder
	last := -1
	for i := range s.Words {
		if !c.in[i] && !(s.Words[i].Relation == "punct" && i > 0 && i+1 < len(c.in) && c.in[i-1] && c.in[i+1] && (!standsAlone[s.Words[i].Form] || s.joined(i) && s.joined(i+1) && s.Words[i].Form != "--")) {
			continue
		}
		form, replaced := c.as[i]
		if !replaced {
			form = s.Words[i].Form
		}
		if form == "" || s.weekday(i) && c.as[i] == "" {
			continue
		}
		if last >= 0 && i == s.Dateline && !replaced && s.Words[i].UPOS != "PROPN" && s.Words[i].Form != "I" {
			form = s.Words[i].Lower
		}
		if last >= 0 && strings.EqualFold(form, s.Words[last].Form) && s.Words[i].UPOS == "ADV" && !replaced { // "stated unambiguously ... unambiguously"
			continue
		}
		if last >= 0 && (last+1 < i || s.Words[last].End < s.Words[i].Start) {
			b.WriteByte(' ')
		}
		b.WriteString(form)
		last = i
	}
	return b.String()
}

// weekday reports whether a word is a name of a day alone, which English puts anywhere:
// "Iran Saturday condemned".
func (s *sentence) weekday(i int) bool {
	for k := range s.Times {
		if t := &s.Times[k]; t.From == i && t.To == i+1 && t.Grain == dateparse.Day && s.Words[i].UPOS == "PROPN" {
			return true
		}
	}
	return false
}

// standsAlone are the points of asides and quotations, which go with what they enclose.
var standsAlone = map[string]bool{
	"\"": true, "“": true, "”": true, "``": true, "''": true, "(": true, ")": true, "[": true, "]": true, "--": true, "—": true, "–": true, ":": true, ";": true, "'": true, "‘": true, "’": true,
}

// verbOf returns the verb whose clause tells what is told at word h: the verb itself or the
// one above it that it completes; for a noun the verb that it is the subject or object of;
// -1 if no clause does.
func (s *sentence) verbOf(h int) int {
	v := h
	for range 4 {
		above := s.Words[v].Head
		switch r := s.Relation(v); {
		case light[s.Words[v].Lemma] && v != h: // "pending the appeal"
			return -1
		case s.Verb(v) && r == "xcomp" && above >= 0 && s.Verb(above),
			!s.Verb(v) && above >= 0 && s.Verb(above) && (r == "nsubj" || r == "obj" && support[s.Words[above].Lemma]),
			!s.Verb(v) && above >= 0 && r == "amod":
			v = above
		case s.Verb(v) || s.Child(v, "cop") >= 0:
			return v
		default:
			return -1
		}
	}
	return v
}

// support are verbs that say of a noun no more than that it happens: "held talks".
var support = wordlist.Of("support")

// subjectOf returns the head of the subject of a verb's own clause or of the one that it
// shares it with, -1 if none is there.
func (s *sentence) subjectOf(v int) int {
	if s.Relation(v) == "amod" {
		return s.Words[v].Head
	}
	k := s.Child(v, "nsubj", "csubj")
	if k < 0 {
		k = s.Subject(v)
	}
	if k >= 0 && s.Words[v].Relation == "acl:relcl" && relative[s.Words[k].Lower] {
		return s.antecedent(s.Words[v].Head, k)
	}
	return k
}

var relative = wordlist.Of("relative")

// finish makes the verb of a clause finite and past where it is not: "attacks" and "has
// attacked" become "attacked", "is accused" and "has been accused" "was accused". What is
// to come keeps its form.
func (c *clause) finish(v int, several, planned bool) {
	s := c.s
	w := &s.Words[v]
	be := "was"
	if several {
		be = "were"
	}
	aux := c.auxiliaries(v)
	if len(aux) > 0 {
		if !planned {
			c.past(v, aux, be)
		} else if last := &s.Words[aux[len(aux)-1]]; last.Lemma == "be" && len(aux) == 1 && w.XPOS == "VBN" && s.finite(aux[0]) && !s.negated(v) { // "is expected"
			c.as[aux[0]] = be
		}
		return
	}
	if s.sharesAuxiliary(v) {
		c.as[v] = be + " " + w.Form
		return
	}
	switch w.XPOS {
	case "VBZ", "VBP":
		if !planned && w.UPOS == "VERB" {
			c.as[v] = lemma.Past(w.Lemma)
		}
	case "VBD":
		if u := s.UPOS(v + 1); transitive[w.Lemma] && lemma.Participle(w.Lower) && (u == "ADP" || u == "ADV") && s.Relation(v) != "acl:relcl" && s.Child(v, "obj", "iobj", "ccomp", "xcomp", "compound") < 0 { // "POWs [captured] in Rabaul"
			c.as[v] = be + " " + w.Lower
		}
	case "VBN":
		switch {
		case w.Lower == lemma.Past(w.Lemma) && !lemma.Participle(w.Lower): // "wrote"
		case s.active(v):
		case s.tells(v), s.Relation(v) == "amod" && s.InTime(w.Head), s.Child(v, "obj") >= 0, !s.Passive(v) && s.Relation(v) != "amod" && s.Child(v, "nsubj") >= 0:
			c.as[v] = lemma.Past(w.Lemma)
		default:
			c.as[v] = be + " " + w.Lower
		}
	case "VBG":
		c.as[v] = lemma.Past(w.Lemma)
	case "VB":
		if s.Child(v, "mark") < 0 && s.Child(v, "nsubj") >= 0 && !planned { // "two million annually visit the zoo"
			c.as[v] = lemma.Past(w.Lemma)
			return
		}
		to := s.Child(v, "mark")
		if (to < 0 || s.Words[to].Lower != "to") && s.Lower(v-1) != "to" && !planned && s.shapeless(v) { // "the council [set] a goal"
			c.as[v] = lemma.Past(w.Lemma)
			return
		}
		if to >= 0 && s.Words[to].Lower == "to" {
			c.in[to] = false
		}
		c.as[v] = be + " to " + w.Form
	}
}

// shapeless reports whether a verb's past looks like its other forms: "set", "put".
func (s *sentence) shapeless(v int) bool { return lemma.Past(s.Words[v].Lemma) == s.Words[v].Lower }

// auxiliaries are the auxiliaries and copulas of a word that are told.
func (c *clause) auxiliaries(v int) []int {
	var out []int
	for _, k := range c.s.Kids[v] {
		if r := c.s.Relation(k); (r == "aux" || r == "cop") && c.in[k] {
			out = append(out, k)
		}
	}
	return out
}

// past puts a verb with auxiliaries into the past, unless they say more than the time, as
// "may" does, or "not" stands among them.
func (c *clause) past(v int, aux []int, be string) {
	s := c.s
	last := &s.Words[aux[len(aux)-1]]
	first := &s.Words[aux[0]]
	if s.negated(v) {
		switch first.Lower {
		case "is", "are":
			c.as[aux[0]] = be
		case "does", "do":
			c.as[aux[0]] = "did"
		case "has", "have":
			c.as[aux[0]] = "had"
		}
		return
	}
	switch {
	case first.Lemma == "have" && len(aux) == 1 && s.Words[v].XPOS == "VBN": // "has agreed"
		c.in[aux[0]] = false
		c.as[v] = lemma.Past(s.Words[v].Lemma)
	case first.Lemma == "have" && len(aux) == 2 && last.Lower == "been": // "has been accused"
		c.in[aux[0]] = false
		c.as[aux[1]] = be
	case first.Lemma == "be" && last.Lower == "being" && (first.XPOS == "VBZ" || first.XPOS == "VBP"): // "is being held"
		c.as[aux[0]] = be
	case last.Lemma == "be" && len(aux) == 1 && (last.XPOS == "VBZ" || last.XPOS == "VBP"): // "is accused"
		c.as[aux[0]] = be
	}
}

// negated reports whether "not" stands before a verb.
func (s *sentence) negated(v int) bool {
	return slices.ContainsFunc(s.Kids[v], func(k int) bool {
		l := s.Words[k].Lower
		return k < v && (l == "not" || l == "n't" || l == "never")
	})
}

// tells reports whether a participle without an auxiliary is the past of a sentence: "The
// zoo reopened." In a headline, which ends without a stop, it is passive: "Four killed".
func (s *sentence) tells(v int) bool {
	if s.Child(v, "nsubj") < 0 || s.agent(v) {
		return false
	}
	switch s.Relation(v) {
	case "root", "ccomp", "conj", "parataxis":
	default:
		return false
	}
	for i := len(s.Words) - 1; i >= 0; i-- {
		switch s.Words[i].Form {
		case "\"", "''", "”", "’", "'", ")":
			continue
		case ".", "!", "?":
			return true
		}
		return false
	}
	return false
}

// active reports whether a participle is the verb that a sentence has no other of, with an
// object behind it: "The firm, a partnership, [extended] its offer."
func (s *sentence) active(v int) bool {
	w := &s.Words[v]
	if w.XPOS != "VBN" || s.Child(v, "aux") >= 0 || w.Lower != lemma.Past(w.Lemma) || !s.stopped() || !s.headless() || s.agent(v) {
		return false
	}
	i := v + 1
	for i < len(s.Words) && (s.InTime(i) || s.UPOS(i) == "ADP" && s.InTime(i+1)) {
		i++
	}
	u := s.UPOS(i)
	return u == "DET" || u == "PROPN" || u == "NUM" || i < len(s.Words) && s.Words[i].XPOS == "PRP$"
}

// agent reports whether a verb has one told by "by".
func (s *sentence) agent(v int) bool {
	return slices.ContainsFunc(s.Kids[v], func(k int) bool {
		return s.Words[k].Relation == "obl:agent" || s.Relation(k) == "obl" && s.Preposition(k) == "by" && !s.dates(k)
	})
}
