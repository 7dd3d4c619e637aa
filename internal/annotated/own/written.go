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

// Written returns the articles that were written to be learned from.
func Written() ([]annotated.Article, error) {
	return annotations(writtenAnnotations, head.itself)
}
