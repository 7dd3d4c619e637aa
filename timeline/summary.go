package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
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
	parsed := s.subjectOf(v)
	subject := d.higher(v, parsed)
	raised := subject != parsed
	own := -1 // the last word before the verb that its clause does not begin with
	for _, k := range s.Kids[v] {
		if k < v && (s.Relation(k) == "nsubj" || s.Relation(k) == "csubj") {
			own = k
		}
	}
	if own >= 0 && !relative[s.Words[own].Lower] {
		subject = own // the nearest of several
	}
	relate := -1              // the pronoun that stands for the subject
	switch before := v - 1; { // what the parser missed
	case subject > 0 && relative[s.Words[subject].Lower] && subject < v:
		relate = subject
		for subject--; subject > 0 && (s.Words[subject].Form == "," || s.UPOS(subject) == "ADP"); {
			subject--
		}
		if s.Verb(subject) {
			subject = s.subjectOf(subject)
		}
		subject = s.antecedent(subject, relate)
	case subject < 0 && s.Words[v].XPOS == "VBN" && before >= s.Dateline && (s.UPOS(before) == "NOUN" || s.UPOS(before) == "PROPN") && !s.InTime(before):
		subject = before
	}
	c := d.newClause()
	from := c.group(v, max(own, s.Dateline-1))
	if before := from - 1; subject < 0 && s.finite(from) && before >= s.Dateline && (s.UPOS(before) == "NOUN" || s.UPOS(before) == "PROPN") && !s.InTime(before) {
		subject = before
	}
	if relate < 0 && subject >= 0 && subject < from {
		if k := s.behindMark(subject, from); k != subject {
			subject, own = k, k
		}
	}
	noun, before := subject, from
	if relate < 0 && subject >= 0 && subject < from {
		noun, before = s.beyond(subject, from)
	}
	if subject < 0 && (s.Words[v].XPOS == "VBG" || s.Words[v].XPOS == "VBN" && s.Relation(v) == "advcl") {
		noun = s.controller(v)
	}
	who, several := d.who(noun, v, before, relate)
	need := max(s.need(v), d.last(v))
	c.stretch(v, from, need)
	if own < 0 || relative[s.Words[own].Lower] {
		c.clear(0, from)
	}
	c.undate()
	aux := c.auxiliaries(v)
	c.finish(v, several, d.Modality.Status != Asserted)
	if k := s.Child(v, "obj"); k >= 0 && k < v && relative[s.Words[k].Lower] && s.Words[v].Head >= 0 && s.Words[v].Head < k { // "[the accord] that he signed"
		o := d.newClause()
		o.nounPhrase(s.Words[v].Head, s.Dateline, k)
		o.undate()
		o.name("")
		form, ok := c.as[v]
		if !ok {
			form = s.Words[v].Form
		}
		c.as[v] = form + " " + s.midway(o.String())
	}
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
	if noun >= 0 && (s.Lower(noun) == "we" || s.Lower(noun) == "i") && !speaks(who) && who != "" { // "[We] thank our team", told of a firm
		for i, in := range c.in {
			if form, ok := ofSpeakers[s.Lower(i)]; in && ok {
				if several {
					form = "their"
				}
				c.as[i] = form
			}
		}
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
		predicate += " that " + said.text
	}
	h := &headline{d: d, c: c, v: v, need: need, who: who, subject: noun, from: from, text: strings.TrimSpace(who + " " + predicate)}
	tense := s.finite(v) || slices.ContainsFunc(aux, s.finite)
	if c.torn(v) {
		tense = false
		h.doubt = true
	}
	h.doubt = h.doubt || c.spills
	h.plain = tense && own >= 0 && !relative[s.Words[own].Lower]
	h.guess = noun < 0
	if noun >= 0 && s.Words[noun].XPOS == "PRP" { // named by who takes part, or by who says it
		p := s.phraseAt(noun)
		h.doubt = h.doubt || p == nil || !named(p) || s.Lower(noun) == "it" && s.Child(v, "cop") >= 0 // "it was a plot"
	}
	h.doubt = h.doubt || relate < 0 && s.disagrees(v, subject) || subject < 0 && noun < 0 || noun >= 0 && noun == own && s.noSubject(noun) || noun != subject && s.joinsAnother(noun) || subject > v || !h.plain && relate < 0 && !raised && !s.shares(v, subject) || !tense && s.misread(v)
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

// shares reports whether a verb without a subject of its own has that of the verb that it
// stands beside or completes, or belongs to it as a participle does.
func (s *sentence) shares(v, subject int) bool {
	h := s.Words[v].Head
	switch s.Relation(v) {
	case "conj", "advcl", "xcomp":
		if s.Relation(v) == "advcl" && s.Passive(v) && s.interrupted(v) {
			return false
		}
		if s.Relation(v) == "conj" && (s.interrupted(v) || s.Words[v].XPOS == "VBN" && s.agent(v) && s.Child(v, "aux") < 0 && !s.Passive(h)) {
			return false
		}
		return h >= 0 && (s.Child(h, "nsubj") == subject || s.Relation(v) == "xcomp" && s.Child(h, "obj", "iobj") == subject)
	case "acl", "amod":
		return h >= 0 && s.Governs(subject, h)
	}
	return false
}

