package coder

import "strings"

// candidate reports whether a word can tell an event.
func (s *Sentence) candidate(i int) bool {
	switch w := &s.Words[i]; w.UPOS {
	case "VERB", "NOUN", "ADJ", "PROPN":
		for _, t := range s.Times {
			if t.From <= i && i < t.To {
				return false
			}
		}
		return true
	}
	return false
}

// Candidates returns the words that can tell an event.
func (s *Sentence) Candidates() []int {
	var out []int
	for i := range s.Words {
		if s.candidate(i) {
			out = append(out, i)
		}
	}
	return out
}

func bucket(n int) int {
	switch {
	case n < 4:
		return n
	case n < 8:
		return 4
	case n < 16:
		return 5
	}
	return 6
}

// FindFeatures appends to buf what is looked at to tell whether word i tells an event, and
// of which type.
func (a *Article) FindFeatures(buf []uint64, s *Sentence, i int) []uint64 {
	w := &s.Words[i]
	x := found{
		features: features{buf}, s: s, i: i, w: w,
		lemma: text(w.Lemma), upos: text(w.UPOS), tag: text(w.XPOS), rel: text(w.Relation), fine: class(w.Class.Fine),
	}
	x.itself()
	x.head()
	x.dependents()
	x.neighbours()
	x.patterns()
	x.clause()
	x.place()
	x.before(a)
	return x.list
}

// found is a word that may tell an event, with its features so far.
type found struct {
	features
	s                           *Sentence
	i                           int
	w                           *Word
	lemma, upos, tag, rel, fine uint64 // hashes of it
}

// itself adds the features of the word.
func (x *found) itself() {
	middle, coarse := class(x.w.Class.Middle), class(x.w.Class.Coarse)
	x.add(1)
	x.mix(2, x.lemma)
	x.mix(3, x.lemma, x.upos)
	x.add(4, x.w.Lower)
	x.mix(5, x.fine, x.upos)
	x.mix(6, middle, x.upos)
	x.mix(7, coarse, x.upos)
	x.mix(8, x.tag)
	x.mix(9, x.rel, x.upos)
	x.mix(10, x.tag, x.rel)
	suffix := x.w.Lower[max(0, len(x.w.Lower)-3):]
	x.mix(11, text(suffix), x.upos)
	if len(x.w.Lower) > 5 {
		x.add(12, x.w.Lower[:5])
	}
}

// head adds those of the word that governs it.
func (x *found) head() {
	if x.w.Head >= 0 {
		h := &x.s.Words[x.w.Head]
		head := text(h.Lemma)
		x.mix(13, head, x.rel)
		x.mix(14, class(h.Class.Middle), x.rel, x.upos)
		x.mix(15, text(h.UPOS), x.rel, x.tag)
		x.mix(16, head, x.lemma)
	} else {
		x.mix(13, text("ROOT"), x.tag)
	}
}

// dependents adds those of the words that it governs.
func (x *found) dependents() {
	for _, k := range x.s.Kids[x.i] {
		kw := &x.s.Words[k]
		relation := x.s.Relation(k)
		r, dependent, kind := text(relation), text(kw.Lemma), class(kw.Class.Middle)
		switch relation {
		case "punct":
			continue
		case "obl", "nmod":
			prep := text(x.s.Preposition(k))
			x.mix(20, r, prep, x.upos)
			x.mix(21, x.lemma, prep)
			x.mix(22, prep, kind)
			x.mix(28, x.fine, prep)
		case "aux", "mark", "advmod", "det", "cop", "compound", "amod", "nummod":
			x.mix(23, r, text(kw.Lower), x.upos)
		}
		x.mix(24, text(kw.Relation), x.upos)
		x.mix(25, r, dependent)
		x.mix(26, r, kind, x.upos)
		x.mix(27, x.lemma, r)
		if relation == "obj" || relation == "nsubj" {
			x.mix(29, x.lemma, r, dependent)
			x.mix(30, x.fine, r, kind)
		}
	}
}

