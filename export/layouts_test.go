package export

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// rowsOf reads a table as a map from headings to cells.
func rowsOf(t *testing.T, b []byte, comma rune) (header []string, rows []map[string]string) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma = comma
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if lines := bytes.Count(b, []byte("\n")); lines != len(all) {
		t.Errorf("%d lines for %d rows", lines, len(all))
	}
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return all[0], rows
}

// told is a timeline with what the layouts differ in: two parties on each side, an event
// that is mutual, one denied, one without a date, a happening outside PLOVER.
func told() *timeline.Timeline {
	tl := exporttest.Kinds()
	day := &tl.Events[slices.IndexFunc(tl.Events, func(e timeline.Event) bool { return e.ID == "day" })]
	day.CAMEO, day.Mutual = "042", true
	day.Targets = append(day.Targets, timeline.Actor{Name: "Oslo\tgovernment", Country: "NOR", Sector: "GOV", Role: "mediator"})
	day.Place.Span = timeline.Span{Document: "port", Text: "harbour town"}
	tl.Documents[0].Sentences = []timeline.Span{{Document: "port", End: 45, Text: tl.Documents[0].Text[:45]}}
	tl.Events = append(tl.Events, timeline.Event{ID: "vote", Kind: timeline.Election, Modality: timeline.Modality{Status: timeline.Asserted}})
	return tl
}

// The headings are those of the files that the projects publish.
func TestPolecat(t *testing.T) {
	t.Parallel()
	header, rows := rowsOf(t, write(t, "polecat", told()), '\t')
	const want = "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|" +
		"Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|" +
		"Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|" +
		"Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|" +
		"Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version"
	if got := strings.Join(header, "|"); got != want || len(header) != 40 {
		t.Errorf("%d columns: %s", len(header), got)
	}
	byID := map[string]map[string]string{}
	for _, row := range rows {
		byID[row["Event ID"]] = row
	}
	for column, want := range map[string]string{
		"Event Date": "2021-06-03", "Event Type": "CONSULT", "Event Mode": "meet", "Intensity": "2.5", "Quad Code": "VERBAL COOPERATION", "Contexts": "economic",
		"Actor Name": "Union", "Actor Country": "NOR", "Actor COW": "None", "Primary Actor Sector": "LAB", "Actor Name Raw": "The union", "Actor Title": "None",
		"Recipient Name": "Port company; Oslo government", "Recipient Sectors": "BUS; GOV", "Primary Recipient Sector": "BUS", "Recipient Title": "None; mediator", "Wikipedia Recipient ID": "None",
		"Placename": "Harbourton", "City": "Harbourton", "Province": "None", "Country": "NOR", "Latitude": "59.25", "Longitude": "10.5", "Raw Placename": "harbour town", "Feature Type": "PPL",
		"Source": "Harbour Gazette", "Publication Date": "2021-06-11", "Story Locations": "Harbourton; Nowhere", "Language": "en", "Version": "dateline",
	} {
		if got := byID["day"][column]; got != want {
			t.Errorf("%s: %q, want %q", column, got, want)
		}
	}
	if got := byID["denied"]["Event Mode"]; got != "meet; negation" {
		t.Errorf("denied: mode %q", got)
	}
	if byID["undated"]["Event Date"] != "None" || byID["vote"] != nil {
		t.Errorf("undated %q, vote %v", byID["undated"]["Event Date"], byID["vote"])
	}
}

