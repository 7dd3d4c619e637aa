package export

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

// alone runs a test with the formats that package export has by itself.
func alone(t *testing.T) {
	before := formats
	formats = slices.Clone(own)
	t.Cleanup(func() { formats = before })
}

// A format that the program does not link is not listed, and every way to it says what to import.
func TestNotLinked(t *testing.T) {
	alone(t)
	for file, path := range map[string]string{"a.xlsx": "xlsx", "a.HTML": "html", "a.htm": "html", "a.svg": "picture", "a.png": "picture", "a.parquet": "parquet", "a.ics": "ics"} {
		name := strings.ToLower(file[2:])
		if name == "htm" {
			name = "html"
		}
		_, byName := ByName(name)
		_, forFile := ForFile(file)
		for _, err := range []error{byName, forFile, WriteFile(file, &timeline.Timeline{})} {
			if !errors.Is(err, ErrNotLinked) || !strings.Contains(err.Error(), `import _ "github.com/dateline-go/dateline/export/`+path+`"`) {
				t.Errorf("%s: %v", file, err)
			}
		}
		if !strings.HasPrefix(forFile.Error(), file+": ") {
			t.Errorf("%v does not name %s", forFile, file)
		}
	}
	for name, got := range map[string]string{"html": HTML(&timeline.Timeline{}), "picture": SVG(&timeline.Timeline{})} {
		if !strings.HasPrefix(got, "<p>dateline: format ") || !strings.Contains(got, "dateline/export/"+name+"&#34;") {
			t.Errorf("%s: %s", name, got)
		}
	}
	if _, err := ByName("pdf"); err == nil || errors.Is(err, ErrNotLinked) || strings.Contains(err.Error(), "xlsx") {
		t.Errorf("pdf: %v", err)
	}
	for _, f := range Formats() {
		if _, err := ByName(f.Name); err != nil {
			t.Error(err)
		}
	}
}

// The order of the formats is theirs, whatever the order in which they are registered.
func TestRegisterKeepsOrder(t *testing.T) {
	alone(t)
	add := []Format{
		{Name: "xlsx", Extensions: []string{".xlsx"}, Exporter: failing{}}, {Name: "parquet", Extensions: []string{".parquet"}, Exporter: failing{}},
		{Name: "alpha", Extensions: []string{".alpha"}, Exporter: failing{}}, {Name: "omega", Exporter: failing{}},
	}
	for range 2 {
		formats = slices.Clone(own)
		for _, f := range add {
			Register(f)
		}
		var names []string
		for _, f := range Formats() {
			names = append(names, f.Name)
		}
		const want = "xlsx jsonl text csv parquet md geojson timelinejs timelinejs-csv plover polecat icews timesketch datapackage timeml alpha omega"
		if got := strings.Join(names, " "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if f, err := ForFile("x.alpha"); err != nil || f.Name != "alpha" {
			t.Errorf("%s %v", f.Name, err)
		}
		slices.Reverse(add)
	}
}

func TestRegisterPanics(t *testing.T) {
	alone(t)
	Register(Format{Name: "html", Extensions: []string{".html", ".htm"}, Exporter: failing{}})
	before := Formats()
	for want, f := range map[string]Format{
		`format "" has no Exporter`:                            {},
		`the name or extension "" is empty`:                    {Exporter: failing{}},
		`"PDF" is empty or not in small letters`:               {Name: "PDF", Exporter: failing{}},
		`".PDF" is empty or not in small letters`:              {Name: "pdf", Extensions: []string{".PDF"}, Exporter: failing{}},
		`there is a format "csv" already`:                      {Name: "csv", Extensions: []string{".pdf"}, Exporter: failing{}},
		`there is a format "html" already`:                     {Name: "html", Exporter: failing{}},
		`the extension ".txt" is that of format "text"`:        {Name: "pdf", Extensions: []string{".pdf", ".txt"}, Exporter: failing{}},
		`the extension ".png" is that of format "png"`:         {Name: "pdf", Extensions: []string{".png"}, Exporter: failing{}}, // which is not linked
		`the extension ".parquet" is that of format "parquet"`: {Name: "xlsx", Extensions: []string{".parquet"}, Exporter: failing{}},
	} {
		func() {
			defer func() {
				if got, _ := recover().(string); !strings.HasPrefix(got, "export: Register: ") || !strings.Contains(got, want) {
					t.Errorf("panic %q, want %q", got, want)
				}
			}()
			Register(f)
		}()
	}
	if after := Formats(); len(after) != len(before) {
		t.Errorf("%d formats, %d before", len(after), len(before))
	}
}

// The later option wins, and nothing is set without one.
func TestApply(t *testing.T) {
	t.Parallel()
	tl := &timeline.Timeline{Title: "Herring", Events: make([]timeline.Event, 3)}
	s := Apply()
	if s.Context == nil || s.Heading(tl) != "Herring" || s.Heading(&timeline.Timeline{}) != "Timeline" || s.Shown(tl) != tl {
		t.Errorf("without options: %+v", s)
	}
	s = Apply(WithTitle("A"), WithTop(2), WithTitle("B"))
	if s.Heading(tl) != "B" || len(s.Shown(tl).Events) != 2 || len(tl.Events) != 3 {
		t.Errorf("%+v", s)
	}
	for _, top := range []int{-1, 0, 3, 4} {
		if s := (Settings{Top: top}); s.Shown(tl) != tl {
			t.Errorf("top %d of 3: %d", top, len(s.Shown(tl).Events))
		}
	}
}
