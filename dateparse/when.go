package dateparse

import (
	"time"

	"github.com/olebedev/when/rules"
)

// WhenRules offers the grammar as rules for a when.Parser of
// github.com/olebedev/when, which then reads news dates: "last year", "by
// August", a "Thursday" that is past. Add them last, to a parser with the
// option MatchByOrder, so that they have the last word:
//
//	w := when.New(nil)
//	w.Add(en.All...)
//	w.Add(dateparse.WhenRules()...)
//
// As everywhere in when, the result is a single time: the start of the calendar
// unit meant, on the dateline's clock where the unit is a day or longer; for
// "by August" that is the first of August. Durations, sets and references to no
// particular time give no match.
func WhenRules() []rules.Rule { return []rules.Rule{whenRule{New()}} }

type whenRule struct{ parser *Parser }

// Find returns the first expression that a date can be made of.
func (r whenRule) Find(text string) *rules.Match {
	// The dateline is unknown until the match is applied; any will do to see
	// which expressions are calendar times.
	for i, e := range r.parser.Parse(text, date(2000, 1, 1, time.UTC)) {
		if e.at.IsZero() {
			continue
		}
		return &rules.Match{
			Left: e.Start, Right: e.End, Text: e.Text, Captures: []string{e.Text},
			Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, ref time.Time) (bool, error) {
				found := r.parser.Parse(text, ref)
				if i >= len(found) || found[i].at.IsZero() {
					return false, nil
				}
				setWhen(c, found[i], ref)
				return true, nil
			},
		}
	}
	return nil
}

// setWhen makes the context yield e's time. A context applies its fields to
// ref one after the other and would carry over where ref's day does not exist
// in the month, so days are given as a distance from ref.
func setWhen(c *rules.Context, e Expression, ref time.Time) {
	*c = rules.Context{Text: c.Text}
	at := e.at.In(ref.Location())
	if e.Grain == PartOfDay {
		at = at.Add(time.Duration(partHours[partOf(e.Value)][0]) * time.Hour)
	}
	days := midnight(at).Sub(midnight(ref))
	c.Duration = days.Round(24 * time.Hour)
	if e.Grain < Day {
		hour, minute := at.Hour(), at.Minute()
		c.Hour, c.Minute = &hour, &minute
	}
}

// partOf returns the part of day that a TIMEX3 value ends in.
func partOf(value string) string { return value[max(0, len(value)-2):] }
