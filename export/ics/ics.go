// Package ics adds the format ics to those of package export: a calendar with the deadlines
// and dated events. It links net/http, as its library of iCalendar does. A program imports it
// for that alone:
//
//	import _ "github.com/dateline-go/dateline/export/ics"
package ics

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

func init() {
	export.Register(export.Format{
		Name: "ics", Extensions: []string{".ics"}, MediaType: "text/calendar; charset=utf-8",
		Description: "iCalendar: deadlines and dated events as all-day events without alarms", Exporter: format{},
	})
}

// format writes deadlines and dated events as RFC 5545 has them: all-day
// events that block no time and have no alarm. An event known to the month or
// the year spans it. What a calendar cannot show is left out and counted in the
// calendar's description.
type format struct{}

// Export implements export.Exporter.
func (format) Export(w io.Writer, t *timeline.Timeline, opts ...export.Option) error {
	o := export.Apply(opts...)
	title := prose.OneLine(o.Heading(t))
	t = o.Shown(t)
	docs := prose.Documents(t)
	c := &ical.Calendar{}
	c.SetVersion("2.0")
	c.SetProductId("-//dateline-go//dateline//EN")
	c.SetName(title) // and the X-WR properties for programs older than RFC 7986
	seen := map[string]int{}
	left := 0
	for _, e := range t.Events {
		from, to, p := record.Days(e)
		if p == record.Unplaced || e.When.Grain > dateparse.Year || from.Year() < 1 || to.Year() > 9999 {
			left++
			continue
		}
		c.AddVEvent(calendarEntry(e, docs, from, to, p, seen))
	}
	note := fmt.Sprintf("Events shown: %d of %d.", len(t.Events)-left, len(t.Events))
	if left > 0 {
		note += " The others have no date, only one bound, or a date coarser than a year."
	}
	c.SetDescription(note)
	c.SetXWRCalDesc(note)
	b := bufio.NewWriter(w) // SerializeTo does not tell of every error, Flush does
	if err := c.SerializeTo(b, ical.WithNewLineWindows); err != nil {
		return err
	}
	return b.Flush()
}

func calendarEntry(e timeline.Event, docs map[string]*timeline.Document, from, to time.Time, p record.Placing, seen map[string]int) *ical.VEvent {
	id := prose.OneLine(e.ID)
	if seen[id]++; seen[id] > 1 {
		id = fmt.Sprintf("%s-%d", id, seen[id])
	}
	v := ical.NewEvent(id + "@dateline")
	summary := prose.OneLine(e.Summary)
	if p == record.Deadline {
		summary = "Deadline: " + summary
	}
	published := time.Unix(0, 0)
	for _, ev := range e.Evidence {
		if d := docs[ev.Document]; d != nil {
			if d.Published.After(published) {
				published = d.Published
			}
			if address := prose.WebAddress(d.URL); address != "" && !v.HasProperty(ical.ComponentPropertyUrl) {
				v.SetURL(address)
			}
		}
	}
	v.SetDtStampTime(published) // the time of export would change the bytes
	v.SetAllDayStartAt(from)
	v.SetAllDayEndAt(to)
	v.SetSummary(summary)
	v.SetDescription(calendarText(e, docs))
	v.SetTimeTransparency(ical.TransparencyTransparent)
	v.SetStatus(ical.ObjectStatusTentative)
	if e.Modality.Status == timeline.Asserted && !e.Modality.Negated {
		v.SetStatus(ical.ObjectStatusConfirmed)
	}
	v.AddCategory(prose.OneLine(prose.TypeName(e)))
	if e.Place != nil {
		v.SetLocation(prose.OneLine(e.Place.Name))
		if lon, lat, ok := record.Coordinates(e.Place); ok {
			v.SetGeo(degree6(lat), degree6(lon))
		}
	}
	return v
}

// degree6 rounds to the six decimals that RFC 5545 asks for.
func degree6(f float64) float64 { return math.Round(f*1e6) / 1e6 }

// calendarText tells what the event rests on.
func calendarText(e timeline.Event, docs map[string]*timeline.Document) string {
	var lines []string
	add := func(name, value string) {
		if value = prose.OneLine(value); value != "" {
			lines = append(lines, name+value)
		}
	}
	add("When: ", prose.InWords(e.When).String())
	add("Date: ", e.When.Explain)
	add("Status: ", prose.Status(e.Modality))
	add("Actors: ", prose.Parties(e))
	add("", prose.Edited(e))
	for _, ev := range e.Evidence {
		add("", prose.Quoted(ev, prose.Shorten(ev.Text, prose.KeepHead))+" — "+prose.SourceLine(docs[ev.Document], ev.Document))
	}
	return strings.Join(lines, "\n")
}
