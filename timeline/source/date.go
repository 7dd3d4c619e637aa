package source

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/dateline-go/dateline/dateparse"
)

// stamps are the layouts of dates in pages and on the command line.
var stamps = []string{
	time.RFC3339, "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05.999-0700",
	"2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102", "2006/01/02",
	time.RFC1123Z, time.RFC1123, "January 2, 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006",
	"Monday, January 2, 2006", "January 2, 2006 15:04", "January 2, 2006 3:04 PM",
}

func parseStamp(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range stamps {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1000 {
			return t, true
		}
	}
	return time.Time{}, false
}

// ParseDate reads a dateline as a user gives it: a day (2016-03-25) or a time
// with or without zone (2016-03-25T18:30, 2016-03-25T18:30:00+03:00). A date
// later than tomorrow by the clock now is an error, since no article has it.
func ParseDate(s string, now time.Time) (time.Time, error) {
	for _, layout := range []string{"2006-01-02", time.RFC3339, "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if t.After(now.AddDate(0, 0, 1)) {
			return time.Time{}, fmt.Errorf("the date %s is in the future; give the day on which the article was published", s)
		}
		return t, nil
	}
	return time.Time{}, fmt.Errorf("cannot read the date %q; write it as YYYY-MM-DD, such as 2016-03-25", s)
}

// The words that introduce a date of publication, and the form of a newswire
// dateline: a place in capitals, then a dash.
var (
	publishedWords = regexp.MustCompile(`(?i)^\W*(first |last )?(published|posted|updated|filed|issued|date)( on| at)?\b`)
	wireDateline   = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'/-]{2,40}\b.{0,50}?(\(.{2,30}\))? ?(--|[-–—])`)
)

// stated is a date of publication that a document gives itself.
type stated struct {
	date time.Time
	from string // "json-ld", "meta", "time" or "text"
	sure bool   // no other date is meant, nor anything but the publication
}

// headLines is how many lines of a text may stand before the article: a date that is
// alone on its line further down may be a heading.
const headLines = 5

// datelineInText looks for a date of publication in the first lines of a text
// and in its last ones: "Published 25 March 2016", a line that is nothing but
// a date, "MOSCOW, March 25, 2016 (Agency) -". Only a date with its year will
// do, and none in figures that could be read both ways (03/04/2016).
func datelineInText(text string) stated {
	lines := linesOf(text[:min(len(text), 3000)])
	lines = lines[:min(len(lines), 15)]
	if len(text) > 3000 {
		last := linesOf(text[len(text)-500:])
		lines = append(lines, last[max(1, len(last)-4):]...)
	}
	seen := 0
	for _, line := range lines {
		if line != "" {
			seen++
		}
		head := strings.ToValidUTF8(line[:min(len(line), 120)], "")
		for _, e := range dateparse.Parse(head, time.Time{}) {
			if e.Grain != dateparse.Day || e.Anchor.Kind != dateparse.NoAnchor || e.Interval.IsZero() || ambiguous(e.Text) {
				continue
			}
			rest := head[:e.Start] + head[e.End:]
			wire := wireDateline.FindStringIndex(head)
			says := publishedWords.MatchString(head) || wire != nil && e.End <= wire[1]
			if says || len(head) == len(line) && alone(rest) {
				return stated{e.Interval.From, "text", says || seen <= headLines}
			}
		}
	}
	return stated{}
}

// linesOf splits text into lines, which may end in LF, CR LF or CR, without the white
// space around them.
func linesOf(text string) []string {
	lines := strings.FieldsFunc(strings.TrimPrefix(text, "\uFEFF"), func(r rune) bool { return r == '\n' || r == '\r' })
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return lines
}

// ambiguous reports whether a date in figures could name another day with day
// and month exchanged.
func ambiguous(s string) bool {
	var n []int
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' || r == '-' }) {
		v := 0
		for _, r := range f {
			if !unicode.IsDigit(r) {
				return false
			}
			v = v*10 + int(r-'0')
		}
		n = append(n, v)
	}
	return len(n) == 3 && n[0] <= 12 && n[1] <= 12 && n[0] != n[1]
}

// alone reports whether what stands beside a date on its line is no sentence:
// a weekday, a clock time, a zone, a by-line of a few words.
func alone(rest string) bool { return len(strings.Fields(rest)) <= 4 && len(rest) < 40 }
