package annotated

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Article is a text with its events.
type Article struct {
	Name      string
	Text      string
	Published time.Time // the dateline
	Events    []Event
}

// Event is an event that a person has marked.
type Event struct {
	Mentions []Mention `json:"mentions"` // the first tells it most fully
	Type     string    `json:"type"`     // "CONSULT", "OTHER:disaster"
	Actors   []Party   `json:"actors"`
	Targets  []Party   `json:"targets"`
	Place    *Party    `json:"place"`
	When     string    `json:"when"` // EDTF; "" is undated
	Status   string    `json:"status"`
	Negated  bool      `json:"negated"`
	Weight   int       `json:"weight"` // 1: must be told, 2: may be
}

// Mention is the words of a trigger.
type Mention struct {
	Start int    `json:"start"` // byte offset into the article's text
	End   int    `json:"end"`   // exclusive
	Text  string `json:"text"`
}

// Party is somebody who takes part, or the place of an event.
type Party struct {
	Name    string `json:"name"`
	Country string `json:"country,omitempty"` // ISO 3166-1 alpha-3, or ""
}

// Folder reads all annotated articles of a folder, NAME.json beside NAME.txt, in the
// order of their names.
func Folder(dir string) ([]Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no annotated articles, which are pairs of NAME.json and NAME.txt", dir)
	}
	slices.Sort(files)
	var out []Article
	for _, f := range files {
		a, err := Read(f, strings.TrimSuffix(f, ".json")+".txt")
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// Read reads the annotation in one file of the text in another.
func Read(file, text string) (Article, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return Article{}, err
	}
	t, err := os.ReadFile(text)
	if err != nil {
		return Article{}, err
	}
	a, err := Parse(b, string(t))
	if err != nil {
		return Article{}, fmt.Errorf("%s: %w", file, err)
	}
	return a, nil
}

// Parse reads an annotation of a text in JSON.
func Parse(b []byte, text string) (Article, error) {
	var raw struct {
		Doc       string  `json:"doc"`
		Published string  `json:"published"`
		Events    []Event `json:"events"`
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return Article{}, err
	}
	a := Article{Name: raw.Doc, Text: text, Events: raw.Events}
	var err error
	if a.Published, err = time.Parse(time.DateOnly, raw.Published); err != nil {
		return Article{}, err
	}
	for i, e := range a.Events {
		if len(e.Mentions) == 0 {
			return Article{}, fmt.Errorf("event %d has no mention", i+1)
		}
		for _, m := range e.Mentions {
			if m.Start < 0 || m.End <= m.Start || m.End > len(text) {
				return Article{}, fmt.Errorf("event %d: %q is at %d to %d of %d bytes", i+1, m.Text, m.Start, m.End, len(text))
			}
			if m.Text != "" && text[m.Start:m.End] != m.Text {
				return Article{}, fmt.Errorf("event %d: %q stands where %q should, at byte %d", i+1, text[m.Start:m.End], m.Text, m.Start)
			}
		}
	}
	return a, nil
}
