package dateparse

import (
	"testing"
	"time"
)

// A length of time that says how long something else was does not lead back from the dateline.
func TestAttributive(t *testing.T) {
	p, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2011, 9, 28, 0, 0, 0, 0, time.UTC)
	for text, back := range map[string]bool{
		"Some 850 people were killed during the 18-day uprising.": false,
		"Hundreds died in the two-week campaign.":                 false,
		"They were lost in a day-long battle.":                    false,
		"Profit rose over a 12-month period.":                     true,
		"Hundreds were killed in two weeks.":                      true,
	} {
		list := p.Parse(text, day)
		if len(list) != 1 {
			t.Fatalf("%s: %d expressions, want 1", text, len(list))
		}
		if got := !list[0].Interval.From.IsZero(); got != back {
			t.Errorf("%s: %q leads back: %t, want %t", text, list[0].Text, got, back)
		}
	}
}
