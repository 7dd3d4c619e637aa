package all_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// harmed is a timeline whose first event killed 74 people by one source and at least 217 by
// another, and injured 12 to 14.
func harmed(t *testing.T) *timeline.Timeline {
	tl := exporttest.Sample(t)
	e := &tl.Events[0]
	s := e.Evidence[0].Span
	other := s
	other.Document = "other"
	e.Casualties = []timeline.Casualties{
		{Span: s, Harm: timeline.Killed, Least: 74, Most: 74}, {Span: other, Harm: timeline.Killed, Least: 217, Open: true},
		{Span: s, Harm: timeline.Injured, Least: 12, Most: 14},
	}
	return tl
}

// TestCasualties: every format that is read by people or as a table has the figures.
func TestCasualties(t *testing.T) {
	t.Parallel()
	tl := harmed(t)
	const killed, injured = "74 to at least 217", "12–14"
	for format, want := range map[string]string{
		"text": killed + " killed, " + injured + " injured", "md": killed + " killed, " + injured + " injured",
		"html": "Killed: " + killed, "jsonl": `"harm":"killed","least":217,"open":true`,
	} {
		if got := string(write(t, format, tl)); strings.Count(got, want) != 1 {
			t.Errorf("%s: %q stands %d times, want once", format, want, strings.Count(got, want))
		}
	}
	rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", tl))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	first := slices.Index(rows[0], "killed_min")
	for i, want := range [][4]string{{"killed_min", "killed_max", "injured_min", "injured_max"}, {"74", "", "12", "14"}, {}} {
		if got := [4]string(rows[i][first : first+4]); got != want {
			t.Errorf("csv: line %d has %q, want %q", i+1, got, want)
		}
	}
	b := write(t, "parquet", tl)
	table, err := parquet.Read[record.Row](bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	if r := table[0]; *r.KilledMin != 74 || r.KilledMax != nil || *r.InjuredMin != 12 || *r.InjuredMax != 14 || table[1].KilledMin != nil {
		t.Errorf("parquet: %+v", r)
	}
	f, err := excelize.OpenReader(bytes.NewReader(write(t, "xlsx", tl)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sheet, want := range map[string][]string{
		"Events": {killed, injured}, "Briefing": {killed + " killed, " + injured + " injured"}, "Conflicts": {"at least 217", "74", "in " + killed},
	} {
		all, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, row := range all {
			text.WriteString(strings.Join(row, "\t") + "\n")
		}
		for _, w := range want {
			if !strings.Contains(text.String(), w) {
				t.Errorf("%s: no %q", sheet, w)
			}
		}
	}
}
