package export

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

func TestTextFormat(t *testing.T) {
	t.Parallel()
	mention := timeline.Evidence{Span: timeline.Span{Document: "a.txt", Text: "Iceland seized a trawler\ntwo years ago.\x1b[2J"}}
	line := &timeline.Timeline{Title: "Herring", Events: []timeline.Event{
		{
			Type: timeline.Coerce, Summary: "Iceland seized a trawler (2022).", Evidence: []timeline.Evidence{mention},
			When:     timeline.Anchor{From: "2022-01-01", To: "2023-01-01", Value: "2022", EDTF: "2022", How: timeline.Stated},
			Actors:   []timeline.Actor{{Name: "coast guard", Country: "ISL"}},
			Targets:  []timeline.Actor{{Name: "trawler"}},
			Place:    &timeline.Place{Name: "Reykjavik"},
			Modality: timeline.Modality{Status: timeline.Asserted},
		},
		{
			Type: timeline.Agree, Trigger: timeline.Span{Text: "quota"},
			When:     timeline.Anchor{To: "2024-08-01", Value: "2024-08", Relation: dateparse.By, How: timeline.Inherited},
			Modality: timeline.Modality{Status: timeline.Planned, Negated: true},
		},
		{Type: timeline.Reject, Summary: "Norway refused", Modality: timeline.Modality{Status: timeline.Asserted}},
	}}
	const want = `Herring

2022        Iceland seized a trawler
            coerce · asserted · coast guard (ISL) → trawler · in Reykjavik · date stated
            a.txt: “Iceland seized a trawler two years ago.�[2J”

by 2024-08  quota
            agree · planned · negated · date from the context

undated     Norway refused
            reject · asserted

`
	var b strings.Builder
	if err := (textFormat{}).Export(&b, line); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestTextFormatWithoutEvents(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := (textFormat{}).Export(&b, &timeline.Timeline{}, WithTitle("Quiet days")); err != nil {
		t.Fatal(err)
	}
	if want := "Quiet days\n\nNo events found.\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
