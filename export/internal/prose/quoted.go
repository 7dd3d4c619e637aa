package prose

import (
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// Quoted is text of a sentence in quotation marks, as the words of its source; those of a
// reviewer are no source's and stand without.
func Quoted(ev timeline.Evidence, text string) string {
	if ev.Document == review.Own {
		return text
	}
	return "“" + text + "”"
}