// interrupted reports whether a noun stands right before the group of a verb that was read as
// one that shares the subject of another: "quoted sources as saying [the parties] had settled".
func (s *sentence) interrupted(v int) bool {
	i := v - 1
	for i > 0 && (s.UPOS(i) == "AUX" || s.UPOS(i) == "ADV" || s.Lower(i) == "not") {
		i--
	}
	return i >= 0 && (s.UPOS(i) == "NOUN" || s.UPOS(i) == "PROPN") && !s.InTime(i)
}

// controller returns the subject of the clause that a participle stands beside: "After
// touring the town and [meeting] officials, the minister left"; -1 where it stands beside none.
func (s *sentence) controller(v int) int {
	for range 3 {
		h := s.Words[v].Head
		if h < 0 {
			return -1
		}
		switch s.Relation(v) {
		case "conj":
		case "advcl":
			if m := s.Child(v, "mark", "case"); m >= 0 && unrealAfter[s.Words[m].Lower] {
				return -1
			}
			if k := s.Child(h, "nsubj"); k >= 0 && s.UPOS(k) != "PRON" && s.finite(h) {
				return k
			}
		default:
			return -1
		}
		v = h
	}
	return -1
}

// noSubject reports whether a noun that was read as a subject can hardly be one, or not all of it.
func (s *sentence) noSubject(noun int) bool {
	return s.bareBehind(noun) || s.endsList(noun) || s.governed(noun)
}

// bareBehind reports whether a common noun for one thing stands right behind a comma and a
// name, so that its article stands before that: "The Fairfield, N.J., [company] sold it".
func (s *sentence) bareBehind(noun int) bool {
	i := s.before(noun)
	return i == noun-1 && i > s.Dateline && s.Words[noun].XPOS == "NN" && s.Words[i].Form == "," && s.UPOS(i-1) == "PROPN"
}

// governed reports whether a preposition stands before the phrase of a noun, so that it is no
// subject: "[For] the most part, people fled".
func (s *sentence) governed(noun int) bool {
	i := s.before(noun)
	return s.UPOS(i) == "ADP" && s.Relation(i) == "case" && s.within(i, i+1, noun) && !limits[s.Lower(i)] && !subordinating[s.Lower(i)]
}

// joinsAnother reports whether "and" stands before the phrase of a noun, so that it is not the
// whole subject.
func (s *sentence) joinsAnother(noun int) bool { return s.UPOS(s.before(noun)) == "CCONJ" }

// endsList reports whether a noun is the last of several that "and" joins, before which no verb
// with a tense stands: "the podcast and [video producers] lost their jobs".
func (s *sentence) endsList(noun int) bool {
	i := s.before(noun)
	if i <= s.Dateline || s.UPOS(i) != "CCONJ" || s.UPOS(i-1) != "NOUN" && s.UPOS(i-1) != "PROPN" {
		return false
	}
	for k := s.Dateline; k < i; k++ {
		if s.finite(k) {
			return false
		}
	}
	return true
}

