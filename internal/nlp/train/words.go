package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"

	"github.com/ulikunitz/xz"

	"github.com/dateline-go/dateline/internal/nlp/tag"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// classesFile is written by the program in the folder classes.
//
//go:embed classes.tsv.xz
var classesFile []byte

// wordClasses reads the classes of words; of words that are written alike but
// for case and digits, the most frequent counts.
func wordClasses() (*wordclass.Table, error) {
	z, err := xz.NewReader(bytes.NewReader(classesFile))
	if err != nil {
		return nil, fmt.Errorf("classes.tsv.xz: %w", err)
	}
	classes := map[uint64]wordclass.Class{}
	for lines := bufio.NewScanner(z); lines.Scan(); {
		var form string
		var c wordclass.Class
		if _, err := fmt.Sscanf(lines.Text(), "%s\t%d\t%d\t%d", &form, &c.Fine, &c.Middle, &c.Coarse); err != nil {
			return nil, fmt.Errorf("classes.tsv.xz: %q: %w", lines.Text(), err)
		}
		if h := tag.Look(form).Lower; classes[h] == (wordclass.Class{}) {
			classes[h] = c
		}
	}
	return wordclass.New(classes), nil
}
