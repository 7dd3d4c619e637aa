package timeline

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// headline is one way to tell an event.
type headline struct {
	d    *draft
	c    *clause // what is told of the predicate, or of the noun
	v    int     // the verb or noun
	need int     // the last word that it cannot do without
	who  string
	text string
	weak bool // says hardly more than that something is
}

// checks are what a headline must pass, the worst fault last, with one that fails.
var checks = []struct {
	name, example string
	broken        func(h *headline) bool
}{
	{"told already", "", nil}, // by headline
	{"weak", "The appeal came.", func(h *headline) bool { return h.weak }},
	{"misread", "The relatives who sought asylum.", func(h *headline) bool { return !reads(h.text) }},
	{"long", "", func(h *headline) bool { return len(strings.Fields(h.text)) > longestSound }},
	{"trigger cut off", "", func(h *headline) bool { return !h.c.tells(h.d.trigger.From, h.d.trigger.To) }},
	{"pronoun", "They met in Geneva.", func(h *headline) bool {
		first, _, _ := strings.Cut(strings.ToLower(h.who), " ")
		return pronouns[first]
	}},
	{"no purpose alone", "Ways to get around the ruling were to return the child.", func(h *headline) bool { return h.d.sentence.purpose(h.v) }},
	{"charge told as fact", "The man gunned down a doctor.", func(h *headline) bool { return h.d.sentence.charged(h.v) }},
	{"object lost", "Parliament passed.", func(h *headline) bool { return h.objectLost() }},
	{"speaker's word", "The protester said I am here.", func(h *headline) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(h.text)), func(w string) bool { return speakers[w] })
	}},
	{"says nothing", "The minister argued.", func(h *headline) bool { return h.saysNothing() }},
	{"leads on", "The army left for.", func(h *headline) bool { return leadsOn(h.text) }},
	{"no subject", "Condemned the attack.", func(h *headline) bool { return !startsWell(h.who) }},
}

// longestSound is the number of words beyond which nobody reads a headline.
const longestSound = 22

// pronouns begin no headline.
var pronouns = map[string]bool{"it": true, "they": true, "he": true, "she": true, "we": true, "i": true, "you": true, "which": true, "who": true, "that": true, "this": true, "their": true, "his": true, "her": true, "its": true}

// headline chooses the soundest way to tell the event: the clause of its verb, or its noun,
// or the clause around them, whichever fails the least of the checks first.
func (d *draft) headline(told map[string]bool) string {
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
	best, fewest := "", len(checks)+1
	for _, w := range ways {
		w.text = clean(w.text)
		worst := w.worst(told)
		if worst < fewest {
			best, fewest = w.text, worst
		}
	}
	if best == "" {
		best = d.Trigger.Text
	}
	told[best] = true
	return best
}

// worst returns the number of the last check that the headline fails, 0 if it passes all.
func (h *headline) worst(told map[string]bool) int {
	for i := len(checks) - 1; i > 0; i-- {
		if checks[i].broken(h) {
			return i + 1
		}
	}
	if told[h.text] {
		return 1
	}
	return 0
}

// single is a mark before a word that is quoted.
var single = regexp.MustCompile(`(^| )['‘](\pL)`)

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
	root := slices.IndexFunc(s.Words, func(w coder.Word) bool { return w.Head < 0 && w.Relation == "root" })
	if s.Words[0].Lower == "there" || root < 0 {
		return root >= 0
	}
	k := s.Child(root, "nsubj", "csubj", "expl")
	return k >= 0 && k < root && (finite(&s.Words[root]) || slices.ContainsFunc(s.Kids[root], func(a int) bool {
		r := s.Relation(a)
		return (r == "aux" || r == "cop") && finite(&s.Words[a])
	}))
}

// clean takes out quotation marks and points at the ends.
func clean(text string) string {
	text = quotationMarks.Replace(text)
	text = strings.Join(strings.Fields(text), " ")
	text = single.ReplaceAllString(text, "$1$2")
	text = strings.TrimLeft(text, " ,;:-–—.'’")
	return strings.TrimRight(text, " ,;:-–—.'’")
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
	return saying[h.c.s.Words[h.v].Lemma] && h.c.s.Verb(h.v) && !slices.Contains(h.c.in[min(h.v+1, len(h.c.in)):], true)
}

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

// accusing are verbs that leave open whether what completes them is so.
var accusing = wordlist.Of("accusing")

// objectLost reports whether the verb has an object in the sentence and none in the headline.
func (h *headline) objectLost() bool {
	s := h.c.s
	if !h.c.in[h.need] {
		return true
	}
	for _, k := range s.Kids[h.v] {
		if r := s.Relation(k); (r == "obj" || r == "xcomp" || r == "ccomp") && !h.c.in[k] && !(r == "obj" && relative[s.Words[k].Lower]) && k > h.v {
			return true
		}
	}
	return false
}

// leadsOn reports whether a text ends with a word that leads on.
func leadsOn(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return leading[strings.ToLower(last)]
}

// leading are words that no headline ends with.
var leading = map[string]bool{"of": true, "the": true, "a": true, "an": true, "and": true, "or": true, "to": true, "that": true, "with": true, "for": true, "as": true, "than": true, "from": true, "into": true, "if": true, "whether": true, "is": true, "was": true, "were": true, "be": true, "been": true, "has": true, "had": true, "have": true, "its": true, "his": true, "her": true, "their": true, "new": true, "only": true, "because": true, "such": true, "by": true, "not": true}

// legal are the forms of firms, no names by themselves.
var legal = wordlist.Of("legal")

// startsWell reports whether a subject begins as one does.
func startsWell(who string) bool {
	first, _, _ := strings.Cut(who, " ")
	r, _ := utf8.DecodeRuneInString(first)
	if legal[strings.ToLower(who)] || first == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '$' && r != '£' && r != '€' {
		return false
	}
	return !leading[strings.ToLower(first)] || first == "the" || first == "a" || first == "an" || unicode.IsUpper(r)
}
