package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func write(t testing.TB, format string, tl *timeline.Timeline) []byte {
	t.Helper()
	f, err := ByName(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Export(&b, tl); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

func TestJSONLines(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	lines := bytes.Split(bytes.TrimSpace(write(t, "jsonl", tl)), []byte("\n"))
	if len(lines) != len(tl.Events) {
		t.Fatalf("%d lines for %d events", len(lines), len(tl.Events))
	}
	for i, line := range lines {
		var got struct {
			timeline.Event
			Documents []struct{ ID, URL string }
		}
		if err := json.Unmarshal(line, &got); err != nil {
			t.Fatal(err)
		}
		want := tl.Events[i]
		if got.ID != want.ID || got.Summary != want.Summary || got.When.EDTF != want.When.EDTF || got.Trigger != want.Trigger ||
			len(got.Documents) != 1 || got.Documents[0].URL != "https://example.org/strait" {
			t.Errorf("line %d: %s", i, line)
		}
	}
}

func TestCSV(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "hostile": exporttest.Hostile(t)} {
		rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", tl))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(tl.Events)+1 {
			t.Errorf("%s: %d rows for %d events", name, len(rows), len(tl.Events))
		}
		for _, row := range rows {
			for i, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && rows[0][i] != "scale" {
					t.Errorf("%s: column %s holds the formula %q", name, rows[0][i], cell)
				}
			}
		}
	}
}

type failing struct{}

func (failing) Export(w io.Writer, _ *timeline.Timeline, _ ...Option) error {
	io.WriteString(w, "half")
	return errors.New("the exporter broke")
}

// A failed export leaves the older file and nothing else.
func TestWriteFile(t *testing.T) {
	defer func(old []Format) { formats = old }(formats)
	formats = append(Formats(), Format{Name: "failing", Extensions: []string{".failing"}, Exporter: failing{}})
	dir := t.TempDir()
	path := filepath.Join(dir, "old.failing")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(path, exporttest.Sample(t)); err == nil || !strings.Contains(err.Error(), "the exporter broke") || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "old" {
		t.Errorf("the old file holds %q", b)
	}
	if err := WriteFile(filepath.Join(dir, "new.csv"), exporttest.Sample(t)); err != nil {
		t.Error(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("left in the folder: %v %v", entries, err)
	}
	if err := WriteFile(filepath.Join(dir, "absent", "x.csv"), exporttest.Sample(t)); err == nil || !strings.Contains(err.Error(), "create it first") {
		t.Errorf("absent folder: %v", err)
	}
	if err := WriteFile(filepath.Join(dir, "x.docx"), exporttest.Sample(t)); err == nil {
		t.Error("no error for an unknown extension")
	}
}

func TestFormatWriteFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "slides.csv")
	f, err := ByName("timelinejs-csv")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.WriteFile(path, exporttest.Kinds()); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(b, []byte("Year,Month,")) {
		t.Errorf("%.40q %v", b, err)
	}
}
