package timeml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Document is an annotated text.
type Document struct {
	Name     string    // of the file, without its extension
	Dateline time.Time // the document creation time, zero if there is none
	Text     string    // the content of TEXT without tags, entities decoded
	Times    []Timex   // those in TEXT, in the order in which they end
}

// Timex is a TIMEX3 element.
type Timex struct {
	Start, End int // byte offsets into Document.Text, End exclusive
	Type       string
	Value      string
}

// Open reads a TimeML file.
func Open(path string) (*Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	doc, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	doc.Name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return doc, nil
}

// Folder reads the .tml files of a folder in the order of their names.
func Folder(dir string) ([]*Document, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: no .tml files; name a folder of TimeML documents", dir)
	}
	docs := make([]*Document, len(paths))
	for i, path := range paths {
		if docs[i], err = Open(path); err != nil {
			return nil, err
		}
	}
	return docs, nil
}

func parse(data []byte) (*Document, error) {
	// XML turns CR LF into LF; a reference keeps the offsets of the file.
	dec := xml.NewDecoder(bytes.NewReader(bytes.ReplaceAll(data, []byte("\r"), []byte("&#xD;"))))
	dec.Strict = false
	var (
		doc   Document
		text  strings.Builder
		open  []Timex
		where string // the element that is being read: DCT, TEXT
		seen  bool
	)
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("not TimeML: %w", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "DCT", "TEXT":
				where = token.Name.Local
				seen = seen || where == "TEXT"
			case "TIMEX3":
				t := timex(token)
				t.Start = text.Len()
				if where == "DCT" {
					doc.Dateline = creationTime(t.Value)
				}
				open = append(open, t)
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "DCT", "TEXT":
				where = ""
			case "TIMEX3":
				if len(open) == 0 { // closed twice
					continue
				}
				t := open[len(open)-1]
				open = open[:len(open)-1]
				if t.End = text.Len(); where == "TEXT" {
					doc.Times = append(doc.Times, t)
				}
			}
		case xml.CharData:
			if where == "TEXT" {
				text.Write(token)
			}
		}
	}
	if !seen {
		return nil, errors.New("not TimeML: no TEXT element")
	}
	doc.Text = text.String()
	return &doc, nil
}

func timex(e xml.StartElement) (t Timex) {
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "type":
			t.Type = a.Value
		case "value":
			t.Value = a.Value
		}
	}
	return t
}

// creationTime reads a TIMEX3 value as a date with or without a clock.
func creationTime(value string) time.Time {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t
		}
	}
	return time.Time{}
}
