package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// A noun that only points back, "the deal", does not stand alone. It is told as the article has
// told it before, with what says which it is, "the deal with Norsk Ports", or as what is told for
// the first time, "a deal".

const (
	mostBack    = 6 // sentences that are searched for what says which one a noun is
	mostEarlier = 9 // words that it may have
)

// resume tells the nouns of a clause that point back so that each stands alone. before is what is
// written before the clause. Only what the headline begins with, and things that can be counted, are
// told as for the first time: who welcomed "a result" tells less than who welcomed "the result".
func (c *clause) resume(before string) {
	leads := before == "" // no word of the headline is told yet
	for i, in := range c.in {
		if !in {
			continue
		}
		noun := c.pointed(i)
		if noun >= 0 && !c.repeats(noun, before) {
			room := longestWhole + 2 - c.count(len(c.in)) - len(strings.Fields(before)) + noun - i + 1
			text, introduced := c.s.earlierOnce(noun)
			if text == "" {
				text = c.s.linked(noun, before+" "+c.String())
				room -= 2
			}
			switch {
			case text != "" && strings.Contains(before+" "+c.String(), text): // "Ann Lee poisoned the minister", taken for her
			case text != "" && len(strings.Fields(text)) <= room:
				c.clear(i, noun)
				c.as[noun] = text
			case introduced && (leads || countable[c.s.Words[noun].Lemma] && c.s.Lower(i-1) != "of"):
				c.introduce(i, noun)
			}
		}
		leads = false
	}
	c.unowned(before)
}

// countable are nouns for things and people of whom any headline can tell as for the first time.
var countable = wordlist.Of("countable")

// pointed returns the noun that "the" at word i belongs to where nothing that is told says which
// it is: "the [plan]", "the two [officers]"; otherwise -1.
func (c *clause) pointed(i int) int {
	s := c.s
	if !c.in[i] || c.as[i] != "" || s.UPOS(i) != "DET" || !definite[s.Lower(i)] || c.quoted(i) {
		return -1
	}
	noun := s.Words[i].Head
	if noun <= i || noun > i+3 || s.UPOS(noun) != "NOUN" || s.Words[noun].Capital && noun > s.Dateline || !c.in[noun] || c.as[noun] != "" || s.InTime(noun) || noun+1 < len(s.Words) && s.joined(noun+1) && s.UPOS(noun+1) != "PUNCT" {
		return -1
	}
	for k := i + 1; k < noun; k++ {
		if u := s.UPOS(k); u != "NUM" && u != "ADJ" || s.Words[k].XPOS == "JJS" || singling[s.Lower(k)] || u == "NUM" && len(s.Words[k].Form) == 4 {
			return -1
		}
	}
	if s.Lower(noun+1) == "of" && c.in[noun+1] || ledger[s.Lower(noun)] { // whose accounts they are is told
		return -1
	}
	for _, k := range s.Kids[noun] {
		switch s.Relation(k) {
		case "nmod", "acl", "appos", "conj", "compound", "ccomp":
			if c.in[k] || k < noun || s.Words[k].Relation == "acl:relcl" && !s.apart(k) {
				return -1
			}
		}
	}
	return noun
}

// definite are words that say of a noun that it is known.
var definite = wordlist.Of("definite")

// singling are adjectives that leave only one: "the [first] plan".
var singling = wordlist.Of("singling")

// repeats reports whether a noun is told before, in the clause or in what is written before it.
func (c *clause) repeats(noun int, before string) bool {
	lemma := c.s.Words[noun].Lemma
	for i, in := range c.in[:noun] {
		if in && c.s.Words[i].Lemma == lemma {
			return true
		}
	}
	return strings.Contains(strings.ToLower(before), lemma)
}

// introduce tells a noun as for the first time: "the plan" as "a plan", "the two men" as "two men".
func (c *clause) introduce(det, noun int) {
	s := c.s
	if s.Words[noun].XPOS != "NN" {
		c.clear(det, det+1)
		return
	}
	c.as[det] = "a"
	if strings.ContainsAny(s.Lower(det + 1)[:1], "aeiou") && !strings.HasPrefix(s.Lower(det+1), "uni") {
		c.as[det] = "an"
	}
}

// resumed is how an earlier sentence tells a noun, as earlier returns it.
type resumed struct {
	text       string
	introduced bool
}

// earlierOnce is earlier, which is asked of one noun for every way to tell an event.
func (s *sentence) earlierOnce(noun int) (text string, introduced bool) {
	r, ok := s.resumed[noun]
	if !ok {
		r.text, r.introduced = s.earlier(noun)
		if s.resumed == nil {
			s.resumed = map[int]resumed{}
		}
		s.resumed[noun] = r
	}
	return r.text, r.introduced
}

// earlier returns how an earlier sentence tells more fully what a noun points back to, "" if none
// does, and whether it can be told as for the first time.
func (s *sentence) earlier(noun int) (text string, introduced bool) {
	w := &s.Words[noun]
	if p := s.phraseAt(noun); p != nil && p.Person && named(p) && p.Name != p.Written && w.XPOS == "NN" && persons[w.Lemma] && s.UPOS(noun+1) != "PROPN" {
		return p.Name, false // "the minister"
	}
	bare := s.UPOS(noun-1) == "DET"
	introduced = introducible[w.Lemma]
	described, everywhere := "", onlyTelling{}
	for n := min(s.Number, len(s.article)) - 1; n >= 0; n-- {
		o := s.article[n]
		for k := range o.Words {
			if o.Words[k].Lemma != w.Lemma || o.Words[k].XPOS != w.XPOS || o.UPOS(k) != "NOUN" || o.Relation(k) == "compound" {
				continue
			}
			if bare && n >= s.Number-mostBack && (!s.person(noun) || s.sameEntity(noun, o, k)) {
				text, named := o.telling(k)
				if named {
					return text, introduced
				}
				if described == "" {
					described = text
				}
			}
			if bare && !s.person(noun) {
				everywhere.add(o.telling(k))
			}
			introduced = introduced || o.indefiniteAt(k)
		}
	}
	if everywhere.text != "" && !everywhere.several {
		return everywhere.text, introduced
	}
	return described, introduced && !unique[w.Lemma]
}

