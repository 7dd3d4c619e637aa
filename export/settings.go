package export

import (
	"cmp"
	"context"

	"github.com/dateline-go/dateline/timeline"
)

// Settings are what the options of an export say. A format reads those that it knows and
// passes over the others.
type Settings struct {
	Context  context.Context // whose end ends the export; see [WithContext]
	Title    string          // "" leaves the heading to the timeline; see [Settings.Heading]
	ECharts  string          // file that holds ECharts, for pages; "" leaves package echarts to find one
	Color    bool            // colours of a terminal in text for people
	Fonts    []string        // files of fonts, for pictures
	Tables   []string        // files that a Data Package describes; nil is events.csv in Folder
	Folder   string          // where the file will stand; "" where what is written is no file, or is in the working folder
	Top      int             // how many events readers are shown, 0 for all; see [Settings.Shown]
	Language string          // BCP 47 tag of the labels of pages; "" is English
	Fragment bool            // a page is a piece of somebody else's
}

// Apply returns what options say: the later of two that differ wins. Without any,
// the Context is [context.Background] and the rest is zero.
func Apply(opts ...Option) Settings {
	s := Settings{Context: context.Background()}
	for _, opt := range opts {
		opt(&s)
	}
	return s
}

// Heading is the title to show above t: that of the settings, else the timeline's
// own, else "Timeline".
func (s Settings) Heading(t *timeline.Timeline) string {
	return cmp.Or(s.Title, t.Title, "Timeline")
}

// Shown is what formats for readers show of t: its Top events that matter most, see
// [timeline.Timeline.Top], in its order. It shares them with t.
func (s Settings) Shown(t *timeline.Timeline) *timeline.Timeline {
	if s.Top <= 0 || s.Top >= len(t.Events) {
		return t
	}
	few := *t
	few.Events = make([]timeline.Event, 0, s.Top)
	for _, e := range t.Top(s.Top) {
		few.Events = append(few.Events, *e)
	}
	return &few
}
