package own

import (
	_ "embed"

	"github.com/dateline-go/dateline/internal/annotated"
)

// writtenAnnotations are articles that were written for this project, with their events, an
// article a line. What they tell is invented or retold; no sentence of theirs stands elsewhere.
//
//go:embed written.jsonl
var writtenAnnotations []byte

// sentenceAnnotations are sentences that were written for this project, each an article of its own
// with its events: of every type of PLOVER, of happenings outside it, and some that tell nothing.
//
//go:embed sentences.jsonl
var sentenceAnnotations []byte

// Written returns the articles that were written to be learned from.
func Written() ([]annotated.Article, error) {
	return annotations(writtenAnnotations, itself)
}

// Sentences returns the sentences that were written to be learned from. News that is their own has
// no date in them, since a sentence alone does not say that it is.
func Sentences() ([]annotated.Article, error) {
	return annotations(sentenceAnnotations, itself)
}

// itself is the text that stands beside its annotations.
func itself(h head) (string, error) { return h.Text, nil }
