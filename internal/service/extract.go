package service

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

// Event is an event as a line of the format jsonl has it; [export.EventSchema] describes it.
type Event struct{ json.RawMessage }

// Selection says which events are wanted.
type Selection struct {
	MinConfidence float64 `json:"minConfidence,omitempty" jsonschema:"leave out events of less confidence than that, 0 to 1"`
	PloverOnly    bool    `json:"ploverOnly,omitempty" jsonschema:"leave out happenings outside PLOVER's event types, such as elections and accidents"`
	NoTemponyms   bool    `json:"noTemponyms,omitempty" jsonschema:"leave out what is known of named events (the Oslo Accords)"`
}

// ExtractRequest asks for the events of articles, each by itself.
type ExtractRequest struct {
	Articles []Article `json:"articles" jsonschema:"that are read"`
	Reading
	Selection
}

// ExtractAnswer holds the events article by article.
type ExtractAnswer struct {
	Articles []ExtractedArticle `json:"articles" jsonschema:"in the order of the request"`
	Problems []Problem          `json:"problems,omitempty" jsonschema:"of articles that could not be read, or not for events"`
}

// ExtractedArticle is an article with its events.
type ExtractedArticle struct {
	Document Document `json:"document" jsonschema:"the article as it was read"`
	Events   []Event  `json:"events" jsonschema:"in the order of their dates, undated ones last"`
}

var extractMethod = method("extract", "Extract the events of articles, each article by itself",
	"Finds the events that each article tells, with type (PLOVER), parties, place, status, the sentence that says so and a date that says how it was reached. Events are found in English only.",
	(*Service).extract)

func (s *Service) extract(ctx context.Context, r ExtractRequest) (*ExtractAnswer, error) {
	docs, problems, err := s.documents(r.Articles, r.Reading)
	if err != nil {
		return nil, err
	}
	a := &ExtractAnswer{Articles: []ExtractedArticle{}, Problems: problems}
	for _, d := range docs {
		t, problems, err := build(ctx, []*timeline.Document{d}, r.Reading, r.Selection)
		if err != nil {
			return nil, err
		}
		a.Problems = append(a.Problems, problems...)
		if len(t.Documents) == 0 {
			continue
		}
		events, err := lines(t)
		if err != nil {
			return nil, err
		}
		a.Articles = append(a.Articles, ExtractedArticle{newDocument(d), events})
	}
	return a, nil
}

// build makes a timeline of docs, beside the problems of those that have none.
func build(ctx context.Context, docs []*timeline.Document, r Reading, s Selection, more ...timeline.Option) (*timeline.Timeline, []Problem, error) {
	times, err := r.Options()
	if err != nil {
		return nil, nil, err
	}
	if s.MinConfidence < 0 || s.MinConfidence > 1 {
		return nil, nil, Errorf(BadRequest, "minConfidence %v: give 0 to 1", s.MinConfidence)
	}
	options := append(more, timeline.WithTimes(times...), timeline.WithMinConfidence(s.MinConfidence))
	if s.PloverOnly {
		options = append(options, timeline.PloverOnly())
	}
	if s.NoTemponyms {
		options = append(options, timeline.WithoutTemponyms())
	}
	t, err := timeline.Build(ctx, docs, options...)
	var problems []Problem
	for _, err := range apart(err) {
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		problems = append(problems, Problem{about(err, docs), codeOf(err), err.Error()})
	}
	return t, problems, nil
}

// apart takes apart what errors.Join has put together.
func apart(err error) []error {
	var joined interface{ Unwrap() []error }
	switch {
	case err == nil:
		return nil
	case errors.As(err, &joined):
		return joined.Unwrap()
	}
	return []error{err}
}

// about returns the ID of the document that an error of timeline.Build begins with.
func about(err error, docs []*timeline.Document) (id string) {
	for _, d := range docs {
		if len(d.ID) > len(id) && strings.HasPrefix(err.Error(), d.ID+": ") {
			id = d.ID
		}
	}
	return id
}

// lines returns the events of t as jsonl has them.
func lines(t *timeline.Timeline) ([]Event, error) {
	format, err := export.ByName("jsonl")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := format.Export(&b, t); err != nil {
		return nil, err
	}
	events := make([]Event, 0, len(t.Events))
	for line := range bytes.Lines(b.Bytes()) {
		events = append(events, Event{json.RawMessage(bytes.TrimSuffix(line, []byte("\n")))})
	}
	return events, nil
}