// before returns the word before the phrase of a noun, -1 for the first.
func (s *sentence) before(noun int) int {
	if noun < 0 {
		return -1
	}
	c := clause{s: s}
	return c.start(noun, s.Dateline) - 1
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
func (d *draft) who(subject, v, from, relate int) (text string, several bool) {
	s := d.sentence
	parties := d.Actors
	if s.Passive(v) {
		parties = d.Targets
	}
	if subject < 0 {
		return s.actorNames(parties), len(parties) > 1
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
			return s.actorNames(parties), len(parties) > 1
		}
	}
	if w := &s.Words[subject]; (w.UPOS == "PRON" || w.UPOS == "DET") && s.Child(subject, "nmod", "conj") < 0 { // not "some of them", "he and his wife"
		p := s.phraseAt(subject)
		if k := s.sayer(subject); k >= 0 && k < subject && w.XPOS == "PRP" && s.UPOS(k) != "PRON" && s.Relation(v) == "ccomp" && (w.Lower == "it" || w.Lower == "they") && plural[w.Lower] == strings.HasSuffix(s.Words[k].XPOS, "S") && !(w.Lower == "it" && s.person(k)) {
			if of := s.phraseAt(k); of != nil && p != nil && named(p) && of.Name == p.Name {
				return s.spoken(p.Name), false
			}
			c.nounPhrase(k, s.Dateline, s.proper(k)) // "relatives said [they] would"
			c.undate()
			c.name("")
			return c.String(), plural[w.Lower]
		}
		if p != nil && w.XPOS == "PRP" && named(p) && !(p.Person && plural[w.Lower]) {
			return s.spoken(p.Name), false
		}
		if names := s.actorNames(parties); names != "" && s.Child(v, "cop") < 0 && !pointing[w.Lower] {
			return names, len(parties) > 1
		}
		if p != nil && w.XPOS == "PRP" && p.Known && p.Name != "" && !plural[w.Lower] {
			return "the " + p.Name, false
		}
	}
	if p := s.phraseAt(subject); p != nil && s.refersTo(subject, p, d.sentence.Dateline) {
		return s.spoken(p.Name), false // "the company"
	}
	if s.UPOS(subject) == "NOUN" && s.Lower(subject-1) == "the" && organisations[s.Words[subject].Lemma] && len(s.Kids[subject]) == 1 && s.Relation(subject) == "nsubj" {
		if firm := d.firm(); firm != "" {
			return s.spoken(firm), false
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
	c.resume("")
	several = strings.HasSuffix(s.Words[subject].XPOS, "S") || slices.ContainsFunc(s.Kids[subject], func(k int) bool {
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
		return s.possessive(o.String()) + " " + c.String(), several
	}
	text = d.owned(subject, c.String())
	if name := s.appositive(subject); name != "" && !strings.Contains(text, name) {
		return withName(text, name), false
	}
	return text, several
}

// refersTo reports whether a noun with "the" only refers to what a phrase names: "the company",
// "the Oslo-based bank", "the airport" to an airport of that name.
func (s *sentence) refersTo(noun int, p *coder.Phrase, floor int) bool {
	w := &s.Words[noun]
	if !named(p) || p.Pronoun || w.UPOS != "NOUN" || w.XPOS != "NN" || p.Name == p.Written || s.Child(noun, "conj") >= 0 {
		return false
	}
	last := lastWord(p.Name)
	from := (&clause{s: s}).start(noun, floor)
	if s.Lower(from) != "the" || noun-from > 4 || s.Child(noun, "appos") >= 0 && s.UPOS(s.Child(noun, "appos")) == "PROPN" {
		return false
	}
	for _, k := range s.Kids[noun] {
		if w := &s.Words[k]; k < noun && (w.UPOS == "PROPN" || w.XPOS == "POS" || w.Relation == "nmod:poss" || w.UPOS == "NUM") {
			return noun == from+1
		}
		if r := s.Relation(k); k > noun && (r == "nmod" || r == "acl") { // "the bank of the town"
			return false
		}
	}
	if p.Person || p.Code != "" && noun > from+1 && statenouns[w.Lemma] { // "the Cuban government" is named
		return false
	}
	if !s.canBe(noun, p) || last == strings.ToLower(last) {
		return false
	}
	return organisations[w.Lemma] || noun == from+1 && strings.EqualFold(last, w.Lemma)
}

// pointing are pronouns for what was told before, or for nobody who is named.
var pointing = wordlist.Of("pointing")

// canBe reports whether a noun can stand for the name of a phrase: "the government" or "the
// country" for that of a state, and neither "the army" nor "the hospital".
func (s *sentence) canBe(noun int, p *coder.Phrase) bool {
	return !strings.HasPrefix(p.Code, "IGO") && (p.Country == "" || lexicon.World().StateName(p.Country) != p.Name) || statenouns[s.Words[noun].Lemma] || slices.Contains(strings.Fields(strings.ToLower(p.Name)), s.Words[noun].Lemma)
}

// statenouns are nouns that stand for a state or a body of states.
var statenouns = wordlist.Of("statenoun")

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

// organisations are nouns that stand for a body named before: "the company".
var organisations = wordlist.Of("organisation")

// ledger are nouns for what a firm's accounts tell.
var ledger = wordlist.Of("ledger")

// lastWord returns what is behind the last space of a name.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// spoken puts the article before a name that has one: "the United States".
func (s *sentence) spoken(name string) string {
	if (s.articled[name] || court[strings.ToLower(lastWord(name))] && strings.Contains(name, " ")) && !strings.HasPrefix(name, "The ") {
		return "the " + name
	}
	for _, with := range articled {
		if strings.HasPrefix(name, with) {
			return "the " + name
		}
	}
	return name
}

// court are nouns for courts, whose names have an article: "the U.S. Supreme Court".
var court = wordlist.Of("namedcourt")

// articled are beginnings of names that have an article.
var articled = []string{"United States", "United Kingdom", "United Nations", "United Arab", "Soviet Union", "European Union", "European Commission", "Philippines", "Netherlands", "Security Council", "Justice Department", "State Department"}

func (s *sentence) possessive(name string) string {
	name = s.spoken(name)
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

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
		if !c.in[p.Head] || done[p.Name] || subject != "" && strings.Contains(subject, lastWord(p.Name)) {
			continue
		}
		w := &c.s.Words[p.Head]
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
		default:
			return
		}
	}
}

// dangling are adverbs that lead on to a clause or a date: "near", "ago".
var dangling = wordlist.Of("dangling")

// actorNames joins the names of actors: "Kerry, Lavrov and Putin".
func (s *sentence) actorNames(actors []Actor) string {
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
		if r, _ := utf8.DecodeRuneInString(name); unicode.IsLower(r) && !strings.HasSuffix(name, "s") {
			b.WriteString("the ")
		}
		b.WriteString(s.spoken(name))
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
