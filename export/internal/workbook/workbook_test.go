package workbook

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// export writes a workbook as package export does.
func export(t testing.TB, tl *timeline.Timeline) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, cmp.Or(tl.Title, "Timeline"), tl); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, tl *timeline.Timeline) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(export(t, tl)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestWorkbook(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	f := open(t, tl)
	if got := strings.Join(f.GetSheetList(), " "); got != "Briefing Events Actors Dyads Times Sources Conflicts Charts dateline" {
		t.Errorf("sheets %s", got)
	}
	sentences := map[string]bool{}
	for _, e := range tl.Events {
		for _, ev := range e.Evidence {
			sentences[ev.Text] = true
		}
	}
	for sheet, want := range map[string]int{"Events": len(tl.Events), "Times": len(tl.Documents[0].Times), "Sources": len(sentences)} {
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) != want+1 {
			t.Errorf("%s: %d rows, want %d and a header; %v", sheet, len(rows), want, err)
		}
		tables, err := f.GetTables(sheet)
		if err != nil || len(tables) != 1 || tables[0].Name != sheet {
			t.Errorf("%s: tables %v %v", sheet, tables, err)
		}
		if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: panes %+v %v", sheet, panes, err)
		}
	}
	// What the rows hold: shown as precisely as it is known, stored as a real date.
	shown, err := f.GetRows("Events")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := f.GetRows("Events", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for when, want := range map[string]struct{ shown, date string }{
		"2016-03-24": {"2016-03-24", "2016-03-24"},
		"1974":       {"1974", "1974-01-01"},
		"2016-02":    {"Feb 2016", "2016-02-01"},
		"by 2016-08": {"Aug 2016", "2016-08-01"},
		"1897":       {"1897", "1897-01-01"},
	} {
		found := false
		for i, row := range shown {
			if len(row) < 2 || row[1] != when {
				continue
			}
			found = true
			if row[0] != want.shown {
				t.Errorf("%s: shown as %q, want %q", when, row[0], want.shown)
			}
			got := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(number(raw[i][0])))
			if got.Format(time.DateOnly) != want.date {
				t.Errorf("%s: cell %q is %v, want %s", when, raw[i][0], got, want.date)
			}
		}
		if !found {
			t.Errorf("no event %s", when)
		}
	}
	last := -1e9
	for i, row := range raw[1:] { // in the order of time, undated events last
		if row[0] == "" {
			last = 1e9
		} else if n := number(row[0]); n < last {
			t.Errorf("row %d: date %v after %v", i+2, n, last)
		} else {
			last = n
		}
	}
}

// TestWorkbookDates: dates that Excel does not know sort as numbers and are shown by a word.
func TestWorkbookDates(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	when := func(value string, g dateparse.Grain, from time.Time) timeline.Anchor {
		return timeline.Anchor{Value: value, Grain: g, Interval: dateparse.Interval{From: from, To: from.AddDate(0, 0, 1)}, How: timeline.Stated}
	}
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	until := timeline.Anchor{Value: "2016-08", Grain: dateparse.Month, Relation: dateparse.Until, Interval: dateparse.Interval{To: date(2016, 9, 1)}}
	for want, a := range map[string]timeline.Anchor{
		"480 BC": when("BC0480-09", dateparse.Month, date(-479, 9, 1)), "19th century": when("18", dateparse.Century, date(1800, 1, 1)),
		"1875": when("1875-03-24", dateparse.Day, date(1875, 3, 24)), "1900": when("1900-02-28", dateparse.Day, date(1900, 2, 28)),
		"1960s": when("196", dateparse.Decade, date(1960, 1, 1)), "Mar 2016": when("2016-03", dateparse.Month, date(2016, 3, 1)), "Aug 2016": until,
		"2016-03-24 21:30": when("2016-03-24T21:30", dateparse.Minute, date(2016, 3, 24).Add(21*time.Hour+30*time.Minute)),
	} {
		tl := exporttest.Sample(t)
		tl.Events = tl.Events[:1]
		tl.Events[0].When = a
		f := open(t, tl)
		if got, err := f.GetCellValue("Events", "A2"); err != nil || got != want {
			t.Errorf("%s: shown as %q, want %q %v", a, got, want, err)
		}
		raw, err := f.GetCellValue("Events", "A2", excelize.Options{RawCellValue: true})
		if n := number(raw); err != nil || n > serial(a.Key()) || n < serial(a.Key())-1 {
			t.Errorf("%s: number %s, want %v %v", a, raw, serial(a.Key()), err)
		}
	}
	// Excel takes few formats of one's own: names get coarser rather than more.
	for years, want := range map[int]string{100: "1850", 1500: "1850s", 12000: "19th century", 30000: "19th century"} {
		var anchors []timeline.Anchor
		for y := range years {
			anchors = append(anchors, when("", dateparse.Year, date(1899-y, 1, 1)))
		}
		e := erasOf(anchors)
		if got := e.name(when("1850", dateparse.Year, date(1850, 1, 1))); got != want || len(e.names) > mostEras {
			t.Errorf("%d years: 1850 is %q among %d names, want %q", years, got, len(e.names), want)
		}
	}
}

