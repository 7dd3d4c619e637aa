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
	// Was is what the extraction said, if a correction has been made.
	Was *Reading `json:"was,omitempty"`
}

// Reading is the part of an event that a review may correct.
type Reading struct {
	Type       EventType `json:"type,omitempty"`
	Mode       string    `json:"mode,omitempty"`
	CAMEO      string    `json:"cameo,omitempty"`
	Contexts   []string  `json:"contexts,omitempty"`
	When       Anchor    `json:"when"`
	Summary    string    `json:"summary,omitempty"`
	Confidence float64   `json:"confidence"`
}

// Reading returns what the event says now.
func (e *Event) Reading() Reading {
	return Reading{e.Type, e.Mode, e.CAMEO, e.Contexts, e.When, e.Summary, e.Confidence}
}

// Revert undoes the correction of an event, if one was made. The review itself stays.
func (e *Event) Revert() {
	if e.Review == nil || e.Review.Was == nil {
		return
	}
	w := e.Review.Was
	e.Type, e.Mode, e.CAMEO, e.Contexts, e.When, e.Summary, e.Confidence = w.Type, w.Mode, w.CAMEO, w.Contexts, w.When, w.Summary, w.Confidence
	review := *e.Review
	review.Was = nil
	e.Review = &review
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
