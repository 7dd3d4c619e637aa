package timeline

import (
	"fmt"
	"sort"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/temponym"
)

// KnownDate is what is known of a named event from elsewhere, not from the text.
type KnownDate struct {
	Name   string `json:"name"`  // "Minsk II"
	Value  string `json:"value"` // "2015-02-12", or first and last day with a slash between
	Source string `json:"source"`
}

// WithoutTemponyms leaves the dates of named events ("the Oslo Accords") to what the
// text says of them.
func WithoutTemponyms() Option { return func(b *builder) { b.unnamed = true } }

// nameAll gives the events that a known name tells of ("the Minsk accord") what is
// known of their date: beside what the text says, where that agrees; in place of a date
// that was only inferred or inherited and cannot be right; as the date of an event
// that the text leaves undated.
func nameAll(doc *Document, drafts []*draft) {
	matches := temponym.Find(doc.Text)
	for _, d := range drafts {
		i := sort.Search(len(matches), func(i int) bool { return matches[i].End > d.Trigger.Start })
		if i == len(matches) || matches[i].Start >= d.Trigger.End {
			continue
		}
		from, to := d.When.Interval.From, d.When.Interval.To
		if d.When.Relation != "" {
			from, to = time.Time{}, time.Time{}
		}
		e, ok := matches[i].Pick(from, to, doc.Published)
		switch {
		case ok && !from.IsZero():
			d.When.Known = known(e)
			d.When.Explain += fmt.Sprintf("; %s is known to be %s (%s)", e.Name, e.Value, e.Source)
		case d.When.How == Stated:
		default:
			if e, ok = matches[i].Pick(time.Time{}, time.Time{}, doc.Published); ok {
				d.When = dated(e)
			}
		}
	}
}

func known(e temponym.Event) *KnownDate {
	return &KnownDate{Name: e.Name, Value: e.Value, Source: e.Source}
}

// dated makes an anchor of what is known of an event.
func dated(e temponym.Event) Anchor {
	a := Anchor{
		Interval: dateparse.Interval{From: e.From, To: e.To}, Value: e.Value, EDTF: e.Value, Grain: dateparse.Day, How: ByName, Known: known(e),
		Explain: fmt.Sprintf("the text gives no date; %s is known to be %s (%s)", e.Name, e.Value, e.Source),
	}
	switch len(e.Value) {
	case 4:
		a.Grain = dateparse.Year
	case 7:
		a.Grain = dateparse.Month
	}
	a.From, a.To = a.Interval.Bounds()
	return a
}
