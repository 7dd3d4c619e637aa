package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// cluster is an event with what all its mentions tell; at first it is one mention.
type cluster struct {
	Event
	lead      Evidence   // the mention that is shown
	sides     [2][]Actor // the actors and targets with a name; those of types that are mutual on one side
	places    []*Place
	words     map[string]bool // of what its mentions tell, as stems
	triggers  map[string]bool // as stems
	documents map[string]bool
	hour      string          // the time of day, if one is told
	entered   map[string]bool // the keys by which a bucket has it
}

func newCluster(e *Event) *cluster {
	c := &cluster{Event: *e, words: map[string]bool{}, triggers: map[string]bool{}, documents: map[string]bool{}, entered: map[string]bool{}}
	c.Actors, c.Targets, c.Evidence = slices.Clone(e.Actors), slices.Clone(e.Targets), slices.Clone(e.Evidence)
	c.Order, c.Conflicts, c.Casualties = slices.Clip(e.Order), slices.Clip(e.Conflicts), slices.Clone(e.Casualties)
	c.lead = c.Evidence[0]
	for i, list := range [][]Actor{c.Actors, c.Targets} {
		if c.mutual() {
			i = 0
		}
		for _, a := range list {
			if !a.unnamed() {
				c.sides[i] = union(c.sides[i], []Actor{a})
			}
		}
	}
	if c.Place != nil {
		c.places = []*Place{c.Place}
	}
	for _, w := range e.Words {
		c.words[w] = true
	}
	if e.Words == nil { // of an Extractor that gives none
		for w := range strings.FieldsSeq(e.Summary) {
			if w, ok := content(w); ok {
				c.words[w] = true
			}
		}
	}
	for w := range strings.FieldsSeq(e.Trigger.Text) {
		if w, ok := content(strings.ToLower(w)); ok {
			c.words[w], c.triggers[w] = true, true
		}
	}
	for _, ev := range e.Evidence {
		c.documents[ev.Document] = true
	}
	_, c.hour, _ = strings.Cut(e.When.Value, "T")
	return c
}

// mutual reports whether the parties are on no sides.
func (c *cluster) mutual() bool { return coder.Mutual[string(c.Type)] }

// everybody is the parties with a name.
func (c *cluster) everybody() []Actor { return slices.Concat(c.sides[0], c.sides[1]) }

// parties is how many there are.
func (c *cluster) parties() int { return len(c.sides[0]) + len(c.sides[1]) }

// content returns the stem of a word that says what happened: none of names, and none that
// says no more than that something did.
func content(word string) (string, bool) {
	w := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	if r, _ := utf8.DecodeRuneInString(w); len(w) < 4 || unicode.IsUpper(r) {
		return "", false
	}
	s := stem(w)
	return s, !empty[s]
}

// empty are the stems of words that tell two events apart as little as they make them one.
var empty = func() map[string]bool {
	out := map[string]bool{}
	for _, class := range []wordlist.Class{support, light, locatives, clauseMarkers, wordlist.Of("saying"), wordlist.Of("empty")} {
		for w := range class {
			out[stem(w)] = true
		}
	}
	return out
}()

// stem cuts an ending and all behind the fifth letter, so that "exploded" and "explosion"
// are one.
func stem(w string) string {
	for _, end := range []string{"ings", "ing", "ed", "es", "s"} {
		if short, ok := strings.CutSuffix(w, end); ok && len(short) >= 3 {
			w = short
			break
		}
	}
	n := 0
	for i := range w {
		if n++; n > 5 {
			return w[:i]
		}
	}
	return w
}

// join adds a mention.
func (c *cluster) join(o *cluster) {
	leads := cmp.Or(cmp.Compare(o.telling(), c.telling()), c.lead.compare(o.lead)) > 0
	if leads {
		c.lead = o.lead
	}
	c.absorb(&o.Event, leads)
	for i := range c.sides {
		c.sides[i] = union(c.sides[i], o.sides[i])
	}
	for _, p := range o.places {
		if !slices.ContainsFunc(c.places, func(q *Place) bool { return q.Name == p.Name && q.Country == p.Country }) {
			c.places = append(c.places, p)
		}
	}
	for _, pair := range [][2]map[string]bool{{c.words, o.words}, {c.triggers, o.triggers}, {c.documents, o.documents}} {
		for k := range pair[1] {
			pair[0][k] = true
		}
	}
	if c.hour == "" {
		c.hour = o.hour
	}
}

// How well a mention fits an event.
const (
	apartFrom = iota
	byWords   // one that names less than the other tells of the same thing
	byKin     // of one document or place
	sure      // from here on no better one is looked for
)

// fit tells how well a mention can be one of the event.
func (c *cluster) fit(o *cluster) int {
	if !akin(&c.Event, &o.Event) || c.hour != "" && o.hour != "" && c.hour != o.hour || !c.placesFit(o) || !samePeople(c.individuals(), o.individuals()) {
		return apartFrom
	}
	if c.parties() == 0 || o.parties() == 0 {
		return c.refersBack(o)
	}
	shared := 0
	for i := range c.sides {
		x, y := c.sides[i], o.sides[i]
		switch {
		case len(x) == 0 || len(y) == 0:
		case coversAll(x, y), coversAll(y, x):
			shared++
		case i == 1 && c.together(o) && slices.ContainsFunc(y, func(a Actor) bool { return among(a, x) }):
			shared++ // "Kenya and the United States", "Tanzania and the United States"
		default:
			return apartFrom
		}
	}
	switch {
	case shared == 0:
		return apartFrom
	case shared == 2, c.mutual() && len(c.sides[0]) > 1 && len(o.sides[0]) > 1, c.together(o) && c.alike(o):
		return sure
	case c.alike(o), c.Type != Agree && overlap(c.documents, o.documents):
		return byWords
	}
	return apartFrom
}

// refersBack tells how well mentions fit one of which names no party: "the bombing". In one
// document counts and nouns tell of the same if their words do, undated ones if they share
// some; over documents a place does or the trigger.
func (c *cluster) refersBack(o *cluster) int {
	fit := apartFrom
	if overlap(c.documents, o.documents) {
		dated := c.When.Value != ""
		if dated && (o.nobody() || c.nobody() || c.alike(o)) || !dated && overlap(c.words, o.words) {
			fit += byKin
		}
	}
	if c.together(o) && c.alike(o) {
		fit += byKin
	}
	if overlap(c.triggers, o.triggers) {
		fit += byWords
	}
	return fit
}

// alike reports whether mentions tell of the same thing, as far as they say.
func (c *cluster) alike(o *cluster) bool {
	return len(c.words) == 0 || len(o.words) == 0 || overlap(c.words, o.words)
}

// overlap reports whether two sets have something in common.
func overlap(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// nobody reports whether the event has no party.
func (e *Event) nobody() bool { return len(e.Actors) == 0 && len(e.Targets) == 0 }
