package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// owned names the firm whose accounts are told where the text leaves that to the clause
// around it: "the bank said [net income] fell".
func (d *draft) owned(subject int, text string) string {
	s := d.sentence
	if det := s.Child(subject, "det"); ledger[s.Words[subject].Lower] && det >= 0 && s.Lower(det) == "the" && strings.HasPrefix(strings.ToLower(text), "the ") && len(s.Kids[subject]) <= 2 && s.Child(subject, "nmod", "acl") < 0 {
		if firm := cmp.Or(d.firm(), s.onlyFirm()); firm != "" { // "[The] results included a gain"
			return s.possessive(firm) + text[len("the"):]
		}
	}
	if !ledger[s.Words[subject].Lower] || s.Child(subject, "det") >= 0 || slices.ContainsFunc(s.Kids[subject], func(k int) bool {
		return s.Words[k].Relation == "nmod:poss" || s.Relation(k) == "nmod" && s.Preposition(k) == "of"
	}) {
		return text
	}
	if k := s.sayer(subject); k >= 0 && s.UPOS(k) != "PRON" {
		c := d.newClause()
		limit := s.proper(k)
		if u := s.UPOS(limit); u == "CCONJ" || u == "NOUN" { // "the oil and gas company said"
			for limit < subject && s.UPOS(limit) != "VERB" && s.UPOS(limit) != "PUNCT" {
				limit++
			}
		}
		c.nounPhrase(k, s.Dateline, limit)
		c.undate()
		c.name("")
		return s.possessive(c.String()) + " " + s.midway(text)
	}
	if slices.ContainsFunc(s.Kids[subject], func(k int) bool { return s.UPOS(k) == "PROPN" || s.UPOS(k) == "NUM" }) {
		return text
	}
	if firm := cmp.Or(d.firm(), s.onlyFirm()); firm != "" {
		return s.possessive(firm) + " " + s.midway(text)
	}
	return text
}

// firm returns the name of the one body that takes part, "" if there are several or none.
func (d *draft) firm() string {
	name := ""
	for _, a := range slices.Concat(d.Actors, d.Targets) {
		r, _ := utf8.DecodeRuneInString(a.Name)
		switch {
		case !unicode.IsUpper(r), legal[strings.ToLower(lastWord(a.Name))] && len(strings.Fields(a.Name)) == 2 && strings.HasPrefix(a.Name, "Holding"):
		case a.Person || a.Country != "" && (a.Sector == "" || a.Name == lexicon.World().StateName(a.Country)):
			return ""
		case name != "" && name != a.Name:
			return ""
		default:
			name = a.Name
		}
	}
	return name
}

// onlyBody returns the name of the one party that has one and is neither a person nor a state, "" if
// several are or none.
func (d *draft) onlyBody() string {
	name := ""
	for _, a := range slices.Concat(d.Actors, d.Targets) {
		r, _ := utf8.DecodeRuneInString(a.Name)
		switch {
		case !unicode.IsUpper(r), a.Name == name:
		case a.Person, a.Country != "" && a.Name == lexicon.World().StateName(a.Country), name != "":
			return ""
		default:
			name = a.Name
		}
	}
	return name
}

// sayer returns the subject of the verb of saying above a word, -1 if there is none.
func (s *sentence) sayer(i int) int {
	for h := s.Words[i].Head; h >= 0; h = s.Words[h].Head {
		k := s.Child(h, "nsubj")
		if k < 0 && s.Relation(h) == "conj" {
			k = s.Subject(h)
		}
		if k >= 0 && k != i && saying[s.Words[h].Lemma] {
			return k
		}
	}
	return -1
}

// proper returns the word behind the name that begins or ends at word k.
func (s *sentence) proper(k int) int {
	for k++; k < len(s.Words) && s.UPOS(k-1) == "PROPN" && s.UPOS(k) == "PROPN"; {
		k++
	}
	return k
}

// ledger are nouns for what a firm's accounts tell.
var ledger = wordlist.Of("ledger")