// TestWorkbookFurniture: what makes a sheet of rows a briefing.
func TestWorkbookFurniture(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	tl.Events[0].Conflicts = []timeline.Dating{{When: tl.Events[1].When, Evidence: tl.Events[1].Evidence[0].Span}}
	f := open(t, tl)
	if visible, err := f.GetSheetVisible(stateSheet); err != nil || visible {
		t.Errorf("the hidden sheet is visible: %v %v", visible, err)
	}
	if slicers, err := f.GetSlicers("Briefing"); err != nil || len(slicers) != 2 || slicers[0].TableName != "Events" {
		t.Errorf("slicers %+v %v", slicers, err)
	}
	header, err := f.GetRows("Events")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range eventColumns { // a table whose names differ from its header is a broken one to Excel
		if !bytes.Contains(part(t, f, "xl/tables/table1.xml"), []byte(`name="`+c.name+`"`)) || !slices.Contains(header[0], c.name) {
			t.Errorf("table and header differ in column %q", c.name)
		}
	}
	lists := map[string]string{}
	validations, err := f.GetDataValidations("Events")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range validations {
		lists[v.Sqref] = v.Formula1
	}
	n := len(tl.Events)
	if got := lists[eventColumns.span("Decision", n)]; !strings.Contains(got, "accept,reject,correct") {
		t.Errorf("choices of Decision: %q", got)
	}
	if got := lists[eventColumns.span("Corrected type", n)]; !strings.Contains(got, "AGREE") || !strings.Contains(got, "ASSAULT") {
		t.Errorf("choices of Corrected type: %q", got)
	}
	formats, err := f.GetConditionalFormats("Events")
	if err != nil || len(formats[eventColumns.span("Class", n)]) != 4 || len(formats[eventColumns.span("Confidence", n)]) != 3 {
		t.Errorf("conditional formats %v %v", formats, err)
	}
	comments, err := f.GetComments("Events")
	if err != nil || len(comments) == 0 || !strings.Contains(comments[0].Text+comments[0].Paragraph[0].Text, tl.Events[0].When.Explain) {
		t.Errorf("comments %+v %v", comments, err)
	}
	for sheet, column := range map[string]columns{"Events": eventColumns, "Sources": sourceColumns} {
		name := map[string]string{"Events": "Cited", "Sources": "Event"}[sheet]
		formula, err := f.GetCellFormula(sheet, column.letter(name)+"2")
		if err != nil || !strings.HasPrefix(formula, `HYPERLINK("#`) || !strings.Contains(formula, "MATCH(") {
			t.Errorf("%s!%s: link %q %v", sheet, name, formula, err)
		}
	}
	layout, err := f.GetPageLayout("Events")
	if err != nil || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
		t.Errorf("page layout %+v %v", layout, err)
	}
	names := map[string]string{}
	for _, d := range f.GetDefinedName() {
		names[d.Scope+" "+d.Name] = d.RefersTo
	}
	if names["Events _xlnm.Print_Titles"] != "Events!$1:$1" || names["Events _xlnm.Print_Area"] == "" {
		t.Errorf("defined names %v", names)
	}
	if footer, err := f.GetHeaderFooter("Events"); err != nil || !strings.Contains(footer.OddFooter, "&P") {
		t.Errorf("footer %+v %v", footer, err)
	}
	if props, err := f.GetDocProps(); err != nil || props.Title != "Ministers meet again" || props.Creator != "dateline" {
		t.Errorf("properties %+v %v", props, err)
	}
	drawings := 0
	f.Pkg.Range(func(name, content any) bool {
		if b, ok := content.([]byte); ok && strings.HasPrefix(name.(string), "xl/drawings/drawing") {
			drawings += bytes.Count(b, []byte("<xdr:graphicFrame"))
			if bytes.Count(b, []byte(`descr="`)) < bytes.Count(b, []byte("<xdr:graphicFrame")) {
				t.Errorf("%s: a chart without a text for those who cannot see it", name)
			}
		}
		return true
	})
	if drawings < 4 { // one in Briefing, three in Charts
		t.Errorf("%d charts", drawings)
	}
	rows, err := f.GetRows("Conflicts")
	if err != nil || len(rows) != 3 || rows[1][2] != tl.Events[0].When.String() || rows[2][2] != tl.Events[1].When.String() {
		t.Errorf("conflicts %q %v", rows, err)
	}
}

