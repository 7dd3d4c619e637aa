package timeline

import (
	"slices"
	"strings"
)

// Decision is what a reviewer makes of an event.
type Decision string

// The decisions; "" is none yet.
const (
	Accepted  Decision = "accept"
	Rejected  Decision = "reject"
	Corrected Decision = "correct"
)

// Review is what a person has decided about an event.
type Review struct {
	Decision Decision  `json:"decision,omitempty"`
	Date     string    `json:"date,omitempty"` // that the event should have: EDTF, or as it was typed
	Type     EventType `json:"type,omitempty"` // that it should have
	Note     string    `json:"note,omitempty"`
	// Edits are what the reviewer has written in place of what the extraction said, by field.
	Edits map[Field]string `json:"edits,omitempty"`
	// MergedInto is the ID of the event that tells this one too: its evidence stands there,
	// and this one is left out.
	MergedInto string `json:"mergedInto,omitempty"`
	// SplitFrom is the ID of the event that was divided, and of which this one has a part of
	// the evidence.
	SplitFrom string `json:"splitFrom,omitempty"`
	// Was is what the extraction said, if something has been corrected, edited, merged or divided.
	Was *Reading `json:"was,omitempty"`
}

// LeavesOut reports whether the review takes the event out of the timeline: it was rejected,
// or merged into another.
func (r *Review) LeavesOut() bool {
	return r != nil && (r.Decision == Rejected || r.MergedInto != "")
}

// Reading is the part of an event that a review may change.
type Reading struct {
	Type       EventType `json:"type,omitempty"`
	Mode       string    `json:"mode,omitempty"`
	CAMEO      string    `json:"cameo,omitempty"`
	Contexts   []string  `json:"contexts,omitempty"`
	When       Anchor    `json:"when"`
	Summary    string    `json:"summary,omitempty"`
	Confidence float64   `json:"confidence"`
	// Of the fields that were edited only.
	Actors   []Actor   `json:"actors,omitempty"`
	Targets  []Actor   `json:"targets,omitempty"`
	Place    *Place    `json:"place,omitempty"`
	Modality *Modality `json:"modality,omitempty"`
	// Of an event that was divided, or into which others were merged.
	Told *Telling `json:"told,omitempty"`
}

// Telling is what sentences say of an event, and can be divided with them.
type Telling struct {
	Trigger    Span         `json:"trigger"`
	Evidence   []Evidence   `json:"evidence"`
	Casualties []Casualties `json:"casualties,omitempty"`
	Conflicts  []Dating     `json:"conflicts,omitempty"`
}

// Reading returns what the event says now, without what only edits, merges and splits change.
func (e *Event) Reading() Reading {
	return Reading{Type: e.Type, Mode: e.Mode, CAMEO: e.CAMEO, Contexts: e.Contexts, When: e.When, Summary: e.Summary, Confidence: e.Confidence}
}

// Telling returns what its sentences say of the event now.
func (e *Event) Telling() *Telling {
	return &Telling{e.Trigger, slices.Clone(e.Evidence), slices.Clone(e.Casualties), slices.Clone(e.Conflicts)}
}

// Revert undoes all changes that a review has made to an event. The review itself stays.
func (e *Event) Revert() {
	if e.Review == nil || e.Review.Was == nil {
		return
	}
	w := e.Review.Was
	e.Type, e.Mode, e.CAMEO, e.Contexts, e.When, e.Summary, e.Confidence = w.Type, w.Mode, w.CAMEO, w.Contexts, w.When, w.Summary, w.Confidence
	for f := range e.Review.Edits {
		switch f {
		case ActorsField:
			e.Actors = w.Actors
		case TargetsField:
			e.Targets = w.Targets
		case PlaceField:
			e.Place = w.Place
		case StatusField:
			if w.Modality != nil {
				e.Modality = *w.Modality
			}
		}
	}
	if w.Told != nil {
		e.Trigger, e.Evidence, e.Casualties, e.Conflicts = w.Told.Trigger, w.Told.Evidence, w.Told.Casualties, w.Told.Conflicts
	}
	review := *e.Review
	review.Was = nil
	e.Review = &review
}

// Edited names what a reviewer has changed of an event: its [Fields], "date", "type", and
// "sentences" where evidence was merged or divided; nil if nothing.
func (e *Event) Edited() (names []string) {
	if e.Review == nil {
		return nil
	}
	for _, f := range Fields() {
		if _, ok := e.Review.Edits[f]; ok {
			names = append(names, string(f))
		}
	}
	was := e.Review.Was
	if was != nil && e.When.How == Reviewed && was.When.How != Reviewed {
		names = append(names, "date")
	}
	if was != nil && e.Type != was.Type {
		names = append(names, "type")
	}
	if was != nil && was.Told != nil || e.Review.SplitFrom != "" || e.Review.MergedInto != "" {
		names = append(names, "sentences")
	}
	return names
}

// Redate gives the event another date, in its summary too.
func (e *Event) Redate(a Anchor) {
	text := strings.TrimSuffix(strings.TrimSuffix(e.Summary, "."), " ("+e.When.String()+")")
	e.When = a
	if w := a.String(); w != "" {
		text += " (" + w + ")"
	}
	e.Summary = text + "."
}

// Retype gives the event another type. What its pattern said of mode and code went with
// the old one.
func (e *Event) Retype(t EventType) {
	if e.Type != t {
		e.Type, e.Mode, e.CAMEO, e.Contexts = t, "", "", nil
	}
}

// Known reports whether the type is one of the sixteen.
func (t EventType) Known() bool { return slices.Contains(EventTypes(), t) }
