package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline"
)

func open(t testing.TB, tl *timeline.Timeline) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, "xlsx", tl)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestWorkbook(t *testing.T) {
	tl := sample(t)
	f := open(t, tl)
	if got := strings.Join(f.GetSheetList(), " "); got != "Events Times Sources Chart" {
		t.Errorf("sheets %s", got)
	}
	for sheet, want := range map[string]int{"Events": len(tl.Events), "Times": len(tl.Documents[0].Times), "Sources": 1} {
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
		"by 2016-08": {"2016-08-01", "2016-08-01"},
		"1897":       {"1897", ""},
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
			if want.date == "" {
				continue
			}
			got, err := excelize.ExcelDateToTime(number(raw[i][0]), false)
			if err != nil || got.Format(time.DateOnly) != want.date {
				t.Errorf("%s: cell %q is %v %v, want %s", when, raw[i][0], got, err, want.date)
			}
		}
		if !found {
			t.Errorf("no event %s", when)
		}
	}
	last := -1e9
	for _, row := range raw[1:] { // undated events come last
		if len(row) > 13 && row[13] != "" {
			if k := number(row[13]); k < last {
				t.Errorf("sort key %v after %v", k, last)
			} else {
				last = k
			}
		}
	}
	if pics, err := f.GetPictures("Chart", "G2"); err != nil || len(pics) != 0 {
		t.Errorf("%v %v", pics, err)
	}
	if !bytes.Contains(part(t, f, "xl/charts/chart1.xml"), []byte("Chart!$B$2")) {
		t.Error("no chart over the counts")
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

// Nothing of an article becomes a formula, and nothing that fits is lost.
func TestWorkbookHostile(t *testing.T) {
	tl := hostile(t)
	f := open(t, tl)
	for _, sheet := range []string{"Events", "Times", "Sources"} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r := range rows {
			for c := range rows[r] {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := f.GetCellFormula(sheet, cell); formula != "" && !strings.HasPrefix(formula, `HYPERLINK("https://`) {
					t.Errorf("%s!%s holds the formula %s", sheet, cell, formula)
				}
			}
		}
		if sheet == "Events" {
			for i, s := range attacks {
				if got, want := rows[i+1][3], cellText(s); strings.ReplaceAll(got, "\r", "") != strings.ReplaceAll(want, "\r", "") {
					t.Errorf("%.40q came back as %.40q", want, got)
				}
			}
		}
	}
}

// BenchmarkWorkbook writes 100,000 events.
func BenchmarkWorkbook(b *testing.B) {
	tl := sample(b)
	base := tl.Events
	for len(tl.Events) < 100_000 {
		tl.Events = append(tl.Events, base...)
	}
	tl.Events = tl.Events[:100_000]
	b.ReportAllocs()
	for b.Loop() {
		write(b, "xlsx", tl)
	}
}
