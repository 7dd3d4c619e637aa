package page

import (
	"cmp"
	"slices"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// quoteView is a sentence of a source.
type quoteView struct {
	Typed     bool // by a reviewer, and no source's
	Lang      string
	Parts     []quotePart
	Whole     int // number of the wholeText if parts are left out
	URL       string
	Source    folded
	Publisher string
	Published prose.CalendarTime
	Guessed   bool // Published is
}

// quotePart is a stretch of a quotation; Mark is what it is marked as.
type quotePart struct{ Text, Mark string }

// quote is the sentence with its trigger and time expression marked. Of a very
// long one it shows what stands around the trigger.
func (l *entries) quote(ev timeline.Evidence, when timeline.Span) quoteView {
	q := quoteView{Typed: ev.Document == review.Own, Source: l.fold(ev.Document, longName)}
	if d := l.documents[ev.Document]; d != nil {
		q.Source = l.fold(documentName(d), longSummary)
		q.Publisher = l.fold(prose.Publishers(d), longName).Text
		q.URL = prose.WebAddress(d.URL)
		q.Lang = languageTag(d.Language)
		if !d.Published.IsZero() {
			q.Published, q.Guessed = l.calendarDay(d.Published), d.Dated.Guessed()
		}
	}
	trigger := within(ev.Span, ev.Trigger)
	lo, hi := 0, len(ev.Text)
	if hi > longQuotation {
		middle := (trigger.Start + trigger.End) / 2
		lo = len(prose.Head(ev.Text, max(0, middle-longQuotation/2)))
		hi = len(prose.Head(ev.Text, min(hi, lo+longQuotation)))
		q.Whole = l.keep(clean(ev.Text))
	}
	marks := []mark{{trigger, "trigger"}, {within(ev.Span, when), "when"}}
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	at := lo
	if lo > 0 {
		q.Parts = append(q.Parts, quotePart{"… ", ""})
	}
	for _, m := range marks {
		if m.Start >= at && m.Start < m.End && m.End <= hi {
			q.Parts = append(q.Parts, quotePart{clean(ev.Text[at:m.Start]), ""}, quotePart{clean(ev.Text[m.Start:m.End]), m.as})
			at = m.End
		}
	}
	q.Parts = append(q.Parts, quotePart{clean(ev.Text[at:hi]), ""})
	if hi < len(ev.Text) {
		q.Parts = append(q.Parts, quotePart{" …", ""})
	}
	return q
}

type mark struct {
	timeline.Span
	as string
}

// within returns where inner stands in outer's text, or an empty Span if it
// doesn't.
func within(outer, inner timeline.Span) timeline.Span {
	start, end := inner.Start-outer.Start, inner.End-outer.Start
	if inner.Document != outer.Document || start < 0 || end < start || end > len(outer.Text) || outer.Text[start:end] != inner.Text {
		return timeline.Span{}
	}
	return timeline.Span{Start: start, End: end}
}
