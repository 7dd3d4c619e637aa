package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// How many words a summary has at most, as far as its verb can do with fewer; and at most
// where half of that would be left.
const (
	longestSummary = 14
	longestWhole   = 17
)

// summary tells the event in a clause that stands alone, of the source's words, and when:
// "Russia annexed Crimea (2014)."
func (d *draft) summary(told map[string]bool) string {
	text := d.headline(told)
	r, n := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[n:]
	if w := d.When.String(); w != "" {
		text += " (" + w + ")"
	}
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "…") {
		return text
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
	c := d.newClause()
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

// verbal tells the clause of a verb, whose headline must hold the trigger.
func (d *draft) verbal(v int) *headline {
	s := d.sentence
	c := d.newClause()
	found := d.subject(c, v)
	subject, own, relate, from := found.word, found.own, found.relate, found.from
	noun, before := subject, from
	if relate < 0 && subject >= 0 && subject < from {
		noun, before = s.beyond(subject, from)
	}
	if subject < 0 && (s.Words[v].XPOS == "VBG" || s.Words[v].XPOS == "VBN" && s.Relation(v) == "advcl") {
		noun = s.controller(v)
	}
	who, several, sc := d.who(noun, v, before, relate)
	need := max(s.need(v), d.last(v))
	c.stretch(v, from, need)
	if own < 0 || relative[s.Words[own].Lower] {
		c.clear(0, from)
	}
	c.undate()
	aux := c.auxiliaries(v)
	c.finish(v, several, d.Modality.Status != Asserted)
	d.tellObject(c, v)
	if w := &s.Words[max(subject, 0)]; subject >= 0 && w.XPOS == "NNP" && !strings.Contains(who, " and ") { // a name cut out of a list
		for _, k := range s.Kids[v] {
			if k > subject && c.in[k] && s.Words[k].Lower == "were" {
				c.as[k] = "was"
			}
		}
	}
	if c.wasTo(v, several || s.several(noun)) || !d.toCome(v) {
		c.backshift(v)
	}
	ofSpeaker := noun >= 0 && (s.Lower(noun) == "we" || s.Lower(noun) == "i")
	if who != "" && !speaks(who) && (ofSpeaker || d.kindOf(noun, several) != 'p') { // "[We] thank our team", told of a firm
		c.ofOthers(several)
	}
	c.kind = d.kindOf(subject, several)
	c.name(who)
	c.told += len(strings.Fields(who))
	c.fit(need, len(strings.Fields(who)))
	c.open()
	c.resume(who)
	predicate := c.String()
	if h := s.Words[v].Head; h >= 0 && saying[s.Words[v].Lemma] && s.Relation(v) == "parataxis" && s.Verb(h) && s.Child(v, "obj", "ccomp", "xcomp") < 0 {
		said := d.verbal(h) // "the flights begin in May, the airline announced"
		predicate += " that " + s.midway(said.text)
	}
	h := &headline{d: d, c: c, sc: sc, v: v, need: need, who: who, subject: noun, from: from, text: strings.TrimSpace(who + " " + predicate)}
	tense := s.finite(v) || slices.ContainsFunc(aux, s.finite)
	if c.torn(v) {
		tense = false
		h.doubt = true
	}
	h.doubt = h.doubt || c.spills || own >= 0 && own == noun && from > own+2 && s.UPOS(from-1) == "CCONJ" && sc != nil && sc.in[from-2]
	h.plain = tense && (own >= 0 && !relative[s.Words[own].Lower] || s.Relation(v) == "conj" && s.finite(v) && noun == subject && s.shares(v, subject) && s.UPOS(subject) != "PRON" && subject < s.Words[v].Head)
	h.guess = noun < 0
	if noun >= 0 && s.Words[noun].XPOS == "PRP" { // named by who takes part, or by who says it
		p := s.phraseAt(noun)
		h.doubt = h.doubt || p == nil || !named(p) || s.Lower(noun) == "it" && s.Child(v, "cop") >= 0 // "it was a plot"
	}
	h.doubt = h.doubt || relate < 0 && s.disagrees(v, subject) || subject < 0 && noun < 0 || noun >= 0 && (noun == own || s.Relation(v) == "conj") && s.noSubject(noun) || noun != subject && s.joinsAnother(noun) || subject > v || !h.plain && relate < 0 && !found.raised && !s.shares(v, subject) || !tense && s.misread(v)
	return h
}

// ofSpeakers are what belongs to who speaks, as others tell of it.
var ofSpeakers = map[string]string{"our": "its"}

// torn reports whether the subject or the opening of a clause of which words are told behind v
// is not told before them.
func (c *clause) torn(v int) bool {
	s := c.s
	last := v
	for i := v + 1; i < len(c.in); i++ {
		if !c.in[i] {
			continue
		}
		for k := last + 1; k < i; k++ {
			if r := s.Relation(k); (r == "mark" || r == "nsubj") && s.Words[k].Head == i {
				return true
			}
		}
		last = i
	}
	return false
}

// tellObject tells behind verb v its object where a relative pronoun stands for that:
// "[the accord] that he signed".
func (d *draft) tellObject(c *clause, v int) {
	s := d.sentence
	k, h := s.Child(v, "obj"), s.Words[v].Head
	if k < 0 || k > v || !relative[s.Words[k].Lower] || h < 0 || h > k {
		return
	}
	o := d.newClause()
	o.nounPhrase(h, s.Dateline, k)
	o.undate()
	o.name("")
	form, ok := c.as[v]
	if !ok {
		form = s.Words[v].Form
	}
	c.as[v] = form + " " + s.midway(o.String())
}

// ofOthers tells what belongs to who speaks as others tell of it: "our" as "its".
func (c *clause) ofOthers(several bool) {
	for i, in := range c.in {
		if form, ok := ofSpeakers[c.s.Lower(i)]; in && ok && !c.quoted(i) {
			if several {
				form = "their"
			}
			c.as[i] = form
		}
	}
}

// misread reports whether a verb without a tense is one that the parser took for something
// else: a participle where the sentence has no other verb, or one that belongs to nothing.
func (s *sentence) misread(v int) bool {
	switch s.Words[v].XPOS {
	case "VBN":
		if s.tells(v) || s.active(v) {
			return false
		}
		return s.stopped() && (s.headless() || s.Relation(v) != "acl" && s.Relation(v) != "amod" && s.Relation(v) != "conj" && s.Relation(v) != "advcl")
	case "VBG":
		return s.Relation(v) != "acl" && s.Relation(v) != "advcl"
	case "VB":
		to := s.Child(v, "mark")
		return to < 0 || s.Words[to].Lower != "to"
	}
	return false
}

// midway writes what may begin the sentence for the middle of another.
func (s *sentence) midway(text string) string {
	w := &s.Words[s.Dateline]
	if w.UPOS != "PROPN" && w.Capital && (w.Form != strings.ToUpper(w.Form) || w.UPOS == "DET") && (text == w.Form || strings.HasPrefix(text, w.Form+" ")) {
		return w.Lower + text[len(w.Lower):]
	}
	return text
}

// last returns the last word of the trigger, if it stands behind the verb in its clause.
func (d *draft) last(v int) int {
	if last := d.trigger.To - 1; last > v && d.sentence.Governs(v, last) {
		return last
	}
	return v
}

// group returns the first word of the verb's group, behind word after: of "Iran [has not yet
// accepted]" that is "has".
func (c *clause) group(v, after int) int {
	s := c.s
	from := v
	for _, k := range s.Kids[v] {
		if r := s.Relation(k); k > after && k < from && (r == "aux" || r == "cop") {
			from = k
		}
	}
	for from-1 > after && (s.Lower(from-1) == "to" && s.Words[from-1].Head == v || s.UPOS(from-1) == "ADV" && s.Words[from-1].Head >= from && !connective[s.Lower(from-1)] || s.UPOS(from-1) == "AUX" || c.droppable(from-1) || s.Lower(from-1) == "not") {
		from--
	}
	return from
}

// who tells the subject: by the words of the text; by name where a pronoun stands; by the
// parties where the clause has none. It says too whether they are several.
func (d *draft) who(subject, v, from, relate int) (text string, several bool, sc *clause) {
	s := d.sentence
	parties := d.Actors
	if s.Passive(v) {
		parties = d.Targets
	}
	if subject < 0 {
		return s.actorNames(parties), len(parties) > 1, nil
	}
	c := d.newClause()
	if c.droppable(subject) { // "Iran last week began", "shares closed yesterday"
		if subject > v {
			subject = from - 1
		}
		for subject >= 0 && c.droppable(subject) {
			subject--
		}
		if subject < 0 || s.UPOS(subject) != "NOUN" && s.UPOS(subject) != "PROPN" {
			return s.actorNames(parties), len(parties) > 1, nil
		}
	}
	if w := &s.Words[subject]; (w.UPOS == "PRON" || w.UPOS == "DET") && s.Child(subject, "nmod", "conj") < 0 { // not "some of them", "he and his wife"
		p := s.phraseAt(subject)
		if k := s.sayer(subject); k >= 0 && k < subject && w.XPOS == "PRP" && s.UPOS(k) != "PRON" && s.Relation(v) == "ccomp" && (w.Lower == "it" || w.Lower == "they") && plural[w.Lower] == strings.HasSuffix(s.Words[k].XPOS, "S") && !(w.Lower == "it" && s.person(k)) {
			if of := s.phraseAt(k); of != nil && p != nil && named(p) && of.Name == p.Name {
				return s.spoken(p.Name), false, nil
			}
			c.nounPhrase(k, s.Dateline, s.proper(k)) // "relatives said [they] would"
			c.undate()
			c.name("")
			return c.String(), plural[w.Lower], nil
		}
		if p != nil && w.XPOS == "PRP" && named(p) && !(p.Person && plural[w.Lower]) {
			return s.spoken(p.Name), false, nil
		}
		if names := s.actorNames(parties); names != "" && s.Child(v, "cop") < 0 && !pointing[w.Lower] {
			return names, len(parties) > 1, nil
		}
		if p != nil && w.XPOS == "PRP" && p.Known && p.Name != "" && !plural[w.Lower] {
			return "the " + p.Name, false, nil
		}
	}
	if p := s.phraseAt(subject); p != nil && s.refersTo(subject, p, d.sentence.Dateline) {
		return s.spoken(p.Name), false, nil // "the company"
	}
	if s.UPOS(subject) == "NOUN" && s.Lower(subject-1) == "the" && organisations[s.Words[subject].Lemma] && len(s.Kids[subject]) == 1 && s.Relation(subject) == "nsubj" {
		if firm := d.firm(); firm != "" {
			return s.spoken(firm), false, nil
		}
	}
	limit := from
	if subject > v || s.Words[subject].Head != v {
		limit = s.rightmost(subject) + 1
		if subject < from {
			limit = min(limit, from)
		}
	}
	floor := s.Dateline
	if relate >= 0 {
		limit = min(limit, relate)
		if s.Words[relate].Lower == "who" { // "the arrest of [the man] who fled"
			for i := subject; i > floor; i-- {
				if s.Words[i-1].Lower == "of" {
					floor = i
				}
			}
		}
	}
	c.nounPhrase(subject, floor, max(limit, subject+1))
	c.undate()
	c.name("")
	c.open()
	if i := slices.Index(c.in, true); i >= 0 && s.Lower(i) == "its" && c.as[i] == "" {
		if body := d.onlyBody(); body != "" { // "[Its] share price fell"
			c.as[i] = s.possessive(body)
		} else if p := s.phraseAt(i); p != nil && p.Known && p.Name != "" && !named(p) && !p.Person {
			c.as[i] = s.possessive("the " + p.Name)
		}
	}
	c.resume("")
	several = strings.HasSuffix(s.Words[subject].XPOS, "S") && !s.ofState(subject) || slices.ContainsFunc(s.Kids[subject], func(k int) bool {
		return (s.Relation(k) == "conj" || s.Relation(k) == "nmod" && s.Child(k, "conj") >= 0 && s.Words[subject].XPOS != "NN") && c.in[k]
	})
	if k := s.Child(subject, "nmod"); k >= 0 && s.Words[k].XPOS == "WP$" && k > 0 { // "the dolls, [whose] sales"
		owner := k - 1
		for owner > 0 && s.UPOS(owner) == "PUNCT" {
			owner--
		}
		o := d.newClause()
		o.nounPhrase(owner, s.Dateline, k)
		c.in[k] = false
		return s.possessive(o.String()) + " " + c.String(), several, c
	}
	text = d.owned(subject, c.String())
	if name := s.appositive(subject); name != "" && !strings.Contains(text, name) {
		return withName(text, name), false, nil
	}
	return text, several, c
}

// pointing are pronouns for what was told before, or for nobody who is named.
var pointing = wordlist.Of("pointing")

// nominal tells what a noun tells, for which no verb stands: "The talks in Geneva took place".
func (d *draft) nominal(h int) *headline {
	s := d.sentence
	c := d.newClause()
	floor, limit := s.leftmost(h), s.rightmost(h)+1
	for i := floor; i < h; i++ {
		if s.Words[i].Lower == "of" || s.Words[i].Form == "," && s.Relation(h) == "conj" || s.UPOS(i) == "CCONJ" && s.Words[i].Head == h {
			floor = i + 1
		}
	}
	if k := s.Child(h, "conj"); k > h {
		limit = s.leftmost(k)
	}
	c.nounPhrase(h, floor, limit)
	c.undate()
	c.name("")
	c.fit(h, 0)
	c.open()
	c.resume("")
	be := "was"
	if strings.HasSuffix(s.Words[h].XPOS, "S") {
		be = "were"
	}
	text, weak := c.String(), false
	switch m := d.Modality; {
	case m.Negated && strings.HasPrefix(strings.ToLower(text), "no "):
		text = "There " + be + " " + s.midway(text)
	case m.Status == Planned:
		weak = s.bare(h) || strings.Contains(text, "planned") || strings.Contains(text, "proposed")
		text += " " + be + " planned"
	case m.Status == Demanded:
		text += " " + be + " demanded"
	case m.Status == Denied:
		text += " " + be + " denied"
	case m.Status != Asserted:
		weak = strings.Contains(text, "possible")
		text += " " + be + " possible"
	case m.Negated:
		text += " did not take place"
	case s.given(h):
		if takesPlace[string(d.Type)] || d.Kind != "" {
			text, weak = text+" took place", s.bare(h) || !occurring[s.Words[h].Lemma]
		} else {
			text, weak = text+" came", true
		}
	case s.bare(h) && occurring[s.Words[h].Lemma] && be == "were": // "Elections in May": no more is known of them
		text, weak = text+" took place", true
	default:
		text, weak = "There "+be+" "+s.midway(text), s.bare(h) || !occurring[s.Words[h].Lemma]
	}
	return &headline{d: d, c: c, v: h, need: h, who: text, text: text, weak: weak, noun: true, subject: h}
}

// takesPlace are the types whose nouns take place, as talks and attacks do.
var takesPlace = map[string]bool{"CONSULT": true, "ASSAULT": true, "PROTEST": true, "MOBILIZE": true, "COERCE": true, "COOPERATE": true}

// occurring are nouns for what takes place, as talks and attacks do.
var occurring = wordlist.Of("occurring")

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
		case w.XPOS == "WP" || w.XPOS == "WDT":
			c.in[i] = false
		case w.UPOS == "ADV" && dangling[w.Lower]:
			c.in[i], led = false, true
		case led && c.s.InTime(i):
			c.in[i] = false
		case units[w.Lemma] && i > 0 && c.in[i-1] && (c.s.Lower(i-1) == "the" || c.s.Lower(i-1) == "that") && subordinating[c.s.Lower(i+1)]: // "in the [weeks] before he fled"
			c.in[i], led = false, true
		default:
			return
		}
	}
}

// dangling are adverbs that lead on to a clause or a date: "near", "ago".
var dangling = wordlist.Of("dangling")
