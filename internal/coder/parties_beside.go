package coder

import (
	"cmp"
	"math"
	"slices"
)

// Beside is who may take part in an event, beside the other events of its article: also those
// whom no sentence of the event names but who take part in events around it.
type Beside struct {
	Fillers []*Filler
	Rows    [][]float32 // what is looked at, of each: BesideNumbers
}

// besideFrom is the chance of being worth telling from which others are looked at beside an event:
// from .2 on parties are .4 better by cross-validation than from .42 on, and the time is longer.
const besideFrom = .3

// The bounds of who is looked at though no sentence of the event names them.
const (
	impliedBefore = 3   // sentences
	impliedBehind = 1   // sentences
	impliedChance = .3  // of taking part in an event that near
	mostProminent = 2   // of those who take part most in the article
	prominent     = .15 // of its events
)

// PartiesBeside looks at who may take part in the events of an article once each event is
// settled by itself; those that are worth telling with a chance of less than least are left
// out. What each is looked at beside does not depend on how sure the events are that
// are asked for.
func (a *Article) PartiesBeside(events []*Event, least float64) []Beside {
	worth := slices.DeleteFunc(slices.Clone(events), func(e *Event) bool { return e.Told < besideFrom })
	slices.SortStableFunc(worth, byPlace)
	list := make([]*settled, len(worth))
	for i, e := range worth {
		list[i] = settledOf(e)
	}
	all := standings(list)
	out := make([]Beside, len(events))
	for i, e := range events {
		if e.Told < least {
			continue
		}
		at, found := slices.BinarySearchFunc(list, e, func(s *settled, e *Event) int { return byPlace(s.Event, e) })
		var own *settled
		behind := at
		if found && list[at].Event == e {
			own, behind = list[at], at+1
		} else {
			own = settledOf(e)
		}
		around := slices.Concat(list[max(0, at-mostAround):at], list[behind:min(len(list), behind+mostAround)])
		out[i] = a.partiesBeside(own, around, all)
	}
	return out
}

// settled is an event with the surest of each name who may take part.
type settled struct {
	*Event
	by map[string]*Filler
}

func settledOf(e *Event) *settled {
	s := &settled{Event: e, by: map[string]*Filler{}}
	for _, f := range e.Fillers {
		if o := s.by[f.Phrase.Name]; o == nil || f.fits() > o.fits() {
			s.by[f.Phrase.Name] = f
		}
	}
	return s
}

// standing is in how many events of an article somebody takes part.
type standing struct {
	roles [Roles]float32
	rank  int
	best  *Filler // where that is surest
}

func (s *standing) sum() float32 { return s.roles[Actor] + s.roles[Target] }

// standingsOf are those of all by their names, and the greatest first.
type standingsOf struct {
	list   []*standing
	by     map[string]*standing
	events int
}

func standings(events []*settled) *standingsOf {
	out := &standingsOf{by: map[string]*standing{}, events: len(events)}
	for _, e := range events {
		for _, f := range e.Fillers {
			s := out.by[f.Phrase.Name]
			if s == nil {
				s = &standing{best: f}
				out.by[f.Phrase.Name] = s
				out.list = append(out.list, s)
			}
			if f == e.by[f.Phrase.Name] {
				for r := Actor; r <= Target; r++ {
					s.roles[r] += f.Chances[r]
				}
			}
			if f.fits() > s.best.fits() {
				s.best = f
			}
		}
	}
	slices.SortStableFunc(out.list, func(x, y *standing) int { return cmp.Compare(y.sum(), x.sum()) })
	for i, s := range out.list {
		s.rank = i
	}
	return out
}

// partiesBeside looks at one event among those around it.
func (a *Article) partiesBeside(e *settled, around []*settled, all *standingsOf) Beside {
	out := Beside{Fillers: slices.Clone(e.Fillers)}
	named := map[string]bool{}
	imply := func(f *Filler) {
		if name := f.Phrase.Name; e.by[name] == nil && !named[name] {
			named[name] = true
			out.Fillers = append(out.Fillers, &Filler{Phrase: f.Phrase, Sentence: f.Sentence, Implied: true})
		}
	}
	at := e.Mentions[0].Sentence
	for _, o := range slices.Backward(around) {
		if d := o.Mentions[0].Sentence - at; -impliedBefore <= d && d <= impliedBehind {
			for _, f := range o.Fillers {
				if f.fits() >= impliedChance {
					imply(f)
				}
			}
		}
	}
	for _, s := range all.list[:min(mostProminent, len(all.list))] {
		if s.sum() >= prominent*float32(all.events) {
			imply(s.best)
		}
	}
	groups := a.settledNear(e, around)
	tops := topsOf(e.Fillers)
	for _, f := range out.Fillers {
		out.Rows = append(out.Rows, a.besideNumbers(f, e, &tops, groups, all))
	}
	return out
}

// nearGroups are in how many ways events stand to one: in its sentence, the one before, those
// before that, the one behind, of its type, of its word, above it in its sentence, below it.
const nearGroups = 8

