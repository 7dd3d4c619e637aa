package source

import (
	_ "embed"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
	"unicode"

	"github.com/dateline-go/dateline/internal/lazy"
)

// stamp is a day, with a time of that day if one is written, in the zone that is written
// or else in UTC.
type stamp struct {
	time.Time
	clock, zone bool
	unsure      bool // day and month could be exchanged
}

// day is its day as the calendar of its own zone has it.
func (s stamp) day() string { return s.Format(time.DateOnly) }

// universal reports whether a machine has put it into UTC, so that where it was written
// it may have been another day.
func (s stamp) universal() bool {
	_, offset := s.Zone()
	return s.clock && s.zone && offset == 0
}

// order says which of two numbers in a date in figures is the day.
type order int

const (
	anyOrder order = iota
	dayFirst
	monthFirst
)

//go:embed data/months.tsv
var monthTable string

// months are the numbers of the months by their names without accents.
var months = sync.OnceValue(func() map[string]time.Month { return numbered[time.Month](monthTable) })

//go:embed data/weekdays.tsv
var weekdayTable string

// weekdays are the days of the week by their names without accents.
var weekdays = sync.OnceValue(func() map[string]time.Weekday { return numbered[time.Weekday](weekdayTable) })

// numbered reads a table of numbers with their names.
func numbered[T ~int](table string) map[string]T {
	m := map[string]T{}
	for number, names := range tableRows(table) {
		n, _ := strconv.Atoi(number) // a test reads them all
		for name := range strings.FieldsSeq(names) {
			m[plain(name)] = T(n)
		}
	}
	return m
}

// tableRows yields the two columns of a table; lines that begin with # are remarks.
func tableRows(table string) func(func(string, string) bool) {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(table) {
			if a, b, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") && !yield(a, b) {
				return
			}
		}
	}
}

// plain is a text in lower case, without accents, and with the digits of ASCII.
func plain(s string) string {
	s = strings.ToLower(s)
	for i := range len(s) {
		if s[i] >= 0x80 {
			t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), runes.Map(plainRune), norm.NFC)
			if out, _, err := transform.String(t, s); err == nil {
				return out
			}
			break
		}
	}
	return s
}

// zeros are the digits nought of the scripts in which pages write dates.
var zeros = []rune{'٠', '۰', '०', '০', '๐', '０'}

func plainRune(r rune) rune {
	if r == 'ı' { // "KASIM" in lower case has none
		return 'i'
	}
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}

// way is a way of writing a day, and which of its groups are year, month and day; signs
// says that the second and the fourth are what parts them, which has to be the same.
type way struct {
	pattern          func() *regexp.Regexp
	year, month, day int
	signs            bool
}

// waysOfDays are matched against text in lower case and without accents; words are then
// tried against the names of the months.
var waysOfDays = []way{
	{lazy.Regexp(`(?:^|[^\d.,:/-])([12]\d{3})([-/.]) ?(\d{1,2})([-/.]) ?(\d{1,2})(?:$|[^\d%])`), 1, 3, 5, true},
	{lazy.Regexp(`(?:^|[^\d.,:/-])(\d{1,2})([-/.]) ?(\d{1,2})([-/.]) ?([12]\d{3}|\d{2})(?:$|[^\d:%/.-]|\.(?:$|\D))`), 5, 3, 1, true},
	{lazy.Regexp(`(?:^|\D)([12]\d{3})([01]\d)([0-3]\d)(?:$|\D|[0-2]\d[0-5]\d(?:[0-5]\d)?(?:$|\D))`), 1, 2, 3, false},
	{lazy.Regexp(`([12]\d{3})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`), 1, 2, 3, false},
	{lazy.Regexp(`(?:^|[^\d.,:/])(\d{1,2})(?:st|nd|rd|th|er|º|°)?[ .,/-]{0,3}(?:de |of |d')?([\pL\pM]{2,})(?: ?/ ?[\pL\pM]{3,})?[ .,/،-]{0,3}(?:de |del )?((?:1[5-9]|2[015])\d{2})(?:$|\D)`), 3, 2, 1, false},
	{lazy.Regexp(`(?:^|[^\pL\pM])([\pL\pM]{3,})[ .,/-]{0,3}(\d{1,2})(?:st|nd|rd|th)?[ .,/-]{1,3}((?:1[5-9]|2[01])\d{2})(?:$|\D)`), 3, 1, 2, false},
	{lazy.Regexp(`(?:^|\D)((?:1[5-9]|2[01])\d{2})[ .,/-]{1,3}([\pL]{3,})[ .,/-]{1,3}(\d{1,2})(?:$|\D)`), 1, 2, 3, false},
	{lazy.Regexp(`(?:^|[^\d.,:/-])((?:19|20)\d{2}) (\d{2}) ?[/.-] ?(\d{2})(?:$|[^\d%/])`), 1, 2, 3, false},        // in elements of their own
	{lazy.Regexp(`(?:^|\D)(\d{1,2}) thang (\d{1,2})(?: nam|,)? ((?:1[5-9]|2[01])\d{2})(?:$|\D)`), 3, 2, 1, false}, // Vietnamese
	{lazy.Regexp(`(?:^|\D)((?:1[5-9]|2[01])\d{2}) ?m\.? ([\pL]{3,}) (\d{1,2})(?:$|\D)`), 1, 2, 3, false},          // Lithuanian
	{lazy.Regexp(`(?:^|\D)((?:1[5-9]|2[01])\d{2})\. gada (\d{1,2})\. ?([\pL]{3,})`), 1, 3, 2, false},              // Latvian
	{lazy.Regexp(`(?:^|\D)((?:1[5-9]|2[01])\d{2})e?ko ([\pL]{3,}) (\d{1,2})(?:$|\D)`), 1, 2, 3, false},            // Basque
}

