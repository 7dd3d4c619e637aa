package own

import (
	_ "embed"

	"github.com/dateline-go/dateline/internal/annotated"
)

// What stands here is annotated by the same guidelines, and the models that dateline has are
// not learned from it, since it brought them nothing clear (docs/coder-card.md).

// moreAnnotations are posts of EWT's weblogs and newsgroups that tell news, as [Articles] has its
// texts, and articles that were written for this project, as [Written] has them.
//
//go:embed more.jsonl
var moreAnnotations []byte

// sentenceAnnotations are sentences that were written for this project, each an article of its own
// with its events: of every type of PLOVER, of happenings outside it, and some that tell nothing.
//
//go:embed sentences.jsonl
var sentenceAnnotations []byte

// More returns further articles to learn from. data is the folder shared/data.
func More(data string) ([]annotated.Article, error) { return from(data, moreAnnotations) }

// Sentences returns single sentences to learn words from. News that is their own has no date in
// them, since a sentence alone does not say that it is.
func Sentences() ([]annotated.Article, error) {
	return annotations(sentenceAnnotations, head.itself)
}
