package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// pack writes an event of a document as JSON. Of its spans the bytes are enough, since
// the text is at hand, as is the day.
func pack(e *timeline.Event, d *timeline.Document) ([]byte, error) {
	packed := e.Clone()
	for i := range packed.Evidence {
		packed.Evidence[i].Published = time.Time{}
	}
	for s := range packed.Spans() {
		if s.Document == d.ID && s.End > 0 && s.In(d) {
			s.Document, s.Text = "", ""
		}
	}
	text, err := json.Marshal(&packed)
	for _, empty := range []string{`"doc":"",`, `,"text":""`} { // no string has these: its quotes are escaped
		text = bytes.ReplaceAll(text, []byte(empty), nil)
	}
	return text, err
}

// unpack reads an event that pack has written.
func unpack(packed []byte, d *timeline.Document) (timeline.Event, error) {
	var e timeline.Event
	if err := json.Unmarshal(packed, &e); err != nil {
		return e, err
	}
	for s := range e.Spans() {
		if s.Document != "" || s.End == 0 { // of another document, or no span
			continue
		}
		if s.Start < 0 || s.Start > s.End || s.End > len(d.Text) {
			return e, fmt.Errorf("bytes %d to %d are no part of the text", s.Start, s.End)
		}
		s.Document, s.Text = d.ID, d.Text[s.Start:s.End]
	}
	for i := range e.Evidence {
		e.Evidence[i].Published = d.Published
	}
	return e, check(&e)
}

// check looks for what no reading says of an event: whoever uses it counts on that.
func check(e *timeline.Event) error {
	if len(e.Evidence) == 0 {
		return errors.New("no sentence tells it")
	}
	return e.Check(nil)
}
