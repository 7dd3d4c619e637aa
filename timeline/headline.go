package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/internal/nlp/lemma"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// headline is one way to tell an event.
type headline struct {
	d             *draft
	c             *clause // what is told of the predicate, or of the noun
	v             int     // the verb or noun
	need          int     // the last word that it cannot do without
	who           string
	text          string
	weak          bool    // says hardly more than that something is
	whole         bool    // the sentence as it stands
	noun          bool    // of a noun, by itself
	subject, from int     // the word that its subject is told of, and where its predicate begins
	begun         bool    // the sentence from a later word on
	plain         bool    // the verb has its tense, and its subject stands before it
	sc            *clause // what is told of the subject, nil where a name is
	guess         bool    // the subject stands nowhere in the sentence
	doubt         bool    // the verb was read as a participle, or as of no subject, and is not
}

// headlineCheck is a fault that a headline may have, with one that has it.
type headlineCheck struct {
	name, example string
	broken        func(h *headline) bool
}

// checks are what a headline must pass, the worst fault last.
var checks = []headlineCheck{
	{"told already", "", nil}, // by headline
	{"wordy", "", func(h *headline) bool { return len(strings.Fields(h.text)) > longestWhole }},
	{"only there", "There was an attack on the town.", func(h *headline) bool { return h.noun && strings.HasPrefix(h.text, "There ") }},
	{"late subject", "In Oslo, police met the judge.", func(h *headline) bool { return h.lateSubject() }},
	{"foretold", "Norway would sign the treaty.", func(h *headline) bool { return h.foretells() }},
	{"long", "", func(h *headline) bool { return len(strings.Fields(h.text)) > longestSound }},
	{"weak", "The appeal came.", func(h *headline) bool { return h.weak }},
	{"in doubt", "The adviser was resigned in protest.", func(h *headline) bool { return h.doubt }},
	{"misread", "The relatives who sought asylum.", nil}, // asked last, by soundest
	{"pronoun within", "The navy torpedoed it.", func(h *headline) bool { return h.pronounWithin() }},
	{"too long", "", func(h *headline) bool { return len(strings.Fields(h.text)) > longestSentence }},
	{"subject guessed", "Norway met the police.", func(h *headline) bool { return h.guess }},
	{"trigger cut off", "", func(h *headline) bool {
		return !h.c.tells(h.d.trigger.From, h.d.trigger.To) && h.subject != h.d.sentence.HeadOf(h.d.trigger.From, h.d.trigger.To)
	}},
	{"pronoun", "They met in Geneva.", func(h *headline) bool {
		first, _, _ := strings.Cut(strings.ToLower(h.who), " ")
		return pronouns[first]
	}},
	{"no purpose alone", "Ways to get around the ruling were to return the child.", func(h *headline) bool { return !h.whole && h.d.sentence.purpose(h.v) }},
	{"charge told as fact", "The man gunned down a doctor.", func(h *headline) bool { return !h.whole && h.d.sentence.charged(h.v) }},
	{"gerund told as fact", "The officials lifted sanctions.", func(h *headline) bool { return !h.whole && h.d.sentence.unreal(h.v) }},
	{"claim told as fact", "The strikes hit a hospital.", func(h *headline) bool { return h.claimLost() }},
	{"object lost", "Parliament passed.", func(h *headline) bool { return h.objectLost() }},
	{"speaker's word", "The protester said I am here.", func(h *headline) bool { return h.spokenByWho() }},
	{"says nothing", "The minister argued.", func(h *headline) bool { return h.saysNothing() }},
	{"name cut", "Attorney was asked about the talks.", func(h *headline) bool { return h.nameCut() }},
	{"not a noun", "The accord came to an end came.", func(h *headline) bool { return h.notNoun() }},
	{"no verb", "The end of the strike.", func(h *headline) bool { return h.whole && !h.finite() }},
	{"leads on", "The army left for.", func(h *headline) bool { return leadsOn(h.text) && !h.ends() || h.hangs() }},
	{"no subject", "Condemned the attack.", func(h *headline) bool { return !startsWell(h.who) }},
	{"denied told as fact", "Russia invaded Georgia.", func(h *headline) bool { return h.assertsDoubt() }},
}