// yearLast is a day with the year behind the clock time and the zone, as programs write it
// in C, Java and Ruby.
var yearLast = lazy.Regexp(`(\b\pL{3} \d{1,2}) (\d\d:\d\d:\d\d) ([a-z]{1,5}|[+-]\d{4}) ([12]\d{3})\b`)

// Clock times and zones beside a day.
var (
	clockTime  = lazy.Regexp(`(?:^|[^\d.,/])([0-2]?\d)(?:[:.h]|uhr )([0-5]\d)(?::([0-5]\d))?(?:[.,]\d+)?(?:\s?(a\.?m\b\.?|p\.?m\b\.?))?`)
	hourOnly   = lazy.Regexp(`(?:^|[^\d.,:/-])(1[0-2]|[1-9])\s?(a\.?m\b\.?|p\.?m\b\.?)`)
	basicClock = lazy.Regexp(`^t?([0-2]\d)([0-5]\d)([0-5]\d)?`)
	halfDay    = lazy.Regexp(`\d\s?(a\.?m|p\.?m)\b`) // who writes it puts the month first
	zoneOffset = lazy.Regexp(`^\s?(?:gmt|utc)?\s?([+-])(\d{2}):?(\d{2})?(?:\D|$)`)
	zoneName   = lazy.Regexp(`^[\s(]{0,2}([a-z]{1,5})\b`)
)

// zones are the offsets, in minutes, of abbreviations that pages use; one that means
// several zones has that of most news.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120,
	"sast": 120, "eest": 180, "msk": 180, "eat": 180, "gst": 240, "pkt": 300, "ist": 330, "wib": 420, "sgt": 480, "hkt": 480,
	"awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
	"est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "pt": -480,
}

// parseStamp reads what states a date and nothing else: any way of writing it.
func parseStamp(s string, o order) (stamp, bool) {
	if s = strings.TrimSpace(s); len(s) > 120 {
		return stamp{}, false
	}
	if len(s) >= 9 && len(s) <= 13 && (s[0] == '1' || s[0] == '9') { // seconds or milliseconds since 1970
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			if len(s) > 11 {
				n /= 1000
			}
			return stamp{time.Unix(n, 0).UTC(), true, true, false}, true
		}
	}
	found := findStamps(s, o)
	if len(found) == 0 {
		return stamp{}, false
	}
	return found[0].stamp, true
}

// foundStamp is a date and where it stands in a text that is folded by plain.
type foundStamp struct {
	stamp
	start, end int
}

