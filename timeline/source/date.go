package source

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/lazy"
)

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
	publishedWords = lazy.Regexp(`(?i)^\W*(first |last )?(published|posted|updated|filed|issued|date)( on| at)?\b`)
	wireDateline   = lazy.Regexp(`^\p{Lu}[\p{Lu} .,'/-]{2,40}\b.{0,50}?(\(.{2,30}\))? ?(--|[-–—])`)
)

// headLines is how many lines of a text may stand before the article: a date that is
// alone on its line further down may be a heading.
const headLines = 5

// datelineInText looks for a date of publication in the first lines of a text
// and in its last ones: "Published 25 March 2016", a line that is nothing but
// a date, "MOSCOW, March 25, 2016 (Agency) -". Only a date with its year will
// do, and none in figures that could be read both ways (03/04/2016).
func datelineInText(text string) stated {
	date, how, line := dateInLines(text)
	if date.IsZero() {
		return stated{}
	}
	return stated{date: date, from: "text", confidence: chance("text", "text line", how != "alone" || line <= headLines)}
}

// dateInLines returns that date, what makes it one ("label", "wire" or that it is
// "alone" on its line), and the number of the line among those that are not empty.
func dateInLines(text string) (date time.Time, how string, line int) {
	lines := linesOf(text[:min(len(text), 3000)])
	lines = lines[:min(len(lines), 15)]
	if len(text) > 3000 {
		last := linesOf(text[len(text)-500:])
		lines = append(lines, last[max(1, len(last)-4):]...)
	}
	number := 0
	for _, line := range lines {
		if line != "" {
			number++
		}
		head := strings.ToValidUTF8(line[:min(len(line), 120)], "")
		for _, e := range dateparse.Parse(head, time.Time{}) {
			if e.Grain != dateparse.Day || e.Anchor.Kind != dateparse.NoAnchor || e.Interval.IsZero() || ambiguous(e.Text) {
				continue
			}
			rest := head[:e.Start] + head[e.End:]
			wire := wireDateline().FindStringIndex(head)
			switch {
			case publishedWords().MatchString(head):
				return e.Interval.From, "label", number
			case wire != nil && e.End <= wire[1]:
				return e.Interval.From, "wire", number
			case len(head) == len(line) && alone(rest):
				return e.Interval.From, "alone", number
			}
		}
	}
	return time.Time{}, "", 0
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