// misread is the number of the check that the parser is asked for.
var misread = slices.IndexFunc(checks, func(c headlineCheck) bool { return c.name == "misread" })

// longestSound is the number of words beyond which nobody reads a headline.
const longestSound = 22

// longestSentence is the number of words beyond which a sentence is no headline at all.
const longestSentence = 30

// pronouns begin no headline.
var pronouns = wordlist.Of("headlinepronoun")

// headline chooses the soundest way to tell the event, whichever fails the least of the
// checks first.
func (d *draft) headline(told map[string]bool) string {
	w, worst := soundest(d.ways(), told)
	if worst >= fair || w.pointsBack() > 0 {
		if o := d.retold(told, worst, w.pointsBack()); o != nil {
			w = o
		}
	}
	best := cutShort(cmp.Or(w.text, d.Trigger.Text))
	told[best] = true
	return best
}

// fair is the number of the check from which on another mention of the event is asked for.
var fair = slices.IndexFunc(checks, func(c headlineCheck) bool { return c.name == "weak" }) + 1

// mostAsked is how many other mentions are asked for.
const mostAsked = 3

// retold returns the soundest way in which another mention of the event in the article tells it, nil
// where none is sounder than one with such a worst fault and so many words that point back.
func (d *draft) retold(told map[string]bool, worst, back int) (best *headline) {
	if d.Modality.Status != Asserted || d.Modality.Negated {
		return nil
	}
	asked := 0
	for _, m := range d.mentions[1:] {
		o := *d
		o.sentence = d.sentence.article[m.Sentence]
		if asked == mostAsked || !akinWords(d.sentence.Lower(d.mentions[0].Word), o.sentence.Lower(m.Word)) {
			continue
		}
		asked++
		o.trigger = o.sentence.trigger(m.Word, string(d.Type))
		w, n := soundest(o.ways(), told)
		if b := w.pointsBack(); w.own() && w.text != "" && n <= misread && (n < worst && b <= back || n <= worst && b < back) {
			best, worst, back = w, n, b
		}
	}
	return best
}

// ways tells the event by the clause of its verb, or by its noun, or by the clause around
// them, and by the sentence as it stands.
func (d *draft) ways() []*headline {
	s := d.sentence
	noun, v := d.told()
	if noun >= 0 && v < 0 && s.Verb(noun) { // "will have to be [approved]"
		noun, v = -1, noun
	}
	var ways []*headline
	if v >= 0 {
		ways = append(ways, d.verbal(v))
	}
	if noun >= 0 && (v < 0 || !ways[0].c.in[noun]) {
		ways = append([]*headline{d.nominal(noun)}, ways...)
	}
	if h := s.HeadOf(d.trigger.From, d.trigger.To); s.UPOS(h) == "NOUN" {
		if k := s.relatedVerb(h); k >= 0 {
			ways = append([]*headline{d.verbal(k)}, ways...)
		}
		if w := d.deverbal(h); w != nil {
			ways = append([]*headline{w}, ways...)
		}
	}
	h := noun
	if h < 0 {
		h = v
	}
	for range s.Words {
		if h = s.Words[h].Head; h < 0 {
			break
		}
		if h != v && s.standsAlone(h) {
			ways = append(ways, d.verbal(h))
		}
	}
	if w := d.whole(); w != nil {
		ways = append(ways, w)
	}
	return append(ways, d.begun()...)
}

