package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/ulikunitz/xz"
)

// Sentence is an annotated sentence.
type Sentence struct {
	NewDoc, NewPar bool // a document or paragraph begins with it
	Words          []Word
}

// Word is a syntactic word.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // 1 is the first word, 0 the root
	Relation                string
	Misc                    string
	Glued                   bool // no space stands between it and the next word
}

// Open reads a file, xz-compressed if its name ends in ".xz".
func Open(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = bufio.NewReaderSize(f, 1<<16)
	if strings.HasSuffix(path, ".xz") {
		if r, err = xz.NewReader(r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	sentences, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return sentences, nil
}

// Read reads sentences. Multiword tokens and empty nodes are left out.
func Read(r io.Reader) ([]Sentence, error) {
	var all []Sentence
	var s Sentence
	last, glued := 0, false // the last word of a multiword token, and how that ends
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<22)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case line == "":
			if len(s.Words) > 0 {
				all = append(all, s)
				s = Sentence{}
			}
		case strings.HasPrefix(line, "# newdoc"):
			s.NewDoc = true
		case strings.HasPrefix(line, "# newpar"):
			s.NewPar = true
		case line[0] == '#':
		default:
			f := strings.Split(line, "\t")
			if len(f) != 10 {
				return nil, fmt.Errorf("line %d: %d columns, want 10", n, len(f))
			}
			if _, end, ok := strings.Cut(f[0], "-"); ok { // a multiword token: its parts follow
				last, _ = strconv.Atoi(end)
				glued = strings.Contains(f[9], "SpaceAfter=No")
				continue
			}
			if strings.Contains(f[0], ".") { // an empty node
				continue
			}
			head, err := strconv.Atoi(f[6])
			if err != nil {
				return nil, fmt.Errorf("line %d: head %q is no number", n, f[6])
			}
			w := Word{f[1], f[2], f[3], f[4], head, f[7], f[9], strings.Contains(f[9], "SpaceAfter=No")}
			switch n := len(s.Words) + 1; {
			case n < last:
				w.Glued = true
			case n == last:
				w.Glued, last = glued, 0
			}
			s.Words = append(s.Words, w)
		}
	}
	if len(s.Words) > 0 {
		all = append(all, s)
	}
	return all, in.Err()
}

// Text rebuilds the raw text of sentences, a blank line between paragraphs, and
// says where each of their words stands in it, in bytes.
func Text(sentences []Sentence) (text string, words [][][2]int) {
	var b strings.Builder
	for k, s := range sentences {
		if k > 0 && (s.NewDoc || s.NewPar) {
			b.WriteString("\n\n")
		}
		at := make([][2]int, len(s.Words))
		for i, w := range s.Words {
			at[i][0] = b.Len()
			b.WriteString(w.Form)
			at[i][1] = b.Len()
			if !w.Glued {
				b.WriteByte(' ')
			}
		}
		words = append(words, at)
	}
	return b.String(), words
}
