package coder

import (
	"slices"
	"sort"
	"strings"
)

// DecideNumbers is how many numbers an event is looked at by to tell whether it is worth telling.
const DecideNumbers = 44

// DecideRow returns the numbers that are looked at to tell whether mentions that tell one event,
// the surest first, are worth telling; all are the mentions of the article in the order of the text.
func (a *Article) DecideRow(mentions, all []*Mention) []float32 {
	x := make([]float32, 0, DecideNumbers)
	add := func(v ...float32) { x = append(x, v...) }
	flag := func(v ...bool) {
		for _, b := range v {
			add(float32(b2i(b)))
		}
	}
	top, first := mentions[0], mentions[0]
	var sum, second, linked float32
	for i, m := range mentions {
		if m.Sentence < first.Sentence || m.Sentence == first.Sentence && m.Word < first.Word {
			first = m
		}
		if i == 1 {
			second = m.Told
		}
		sum += m.Told
		linked = max(linked, m.linked)
	}
	s := a.Sentences[top.Sentence]
	w := &s.Words[top.Word]
	b := best(top.Types)
	plover := float32(0)
	for t, c := range top.Types {
		if !strings.HasPrefix(Types[t], "OTHER") {
			plover += c
		}
	}
	add(top.Told, first.Told, second, sum, float32(len(mentions)), first.linked, linked)
	add(float32(first.Sentence), float32(top.Sentence), float32(s.Paragraph), float32(top.Sentence)/float32(len(a.Sentences)), float32(len(a.Sentences)), float32(len(all)))
	add(float32(b), top.Types[b], plover)
	flag(w.UPOS == "VERB", w.UPOS == "NOUN", w.UPOS == "ADJ", s.timeOf(top.Word) != nil, s.quoted(top.Word))
	c := s.clause(top.Word)
	add(float32(slices.Index(relations, s.Relation(top.Word))), float32(slices.Index(clauses, s.Relation(c))), float32(s.steps(top.Word, root(s, top.Word))))
	flag(s.Subject(top.Word) >= 0, s.Child(top.Word, "obj") >= 0, s.Child(top.Word, "nmod:poss") >= 0, w.Head >= 0 && saying[s.Words[w.Head].Lemma])
	add(float32(len(s.Words)), float32(len(s.Times)), float32(len(s.Phrases)))
	beside := a.besideMentions(top, all)
	x = append(x, beside[:]...)
	before := a.toldBefore(first, top, all)
	x = append(x, before[:]...)
	add(float32(a.counts().before(w.Lemma, first.Sentence, mostCounted)), float32(silence(a, s)))
	return x
}

// besideMentions is how a mention stands to the others of its sentence: one event is often told
// by two words of which one hangs on the other ("signed an agreement").
func (a *Article) besideMentions(m *Mention, all []*Mention) [8]float32 {
	s := a.Sentences[m.Sentence]
	head := s.Words[m.Word].Head
	var surer, others, most float32
	var above, aboveSame, below, belowSame, far float32 = -1, -1, -1, -1, -1
	for k := sort.Search(len(all), func(k int) bool { return all[k].Sentence >= m.Sentence }); k < len(all) && all[k].Sentence == m.Sentence; k++ {
		o := all[k]
		if o == m {
			continue
		}
		others++
		if o.Told > m.Told {
			surer++
		}
		most = max(most, o.Told)
		same := float32(b2i(o.typ == m.typ))
		switch {
		case head == o.Word:
			above, aboveSame = o.Told, same
		case s.Words[o.Word].Head == m.Word && o.Told > below:
			below, belowSame = o.Told, same
		case head >= 0 && s.Words[head].Head == o.Word:
			far = o.Told
		}
	}
	return [8]float32{surer, others, most, above, aboveSame, below, belowSame, far}
}

// The bounds of what is counted before an event.
const (
	likely     = .4  // chance that a mention tells an event
	closeBy    = 2   // sentences
	mostBefore = 200 // mentions: keeps the time linear
)

// toldBefore counts the likely mentions in the sentences before the first of an event that are of
// the type of its surest, those of them close by, and those of its word.
func (a *Article) toldBefore(first, top *Mention, all []*Mention) [3]float32 {
	var types, near, lemmas float32
	lemma := a.Sentences[top.Sentence].Words[top.Word].Lemma
	end := sort.Search(len(all), func(k int) bool { return all[k].Sentence >= first.Sentence })
	for _, o := range all[max(0, end-mostBefore):end] {
		if o.Told < likely {
			continue
		}
		if o.typ == top.typ {
			types++
			if first.Sentence-o.Sentence <= closeBy {
				near++
			}
		}
		if a.Sentences[o.Sentence].Words[o.Word].Lemma == lemma {
			lemmas++
		}
	}
	return [3]float32{types, near, lemmas}
}

// root is the word at most nine steps above another that is nearest to the root.
func root(s *Sentence, i int) int {
	for n := 0; n < 9 && s.Words[i].Head >= 0; n++ {
		i = s.Words[i].Head
	}
	return i
}

// clauses are the relations of clauses, numbered by their places.
var clauses = []string{"root", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"}
