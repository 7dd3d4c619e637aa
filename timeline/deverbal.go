package timeline

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// A noun for a deed says hardly more than that it took place; the clause that it stands for says
// what was done: "The assassination of Ann Lee" is "Ann Lee was assassinated".

// deverbalNoun is a noun for a deed and the clause that it stands for.
type deverbalNoun struct {
	preposition      string // before whom it was done to, or who did it where it has no participle
	past, participle string
	whom             bool // a possessive names whom it was done to
	phrase, told     string
}

//go:embed deverbal.tsv
var deverbalTable string

// deverbals are the nouns of deverbal.tsv.
var deverbals = sync.OnceValue(func() map[string]deverbalNoun {
	out := map[string]deverbalNoun{}
	for line := range strings.Lines(deverbalTable) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 7 {
			out[f[0]] = deverbalNoun{preposition: f[1], past: f[2], participle: f[3], whom: f[4] == "whom", phrase: f[5], told: f[6]}
		}
	}
	return out
})

// deverbal tells an event by the clause that its noun stands for, nil where the noun does not say who
// or what was concerned.
func (d *draft) deverbal(h int) *headline {
	s := d.sentence
	deed, ok := deverbals()[s.Lemma(h)]
	if !ok || s.UPOS(h) != "NOUN" || d.Modality.Status != Asserted || d.Modality.Negated || s.unreached(h) {
		return nil
	}
	of, owner := s.complement(h, deed.preposition), s.owner(h)
	switch {
	case of >= 0 && owner >= 0 && deed.participle != "" && !deed.whom:
		return d.clauseOf(h, owner, of, deed.past)
	case of >= 0:
		return d.clauseOf(h, of, -1, deed.passive(s.several(of)))
	case owner >= 0 && (deed.whom || deed.participle == ""):
		return d.clauseOf(h, owner, -1, deed.passive(s.several(owner) && !s.Words[owner].Capital))
	}
	return nil
}

// passive is the verb of whom it was done to, or who did it where it has no participle.
func (n deverbalNoun) passive(several bool) string {
	switch {
	case n.participle == "" && several && strings.HasPrefix(n.past, "was "):
		return "were" + n.past[len("was"):]
	case n.participle == "":
		return n.past
	case several:
		return "were " + n.participle
	}
	return "was " + n.participle
}

// unreached reports whether an adjective says that a deed was not done or may not have been: "the
// [attempted] murder".
func (s *sentence) unreached(h int) bool {
	for _, k := range s.Kids[h] {
		if l := s.Lower(k); k < h && (unreached[l] || l == "no") {
			return true
		}
	}
	return false
}

// unreached are adjectives before nouns for what was not done, or may not have been.
var unreached = wordlist.Of("unreached")

// complement returns the noun right behind a noun and a preposition, -1 without one.
func (s *sentence) complement(h int, preposition string) int {
	if s.Lower(h+1) != preposition {
		return -1
	}
	for _, k := range s.Kids[h] {
		if k > h && s.Relation(k) == "nmod" && s.Governs(k, h+1) && (s.UPOS(k) == "NOUN" || s.UPOS(k) == "PROPN" && !s.indefiniteAt(k)) && !s.InTime(k) {
			return k
		}
	}
	return -1
}

// owner returns the word before a noun that names whose it is, -1 where it has none.
func (s *sentence) owner(h int) int {
	for _, k := range s.Kids[h] {
		if k < h && s.Words[k].Relation == "nmod:poss" && !s.InTime(k) && s.possessor(k) != "" {
			return k
		}
	}
	return -1
}

// possessor is what is written for who owns something: a name for a pronoun, "" where none is known.
func (s *sentence) possessor(owner int) string {
	p := s.phraseAt(owner)
	switch {
	case s.Words[owner].XPOS == "PRP$" && (p == nil || !named(p) || p.Person && plural[s.Lower(owner)]):
		return ""
	case s.Words[owner].XPOS == "PRP$":
		return s.spoken(p.Name)
	}
	c := s.newClause()
	limit := s.proper(owner)
	for limit < len(s.Words) && s.Words[limit].XPOS != "POS" && s.Words[limit].Head == owner {
		limit++
	}
	c.nounPhrase(owner, s.leftmost(owner), limit)
	c.undate()
	c.name("")
	c.resume("")
	return c.String()
}

// clauseOf tells the deed that a noun stands for: a subject, the verb, the object if there is one, and
// what is told of the deed behind them.
func (d *draft) clauseOf(h, subject, object int, verb string) *headline {
	s := d.sentence
	c := d.newClause()
	who := ""
	from := h + 1
	if subject < h {
		who = s.possessor(subject)
		c.kind = d.kindOf(subject, s.several(subject))
	}
	noun := max(subject, object)
	if noun > h {
		from = h + 2
	}
	c.nounPhrase(max(noun, from), from, s.rightmost(h)+1)
	for i := max(noun, from); i < len(c.in); i++ {
		if c.in[i] && s.UPOS(i) == "ADP" && c.relative(i) { // "an arrest after which he fled"
			c.clear(i, len(c.in))
		}
	}
	if noun < h {
		c.clear(0, h+1)
	}
	c.undate()
	c.name(who)
	c.put(h)
	c.as[h] = verb
	c.fit(max(h, noun), len(strings.Fields(who)))
	c.open()
	c.resume(who)
	text := ""
	if subject > h {
		c.as[h] = ""
		last := s.proper(subject)
		for k := subject + 1; k < len(c.in) && c.in[k] && k < last; k++ {
			subject = k
		}
		if s.UPOS(subject) == "NOUN" { // "U.S. embassies in Kenya"
			head := subject
			for k := subject + 1; k < len(c.in) && c.in[k] && s.Lower(k) != "by" && (!circumstance[s.Lower(k)] || s.Verb(k-1) || s.Governs(head, k)); k++ {
				subject = k
			}
		}
		form, ok := c.as[subject]
		if !ok {
			form = s.Words[subject].Form
		}
		c.as[subject] = form + " " + verb
		text = c.String()
		who, _, _ = strings.Cut(text, " "+verb)
	} else {
		text = who + " " + c.String()
	}
	return &headline{d: d, c: c, v: h, need: h, who: who, text: text, noun: true, subject: subject, plain: true}
}
