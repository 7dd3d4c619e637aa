package coder

import (
	"cmp"
	"slices"

	"github.com/dateline-go/dateline/internal/linear"
)

// Event is an event that an article tells.
type Event struct {
	Mentions        []*Mention // the surest first, then those of second tellings
	Type            string     // of Types
	Fillers         []*Filler  // those who may take part, with the chances of the last look
	Actors, Targets []*Filler  // those who are told, the surest first
	Dating          Dating
	Status          Status
	Negated         bool
	Presented       []int // words of the surest mention's sentence that present it as no plain fact, if any
	// Chances, 0 to 1: that it is an event worth telling, of its type, of its date, and
	// the least of its parties.
	Told, TypeChance, DateChance, PartyChance float64
}

// place is where the first mention of an event stands.
func (e *Event) place() (at int) {
	at = 1 << 30
	for _, m := range e.Mentions {
		at = min(at, m.Sentence<<10+m.Word)
	}
	return at
}

// byPlace orders events by their first mentions.
func byPlace(x, y *Event) int { return cmp.Compare(x.place(), y.place()) }

// The bounds of what is looked at; the chances were chosen by cross-validation.
const (
	LeastTold    = .2  // of a candidate that is a mention
	leastLink    = .3  // of two mentions that are one event
	LinkedBefore = 60  // mentions that a later one can be linked to: keeps the time linear
	Worthwhile   = .42 // of an event that is worth telling to an analyst
)

// Events returns the events of an article that are worth telling with a chance of least
// and more, in the order of their first mentions.
func (m *Models) Events(a *Article, least float64) []*Event {
	var events []*Event
	all := m.Mentions(a)
	for _, mentions := range m.Group(a, all) {
		e := &Event{Mentions: mentions, Told: m.Worth(a, mentions, all)}
		if e.Told >= min(least, besideFrom) { // what others are looked at beside
			m.Complete(a, e)
		} else {
			e.typed() // its date helps to find the others'
		}
		events = append(events, e)
	}
	m.Parties(a, events, least)
	told := m.Dates(a, events, least)
	worth := slices.DeleteFunc(slices.Clone(told), func(e *Event) bool { return e.Told < Worthwhile }) // others change none of these
	return Join(told, a.Pairs(worth, m.Link), m.Same)
}

// Position is a word of an article.
type Position struct{ Sentence, Word int }

// Told returns what is told at words, which are in the order of the text: an event each,
// worth telling or not.
func (m *Models) Told(a *Article, words []Position) []*Event {
	var events []*Event
	var all []*Mention
	var features []uint64
	for _, w := range words {
		features = a.FindFeatures(features[:0], a.Sentences[w.Sentence], w.Word)
		x := &Mention{Sentence: w.Sentence, Word: w.Word, Told: m.told(features)}
		m.Typed(a, x, features)
		e := &Event{Mentions: []*Mention{x}}
		m.Complete(a, e)
		events, all = append(events, e), append(all, x)
	}
	for _, e := range events {
		e.Told = m.Worth(a, e.Mentions, all)
	}
	m.Parties(a, events, 0)
	return m.Dates(a, events, 0)
}

// Mentions returns the candidates that may tell an event, in the order of the text.
func (m *Models) Mentions(a *Article) []*Mention {
	var out []*Mention
	var features []uint64
	for _, s := range a.Sentences {
		for _, i := range s.Candidates() {
			features = a.FindFeatures(features[:0], s, i)
			told := m.told(features)
			if told < LeastTold {
				continue
			}
			x := &Mention{Sentence: s.Number, Word: i, Told: told}
			m.Typed(a, x, features)
			out = append(out, x)
		}
	}
	return out
}

// told is the chance that a word tells an event, by what FindFeatures looks at.
func (m *Models) told(features []uint64) float32 {
	var chances [2]float32
	m.Find.Chances(chances[:], features)
	return chances[1]
}

// Typed fills in the chances of the types of a mention, and what its links look at;
// features are those of FindFeatures.
func (m *Models) Typed(a *Article, x *Mention, features []uint64) {
	dense := a.DenseFeatures(m.Vectors, a.Sentences[x.Sentence], x.Word)
	x.Vector = dense[:len(dense)/denseBlocks]
	x.Types = make([]float32, len(Types))
	m.Type.Chances(x.Types, features, dense)
	x.typ, x.square = best(x.Types), dot(x.Vector, x.Vector)
	x.facts = a.Sentences[x.Sentence].facts(x)
}

