package prose

import (
	"cmp"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Headline is an event's summary where the date stands beside it.
func Headline(e timeline.Event) string { return e.Written(timeline.EventField) }

// Parties names who acted and, after an arrow, on whom.
func Parties(e timeline.Event) string {
	name := func(a timeline.Actor) string {
		if a.Country == "" {
			return a.Name
		}
		return a.Name + " (" + a.Country + ")"
	}
	who := Joined(e.Actors, name)
	if len(e.Targets) > 0 {
		who += " → " + Joined(e.Targets, name)
	}
	return strings.TrimSpace(who)
}

// Joined lists what there is to say of each actor.
func Joined(actors []timeline.Actor, what func(timeline.Actor) string) string {
	list := make([]string, 0, len(actors))
	for _, a := range actors {
		list = append(list, what(a))
	}
	return strings.Join(list, "; ")
}

// How says what dates an event: "date from the context".
var How = map[timeline.How]string{
	timeline.Stated:    "stated",
	timeline.Inherited: "from the context",
	timeline.Inferred:  "from another event",
	timeline.ByName:    "known of the event",
	timeline.ByDate:    "of publication",
	timeline.Reviewed:  "corrected in review",
}

// Status says how the text presents an event, for people: "planned, not, says
// John Kerry".
func Status(m timeline.Modality) string {
	e := timeline.Event{Modality: m}
	return e.Written(timeline.StatusField)
}

// TypeLabel writes "CONSULT" as "Consult" and "election" as "Election", and leaves other
// text as it is.
func TypeLabel(name string) string {
	if timeline.EventType(name).Quad() == "" && !timeline.Kind(name).Known() {
		return name
	}
	return strings.ToUpper(name[:1]) + strings.ToLower(name[1:])
}

// TypeName is the type of an event, or the kind of a happening that has none.
func TypeName(e timeline.Event) string { return cmp.Or(string(e.Type), string(e.Kind)) }
