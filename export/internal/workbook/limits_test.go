package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// claiming is a workbook with a part more, which says to be so large and is a few bytes.
func claiming(t *testing.T, size uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet9.xml", Method: zip.Deflate, CompressedSize64: 2, UncompressedSize64: size})
	if err == nil {
		_, err = w.Write([]byte{3, 0})
	}
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTooLarge: what would fill the memory is refused before it does, and each limit says so.
func TestTooLarge(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	book := export(t, exporttest.Kinds())
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var unpacked int64
	for _, part := range z.File {
		unpacked += int64(part.UncompressedSize64)
	}
	shared := edited(t, book, func(f *excelize.File, set func(int, string, any)) {
		text := strings.Repeat("again ", 5000) // stands once in the file
		for row := 20; row < 70; row++ {
			set(row, "Event", text)
		}
	})
	lower := func(change func(*limits)) limits {
		l := readable
		change(&l)
		return l
	}
	for what, c := range map[string]struct {
		limits limits
		book   []byte
		want   string
	}{
		"six gigabytes":      {readable, claiming(t, 6<<30), "more than 512 MiB unpacked"},
		"overflowing":        {readable, claiming(t, 1<<63), "more than 512 MiB unpacked"},
		"a large file":       {lower(func(l *limits) { l.packed = int64(len(book)) - 1 }), book, "packed"},
		"large parts":        {lower(func(l *limits) { l.unpacked = unpacked - 1 }), book, "unpacked"},
		"many parts":         {lower(func(l *limits) { l.parts = len(z.File) - 1 }), book, "parts where"},
		"tags of a sheet":    {lower(func(l *limits) { l.tags.sheet = 100 }), book, "xl/worksheets/sheet"},
		"tags of strings":    {lower(func(l *limits) { l.tags.strings = 10 }), book, "sharedStrings.xml"},
		"tags of styles":     {lower(func(l *limits) { l.tags.other = 20 }), book, "too many XML tags"},
		"rows":               {lower(func(l *limits) { l.rows = 5 }), book, "more than 5 rows"},
		"rows added by hand": {lower(func(l *limits) { l.added = 49 }), shared, "more than 49 rows without an ID"},
		"one text for many":  {lower(func(l *limits) { l.unpacked = 1 << 20 }), shared, "text of its cells"},
	} {
		_, _, err := c.limits.read(bytes.NewReader(c.book), nil)
		if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", what, err, c.want)
		}
	}
	for what, b := range map[string][]byte{"book": book, "shared": shared} {
		if _, _, err := Read(bytes.NewReader(b)); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestReadLeavesNoFile: reading makes no temporary file that a signal could leave behind,
// not even of large sheets, which excelize would put there.
func TestReadLeavesNoFile(t *testing.T) {
	exporttest.Long(t)
	dir := t.TempDir()
	tl := exporttest.Kinds()
	tl.Documents[0].Text += strings.Repeat(" word", 4<<20)
	book := export(t, tl)
	t.Setenv("TMPDIR", dir+"/absent")
	if _, _, err := Read(bytes.NewReader(book)); err != nil {
		t.Error(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

// TestHiddenSheetIsChecked: numbers and offsets that no extraction writes are refused with
// their row.
func TestHiddenSheetIsChecked(t *testing.T) {
	t.Parallel()
	const doc = `{"id":"d","text":"Kenya praised Mali."}`
	event := func(from, to string) string {
		const good = `{"id":"e","type":"AID","trigger":{"doc":"d","start":6,"end":13,"text":"praised"},"when":{"from":"2016-03-24","to":"2016-03-25"},"modality":{"status":"asserted"},` +
			`"evidence":[{"doc":"d","start":0,"end":19,"trigger":{"doc":"d","start":6,"end":13}}],"place":{"doc":"","start":0,"end":0,"text":"","name":"x","lat":1,"lon":2},"confidence":0.5,"depth":0}`
		if !strings.Contains(good, from) {
			t.Fatalf("no %q in the event", from)
		}
		return strings.Replace(good, from, to, 1)
	}
	for what, c := range map[string]struct{ event, want string }{
		"as it is":          {event("", ""), ""},
		"confidence":        {event(`"confidence":0.5`, `"confidence":1e308`), "confidence 1e+308"},
		"below zero":        {event(`"confidence":0.5`, `"confidence":-1`), "confidence -1"},
		"no number":         {event(`"confidence":0.5`, `"confidence":1e999`), "cannot unmarshal number 1e999"},
		"trigger":           {event(`"start":6,"end":13,"text":"praised"`, `"start":13,"end":6,"text":"praised"`), "bytes 13 to 6"},
		"evidence":          {event(`"start":0,"end":19`, `"start":0,"end":20`), "bytes 0 to 20"},
		"evidence trigger":  {event(`"start":6,"end":13}}]`, `"start":76,"end":2}}]`), "bytes 76 to 2"},
		"before the text":   {event(`"start":0,"end":19`, `"start":-1,"end":19`), "bytes -1 to 19"},
		"huge offset":       {event(`"start":0,"end":19`, `"start":0,"end":9223372036854775807`), "no part of document"},
		"words of the date": {event(`"to":"2016-03-25"`, `"words":{"doc":"d","start":5,"end":1,"text":""}`), "bytes 5 to 1"},
		"place":             {event(`"lat":1`, `"lat":91`), "not on the globe"},
		"depth":             {event(`"depth":0`, `"depth":-1`), "depth -1"},
		"status":            {event(`asserted`, `certain`), `"certain" is no status`},
		"type":              {event(`AID`, `WAR`), `"WAR" is no event type`},
		"date":              {event(`2016-03-25`, `2015-03-25`), "before it begins"},
		"no ID":             {event(`"id":"e"`, `"id":""`), "no ID"},
		"null":              {"null", "no ID"},
	} {
		_, err := readState(rowsOfCells([][]string{{stateHeader, "1"}, {stateDocument, "", doc}, {stateEvent, "", c.event}}), nil)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "row 3")) {
			t.Errorf("%s: error %v, want %q", what, err, c.want)
		}
	}
	for what, second := range map[string]string{"null": "null", "twice": doc, "a number": `{"id":"x","text":5}`, "no year": `{"id":"x","published":"99999-01-01T00:00:00Z"}`} {
		if _, err := readState(rowsOfCells([][]string{{stateHeader, "1"}, {stateDocument, "", doc}, {stateDocument, "", second}}), nil); err == nil || !strings.Contains(err.Error(), "row 3") {
			t.Errorf("%s: error %v", what, err)
		}
	}
}

// TestTypedNumbers: numbers that are no date and no confidence stay what was typed, or are
// said to be none.
func TestTypedNumbers(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"1e308": "1e308", "-1e308": "-1e308", "Inf": "Inf", "NaN": "NaN", "2958466": "2958466", "2958465": "9999-12-31", "1916": "1916",
	} {
		rows, err := readDecisions(rowsOfCells([][]string{headings, {"e-1", "", typed}}), 1, asTyped(typed), &written{})
		if err != nil || len(rows) != 1 || rows[0].Date != want {
			t.Errorf("%s: %v %v, want %q", typed, rows, err, want)
		}
	}
	for _, sure := range []string{"NaN", "1e308", "-0.1", "Inf", "1.1"} {
		if _, err := readDecisions(rowsOfCells([][]string{headings, {"", "", "", "", "", "it happened", sure}}), 1, asTyped(""), &written{}); err == nil || !strings.Contains(err.Error(), "row 2: confidence") {
			t.Errorf("confidence %s: error %v", sure, err)
		}
	}
	long := strings.Repeat("ä", 20_000)
	rows, err := readDecisions(rowsOfCells([][]string{headings, {"e-1", long, long, long, long}}), 1, asTyped(""), &written{})
	if err != nil || len(rows[0].Decision)+len(rows[0].Date)+len(rows[0].Type) > 4*longestWord || rows[0].Note != long {
		t.Errorf("%s", fmt.Sprintf("%.300q %v", fmt.Sprint(rows), err))
	}
}

var headings = []string{"ID", "Decision", "Corrected date", "Corrected type", "Note", "Event", "Confidence", "Date", "When", "Actors", "Status", "Type", "Merge with", "Split", "Edited", "Place"}

// asTyped shows every cell as a text.
func asTyped(s string) func(int, int) string { return func(int, int) string { return s } }

// A large sheet is read from a temporary file, of which nothing is left; where none can be
// made it is read all the same.
func TestLargeSheetsAreInFiles(t *testing.T) {
	book := export(t, exporttest.Kinds())
	want, wantRows, err := Read(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	small := readable
	small.inMemory = 100
	dir := t.TempDir()
	for _, folder := range []string{dir, filepath.Join(dir, "none")} {
		t.Setenv("TMPDIR", folder)
		got, rows, err := small.read(bytes.NewReader(book), nil)
		if err != nil || !reflect.DeepEqual(got, want) || !reflect.DeepEqual(rows, wantRows) {
			t.Errorf("%s: another timeline, %v", folder, err)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}

// Empty cells hold nothing, so that a spreadsheet counts them as blank.
func TestEmptyCellsAreBlank(t *testing.T) {
	t.Parallel()
	book := export(t, exporttest.Kinds())
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	sheets := 0
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "xl/worksheets/sheet") {
			continue
		}
		sheets++
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		xml, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(xml, []byte("<is><t></t></is>")); n > 0 {
			t.Errorf("%s has %d cells with an empty text", part.Name, n)
		}
	}
	if sheets < 5 {
		t.Errorf("%d sheets", sheets)
	}
}
