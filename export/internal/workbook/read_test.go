package workbook

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// reviewed reads a workbook back and applies its decisions.
func reviewed(t testing.TB, workbook []byte) (*timeline.Timeline, review.Report) {
	t.Helper()
	tl, rows, err := Read(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	return review.Apply(tl, rows)
}

// edited has change work on a workbook as a person would.
func edited(t testing.TB, workbook []byte, change func(f *excelize.File, set func(row int, column string, v any))) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	change(f, func(row int, column string, v any) {
		if err := f.SetCellValue("Events", fmt.Sprintf("%s%d", eventColumns.letter(column), row), v); err != nil {
			t.Fatal(err)
		}
	})
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJSON(t testing.TB, v any) string {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestReadWorkbook: what was written comes back, to the byte.
func TestReadWorkbook(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "kinds": exporttest.Kinds(), "empty": {Title: "Nothing"}} {
		first := export(t, tl)
		back, report := reviewed(t, first)
		if asJSON(t, back) != asJSON(t, tl) || len(report.Problems) > 0 {
			t.Errorf("%s: came back as %s\nwas %s\n%v", name, asJSON(t, back), asJSON(t, tl), report.Problems)
		}
		for i, d := range back.Documents {
			if d.Text != tl.Documents[i].Text || name == "sample" && !reflect.DeepEqual(d.Sentences, tl.Documents[i].Sentences) {
				t.Errorf("%s: the text of %s came back otherwise", name, d.ID)
			}
		}
		if name == "sample" && !bytes.Equal(first, export(t, back)) {
			t.Errorf("%s: written again, the workbook is another", name)
		}
	}
	for what, data := range map[string][]byte{"text": []byte("events"), "another workbook": edited(t, export(t, exporttest.Sample(t)), func(f *excelize.File, _ func(int, string, any)) {
		if err := f.DeleteSheet(stateSheet); err != nil {
			t.Fatal(err)
		}
	})} {
		if _, _, err := Read(bytes.NewReader(data)); err == nil || what != "text" && !errors.Is(err, ErrNoState) {
			t.Errorf("%s: error %v", what, err)
		}
	}
}

// TestReviewUntouched: what nobody has decided about comes back in the same order, from
// several articles too.
func TestReviewUntouched(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	var docs []*timeline.Document
	for i, text := range []string{
		"Kenya accused Tanzania on 3 May 2014. France praised Chile on 3 May 2014.",
		"Norway praised Peru on 3 May 2014. Kenya accused Tanzania on 3 May 2014. Mali threatened Chad. Togo met Benin in Lomé on 3 May 2014.",
	} {
		docs = append(docs, &timeline.Document{ID: fmt.Sprint(i), Text: text, Published: time.Date(2014, 5, 9, 0, 0, 0, 0, time.UTC)})
	}
	tl, err := timeline.Build(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	back, report := reviewed(t, export(t, tl))
	if asJSON(t, back) != asJSON(t, tl) || len(tl.Events) < 5 || len(report.Problems) > 0 {
		t.Errorf("came back as %s\nwas %s\n%v", asJSON(t, back), asJSON(t, tl), report.Problems)
	}
}

// TestReviewOfExcelDates: a number below 10,000 is a year, or a day of before 1927 if it is
// shown as one.
func TestReviewOfExcelDates(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	book := edited(t, export(t, tl), func(f *excelize.File, set func(int, string, any)) {
		set(2, "Corrected date", 1916)
		set(3, "Corrected date", 5996)
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		if err != nil {
			t.Fatal(err)
		}
		cell := eventColumns.letter("Corrected date") + "3"
		if err := f.SetCellStyle("Events", cell, cell, style); err != nil {
			t.Fatal(err)
		}
		set(4, "Corrected date", "-0479")
		set(len(tl.Events)+2, "Event", "The battle of Jutland began.")
		set(len(tl.Events)+2, "When", "by 1917-01")
	})
	got, report := reviewed(t, book)
	if len(report.Problems) > 0 || report.Added != 1 {
		t.Error(report, report.Problems)
	}
	by := map[string]string{}
	for _, e := range got.Events {
		by[e.ID] = e.When.EDTF
		if review.IsOwn(e.ID) {
			by["own"] = e.When.EDTF
		}
	}
	for id, want := range map[string]string{tl.Events[0].ID: "1916", tl.Events[1].ID: "1916-05-31", tl.Events[2].ID: "-0479", "own": "../1916-12-31"} {
		if by[id] != want {
			t.Errorf("%s: %q, want %q", id, by[id], want)
		}
	}
}

// TestReviewOfConflicts: a reviewer's date is no source's.
func TestReviewOfConflicts(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	e := tl.Events[0]
	tl.Events[0].Conflicts = []timeline.Dating{{When: tl.Events[1].When, Evidence: tl.Events[1].Evidence[0].Span}}
	got, _ := reviewed(t, edited(t, export(t, tl), func(_ *excelize.File, set func(int, string, any)) { set(2, "Corrected date", "2014-05-04") }))
	rows, err := open(t, got).GetRows("Conflicts")
	if err != nil || len(rows) != 4 {
		t.Fatalf("%q %v", rows, err)
	}
	for i, want := range [][2]string{{"2014-05-04", "the reviewer"}, {e.When.String(), e.Evidence[0].Document}, {tl.Events[1].When.String(), tl.Events[1].Evidence[0].Document}} {
		if row := rows[i+1]; row[2] != want[0] || !strings.Contains(row[3], want[1]) {
			t.Errorf("row %d: %q given by %q, want %q", i+2, row[2], row[3], want)
		}
	}
}

// TestReview: every kind of decision, and every way of going wrong.
func TestReview(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Sample(t)
	n := len(tl.Events)
	book := edited(t, export(t, tl), func(f *excelize.File, set func(int, string, any)) {
		set(2, "Decision", "accept")
		set(3, "Decision", "Reject")
		set(4, "Decision", "correct")
		set(4, "Corrected date", "../2016-08")
		set(4, "Note", "=cmd|' /C calc'!A0")
		set(5, "Corrected type", "ASSAULT")
		set(6, "Corrected date", 2014) // Excel made a number of the year
		set(7, "Decision", "perhaps")
		set(8, "Decision", "correct")
		set(8, "Corrected date", "some day")
		if err := f.SetRowVisible("Events", 4, false); err != nil { // filtered away
			t.Fatal(err)
		}
		set(n+2, "Event", "Greece recalled its ambassador.")
		set(n+2, "Type", "SANCTION")
		set(n+2, "Corrected date", "24 March 2016")
		set(n+2, "Actors", "Greece (GRC)")
		set(n+3, "ID", "agree-00000000")
		if err := f.RemoveRow("Events", 9); err != nil {
			t.Fatal(err)
		}
	})
	got, report := reviewed(t, book)
	if report.Accepted != 1 || report.Rejected != 1 || report.Corrected != 3 || report.Added != 1 || report.Deleted != 1 || len(report.Problems) != 3 {
		t.Errorf("report %s, problems %v", report, report.Problems)
	}
	if len(got.Events) != n-2+1 || len(got.Rejected) != 2 {
		t.Errorf("%d events and %d rejected of %d", len(got.Events), len(got.Rejected), n)
	}
	by := map[string]timeline.Event{}
	for _, e := range slices.Concat(got.Events, got.Rejected) {
		by[e.ID] = e
	}
	if e := by[tl.Events[2].ID]; e.When.EDTF != "../2016-08" || e.When.Relation != "until" || e.When.How != timeline.Reviewed ||
		!strings.Contains(e.Summary, "until 2016-08") || !strings.Contains(e.When.Explain, "before: "+tl.Events[2].When.String()) || e.Review.Was.When.Value != tl.Events[2].When.Value {
		t.Errorf("corrected date: %s", asJSON(t, e))
	}
	if e := by[tl.Events[3].ID]; e.Type != timeline.Assault || e.CAMEO != "" || e.Review.Was.Type != tl.Events[3].Type {
		t.Errorf("corrected type: %s", asJSON(t, e))
	}
	if e := by[tl.Events[4].ID]; e.When.Value != "2014" {
		t.Errorf("a year that Excel made a number: %s", e.When.EDTF)
	}
	added := slices.IndexFunc(got.Events, func(e timeline.Event) bool { return strings.HasPrefix(e.ID, "added-") })
	if added < 0 {
		t.Fatal("the added row is gone")
	}
	if e := got.Events[added]; e.When.Value != "2016-03-24" || e.Type != timeline.Sanction || e.Actors[0].Country != "GRC" || len(e.Evidence) != 1 {
		t.Errorf("added: %s", asJSON(t, e))
	}
	// Taking everything back gives what was extracted.
	back, _ := reviewed(t, edited(t, export(t, got), func(f *excelize.File, set func(int, string, any)) {
		rows, err := f.GetRows("Events")
		if err != nil {
			t.Fatal(err)
		}
		for i := range rows[1:] {
			for _, c := range []string{"Decision", "Corrected date", "Corrected type", "Note"} {
				set(i+2, c, "")
			}
		}
	}))
	back.Events = slices.DeleteFunc(back.Events, func(e timeline.Event) bool { return strings.HasPrefix(e.ID, "added-") })
	if asJSON(t, back.Events) != asJSON(t, tl.Events) || len(back.Rejected) > 0 {
		t.Errorf("taken back:\n%s\nwas\n%s", asJSON(t, back.Events), asJSON(t, tl.Events))
	}
}

// TestReviewLosesNothing: whatever a person does to the rows, every event is still there, and
// a second round changes nothing.
func TestReviewLosesNothing(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Sample(t)
	original := export(t, tl)
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		pick := func(from ...string) string { return from[r.IntN(len(from))] }
		book := edited(t, original, func(f *excelize.File, set func(int, string, any)) {
			for row := 2; row < len(tl.Events)+2; row++ {
				set(row, "Decision", pick("", "", "accept", "reject", "correct", "nonsense"))
				set(row, "Corrected date", pick("", "", "2015-03", "../2016", "1914~", "-0479", "2016-03-01/2016-03-20", "no date", "\x01=1+1"))
				set(row, "Corrected type", pick("", "", "AID", "assault", "WAR"))
				set(row, "Note", pick("", "see page 3", "=1+1", "line\nfeed", strings.Repeat("ä", 33000)))
			}
			for range r.IntN(3) {
				if err := f.RemoveRow("Events", 2+r.IntN(len(tl.Events)-3)); err != nil {
					t.Fatal(err)
				}
			}
			for range r.IntN(4) { // another order
				if err := f.DuplicateRowTo("Events", 2, 3+r.IntN(4)); err != nil {
					t.Fatal(err)
				}
				if err := f.RemoveRow("Events", 2); err != nil {
					t.Fatal(err)
				}
			}
			if r.IntN(2) == 0 { // another order of the columns
				if err := f.InsertCols("Events", "B", 2); err != nil {
					t.Fatal(err)
				}
			}
		})
		once, _ := reviewed(t, book)
		seen := map[string]bool{}
		for _, e := range slices.Concat(once.Events, once.Rejected) {
			if seen[e.ID] {
				t.Errorf("seed %d: %s twice", seed, e.ID)
			}
			seen[e.ID] = true
			e.Revert()
			e.Review = nil
			i := slices.IndexFunc(tl.Events, func(o timeline.Event) bool { return o.ID == e.ID })
			if i < 0 || asJSON(t, e) != asJSON(t, tl.Events[i]) {
				t.Errorf("seed %d: %s is not what was extracted", seed, e.ID)
			}
		}
		if len(seen) != len(tl.Events) {
			t.Errorf("seed %d: %d events of %d", seed, len(seen), len(tl.Events))
		}
		twice, _ := reviewed(t, export(t, once))
		if a, b := asJSON(t, once), asJSON(t, twice); a != b {
			t.Errorf("seed %d: a second round changes\n%s\ninto\n%s", seed, a, b)
		}
	}
}

// TestReviewLibreOffice: LibreOffice opens the workbook and saves it, and it still applies.
func TestReviewLibreOffice(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	office, err := exec.LookPath("soffice")
	if err != nil {
		exporttest.Missing(t, "LibreOffice is not installed: install Debian's package libreoffice-calc-nogui")
	}
	tl := exporttest.Sample(t)
	tl.Events = append(tl.Events, exporttest.Kinds().Events...) // dates before 1900, bounds
	tl.Documents = append(tl.Documents, exporttest.Kinds().Documents...)
	tl.Sort()
	book := edited(t, export(t, tl), func(_ *excelize.File, set func(int, string, any)) {
		set(2, "Decision", "reject")
		set(3, "Corrected date", "2016-03")
		set(4, "Note", "seen")
		set(5, "Event", "1914")
		set(5, "Actors", "Police [KEN]; John Kerry (USA)")
		set(6, "Merge with", 5)
		set(7, "Corrected date", time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)) // as spreadsheets make of what is typed
	})
	dir := t.TempDir()
	file := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(file, book, 0o600); err != nil {
		t.Fatal(err)
	}
	save := func(file, as, folder string) string {
		t.Helper()
		cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", as, "--outdir", filepath.Join(dir, folder), file)
		cmd.WaitDelay = time.Minute
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		kind, _, _ := strings.Cut(as, ":")
		return filepath.Join(dir, folder, "book."+kind)
	}
	const excel = "xlsx:Calc MS Excel 2007 XML"
	want, _ := reviewed(t, book)
	for how, file := range map[string]string{"": save(file, excel, "saved"), " by way of OpenDocument": save(save(file, "ods", "own"), excel, "back")} {
		saved, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got, report := reviewed(t, saved)
		if len(report.Problems) > 0 || asJSON(t, got) != asJSON(t, want) {
			t.Errorf("saved by LibreOffice%s it applies otherwise (%v):\n%s\nwant\n%s", how, report.Problems, asJSON(t, got), asJSON(t, want))
		}
	}
	reviews := 0
	for _, e := range slices.Concat(want.Events, want.Rejected) {
		if e.Review != nil {
			reviews++
		}
	}
	if len(want.Rejected) != 2 || reviews != 6 {
		t.Errorf("%d rejected, %d reviews, want 2 and 6", len(want.Rejected), reviews)
	}
}

