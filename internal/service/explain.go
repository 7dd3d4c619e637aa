package service

import (
	"cmp"
	"context"
	"math"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// ExplainRequest asks how the dates of articles and of their events were reached.
type ExplainRequest struct {
	Articles []Article `json:"articles" jsonschema:"that are read"`
	Reading
	Selection
}

// ExplainAnswer explains article by article.
type ExplainAnswer struct {
	Articles []ExplainedArticle `json:"articles" jsonschema:"in the order of the request"`
	Problems []Problem          `json:"problems,omitempty" jsonschema:"of articles that could not be read, or not for events"`
}

// ExplainedArticle is an article with its sentences that hold dates or events.
type ExplainedArticle struct {
	Document  Document            `json:"document" jsonschema:"the article as it was read"`
	Sentences []ExplainedSentence `json:"sentences" jsonschema:"those with dates or events, in reading order"`
}

// ExplainedSentence is a sentence with what was read in it.
type ExplainedSentence struct {
	Start  int              `json:"start" jsonschema:"byte offset into the document's text"`
	End    int              `json:"end" jsonschema:"exclusive"`
	Text   string           `json:"text"`
	Dates  []ExplainedDate  `json:"dates" jsonschema:"its time expressions"`
	Events []ExplainedEvent `json:"events" jsonschema:"the events that it tells"`
}

// ExplainedDate is a time expression and how its meaning was reached.
type ExplainedDate struct {
	Start      int     `json:"start" jsonschema:"byte offset into the document's text"`
	End        int     `json:"end" jsonschema:"exclusive"`
	Text       string  `json:"text"`
	Value      string  `json:"value" jsonschema:"TIMEX3 value"`
	EDTF       string  `json:"edtf,omitempty" jsonschema:"the date with its precision"`
	Confidence float64 `json:"confidence" jsonschema:"the chance that it is right, 0 to 1; 0 is not known"`
	Rule       string  `json:"rule" jsonschema:"that found it"`
	Explain    string  `json:"explain" jsonschema:"how it was worked out, in a line"`
}

// ExplainedEvent is an event and what its date rests on.
type ExplainedEvent struct {
	ID         string          `json:"id"`
	Type       string          `json:"type" jsonschema:"PLOVER type, or the kind of a happening outside PLOVER"`
	Trigger    string          `json:"trigger" jsonschema:"the words that say that it happened"`
	Summary    string          `json:"summary"`
	Status     timeline.Status `json:"status"`
	Confidence float64         `json:"confidence" jsonschema:"that it is an event worth telling, 0 to 1"`
	EDTF       string          `json:"edtf,omitempty" jsonschema:"its date; absent if nothing dates it"`
	How        timeline.How    `json:"how,omitempty" jsonschema:"what dates it: stated, inherited, inferred, known or dateline"`
	Explain    string          `json:"explain,omitempty" jsonschema:"how its date was reached, in a line"`
}

var explainMethod = method("explain", "Explain sentence by sentence what each date means and what the date of each event rests on",
	"For people who check a date: the sentence, its time expressions with the rule and the reckoning, and the events that it tells with what dates them.",
	(*Service).explain)

func (s *Service) explain(ctx context.Context, r ExplainRequest) (*ExplainAnswer, error) {
	docs, problems, err := s.documents(r.Articles, r.Reading)
	if err != nil {
		return nil, err
	}
	a := &ExplainAnswer{Articles: []ExplainedArticle{}, Problems: problems}
	for _, d := range docs {
		t, problems, err := build(ctx, []*timeline.Document{d}, r.Reading, r.Selection)
		if err != nil {
			return nil, err
		}
		a.Problems = append(a.Problems, problems...)
		if len(t.Documents) > 0 {
			a.Articles = append(a.Articles, ExplainedArticle{newDocument(d), explained(d, t.Events)})
		}
	}
	return a, nil
}

// explained returns the sentences of d that hold dates or events.
func explained(d *timeline.Document, events []timeline.Event) []ExplainedSentence {
	out := []ExplainedSentence{}
	rest := d.Times
	for _, span := range d.Sentences {
		s := ExplainedSentence{Start: span.Start, End: span.End, Text: span.Text, Dates: []ExplainedDate{}, Events: []ExplainedEvent{}}
		for ; len(rest) > 0 && rest[0].Start < span.End; rest = rest[1:] {
			s.Dates = append(s.Dates, explainedDate(rest[0]))
		}
		for i := range events {
			for _, ev := range events[i].Evidence {
				if span.Start <= ev.Trigger.Start && ev.Trigger.Start < span.End {
					s.Events = append(s.Events, explainedEvent(&events[i], ev.Trigger.Text))
				}
			}
		}
		if len(s.Dates)+len(s.Events) > 0 {
			out = append(out, s)
		}
	}
	return out
}

func explainedDate(e dateparse.Expression) ExplainedDate {
	return ExplainedDate{Start: e.Start, End: e.End, Text: e.Text, Value: e.Value, EDTF: e.EDTF(), Confidence: math.Round(e.Confidence*100) / 100, Rule: e.Rule, Explain: e.Explain()}
}

func explainedEvent(e *timeline.Event, trigger string) ExplainedEvent {
	return ExplainedEvent{
		ID: e.ID, Type: cmp.Or(string(e.Type), string(e.Kind)), Trigger: trigger, Summary: e.Summary, Status: e.Modality.Status,
		Confidence: e.Confidence, EDTF: e.When.EDTF, How: e.When.How, Explain: e.When.Explain,
	}
}
