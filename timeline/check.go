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
		list = partySpans(list, e.Actors, e.Targets, e.Named)
		if e.Place != nil {
			list = append(list, &e.Place.Span)
		}
		list = tellingSpans(list, e.Evidence, e.Casualties, e.Conflicts)
		for i := range e.Order {
			list = append(list, &e.Order[i].Words, &e.Order[i].Other)
		}
		if w := e.was(); w != nil {
			list = partySpans(list, w.Actors, w.Targets)
			if w.Place != nil {
				list = append(list, &w.Place.Span)
			}
			if w.Told != nil {
				list = append(list, &w.Told.Trigger)
				list = tellingSpans(list, w.Told.Evidence, w.Told.Casualties, w.Told.Conflicts)
			}
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

func partySpans(list []*Span, all ...[]Actor) []*Span {
	for _, parties := range all {
		for i := range parties {
			list = append(list, &parties[i].Span)
		}
	}
	return list
}

func tellingSpans(list []*Span, evidence []Evidence, figures []Casualties, datings []Dating) []*Span {
	for i := range evidence {
		list = append(list, &evidence[i].Span, &evidence[i].Trigger)
	}
	for i := range figures {
		list = append(list, &figures[i].Span)
	}
	for i := range datings {
		list = append(list, &datings[i].Evidence)
	}
	return list
}

// was is what the event said before a review, nil if that has changed nothing.
func (e *Event) was() *Reading {
	if e.Review == nil {
		return nil
	}
	return e.Review.Was
}

// Clone returns an event whose Spans can be moved without moving those of e.
func (e Event) Clone() Event {
	e.Actors, e.Targets, e.Named = slices.Clone(e.Actors), slices.Clone(e.Targets), slices.Clone(e.Named)
	e.Words = slices.Clone(e.Words)
	e.Evidence, e.Casualties = slices.Clone(e.Evidence), slices.Clone(e.Casualties)
	e.Conflicts, e.Order = slices.Clone(e.Conflicts), slices.Clone(e.Order)
	e.Place = e.Place.clone()
	if w := e.was(); w != nil {
		review, was := *e.Review, *w
		was.Actors, was.Targets, was.Place = slices.Clone(was.Actors), slices.Clone(was.Targets), was.Place.clone()
		if was.Told != nil {
			was.Told = &Telling{was.Told.Trigger, slices.Clone(was.Told.Evidence), slices.Clone(was.Told.Casualties), slices.Clone(was.Told.Conflicts)}
		}
		review.Was, e.Review = &was, &review
	}
	return e
}

func (p *Place) clone() *Place {
	if p == nil {
		return nil
	}
	place := *p
	return &place
}

// anchors are the dates of an event: its own, the one before a review, and others.
func (e *Event) anchors() []*Anchor {
	list := []*Anchor{&e.When}
	for i := range e.Conflicts {
		list = append(list, &e.Conflicts[i].When)
	}
	if w := e.was(); w != nil {
		list = append(list, &w.When)
		if w.Told != nil {
			for i := range w.Told.Conflicts {
				list = append(list, &w.Told.Conflicts[i].When)
			}
		}
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
	if err := checkTelling(e.Evidence, e.Casualties); err != nil {
		return err
	}
	if err := e.Place.check(); err != nil {
		return err
	}
	if err := e.Review.check(); err != nil {
		return err
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

// checkTelling looks at the numbers of evidence and figures.
func checkTelling(evidence []Evidence, figures []Casualties) error {
	for _, c := range figures {
		if !c.Harm.Known() || c.Least < 0 || c.Most < 0 {
			return fmt.Errorf("%.100q: %d to %d %.100q are no casualties", c.Text, c.Least, c.Most, c.Harm)
		}
	}
	for _, ev := range evidence {
		if ev.Sentence < 0 || ev.Nth < 0 {
			return fmt.Errorf("sentence %d, event %d of it: less than 0", ev.Sentence, ev.Nth)
		}
	}
	return nil
}

func (p *Place) check() error {
	switch {
	case p == nil:
		return nil
	case !(p.Latitude >= -90 && p.Latitude <= 90 && p.Longitude >= -180 && p.Longitude <= 180):
		return fmt.Errorf("place: %v, %v is not on the globe", p.Latitude, p.Longitude)
	case !(p.Confidence >= 0 && p.Confidence <= 1):
		return fmt.Errorf("confidence of the place %v is not from 0 to 1", p.Confidence)
	}
	return nil
}

// check looks at what a review says an event was before it.
func (r *Review) check() error {
	if r == nil {
		return nil
	}
	for f := range r.Edits {
		if !slices.Contains(Fields(), f) {
			return fmt.Errorf("review: %.100q is no field", f)
		}
	}
	w := r.Was
	if w == nil {
		return nil
	}
	if w.Modality != nil && !w.Modality.Status.Known() {
		return fmt.Errorf("before the review: %.100q is no status", w.Modality.Status)
	}
	if err := w.Place.check(); err != nil {
		return fmt.Errorf("before the review: %w", err)
	}
	if w.Told == nil {
		return nil
	}
	if err := checkTelling(w.Told.Evidence, w.Told.Casualties); err != nil {
		return fmt.Errorf("before the review: %w", err)
	}
	return nil
}

// shares names the numbers of an event that go from 0 to 1.
func (e *Event) shares() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		if !yield("confidence", e.Confidence) || !yield("salience", e.Salience) {
			return
		}
		if w := e.was(); w != nil {
			yield("confidence before the review", w.Confidence)
		}
	}
}
