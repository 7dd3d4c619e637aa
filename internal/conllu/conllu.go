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
			if strings.ContainsAny(f[0], "-.") {
				continue
			}
			head, err := strconv.Atoi(f[6])
			if err != nil {
				return nil, fmt.Errorf("line %d: head %q is no number", n, f[6])
			}
			s.Words = append(s.Words, Word{f[1], f[2], f[3], f[4], head, f[7], f[9]})
		}
	}
	if len(s.Words) > 0 {
		all = append(all, s)
	}
	return all, in.Err()
}