// findStamps finds the days with their years in a short text, in any language of the
// table of months, with the clock time and the zone beside them.
func findStamps(text string, o order) (found []foundStamp) {
	s := plain(text)
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	s = yearLast().ReplaceAllString(s, "$1 $4 $2 $3")
	if o == anyOrder && halfDay().MatchString(s) {
		o = monthFirst
	}
	for _, w := range waysOfDays {
		for _, at := range w.pattern().FindAllStringSubmatchIndex(s, -1) {
			part := func(i int) string { return s[at[2*i]:at[2*i+1]] }
			year, month, day, unsure := part(w.year), part(w.month), part(w.day), false
			if w.signs {
				if part(2) != part(4) || len(year) == 2 && part(2) == "-" {
					continue
				}
				if w.year == 5 {
					day, month, unsure = inOrder(part(1), part(3), part(2), o)
					if onWeekday(s[:at[2]], year, day, month) {
						day, month, unsure = month, day, false
					} else if onWeekday(s[:at[2]], year, month, day) {
						unsure = false
					}
				}
			}
			if d, ok := dayOf(year, month, day); ok {
				found = append(found, foundStamp{stamp{Time: d, unsure: unsure}, at[2], at[len(at)-1]})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b foundStamp) int { return a.start - b.start })
	kept := found[:0]
	for _, f := range found {
		if len(kept) == 0 || f.start >= kept[len(kept)-1].end {
			kept = append(kept, f)
		}
	}
	found = kept
	for i, before := 0, 0; i < len(found); i++ {
		end := len(s)
		if i+1 < len(found) {
			end = found[i+1].start
		}
		found[i].stamp = withClock(found[i].stamp, s[before:found[i].start], s[found[i].end:end])
		before = found[i].end
	}
	return found
}

// inOrder tells the day from the month in two numbers: a full stop parts day, month and
// year; with others it may be either.
func inOrder(first, second, sep string, o order) (day, month string, unsure bool) {
	a, _ := strconv.Atoi(first) // one or two digits
	b, _ := strconv.Atoi(second)
	switch {
	case a > 12 || a == b:
		return first, second, false
	case b > 12:
		return second, first, false
	case sep == ".", o == dayFirst:
		return first, second, false
	case o == monthFirst:
		return second, first, false
	}
	return first, second, true
}

// thaiYears is from when on a year is one of the Buddhist calendar, as Thailand counts.
const thaiYears = 2450

// lastWord is the word that a text ends in.
var lastWord = lazy.Regexp(`([\pL-]+)[ .,]{0,3}$`)

// onWeekday reports whether the day of the week at the end of a text is that of the day
// with day and month exchanged, and not of the day itself.
func onWeekday(before, year, day, month string) bool {
	m := lastWord().FindStringSubmatch(before[max(0, len(before)-40):])
	if m == nil {
		return false
	}
	weekday, ok := weekdays()[m[1]]
	itself, possible := dayOf(year, month, day)
	other, exchanged := dayOf(year, day, month)
	return ok && exchanged && other.Weekday() == weekday && (!possible || itself.Weekday() != weekday)
}

// dayOf is a day of the calendar; years of two digits are of this century.
func dayOf(year, month, day string) (time.Time, bool) {
	y, _ := strconv.Atoi(year) // digits all
	if len(year) == 2 {
		y += 2000
	}
	if y >= thaiYears {
		y -= 543
	}
	m := months()[month]
	if m == 0 {
		n, _ := strconv.Atoi(month) // 0 is none
		m = time.Month(n)
	}
	d, _ := strconv.Atoi(day)
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t, m >= 1 && m <= 12 && t.Day() == d && y > 1000
}

// withClock adds the clock time that stands behind a day, or close before it.
func withClock(day stamp, before, behind string) stamp {
	if m := basicClock().FindStringSubmatch(behind); m != nil {
		return inZone(day, number(m[1]), number(m[2]), number(m[3]), behind[len(m[0]):])
	}
	for _, text := range []string{behind, before[max(0, len(before)-25):]} {
		if m := clockTime().FindStringSubmatch(text); m != nil && number(m[1]) < 24 {
			_, rest, _ := strings.Cut(text, m[0])
			return inZone(day, hourOf(m[1], m[4]), number(m[2]), number(m[3]), rest)
		}
		if m := hourOnly().FindStringSubmatch(text); m != nil {
			_, rest, _ := strings.Cut(text, m[0])
			return inZone(day, hourOf(m[1], m[2]), 0, 0, rest)
		}
	}
	return day
}

// hourOf is an hour of the day, which half tells where there are two.
func hourOf(hour, half string) int {
	h := number(hour)
	if half == "" || h > 12 {
		return h
	}
	return h%12 + 12*boolean(half[0] == 'p')
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // digits, or nothing
	return n
}

// inZone puts a clock time into a day, in the zone that the rest begins with.
func inZone(s stamp, hour, minute, second int, rest string) stamp {
	where := time.UTC
	if m := zoneOffset().FindStringSubmatch(rest); m != nil {
		offset := number(m[2])*3600 + number(m[3])*60
		if m[1] == "-" {
			offset = -offset
		}
		if offset <= 14*3600 && offset >= -14*3600 {
			s.zone = true
			where = fixedZone(offset)
		}
	} else if m := zoneName().FindStringSubmatch(rest); m != nil {
		if minutes, ok := zones[m[1]]; ok {
			s.zone = true
			where = fixedZone(minutes * 60)
		}
	}
	s.clock = true
	s.Time = time.Date(s.Year(), s.Month(), s.Day(), hour, minute, second, 0, where)
	return s
}

func fixedZone(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}
