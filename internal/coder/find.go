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
	f := features{buf}
	w := &s.Words[i]
	lemma, upos, tag, rel := text(w.Lemma), text(w.UPOS), text(w.XPOS), text(w.Relation)
	fine, middle, coarse := class(w.Class.Fine), class(w.Class.Middle), class(w.Class.Coarse)
	f.add(1)
	f.mix(2, lemma)
	f.mix(3, lemma, upos)
	f.add(4, w.Lower)
	f.mix(5, fine, upos)
	f.mix(6, middle, upos)
	f.mix(7, coarse, upos)
	f.mix(8, tag)
	f.mix(9, rel, upos)
	f.mix(10, tag, rel)
	suffix := w.Lower[max(0, len(w.Lower)-3):]
	f.mix(11, text(suffix), upos)
	if len(w.Lower) > 5 {
		f.add(12, w.Lower[:5])
	}
	// what governs it
	if w.Head >= 0 {
		h := &s.Words[w.Head]
		head := text(h.Lemma)
		f.mix(13, head, rel)
		f.mix(14, class(h.Class.Middle), rel, upos)
		f.mix(15, text(h.UPOS), rel, tag)
		f.mix(16, head, lemma)
	} else {
		f.mix(13, text("ROOT"), tag)
	}
	// what it governs
	for _, k := range s.Kids[i] {
		kw := &s.Words[k]
		relation := s.Relation(k)
		r, dependent, kind := text(relation), text(kw.Lemma), class(kw.Class.Middle)
		switch relation {
		case "punct":
			continue
		case "obl", "nmod":
			prep := text(s.Preposition(k))
			f.mix(20, r, prep, upos)
			f.mix(21, lemma, prep)
			f.mix(22, prep, kind)
			f.mix(28, fine, prep)
		case "aux", "mark", "advmod", "det", "cop", "compound", "amod", "nummod":
			f.mix(23, r, text(kw.Lower), upos)
		}
		f.mix(24, text(kw.Relation), upos)
		f.mix(25, r, dependent)
		f.mix(26, r, kind, upos)
		f.mix(27, lemma, r)
		if relation == "obj" || relation == "nsubj" {
			f.mix(29, lemma, r, dependent)
			f.mix(30, fine, r, kind)
		}
	}
	// neighbours
	before, behind := text(s.Lower(i-1)), text(s.Lower(i+1))
	f.mix(31, before)
	f.mix(32, behind)
	f.mix(33, before, lemma)
	f.mix(34, lemma, behind)
	f.mix(35, text(s.Lower(i-2)), before, upos)
	f.mix(36, behind, text(s.Lower(i+2)), upos)
	// the lexicon
	found := false
	for _, p := range s.Patterns {
		if p.From <= i && i < p.To {
			found = true
			typ, fits := text(p.Type), text("no")
			if p.Fits {
				fits = text("yes")
			}
			f.mix(40, typ, fits)
			f.mix(41, typ, text(p.Mode), fits)
			f.mix(42, typ, text(p.Speech), fits, rel)
			f.mix(43, fits)
			f.mix(44, text(p.CAMEO), fits)
		}
	}
	if !found {
		f.mix(45, upos)
	}
	// its clause
	c := s.clause(i)
	timed := s.timeOf(i) != nil
	names, own := 0, 0
	for _, p := range s.Phrases {
		if p.Code != "" || p.Known {
			if s.clause(p.Head) == c {
				names++
			}
			if s.Words[p.Head].Head == i {
				own++
				f.mix(46, text(s.Relation(p.Head)), text("known"), upos)
			}
		}
	}
	if timed {
		f.mix(47, upos)
		f.mix(48, rel)
	}
	f.addInt(49, min(names, 3))
	f.addInt(50, min(own, 3))
	if c >= 0 && c < len(s.Words) {
		f.add(51, s.Words[c].XPOS, s.Relation(c))
		if k := s.Child(c, "aux"); k >= 0 {
			f.mix(52, text(s.Words[k].Lower), upos)
		}
		if k := s.Child(c, "mark"); k >= 0 {
			f.mix(53, text(s.Words[k].Lower), upos)
		}
		if c != i {
			f.mix(54, text(s.Words[c].Lemma), upos)
		}
	}
	// its place in the article
	f.addInt(60, bucket(s.Number))
	f.addInt(61, bucket(s.Paragraph))
	if s.Number == 0 {
		f.mix(62, upos)
		f.mix(63, rel)
	}
	f.addInt(64, bucket(len(s.Words)))
	if s.quoted(i) {
		f.mix(65, upos)
		f.mix(66, rel)
	}
	if strings.ToLower(w.Form) != w.Form && i > 0 {
		f.mix(67, upos)
	}
	// told before?
	told := a.counts().before(w.Lemma, s.Number, 3)
	f.addInt(68, told)
	if len(a.Sentences) == 1 {
		f.mix(89, upos)
		f.mix(90, rel)
	}
	if told > 0 {
		f.mix(69, upos, before)
		if k := s.Child(i, "det"); k >= 0 {
			f.add(70, s.Words[k].Lower)
		}
	}
	return f.list
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
