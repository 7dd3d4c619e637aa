package workbook

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// firstExcelDay is the first day that Excel can show as one: before March 1900 its
// calendar is off by one.
var firstExcelDay = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)

// date is a real date cell at the start of the anchor, or at the end of one
// that is open to the past, shown no more precisely than it is known. Days before
// Excel's calendar are counted down from its first one, so that they sort with the others,
// and shown by a number format that says their year; so are decades and centuries.
func (s *styles) date(a timeline.Anchor) excelize.Cell {
	t := cellTime(a)
	if t.IsZero() {
		return excelize.Cell{StyleID: s.text}
	}
	if name := s.eras.name(a); name != "" {
		return excelize.Cell{StyleID: s.dates[eraFormat(name)], Value: serial(t)}
	}
	return excelize.Cell{StyleID: s.dates[dateFormat(a.Grain)], Value: t}
}

// cellTime is the time that stands for an anchor in a cell, as a clock on the spot shows
// it; zero if it is undated.
func cellTime(a timeline.Anchor) time.Time {
	t := a.Key()
	if t.IsZero() {
		return t
	}
	if a.Interval.From.IsZero() && (a.Relation == dateparse.Until || a.Relation == dateparse.ToIt) {
		t = t.Add(-time.Second) // the last moment in it: "until August" is shown as August
	}
	return wall(t)
}

// serial is a time as Excel counts it: in days from 30 December 1899.
func serial(t time.Time) float64 {
	seconds := wall(t).Unix() - time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()
	return float64(seconds) / (24 * 60 * 60)
}

// wall is the time that a clock on the spot shows, which is what a cell holds.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// eras name the times for which Excel has no format, those before its calendar and those
// known to the decade at best, by formats that show a word and no number. Where a
// workbook would need more formats than it may have, they are named by decade or by century.
type eras struct {
	least dateparse.Grain // no finer ones are named
	names []string
}

// mostEras is how many such formats a workbook gets, more than there are centuries; Excel
// takes some 200 of one's own.
const mostEras = 150

func erasOf(anchors []timeline.Anchor) eras {
	var e eras
	for _, e.least = range []dateparse.Grain{dateparse.Year, dateparse.Decade, dateparse.Century} {
		known := map[string]bool{}
		for _, a := range anchors {
			known[e.name(a)] = true
		}
		delete(known, "")
		if e.names = slices.Sorted(maps.Keys(known)); len(e.names) <= mostEras {
			break
		}
	}
	return e
}

// name is that of an anchor's time, "" if a date format says it.
func (e eras) name(a timeline.Anchor) string {
	t := cellTime(a)
	if a.Grain < dateparse.Decade && (t.IsZero() || !t.Before(firstExcelDay)) {
		return ""
	}
	if t.Year() < -9998 {
		return "before 10000 BC"
	}
	return dateparse.UnitInWords(t, min(max(a.Grain, e.least), dateparse.Century))
}

// formats are the number formats of the names.
func (e eras) formats() []string {
	var list []string
	for _, name := range e.names {
		list = append(list, eraFormat(name))
	}
	return list
}

// eraFormat shows a name whatever the number: every letter escaped by itself, since
// excelize puts numbers into quoted ones. The second part is that of negative numbers,
// which else get a minus sign.
func eraFormat(name string) string {
	var b strings.Builder
	for _, r := range name {
		b.WriteByte('\\')
		b.WriteRune(r)
	}
	return b.String() + ";" + b.String()
}