// neighbours adds those of the words beside it.
func (x *found) neighbours() {
	before, behind := text(x.s.Lower(x.i-1)), text(x.s.Lower(x.i+1))
	x.mix(31, before)
	x.mix(32, behind)
	x.mix(33, before, x.lemma)
	x.mix(34, x.lemma, behind)
	x.mix(35, text(x.s.Lower(x.i-2)), before, x.upos)
	x.mix(36, behind, text(x.s.Lower(x.i+2)), x.upos)
}

// patterns adds those of the lexicon's patterns that have it.
func (x *found) patterns() {
	any := false
	for _, p := range x.s.Patterns {
		if p.From <= x.i && x.i < p.To {
			any = true
			typ, fits := text(p.Type), text("no")
			if p.Fits {
				fits = text("yes")
			}
			x.mix(40, typ, fits)
			x.mix(41, typ, text(p.Mode), fits)
			x.mix(42, typ, text(p.Speech), fits, x.rel)
			x.mix(43, fits)
			x.mix(44, text(p.CAMEO), fits)
		}
	}
	if !any {
		x.mix(45, x.upos)
	}
}

// clause adds those of its clause: who is named there, its time, its verb.
func (x *found) clause() {
	c := x.s.clause(x.i)
	timed := x.s.timeOf(x.i) != nil
	names, own := 0, 0
	for _, p := range x.s.Phrases {
		if p.Code != "" || p.Known {
			if x.s.clause(p.Head) == c {
				names++
			}
			if x.s.Words[p.Head].Head == x.i {
				own++
				x.mix(46, text(x.s.Relation(p.Head)), text("known"), x.upos)
			}
		}
	}
	if timed {
		x.mix(47, x.upos)
		x.mix(48, x.rel)
	}
	x.addInt(49, min(names, 3))
	x.addInt(50, min(own, 3))
	if c >= 0 && c < len(x.s.Words) {
		x.add(51, x.s.Words[c].XPOS, x.s.Relation(c))
		if k := x.s.Child(c, "aux"); k >= 0 {
			x.mix(52, text(x.s.Words[k].Lower), x.upos)
		}
		if k := x.s.Child(c, "mark"); k >= 0 {
			x.mix(53, text(x.s.Words[k].Lower), x.upos)
		}
		if c != x.i {
			x.mix(54, text(x.s.Words[c].Lemma), x.upos)
		}
	}
}

// place adds those of its place in the article and the sentence.
func (x *found) place() {
	x.addInt(60, bucket(x.s.Number))
	x.addInt(61, bucket(x.s.Paragraph))
	if x.s.Number == 0 {
		x.mix(62, x.upos)
		x.mix(63, x.rel)
	}
	x.addInt(64, bucket(len(x.s.Words)))
	if x.s.quoted(x.i) {
		x.mix(65, x.upos)
		x.mix(66, x.rel)
	}
	if strings.ToLower(x.w.Form) != x.w.Form && x.i > 0 {
		x.mix(67, x.upos)
	}
}

// before adds those of what the article has told before it.
func (x *found) before(a *Article) {
	told := a.counts().before(x.w.Lemma, x.s.Number, 3)
	x.addInt(68, told)
	if len(a.Sentences) == 1 {
		x.mix(89, x.upos)
		x.mix(90, x.rel)
	}
	if told > 0 {
		x.mix(69, x.upos, text(x.s.Lower(x.i-1)))
		if k := x.s.Child(x.i, "det"); k >= 0 {
			x.add(70, x.s.Words[k].Lower)
		}
	}
}

// quoted reports whether a word stands between quotation marks of its sentence.
func (s *Sentence) quoted(i int) bool {
	open := false
	for k := 0; k < i; k++ {
		switch s.Words[k].Form {
		case "\"", "''", "”":
			open = !open && s.Words[k].Form == "\""
		case "“", "``":
			open = true
		}
	}
	return open
}