func TestICEWS(t *testing.T) {
	t.Parallel()
	header, rows := rowsOf(t, write(t, "icews", told()), '\t')
	const want = "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|" +
		"Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude"
	if got := strings.Join(header, "|"); got != want || len(header) != 20 {
		t.Errorf("%d columns: %s", len(header), got)
	}
	var pairs []string
	for _, row := range rows {
		if row["Event Date"] == "2021-10-02" {
			t.Errorf("a denied event: %v", row)
		}
		if row["CAMEO Code"] != "042" {
			continue
		}
		pairs = append(pairs, row["Source Name"]+">"+row["Target Name"])
		for column, want := range map[string]string{
			"Event ID": "5", "Event Date": "2021-06-03", "Source Country": "Norway", "Event Text": "Make a visit", "Intensity": "1.9",
			"Story ID": "1", "Sentence Number": "1", "Publisher": "Harbour Gazette", "City": "Harbourton", "District": "", "Country": "Norway", "Latitude": "59.25",
		} {
			if row[column] != want {
				t.Errorf("%s: %q, want %q", column, row[column], want)
			}
		}
	}
	if got := strings.Join(pairs, ", "); got != "Union>Port company, Port company>Union, Union>Oslo government, Oslo government>Union" {
		t.Errorf("pairs %s", got)
	}
}

// Every code that an event may have is one of CAMEO's.
func TestCAMEOTableIsWhole(t *testing.T) {
	t.Parallel()
	if n := len(cameoCodes()); n != 312 {
		t.Errorf("%d codes", n)
	}
	for _, typ := range timeline.EventTypes() {
		if c := cameoOf(typ.CAMEO()); c.name == "" || c.goldstein == "" {
			t.Errorf("%s: CAMEO %s is %+v", typ, typ.CAMEO(), c)
		}
	}
}

func TestTimesketch(t *testing.T) {
	t.Parallel()
	tl := told()
	header, rows := rowsOf(t, write(t, "timesketch", tl), ',')
	for _, column := range []string{"message", "datetime", "timestamp_desc"} { // which Timesketch refuses to do without
		if !slices.Contains(header, column) {
			t.Errorf("no column %s", column)
		}
	}
	what := map[string]string{}
	for _, row := range rows {
		at, err := time.Parse("2006-01-02T15:04:05-07:00", row["datetime"])
		if err != nil || number(float64(at.UnixMicro())) != row["timestamp"] || row["message"] == "" {
			t.Errorf("%v: %v", err, row)
		}
		what[row["id"]] = row["datetime"] + " " + row["timestamp_desc"]
	}
	for id, want := range map[string]string{
		"day": "2021-06-03T00:00:00+00:00 Event (day)", "month": "2021-05-01T00:00:00+00:00 Start of event's time (month)",
		"by": "2021-08-01T00:00:00+00:00 Latest time of event (month)", "since": "2021-06-05T00:00:00+00:00 Earliest time of event (day)",
		"undated": "", "old": "",
	} {
		if what[id] != want {
			t.Errorf("%s: %q, want %q", id, what[id], want)
		}
	}
	zone := timeline.Anchor{Grain: dateparse.Day, Interval: dateparse.Interval{From: time.Date(2021, 6, 3, 0, 0, 0, 0, time.FixedZone("", -4*3600)), To: time.Date(2021, 6, 4, 0, 0, 0, 0, time.FixedZone("", -4*3600))}}
	if at, _ := moment(zone); at.Format(timesketchTime) != "2021-06-03T00:00:00-04:00" {
		t.Error(at)
	}
}

// Whatever the text, a row of the tables is one line and no cell a formula.
func TestLayoutsOfHostileText(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Hostile(t)
	for i := range tl.Events {
		tl.Events[i].Modality.Status, tl.Events[i].Modality.Negated, tl.Events[i].Type = timeline.Asserted, false, timeline.Consult
	}
	for format, comma := range map[string]rune{"polecat": '\t', "icews": '\t', "timesketch": ','} {
		_, rows := rowsOf(t, write(t, format, tl), comma)
		if len(rows) < len(tl.Events)/2 {
			t.Errorf("%s: %d rows", format, len(rows))
		}
		for _, row := range rows {
			for column, cell := range row {
				if isFormula(cell) && !strings.HasPrefix(cell, "-") {
					t.Errorf("%s: %s is the formula %q", format, column, cell)
				}
			}
		}
	}
}
