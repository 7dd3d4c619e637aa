package dateparse_test

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// Before the era years count down, and the turn of the era is no open side.
func TestEras(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, value, edtf, from, to string }{
		{"in the 460s BC", "BC046", "-0468/-0459", "-0468-01-01", "-0458-01-01"},     // 469 to 460 BC
		{"in the 5th century BC", "BC04", "-04XX", "-0499-01-01", "-0399-01-01"},     // 500 to 401 BC
		{"in the 1st century BC", "BC00", "-0099/0000", "-0099-01-01", "0001-01-01"}, // 100 to 1 BC
		{"in the 1st century", "00", "00XX", "0000-01-01", "0100-01-01"},             // as the 19th is 18XX
		{"in the 1960s", "196", "196X", "1960-01-01", "1970-01-01"},
		{"since the 460s BC", "BC046", "-0468/..", "-0468-01-01", ""},
		{"until the 460s BC", "BC046", "../-0459", "", "-0458-01-01"},
		{"in 12,000 BC", "BC12000", "Y-11999", "-11999-01-01", "-11998-01-01"},
		{"in 5 BC", "BC0005", "-0004", "-0004-01-01", "-0003-01-01"},
		{"in 1 BC", "BC0001", "0000", "0000-01-01", "0001-01-01"},
		{"in AD 1", "0001", "0001", "0001-01-01", "0002-01-01"},
		{"until 1 BC", "BC0001", "../0000", "", "0001-01-01"},
		{"after 1 BC", "BC0001", "0001-01-01/..", "0001-01-01", ""},
		{"by AD 1", "0001", "../0000-12-31", "", "0001-01-01"},
		{"since AD 1", "0001", "0001/..", "0001-01-01", ""},
		{"on 31 December 1 BC", "BC0001-12-31", "0000-12-31", "0000-12-31", "0001-01-01"},
	} {
		found := dateparse.Parse(c.text, time.Time{})
		if len(found) == 0 {
			t.Errorf("%s: nothing found", c.text)
			continue
		}
		e := found[0]
		from, to := e.Interval.Bounds()
		if e.Value != c.value || e.EDTF() != c.edtf || from != c.from || to != c.to {
			t.Errorf("%s:\n got %s %s [%s, %s)\nwant %s %s [%s, %s)", c.text, e.Value, e.EDTF(), from, to, c.value, c.edtf, c.from, c.to)
		}
	}
}

// Decades and centuries before the era are counted on from those that a history mentions.
func TestErasInNarrative(t *testing.T) {
	t.Parallel()
	p := dateparse.New(dateparse.WithPolicy(dateparse.NarrativePolicy))
	for _, c := range []struct{ text, edtf string }{
		{"It fell in 463 BC. It rose in the same decade.", "-0468/-0459"},
		{"It fell in 460 BC. It rose a decade later.", "-0458/-0449"},
		{"It fell in 469 BC. It rose in the previous decade.", "-0478/-0469"},
		{"It fell in 500 BC. It rose in the same century.", "-04XX"},
		{"It fell in 401 BC. It rose in the next century.", "-03XX"},
		{"It fell in 5 BC. It rose in the next century.", "00XX"},
	} {
		found := p.Parse(c.text, time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC))
		if len(found) != 2 || found[1].EDTF() != c.edtf {
			t.Errorf("%s: %v, want %s", c.text, found, c.edtf)
			continue
		}
	}
}

// A side at the turn of the era is known, and lies in the year that it bounds.
func TestTurnOfTheEra(t *testing.T) {
	t.Parallel()
	interval := func(text string) dateparse.Interval { return dateparse.Parse(text, time.Time{})[0].Interval }
	for _, text := range []string{"in AD 1", "since AD 1", "after 1 BC"} {
		if from := interval(text).From; from.IsZero() || from.Year() != 1 {
			t.Errorf("%s: from %v", text, from)
		}
	}
	for _, text := range []string{"in 1 BC", "until 1 BC", "by AD 1"} {
		if last := interval(text).To.Add(-time.Nanosecond); last.Year() != 0 {
			t.Errorf("%s: up to %v", text, last)
		}
	}
}
