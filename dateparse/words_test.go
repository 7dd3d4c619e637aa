package dateparse

import (
	"testing"
	"time"
)

func TestInWords(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]string{
		"2016": "2016", "0312": "312", "BC0480": "480 BC", "196": "1960s", "BC046": "460s BC", "18": "19th century", "20": "21st century", "BC04": "5th century BC", "BC00": "1st century BC", "00": "1st century",
		"2016-03": "March 2016", "BC0480-09": "September 480 BC", "2016-13": "", "2016-03-04": "4 March 2016", "BC0490-09-12": "12 September 490 BC",
		"1993-SU": "summer 1993", "BC0478-SP": "spring 478 BC", "1984-Q3": "third quarter of 1984", "1984-H1": "first half of 1984",
		"1998-W07": "week of 9 February 1998", "1998-W07-WE": "weekend of 14 February 1998", "1998-W32": "week of 3 August 1998",
		"2016-W53": "", "2015-W53": "week of 28 December 2015", "2015-W01": "week of 29 December 2014", "1998-W00": "", "1998-W54": "", "BC0480-W02": "week of 10 January 480 BC",
		"2016-03-24TNI": "24 March 2016, night", "2016-03-24T21:30": "24 March 2016, 21:30", "2016-03-24T09": "24 March 2016, 09 h", "2016-03-24T21:30:05": "24 March 2016, 21:30:05", "2016-03-24T21:30-04:00": "24 March 2016, 21:30 (UTC-04:00)",
		"P2Y": "", "PRESENT_REF": "", "XXXX-WXX-4": "", "2016-03T21:30": "", "": "", "T21:30": "", "2": "",
	} {
		if got := InWords(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
	if got := DayInWords(time.Date(-479, 5, 3, 0, 0, 0, 0, time.UTC)); got != "3 May 480 BC" {
		t.Errorf("3 May 480 BC: %q", got)
	}
}

// What the grammar finds has words, unless it names no calendar time.
func TestFoundTimesHaveWords(t *testing.T) {
	t.Parallel()
	dateline := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
	for phrase, want := range map[string]string{
		"two years ago": "2014", "They met on Thursday": "24 March 2016", "in the 1960s": "1960s", "in the 19th century": "19th century", "in 480 BC": "480 BC",
		"last week": "week of 14 March 2016", "in the summer of 1993": "summer 1993", "last night": "24 March 2016, night", "last month": "February 2016", "for two years": "",
	} {
		found := New().Parse(phrase, dateline)
		if len(found) != 1 || InWords(found[0].Value) != want {
			t.Errorf("%q: %v, want %q", phrase, found, want)
		}
	}
}

// Decades and centuries before the era are counted as people do.
func TestUnitInWords(t *testing.T) {
	t.Parallel()
	for year, want := range map[int][2]string{-479: {"480s BC", "5th century BC"}, -499: {"500s BC", "5th century BC"}, -399: {"400s BC", "4th century BC"}, 0: {"0s BC", "1st century BC"}, 1875: {"1870s", "19th century"}} {
		at := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		if got := [2]string{UnitInWords(at, Decade), UnitInWords(at, Century)}; got != want {
			t.Errorf("year %d: %q, want %q", year, got, want)
		}
	}
}