// Group puts the mentions of one event together, in the order of the first of each; the
// surest mention of an event comes first.
func (m *Models) Group(a *Article, mentions []*Mention) [][]*Mention {
	group := make([]int, len(mentions))
	var out [][]*Mention
	var chances [2]float32
	var features []uint64
	var who together
	for j, x := range mentions {
		to, top := -1, float32(leastLink)
		x.linked = 0
		for i := max(0, j-LinkedBefore); i < j; i++ {
			if a.differ(mentions[i], x) {
				continue
			}
			features = a.linkFeatures(features[:0], mentions[i], x, &who)
			m.Link.Chances(chances[:], features)
			x.linked = max(x.linked, chances[1])
			if chances[1] > top {
				to, top = group[i], chances[1]
			}
		}
		if to < 0 {
			to = len(out)
			out = append(out, nil)
		}
		group[j] = to
		out[to] = append(out[to], x)
	}
	for _, g := range out {
		slices.SortStableFunc(g, func(a, b *Mention) int { return cmp.Compare(b.Told, a.Told) })
	}
	return out
}

// Worth is the chance that the event of the mentions, which are among all of the article,
// is worth telling.
func (m *Models) Worth(a *Article, mentions, all []*Mention) float64 {
	var chances [2]float32
	m.Decide.Chances(chances[:], a.DecideRow(mentions, all))
	return float64(chances[1])
}

// Complete fills in an event of which the mentions are known, all but its date: see Dates.
func (m *Models) Complete(a *Article, e *Event) {
	e.typed()
	e.Fillers = a.Fillers(e.Mentions, e.Type, m.Role, m.Choose)
	a.Settle(e, m.Settle)
	m.status(a, e)
}

// typed fills in the type.
func (e *Event) typed() {
	t, chance := typeOf(e.Mentions)
	e.Type, e.TypeChance = Types[t], chance
}

// TypeOf returns the type by all mentions.
func TypeOf(mentions []*Mention) string {
	t, _ := typeOf(mentions)
	return Types[t]
}

// typeOf returns the type by all mentions, the surer the more.
func typeOf(mentions []*Mention) (typ int, chance float64) {
	sum, all := make([]float32, len(Types)), float32(0)
	for _, x := range mentions {
		all += x.Told
		for k, c := range x.Types {
			sum[k] += c * x.Told
		}
	}
	b := best(sum)
	return b, float64(sum[b] / all)
}

// Settle fills in the chances of those who may take part in an event, beside one another.
func (a *Article) Settle(e *Event, model *linear.Classifier) {
	settled := make([][Roles]float32, len(e.Fillers))
	var features []uint64
	for i, f := range e.Fillers {
		features = a.FillerFeatures(features[:0], f, e.Fillers, e.Mentions, e.Type)
		model.Chances(settled[i][:], features)
	}
	for i, f := range e.Fillers {
		f.Chances = settled[i]
	}
}

// Parties fills in who takes part in the events of an article, beside the other events. Those
// that are worth telling with a chance of less than least are only looked at for the others' sake.
func (m *Models) Parties(a *Article, events []*Event, least float64) {
	for k, b := range a.PartiesBeside(events, least) {
		e := events[k]
		if e.Told < least {
			continue
		}
		e.Fillers = b.Fillers
		for i, f := range e.Fillers {
			m.Resettle.Chances(f.Chances[:], b.Rows[i])
		}
		e.take()
	}
}

// take fills in those of who may take part that are told.
func (e *Event) take() {
	list := slices.Clone(e.Fillers)
	slices.SortStableFunc(list, func(a, b *Filler) int { return cmp.Compare(b.fits(), a.fits()) })
	e.PartyChance = 1
	for _, f := range withJoined(takeParties(list, Mutual[e.Type]), list) {
		side := &e.Targets
		if f.Chances[Actor] >= f.Chances[Target] {
			side = &e.Actors
		}
		*side = append(*side, f)
		e.PartyChance = min(e.PartyChance, float64(f.fits()))
	}
}

// Dates fills in when the events of an article were, and returns them: first of each by
// itself, then beside the others. Those that are worth telling with a chance of less than
// least are only looked at for the others' sake, and left out.
func (m *Models) Dates(a *Article, list []*Event, least float64) (out []*Event) {
	all := a.First(list, m.Date)
	beside := a.Beside(all, least)
	for i, d := range all {
		if beside[i] == nil {
			continue
		}
		d.choose(m.Redate, beside[i])
		b, chance := choose(d.Datings, d.Chances)
		d.Dating, d.DateChance = d.Datings[unclocked(d.Datings, d.Chances, clocked(d.Datings, b))], float64(chance)
		out = append(out, d.Event)
	}
	return out
}

// status fills in how sure the text is: the model says so, unless the words around the event deny
// it or make it conditional, or the model takes for a fact what they present otherwise.
func (m *Models) status(a *Article, e *Event) {
	x := e.Mentions[0]
	chances := make([]float32, len(Statuses))
	m.Status.Chances(chances, a.StatusFeatures(x, e.Type))
	c := Statuses[best(chances)]
	p, by := a.Sentences[x.Sentence].Presented(x.Word, e.Type)
	if by != nil && (p.Negated || p.Status == Denied || p.Status == Hypothetical || c == StatusClass{Status: Asserted}) {
		c = p
	}
	e.Status, e.Negated, e.Presented = c.Status, c.Negated, by
}
