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

// longestSummary is how many words a summary has at most, as far as its verb can do with
// fewer.
const longestSummary = 18

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

// clause is the summary without the date.
func (d *draft) clause() string {
	s := d.sentence
	h := s.HeadOf(d.trigger.From, d.trigger.To)
	var text string
	if v := s.verbOf(h); v >= 0 {
		text = d.verbal(v)
	} else {
		text = d.nominal(h)
	}
	text = quotationMarks.Replace(text)
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,;:-–—.'’")
	if text == "" {
		text = d.Trigger.Text
	}
	return text
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
	c.finish(v, subject, d.Modality.Status != Asserted)
	c.name(s.phraseAt(subject))
	c.shorten(v)
	c.open()
	predicate := c.String()
	if h := s.Words[v].Head; h >= 0 && saying[s.Words[v].Lemma] && s.Relation(v) == "parataxis" && s.Verb(h) && s.Child(v, "obj", "ccomp", "xcomp") < 0 {
		predicate += " that " + d.verbal(h) // "the flights begin in May, the airline announced"
	}
	who := d.who(subject, v)
	if who == "" {
		return predicate
	}
	return who + " " + predicate
}

// who tells the subject: by the words of the text; by name where a pronoun stands; by the
// parties where the clause has none.
func (d *draft) who(subject, v int) string {
	s := d.sentence
	parties := d.Actors
	if s.Passive(v) {
		parties = d.Targets
	}
	if subject < 0 {
		return actorNames(parties)
	}
	if w := &s.Words[subject]; w.UPOS == "PRON" || w.UPOS == "DET" {
		if p := s.phraseAt(subject); p != nil && w.XPOS == "PRP" && named(p) && !(p.Person && plural[w.Lower]) {
			return p.Name
		}
		if names := actorNames(parties); names != "" {
			return names
		}
	}
	c := newClause(s)
	c.take(subject)
	c.drop(v)
	for _, k := range s.Kids[subject] {
		if s.Relation(k) == "case" || k < subject && s.Relation(k) == "nmod" && s.Preposition(k) != "" { // "as a result, people"
			c.drop(k)
		}
	}
	c.name(nil)
	return c.String()
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
		case p.Person && p.To-p.From == 1 && p.Name != w.Form && strings.HasSuffix(p.Name, " "+w.Form):
			c.as[p.Head] = p.Name
		}
		done[p.Name] = true
	}
}

// shorten leaves out what hangs by a preposition on words, from the end, the innermost
// first, until the clause is short.
func (c *clause) shorten(h int) {
	for c.told > longestSummary {
		k := c.last(h)
		if k < 0 {
			return
		}
		c.drop(k)
	}
}

// last returns the last word behind h that the clause can do without, the innermost of
// those; -1 if there is none.
func (c *clause) last(h int) int {
	for _, k := range slices.Backward(c.s.Kids[h]) {
		if k < h || !c.in[k] {
			continue
		}
		if inner := c.last(k); inner >= 0 {
			return inner
		}
		switch c.s.Relation(k) {
		case "obl", "advmod", "nmod", "acl", "advcl":
			if c.s.Words[k].Relation != "obl:agent" && c.s.Words[k].Lower != "not" {
				return k
			}
		}
	}
	return -1
}

// open takes out words at the end that lead on to what is not told.
func (c *clause) open() {
	for i := len(c.in) - 1; i >= 0; i-- {
		if !c.in[i] {
			continue
		}
		switch c.s.Words[i].UPOS {
		case "ADP", "SCONJ", "CCONJ", "DET":
			if c.s.Words[i].Relation != "compound:prt" {
				c.in[i] = false
				continue
			}
		}
		return
	}
}

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