// relatedVerb returns the verb of a relative clause that says what an event did: "a quake that [hit] Peru"; -1
// without one.
func (s *sentence) relatedVerb(noun int) int {
	for _, k := range s.Kids[noun] {
		if s.Words[k].Relation != "acl:relcl" || !s.finite(k) || s.Child(k, "aux", "cop") >= 0 {
			continue
		}
		if r := s.Child(k, "nsubj"); r > noun && r < k && (s.Lower(r) == "that" || s.Lower(r) == "which") && s.Child(k, "obj") >= 0 {
			return k
		}
	}
	return -1
}

// own reports whether the headline tells the event by the clause of its own word, not by one around it.
func (h *headline) own() bool {
	s := h.d.sentence
	v := s.verbOf(s.HeadOf(h.d.trigger.From, h.d.trigger.To))
	return h.noun || v >= 0 && (h.whole && s.root() == v || !h.whole && h.v == v)
}

// akinWords reports whether two words begin alike, as those of one stem do: "explosion", "exploded".
func akinWords(a, b string) bool { return len(a) > 3 && len(b) > 3 && a[:4] == b[:4] }

// soundest returns the way that fails the least of the checks, the first of several, and the number
// of its worst fault. The parser is asked to read one again only if that can change the choice.
func soundest(ways []*headline, told map[string]bool) (*headline, int) {
	worst := make([]int, len(ways))
	for i, w := range ways {
		w.text = clean(w.text)
		worst[i] = w.worst(told)
		if w.text == "" {
			worst[i] = len(checks) + 1
		}
	}
	for {
		best, rivals := 0, -1 // who would be chosen if the best did not read
		for i, n := range worst {
			if n < worst[best] {
				best = i
			}
			if n <= misread {
				rivals++
			}
		}
		if w := ways[best]; w.whole && !w.begun || w.plain || rivals < 1 && !w.begun || worst[best] > misread || reads(w.text) {
			if w.text != "" && w.assertsDoubt() {
				w.text = w.d.doubted() + w.text
			}
			return w, worst[best]
		}
		worst[best] = misread + 1
	}
}

// mostLetters is what a headline of unpointed text or of one long word is cut to, in runes.
const mostLetters = 300

