package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// timesketch writes the CSV that Timesketch imports: message, datetime and
// timestamp_desc, which it asks for, its timestamp, and columns of ours. A moment is
// all that it knows, so an event stands at its first one, or where only its end is
// known there, and timestamp_desc says what that is. Events that nothing dates are
// left out.
type timesketch struct{}

var timesketchColumns = []string{
	"message", "timestamp", "datetime", "timestamp_desc", "edtf", "when", "type", "cameo", "actors", "targets", "place", "status", "confidence",
	"sentence", "source", "url", "published", "published_guessed", "id", "edited",
}

func (timesketch) Export(w io.Writer, t *timeline.Timeline, _ ...Option) error {
	docs := prose.Documents(t)
	c := csv.NewWriter(w)
	if err := c.Write(timesketchColumns); err != nil {
		return err
	}
	for _, e := range t.Events {
		at, what := moment(e.When)
		if at.IsZero() || at.Year() < 1 || at.Year() > 9999 {
			continue
		}
		row := newCSVRow(e, docs)
		cells := []string{
			prose.Headline(e), strconv.FormatInt(at.UnixMicro(), 10), at.Format(timesketchTime), what, e.When.EDTF, prose.InWords(e.When).String(),
			prose.TypeName(e), e.CAMEO, actorNames(e.Actors), actorNames(e.Targets), row.place.Name, prose.Status(e.Modality),
			strconv.FormatFloat(e.Confidence, 'f', 2, 64), row.first.Text, prose.SourceLine(docs[row.first.Document], row.first.Document),
			prose.WebAddress(row.from.URL), row.published(), strconv.FormatBool(row.from.Dated.Guessed()), e.ID, strings.Join(e.Edited(), "; "),
		}
		for i, cell := range cells {
			cells[i] = inert(prose.OneLine(cell))
		}
		if err := c.Write(cells); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// timesketchTime is the form of ISO 8601 that Timesketch documents.
const timesketchTime = "2006-01-02T15:04:05-07:00"

// moment is where an event stands on an axis of moments, and what it is: "Event (day)",
// "Start of event (month)", "Deadline".
func moment(a timeline.Anchor) (at time.Time, what string) {
	i, grain := a.Interval, a.Grain
	switch {
	case !i.From.IsZero() && !i.To.IsZero() && a.Relation == "" && grain != dateparse.NoGrain && grain <= dateparse.Day:
		what = "Event"
	case !i.From.IsZero() && i.To.IsZero():
		what = "Earliest time of event"
	case !i.From.IsZero():
		what = "Start of event's time"
	default:
		what = "Latest time of event"
	}
	if grain != dateparse.NoGrain {
		what += fmt.Sprintf(" (%s)", grain)
	}
	return a.Key(), what
}
