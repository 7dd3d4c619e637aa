//go:build js && wasm

// Browser is dateline for a page: the function dateline(text, published) of JavaScript
// returns what it reads, as JSON. The program in page makes the page around it.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"syscall/js"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

func main() {
	js.Global().Set("dateline", js.FuncOf(func(_ js.Value, args []js.Value) any {
		out, err := json.Marshal(read(args[0].String(), args[1].String()))
		if err != nil {
			return `{"error": "the answer cannot be written"}`
		}
		return string(out)
	}))
	select {} // the functions are called for as long as the page is open
}

// answer is what a page shows of an article.
type answer struct {
	Error  string  `json:"error,omitempty"`
	Text   []piece `json:"text"`
	Events []event `json:"events"`
}

// piece is a stretch of the text, with what it means if it is a time expression.
type piece struct {
	Text    string `json:"text"`
	EDTF    string `json:"edtf,omitempty"`
	Explain string `json:"explain,omitempty"`
}

type event struct {
	When     string `json:"when"`
	From     *int64 `json:"from"` // milliseconds since 1970; null where it is open
	To       *int64 `json:"to"`
	What     string `json:"what"`
	Facts    string `json:"facts"`
	Sentence string `json:"sentence"`
	Explain  string `json:"explain"`
}

// read reads an article that was published on a day, YYYY-MM-DD or empty.
func read(text, published string) answer {
	doc := &timeline.Document{ID: "article", Text: strings.ToValidUTF8(text, "\uFFFD")}
	if published != "" {
		day, err := time.Parse(time.DateOnly, published)
		if err != nil {
			return answer{Error: fmt.Sprintf("cannot read the date %q; write it as YYYY-MM-DD", published)}
		}
		doc.Published = day
	}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	a := answer{Text: pieces(doc), Events: []event{}}
	if err != nil {
		a.Error = strings.TrimPrefix(err.Error(), doc.ID+": ")
	}
	for _, e := range t.Events {
		a.Events = append(a.Events, shown(e))
	}
	return a
}

// pieces divides the text at its time expressions.
func pieces(doc *timeline.Document) []piece {
	var out []piece
	at := 0
	for _, x := range doc.Times {
		if x.Start < at {
			continue
		}
		if x.Start > at {
			out = append(out, piece{Text: doc.Text[at:x.Start]})
		}
		out = append(out, piece{Text: doc.Text[x.Start:x.End], EDTF: cmp.Or(x.EDTF(), x.Value), Explain: x.Explain()})
		at = x.End
	}
	return append(out, piece{Text: doc.Text[at:]})
}

func shown(e timeline.Event) event {
	when := e.When.String()
	facts := []string{cmp.Or(string(e.Type), string(e.Kind)), string(e.Modality.Status)}
	for _, a := range append(e.Actors, e.Targets...) {
		facts = append(facts, a.Name)
	}
	return event{
		When: cmp.Or(when, "undated"), From: milliseconds(e.When.Interval.From), To: milliseconds(e.When.Interval.To),
		What: cmp.Or(strings.TrimSuffix(e.Summary, " ("+when+")."), e.Trigger.Text), Facts: strings.Join(facts, " · "),
		Sentence: e.Evidence[0].Text, Explain: e.When.Explain,
	}
}

func milliseconds(t time.Time) *int64 {
	if t.IsZero() {
		return nil
	}
	ms := t.UnixMilli()
	return &ms
}
