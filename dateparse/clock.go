package dateparse

import (
	"time"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"
)

var clockRules = []rules.Rule{en.HourMinute(rules.Skip), en.Hour(rules.Skip)}

// colloquialClock reads a clock time as people type it ("5-30pm", "11.10 pm",
// "7p") with the rules of package when. Minute is -1 where none is given.
func colloquialClock(text string) (hour, minute int, ok bool) {
	var ctx rules.Context
	for i, r := range clockRules {
		m := r.Find(text)
		if m == nil {
			continue
		}
		if applied, err := m.Apply(&ctx, whenOptions, time.Time{}); err != nil || !applied || ctx.Hour == nil {
			continue
		}
		hour, minute = *ctx.Hour, -1
		if i == 0 { // en.Hour sets a minute that nobody wrote
			minute = *ctx.Minute
		}
		return hour, minute, hour < 24
	}
	return 0, 0, false
}
