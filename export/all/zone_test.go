package all_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	ical "github.com/emersion/go-ical"
	"github.com/parquet-go/parquet-go"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// Wherever an article is published, all formats tell the day and the hour of the words.
func TestZonesInEveryFormat(t *testing.T) {
	t.Parallel()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(export.EventSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("event.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema := c.MustCompile("event.schema.json")
	for _, c := range []struct{ text, day, clock, from, to, edtf string }{
		{"Chile met Peru in Lima at 9 p.m. EST on 4 June 2015.", "2015-06-04", "21:00",
			"2015-06-04T21:00:00-05:00", "2015-06-04T22:00:00-05:00", "2015-06-04T21:00:00-05:00"},
		{"Chile met Peru in Lima at 1 a.m. IST on 6 August 2015.", "2015-08-06", "01:00",
			"2015-08-06T01:00:00+05:30", "2015-08-06T02:00:00+05:30", "2015-08-06T01:00:00+05:30"},
		{"Chile met Peru in Lima at 11 p.m. GMT on 4 June 2015.", "2015-06-04", "23:00",
			"2015-06-04T23:00:00Z", "2015-06-05T00:00:00Z", "2015-06-04T23:00:00Z"},
	} {
		for _, hours := range []int{0, -8, 10} {
			tl := exporttest.Meeting(t, c.text, time.Date(2015, 10, 1, 12, 0, 0, 0, time.FixedZone("", hours*60*60)))
			same := func(format string, got, want string) {
				t.Helper()
				if got != want {
					t.Errorf("%s, published at %+d: %s has %s, want %s", c.text, hours, format, got, want)
				}
			}

			line := bytes.TrimSpace(write(t, "jsonl", tl))
			var e timeline.Event
			if err := json.Unmarshal(line, &e); err != nil {
				t.Fatal(err)
			}
			same("jsonl", e.When.From+" "+e.When.To+" "+e.When.EDTF, c.from+" "+c.to+" "+c.edtf)
			same("jsonl read back", e.When.Interval.From.Format("2006-01-02 15:04"), c.day+" "+c.clock)
			if v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line)); err != nil || schema.Validate(v) != nil {
				t.Errorf("%s: %v %v", line, err, schema.Validate(v))
			}

			rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", tl))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			same("csv", strings.Join(rows[1][1:4], " "), c.from+" "+c.to+" "+c.edtf)

			entries, err := ical.NewDecoder(bytes.NewReader(write(t, "ics", tl))).Decode()
			if err != nil {
				t.Fatal(err)
			}
			events := entries.Events()
			start, err := events[0].Props.Get(ical.PropDateTimeStart).DateTime(time.UTC)
			end, err2 := events[0].Props.Get(ical.PropDateTimeEnd).DateTime(time.UTC)
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			same("ics", start.Format(time.DateOnly), c.day)
			same("ics, last day", end.AddDate(0, 0, -1).Format(time.DateOnly), c.day)

			var coded map[string]any
			if err := json.Unmarshal(write(t, "plover", tl), &coded); err != nil {
				t.Fatal(err)
			}
			same("plover", fmt.Sprint(coded["date"], coded["enddate"], coded["edtf"]), c.day+"<nil>"+c.edtf)

			var slides struct {
				Events []struct {
					Start struct{ Year, Month, Day, Hour, Minute int } `json:"start_date"`
				}
			}
			if err := json.Unmarshal(write(t, "timelinejs", tl), &slides); err != nil {
				t.Fatal(err)
			}
			d := slides.Events[0].Start
			same("timelinejs", fmt.Sprintf("%d-%02d-%02d %02d:%02d", d.Year, d.Month, d.Day, d.Hour, d.Minute), c.day+" "+c.clock)

			b := write(t, "parquet", tl)
			table, err := parquet.Read[record.Row](bytes.NewReader(b), int64(len(b)))
			if err != nil {
				t.Fatal(err)
			}
			same("parquet", time.UnixMilli(*table[0].From).UTC().Format("2006-01-02 15:04"), c.day+" "+c.clock)

			if page := string(write(t, "html", tl)); !strings.Contains(page, `datetime="`+c.day+"T"+c.clock+`"`) {
				same("html", "no such time", c.day+"T"+c.clock)
			}
			book, err := excelize.OpenReader(bytes.NewReader(write(t, "xlsx", tl)))
			if err != nil {
				t.Fatal(err)
			}
			cell, err := book.GetCellValue("Events", "A2")
			if err = errors.Join(err, book.Close()); err != nil {
				t.Fatal(err)
			}
			same("xlsx", cell, c.day+" "+c.clock)

			var times bytes.Buffer
			if err := export.Times(&times, tl.Documents, "jsonl"); err != nil {
				t.Fatal(err)
			}
			var row export.TimeRow
			if err := json.NewDecoder(&times).Decode(&row); err != nil {
				t.Fatal(err)
			}
			same("times", row.Value+" "+row.From+" "+row.To+" "+row.EDTF, c.day+"T"+c.clock+" "+c.from+" "+c.to+" "+c.edtf)
		}
	}
}
