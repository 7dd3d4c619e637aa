package syntax

import (
	"testing"

	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// How many words of a paragraph only say where and when the article was written.
func TestDateline(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"KISUMU - Two men were arrested.":                 2,
		"MOSCOW, March 24 (Reuters) -- Two men met.":      8,
		"Two men - brothers - were arrested.":             0,
		"Published: 28 October 2023":                      5,
		"Last updated: 3 May 2024, 10:15 GMT":             9,
		"Posted on May 3, 2024 at 9:12 am":                9,
		"Published by Faber in 2023, the book sold well.": 0,
		"Updated figures: 28 dead":                        0,
		"Date: to be announced":                           0,
		"First on 3 May the army left.":                   0,
	} {
		s := Sentence{}
		s.take(text, segment.Words(nil, text, segment.Range{End: len(text)}))
		if got := dateline(s.Words); got != want {
			t.Errorf("%q: %d words of %d, want %d", text, got, len(s.Words), want)
		}
	}
}
