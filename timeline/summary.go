package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// How many words a summary has at most, as far as its verb can do with fewer; and at most
// where what is told of whom ("much of his support") would have to go.
const (
	longestSummary = 14
	longestWhole   = 18
)

// summary tells the event in a clause that stands alone, of the source's words, and when:
// "Russia annexed Crimea (2014)."
func (d *draft) summary() string {
	text := d.clause()
	r, n := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[n:]
	if w := d.When.String(); w != "" {
		text += " (" + w + ")"
	}
	return text + "."
}

// told returns the words that tell the event: its noun, and the verb of its clause where
// the noun is told by that; -1 for what it is not told by.
func (d *draft) told() (noun, verb int) {
	s := d.sentence
	h := s.HeadOf(d.trigger.From, d.trigger.To)
	v := s.verbOf(h)
	switch {
	case v >= 0:
		return -1, v
	case s.bare(h):
		return h, s.above(h)
	}
	return h, -1
}

// words are the stems of what the clause says happened, all that hangs on it too.
func (d *draft) words() []string {
	c := newClause(d.sentence)
	noun, verb := d.told()
	for _, h := range []int{verb, noun} {
		if h >= 0 {
			c.take(h)
		}
	}
	var out []string
	for i, in := range c.in {
		if w, ok := content(d.sentence.Words[i].Form); in && ok {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// clause is the summary without the date.
func (d *draft) clause() string {
	s := d.sentence
	var text string
	h, v := d.told()
	if v >= 0 {
		text = d.verbal(v)
	}
	if h >= 0 && !strings.Contains(text, s.Words[h].Form) {
		text = d.nominal(h)
	}
	text = quotationMarks.Replace(text)
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,;:-–—.'’")
	if text == "" {
		text = d.Trigger.Text
	}
	return text
}

// bare reports whether a noun tells no more than that something happened: "a bombing",
// "the announcement".
func (s *sentence) bare(h int) bool {
	return !slices.ContainsFunc(s.Kids[h], func(k int) bool {
		switch s.Words[k].Relation {
		case "nmod", "nmod:poss", "compound", "amod", "acl", "appos":
			return !s.dates(k)
		}
		return false
	})
}

// above returns the verb of the clause that a noun stands in, if it has a subject and a
// tense of its own; otherwise -1.
func (s *sentence) above(h int) int {
	for range 3 {
		switch s.Relation(h) {
		case "obj", "obl", "nmod", "nsubj", "conj", "compound":
		default:
			return -1
		}
		if h = s.Words[h].Head; h < 0 {
			return -1
		}
		if s.Verb(h) {
			if s.Child(h, "nsubj") >= 0 && s.Child(h, "expl") < 0 && s.Words[h].Relation != "acl:relcl" {
				return h
			}
			return -1
		}
	}
	return -1
}

// quotationMarks takes them out.
var quotationMarks = strings.NewReplacer("``", "", "''", "", "\"", "")

// verbal tells the clause of a verb.
func (d *draft) verbal(v int) string {
	s := d.sentence
	c := newClause(s)
	c.take(v)
	subject := s.subjectOf(v)
	own := s.Child(v, "nsubj", "csubj")
	for _, k := range s.Kids[v] {
		switch s.Relation(k) {
		case "cc", "nsubj", "csubj":
			c.drop(k)
		case "mark":
			if s.Words[k].Lower != "to" {
				c.drop(k)
			}
		case "obl", "advmod", "nmod": // before the subject
			if k < v && (k < own || own < 0 && s.Preposition(k) != "") {
				c.drop(k)
			}
		case "obj":
			if relative[s.Words[k].Lower] && s.Words[k].UPOS == "PRON" {
				c.drop(k)
			}
		}
	}
	who, several := d.who(subject, v)
	c.finish(v, several, d.Modality.Status != Asserted)
	c.name(s.phraseAt(subject))
	c.shorten(v)
	c.open()
	predicate := c.String()
	if h := s.Words[v].Head; h >= 0 && saying[s.Words[v].Lemma] && s.Relation(v) == "parataxis" && s.Verb(h) && s.Child(v, "obj", "ccomp", "xcomp") < 0 {
		predicate += " that " + d.verbal(h) // "the flights begin in May, the airline announced"
	}
	if who == "" {
		return predicate
	}
	return who + " " + predicate
}

// who tells the subject: by the words of the text; by name where a pronoun stands; by the
// parties where the clause has none. It says too whether they are several.
func (d *draft) who(subject, v int) (name string, several bool) {
	s := d.sentence
	parties := d.Actors
	if s.Passive(v) {
		parties = d.Targets
	}
	if subject < 0 {
		return actorNames(parties), len(parties) > 1
	}
	if w := &s.Words[subject]; (w.UPOS == "PRON" || w.UPOS == "DET") && s.Child(subject, "nmod") < 0 { // not "some of them"
		if p := s.phraseAt(subject); p != nil && w.XPOS == "PRP" && named(p) && !(p.Person && plural[w.Lower]) {
			return p.Name, false
		}
		if names := actorNames(parties); names != "" {
			return names, len(parties) > 1
		}
	}
	c := newClause(s)
	c.take(subject)
	c.drop(v)
	for _, k := range s.Kids[subject] {
		if s.Relation(k) == "case" || k < subject && s.Relation(k) == "nmod" && s.Preposition(k) != "" { // "as a result, people"
			c.drop(k)
		}
		if k+1 < subject && s.Words[k+1].Form == "," && (s.Relation(k) == "advmod" || s.Relation(k) == "amod" && s.leftmost(subject) == k) { // "[the week] prior, gangs"
			c.drop(k)
		}
	}
	c.whole(subject)
	c.name(nil)
	several = strings.HasSuffix(s.Words[subject].XPOS, "S") || slices.ContainsFunc(s.Kids[subject], func(k int) bool { return s.Relation(k) == "conj" })
	return c.String(), several
}

// whole tells the whole of the name that a word is part of, however the tree parts it.
func (c *clause) whole(i int) {
	for k := range c.s.Phrases {
		p := &c.s.Phrases[k]
		if p.From > i || i >= p.To || !named(p) || c.s.Words[p.To-1].UPOS != "PROPN" {
			continue
		}
		for w := p.From; w < p.To; w++ {
			if !c.in[w] && c.s.Words[w].UPOS != "DET" {
				c.in[w] = true
				c.told++
			}
		}
	}
}

// nominal tells what a noun tells, for which no verb stands: "The talks in Geneva took place".
func (d *draft) nominal(h int) string {
	s := d.sentence
	c := newClause(s)
	c.take(h)
	if k := s.Child(h, "case"); k >= 0 {
		c.drop(k)
	}
	c.name(nil)
	c.shorten(h)
	c.open()
	be := "was"
	if strings.HasSuffix(s.Words[h].XPOS, "S") {
		be = "were"
	}
	switch m := d.Modality; {
	case m.Status == Planned:
		return c.String() + " " + be + " planned"
	case m.Status == Demanded:
		return c.String() + " " + be + " demanded"
	case m.Status == Denied:
		return c.String() + " " + be + " denied"
	case m.Status != Asserted:
		return c.String() + " " + be + " possible"
	case m.Negated:
		return c.String() + " did not take place"
	case s.given(h):
		if takesPlace[string(d.Type)] || d.Kind != "" {
			return c.String() + " took place"
		}
		return c.String() + " came"
	}
	return "There " + be + " " + c.String()
}

// takesPlace are the types whose nouns take place, as talks and attacks do.
var takesPlace = map[string]bool{"CONSULT": true, "ASSAULT": true, "PROTEST": true, "MOBILIZE": true, "COERCE": true, "COOPERATE": true}

// given reports whether a noun speaks of something known: "the talks", "his visit".
func (s *sentence) given(h int) bool {
	for _, k := range s.Kids[h] {
		if w := &s.Words[k]; w.Relation == "nmod:poss" || w.UPOS == "DET" && w.Lower != "a" && w.Lower != "an" && w.Lower != "no" && w.Lower != "any" && w.Lower != "some" || w.UPOS == "PROPN" && k < h {
			return true
		}
	}
	return false
}

// plural are pronouns that stand for no one person.
var plural = wordlist.Of("plural")

// phraseAt returns the phrase whose head is a word, nil without any.
func (s *sentence) phraseAt(head int) *coder.Phrase {
	for k := range s.Phrases {
		if s.Phrases[k].Head == head {
			return &s.Phrases[k]
		}
	}
	return nil
}

// named reports whether a phrase has a name that tells by itself who is meant.
func named(p *coder.Phrase) bool {
	r, _ := utf8.DecodeRuneInString(p.Name)
	return p.Known && unicode.IsUpper(r)
}

// name writes the full names of persons for their last ones, and names for pronouns but
// those of whom the subject names.
func (c *clause) name(subject *coder.Phrase) {
	done := map[string]bool{}
	if subject != nil {
		done[subject.Name] = true
	}
	for k := range c.s.Phrases {
		p := &c.s.Phrases[k]
		if !c.in[p.Head] || !named(p) || done[p.Name] {
			continue
		}
		w := &c.s.Words[p.Head]
		switch {
		case p.Person && plural[w.Lower]:
		case w.XPOS == "PRP$":
			c.as[p.Head] = p.Name + "'s"
		case w.XPOS == "PRP":
			c.as[p.Head] = p.Name
		case c.s.Relation(p.Head) == "compound": // "the Slepian family"
		case p.Person && p.To-p.From == 1 && p.Name != w.Form && strings.HasSuffix(p.Name, " "+w.Form):
			c.as[p.Head] = p.Name
		}
		done[p.Name] = true
	}
}

// shorten leaves out what hangs by a preposition on words, from the end, the innermost
// first, until the clause is short.
func (c *clause) shorten(h int) {
	for _, stage := range []struct {
		most  int
		whole bool
	}{{longestSummary, true}, {longestWhole, false}} {
		for c.told > stage.most {
			k := c.last(h, stage.whole)
			if k < 0 {
				break
			}
			c.drop(k)
		}
	}
}

// last returns the last word behind h that the clause can do without, the innermost of
// those; -1 if there is none. whole keeps what a noun is of.
func (c *clause) last(h int, whole bool) int {
	for _, k := range slices.Backward(c.s.Kids[h]) {
		if k < h || !c.in[k] {
			continue
		}
		if inner := c.last(k, whole); inner >= 0 {
			return inner
		}
		switch c.s.Relation(k) {
		case "obl", "advmod", "nmod", "acl", "advcl":
			if c.s.Relation(k) == "nmod" && whole && c.s.Preposition(k) == "of" {
				continue
			}
			if c.s.Relation(k) == "obl" && c.s.Preposition(k) == "" && !c.s.InTime(k) {
				continue // whom the parser takes for no object: "informed the minister that"
			}
			if c.s.Words[k].Relation != "obl:agent" && c.s.Words[k].Lower != "not" {
				return k
			}
		}
	}
	return -1
}

// open takes out words at the end that lead on to what is not told, and a length of time
// that would be counted from it: "a few weeks after".
func (c *clause) open() {
	led := false
	for i := len(c.in) - 1; i >= 0; i-- {
		if !c.in[i] {
			continue
		}
		w := &c.s.Words[i]
		switch {
		case w.Relation != "compound:prt" && (w.UPOS == "ADP" || w.UPOS == "SCONJ" || w.UPOS == "CCONJ" || w.UPOS == "DET"):
			c.in[i], led = false, true
		case w.UPOS == "ADV" && dangling[w.Lower]:
			c.in[i], led = false, true
		case led && c.s.InTime(i):
			c.in[i] = false
		default:
			return
		}
	}
}

// dangling are adverbs that lead on to a clause or a date: "near", "ago".
var dangling = wordlist.Of("dangling")

// actorNames joins the names of actors: "Kerry, Lavrov and Putin".
func actorNames(actors []Actor) string {
	var b strings.Builder
	for i, a := range actors {
		switch {
		case i == 0:
		case i == len(actors)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		name := a.Name
		if a.Role != "" && strings.HasSuffix(name, ")") { // "Syria (government)"
			name = a.Text
		}
		b.WriteString(name)
	}
	return b.String()
}

// CountryName returns the name of the actor's state, or its code where that is
// no state's.
func (a Actor) CountryName() string {
	if name := lexicon.World().StateName(a.Country); name != "" {
		return name
	}
	return a.Country
}