// onlyTelling is the one telling with a name that a noun has.
type onlyTelling struct {
	text    string
	several bool // there are several that differ
}

func (o *onlyTelling) add(text string, named bool) {
	switch {
	case !named || o.text != "" && strings.HasPrefix(text, o.text):
	case o.text == "" || strings.HasPrefix(o.text, text):
		o.text = text
	default:
		o.several = true
	}
}

// introducible are nouns that can be told as for the first time wherever they stand: "a letter".
var introducible = wordlist.Of("introducible")

// unique are nouns for what there is one of in any article: "the government".
var unique = wordlist.Of("unique")

// sameEntity reports whether two nouns are heads of phrases for the same.
func (s *sentence) sameEntity(noun int, o *sentence, other int) bool {
	p, q := s.phraseAt(noun), o.phraseAt(other)
	return p != nil && q != nil && p.Entity > 0 && p.Entity == q.Entity
}

// indefiniteAt reports whether a noun is told as one that is not known yet: "a plan".
func (s *sentence) indefiniteAt(noun int) bool {
	det := s.Child(noun, "det")
	if det < 0 {
		return s.Words[noun].XPOS == "NNS" && s.owner(noun) < 0
	}
	l := s.Lower(det)
	return l == "a" || l == "an"
}

// telling returns the phrase of a noun where it says which it is and stands alone: with a name or
// with what completes the noun, which is named, or else with what kind it is, "the suicide attack".
func (s *sentence) telling(noun int) (text string, named bool) {
	c := s.newClause()
	floor := noun
	for floor > s.Dateline && s.Lower(floor-1) != "of" { // "Africa, victim of [the coup in Chad]"
		floor--
	}
	c.nounPhrase(noun, floor, min(s.rightmost(noun)+1, noun+mostEarlier))
	c.callByName(noun)
	c.undate()
	c.open()
	first, kind := -1, false
	for i, in := range c.in {
		if !in {
			continue
		}
		if first < 0 {
			first = i
		}
		w := &s.Words[i]
		if w.UPOS == "PRON" || w.UPOS == "VERB" && w.Relation != "amod" && !s.infinitive(i) && !s.describing(i, noun) || w.UPOS == "AUX" || quoteMark(w.Form) {
			return "", false
		}
		named = named || w.UPOS == "PROPN" && !s.InTime(i) || s.infinitive(i) && w.Head == noun
		kind = kind || w.UPOS == "NOUN" && w.Head == noun && s.Relation(i) == "compound" && !s.InTime(i)
	}
	if first < 0 || !named && !kind || c.count(len(c.in)) > mostEarlier {
		return "", false
	}
	last := noun + slices.Index(append(c.in[noun:], false), false) // where the phrase ends
	if last < len(s.Words) && (s.UPOS(last) == "PROPN" || s.infinitive(last-1) && s.UPOS(last) != "PUNCT") || leadsOn(c.String()) {
		return "", false
	}
	text = c.String()
	switch s.Lower(first) {
	case "a", "an", "the":
		_, rest, _ := strings.Cut(text, " ")
		return "the " + rest, named
	}
	if s.UPOS(first) == "PROPN" && s.Words[first+1].XPOS == "POS" {
		return text, named
	}
	if !named && s.Words[noun].XPOS == "NNS" && s.UPOS(first) == "NOUN" { // "metal detectors"
		return "the " + text, false
	}
	return "", false
}

// callByName tells the name right behind a noun: "the ferry [Lady of Mount Carmel]".
func (c *clause) callByName(noun int) {
	for k := range c.s.Phrases {
		if p := &c.s.Phrases[k]; p.From == noun+1 && named(p) && !p.Pronoun && c.s.UPOS(p.Head) == "PROPN" {
			for i := p.From; i < p.To; i++ {
				c.put(i)
			}
		}
	}
}

// describing reports whether a participle right behind a noun, or one that "and" joins to it, says
// what the noun does: "a resolution [strengthening] sanctions".
func (s *sentence) describing(i, noun int) bool {
	w := &s.Words[i]
	if s.Relation(i) == "conj" && w.Head > noun {
		i = w.Head
	}
	return s.Words[i].Relation == "acl" && s.Words[i].Head == noun && i == noun+1
}

// infinitive reports whether a word is a verb behind "to".
func (s *sentence) infinitive(i int) bool {
	return s.UPOS(i) == "VERB" && s.Words[i].XPOS == "VB" && s.Lower(i-1) == "to"
}

// onlyFirm returns the name of the firm that the article names, and begins with, "" if it names
// several or none: accounts told of an article's second firm would be false.
func (s *sentence) onlyFirm() string {
	name, leads := "", false
	for _, o := range s.article {
		for i := range o.Phrases {
			p := &o.Phrases[i]
			if !named(p) || p.Person || !legal[strings.ToLower(lastWord(p.Name))] || len(strings.Fields(p.Name)) < 2 {
				continue
			}
			if name != "" && name != p.Name {
				return ""
			}
			name, leads = p.Name, leads || o.Number < leadSentences && p.Code == ""
		}
	}
	if !leads {
		return ""
	}
	return name
}
