package names

import (
	"fmt"
	"slices"
	"time"

	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/syntax"
)

// Lesson is an annotated article to learn from. One of the two tells whom a phrase is about,
// by sentence and head.
type Lesson struct {
	Text      string
	Sentences []*syntax.Sentence
	Published time.Time
	// Gold is the number of whom a phrase is about, or a phrase and those that "and" joins to
	// it, 0 where that is not told.
	Gold func(sentence, head int, joined bool) int
	// Fits tells the names that fit one whom a phrase is about; nil where that is not told.
	Fits func(sentence, head int) func(name string) bool
}

// Choices returns what is to be learned from an article: each mention that may refer
// back, with its candidates and at last with none of them, and which are right.
func Choices(l Lesson) []linear.Choice {
	var out []linear.Choice
	l.teach(func(m *mention, list []*candidate, features [][]uint64, right []bool) int {
		kept := make([][]uint64, len(features))
		for k := range features {
			kept[k] = slices.Clone(features[k])
		}
		out = append(out, linear.Choice{Features: kept, Right: right})
		for k, ok := range right {
			if ok {
				return k
			}
		}
		return len(list)
	})
	return out
}

// Score counts, for pronouns and for other phrases, those referred back, those that
// refer back by the gold, and those referred back rightly.
type Score struct{ Told, Marked, Right int }

// Test resolves the mentions of an article, one by one with all before them right.
func Test(l Lesson) (pronouns, nouns Score) {
	choose := model()
	l.teach(func(m *mention, list []*candidate, features [][]uint64, right []bool) int {
		score := &nouns
		if m.pronoun {
			score = &pronouns
		}
		k := choose(m, list, features)
		if k < len(list) {
			score.Told++
			if right[k] {
				score.Right++
			}
		}
		if !right[len(list)] {
			score.Marked++
		}
		for k, ok := range right {
			if ok {
				return k
			}
		}
		return len(list)
	})
	return pronouns, nouns
}

// teach reads an article with right answers: choose is asked of each mention whose
// referent is told, and says what it is taken for.
func (l Lesson) teach(choose func(m *mention, list []*candidate, features [][]uint64, right []bool) int) {
	r := newReader(l.Text, l.Sentences, nil, l.Published)
	r.readNames()
	r.gather()
	r.findPhrases()
	if l.Gold == nil {
		r.refer(l.named(choose))
		return
	}
	seen := map[int]bool{}
	at := 0
	r.refer(func(m *mention, list []*candidate, features [][]uint64) int {
		for ; r.mentions[at] != m; at++ { // what has been read since
			seen[l.Gold(r.mentions[at].s.Number, r.mentions[at].head, false)] = true
		}
		gold := l.Gold(m.s.Number, m.head, false)
		if gold == 0 {
			return len(list)
		}
		right := make([]bool, len(list)+1)
		some := false
		for k, c := range list {
			if l.Gold(c.last.s.Number, c.last.head, c.last.group) == gold {
				right[k], some = true, true
			}
		}
		right[len(list)] = !some
		if !some && seen[gold] && m.pronoun { // told too far away to be found: nothing to learn
			return len(list)
		}
		return choose(m, list, features, right)
	})
}

// named asks choose of the mentions of which it is told what names fit. Others are taken for
// what the model takes them for.
func (l Lesson) named(choose func(m *mention, list []*candidate, features [][]uint64, right []bool) int) scorer {
	known := model()
	return func(m *mention, list []*candidate, features [][]uint64) int {
		fits := l.Fits(m.s.Number, m.head)
		if fits == nil {
			return known(m, list, features)
		}
		right := make([]bool, len(list)+1)
		some := false
		for k, c := range list {
			if fits(c.e.name) {
				right[k], some = true, true
			}
		}
		if !some && (m.pronoun || !fits(m.text)) {
			return known(m, list, features)
		}
		right[len(list)] = !some
		return choose(m, list, features, right)
	}
}

// Add adds another's counts.
func (s *Score) Add(o Score) {
	s.Told, s.Marked, s.Right = s.Told+o.Told, s.Marked+o.Marked, s.Right+o.Right
}

// String tells precision, recall and their mean in percent.
func (s Score) String() string {
	p, r := float64(s.Right)/float64(max(s.Told, 1)), float64(s.Right)/float64(max(s.Marked, 1))
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f of %d", 100*p, 100*r, 200*p*r/max(p+r, 1e-9), s.Marked)
}
