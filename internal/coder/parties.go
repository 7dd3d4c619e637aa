package coder

import "github.com/dateline-go/dateline/internal/linear"

// Filler is somebody who may take part in an event: the phrases of one name in the
// sentences that tell the event, with the chances that the first look gave.
type Filler struct {
	Phrase   *Phrase // the one that fits best
	Sentence *Sentence
	Chances  [Roles]float32 // the greatest of any phrase
	Sum      [Roles]float32
	Phrases  int
	Odds     [Roles]float32 // the greatest chance of being chosen before the others and nobody
	Within   bool           // it is part of a phrase that fits as well
	Holds    bool           // a phrase that fits as well is part of it
	Implied  bool           // no sentence of the event names it: it takes part in events around
}

// Fillers collects those who may take part in the event that the mentions tell; look
// gives the chances of each phrase, choose those of a role among all phrases and nobody.
func (a *Article) Fillers(mentions []*Mention, typ string, look *linear.Classifier, choose [Roles]*linear.Classifier) []*Filler {
	var out []*Filler
	type party struct{ name, code string } // a name of the user's may stand for several
	byName := map[party]*Filler{}
	for _, m := range mentions {
		phrases, rows := a.RoleChoices(m, typ)
		var odds [Roles][]float32
		for r := Actor; r <= Target; r++ {
			odds[r] = make([]float32, len(rows))
			choose[r].Choose(odds[r], rows)
		}
		for k, p := range phrases {
			who := party{p.Name, p.Code}
			f := byName[who]
			if f == nil {
				f = &Filler{Phrase: p, Sentence: a.Sentences[m.Sentence]}
				byName[who] = f
				out = append(out, f)
			}
			var chances [Roles]float32
			look.Chances(chances[:], rows[k])
			f.add(p, a.Sentences[m.Sentence], chances)
			for r := Actor; r <= Target; r++ {
				f.Odds[r] = max(f.Odds[r], odds[r][k])
			}
		}
	}
	nest(out)
	return out
}

// add adds a phrase of a sentence, with its chances, to those of a filler.
func (f *Filler) add(p *Phrase, s *Sentence, chances [Roles]float32) {
	f.Phrases++
	if chances[Actor]+chances[Target] > f.Chances[Actor]+f.Chances[Target] {
		f.Phrase, f.Sentence = p, s
	}
	for r, c := range chances {
		f.Chances[r] = max(f.Chances[r], c)
		f.Sum[r] += c
	}
}

// nest marks the fillers of which one is part of another.
func nest(list []*Filler) {
	for _, f := range list {
		for _, g := range list {
			if f == g || !f.within(g) {
				continue
			}
			f.Within = f.Within || g.fits() > .5*f.fits()
			g.Holds = g.Holds || f.fits() > .5*g.fits()
		}
	}
}

// within reports whether the phrase of one filler is part of a longer one, that of another.
func (f *Filler) within(g *Filler) bool {
	p, q := f.Phrase, g.Phrase
	return f.Sentence == g.Sentence && q.From <= p.From && p.To <= q.Wide && q.Wide-q.From > p.To-p.From
}

func (f *Filler) fits() float32 { return max(f.Chances[Actor], f.Chances[Target]) }

// FillerFeatures appends to buf what is looked at to settle the role of a filler among the others.
func (a *Article) FillerFeatures(buf []uint64, f *Filler, all []*Filler, mentions []*Mention, typ string) []uint64 {
	x := features{buf}
	s := f.Sentence
	h := &s.Words[f.Phrase.Head]
	known := kind(f.Phrase, h)
	ca, ct := int(10*f.Chances[Actor]), int(10*f.Chances[Target])
	x.add(1)
	x.addInt(2, ca)
	x.addInt(3, ct)
	x.addInt(4, ca/2, ct/2)
	oa, ot := int(10*f.Odds[Actor]), int(10*f.Odds[Target])
	x.addInt(31, oa)
	x.addInt(32, ot)
	x.addInt(33, oa/2, ot/2)
	x.addInt(34, oa/2, ca/2)
	x.addInt(35, ot/2, ct/2)
	x.add(36, typ, string(rune('0'+oa/2)))
	x.add(37, typ, string(rune('0'+ot/2)))
	rankA, rankT := 0, 0
	var topA, topT float32
	for _, g := range all {
		if g != f {
			if g.Chances[Actor] > f.Chances[Actor] {
				rankA++
			}
			if g.Chances[Target] > f.Chances[Target] {
				rankT++
			}
			topA, topT = max(topA, g.Chances[Actor]), max(topT, g.Chances[Target])
		}
	}
	x.addInt(5, min(rankA, 3), ca/2)
	x.addInt(6, min(rankT, 3), ct/2)
	x.addInt(7, min(rankA, 3), int(5*topA))
	x.addInt(8, min(rankT, 3), int(5*topT))
	x.addInt(9, b2i(f.Within), b2i(f.Holds))
	x.addInt(10, b2i(f.Within), b2i(f.Holds), ca/2, ct/2)
	x.add(11, known, bin(f.Within), bin(f.Holds))
	x.add(12, known)
	x.add(13, known, string(rune('0'+ca/2)), string(rune('0'+ct/2)))
	x.add(14, typ, string(rune('0'+ca/2)))
	x.add(15, typ, string(rune('0'+ct/2)))
	x.addInt(16, min(f.Phrases, 4), min(len(mentions), 4))
	x.addInt(17, int(4*min(f.Sum[Actor], 2)))
	x.addInt(18, int(4*min(f.Sum[Target], 2)))
	x.addInt(19, min(len(all), 10))
	x.add(20, h.Lemma)
	times := a.counts().names[f.Phrase.Name]
	x.addInt(21, bucket(times), ca/3)
	x.addInt(22, bucket(times), ct/3)
	x.addInt(23, min(f.Phrase.To-f.Phrase.From, 5))
	if g := joined(f, all); g != nil {
		x.addInt(24, int(5*g.Chances[Actor]))
		x.addInt(25, int(5*g.Chances[Target]))
		x.addInt(26, int(5*g.Chances[Actor]), ca/2)
		x.addInt(27, int(5*g.Chances[Target]), ct/2)
	}
	x.add(30, s.Relation(f.Phrase.Head), string(rune('0'+ca/2)), string(rune('0'+ct/2)))
	return x.list
}

// joined is the filler to which another is joined by "and" or a comma, or nil.
func joined(f *Filler, all []*Filler) *Filler {
	for _, g := range all {
		if f.joins(g) {
			return g
		}
	}
	return nil
}

// joins reports whether "and" or a comma joins two fillers.
func (f *Filler) joins(g *Filler) bool {
	if f == g || f.Sentence != g.Sentence {
		return false
	}
	s, x, y := f.Sentence, f.Phrase.Head, g.Phrase.Head
	return s.Words[x].Head == y && s.Relation(x) == "conj" || s.Words[y].Head == x && s.Relation(y) == "conj"
}

func bin(b bool) string {
	if b {
		return "1"
	}
	return "0"
}
