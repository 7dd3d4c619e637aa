package timeline

import (
	"fmt"
	"iter"
	"slices"
)

// Spans yields the stretches of text that the event points at, as they stand in it, so that
// they can be moved; some may be zero.
func (e *Event) Spans() iter.Seq[*Span] {
	return func(yield func(*Span) bool) {
		list := []*Span{&e.Trigger}
		for _, parties := range [][]Actor{e.Actors, e.Targets, e.Named} {
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
		for i := range e.Casualties {
			list = append(list, &e.Casualties[i].Span)
		}
		for i := range e.Conflicts {
			list = append(list, &e.Conflicts[i].Evidence)
		}
		for i := range e.Order {
			list = append(list, &e.Order[i].Words, &e.Order[i].Other)
		}
		for _, a := range e.anchors() {
			list = append(list, &a.Words)
		}
		for _, s := range list {
			if !yield(s) {
				return
			}
		}
	}
}

// Clone returns an event whose Spans can be moved without moving those of e.
func (e Event) Clone() Event {
	e.Actors, e.Targets, e.Named = slices.Clone(e.Actors), slices.Clone(e.Targets), slices.Clone(e.Named)
	e.Words = slices.Clone(e.Words)
	e.Evidence, e.Casualties = slices.Clone(e.Evidence), slices.Clone(e.Casualties)
	e.Conflicts, e.Order = slices.Clone(e.Conflicts), slices.Clone(e.Order)
	if e.Place != nil {
		place := *e.Place
		e.Place = &place
	}
	if e.Review != nil && e.Review.Was != nil {
		review, was := *e.Review, *e.Review.Was
		review.Was, e.Review = &was, &review
	}
	return e
}

// anchors are the dates of an event: its own, the one before a review, and others.
func (e *Event) anchors() []*Anchor {
	list := []*Anchor{&e.When}
	if e.Review != nil && e.Review.Was != nil {
		list = append(list, &e.Review.Was.When)
	}
	for i := range e.Conflicts {
		list = append(list, &e.Conflicts[i].When)
	}
	return list
}

// deepest is how far down in its sentence an event may stand.
const deepest = 10_000

// Check looks for what no extraction says of an event, in one that comes from elsewhere, such
// as a workbook or a database: numbers out of their range, offsets beyond the text, of the
// documents in texts, words that are none of ours. Whoever uses the event counts on it.
func (e *Event) Check(texts map[string]string) error {
	for s := range e.Spans() {
		end := s.End
		if text, known := texts[s.Document]; known {
			end = len(text)
		}
		if s.Start < 0 || s.Start > s.End || s.End > end {
			return fmt.Errorf("%.100q: bytes %d to %d are no part of document %.100q", s.Text, s.Start, s.End, s.Document)
		}
	}
	for _, a := range e.anchors() {
		if i := a.Interval; !i.From.IsZero() && !i.To.IsZero() && i.To.Before(i.From) {
			return fmt.Errorf("a date ends at %.40s, before it begins at %.40s", a.To, a.From)
		}
	}
	for what, share := range e.shares() {
		if !(share >= 0 && share <= 1) {
			return fmt.Errorf("%s %v is not from 0 to 1", what, share)
		}
	}
	for _, c := range e.Casualties {
		if !c.Harm.Known() || c.Least < 0 || c.Most < 0 {
			return fmt.Errorf("%.100q: %d to %d %.100q are no casualties", c.Text, c.Least, c.Most, c.Harm)
		}
	}
	for _, ev := range e.Evidence {
		if ev.Sentence < 0 || ev.Nth < 0 {
			return fmt.Errorf("sentence %d, event %d of it: less than 0", ev.Sentence, ev.Nth)
		}
	}
	if p := e.Place; p != nil && !(p.Latitude >= -90 && p.Latitude <= 90 && p.Longitude >= -180 && p.Longitude <= 180) {
		return fmt.Errorf("place: %v, %v is not on the globe", p.Latitude, p.Longitude)
	}
	switch {
	case e.Depth < 0 || e.Depth > deepest:
		return fmt.Errorf("depth %d is not from 0 to %d", e.Depth, deepest)
	case !e.Modality.Status.Known():
		return fmt.Errorf("%.100q is no status", e.Modality.Status)
	case e.Type != "" && !e.Type.Known():
		return fmt.Errorf("%.100q is no event type", e.Type)
	}
	return nil
}

// shares names the numbers of an event that go from 0 to 1.
func (e *Event) shares() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		if !yield("confidence", e.Confidence) || !yield("salience", e.Salience) || e.Place != nil && !yield("confidence of the place", e.Place.Confidence) {
			return
		}
		if e.Review != nil && e.Review.Was != nil {
			yield("confidence before the review", e.Review.Was.Confidence)
		}
	}
}