// TestEditsAreNotLostInSilence: a cell that was edited and that nothing is read from is named.
func TestEditsAreNotLostInSilence(t *testing.T) {
	t.Parallel()
	for _, c := range []string{"Date", "When", "Type", "Class", "Killed", "Confidence", "Source sentence", "Edited"} {
		for _, v := range []any{"edited", "=1+1"} {
			tl := exporttest.Sample(t)
			got, report := reviewed(t, edited(t, export(t, tl), func(_ *excelize.File, set func(int, string, any)) { set(3, c, v) }))
			if len(report.Problems) != 1 || !strings.Contains(report.Problems[0].Error(), "Events, row 3: edited in "+c) {
				t.Errorf("%s: %v", c, report.Problems)
			}
			if asJSON(t, got) != asJSON(t, tl) {
				t.Errorf("%s: the timeline has changed", c)
			}
		}
	}
	for name, tl := range map[string]*timeline.Timeline{"hostile": exporttest.Hostile(t), "kinds": exporttest.Kinds()} {
		if _, rows, err := Read(bytes.NewReader(export(t, tl))); err == nil {
			for _, r := range rows {
				if len(r.Unread) > 0 {
					t.Errorf("%s: nobody edited %q of %s", name, r.Unread, r.Where)
				}
			}
		}
	}
}