// cutShort cuts what nobody reads as a headline, where no way to tell the event is shorter: a
// text that has lost its points. It ends in an ellipsis and quotes nothing.
func cutShort(text string) string {
	words := strings.Fields(text)
	if len(words) <= 2*longestSound && utf8.RuneCountInString(text) <= mostLetters {
		return text
	}
	words = words[:min(len(words), longestSound)]
	for len(words) > 1 && leading[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	text = strings.NewReplacer("“", "", "”", "").Replace(strings.Join(words, " "))
	if r := []rune(text); len(r) > mostLetters {
		text = string(r[:mostLetters])
	}
	return strings.TrimRight(text, " ,;:-–—.") + " …"
}

// worst returns the number of the last check that the headline fails, 0 if it passes all
// but that of the parser.
func (h *headline) worst(told map[string]bool) int {
	for i := len(checks) - 1; i > 0; i-- {
		if checks[i].broken != nil && checks[i].broken(h) {
			return i + 1
		}
	}
	if told[h.text] {
		return 1
	}
	return 0
}

// finite reports whether a verb with a tense is told, or one that can be read so.
func (h *headline) finite() bool {
	s := h.c.s
	within, last := false, -1 // whether the last verb is of a relative clause; the last word that is no adverb
	for i, in := range h.c.in {
		if !in || s.UPOS(i) == "ADV" {
			continue
		}
		before := last
		last = i
		if !s.Verb(i) && s.UPOS(i) != "AUX" {
			continue
		}
		if s.finite(i) && before >= 0 && (s.opensRelative(before) && s.UPOS(before) == "PRON" || within && s.UPOS(before) == "CCONJ") { // "a boy who arrived and became"
			within = true
			continue
		}
		if s.finite(i) || s.Words[i].XPOS == "VBN" && s.stopped() && s.headless() && s.Words[i].Lower == lemma.Past(s.Words[i].Lemma) {
			return true
		}
	}
	return false
}

// assertsDoubt reports whether what presents the event as no fact is not told.
func (h *headline) assertsDoubt() bool {
	s := h.c.s
	if !h.whole && !s.Verb(h.v) { // a noun's headline says itself how it is presented
		return false
	}
	text := " " + strings.ToLower(h.text) + " "
	return slices.ContainsFunc(h.d.doubt, func(k int) bool {
		return !strings.Contains(text, " "+s.Lower(k)+" ") && !strings.Contains(text, "n't ")
	})
}

// doubted says in front of a headline that would tell it as a fact how an event is presented.
func (d *draft) doubted() string {
	switch {
	case d.Modality.Status == Denied:
		return "Denied: "
	case d.Modality.Negated:
		return "Did not happen: "
	case d.Modality.Status == Hypothetical:
		return "Only supposed: "
	case d.Modality.Status == Demanded:
		return "Demanded: "
	}
	return "Not certain: "
}

// spokenByWho reports whether who speaks speaks of "I" or "we" outside of a quotation.
func (h *headline) spokenByWho() bool {
	return !strings.Contains(h.text, "“") && slices.ContainsFunc(strings.Fields(h.text), speaks)
}

// pronounWithin reports whether the verb has a pronoun as its object that stands for what the
// headline does not name.
func (h *headline) pronounWithin() bool {
	s := h.c.s
	if h.whole || !s.Verb(h.v) {
		return false
	}
	for _, k := range s.Kids[h.v] {
		if h.c.in[k] && s.Words[k].XPOS == "PRP" && h.c.as[k] == "" && k > h.v && s.Relation(k) != "ccomp" && !strings.HasSuffix(s.Words[k].Lower, "self") && !strings.HasSuffix(s.Words[k].Lower, "selves") {
			return true
		}
	}
	return false
}

// single is a mark before a word that is quoted.
var single = lazy.Regexp(`(^| )['‘](\pL)`)

// reads reports whether a text is a sentence to the parser: with a verb of its own tense
// whose subject stands before it.
func reads(text string) bool {
	text += "."
	var ranges []segment.Range
	for w := range segment.Sentences(text) {
		ranges = append(ranges, w)
	}
	read := syntax.Read(text, ranges, nil)
	if len(read) == 0 {
		return false
	}
	s := read[0]
	root := rootOf(s)
	if s.Words[0].Lower == "there" || root < 0 {
		return root >= 0
	}
	k := s.Child(root, "nsubj", "csubj", "expl")
	return k >= 0 && k < root && (finite(&s.Words[root]) || slices.ContainsFunc(s.Kids[root], func(a int) bool {
		r := s.Relation(a)
		return (r == "aux" || r == "cop") && finite(&s.Words[a])
	}))
}

// abbreviated is a short form at the end that a point belongs to.
var abbreviated = lazy.Regexp(`(^|[ .])(\pL\.(\pL\.)+|Inc\.|Corp\.|Co\.|Ltd\.|Bros\.|Jr\.|Sr\.|a\.m\.|p\.m\.)$`)

// steers reports whether a rune only says in which direction others are written. A headline may
// have one of a pair, and then what is written beside it would run backwards.
func steers(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }

// clean takes out quotation marks, points at the ends and marks of direction.
func clean(text string) string {
	text = quotationMarks.Replace(text)
	text = strings.Map(func(r rune) rune {
		if steers(r) {
			return -1
		}
		return r
	}, text)
	text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), " ,", ",")
	if quotation, ok := strings.CutSuffix(text, "”"); ok {
		text = strings.TrimRight(quotation, " ,.") + "”"
	}
	if strings.ContainsAny(text, "'‘") { // few have any, and the pattern is slow
		text = single().ReplaceAllString(text, "$1$2")
	}
	text = strings.TrimLeft(text, " ,;:-–—.'’")
	trimmed := strings.TrimRight(text, " ,;:-–—.'’")
	if stopped := trimmed + "."; strings.HasPrefix(text, stopped) && abbreviated().MatchString(stopped) { // "in the U.S."
		return stopped
	}
	return trimmed
}

