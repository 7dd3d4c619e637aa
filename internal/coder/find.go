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

// FindFeatures appends what is looked at to tell whether word i tells an event, and
// of which type.
func (a *Article) FindFeatures(s *Sentence, i int) []uint64 {
	var f features
	w := &s.Words[i]
	str := func(n uint16) string { return string(rune(n)) }
	lemma, tag := w.Lemma, w.XPOS
	fine, middle, coarse := str(w.Class.Fine), str(w.Class.Middle), str(w.Class.Coarse)
	rel := w.Relation
	f.add(1)
	f.add(2, lemma)
	f.add(3, lemma, w.UPOS)
	f.add(4, w.Lower)
	f.add(5, fine, w.UPOS)
	f.add(6, middle, w.UPOS)
	f.add(7, coarse, w.UPOS)
	f.add(8, tag)
	f.add(9, rel, w.UPOS)
	f.add(10, tag, rel)
	suffix := w.Lower[max(0, len(w.Lower)-3):]
	f.add(11, suffix, w.UPOS)
	if len(w.Lower) > 5 {
		f.add(12, w.Lower[:5])
	}
	// what governs it
	head, headClass := "ROOT", ""
	if w.Head >= 0 {
		h := &s.Words[w.Head]
		head, headClass = h.Lemma, str(h.Class.Middle)
		f.add(13, head, rel)
		f.add(14, headClass, rel, w.UPOS)
		f.add(15, h.UPOS, rel, tag)
		f.add(16, head, lemma)
	} else {
		f.add(13, "ROOT", tag)
	}
	// what it governs
	for _, k := range s.Kids[i] {
		kw := &s.Words[k]
		r := s.relation(k)
		switch r {
		case "punct":
			continue
		case "obl", "nmod":
			p := s.preposition(k)
			f.add(20, r, p, w.UPOS)
			f.add(21, lemma, p)
			f.add(22, p, str(kw.Class.Middle))
			f.add(28, fine, p)
		case "aux", "mark", "advmod", "det", "cop", "compound", "amod", "nummod":
			f.add(23, r, kw.Lower, w.UPOS)
		}
		f.add(24, kw.Relation, w.UPOS)
		f.add(25, r, kw.Lemma)
		f.add(26, r, str(kw.Class.Middle), w.UPOS)
		f.add(27, lemma, r)
		if r == "obj" || r == "nsubj" {
			f.add(29, lemma, r, kw.Lemma)
			f.add(30, fine, r, str(kw.Class.Middle))
		}
	}
	// neighbours
	f.add(31, s.lower(i-1))
	f.add(32, s.lower(i+1))
	f.add(33, s.lower(i-1), lemma)
	f.add(34, lemma, s.lower(i+1))
	f.add(35, s.lower(i-2), s.lower(i-1), w.UPOS)
	f.add(36, s.lower(i+1), s.lower(i+2), w.UPOS)
	// the lexicon
	found := false
	for _, p := range s.Patterns {
		if p.From <= i && i < p.To {
			found = true
			fits := "no"
			if p.Fits {
				fits = "yes"
			}
			f.add(40, p.Type, fits)
			f.add(41, p.Type, p.Mode, fits)
			f.add(42, p.Type, p.Speech, fits, rel)
			f.add(43, fits)
			f.add(44, p.CAMEO, fits)
		}
	}
	if !found {
		f.add(45, w.UPOS)
	} else {
		p := s.proposal(i)
		f.add(80, bin(p.Tells), bin(p.Contained))
		f.add(81, p.Type, bin(p.Tells), bin(p.Contained))
		f.addInt(82, b2i(p.Tells), min(len(p.Actors), 2), min(len(p.Targets), 2))
		f.addInt(83, b2i(p.Tells), b2i(p.Time >= 0))
		f.add(84, bin(p.Tells), string(p.Status), bin(p.Negated))
		f.add(85, lemma, bin(p.Tells))
		if len(a.Sentences) == 1 { // who gives one sentence wants it read
			f.add(86, bin(p.Tells), bin(p.Contained))
			f.add(87, w.UPOS, bin(p.Tells))
			f.add(88, rel, bin(p.Tells))
		}
	}
	// its clause
	c := s.clause(i)
	timed := false
	for _, t := range s.Times {
		if s.clause(t.Head) == c {
			timed = true
		}
	}
	names, own := 0, 0
	for _, p := range s.Phrases {
		if p.Code != "" || p.Known {
			if s.clause(p.Head) == c {
				names++
			}
			if s.Words[p.Head].Head == i {
				own++
				f.add(46, s.relation(p.Head), "known", w.UPOS)
			}
		}
	}
	if timed {
		f.add(47, w.UPOS)
		f.add(48, rel)
	}
	f.addInt(49, min(names, 3))
	f.addInt(50, min(own, 3))
	if c >= 0 && c < len(s.Words) {
		f.add(51, s.Words[c].XPOS, s.relation(c))
		if k := s.child(c, "aux"); k >= 0 {
			f.add(52, s.Words[k].Lower, w.UPOS)
		}
		if k := s.child(c, "mark"); k >= 0 {
			f.add(53, s.Words[k].Lower, w.UPOS)
		}
		if c != i {
			f.add(54, s.Words[c].Lemma, w.UPOS)
		}
	}
	// its place in the article
	f.addInt(60, bucket(s.Number))
	f.addInt(61, bucket(s.Paragraph))
	if s.Number == 0 {
		f.add(62, w.UPOS)
		f.add(63, rel)
	}
	f.addInt(64, bucket(len(s.Words)))
	if s.quoted(i) {
		f.add(65, w.UPOS)
		f.add(66, rel)
	}
	if strings.ToLower(w.Form) != w.Form && i > 0 {
		f.add(67, w.UPOS)
	}
	// told before?
	before := a.counts().before(lemma, s.Number, 3)
	f.addInt(68, before)
	if len(a.Sentences) == 1 {
		f.add(89, w.UPOS)
		f.add(90, rel)
	}
	if before > 0 {
		f.add(69, w.UPOS, s.lower(i-1))
		if k := s.child(i, "det"); k >= 0 {
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
