package export

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

// iCalendar writes deadlines and dated events as RFC 5545 has them: all-day
// events that block no time and have no alarm. An event known to the month or
// the year spans it. What a calendar cannot show is left out and counted in the
// calendar's description.
type iCalendar struct{}

func (iCalendar) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := Apply(opts...)
	title := oneLine(o.Heading(t))
	t = o.Shown(t)
	docs := prose.Documents(t)
	c := &ics.Calendar{}
	c.SetVersion("2.0")
	c.SetProductId("-//dateline-go//dateline//EN")
	c.SetName(title) // and the X-WR properties for programs older than RFC 7986
	seen := map[string]int{}
	left := 0
	for _, e := range t.Events {
		from, to, p := calendarDays(e)
		if p == unplaced || e.When.Grain > dateparse.Year || from.Year() < 1 || to.Year() > 9999 {
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
	if err := c.SerializeTo(b, ics.WithNewLineWindows); err != nil {
		return err
	}
	return b.Flush()
}

func calendarEntry(e timeline.Event, docs map[string]*timeline.Document, from, to time.Time, p placing, seen map[string]int) *ics.VEvent {
	id := oneLine(e.ID)
	if seen[id]++; seen[id] > 1 {
		id = fmt.Sprintf("%s-%d", id, seen[id])
	}
	v := ics.NewEvent(id + "@dateline")
	summary := oneLine(e.Summary)
	if p == deadline {
		summary = "Deadline: " + summary
	}
	published := time.Unix(0, 0)
	for _, ev := range e.Evidence {
		if d := docs[ev.Document]; d != nil {
			published = later(d.Published, published)
			if address := prose.WebAddress(d.URL); address != "" && !v.HasProperty(ics.ComponentPropertyUrl) {
				v.SetURL(address)
			}
		}
	}
	v.SetDtStampTime(published) // the time of export would change the bytes
	v.SetAllDayStartAt(from)
	v.SetAllDayEndAt(to)
	v.SetSummary(summary)
	v.SetDescription(calendarText(e, docs))
	v.SetTimeTransparency(ics.TransparencyTransparent)
	v.SetStatus(ics.ObjectStatusTentative)
	if e.Modality.Status == timeline.Asserted && !e.Modality.Negated {
		v.SetStatus(ics.ObjectStatusConfirmed)
	}
	v.AddCategory(oneLine(prose.TypeName(e)))
	if e.Place != nil {
		v.SetLocation(oneLine(e.Place.Name))
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
		if value = oneLine(value); value != "" {
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

// oneLine folds white space and takes out what no line of text holds.
func oneLine(s string) string { return terminal.Line(strings.Join(strings.Fields(s), " ")) }
