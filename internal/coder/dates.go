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

func place(list []*Mention) (at int) {
	at = 1 << 30
	for _, m := range list {
		at = min(at, m.Sentence<<10+m.Word)
	}
	return at
}

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

// Beside returns the features of the datings of each event beside those of others.
func (a *Article) Beside(all []*Dated) [][][]uint64 {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(place(all[x].Mentions), place(all[y].Mentions)) })
	mass := map[when]float32{}
	total := float32(0)
	for _, d := range all {
		for i := range d.Datings {
			mass[d.Datings[i].when()] += d.Chances[i] * d.Mentions[0].Told
		}
		total += d.Mentions[0].Told
	}
	out := make([][][]uint64, len(all))
	for k, x := range order {
		d := all[x]
		own := d.Mentions[0].Told
		out[x] = make([][]uint64, len(d.Datings))
		for i := range d.Datings {
			c := &d.Datings[i]
			w := c.when()
			kind := 0
			switch {
			case c.Day == Undated:
				kind = 1
			case c.Day != Expressed:
				kind = 2
			case c.Elsewhere:
				kind = 3
			}
			var f features
			f.addInt(200, kind, level(d.Chances[i]))
			f.addInt(201, kind, level(d.chance(w)))
			f.addInt(202, kind, level((mass[w]-own*d.chance(w))/max(total-own, .5)))
			near := func(t uint64, o int) {
				if o < 0 || o >= len(order) {
					f.addInt(t, kind, 9)
					return
				}
				n := all[order[o]]
				p, q := n.Mentions[0], d.Mentions[0]
				where := 2
				switch {
				case p.Sentence == q.Sentence:
					where = 0
				case a.Sentences[p.Sentence].Paragraph == a.Sentences[q.Sentence].Paragraph:
					where = 1
				}
				l := level(n.chance(w))
				f.addInt(t, kind, l)
				f.addInt(t+1, kind, l, where)
			}
			near(210, k-1)
			near(212, k+1)
			near(214, k-2)
			near(216, k+2)
			// the sentence
			in, top := 0, float32(0)
			for _, o := range all {
				if o != d && o.Mentions[0].Sentence == d.Mentions[0].Sentence {
					in++
					top = max(top, o.chance(w))
				}
			}
			if in > 0 {
				f.addInt(220, kind, level(top))
			}
			s := a.Sentences[d.Mentions[0].Sentence]
			h := s.Words[d.Mentions[0].Word].Head
			for n := 0; n < 4 && h >= 0; n, h = n+1, s.Words[h].Head {
				for _, o := range all {
					if o.Mentions[0].Sentence == d.Mentions[0].Sentence && o.Mentions[0].Word == h {
						l := level(o.chance(w))
						f.addInt(222, kind, l)
						f.add(223, string(rune(kind)), string(rune(l)), s.relation(d.Mentions[0].Word), s.Words[d.Mentions[0].Word].UPOS)
						n = 9
						break
					}
				}
			}
			// like ones
			lemma := s.Words[d.Mentions[0].Word].Lemma
			top = -1
			for _, o := range all {
				if o != d && a.Sentences[o.Mentions[0].Sentence].Words[o.Mentions[0].Word].Lemma == lemma {
					top = max(top, o.chance(w))
				}
			}
			if top >= 0 {
				f.addInt(225, kind, level(top))
			}
			var byType, bySense float32
			types, senses := 0, 0
			for _, o := range all {
				if o == d {
					continue
				}
				if o.Type == d.Type {
					types++
					byType = max(byType, o.chance(w))
				}
				if cosine(o.Mentions[0].Vector, d.Mentions[0].Vector) > .6 {
					senses++
					bySense = max(bySense, o.chance(w))
				}
			}
			if types > 0 {
				f.addInt(230, kind, level(byType))
			}
			if senses > 0 {
				f.addInt(231, kind, level(bySense))
			}
			out[x][i] = f.list
		}
	}
	return out
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
