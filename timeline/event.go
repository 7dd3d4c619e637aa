package timeline

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/lexicon"
)

// Event is something that happened, is planned, or is said not to have
// happened, with the words that say so.
type Event struct {
	ID         string     `json:"id"`
	Type       EventType  `json:"type"`               // "" of a happening outside PLOVER, and in timelines of entities
	Kind       Kind       `json:"kind,omitempty"`     // of a happening outside PLOVER
	Mode       string     `json:"mode,omitempty"`     // PLOVER mode, such as "meet" or "seize"
	Contexts   []string   `json:"contexts,omitempty"` // PLOVER contexts, such as "territory"
	CAMEO      string     `json:"cameo,omitempty"`    // CAMEO code: of the pattern, otherwise of the word, otherwise that of the type in general
	Trigger    Span       `json:"trigger"`            // the words that say that it happened
	Actors     []Actor    `json:"actors,omitempty"`   // who did it
	Targets    []Actor    `json:"targets,omitempty"`  // to whom
	Mutual     bool       `json:"mutual,omitempty"`   // the parties do it to one another: they meet, they agree
	Place      *Place     `json:"place,omitempty"`
	When       Anchor     `json:"when"`
	Modality   Modality   `json:"modality"`
	Summary    string     `json:"summary"` // one plain sentence made from the source's words
	Evidence   []Evidence `json:"evidence"`
	Confidence float64    `json:"confidence"` // 0 to 1: that it is an event worth telling
	// Salience is how much it matters, 0 to 1: the chance that a chronology must have it.
	Salience float64 `json:"salience"`
	// Chances are those of its parts; nil where no model has told them.
	Chances *Chances `json:"chances,omitempty"`
	// Casualties are how many people it harmed, a figure for each sentence that gives one.
	Casualties []Casualties `json:"casualties,omitempty"`
	// Conflicts are other dates that sources give for the event.
	Conflicts []Dating `json:"conflicts,omitempty"`
	// Order is how the text puts it before or after other events.
	Order []Order `json:"order,omitempty"`
	// Entities are those that a timeline for entities has the event for.
	Entities []string `json:"entities,omitempty"`
	// Depth is how far down in its sentence the event stands: 0 in the main
	// clause, one more for every clause around it.
	Depth int `json:"depth"`
	// Review is what a person has decided about the event, see package review.
	Review *Review `json:"review,omitempty"`
	// Named are the people whom the mentions name that were merged, until all are: see [Merge].
	Named []Actor `json:"named,omitempty"`
	// Words are the stems of what the mention says happened, until mentions are merged; without
	// any those of the summary stand for them.
	Words []string `json:"words,omitempty"`
}

// parties are the actors and the targets.
func (e *Event) parties() []Actor { return slices.Concat(e.Actors, e.Targets) }

// Chances are how likely parts of an event are right, 0 to 1.
type Chances struct {
	Type    float64 `json:"type"`
	Parties float64 `json:"parties"` // of the least certain party; 1 without any
	Date    float64 `json:"date"`    // that it has this date, or none
}

// Kind is the kind of a happening that is no event of PLOVER's types.
type Kind string

// The kinds of happenings.
const (
	Election  Kind = "election"  // votes held, won, called
	Personnel Kind = "personnel" // appointed, elected to, retired
	Legal     Kind = "legal"     // rulings, laws, decisions of bodies
	Disaster  Kind = "disaster"  // accident, quake, storm, fire, disease
	Death     Kind = "death"     // of natural or accidental cause
	Economy   Kind = "economy"   // mergers, results, prices, launches, closures
	Science   Kind = "science"   // launches, discoveries
	Sport     Kind = "sport"
	Move      Kind = "move" // travel, flight, arrival without a meeting
	OtherKind Kind = "other"
)

// Known reports whether the kind is one of these.
func (k Kind) Known() bool {
	return slices.Contains([]Kind{Election, Personnel, Legal, Disaster, Death, Economy, Science, Sport, Move, OtherKind}, k)
}

// Actor is a party to an event.
type Actor struct {
	Span
	Name    string `json:"name"`              // canonical: "John Kerry"
	Code    string `json:"code,omitempty"`    // of the dictionary: "USA", "IGOUNO"; roles are not in it
	Country string `json:"country,omitempty"` // ISO 3166-1 alpha-3: "USA"
	Sector  string `json:"sector,omitempty"`  // PLOVER sector: "GOV"
	Role    string `json:"role,omitempty"`    // as the text or the lexicon gives it: "secretary of state"
	// Person is set for one person, by name, until all events are merged: see [Merge].
	Person bool `json:"person,omitempty"`
}