// tells reports whether one of the words from from to to is told.
func (c *clause) tells(from, to int) bool {
	for i := from; i < to; i++ {
		if c.in[i] {
			return true
		}
	}
	return false
}

// standsAlone reports whether a word is a verb with a tense and a subject of its own.
func (s *sentence) standsAlone(v int) bool {
	k := s.Child(v, "nsubj")
	if k < 0 || k > v || relative[s.Words[k].Lower] || s.Child(v, "expl") >= 0 {
		return false
	}
	if m := s.Child(v, "mark"); m >= 0 && (s.Words[m].Lower == "if" || s.Words[m].Lower == "whether") {
		return false
	}
	if h := s.Words[v].Head; h >= 0 && minding[s.Words[h].Lemma] && s.Relation(v) == "ccomp" { // what they think is not so
		return false
	}
	return s.finite(v) || s.Child(v, "aux", "cop") >= 0
}

// purpose reports whether a verb is an infinitive that tells what for.
func (s *sentence) purpose(v int) bool {
	if s.Words[v].XPOS != "VB" || s.Child(v, "nsubj") >= 0 {
		return false
	}
	to := s.Child(v, "mark")
	return to >= 0 && s.Words[to].Lower == "to" && s.Relation(v) != "root"
}

// saysNothing reports whether what a verb of saying says is not told.
func (h *headline) saysNothing() bool {
	s := h.c.s
	if h.whole || !saying[s.Words[h.v].Lemma] && !informing[s.Words[h.v].Lemma] || !s.Verb(h.v) {
		return false
	}
	if !slices.Contains(h.c.in[min(h.v+1, len(h.c.in)):], true) {
		return true
	}
	if s.Passive(h.v) {
		return false
	}
	for _, k := range s.Kids[h.v] {
		switch s.Relation(k) {
		case "obj":
			if h.c.in[k] && !informing[s.Words[h.v].Lemma] {
				return false
			}
		case "ccomp", "xcomp", "advcl", "parataxis":
			if h.c.in[k] {
				return false
			}
		case "obl", "nmod":
			if p := s.Preposition(k); h.c.in[k] && (p == "of" || p == "about" || p == "on" || p == "for" || p == "against") {
				return false
			}
		}
	}
	return true
}

// informing are verbs that have whom they tell as their object.
var informing = wordlist.Of("informing")

// charged reports whether a verb completes one that leaves open whether it is so: "charged
// with [killing]".
func (s *sentence) charged(v int) bool {
	h := s.Words[v].Head
	if h < 0 || s.finite(v) {
		return false
	}
	switch s.Relation(v) {
	case "advcl", "acl", "xcomp", "ccomp":
		return accusing[s.Words[h].Lemma]
	}
	return false
}

// unreal reports whether a verb in "-ing" only completes another, which tells whether it is
// so: "would require [lifting] sanctions", "coerced into [pleading]".
func (s *sentence) unreal(v int) bool {
	h := s.Words[v].Head
	if h < 0 || s.Words[v].XPOS != "VBG" || s.Child(v, "nsubj", "aux", "nsubj:pass") >= 0 {
		return false
	}
	switch s.Relation(v) {
	case "xcomp", "ccomp", "csubj", "obj":
		return s.Verb(h) && !phasing[s.Words[h].Lemma]
	case "advcl", "acl":
		m := s.Child(v, "mark", "case")
		if v == h+1 && s.Verb(h) { // "required [lifting] sanctions", read as if it stood apart
			return !phasing[s.Words[h].Lemma]
		}
		return m >= 0 && m < v && unrealAfter[s.Words[m].Lower]
	}
	return false
}

