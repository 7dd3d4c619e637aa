package prose

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Toll says how many people an event did a harm to: "12", "12–14", "at least 217", "74 to at
// least 217"; "" if nothing says so.
func Toll(e timeline.Event, h timeline.Harm) string {
	t, told := e.Toll(h)
	switch {
	case !told:
		return ""
	case t.Open && t.Least == t.Most:
		return "at least " + number(t.Most)
	case t.Open:
		return number(t.Least) + " to at least " + number(t.Most)
	case t.Least == t.Most:
		return number(t.Most)
	}
	return number(t.Least) + "–" + number(t.Most)
}

// Casualties says it in a clause: "at least 217 killed, 12–14 injured"; "" of an event that
// tells no figures.
func Casualties(e timeline.Event) string {
	var all []string
	for _, h := range []timeline.Harm{timeline.Killed, timeline.Injured, timeline.Missing} {
		if n := Toll(e, h); n != "" {
			all = append(all, n+" "+string(h))
		}
	}
	return strings.Join(all, ", ")
}

// Figure is what one sentence says: "some 12", "at least 12", "10–12".
func Figure(c timeline.Casualties) string {
	s := number(c.Least)
	if c.Most > c.Least && !c.Open {
		s += "–" + number(c.Most)
	}
	if c.Open {
		s = "at least " + s
	}
	if c.About {
		s = "some " + s
	}
	return s
}

// number writes a figure as a person reads it; a file from elsewhere may have any.
func number(n int) string {
	if n < 0 {
		return fmt.Sprint(n)
	}
	return Grouped(n)
}
