package timeline

import "cmp"

// leadSentences is how many sentences, a headline among them, tell an article's main event.
const leadSentences = 3

// markMain marks the main event of an article: of those that its first sentence tells, or
// without any the second or third, the one that is least deep in its sentence, of these the
// one nearest to its root ("condemned" before "the bombing"), and then the surest. An article
// whose first sentences tell of nothing has none.
func markMain(drafts []*draft) {
	var main *draft
	for _, d := range drafts {
		if d.sentence.Number >= leadSentences {
			continue
		}
		if main == nil || cmp.Or(cmp.Compare(min(1, d.sentence.Number), min(1, main.sentence.Number)),
			cmp.Compare(d.Depth, main.Depth), cmp.Compare(d.above(), main.above()), cmp.Compare(main.Confidence, d.Confidence)) < 0 {
			main = d
		}
	}
	if main != nil {
		main.Evidence[0].Main = true
	}
}

// above counts the words that govern what tells the event: none for the root of its sentence.
func (d *draft) above() int {
	n, words := 0, d.sentence.Words
	for i := words[d.mentions[0].Word].Head; i >= 0 && n < len(words); i = words[i].Head {
		n++
	}
	return n
}
