package store

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/timeline"
)

// A Hit is a document in which words were found.
type Hit struct {
	timeline.Document        // without Text, Sentences and Times
	Passage           string // of the text, where the words stand densest
}

// Search finds the documents that have all words in their title or text, in any order, at
// most limit of them: those that are most about them first (BM25). Case and accents are
// not looked at; words between double quotes stand side by side; what ends in * is the
// beginning of a word. The error wraps [ErrQuery] if there is no word.
func (c *Case) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
	query := match(words)
	if query == "" {
		return nil, fmt.Errorf("%q: %w", words, ErrQuery)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	var hits []Hit
	err := each(ctx, c.conn, `SELECT `+documentColumns+`, '', passage FROM documents JOIN (
			SELECT rowid AS found, bm25(words) AS worth, snippet(words, -1, '', '', ' … ', 24) AS passage FROM words WHERE words MATCH ?
		) ON number = found ORDER BY worth, id LIMIT ?`, []any{query, limit}, func(scan scanner) error {
		var h Hit
		d, err := scanDocument(scan, &h.Passage)
		h.Document = *d
		h.Passage = strings.ToValidUTF8(strings.Join(strings.Fields(h.Passage), " "), "\uFFFD")
		hits = append(hits, h)
		return err
	})
	return hits, c.named(err)
}

// match writes words in FTS5's language, in which all of them are strings: nothing in
// them is an operator.
func match(words string) string {
	var terms []string
	for i, part := range strings.Split(words, `"`) {
		if i%2 == 1 {
			terms = append(terms, term(part, ""))
			continue
		}
		for _, w := range strings.Fields(part) {
			star := ""
			if strings.HasSuffix(w, "*") {
				star = "*"
			}
			terms = append(terms, term(w, star))
		}
	}
	return strings.Join(strings.Fields(strings.Join(terms, " ")), " ")
}

// term is a string of FTS5, or "" if there is no letter or digit in it.
func term(words, star string) string {
	words = strings.Map(func(r rune) rune {
		if r == 0 {
			return ' '
		}
		return r
	}, words)
	if strings.IndexFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return ""
	}
	return `"` + words + `"` + star
}
