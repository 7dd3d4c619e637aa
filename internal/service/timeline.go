package service

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/export"
	_ "github.com/dateline-go/dateline/export/all" // every format
	"github.com/dateline-go/dateline/timeline"
)

// TimelineRequest asks for one timeline of all articles.
type TimelineRequest struct {
	Articles []Article `json:"articles" jsonschema:"that are read and merged"`
	Title    string    `json:"title,omitempty" jsonschema:"heading of the timeline"`
	Entities []string  `json:"entities,omitempty" jsonschema:"hold whatever these persons, companies, products or states take part in, and nothing else"`
	Format   string    `json:"format,omitempty" jsonschema:"a file in this format instead of events"`
	Top      int       `json:"top,omitempty" jsonschema:"how many events that matter most a file for readers shows; 0 is all"`
	Reading
	Selection
}

// TimelineAnswer is a timeline, or the file that it was written to.
type TimelineAnswer struct {
	Title     string     `json:"title,omitempty" jsonschema:"heading of the timeline"`
	Documents []Document `json:"documents,omitempty" jsonschema:"the articles as they were read; absent beside a file"`
	Events    []Event    `json:"events,omitempty" jsonschema:"merged over all articles, in the order of their dates, undated ones last; absent beside a file"`
	File      *File      `json:"file,omitempty" jsonschema:"if a format was asked for"`
	Problems  []Problem  `json:"problems,omitempty" jsonschema:"of articles that could not be read, or not for events"`
}

// File is a timeline in one of the formats that package export writes.
type File struct {
	Format    string `json:"format" jsonschema:"its name"`
	MediaType string `json:"mediaType" jsonschema:"that of the content"`
	Text      string `json:"text,omitempty" jsonschema:"the content, if it is text"`
	Data      []byte `json:"data,omitempty" jsonschema:"the content in base64, if it is no text"`
}

// Content is the file's.
func (f *File) Content() []byte {
	if f.Data != nil {
		return f.Data
	}
	return []byte(f.Text)
}

var timelineMethod = method("timeline", "Merge the events of articles into one timeline, as data or as a file",
	"Joins the mentions of one event over all articles, puts them in order and returns them, or a file in any format of \"dateline formats\": html, xlsx, svg, csv, md, ics and others.",
	(*Service).timeline)

func (s *Service) timeline(ctx context.Context, r TimelineRequest) (*TimelineAnswer, error) {
	if r.Format != "" {
		if _, err := export.ByName(r.Format); err != nil {
			return nil, Errorf(BadRequest, "format: %v", err)
		}
	}
	if r.Top < 0 {
		return nil, Errorf(BadRequest, "top %d: give a number of events, or 0 for all", r.Top)
	}
	if slices.ContainsFunc(r.Entities, func(name string) bool { return strings.TrimSpace(name) == "" }) {
		return nil, Errorf(BadRequest, "entities: a name is empty")
	}
	docs, problems, err := s.documents(r.Articles, r.Reading)
	if err != nil {
		return nil, err
	}
	t, more, err := build(ctx, docs, r.Reading, r.Selection, timeline.WithTitle(r.Title), timeline.For(r.Entities...))
	if err != nil {
		return nil, err
	}
	a := &TimelineAnswer{Title: t.Title, Problems: append(problems, more...)}
	if r.Format != "" {
		a.File, err = file(ctx, t, r.Format, r.Top)
		return a, err
	}
	for _, d := range t.Documents {
		a.Documents = append(a.Documents, newDocument(d))
	}
	a.Events, err = lines(t)
	return a, err
}

func file(ctx context.Context, t *timeline.Timeline, name string, top int) (*File, error) {
	format, err := export.ByName(name)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := format.Export(&b, t, export.WithContext(ctx), export.WithTop(top)); err != nil {
		return nil, Errorf(Unreadable, "format %s: %v", name, err)
	}
	f := &File{Format: format.Name, MediaType: format.MediaType}
	if utf8.Valid(b.Bytes()) {
		f.Text = b.String()
	} else {
		f.Data = b.Bytes()
	}
	return f, nil
}

// Formats are the names of the formats.
func Formats() (names []string) {
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}
