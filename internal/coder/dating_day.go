package coder

import "strconv"

// dayFeatures returns those of a dating without an expression; so many times stand in the sentences
// of the mentions.
func (a *Article) dayFeatures(mentions []*Mention, day Day, typ string, times int) []uint64 {
	var f features
	m := mentions[0]
	s := a.Sentences[m.Sentence]
	w := &s.Words[m.Word]
	d := strconv.Itoa(int(day))
	tense := a.tense(s, m.Word)
	first := m.Sentence
	for _, o := range mentions {
		first = min(first, o.Sentence)
	}
	f.add(50, d)
	f.add(51, d, typ)
	f.add(52, d, w.UPOS)
	f.add(53, d, tense)
	f.add(54, d, strconv.Itoa(min(times, 2)))
	f.add(55, d, strconv.Itoa(min(times, 2)), strconv.Itoa(min(first, 3)))
	f.add(56, d, strconv.Itoa(min(first, 3)))
	f.add(57, d, strconv.Itoa(min(m.Sentence, 4)))
	f.add(58, d, w.XPOS, w.Relation)
	f.add(59, d, w.Lemma)
	f.add(60, d, strconv.Itoa(min(len(mentions), 3)))
	f.add(61, d, tense, strconv.Itoa(min(first, 2)))
	f.add(62, d, strconv.FormatBool(len(a.Sentences) < 8))
	c := s.clause(m.Word)
	f.add(63, d, s.Relation(c))
	if k := s.Child(c, "mark"); k >= 0 {
		f.add(64, d, s.Words[k].Lower)
	}
	if k := s.Child(m.Word, "det"); k >= 0 {
		f.add(65, d, s.Words[k].Lower)
	}
	f.add(66, d, s.Lower(m.Word-1))
	timed := s.timeOf(m.Word) != nil
	f.add(67, d, strconv.FormatBool(timed), w.UPOS)
	if s.quoted(m.Word) {
		f.add(68, d)
	}
	counted := a.counts()
	days := strconv.Itoa(min(counted.today, 2)) + " " + strconv.Itoa(min(counted.eve, 2))
	f.add(69, d, days)
	f.add(70, d, days, strconv.Itoa(min(first, 2)))
	f.add(71, d, strconv.Itoa(int(5*m.Told)))
	f.add(72, d, strconv.Itoa(int(5*m.Told)), strconv.Itoa(min(first, 2)), strconv.Itoa(min(times, 1)))
	f.add(73, d, tense, strconv.Itoa(min(times, 1)), strconv.Itoa(min(first, 2)))
	f.add(74, d, typ, tense)
	f.add(75, d, strconv.FormatBool(len(a.Sentences[0].Times) > 0), strconv.Itoa(min(first, 2)))
	if h := w.Head; h >= 0 {
		f.add(76, d, s.Words[h].Lemma, s.Relation(m.Word))
	}
	f.add(77, d, strconv.Itoa(s.Number-firstInParagraph(a, s)), strconv.Itoa(min(times, 1)))
	f.add(78, d, strconv.Itoa(min(s.Paragraph, 5)))
	f.add(79, d, strconv.Itoa(silence(a, s)))
	return f.list
}

// firstInParagraph is the number of the first sentence of a sentence's paragraph.
func firstInParagraph(a *Article, s *Sentence) int {
	n := s.Number
	for n > 0 && s.Number-n < 5 && a.Sentences[n-1].Paragraph == s.Paragraph {
		n--
	}
	return n
}

// silence tells how long ago a time was last mentioned, in sentences, at most 4.
func silence(a *Article, s *Sentence) int {
	for n := 1; n < 4; n++ {
		if s.Number-n >= 0 && len(a.Sentences[s.Number-n].Times) > 0 {
			return n
		}
	}
	return 4
}

// dayWords counts the times of an article that are the day of publication and the day
// before it, in its first sentences.
func (a *Article) dayWords() (today, eve int) {
	const first = 40
	for _, s := range a.Sentences[:min(first, len(a.Sentences))] {
		for k := range s.Times {
			switch a.ago(s.Times[k].Interval) {
			case "today":
				today++
			case "yesterday":
				eve++
			}
		}
	}
	return today, eve
}
