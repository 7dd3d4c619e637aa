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
			if a, ok := d.besideName(matches, doc.Published); ok {
				d.When = a
			}
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

// besideName dates an event that the text leaves undated by a named one that it stands
// beside: "joined the alliance after World War II", "met during the Suez crisis".
func (d *draft) besideName(matches []temponym.Match, published time.Time) (Anchor, bool) {
	s := d.sentence
	if d.When.How == Stated || d.When.How == Inferred {
		return Anchor{}, false
	}
	first := sort.Search(len(matches), func(i int) bool { return matches[i].Start >= s.Start })
	for _, m := range matches[first:] {
		if m.End > s.End {
			break
		}
		at := s.HeadOf(s.At(m.Start), s.At(m.End-1)+1)
		above, self := s.Words[at].Head, s.HeadOf(d.trigger.From, d.trigger.To)
		if above != self && (above < 0 || above != s.Words[self].Head || !s.Verb(above)) {
			continue
		}
		e, ok := m.Pick(time.Time{}, time.Time{}, published)
		if !ok {
			continue
		}
		a, word := dated(e), s.Preposition(at)
		why := fmt.Sprintf("%q puts it %%s %s, known to be %s (%s)", word+" "+s.doc.Text[m.Start:m.End], e.Name, e.Value, e.Source)
		switch {
		case sequences[word] == "after":
			a = bounded(dateparse.AfterIt, dateparse.Interval{From: e.To}, a, fmt.Sprintf(why, "after"))
		case sequences[word] == "before":
			a = bounded(dateparse.BeforeIt, dateparse.Interval{To: e.From}, a, fmt.Sprintf(why, "before"))
		case word == "during" || word == "in" || word == "at":
			a.How, a.Explain = Inferred, fmt.Sprintf(why, "within")
		default:
			continue
		}
		a.Known, a.Words = known(e), s.doc.span(m.Start, m.End)
		return a, true
	}
	return Anchor{}, false
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
