package coder

// DecideFeatures appends what is looked at to tell whether mentions that tell one event
// are worth telling.
func (a *Article) DecideFeatures(mentions []*Mention) []uint64 {
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
	if len(a.Sentences) == 1 {
		f.add(17)
		f.addInt(18, int(5*top.Told))
		f.add(19, s.Words[top.Word].UPOS)
		f.add(20, bin(s.proposal(top.Word).Tells))
	}
	return f.list
}
