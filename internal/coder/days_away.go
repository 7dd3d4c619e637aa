package coder

import "github.com/dateline-go/dateline/internal/wordlist"

// dayUnits are units of a day and more.
var dayUnits = wordlist.Of("dayunit")

// daysAway reports whether what word i tells is told as so many days or more from something else:
// "days after militants [kidnapped] her", "a week before the [election]". It is not of
// the day of publication then: none of 30 such events is in the annotated articles that are learned from.
func (s *Sentence) daysAway(i int) bool {
	for _, h := range [2]int{i, s.clause(i)} {
		if h < 0 {
			continue
		}
		k := s.Child(h, "mark", "case")
		if k < 1 || k > i {
			continue
		}
		if l := s.Lower(k); (l == "after" || l == "before") && dayUnits[s.Words[k-1].Lemma] && s.Words[k-1].UPOS == "NOUN" {
			return true
		}
	}
	return false
}