// TestWorkbookParties: actors and dyads are counted, and what they do is summed up.
func TestWorkbookParties(t *testing.T) {
	t.Parallel()
	f := open(t, exporttest.Kinds())
	actors, err := f.GetRows("Actors")
	if err != nil || len(actors) != 3 {
		t.Fatalf("actors %q %v", actors, err)
	}
	n := len(exporttest.Kinds().Events)
	for i, want := range [][]string{{"Port company", "NOR", "BUS", fmt.Sprint(n), "0", fmt.Sprint(n)}, {"Union", "NOR", "LAB", fmt.Sprint(n), fmt.Sprint(n), "0"}} {
		if got := actors[i+1][:6]; !slices.Equal(got, want) {
			t.Errorf("actor %q, want %q", got, want)
		}
	}
	dyads, err := f.GetRows("Dyads")
	if want := []string{"Union", "NOR", "Port company", "NOR", fmt.Sprint(n), fmt.Sprint(float64(n) * timeline.Consult.Scale()), fmt.Sprint(n), "0"}; err != nil ||
		len(dyads) != 2 || !slices.Equal(dyads[1][:8], want) || dyads[1][8] == "" || number(dyads[1][9]) >= 0 {
		t.Errorf("dyads %q %v, want %q", dyads, err, want)
	}
}

func part(t *testing.T, f *excelize.File, name string) []byte {
	t.Helper()
	b, ok := f.Pkg.Load(name)
	if !ok {
		t.Fatalf("the workbook has no part %s", name)
	}
	return b.([]byte)
}

func number(s string) float64 {
	var f float64
	if err := json.Unmarshal([]byte(s), &f); err != nil {
		return -1e12
	}
	return f
}

// ourLink is a formula that leads to another sheet and holds nothing of an article.
var ourLink = regexp.MustCompile(`^HYPERLINK\("#(Events|Sources)![A-Z]"&MATCH\("?[\w.-]+"?,(Events|Sources)![A-Z]:[A-Z],0\),"[\w. ,-]*"\)$`)

// Nothing of an article becomes a formula, and nothing that fits is lost.
func TestWorkbookHostile(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Hostile(t)
	f := open(t, tl)
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r := range rows {
			for c := range rows[r] {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				formula, _ := f.GetCellFormula(sheet, cell)
				if formula != "" && !strings.HasPrefix(formula, `HYPERLINK("https://`) && !ourLink.MatchString(formula) {
					t.Errorf("%s!%s holds the formula %s", sheet, cell, formula)
				}
			}
		}
		if sheet == "Events" {
			for i, s := range exporttest.Attacks {
				if got, want := rows[i+1][2], cellText(s); strings.ReplaceAll(got, "\r", "") != strings.ReplaceAll(want, "\r", "") {
					t.Errorf("%.40q came back as %.40q", want, got)
				}
			}
		}
	}
}