// CountryName returns the name of the actor's state, or its code where that is
// no state's.
func (a Actor) CountryName() string {
	if name := lexicon.World().StateName(a.Country); name != "" {
		return name
	}
	return a.Country
}

// Place is where an event happened.
type Place struct {
	Span
	Name       string  `json:"name"` // as resolved: "Moscow"
	Country    string  `json:"country,omitempty"`
	Latitude   float64 `json:"lat,omitempty"` // degrees, WGS 84
	Longitude  float64 `json:"lon,omitempty"`
	Level      string  `json:"level,omitempty"` // "city", "region", "country"
	Confidence float64 `json:"confidence,omitempty"`
}

// How says in what way an event got its date.
type How string

// The ways of anchoring, surest first.
const (
	Stated    How = "stated"    // its own clause says when
	Inherited How = "inherited" // from its paragraph, quotation or an earlier mention
	Inferred  How = "inferred"  // from its order with another event: "after", "followed"
	ByName    How = "known"     // the text does not say, but the name of the event has a known date
	ByDate    How = "dateline"  // nothing but the publication date
	Reviewed  How = "reviewed"  // a person has corrected it
	Undated   How = ""
)

// Anchor is when an event happened.
type Anchor struct {
	Interval dateparse.Interval `json:"-"`
	From     string             `json:"from,omitempty"` // Interval as ISO 8601 text
	To       string             `json:"to,omitempty"`   // exclusive
	Value    string             `json:"value,omitempty"`
	Mod      dateparse.Mod      `json:"mod,omitempty"` // of Value: "early", "late", "about"
	EDTF     string             `json:"edtf,omitempty"`
	Grain    dateparse.Grain    `json:"grain,omitempty"`
	Relation dateparse.Relation `json:"relation,omitempty"` // "by", "before", "after": a bound, not a date
	How      How                `json:"how,omitempty"`
	Words    Span               `json:"words,omitzero"` // the time expression
	Explain  string             `json:"explain,omitempty"`
	Known    *KnownDate         `json:"known,omitempty"` // of an event with a name: what is known from elsewhere
}

// UnmarshalJSON reads an anchor with the Interval that its From and To bound.
func (a *Anchor) UnmarshalJSON(b []byte) error {
	type plain Anchor
	if err := json.Unmarshal(b, (*plain)(a)); err != nil {
		return err
	}
	return a.bound()
}

// bound makes Interval what From and To say, in which a day has no time zone: so events are
// merged and sorted alike whether they were stored in between or not.
func (a *Anchor) bound() (err error) {
	if a.From == "" && a.To == "" {
		a.From, a.To = a.Interval.Bounds()
	}
	a.Interval, err = dateparse.ParseInterval(a.From, a.To)
	return err
}

// Status is how a text presents an event.
type Status string

// The statuses.
const (
	Asserted     Status = "asserted"
	Planned      Status = "planned" // announced, scheduled or intended
	Possible     Status = "possible"
	Demanded     Status = "demanded"
	Denied       Status = "denied"
	Hypothetical Status = "hypothetical"
)

// Known reports whether the status is one of these.
func (s Status) Known() bool {
	return slices.Contains([]Status{Asserted, Planned, Possible, Demanded, Denied, Hypothetical}, s)
}

// Modality is how sure the text is of an event, and on whose word.
type Modality struct {
	Status     Status `json:"status"`
	Negated    bool   `json:"negated,omitempty"`
	ReportedBy string `json:"reportedBy,omitempty"` // canonical name of the speaker
}

// Evidence is one mention of an event: the sentence that tells it.
type Evidence struct {
	Span         // the sentence
	Trigger Span `json:"trigger"`
	// Main says that the event is the main one of its article.
	Main bool `json:"main,omitempty"`
	// Published is when the document was, zero if unknown; what was told first comes first.
	Published time.Time `json:"published,omitzero"`
	// Sentence is the number of the sentence in its document, 0 for the first.
	Sentence int `json:"sentence,omitempty"`
	// Nth is which of the document's events with this trigger it tells, 0 for the first; few
	// have more than one.
	Nth int `json:"nth,omitempty"`
}