func (a *Article) settledNear(e *settled, around []*settled) (out [nearGroups][]*settled) {
	m := e.Mentions[0]
	s := a.Sentences[m.Sentence]
	lemma := s.Words[m.Word].Lemma
	for _, o := range around {
		x := o.Mentions[0]
		d := x.Sentence - m.Sentence
		for g, is := range [nearGroups]bool{
			d == 0, d == -1, d == -2 || d == -3, d == 1, o.Type == e.Type, a.Sentences[x.Sentence].Words[x.Word].Lemma == lemma,
			d == 0 && s.above(x.Word, m.Word), d == 0 && s.above(m.Word, x.Word),
		} {
			if is {
				out[g] = append(out[g], o)
			}
		}
	}
	return out
}

// above reports whether a word is at most four steps above another.
func (s *Sentence) above(x, i int) bool {
	h := s.Words[i].Head
	for n := 0; n < 4 && h >= 0; n, h = n+1, s.Words[h].Head {
		if h == x {
			return true
		}
	}
	return false
}

// tops are the two greatest of each number that rivals for a role have.
type tops [4][2]float32

func topsOf(list []*Filler) (out tops) {
	for _, f := range list {
		for i, v := range f.claims() {
			t := &out[i]
			switch {
			case v > t[0]:
				t[0], t[1] = v, t[0]
			case v > t[1]:
				t[1] = v
			}
		}
	}
	return out
}

// claims are what speaks for a filler's roles.
func (f *Filler) claims() [4]float32 {
	return [4]float32{f.Chances[Actor], f.Chances[Target], f.Odds[Actor], f.Odds[Target]}
}

// rival is the greatest among the others than one that has v.
func (t *tops) rival(i int, v float32) float32 {
	if v == t[i][0] {
		return t[i][1]
	}
	return t[i][0]
}

// BesideNumbers is how many numbers a filler is looked at by.
const BesideNumbers = 35 + 4*2 + 2*nearGroups

// besideNumbers are those of somebody who may take part in an event.
func (a *Article) besideNumbers(f *Filler, e *settled, rivals *tops, groups [nearGroups][]*settled, all *standingsOf) []float32 {
	m := e.Mentions[0]
	s := a.Sentences[m.Sentence]
	w := &s.Words[m.Word]
	x := make([]float32, 0, BesideNumbers)
	add := func(v ...float32) { x = append(x, v...) }
	flag := func(v ...bool) {
		for _, b := range v {
			x = append(x, float32(b2i(b)))
		}
	}
	subject := s.Subject(m.Word)
	add(float32(slices.Index(Types, e.Type)), float32(len(e.Fillers)), float32(len(e.Mentions)), float32(len(s.Phrases)))
	flag(w.UPOS == "VERB", w.UPOS == "NOUN", s.voice(m.Word) == "passive", subject >= 0, s.Child(m.Word, "obj") >= 0, s.Child(m.Word, "nmod:poss") >= 0)
	add(float32(slices.Index(kinds, kind(f.Phrase, &f.Sentence.Words[f.Phrase.Head]))))
	flag(f.Implied, f.Within, f.Holds, f.Phrase.Person, f.Phrase.Known)
	add(float32(f.Phrases), float32(f.Phrase.To-f.Phrase.From), float32(a.counts().names[f.Phrase.Name]))
	distance, steps, relation := 0, 9, ""
	if f.Sentence == s {
		distance, steps, relation = f.Phrase.Head-m.Word, s.steps(m.Word, f.Phrase.Head), s.Relation(f.Phrase.Head)
	} else {
		distance = 100 * (f.Sentence.Number - s.Number)
	}
	add(float32(distance), float32(steps), float32(slices.Index(relations, relation)))
	flag(f.Sentence == s && subject == f.Phrase.Head, f.Sentence == s && s.clause(m.Word) == s.clause(f.Phrase.Head))
	var joinedActor, joinedTarget float32 = -1, -1
	if !f.Implied {
		if g := joined(f, e.Fillers); g != nil {
			joinedActor, joinedTarget = g.Chances[Actor], g.Chances[Target]
		}
	}
	add(joinedActor, joinedTarget, f.Sum[Actor], f.Sum[Target])
	for i, v := range f.claims() {
		r := rivals.rival(i, v)
		add(logit(v), logit(v)-logit(r))
	}
	rank, actor, target, rest := float32(-1), float32(0), float32(0), float32(all.events)
	counted := e.Told >= besideFrom // among all
	if own := all.by[f.Phrase.Name]; own != nil {
		rank, actor, target = float32(own.rank), own.roles[Actor], own.roles[Target]
		if counted && !f.Implied {
			actor, target = actor-f.Chances[Actor], target-f.Chances[Target]
		}
	}
	if counted {
		rest--
	}
	rest = max(rest, 1)
	add(rank, actor, target, actor/rest, target/rest, (actor+target)/rest, float32(all.events))
	for _, g := range groups {
		top := [Roles]float32{-1, -1, -1}
		for _, o := range g {
			var c [Roles]float32
			if k := o.by[f.Phrase.Name]; k != nil {
				c = k.Chances
			}
			for r := range top {
				top[r] = max(top[r], c[r])
			}
		}
		add(top[Actor], top[Target])
	}
	return x
}

// logit is the logarithm of the odds of a chance, which it keeps from the ends.
func logit(chance float32) float32 {
	const end = .003
	return float32(math.Log(float64((chance + end) / (1 - chance + end))))
}

// kinds and relations are numbered by their places.
var (
	kinds     = []string{"common", "sector", "place", "pronoun", "pronoun known", "proper", "known", "office", "nation", "state place", "code"}
	relations = []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "compound", "amod", "conj", "appos", "flat", "xcomp", "ccomp", "root"}
)
