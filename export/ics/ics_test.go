package ics

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	ical "github.com/emersion/go-ical"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// calendar reads an export with a parser other than the writer's.
func calendar(t *testing.T, tl *timeline.Timeline) *ical.Calendar {
	t.Helper()
	var out bytes.Buffer
	if err := (format{}).Export(&out, tl); err != nil {
		t.Fatal(err)
	}
	b := out.Bytes()
	for line := range bytes.SplitSeq(bytes.TrimSuffix(b, []byte("\r\n")), []byte("\r\n")) {
		if len(line) > 75 || !utf8.Valid(line) || bytes.ContainsFunc(line, unicode.IsControl) {
			t.Errorf("line of %d bytes: %.90q", len(line), line)
		}
	}
	c, err := ical.NewDecoder(bytes.NewReader(b)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestICalendar(t *testing.T) {
	t.Parallel()
	c := calendar(t, exporttest.Kinds())
	want := map[string]string{ // first day, last day
		"year": "2019-01-01 2019-12-31", "month": "2021-05-01 2021-05-31", "day": "2021-06-03 2021-06-03", "clock": "2021-06-04 2021-06-04",
		"by": "2021-08-01 2021-08-01", "until": "2021-08-13 2021-08-13", "denied": "2021-10-02 2021-10-02",
	}
	if n := len(c.Events()); n != len(want) {
		t.Errorf("%d events, want %d", n, len(want))
	}
	if note, err := c.Props.Text("DESCRIPTION"); err != nil || !strings.HasPrefix(note, "Events shown: 7 of 12. The others have no date, ") {
		t.Errorf("note %q %v", note, err)
	}
	for _, e := range c.Events() {
		uid, err := e.Props.Text(ical.PropUID)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(uid, "@dateline")
		from, err1 := e.DateTimeStart(time.UTC)
		to, err2 := e.DateTimeEnd(time.UTC)
		if err1 != nil || err2 != nil || e.Props.Get(ical.PropDateTimeStart).ValueType() != ical.ValueDate {
			t.Fatalf("%s: %v %v", id, err1, err2)
		}
		if got := from.Format(time.DateOnly) + " " + to.AddDate(0, 0, -1).Format(time.DateOnly); got != want[id] {
			t.Errorf("%s is on %s, want %s", id, got, want[id])
		}
		if len(e.Children) > 0 {
			t.Errorf("%s has %s", id, e.Children[0].Name)
		}
		summary, _ := e.Props.Text(ical.PropSummary)
		if got := strings.HasPrefix(summary, "Deadline: "); got != (id == "by" || id == "until") {
			t.Errorf("%s: %q", id, summary)
		}
		if got, _ := e.Props.Text(ical.PropStatus); (got == "CONFIRMED") != slices.Contains([]string{"year", "month", "day", "clock"}, id) {
			t.Errorf("%s is %s", id, got)
		}
		if got, _ := e.Props.Text(ical.PropTransparency); got != "TRANSPARENT" {
			t.Errorf("%s blocks time: %q", id, got)
		}
		if u, err := e.Props.URI(ical.PropURL); err != nil || u.String() != "https://example.org/a?b=1&c=(2)" {
			t.Errorf("%s: %v %v", id, u, err)
		}
		if geo := e.Props.Get(ical.PropGeo); (geo != nil) != (id == "day") || geo != nil && geo.Value != "59.25;10.5" {
			t.Errorf("%s: GEO %v", id, geo)
		}
		if text, _ := e.Props.Text(ical.PropDescription); !strings.Contains(text, "why "+id) ||
			!strings.Contains(text, "\n“The union met the port company in Harbourton.” — Port & union, again, Harbour Gazette, 11 June 2021") {
			t.Errorf("%s: %q", id, text)
		}
	}
}

// Text makes no lines, properties, parameters or components of its own.
func TestICalendarKeepsText(t *testing.T) {
	t.Parallel()
	tl := exporttest.Hostile(t)
	for i, s := range []string{"a\r\nEND:VEVENT\r\nBEGIN:VALARM", "a;b,c:d\\n\"e\"", "END:VCALENDAR", "\u2028ATTACH:file:///etc/passwd"} {
		e := tl.Events[i]
		e.ID, e.Summary, e.When = s, s, tl.Events[0].When
		tl.Events = append(tl.Events, e)
	}
	for i := range tl.Events { // all on a day, so that all are there
		tl.Events[i].When = exporttest.Kinds().Events[4].When
	}
	c := calendar(t, tl)
	if len(c.Events()) != len(tl.Events) || len(c.Children) != len(tl.Events) {
		t.Fatalf("%d events of %d components, want %d", len(c.Events()), len(c.Children), len(tl.Events))
	}
	seen := map[string]bool{}
	for i, e := range c.Events() {
		if got, err := e.Props.Text(ical.PropSummary); err != nil || got != prose.OneLine(tl.Events[i].Summary) {
			t.Errorf("%.80q %v, want %.80q", got, err, prose.OneLine(tl.Events[i].Summary))
		}
		uid := e.Props.Get(ical.PropUID).Value
		if seen[uid] {
			t.Errorf("%.80q twice", uid)
		}
		seen[uid] = true
		if u := e.Props.Get(ical.PropURL); u != nil {
			t.Errorf("%.80q links to %s", tl.Events[i].Summary, u.Value)
		}
		for name, props := range e.Props {
			if len(props) > 1 || !slices.Contains([]string{"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "STATUS", "CATEGORIES", "LOCATION"}, name) {
				t.Errorf("%d of %s", len(props), name)
			}
		}
	}
}
