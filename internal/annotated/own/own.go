// Package own reads what this project has annotated itself, to learn from: news of others and
// articles that were written for it.
package own

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ulikunitz/xz"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/timeml"
)

// ownAnnotations are this project's own, an article a line: byte offsets into texts that
// stand in shared/data, and none of their sentences.
//
//go:embed own.jsonl
var ownAnnotations []byte

// Articles returns the articles that this project has annotated itself, by the guidelines of
// shared/data/news: the rest of TimeBank and AQUAINT, and the news of GUM. Their texts are
// read from the folder shared/data; one that is not what was annotated is an error.
func Articles(data string) ([]annotated.Article, error) {
	return from(data, ownAnnotations)
}

// from reads annotations of texts that stand beside them or in the folder shared/data.
func from(data string, lines []byte) ([]annotated.Article, error) {
	read := map[string]map[string]string{} // texts of treebanks, each read when it is first asked for
	return annotations(lines, func(h head) (text string, err error) {
		switch h.Corpus {
		case "":
			return h.itself()
		case "gum", "ewt":
			if read[h.Corpus] == nil {
				if read[h.Corpus], err = treebank(data, h.Corpus); err != nil {
					return "", err
				}
			}
			text = read[h.Corpus][h.Doc]
		default:
			d, err := timeml.Open(filepath.Join(data, "timex", h.Corpus, h.Doc+".tml"))
			if err != nil {
				return "", err
			}
			text = strings.TrimSpace(d.Text)
		}
		if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != h.Sha256 {
			return "", fmt.Errorf("the text in %s is not the one that was annotated", h.Corpus)
		}
		return text, nil
	})
}

// head says which text an article's annotations are about: that itself, or where it stands.
type head struct{ Doc, Text, Corpus, Sha256 string }

// itself is the text that stands beside its annotations.
func (h head) itself() (string, error) { return h.Text, nil }

// annotations reads articles, one a line; text gives the text of each.
func annotations(lines []byte, text func(head) (string, error)) ([]annotated.Article, error) {
	var out []annotated.Article
	in := bufio.NewScanner(bytes.NewReader(lines))
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		var h head
		if err := json.Unmarshal(in.Bytes(), &h); err != nil {
			return nil, fmt.Errorf("annotations, line %d: %w", n, err)
		}
		t, err := text(h)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", h.Doc, err)
		}
		a, err := annotated.Parse(in.Bytes(), t)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", h.Doc, err)
		}
		out = append(out, a)
	}
	return out, in.Err()
}

// treebank returns the texts of a treebank's documents, a blank line between paragraphs.
func treebank(data, name string) (map[string]string, error) {
	texts := map[string]string{}
	for _, part := range []string{"-train", "-dev"} {
		path := filepath.Join(data, "treebanks", name+part+".conllu.xz")
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r, err := xz.NewReader(bufio.NewReader(f))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		doc, between := "", ""
		in := bufio.NewScanner(r)
		in.Buffer(nil, 1<<22)
		for in.Scan() {
			line := in.Text()
			if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
				doc, between = id, ""
			} else if strings.HasPrefix(line, "# newpar") && texts[doc] != "" {
				between = "\n\n"
			} else if text, ok := strings.CutPrefix(line, "# text = "); ok {
				texts[doc] += between + text
				between = " "
			}
		}
		if err := in.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return texts, nil
}
