package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/temporary"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/internal/timeml"
)

// prediction is an expression in the form that other scorers read.
type prediction struct {
	Start int            `json:"start"` // in characters, End exclusive
	End   int            `json:"end"`
	Text  string         `json:"text"`
	Type  dateparse.Type `json:"type"`
	Value string         `json:"value"`
}

// write writes what was found in a document to DIR/NAME.jsonl, if a folder is
// asked for: whole or not at all.
func (e *timesEvaluation) write(doc *timeml.Document, found []dateparse.Expression) error {
	if e.out == "" {
		return nil
	}
	if err := os.MkdirAll(e.out, 0o755); err != nil {
		return err
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	bytes, characters := 0, 0 // up to the last expression
	for _, x := range found {
		start := characters + utf8.RuneCountInString(doc.Text[bytes:x.Start])
		bytes, characters = x.End, start+utf8.RuneCountInString(x.Text)
		if err := enc.Encode(prediction{start, characters, x.Text, x.Type, x.Value}); err != nil {
			return err
		}
	}
	return temporary.WriteFile(filepath.Join(e.out, doc.Name+".jsonl"), []byte(b.String()), 0o644)
}

// oneLine makes every run of white space a blank, and steers no terminal.
func oneLine(s string) string { return terminal.Line(strings.Join(strings.Fields(s), " ")) }
