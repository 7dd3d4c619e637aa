package coder

import "github.com/dateline-go/dateline/internal/wordvector"

// counts is how often words, names and the days about its publication stand in an article.
type counts struct {
	names  map[string]int
	lemmas map[string][]int // the numbers of the sentences, one for each time, up to mostCounted
	today  int              // see dayWords
	eve    int
}

// counts returns the counts, which it makes once.
func (a *Article) counts() *counts {
	if a.counted == nil {
		words := 0
		for _, s := range a.Sentences {
			words += len(s.Words)
		}
		c := &counts{names: map[string]int{}, lemmas: make(map[string][]int, words/2)}
		c.today, c.eve = a.dayWords()
		for _, s := range a.Sentences {
			for k := range s.Phrases {
				c.names[s.Phrases[k].Name]++
			}
			for k := range s.Words {
				if l := c.lemmas[s.Words[k].Lemma]; len(l) < mostCounted {
					c.lemmas[s.Words[k].Lemma] = append(l, s.Number)
				}
			}
		}
		a.counted = c
	}
	return a.counted
}

// mostCounted is how often a lemma is counted.
const mostCounted = 20

// before is how often a lemma stands in the sentences before number n, at most most, which is
// at most mostCounted.
func (c *counts) before(lemma string, n, most int) int {
	k := 0
	for _, s := range c.lemmas[lemma] {
		if s >= n || k == most {
			break
		}
		k++
	}
	return k
}

// Prepare works out all that is otherwise worked out when it is first asked for, so that
// the article can be looked at by several goroutines.
func (a *Article) Prepare(v *wordvector.Table) {
	a.counts()
	a.about(v)
	for _, s := range a.Sentences {
		if len(s.Words) > 0 {
			s.clause(0)
		}
	}
}
