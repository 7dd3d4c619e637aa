package coder

import (
	"slices"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/linear"
)

// Dated is an event of an article with the times that may date it.
type Dated struct {
	*Event
	Datings []Dating
	Chances []float32        // of each, once they are known
	times   map[when]float32 // the same by what the datings say
}

// when is what a dating says, apart from how it was reached.
type when struct{ from, to int64 }

// when has an open side as far off as can be.
func (d *Dating) when() when { return whenOf(d.Interval) }

func whenOf(i dateparse.Interval) when {
	if i.IsZero() {
		return when{}
	}
	w := when{-1 << 62, 1 << 62}
	if !i.From.IsZero() {
		w.from = i.From.Unix()
	}
	if !i.To.IsZero() {
		w.to = i.To.Unix()
	}
	return w
}

// choose fills in the chances of the datings, each of which has those features.
func (d *Dated) choose(model *linear.Classifier, features [][]uint64) {
	d.Chances = make([]float32, len(d.Datings))
	model.Choose(d.Chances, features)
	d.times = map[when]float32{}
	for i := range d.Datings {
		d.times[d.Datings[i].when()] += d.Chances[i]
	}
}

// First lists events with the chances of their datings, each event by itself.
func (a *Article) First(events []*Event, model *linear.Classifier) []*Dated {
	var out []*Dated
	for _, e := range events {
		d := &Dated{Event: e, Datings: a.Datings(e.Mentions, e.Type)}
		features := make([][]uint64, len(d.Datings))
		for i := range d.Datings {
			features[i] = d.Datings[i].Features
		}
		d.choose(model, features)
		out = append(out, d)
	}
	return out
}

// level divides chances into six.
func level(c float32) int {
	switch {
	case c < .02:
		return 0
	case c < .1:
		return 1
	case c < .25:
		return 2
	case c < .5:
		return 3
	case c < .75:
		return 4
	}
	return 5
}

// Beside returns the features of the datings of each event that is worth telling with a
// chance of least and more, nil for the others, with those of the events around it: sure
// dates help to find the others.
func (a *Article) Beside(all []*Dated, least float64) [][][]uint64 {
	order := make([]int, len(all))
	inText := make([]*Dated, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return byPlace(all[x].Event, all[y].Event) })
	for k, x := range order {
		inText[k] = all[x]
	}
	told := shares(all)
	out := make([][][]uint64, len(all))
	for k, x := range order {
		if all[x].Event.Told < least {
			continue
		}
		around := slices.Concat(inText[max(0, k-mostAround):k], inText[k+1:min(len(inText), k+1+mostAround)])
		near := a.neighbours(all[x].Event, around)
		for i := range all[x].Datings {
			own := all[x].Datings[i].Features
			f := a.beside(make([]uint64, 0, mostBeside+len(own)), all[x], i, inText, k, near, told)
			out[x] = append(out[x], append(f, own...))
		}
	}
	return out
}

// mostAround is how many events are looked at on each side of one: keeps the time linear.
const mostAround = 30

// share is how much of an article's events times have.
type share struct {
	mass  map[when]float32
	total float32
}

func shares(all []*Dated) share {
	out := share{mass: map[when]float32{}}
	for _, d := range all {
		for i := range d.Datings {
			out.mass[d.Datings[i].when()] += d.Chances[i] * d.Mentions[0].Told
		}
		out.total += d.Mentions[0].Told
	}
	return out
}

// of is the share of a time among the events other than d.
func (s share) of(w when, d *Dated) float32 {
	own := d.Mentions[0].Told
	return (s.mass[w] - own*d.times[w]) / max(s.total-own, .5)
}

// mostBeside is how many features beside appends at most.
const mostBeside = 17

// beside appends to buf the features of one dating of event k in the order of the text.
func (a *Article) beside(buf []uint64, d *Dated, i int, order []*Dated, k int, near neighbours, told share) []uint64 {
	f := features{buf}
	c := &d.Datings[i]
	w, kind := c.when(), c.kind()
	f.addInt(200, kind, level(d.Chances[i]))
	f.addInt(201, kind, level(d.times[w]))
	f.addInt(202, kind, level(told.of(w, d)))
	for n, o := range []int{k - 1, k + 1, k - 2, k + 2} {
		t := uint64(210 + 2*n)
		if o < 0 || o >= len(order) {
			f.addInt(t, kind, 9)
			continue
		}
		l := level(order[o].times[w])
		f.addInt(t, kind, l)
		f.addInt(t+1, kind, l, a.distance(order[o].Mentions[0], d.Mentions[0]))
	}
	m := d.Mentions[0]
	for _, g := range near.alike {
		top := float32(0)
		for _, o := range g.events {
			top = max(top, o.times[w])
		}
		f.addInt(g.template, kind, level(top))
	}
	if near.governing != nil {
		l := level(near.governing.times[w])
		f.addInt(222, kind, l)
		s := a.Sentences[m.Sentence]
		f.add(223, string(rune(kind)), string(rune(l)), s.Relation(m.Word), s.Words[m.Word].UPOS)
	}
	return f.list
}

// neighbours are events around one that are like it, and the one that governs it or nil.
type neighbours struct {
	alike     []alikeEvents
	governing *Dated
}

// alikeEvents are events that are like one in some way, which has a template of features.
type alikeEvents struct {
	template uint64
	events   []*Dated
}

func (a *Article) neighbours(e *Event, around []*Dated) (n neighbours) {
	like := func(template uint64, is func(*Dated) bool) {
		g := alikeEvents{template: template}
		for _, o := range around {
			if is(o) {
				g.events = append(g.events, o)
			}
		}
		if g.events != nil {
			n.alike = append(n.alike, g)
		}
	}
	m := e.Mentions[0]
	lemma := a.Sentences[m.Sentence].Words[m.Word].Lemma
	like(220, func(o *Dated) bool { return o.Mentions[0].Sentence == m.Sentence })
	like(225, func(o *Dated) bool {
		return a.Sentences[o.Mentions[0].Sentence].Words[o.Mentions[0].Word].Lemma == lemma
	})
	like(230, func(o *Dated) bool { return o.Type == e.Type })
	like(231, func(o *Dated) bool { return cosine(o.Mentions[0], m) > .6 })
	n.governing = a.governing(m, around)
	return n
}

// governing is the event that the nearest word above a mention tells, or nil.
func (a *Article) governing(m *Mention, around []*Dated) *Dated {
	s := a.Sentences[m.Sentence]
	h := s.Words[m.Word].Head
	for n := 0; n < 4 && h >= 0; n, h = n+1, s.Words[h].Head {
		for _, o := range around {
			if o.Mentions[0].Sentence == m.Sentence && o.Mentions[0].Word == h {
				return o
			}
		}
	}
	return nil
}

// distance is 0 within a sentence, 1 within a paragraph, otherwise 2.
func (a *Article) distance(x, y *Mention) int {
	switch {
	case x.Sentence == y.Sentence:
		return 0
	case a.Sentences[x.Sentence].Paragraph == a.Sentences[y.Sentence].Paragraph:
		return 1
	}
	return 2
}

// kind tells ways of dating apart.
func (d *Dating) kind() int {
	switch {
	case d.Day == Undated:
		return 1
	case d.Day != Expressed:
		return 2
	case d.Elsewhere:
		return 3
	}
	return 0
}
