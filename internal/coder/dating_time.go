package coder

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
)

// shared is what another sentence has of a mention's.
type shared struct {
	names int  // up to 3
	lemma bool // of the mention itself
}

func (a *Article) sharedWith(s *Sentence, m *Mention) (out shared) {
	own := a.Sentences[m.Sentence]
	if s == own || len(s.Times) == 0 {
		return out
	}
	for _, p := range s.Phrases {
		for _, q := range own.Phrases {
			if p.Name == q.Name && p.Known {
				out.names++
			}
		}
	}
	out.names = min(out.names, 3)
	out.lemma = slices.ContainsFunc(s.Words, func(w Word) bool { return w.Lemma == own.Words[m.Word].Lemma })
	return out
}

// timeFeatures appends to buf those of an expression of sentence si for mention number n of an event.
func (a *Article) timeFeatures(buf []uint64, m *Mention, si int, t *Time, typ string, n int, beside shared) []uint64 {
	f := features{buf}
	grain := strconv.Itoa(int(t.Grain))
	order := "first"
	if n > 0 {
		order = "more"
	}
	ago := a.ago(t.Interval)
	f.add(1, order)
	f.add(2, grain, order)
	f.add(3, string(t.Type), string(t.Relation))
	f.add(4, t.Rule)
	f.add(5, ago)
	f.add(6, ago, grain)
	if si == m.Sentence {
		a.ownTime(&f, m, t, typ, grain, ago)
	} else {
		a.otherTime(&f, m, si, typ, grain, ago, beside)
	}
	return f.list
}

// otherTime adds the features of a time of another sentence than the mention's.
func (a *Article) otherTime(f *features, m *Mention, si int, typ, grain, ago string, beside shared) {
	own := a.Sentences[m.Sentence]
	d := si - m.Sentence
	distance, before := strconv.Itoa(d), strconv.FormatBool(d < 0)
	f.addInt(10, d+5)
	f.add(11, grain, ago, distance)
	times := "none"
	if len(own.Times) > 0 {
		times = "some"
	}
	f.add(12, times, distance)
	f.add(13, times, ago, before)
	paragraph := "other"
	if a.Sentences[si].Paragraph == own.Paragraph {
		paragraph = "same"
	}
	f.add(14, paragraph, distance)
	f.add(15, typ, before)
	f.addInt(16, beside.names, d+5)
	f.addInt(17, b2i(beside.lemma), d+5)
}

// ownTime adds the features of a time of the mention's sentence.
func (a *Article) ownTime(f *features, m *Mention, t *Time, typ, grain, ago string) {
	s, i := a.Sentences[m.Sentence], m.Word
	w := &s.Words[i]
	path := s.path(i, t.Head)
	f.add(20, path)
	f.add(21, path, w.UPOS)
	f.add(22, path, grain)
	clause := "other"
	if s.clause(i) == s.clause(t.Head) {
		clause = "own"
	}
	f.add(23, clause, w.UPOS)
	side := "behind"
	d := t.From - i
	if t.From < i {
		side, d = "before", i-t.To
	}
	f.addInt(24, bucket(d), b2i(side == "before"))
	f.add(25, clause, side)
	if s.Words[t.Head].Head == i {
		f.add(26, "direct", s.step(t.Head))
		f.add(27, "direct", typ)
	}
	if h := s.Words[t.Head].Head; h >= 0 {
		f.add(28, s.Words[h].Lemma, clause)
		if saying[s.Words[h].Lemma] {
			f.add(29, clause, path)
		}
	}
	verbs, commas, rivals := s.between(i, t)
	f.addInt(30, min(verbs, 3), b2i(side == "before"))
	f.addInt(31, min(commas, 3), b2i(side == "before"))
	f.addInt(32, min(rivals, 2))
	f.addInt(33, min(len(s.Times), 4))
	f.add(34, string(t.Relation), w.UPOS, side)
	f.add(35, ago, w.XPOS)
	f.add(36, ago, a.tense(s, i))
	f.add(37, typ, grain)
	f.add(38, strings.ToLower(t.Text))
	if opener := s.opener(t.To); opener != "" && side == "before" && verbs < 2 {
		f.add(39, opener, strconv.Itoa(verbs))
	}
}

// between counts the verbs, the commas and the other times between word i and a time.
func (s *Sentence) between(i int, t *Time) (verbs, commas, times int) {
	lo, hi := min(i, t.From), max(i, t.To-1)
	for k := lo + 1; k < hi; k++ {
		switch {
		case s.Words[k].UPOS == "VERB":
			verbs++
		case s.Words[k].Form == ",":
			commas++
		}
	}
	for k := range s.Times {
		if r := &s.Times[k]; r.From > lo && r.To <= hi && r.From != t.From {
			times++
		}
	}
	return verbs, commas, times
}

// opener is the word that opens a clause behind a time that ends before word k, "when" of "two years
// ago, when the coast guard seized three vessels"; "" without one.
func (s *Sentence) opener(k int) string {
	if s.Lower(k) == "," {
		k++
	}
	if s.Lower(k) == "when" || k < len(s.Words) && s.Words[k].UPOS == "SCONJ" {
		return s.Lower(k)
	}
	return ""
}

// ago says where a time lies from the day of publication.
func (a *Article) ago(i dateparse.Interval) string {
	if a.Published.IsZero() {
		return "unknown"
	}
	side := ""
	at := i.From
	if at.IsZero() {
		at, side = i.To, "until"
	} else if i.To.IsZero() {
		side = "since"
	}
	switch d := a.Published.Sub(at).Hours() / 24; {
	case d < -32:
		return side + "later"
	case d < 0:
		return side + "soon"
	case d < 1:
		return side + "today"
	case d < 2:
		return side + "yesterday"
	case d < 8:
		return side + "week"
	case d < 32:
		return side + "month"
	case d < 370:
		return side + "year"
	}
	return side + "old"
}

// tense says how the clause of a word stands in time.
func (a *Article) tense(s *Sentence, i int) string {
	c := i
	for n := 0; n < 6 && s.Words[c].UPOS != "VERB" && s.Words[c].Head >= 0; n++ {
		c = s.Words[c].Head
	}
	out := s.Words[c].XPOS
	for _, k := range s.Kids[c] {
		if s.Relation(k) == "aux" {
			out += " " + s.Words[k].Lower
		}
	}
	return out
}
