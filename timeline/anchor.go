package timeline

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
)

// anchorOf is the date that the coder gives an event, and how it was reached.
func anchorOf(sentences []*sentence, e *coder.Event) Anchor {
	d := &e.Dating
	switch d.Day {
	case coder.Undated:
		return Anchor{}
	case coder.Expressed:
		return expressed(sentences[d.Sentence].doc, d)
	}
	day, why := "the day of publication", "told as news of the day"
	if d.Day == coder.Eve {
		day, why = "the day before publication", "told as news of the day before"
	}
	return byDate(d.Interval, fmt.Sprintf("the text gives no date; %s, %s, with a chance of %.0f %%", why, day, 100*coder.DateChance.Of(e.DateChance)))
}

// byDate makes an anchor of a day that only the publication tells.
func byDate(day dateparse.Interval, why string) Anchor {
	value := day.From.Format("2006-01-02")
	a := Anchor{Interval: day, Value: value, EDTF: value, Grain: dateparse.Day, How: ByDate, Explain: why}
	a.From, a.To = day.Bounds()
	return a
}

// expressed makes an anchor of a time expression in the reading that dates the event.
func expressed(doc *Document, d *coder.Dating) Anchor {
	x := *d.Time.Expression
	if d.Reading == coder.WholeUnit {
		x.Interval, x.Relation, x.Mod = d.Interval, "", "" // "by the end of 2018", taken as 2018
	}
	a := Anchor{
		Interval: x.Interval, Value: x.Value, Mod: x.Mod, EDTF: x.EDTF(), Grain: x.Grain, Relation: x.Relation,
		How: Stated, Words: doc.span(x.Start, x.End), Explain: x.Explain(),
	}
	if x.Type == dateparse.Duration {
		a.EDTF = x.Interval.EDTF(dateparse.Day, false)
	}
	if d.Reading > coder.WholeUnit { // not what the expression bounds by itself
		a.Interval, a.EDTF, a.Relation = d.Interval, d.Interval.EDTF(a.Grain, false), ""
		a.Value, a.Mod = a.EDTF, ""
	}
	a.From, a.To = a.Interval.Bounds()
	if d.Reading != coder.AsStated {
		a.Explain += ", taken as " + a.EDTF
	}
	if d.Elsewhere {
		a.How = Inherited
		a.Explain = "no date in its own sentences; that of another one: " + a.Explain
	}
	return a
}

// bounded makes an anchor that lies on one side of another.
func bounded(r dateparse.Relation, i dateparse.Interval, of Anchor, why string) Anchor {
	a := Anchor{Interval: i, Value: of.Value, Grain: of.Grain, Relation: r, How: Inferred, Words: of.Words, Explain: why}
	a.From, a.To = i.Bounds()
	_, clock, _ := strings.Cut(of.EDTF, "T")
	a.EDTF = i.EDTF(of.Grain, strings.ContainsAny(clock, "Z+-")) // no finer than the text, nor in a zone that it does not name
	return a
}
