package coder

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// facts are what is looked at of a mention to link it, worked out once.
type facts struct {
	lemma, upos, relation, typeName, determiner uint64 // hashes
	plural                                      bool
	earlier                                     bool  // an adjective puts it before another of its kind
	time                                        *Time // of its clause, or nil
	figures
}

// facts are those of a mention whose type is known.
func (s *Sentence) facts(m *Mention) facts {
	w := &s.Words[m.Word]
	determiner := ""
	if k := s.Child(m.Word, "det"); k >= 0 {
		determiner = s.Words[k].Lower
	}
	return facts{
		text(w.Lemma), text(w.UPOS), text(w.Relation), text(Types[m.typ]), text(determiner),
		strings.HasSuffix(w.XPOS, "S"), s.earlier(m.Word), s.timeOf(m.Word), s.figures(m.Word),
	}
}

// LinkFeatures appends to buf what is looked at to tell whether two mentions tell one event;
// i stands before j.
func (a *Article) LinkFeatures(buf []uint64, i, j *Mention) []uint64 {
	return a.linkFeatures(buf, i, j, new(together))
}

func (a *Article) linkFeatures(buf []uint64, i, j *Mention, who *together) []uint64 {
	f := features{buf}
	si, sj := a.Sentences[i.Sentence], a.Sentences[j.Sentence]
	wi, wj := &si.Words[i.Word], &sj.Words[j.Word]
	pos, same := text(wi.UPOS+wj.UPOS), text(alike(wi, wj))
	distance := j.Sentence - i.Sentence
	f.add(1)
	f.mix(2, same)
	f.mix(3, same, pos)
	f.addInt(4, bucket(distance))
	if distance == 0 {
		f.addInt(5, bucket((j.Word-i.Word)/2))
		f.mix(6, pos)
		if wj.Head == i.Word {
			f.mix(7, text("below"), j.relation, same)
		} else if wi.Head == j.Word {
			f.mix(7, text("above"), i.relation, same)
		}
	}
	sameType := text("othertype")
	if i.typ == j.typ {
		sameType = text("sametype")
	}
	f.mix(8, sameType)
	f.mix(9, sameType, same)
	f.mix(10, sameType, i.typeName)
	f.mix(11, i.typeName, j.typeName)
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
	f.mix(17, text(first), same, sameType)
	f.mix(18, j.determiner, j.upos, same)
	f.mix(19, j.determiner, sameType)
	f.mix(20, i.lemma, j.lemma)
	f.mix(21, j.lemma, sameType)
	if distance != 0 {
		names, nearby := a.common(i, j, who)
		f.addInt(22, names)
		f.addInt(23, nearby)
		f.addInt(24, nearby, b2i(wi.Lemma == wj.Lemma), b2i(i.typ == j.typ))
	}
	times := text(timed(i.time, j.time))
	f.mix(25, times)
	f.mix(26, times, same)
	f.mix(27, times, sameType)
	f.mix(28, i.relation, j.relation, same)
	if i.plural != j.plural && wi.UPOS == "NOUN" && wj.UPOS == "NOUN" {
		f.mix(29, same)
	}
	if si.Paragraph == sj.Paragraph {
		f.mix(30, same)
	}
	return f.list
}

// alike says how alike two words are.
func alike(x, y *Word) string {
	n := min(len(x.Lemma), len(y.Lemma), 5)
	switch {
	case x.Lemma == y.Lemma:
		return "same"
	case n >= 4 && x.Lemma[:n] == y.Lemma[:n]:
		return "stem"
	case x.Class.Fine == y.Class.Fine && x.Class.Fine != 0:
		return "class"
	}
	return "differ"
}

// timed says which of two mentions have a time.
func timed(x, y *Time) string {
	switch {
	case x != nil && y != nil && x.Value == y.Value:
		return "one"
	case x != nil && y != nil:
		return "two"
	case x != nil:
		return "first"
	case y != nil:
		return "second"
	}
	return "none"
}

// common counts who is named in the sentences of two mentions, up to 3, and of those the
// ones that are near to both, up to 2.
func (a *Article) common(i, j *Mention, who *together) (names, nearby int) {
	s, other := a.Sentences[i.Sentence], a.Sentences[j.Sentence]
	both := who.in(a, i.Sentence, j.Sentence)
	for _, p := range both {
		if s.near(i.Word, p.head) && other.near(j.Word, p.other) {
			if nearby++; nearby == 2 {
				break
			}
		}
	}
	return min(len(both), 3), nearby
}

// named is somebody who is named in two sentences, by the heads of the phrases.
type named struct{ head, other int }

// together is who is named in a sentence and in others before it, kept for as long as it is
// asked for the same one: the mentions of a sentence are compared with those of few others.
type together struct {
	sentence int
	before   map[int][]named // by sentence
}

// in returns who is named in sentence i and in sentence j.
func (t *together) in(a *Article, i, j int) []named {
	if t.before == nil {
		t.before = map[int][]named{}
	}
	if t.sentence != j {
		clear(t.before)
		t.sentence = j
	}
	both, ok := t.before[i]
	if !ok {
		both = a.Sentences[i].sharing(a.Sentences[j])
		t.before[i] = both
	}
	return both
}

// sharing returns who is named in two sentences.
func (s *Sentence) sharing(other *Sentence) (out []named) {
	for k := range s.Phrases {
		p := &s.Phrases[k]
		for n := range other.Phrases {
			q := &other.Phrases[n]
			if p.Name == q.Name && !p.Pronoun || p.Code != "" && p.Code == q.Code {
				out = append(out, named{p.Head, q.Head})
			}
		}
	}
	return out
}

// differ reports whether two mentions cannot be of one event: they state times that do not meet,
// name other people in one place of the clause, give other figures, or one speaks of what was before.
func (a *Article) differ(i, j *Mention) bool {
	return apart(i, j) || a.otherPeople(i, j) || a.before(i, j) || otherFigures(i, j)
}

// apart reports whether the clauses of two mentions state times that do not meet: they tell
// of two events, however alike.
func apart(i, j *Mention) bool {
	x, y := i.time, j.time
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

// before reports whether one of two mentions speaks of what was before another of its kind,
// "the previous agreement", and the other tells of no time long past: they tell of two events.
func (a *Article) before(i, j *Mention) bool {
	switch {
	case i.earlier == j.earlier:
		return false
	case i.earlier:
		return !a.longAgo(j)
	}
	return !a.longAgo(i)
}

// earlier reports whether a word is a noun that an adjective puts before another of its kind.
func (s *Sentence) earlier(i int) bool {
	return s.Words[i].UPOS == "NOUN" && slices.ContainsFunc(s.Kids[i], func(k int) bool {
		return s.Relation(k) == "amod" && earlierWords[s.Words[k].Lower]
	})
}

// earlierWords are adjectives of what was before another of its kind.
var earlierWords = wordlist.Of("earlierkind")

// longAgo reports whether the clause of a mention has a time that ended a month and more before
// the day of publication, or any time if that is not known.
func (a *Article) longAgo(m *Mention) bool {
	const month = 31 * 24 * time.Hour
	return m.time != nil && (a.Published.IsZero() || !m.time.Interval.To.IsZero() && a.Published.Sub(m.time.Interval.To) > month)
}

// alone reports whether a word has by the relation a person by name whom the other sentence
// does not name.
func (s *Sentence) alone(word int, relation string, other *Sentence) bool {
	return slices.ContainsFunc(s.Phrases, func(p Phrase) bool {
		return p.Person && s.Words[p.Head].Head == word && s.Relation(p.Head) == relation &&
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
