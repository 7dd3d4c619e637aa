package coder

import (
	"cmp"
	"slices"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/linear"
)

// Dated is an event of an article with the times that may date it.
type Dated struct {
	Mentions []*Mention
	Type     string
	Datings  []Dating
	Chances  []float32 // of each, once they are known
}

// when is what a dating says, apart from how it was reached.
type when struct{ from, to int64 }

// whenOf is what an interval says, an open side the furthest.
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

func (d *Dating) when() when { return whenOf(d.Interval) }

// chance is that of a time.
func (d *Dated) chance(w when) float32 {
	sum := float32(0)
	for i := range d.Datings {
		if d.Datings[i].when() == w {
			sum += d.Chances[i]
		}
	}
	return sum
}

// First fills in the chances of datings, each event by itself.
func (d *Dated) First(model *linear.Classifier) {
	d.Chances = make([]float32, len(d.Datings))
	for i := range d.Datings {
		model.Scores(d.Chances[i:i+1], d.Datings[i].Features)
	}
	linear.Softmax(d.Chances)
}

// ListDated lists events in the order of their first mentions.
func (a *Article) ListDated(events []*Event) []*Dated {
	var out []*Dated
	for _, e := range events {
		out = append(out, &Dated{Mentions: e.Mentions, Type: e.Type, Datings: a.Datings(e.Mentions, e.Type)})
	}
	return out
}

// place orders events by their first mention.
func place(list []*Mention) (at int) {
	at = 1 << 30
	for _, m := range list {
		at = min(at, m.Sentence<<10+m.Word)
	}
	return at
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

// Beside returns the features of the datings of each event beside those of the events around
// it: sure dates help to find the others.
func (a *Article) Beside(all []*Dated) [][][]uint64 {
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(x, y *Dated) int { return cmp.Compare(place(x.Mentions), place(y.Mentions)) })
	told := shares(all)
	features := make(map[*Dated][][]uint64, len(all))
	for k, d := range order {
		around := slices.Concat(order[max(0, k-mostAround):k], order[k+1:min(len(order), k+1+mostAround)])
		list := make([][]uint64, len(d.Datings))
		for i := range d.Datings {
			list[i] = a.beside(d, i, order, k, around, told)
		}
		features[d] = list
	}
	out := make([][][]uint64, len(all))
	for i, d := range all {
		out[i] = features[d]
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
	return (s.mass[w] - own*d.chance(w)) / max(s.total-own, .5)
}

// beside returns the features of one dating of event k in the order of the text.
func (a *Article) beside(d *Dated, i int, order []*Dated, k int, around []*Dated, told share) []uint64 {
	var f features
	c := &d.Datings[i]
	w, kind := c.when(), c.kind()
	f.addInt(200, kind, level(d.Chances[i]))
	f.addInt(201, kind, level(d.chance(w)))
	f.addInt(202, kind, level(told.of(w, d)))
	for n, o := range []int{k - 1, k + 1, k - 2, k + 2} {
		t := uint64(210 + 2*n)
		if o < 0 || o >= len(order) {
			f.addInt(t, kind, 9)
			continue
		}
		l := level(order[o].chance(w))
		f.addInt(t, kind, l)
		f.addInt(t+1, kind, l, a.distance(order[o].Mentions[0], d.Mentions[0]))
	}
	m := d.Mentions[0]
	like := func(t uint64, is func(*Dated) bool) {
		any, top := false, float32(0)
		for _, o := range around {
			if is(o) {
				any, top = true, max(top, o.chance(w))
			}
		}
		if any {
			f.addInt(t, kind, level(top))
		}
	}
	s := a.Sentences[m.Sentence]
	lemma := s.Words[m.Word].Lemma
	like(220, func(o *Dated) bool { return o.Mentions[0].Sentence == m.Sentence })
	like(225, func(o *Dated) bool {
		return a.Sentences[o.Mentions[0].Sentence].Words[o.Mentions[0].Word].Lemma == lemma
	})
	like(230, func(o *Dated) bool { return o.Type == d.Type })
	like(231, func(o *Dated) bool { return cosine(o.Mentions[0], m) > .6 })
	if g := a.governing(m, around); g != nil {
		l := level(g.chance(w))
		f.addInt(222, kind, l)
		f.add(223, string(rune(kind)), string(rune(l)), s.relation(m.Word), s.Words[m.Word].UPOS)
	}
	return f.list
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

// second replaces the chances of all events by those that look at one another.
func (a *Article) second(all []*Dated, model *linear.Classifier) {
	beside := a.Beside(all)
	for k, d := range all {
		c := make([]float32, len(d.Datings))
		var one [1]float32
		for i := range d.Datings {
			model.Scores(one[:], append(beside[k][i], d.Datings[i].Features...))
			c[i] = one[0]
		}
		linear.Softmax(c)
		d.Chances = c
	}
}
