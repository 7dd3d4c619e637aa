package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/internal/terminal"
)

// steering is what terminals obey, and a line that pretends to be one of ours. Names of
// files may hold it all.
const steering = "steer\x1b[2J\x1b]0;title\a\u009b2J\x9b2J\u202e\x7f\r\nFORGED: all is well"

// called runs the command and returns what it prints.
func called(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	read := func(stream **os.File) func() string {
		f, err := os.Create(filepath.Join(t.TempDir(), "stream"))
		if err != nil {
			t.Fatal(err)
		}
		old := *stream
		*stream = f
		return func() string {
			*stream = old
			f.Close()
			b, err := os.ReadFile(f.Name())
			if err != nil {
				t.Fatal(err)
			}
			return string(b)
		}
	}
	out, errs := read(&os.Stdout), read(&os.Stderr)
	code = run(context.Background(), args)
	return out(), errs(), code
}

// hostileFolder holds files of every kind, each with steering in its name and in its text.
func hostileFolder(t *testing.T) (dir string, path func(kind string) string) {
	t.Helper()
	dir = t.TempDir()
	path = func(kind string) string { return filepath.Join(dir, steering+kind) }
	text := "Kenya signed an agreement with Tanzania on Thursday. Kenya attacked " + steering + " on 3 May 2014."
	for kind, content := range map[string]string{
		".txt":        text,
		"empty.txt":   "",
		"paper.txt":   "%PDF-1.7",
		".html":       `<html lang="` + strings.ReplaceAll(steering, "\r\n", "&#10;") + `"><title>` + steering + `</title><p>Les ministres se sont rencontrés jeudi à Moscou.`,
		"tml/a.tml":   "<TimeML><DOCID>" + steering,
		"tml2/b.tml":  "<TimeML><DOCID>\u009bsteer</DOCID><DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2016-03-25\" functionInDocument=\"CREATION_TIME\">25</TIMEX3></DCT><TEXT>Steer\u009b2J: they met <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"\u009b2016\">last \u009byear</TIMEX3>.</TEXT></TimeML>",
		".jsonl":      `{"id":"` + "\u009b" + `","text":"` + "\u009b" + `"`,
		"actors.csv":  "name,code,from,to\n" + steering + ",\"",
		"drawer/note": "no article",
	} {
		if err := os.MkdirAll(filepath.Dir(path(kind)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path(kind), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir, path
}

// hostileWorkbook reviews an extraction with steering in its cells, visible or hidden.
func hostileWorkbook(t *testing.T, from, to string, hidden bool) {
	t.Helper()
	f, err := excelize.OpenFile(from)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set := func(sheet, cell, value string) {
		if err := f.SetCellValue(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := f.GetRows("Events")
	if err != nil {
		t.Fatal(err)
	}
	for i, heading := range rows[0] {
		cell, _ := excelize.CoordinatesToCellName(i+1, 2)
		if heading == "Decision" || heading == "Corrected date" || heading == "Corrected type" || heading == "Note" {
			set("Events", cell, steering)
		}
	}
	set("Events", "A3", steering) // the ID
	if hidden {
		state, err := f.GetRows("dateline")
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range state {
			if row[0] == "event" {
				cell, _ := excelize.CoordinatesToCellName(3, i+1)
				set("dateline", cell, strings.Replace(row[2], `"status":"asserted"`, `"status":"steer\u001b[2J\u009b\nFORGED"`, 1))
			}
		}
	}
	if err := f.SaveAs(to); err != nil {
		t.Fatal(err)
	}
}

// TestNothingSteersATerminal: whatever stands in names, texts and workbooks, nothing that
// any subcommand prints moves a terminal, and every message is one line of our own.
func TestNothingSteersATerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long, and does nothing at once")
	}
	dir, path := hostileFolder(t)
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	brief, book, broken := filepath.Join(dir, "brief.xlsx"), path("book.xlsx"), path("broken.xlsx")
	if _, stderr, code := called(t, "extract", "-d", "2016-03-25", "-o", brief, path(".txt")); code != 0 {
		t.Fatal(stderr)
	}
	hostileWorkbook(t, brief, book, false)
	hostileWorkbook(t, brief, broken, true)
	read := func(more ...string) []string { return append([]string{"extract", "-d", "2016-03-25"}, more...) }
	calls := [][]string{
		read(path(".txt")), read(dir), read(path("missing")), read(path("empty.txt")), read(path("paper.txt")), read(path("drawer")), read(path(".html")),
		read("-o", path(".doc"), path(".txt")), read("-o", path("nowhere/a.csv"), path(".txt")), read("-o", path("drawer")+"/", path(".txt")),
		read("-o", path(".txt"), path(".txt")), read("--format", steering, path(".txt")), read("--actors", path("missing"), path(".txt")),
		read("--actors", path("actors.csv"), path(".txt")), read("--review", path("missing"), path(".txt")), read("--review", path(".txt"), path(".txt")),
		read("--review", book, path(".txt")), read("--review", broken, path(".txt")), read("--font", path("missing"), "-o", path(".png"), path(".txt")),
		read("--echarts", path("missing"), "-o", path("page.html"), path(".txt")), read("--title", steering, path(".txt")), read("--policy", steering, path(".txt")),
		read("--workers", steering, path(".txt")), read("--"+steering, path(".txt")), {"extract", "-d", steering, path(".txt")}, {"extract", path("undated.txt")},
		{steering}, {"review", steering}, {"review", "apply", path("missing")}, {"review", "apply", path(".txt")}, {"review", "apply", book}, {"review", "apply", broken},
		{"review", "apply", book, "-o", path("final.csv")}, {"review", "apply", book, "-o", path("nowhere/final.csv")},
		{"timeline", "--entity", steering, "-d", "2016-03-25", path(".txt")}, {"timeline", "--entity", "", path(".txt")},
		{"dates", "-d", "2016-03-25", dir}, {"dates", "--format", steering, path(".txt")}, {"dates", "-d", steering, path(".txt")},
		{"assets", "install", "--from", path("missing")}, {"assets", "install", "--from", path(".txt")}, {"assets", steering}, {"formats", steering},
		{"eval", "times", path("missing")}, {"eval", "times", path("tml")}, {"eval", "times", "--errors", path("tml2")}, {"eval", "times", "--part", steering, dir},
		{"eval", "times", "--out", path(".txt"), path("tml2")}, {"eval", "events", path("missing")}, {"eval", "events", path(".jsonl")}, {"eval", "events", "--actors", path("missing"), path(".jsonl")},
		{"eval", "timelines", "--entities", path("missing"), "--raw", dir, "--out", dir}, {"eval", "timelines", "--entities", path(".txt"), "--raw", dir, "--out", dir},
		{"eval", "timelines", "--entities", path(".txt"), "--raw", path("tml"), "--out", dir}, {"eval", "timelines", "--entities", path(".txt"), "--raw", path("tml2"), "--out", path(".txt")},
		{"eval", steering},
	}
	for _, f := range export.Formats() {
		if f.Name != "xlsx" && f.Name != "png" && f.Name != "parquet" && f.Name != "html" { // no text: on a terminal screen cleans them
			calls = append(calls, read("--format", f.Name, path(".txt")))
		}
	}
	for _, format := range export.TimesFormats() {
		calls = append(calls, []string{"dates", "-d", "2016-03-25", "--format", format, path(".txt")})
	}
	for _, call := range calls {
		stdout, stderr, code := called(t, call...)
		if stdout == "" && stderr == "" && code != 0 {
			t.Errorf("%q says nothing", call)
		}
		for i, line := range strings.Split(strings.TrimSuffix(stderr, "\n"), "\n") {
			if stderr != "" && !strings.HasPrefix(line, "dateline: ") {
				t.Errorf("%q: line %d of standard error is %q", call, i+1, line)
			}
		}
		for what, text := range map[string]string{"output": stdout, "error": stderr} {
			for i, r := range text {
				ends := what == "output" && strings.HasPrefix(text[i:], "\r\n") // of iCalendar
				if terminal.Steers(r) && r != '\n' && r != '\t' && !ends {
					t.Errorf("%q: standard %s holds %q in %q", call, what, r, text[max(0, i-60):i+4])
					break
				}
			}
			if !utf8.ValidString(text) {
				t.Errorf("%q: standard %s is no UTF-8", call, what)
			}
		}
	}
}

// TestOneWayToPrint: everything goes to the terminal through [say], [screen] and the formats
// that clean what they write.
func TestOneWayToPrint(t *testing.T) {
	allowed := map[string]int{ // how often a file names one of the streams
		"message.go": 4, "progress.go": 3, "root.go": 1, "failure.go": 1, "outputs.go": 1, "dates.go": 2,
	}
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		n := bytes.Count(b, []byte("os.Stdout")) + bytes.Count(b, []byte("os.Stderr")) + bytes.Count(b, []byte("fmt.Print"))
		if n > allowed[file] {
			t.Errorf("%s names the standard streams %d times, not %d: print with say, or to screen()", file, n, allowed[file])
		}
	}
}
