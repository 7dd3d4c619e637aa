package coder

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-go/dateline/internal/linear"
)

// SameNumbers is how many numbers two events are looked at by to tell whether they are one.
const SameNumbers = 68

// mostCompared is how many mentions of an event are compared with those of another: the surest.
const mostCompared = 3

// sameRow returns the numbers that are looked at to tell whether two events of which parties and
// dates are known are one, told twice; x is the surer.
func (a *Article) sameRow(x, y *Event, link *linking) []float32 {
	out := make([]float32, 0, SameNumbers)
	add := func(v ...float32) { out = append(out, v...) }
	flag := func(v ...bool) {
		for _, b := range v {
			out = append(out, float32(b2i(b)))
		}
	}
	l := a.links(x, y, link)
	add(l.most, l.sum/float32(l.pairs), l.least, l.like, l.words)
	i, j := x.Mentions[0], y.Mentions[0]
	si, sj := a.Sentences[i.Sentence], a.Sentences[j.Sentence]
	wi, wj := &si.Words[i.Word], &sj.Words[j.Word]
	add(float32(x.Told), float32(y.Told), float32(x.TypeChance), float32(y.TypeChance), float32(x.DateChance), float32(y.DateChance))
	add(float32(len(x.Mentions)), float32(len(y.Mentions)), float32(l.near), float32(j.Sentence-i.Sentence), float32(x.place()>>10), float32(y.place()>>10))
	add(float32(sj.Paragraph-si.Paragraph), float32(len(a.Sentences)))
	flag(x.place() < y.place())
	between, steps, relation := 100, 10, -1
	if si == sj {
		between, steps = j.Word-i.Word, si.steps(i.Word, j.Word)
		switch {
		case wj.Head == i.Word:
			relation = 1 + slices.Index(under, si.Relation(j.Word))
		case wi.Head == j.Word:
			relation = 20 + slices.Index(under, si.Relation(i.Word))
		}
	}
	add(float32(between), float32(steps), float32(relation))
	flag(si == sj && si.clause(i.Word) == sj.clause(j.Word), si == sj && si.above(i.Word, j.Word), si == sj && si.above(j.Word, i.Word))
	flag(wi.UPOS == "VERB", wi.UPOS == "NOUN", wj.UPOS == "VERB", wj.UPOS == "NOUN", saying[wi.Lemma], saying[wj.Lemma])
	add(pointing(si, i.Word), pointing(sj, j.Word))
	flag(i.plural, j.plural, x.Type == y.Type, si.quoted(i.Word), sj.quoted(j.Word))
	add(float32(dot(i.Types, j.Types)), float32(cosine(i, j)), float32(slices.Index(Types, x.Type)), float32(slices.Index(Types, y.Type)))
	add(float32(a.counts().before(wi.Lemma, len(a.Sentences), mostCounted)), float32(a.counts().before(wj.Lemma, len(a.Sentences), mostCounted)))
	p := a.partiesOfBoth(x, y)
	add(p[:]...)
	d := datesOfBoth(x, y)
	add(d[:]...)
	flag(x.Status == y.Status, x.Negated == y.Negated, x.Status == Asserted, y.Status == Asserted)
	return out
}

// under are relations of a word that tells of the event of the word above it, numbered by their places.
var under = []string{"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "compound", "amod", "conj", "appos", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "parataxis"}

// pointing says how a word is determined: 2 is as something known.
func pointing(s *Sentence, i int) float32 {
	k := s.Child(i, "det")
	if k < 0 {
		return 0
	}
	switch s.Words[k].Lower {
	case "a", "an", "another":
		return 1
	case "the":
		return 2
	case "this", "that", "these", "those":
		return 3
	}
	return 4
}

// links are what the mentions of two events say of one another.
type links struct {
	most, least, sum float32 // chance that they tell one event
	like, words      float32 // how alike the words are at most, by vectors and letters
	pairs, near      int
}

// linking is the model of links with memory that is used again.
type linking struct {
	model    *linear.Classifier
	features []uint64
	who      together
}

func (a *Article) links(x, y *Event, link *linking) links {
	l := links{least: 1, near: 1000}
	var chances [2]float32
	for _, i := range x.Mentions[:min(len(x.Mentions), mostCompared)] {
		for _, j := range y.Mentions[:min(len(y.Mentions), mostCompared)] {
			i, j := i, j
			if cmp.Or(i.Sentence-j.Sentence, i.Word-j.Word) > 0 {
				i, j = j, i
			}
			link.features = a.linkFeatures(link.features[:0], i, j, &link.who)
			link.model.Chances(chances[:], link.features)
			l.most, l.least, l.sum = max(l.most, chances[1]), min(l.least, chances[1]), l.sum+chances[1]
			l.like = max(l.like, float32(cosine(i, j)))
			wi, wj := &a.Sentences[i.Sentence].Words[i.Word], &a.Sentences[j.Sentence].Words[j.Word]
			switch alike(wi, wj) {
			case "same":
				l.words = 3
			case "stem":
				l.words = max(l.words, 2)
			case "class":
				l.words = max(l.words, 1)
			}
			l.pairs++
			l.near = min(l.near, j.Sentence-i.Sentence)
		}
	}
	return l
}

// partiesOfBoth counts those of each event, whom they have in common and on which sides, and how
// sure that is.
func (a *Article) partiesOfBoth(x, y *Event) [13]float32 {
	var out [13]float32
	for n, list := range [][]*Filler{x.Actors, x.Targets, y.Actors, y.Targets} {
		out[n] = float32(len(list))
	}
	in := func(list []*Filler, f *Filler) bool {
		return slices.ContainsFunc(list, func(g *Filler) bool { return f.Phrase.Name == g.Phrase.Name })
	}
	for _, f := range y.Actors {
		out[4] += float32(b2i(in(x.Actors, f)))
		out[5] += float32(b2i(in(x.Targets, f)))
		out[6] += float32(b2i(in(x.Fillers, f)))
	}
	for _, f := range y.Targets {
		out[7] += float32(b2i(in(x.Actors, f)))
		out[8] += float32(b2i(in(x.Targets, f)))
		out[9] += float32(b2i(in(x.Fillers, f)))
	}
	for _, f := range slices.Concat(x.Actors, x.Targets) {
		out[10] += float32(b2i(in(y.Fillers, f)))
	}
	for _, f := range x.Fillers {
		for _, g := range y.Fillers {
			if f.Phrase.Name == g.Phrase.Name {
				out[11] += min(f.Chances[Actor], g.Chances[Actor])
				out[12] += min(f.Chances[Target], g.Chances[Target])
			}
		}
	}
	return out
}

// datesOfBoth says how the dates of two events stand to one another.
func datesOfBoth(x, y *Event) [6]float32 {
	p, q := x.Dating.days(), y.Dating.days()
	relation := 0
	switch {
	case p == (when{}) && q == (when{}):
	case p == (when{}):
		relation = 1
	case q == (when{}):
		relation = 2
	case p == q:
		relation = 3
	case p.from <= q.from && q.to <= p.to:
		relation = 4
	case q.from <= p.from && p.to <= q.to:
		relation = 5
	case p.from < q.to && q.from < p.to:
		relation = 6
	default:
		relation = 7
	}
	days := float32(-1)
	if relation > 2 {
		days = float32(math.Log1p(math.Abs(float64(p.from-q.from)) / 86400))
	}
	return [6]float32{float32(relation), days, float32(x.Dating.Day), float32(y.Dating.Day), float32(b2i(x.Dating.guess())), float32(b2i(y.Dating.guess()))}
}
