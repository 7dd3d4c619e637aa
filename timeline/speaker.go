package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

var saying = wordlist.Of("saying")

// speaker returns who the sentence says reports the event: the subject of a verb of saying
// outside the event itself, by name where that is known, or "".
func (s *sentence) speaker(t coder.Pattern) string {
	for i := range s.Words {
		if !saying[s.Words[i].Lemma] || i >= t.From && i < t.To {
			continue
		}
		k := s.Child(i, "nsubj")
		if k < 0 {
			continue
		}
		for p := range s.Phrases {
			if p := &s.Phrases[p]; p.Head == k && (!p.Pronoun || p.Known) {
				return strings.Join(strings.Fields(p.Name), " ")
			}
		}
	}
	return ""
}
