package coder

import (
	"math"
	"slices"
	"strings"
)

// LinkFeatures appends what is looked at to tell whether two mentions tell one event;
// i stands before j.
func (a *Article) LinkFeatures(i, j *Mention) []uint64 {
	var f features
	si, sj := a.Sentences[i.Sentence], a.Sentences[j.Sentence]
	wi, wj := &si.Words[i.Word], &sj.Words[j.Word]
	ti, tj := Types[i.typ], Types[j.typ]
	pos := wi.UPOS + wj.UPOS
	same := "differ"
	if wi.Lemma == wj.Lemma {
		same = "same"
	} else if n := min(len(wi.Lemma), len(wj.Lemma), 5); n >= 4 && wi.Lemma[:n] == wj.Lemma[:n] {
		same = "stem"
	} else if wi.Class.Fine == wj.Class.Fine && wi.Class.Fine != 0 {
		same = "class"
	}
	distance := j.Sentence - i.Sentence
	f.add(1)
	f.add(2, same)
	f.add(3, same, pos)
	f.addInt(4, bucket(distance))
	if distance == 0 {
		f.addInt(5, bucket((j.Word-i.Word)/2))
		f.add(6, pos)
		if wj.Head == i.Word {
			f.add(7, "below", wj.Relation, same)
		} else if wi.Head == j.Word {
			f.add(7, "above", wi.Relation, same)
		}
	}
	sameType := "othertype"
	if ti == tj {
		sameType = "sametype"
	}
	f.add(8, sameType)
	f.add(9, sameType, same)
	f.add(10, sameType, ti)
	f.add(11, ti, tj)
	types, like := dot(i.Types, j.Types), cosine(i, j)
	f.addInt(12, int(8*types))
	f.addInt(13, int(8*like))
	f.addInt(14, int(8*like), int(4*types))
	f.addInt(15, int(5*i.Told), int(5*j.Told))
	f.addInt(16, int(5*min(i.Told, j.Told)))
	first := ""
	if i.Sentence == 0 {
		first = "first"
	}
	f.add(17, first, same, sameType)
	det := ""
	if k := sj.child(j.Word, "det"); k >= 0 {
		det = sj.Words[k].Lower
	}
	f.add(18, det, wj.UPOS, same)
	f.add(19, det, sameType)
	f.add(20, wi.Lemma, wj.Lemma)
	f.add(21, wj.Lemma, sameType)
	// whom they have in common
	names, nearby := 0, 0
	for _, p := range si.Phrases {
		for _, q := range sj.Phrases {
			if p.Name == q.Name && !p.Pronoun || p.Code != "" && p.Code == q.Code {
				if si.near(i.Word, p.Head) && sj.near(j.Word, q.Head) {
					nearby++
				}
				names++
			}
		}
	}
	if i.Sentence != j.Sentence {
		f.addInt(22, min(names, 3))
		f.addInt(23, min(nearby, 2))
		f.addInt(24, min(nearby, 2), b2i(same == "same"), b2i(ti == tj))
	}
	x, y := si.timeOf(i.Word), sj.timeOf(j.Word)
	times := "none"
	switch {
	case x != nil && y != nil && x.Value == y.Value:
		times = "one"
	case x != nil && y != nil:
		times = "two"
	case x != nil:
		times = "first"
	case y != nil:
		times = "second"
	}
	f.add(25, times)
	f.add(26, times, same)
	f.add(27, times, sameType)
	f.add(28, wi.Relation, wj.Relation, same)
	if strings.HasSuffix(wj.XPOS, "S") != strings.HasSuffix(wi.XPOS, "S") && wi.UPOS == "NOUN" && wj.UPOS == "NOUN" {
		f.add(29, same)
	}
	if a.Sentences[i.Sentence].Paragraph == a.Sentences[j.Sentence].Paragraph {
		f.add(30, same)
	}
	return f.list
}

// apart reports whether the clauses of two mentions state times that do not meet: they tell
// of two events, however alike.
func (a *Article) apart(i, j *Mention) bool {
	x, y := a.Sentences[i.Sentence].timeOf(i.Word), a.Sentences[j.Sentence].timeOf(j.Word)
	if x == nil || y == nil || x.Interval.From.IsZero() || y.Interval.From.IsZero() || x.Interval.To.IsZero() || y.Interval.To.IsZero() {
		return false
	}
	return !x.Interval.From.Before(y.Interval.To) || !y.Interval.From.Before(x.Interval.To)
}

// otherPeople reports whether the same word is said twice of different people: in one place
// of the clause, as its subject or as an object, each has somebody by name whom the other's
// sentence does not name.
func (a *Article) otherPeople(i, j *Mention) bool {
	si, sj := a.Sentences[i.Sentence], a.Sentences[j.Sentence]
	if i.Sentence == j.Sentence || si.Words[i.Word].Lemma != sj.Words[j.Word].Lemma {
		return false
	}
	for _, relation := range []string{"nsubj", "obj", "obl"} {
		if si.alone(i.Word, relation, sj) && sj.alone(j.Word, relation, si) {
			return true
		}
	}
	return false
}

// alone reports whether a word has by the relation a person by name whom the other sentence
// does not name.
func (s *Sentence) alone(word int, relation string, other *Sentence) bool {
	return slices.ContainsFunc(s.Phrases, func(p Phrase) bool {
		return p.Person && s.Words[p.Head].Head == word && s.relation(p.Head) == relation &&
			!slices.ContainsFunc(other.Phrases, func(q Phrase) bool { return q.Entity == p.Entity })
	})
}

// near reports whether a phrase hangs on a word or on the word above it.
func (s *Sentence) near(word, phrase int) bool {
	h := s.Words[phrase].Head
	return h == word || h >= 0 && (s.Words[h].Head == word || s.Words[word].Head == h)
}

// timeOf returns the time expression of a word's clause, or nil.
func (s *Sentence) timeOf(i int) *Time {
	c := s.clause(i)
	for k := range s.Times {
		if h := s.Times[k].Head; s.clause(h) == c {
			return &s.Times[k]
		}
	}
	return nil
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func dot(a, b []float32) float64 {
	sum := 0.0
	for k := range a {
		sum += float64(a[k] * b[k])
	}
	return sum
}

// cosine is how alike the words of two mentions are.
func cosine(i, j *Mention) float64 {
	if i.square == 0 || j.square == 0 {
		return 0
	}
	return max(0, dot(i.Vector, j.Vector)/math.Sqrt(i.square*j.square))
}
