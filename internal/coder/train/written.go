package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"

	"github.com/dateline-go/dateline/internal/annotated"
)

// writtenAnnotations are articles that were written for this project, with their events, an
// article a line. What they tell is invented or retold; no sentence of theirs stands elsewhere.
//
//go:embed written.jsonl
var writtenAnnotations []byte

// writtenArticles returns the articles that were written to be learned from.
func writtenArticles() ([]annotated.Article, error) {
	var out []annotated.Article
	in := bufio.NewScanner(bytes.NewReader(writtenAnnotations))
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var article struct{ Doc, Text string }
		if err := json.Unmarshal(in.Bytes(), &article); err != nil {
			return nil, fmt.Errorf("written articles: %w", err)
		}
		a, err := annotated.Parse(in.Bytes(), article.Text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", article.Doc, err)
		}
		out = append(out, a)
	}
	return out, in.Err()
}
