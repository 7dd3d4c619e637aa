package tag

import "github.com/dateline-go/dateline/internal/linear"

// An outline is settled from that many words on, if of so many one at most has another class.
const (
	settledFrom = 8
	settledOf   = 100
)

// outlines hashes a word behind a class, and before a word: "increase" behind "to" is a verb. A
// third of all words have an outline whose class is always the same.
func outlines(words []Word, i int, t1 uint64) [2]uint64 {
	w, capital := words[i].Lower, words[i].shape>>13&1
	return [2]uint64{linear.Hash3(1, w, capital, t1), linear.Hash3(2, w, capital, at(words, i+1).Lower)}
}

// Settle has the tagger read sentences, which are lists of words, and from then on decide
// without its weights where they would say the same.
func (t *Tagger) Settle(sentences [][]string) {
	t.settled = nil
	s := Scratch{chosen: linear.Chosen{}}
	for _, forms := range sentences {
		t.Tag(nil, forms, &s)
	}
	t.settled = s.chosen.Settled(settledFrom, settledOf)
}
