package workbook

import (
	"errors"
	"fmt"
	"iter"

	"github.com/dateline-go/dateline/timeline"
)

// deepest is how far down in its sentence an event may stand.
const deepest = 10_000

// check looks for what no extraction says of an event: numbers out of their range, offsets
// beyond the text, of the documents in texts, words that are none of ours. Everything behind
// the reader counts on it.
func check(e *timeline.Event, texts map[string]string) error {
	for words, span := range spansOf(e) {
		end := span.End
		if text, known := texts[span.Document]; known {
			end = len(text)
		}
		if span.Start < 0 || span.Start > span.End || span.End > end {
			return fmt.Errorf("%s: bytes %d to %d are no part of document %.100q", words, span.Start, span.End, span.Document)
		}
	}
	for when := range anchorsOf(e) {
		if i := when.Interval; !i.From.IsZero() && !i.To.IsZero() && i.To.Before(i.From) {
			return fmt.Errorf("a date ends at %s, before it begins at %s", when.To, when.From)
		}
	}
	for what, share := range sharesOf(e) {
		if !(share >= 0 && share <= 1) {
			return fmt.Errorf("%s %v is not from 0 to 1", what, share)
		}
	}
	for _, c := range e.Casualties {
		if !c.Harm.Known() || c.Least < 0 || c.Most < 0 {
			return fmt.Errorf("%.100q: %d to %d %.100q are no casualties", c.Text, c.Least, c.Most, c.Harm)
		}
	}
	if p := e.Place; p != nil && !(p.Latitude >= -90 && p.Latitude <= 90 && p.Longitude >= -180 && p.Longitude <= 180) {
		return fmt.Errorf("place: %v, %v is not on the globe", p.Latitude, p.Longitude)
	}
	switch {
	case e.ID == "":
		return errors.New("it has no ID")
	case e.Depth < 0 || e.Depth > deepest:
		return fmt.Errorf("depth %d is not from 0 to %d", e.Depth, deepest)
	case !e.Modality.Status.Known():
		return fmt.Errorf("%.100q is no status", e.Modality.Status)
	case e.Type != "" && !e.Type.Known():
		return fmt.Errorf("%.100q is no event type", e.Type)
	}
	return nil
}

// spansOf names the stretches of text that an event refers to.
func spansOf(e *timeline.Event) iter.Seq2[string, timeline.Span] {
	return func(yield func(string, timeline.Span) bool) {
		list := []timeline.Span{e.Trigger}
		for _, parties := range [][]timeline.Actor{e.Actors, e.Targets} {
			for _, a := range parties {
				list = append(list, a.Span)
			}
		}
		if e.Place != nil {
			list = append(list, e.Place.Span)
		}
		for _, ev := range e.Evidence {
			list = append(list, ev.Span, ev.Trigger)
		}
		for _, c := range e.Conflicts {
			list = append(list, c.Evidence)
		}
		for _, c := range e.Casualties {
			list = append(list, c.Span)
		}
		for _, o := range e.Order {
			list = append(list, o.Words)
		}
		for a := range anchorsOf(e) {
			list = append(list, a.Words)
		}
		for _, s := range list {
			if !yield(fmt.Sprintf("%.100q", s.Text), s) {
				return
			}
		}
	}
}

// anchorsOf goes through the dates of an event.
func anchorsOf(e *timeline.Event) iter.Seq[timeline.Anchor] {
	return func(yield func(timeline.Anchor) bool) {
		if !yield(e.When) || e.Review != nil && e.Review.Was != nil && !yield(e.Review.Was.When) {
			return
		}
		for _, c := range e.Conflicts {
			if !yield(c.When) {
				return
			}
		}
	}
}

// sharesOf names the numbers of an event that go from 0 to 1.
func sharesOf(e *timeline.Event) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		if !yield("confidence", e.Confidence) || e.Place != nil && !yield("confidence of the place", e.Place.Confidence) {
			return
		}
		if e.Review != nil && e.Review.Was != nil {
			yield("confidence before the review", e.Review.Was.Confidence)
		}
	}
}
