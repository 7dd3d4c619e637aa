package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/dateline-go/dateline/timeline"
)

// timelineJSColumns writes the slides of timelineJS in the columns of the
// spreadsheet that TimelineJS reads, the title first.
type timelineJSColumns struct{}

// The columns that TimelineJS knows, in the order of its template.
var timelineJSHeader = []string{
	"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
	"Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
}

func (timelineJSColumns) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	c := csv.NewWriter(w)
	if err := c.Write(timelineJSHeader); err != nil {
		return err
	}
	data := slides(t, Apply(opts...))
	if err := c.Write(slideRow(data.Title, "title")); err != nil {
		return err
	}
	for _, s := range data.Events {
		if err := c.Write(slideRow(s, "")); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

func slideRow(s timelineJSSlide, kind string) []string {
	cells := map[string]string{"Display Date": s.Display, "Headline": s.Text.Headline, "Text": s.Text.Text, "Type": kind, "Group": s.Group}
	for prefix, d := range map[string]*timelineJSDate{"": s.Start, "End ": s.End} {
		if d == nil {
			continue
		}
		cells[prefix+"Year"], cells[prefix+"Month"], cells[prefix+"Day"] = strconv.Itoa(d.Year), strconv.Itoa(d.Month), strconv.Itoa(d.Day)
		if d.Hour != nil && d.Minute != nil {
			cells[prefix+"Time"] = fmt.Sprintf("%02d:%02d", *d.Hour, *d.Minute)
		}
	}
	row := make([]string, len(timelineJSHeader))
	for i, column := range timelineJSHeader {
		row[i] = inert(cells[column])
	}
	return row
}
