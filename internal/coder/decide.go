package coder

import "sort"

// DecideFeatures appends what is looked at to tell whether mentions that tell one event
// are worth telling; all are the mentions of the article in the order of the text.
func (a *Article) DecideFeatures(mentions, all []*Mention) []uint64 {
	var f features
	top, first := mentions[0], mentions[0]
	sum := float32(0)
	for _, m := range mentions {
		if m.Told > top.Told {
			top = m
		}
		sum += m.Told
	}
	f.add(1)
	f.addInt(2, int(10*top.Told))
	f.addInt(3, int(20*top.Told))
	f.addInt(4, min(len(mentions), 4))
	f.addInt(5, int(5*top.Told), min(len(mentions), 4))
	f.addInt(6, int(10*first.Told))
	f.addInt(7, min(first.Sentence, 5))
	f.addInt(8, min(first.Sentence, 1), int(5*top.Told))
	b := best(top.Types)
	f.add(9, Types[b])
	f.addInt(10, b, int(5*top.Told))
	f.addInt(11, int(5*top.Types[b]))
	f.addInt(12, int(5*top.Types[b]), int(5*top.Told))
	s := a.Sentences[top.Sentence]
	f.add(13, s.Words[top.Word].UPOS)
	f.add(14, s.Words[top.Word].UPOS, s.Words[top.Word].Relation)
	f.addInt(15, b2i(s.timeOf(top.Word) != nil), int(5*top.Told))
	f.addInt(16, int(4*min(sum, 3)))
	a.besideFeatures(&f, top, all)
	if len(a.Sentences) == 1 {
		f.add(17)
		f.addInt(18, int(5*top.Told))
		f.add(19, s.Words[top.Word].UPOS)
	}
	return f.list
}

// besideFeatures appends how a mention stands to the others of its sentence: one event is
// often told by two words of which one hangs on the other ("signed an agreement").
func (a *Article) besideFeatures(f *features, m *Mention, all []*Mention) {
	s := a.Sentences[m.Sentence]
	w := &s.Words[m.Word]
	surer, others := 0, 0
	for k := sort.Search(len(all), func(k int) bool { return all[k].Sentence >= m.Sentence }); k < len(all) && all[k].Sentence == m.Sentence; k++ {
		o := all[k]
		if o == m {
			continue
		}
		others++
		by := "less sure"
		if o.Told > m.Told {
			by = "surer"
			surer++
		}
		types := "other type"
		if o.typ == m.typ {
			types = "same type"
		}
		where, relation := "", ""
		switch {
		case w.Head == o.Word:
			where, relation = "below", s.Relation(m.Word)
		case s.Words[o.Word].Head == m.Word:
			where, relation = "above", s.Relation(o.Word)
		case w.Head >= 0 && s.Words[w.Head].Head == o.Word:
			where, relation = "far below", s.Relation(m.Word)
		default:
			continue
		}
		f.add(30, where, by)
		f.add(31, where, relation, by)
		f.add(32, where, relation, types)
		f.add(33, where, relation, w.UPOS, s.Words[o.Word].UPOS, by)
		f.add(34, where, relation, w.Lemma)
		f.add(35, where, relation, s.Words[o.Word].Lemma, w.UPOS)
		f.addInt(36, int(5*m.Told), int(5*o.Told))
	}
	f.addInt(37, min(surer, 4), int(5*m.Told))
	f.addInt(38, min(others, 6), min(surer, 4))
}
