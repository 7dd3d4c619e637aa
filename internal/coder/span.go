package coder

import (
	"strconv"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// Reading is how an expression dates an event.
type Reading int

// The readings.
const (
	AsStated     Reading = iota
	WholeUnit            // the calendar unit alone: "since November, when he was found" found him in November
	SoFar                // no further than the day of publication: "this week"
	Range                // up to the end of the next expression: "from Monday to Thursday"
	Rounded              // whole months: "in the past three months"
	RoundedYears         // whole years: "over the past two years"
)

// span is an interval that an expression can mean for an event.
type span struct {
	dateparse.Interval
	Reading
}

// spans returns what expression k of a sentence can mean, as stated first; nothing if it
// bounds nothing.
func (a *Article) spans(s *Sentence, k int) []span {
	t := &s.Times[k]
	if t.Type == dateparse.Set {
		return nil
	}
	var out []span
	add := func(i dateparse.Interval, r Reading) {
		if i.IsZero() {
			return
		}
		for _, o := range out {
			if o.From.Equal(i.From) && o.To.Equal(i.To) {
				return
			}
		}
		out = append(out, span{i, r})
	}
	i := t.Interval
	add(i, AsStated)
	switch t.Relation {
	case dateparse.Since, dateparse.AfterIt, dateparse.FromIt: // but "by August" is no August
		add(t.Unit(), WholeUnit)
	}
	switch t.Mod { // what annotators mostly take for the whole of it
	case dateparse.Start, dateparse.Mid, dateparse.End:
		if t.Relation == "" {
			add(t.Unit(), WholeUnit)
		}
	}
	closed := !i.From.IsZero() && !i.To.IsZero()
	if p := a.Published; closed && !p.IsZero() {
		next := dateparse.Day.Next(p)
		if t.Grain >= dateparse.Week && i.From.Before(p) && next.Before(i.To) {
			add(dateparse.Interval{From: i.From, To: next}, SoFar)
		}
	}
	if t.Type == dateparse.Duration && closed && t.Grain >= dateparse.Month {
		add(whole(i, dateparse.Month), Rounded)
		if t.Grain >= dateparse.Year {
			add(whole(i, dateparse.Year), RoundedYears)
		}
	}
	if k+1 < len(s.Times) && t.Grain >= dateparse.Day && s.Times[k+1].Grain == t.Grain {
		n := &s.Times[k+1]
		x, y := t.Unit(), n.Unit()
		if !x.IsZero() && !y.IsZero() && x.From.Before(y.From) && n.From-t.To <= 2 {
			add(dateparse.Interval{From: x.From, To: y.To}, Range)
		}
	}
	return out
}

// whole widens an interval to whole units.
func whole(i dateparse.Interval, g dateparse.Grain) dateparse.Interval {
	return dateparse.Interval{From: g.Start(i.From), To: g.Next(i.To.Add(-time.Nanosecond))}
}

// spanFeatures appends to buf those of what an expression of sentence si is taken to mean.
func (a *Article) spanFeatures(buf []uint64, m *Mention, si int, t *Time, x span) []uint64 {
	f := features{buf}
	r := strconv.Itoa(int(x.Reading))
	where := "own"
	if si != m.Sentence {
		where = "elsewhere"
	}
	s := a.Sentences[si]
	f.add(100, r)
	f.add(101, r, where)
	f.add(102, r, t.Rule)
	f.add(103, r, string(t.Relation), where)
	f.add(104, r, strconv.Itoa(int(t.Grain)), where)
	if si == m.Sentence {
		clause := bin(s.clause(m.Word) == s.clause(t.Head))
		f.add(105, r, string(t.Relation), clause)
		f.add(106, r, string(t.Relation), s.Words[m.Word].XPOS, clause)
		f.add(107, r, string(t.Relation), a.tense(s, m.Word), clause)
		f.add(108, r, string(t.Relation), s.path(m.Word, t.Head))
	}
	return f.list
}
