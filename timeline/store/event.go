package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// pack writes an event of a document as JSON. Of its spans the bytes are enough, since
// the text is at hand, as is the day.
func pack(e *timeline.Event, d *timeline.Document) ([]byte, error) {
	packed := *e
	packed.Actors, packed.Targets, packed.Named = clone(e.Actors), clone(e.Targets), clone(e.Named)
	packed.Evidence, packed.Order, packed.Conflicts = clone(e.Evidence), clone(e.Order), clone(e.Conflicts)
	if e.Place != nil {
		place := *e.Place
		packed.Place = &place
	}
	for i := range packed.Evidence {
		packed.Evidence[i].Published = time.Time{}
	}
	for s := range spansOf(&packed) {
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

func clone[T any](list []T) []T { return append([]T(nil), list...) }

// unpack reads an event that pack has written.
func unpack(packed []byte, d *timeline.Document) (timeline.Event, error) {
	var e timeline.Event
	if err := json.Unmarshal(packed, &e); err != nil {
		return e, err
	}
	for s := range spansOf(&e) {
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

// spansOf goes through the stretches of text that an event points at.
func spansOf(e *timeline.Event) iter.Seq[*timeline.Span] {
	return func(yield func(*timeline.Span) bool) {
		list := []*timeline.Span{&e.Trigger, &e.When.Words}
		for _, parties := range [][]timeline.Actor{e.Actors, e.Targets, e.Named} {
			for i := range parties {
				list = append(list, &parties[i].Span)
			}
		}
		if e.Place != nil {
			list = append(list, &e.Place.Span)
		}
		for i := range e.Evidence {
			list = append(list, &e.Evidence[i].Span, &e.Evidence[i].Trigger)
		}
		for i := range e.Order {
			list = append(list, &e.Order[i].Words, &e.Order[i].Other)
		}
		for i := range e.Conflicts {
			list = append(list, &e.Conflicts[i].Evidence, &e.Conflicts[i].When.Words)
		}
		for _, s := range list {
			if !yield(s) {
				return
			}
		}
	}
}

// deepest is how far down in its sentence an event may stand.
const deepest = 10_000

// check looks for what no reading says of an event: whoever uses it counts on that.
func check(e *timeline.Event) error {
	for s := range spansOf(e) {
		if s.Start < 0 || s.Start > s.End {
			return fmt.Errorf("bytes %d to %d are no part of a text", s.Start, s.End)
		}
	}
	for _, ev := range e.Evidence {
		if ev.Sentence < 0 || ev.Nth < 0 {
			return fmt.Errorf("sentence %d, event %d of it: less than 0", ev.Sentence, ev.Nth)
		}
	}
	shares := []float64{e.Confidence, e.Salience}
	anchors := []timeline.Anchor{e.When}
	for _, c := range e.Conflicts {
		anchors = append(anchors, c.When)
	}
	if r := e.Review; r != nil && r.Was != nil {
		shares, anchors = append(shares, r.Was.Confidence), append(anchors, r.Was.When)
	}
	if p := e.Place; p != nil {
		shares = append(shares, p.Confidence)
		if !(p.Latitude >= -90 && p.Latitude <= 90 && p.Longitude >= -180 && p.Longitude <= 180) {
			return fmt.Errorf("%v, %v is not on the globe", p.Latitude, p.Longitude)
		}
	}
	for _, share := range shares {
		if !(share >= 0 && share <= 1) {
			return fmt.Errorf("%v is not from 0 to 1", share)
		}
	}
	for _, a := range anchors {
		if i := a.Interval; !i.From.IsZero() && !i.To.IsZero() && i.To.Before(i.From) {
			return fmt.Errorf("a date ends at %.40q, before it begins at %.40q", a.To, a.From)
		}
	}
	switch {
	case len(e.Evidence) == 0:
		return fmt.Errorf("no sentence tells it")
	case e.Depth < 0 || e.Depth > deepest:
		return fmt.Errorf("depth %d is not from 0 to %d", e.Depth, deepest)
	case !e.Modality.Status.Known():
		return fmt.Errorf("%.100q is no status", e.Modality.Status)
	case e.Type != "" && !e.Type.Known():
		return fmt.Errorf("%.100q is no event type", e.Type)
	}
	return nil
}