// phasing are verbs that tell in which phase is what completes them: "began lifting sanctions".
var phasing = wordlist.Of("phasing")

// unrealAfter are prepositions before what need not be so: "[without] lifting sanctions".
var unrealAfter = wordlist.Of("unrealafter")

// claimLost reports whether the verb is of a clause that somebody claims to be so, and the
// headline does not say who.
func (h *headline) claimLost() bool {
	s := h.c.s
	if h.whole {
		return false
	}
	if i := s.before(h.subject); !h.noun && i > s.Dateline && s.Words[i].XPOS == "VBG" && (claiming[s.Lemma(i)] || accusing[s.Lemma(i)]) && !h.c.in[i] {
		return true // "filed a suit [alleging] the firm stole", however the parser hangs it
	}
	for i := h.v; s.Words[i].Head >= 0; i = s.Words[i].Head {
		switch s.Relation(i) {
		case "ccomp", "xcomp", "conj", "parataxis", "advcl":
		default:
			return false
		}
		if k := s.Words[i].Head; claiming[s.Lemma(k)] && s.Relation(i) != "conj" && s.Relation(i) != "advcl" && s.Verb(k) && !h.c.in[k] {
			return true
		}
	}
	return false
}

// claiming are verbs of saying that leave open whether what is said is so.
var claiming = wordlist.Of("claiming")

// accusing are verbs that leave open whether what completes them is so.
var accusing = wordlist.Of("accusing")

// objectLost reports whether the verb has an object in the sentence and none in the headline.
func (h *headline) objectLost() bool {
	s := h.c.s
	if !h.c.in[h.need] && !(h.whole && h.d.trigger.From <= h.need && h.need < h.d.trigger.To) {
		return true
	}
	if h.whole {
		return false
	}
	if h.gap() || h.noObject() {
		return true
	}
	if k := s.Child(h.v, "obl"); k > h.v && h.c.in[k] && s.Preposition(k) == "for" && s.Child(h.v, "obj") < 0 { // "called for them [to be expelled]"
		for i := k + 1; i < len(s.Words); i++ {
			if s.Lower(i) == "to" && s.UPOS(i) == "PART" && !h.c.in[i] && s.Words[i].Head > i && (s.Words[s.Words[i].Head].Head == k || s.Words[s.Words[i].Head].Head == h.v) {
				return true
			}
		}
	}
	for i, in := range h.c.in {
		if i != h.v && (!in || i < h.v || !s.Verb(i)) {
			continue
		}
		for _, k := range s.Kids[i] {
			if r := s.Relation(k); (r == "obj" || r == "xcomp" || r == "ccomp") && !h.c.in[k] && !(r == "obj" && relative[s.Words[k].Lower]) && k > i && !s.InTime(k) && !s.apart(k) && len(s.dashes(i, k)) == 0 {
				return true
			}
		}
	}
	return false
}

// noObject reports whether nothing but adverbs is told behind a verb that tells nothing without an object.
func (h *headline) noObject() bool {
	s := h.c.s
	if !transitive[s.Lemma(h.v)] || !s.Verb(h.v) || h.c.as[h.v] != "" && strings.Contains(h.c.as[h.v], " ") || s.Passive(h.v) || s.sharedPassive(h.v) || len(h.c.auxiliaries(h.v)) > 0 {
		return false
	}
	for i := h.v + 1; i < len(h.c.in); i++ {
		if h.c.in[i] && s.UPOS(i) != "ADV" {
			return false
		}
	}
	return true
}

// transitive are verbs that tell nothing in the active without an object.
var transitive = wordlist.Of("transitive")

