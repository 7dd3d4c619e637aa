package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

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
// those of whom the subject names or the clause has named before.
func (c *clause) name(subject string) {
	done := map[string]bool{}
	for k := range c.s.Phrases {
		p := &c.s.Phrases[k]
		w := &c.s.Words[p.Head]
		if c.ofThem(p.Head) {
			c.clear(p.Head-1, p.Head+1)
			continue
		}
		if !c.in[p.Head] || done[p.Name] || subject != "" && strings.Contains(subject, lastWord(p.Name)) {
			continue
		}
		if !named(p) {
			if w.XPOS == "PRP" && w.Lower == "it" && p.Known && p.Name != "" && c.s.Relation(p.Head) == "obj" {
				c.as[p.Head] = "the " + p.Name
			}
			continue
		}
		if p.Pronoun && c.refers(p.Head) {
			continue
		}
		switch {
		case w.UPOS == "NOUN" && !p.Person && !p.Pronoun && p.Name != p.Written && p.To-p.From <= 2 && organisations[w.Lemma] && c.s.canBe(p.Head, p) && p.Head > 0 && c.in[p.Head-1] && c.s.Lower(p.Head-1) == "the" && subject == "":
			c.as[p.Head] = c.s.spoken(p.Name) // "the company"
			c.clear(p.Head-1, p.Head)
		case p.Person && plural[w.Lower], strings.HasSuffix(w.Lower, "selves"), strings.HasSuffix(w.Lower, "self"):
		case w.Lower == "their", w.Lower == "it" && c.s.Relation(p.Head) == "nsubj" && subject != "": // of who is told in any case
		case (w.Lower == "his" || w.Lower == "her") && !p.Person: // "a woman who was watching her clothes"
		case w.XPOS == "PRP$", w.Lower == "her" && (c.s.UPOS(p.Head+1) == "ADJ" || c.s.UPOS(p.Head+1) == "NOUN"):
			c.as[p.Head] = c.s.possessive(p.Name)
		case w.Lower == "it" && c.s.Relation(p.Head) == "obj": // as often a thing that nobody names
		case w.XPOS == "PRP":
			c.as[p.Head] = c.s.spoken(p.Name)
		case c.s.Relation(p.Head) == "compound": // "the Slepian family"
		case p.Person && p.To-p.From == 1 && p.Name != w.Form && strings.HasSuffix(p.Name, " "+w.Form):
			c.as[p.Head] = p.Name
			if i := p.Head - 1; i >= 0 && c.in[i] && title[c.s.Words[i].Lower] { // "Ms. Sanders"
				c.clear(i, i+1)
			}
		}
		done[p.Name] = true
	}
}

// ofThem reports whether "them" stands behind a number and "of" and for nobody whom the clause names: it is
// as often others than who was named last, so that "arrested 40 [of them]" does without.
func (c *clause) ofThem(i int) bool {
	s := c.s
	if !c.in[i] || s.Lower(i) != "them" || s.Lower(i-1) != "of" || c.quoted(i) || c.standsFor(i, "") {
		return false
	}
	switch s.UPOS(i - 2) {
	case "NUM", "DET", "ADJ", "PRON":
		return true
	}
	return false
}

// refers reports whether the subject of the headline can be whom a pronoun stands for, so
// that it needs no name.
func (c *clause) refers(i int) bool {
	w := &c.s.Words[i]
	if w.XPOS != "PRP$" && !(c.s.Relation(i) == "nsubj" && w.Head >= 0 && c.s.Relation(w.Head) == "ccomp") {
		return false
	}
	switch w.Lower {
	case "his", "her", "he", "she":
		return c.kind == 'p'
	case "its", "it":
		return c.kind == 't'
	case "their", "they":
		return c.kind == 's'
	}
	return false
}

// kindOf returns what the subject is: 'p' a person, 's' several, 't' a thing or a body, 0 unknown.
func (d *draft) kindOf(subject int, several bool) byte {
	s := d.sentence
	switch {
	case subject < 0:
		return 0
	case several:
		return 's'
	}
	p := s.phraseAt(subject)
	w := &s.Words[subject]
	switch {
	case p != nil && p.Person, persons[w.Lemma], w.Lower == "he", w.Lower == "she":
		return 'p'
	case p != nil && p.Pronoun && !named(p):
		return 0
	case w.UPOS == "NOUN", p != nil && named(p):
		return 't'
	}
	return 0
}

// persons are nouns for one person.
var persons = wordlist.Of("person")

// title are the forms of address that a whole name does without.
var title = wordlist.Of("address")
