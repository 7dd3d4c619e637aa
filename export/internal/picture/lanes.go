package picture

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// mostLanes is how many actors have a lane of their own; those with the
// fewest events share one more.
const mostLanes = 12

// pictureLane is a lane and the events in it.
type pictureLane struct {
	name        string
	shared      bool // by those without a lane of their own
	marks       []*pictureMark
	rows        int
	covered     int     // marks that lie on others for want of rows
	top, bottom float64 // pixels
}

// laneList is what the lanes hold.
type laneList struct {
	lanes  []*pictureLane
	shared int // actors without a lane of their own
}

// lanesByActor puts each event into the lanes of all its parties, as the page
// does, so that a lane tells everything that its actor had to do with.
func lanesByActor(events []*pictureEvent) laneList {
	found, order := map[string][]*pictureEvent{}, []string{}
	var rest []*pictureEvent
	for _, e := range events {
		if len(e.parties) == 0 {
			rest = append(rest, e)
		}
		for _, name := range e.parties {
			if found[name] == nil {
				order = append(order, name)
			}
			found[name] = append(found[name], e)
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(len(found[b]), len(found[a])) })
	var list laneList
	own := order
	if len(order) > mostLanes+1 { // a lane for one actor is better named
		own = order[:mostLanes]
	}
	list.shared = len(order) - len(own)
	shown := map[*pictureEvent]int{}
	add := func(name string, of []*pictureEvent) {
		lane := &pictureLane{name: name}
		for _, e := range of {
			lane.marks = append(lane.marks, &pictureMark{event: e, lane: lane, again: shown[e]})
			shown[e]++
		}
		list.lanes = append(list.lanes, lane)
	}
	for _, name := range own {
		add(name, found[name])
	}
	others := map[*pictureEvent]bool{}
	for _, name := range order[len(own):] {
		for _, e := range found[name] {
			if shown[e] == 0 && !others[e] {
				others[e] = true
				rest = append(rest, e)
			}
		}
	}
	if len(rest) > 0 {
		slices.SortFunc(rest, func(a, b *pictureEvent) int { return cmp.Compare(a.index, b.index) })
		name := "Others"
		switch {
		case len(order) == 0:
			name = "Events"
		case list.shared == 0:
			name = "No actor named"
		}
		add(name, rest)
		list.lanes[len(list.lanes)-1].shared = list.shared > 0
	}
	return list
}

// partyNames are the actors and targets of an event that are somebody in particular, each once.
func partyNames(e timeline.Event) []string {
	var names []string
	for _, a := range slices.Concat(e.Actors, e.Targets) {
		if name := plain(a.Name); prose.Named(a) && strings.Trim(name, "\uFFFD ") != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