// gap reports whether the verb is of a relative clause whose "that" or "which" stands for its
// object, which the headline does not name: "the invitation that Biden [extended] to Putin".
func (h *headline) gap() bool {
	s := h.c.s
	k := s.Child(h.v, "nsubj")
	if s.Relation(h.v) == "ccomp" && s.gapAbove(s.Words[h.v].Head) && s.Child(h.v, "obj", "obl", "xcomp", "ccomp") < 0 {
		return true // "an offer, which the board said it rejected"
	}
	if s.gapAbove(h.v) {
		return true
	}
	if s.Words[h.v].Relation != "acl:relcl" || k < 0 || k > h.v || s.Child(h.v, "obj", "ccomp", "xcomp") >= 0 || s.Passive(h.v) {
		return false
	}
	i := s.before(k)
	return i >= 0 && (s.Lower(i) == "that" || s.Lower(i) == "which" || s.Lower(i) == "whom") && s.UPOS(i-1) != "ADP"
}

// gapAbove reports whether a verb of saying is of a relative clause whose pronoun stands for the
// object of what is said.
func (s *sentence) gapAbove(v int) bool {
	k := s.Child(v, "obj")
	return k >= 0 && k < v && relative[s.Words[k].Lower] && s.Child(v, "ccomp") >= 0
}

// hangs reports whether the last word that is told belongs to a noun or verb behind it that
// is not: "was kidnapped from his small".
func (h *headline) hangs() bool {
	s := h.c.s
	for v := range h.c.in {
		if h.c.in[v] && (v == h.v || s.Verb(v)) && h.c.openThat(v) {
			return true
		}
	}
	last := len(h.c.in) - 1
	for last >= 0 && !h.c.in[last] {
		last--
	}
	if last < 0 || last+1 >= len(s.Words) || s.InTime(last+1) {
		return false
	}
	head := s.Words[last].Head
	if head <= last || h.c.in[head] {
		return false
	}
	switch s.Relation(last) {
	case "amod", "det", "compound", "case", "aux", "cop", "mark", "nummod":
		return s.UPOS(last) != "NOUN" && s.UPOS(last) != "PROPN"
	}
	return false
}

// openThat reports whether "that" stands behind the verb and no verb with a tense behind it:
// "confirmed that the body".
func (c *clause) openThat(v int) bool {
	for i := v + 1; i < min(v+6, len(c.in)); i++ {
		if c.in[i] && (c.s.Lower(i) == "that" && c.s.Words[i].XPOS == "IN" || c.as[i] == " that") && saying[c.s.Lemma(v)] {
			for k := i + 1; k < len(c.in); k++ {
				if c.in[k] && (c.s.finite(k) || c.s.Words[k].XPOS == "VBN" && c.s.Relation(k) != "acl" && c.s.Relation(k) != "amod" || c.s.Words[k].XPOS == "VB") {
					return false
				}
			}
			return true
		}
	}
	return false
}

// ends reports whether the headline ends with the last word of its sentence and that is a verb:
// "nobody knew where he was".
func (h *headline) ends() bool {
	s := h.c.s
	last := len(s.Words) - 1
	for last > 0 && s.UPOS(last) == "PUNCT" {
		last--
	}
	return h.c.in[last] && s.finite(last)
}

// leadsOn reports whether a text ends with a word that leads on.
func leadsOn(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return leading[strings.ToLower(last)]
}

// leading are words that no headline ends with.
var leading = wordlist.Of("leadson")

// legal are the forms of firms, no names by themselves.
var legal = wordlist.Of("legal")

// opensRelative are words that open a clause that belongs to another.
var opensRelative = wordlist.Of("opensrelative")

// startsWell reports whether a subject begins as one does.
func startsWell(who string) bool {
	first, _, _ := strings.Cut(who, " ")
	r, _ := utf8.DecodeRuneInString(first)
	if legal[strings.ToLower(who)] || first == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '$' && r != '£' && r != '€' {
		return false
	}
	if opensRelative[strings.ToLower(first)] {
		return false
	}
	return !leading[strings.ToLower(first)] || first == "the" || first == "a" || first == "an" || unicode.IsUpper(r)
}
