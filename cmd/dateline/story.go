package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/timeline"
)

// story is a document of the task with the places of its sentences.
type story struct {
	id        string
	doc       *timeline.Document
	sentences []sentenceAt
}

type sentenceAt struct {
	id         string
	start, end int // bytes of the text
}

// readStories reads the documents of a folder; marks of events that they may have
// are not looked at.
func readStories(dir string) ([]*story, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no file of TimeML (.tml) in it", dir)
	}
	var out []*story
	for _, file := range files {
		s, err := readStory(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func readStory(file string) (*story, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &story{doc: &timeline.Document{ID: filepath.Base(file), Source: file}}
	var text, tokens strings.Builder // tokens are those of the sentence
	inside, element := "", ""
	for d := xml.NewDecoder(f); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			element = x.Name.Local
			for _, a := range x.Attr {
				if element == "s" && a.Name.Local == "id" {
					inside = a.Value
					s.sentences = append(s.sentences, sentenceAt{id: a.Value, start: text.Len()})
				}
				if element == "TIMEX3" && a.Name.Local == "value" && s.doc.Published.IsZero() && inside == "" {
					s.doc.Published, _ = time.Parse(time.DateOnly, a.Value)
				}
			}
		case xml.EndElement:
			if x.Name.Local == "s" {
				text.WriteString(eval.Untokenised(tokens.String()))
				tokens.Reset()
				s.sentences[len(s.sentences)-1].end = text.Len()
				text.WriteString("\n\n")
				inside = ""
			}
			element = ""
		case xml.CharData:
			switch {
			case inside != "":
				tokens.Write(x)
			case element == "DOCID":
				s.id = strings.TrimSpace(string(x))
			}
		}
	}
	s.doc.Text = text.String()
	return s, nil
}

func (s *story) sentenceOf(offset int) string {
	for _, x := range s.sentences {
		if x.start <= offset && offset < x.end {
			return x.id
		}
	}
	return ""
}
