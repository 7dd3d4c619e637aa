package dateparse

import (
	"embed"
	"path"
	"strings"
	"testing"
	"time"
)

//go:embed testdata/news
var newsSentences embed.FS

// newsFloors are how many sentences of testdata/news come out right at least, of the part
// that the rules were tuned on and of the one set aside.
var newsFloors = map[string]map[string]int{
	"es": {"tuned": 30, "aside": 27},
	"fr": {"tuned": 30, "aside": 28},
	"ru": {"tuned": 59, "aside": 59},
}

// TestNews reads sentences in the style of news in other languages than English. Those set
// aside are counted only: who mends rules looks at the others.
func TestNews(t *testing.T) {
	t.Parallel()
	for lang, floors := range newsFloors {
		data, err := newsSentences.ReadFile(path.Join("testdata/news", lang+".tsv"))
		if err != nil {
			t.Fatal(err)
		}
		p, err := For(lang)
		if err != nil {
			t.Fatal(err)
		}
		right, all := map[string]int{}, map[string]int{}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			f := strings.Split(line, "\t")
			if len(f) != 4 {
				t.Fatalf("%s: %q: want four fields", lang, line)
			}
			all[f[0]]++
			if got, ok := readsNews(t, p, f[1], f[2], f[3]); ok {
				right[f[0]]++
			} else if f[0] == "tuned" {
				t.Logf("%s: %q: got %s, want %s", lang, f[2], got, f[3])
			}
		}
		for part, floor := range floors {
			t.Logf("%s %s: %d of %d right", lang, part, right[part], all[part])
			if right[part] < floor {
				t.Errorf("%s %s: %d of %d right, want %d", lang, part, right[part], all[part], floor)
			}
		}
	}
}

// readsNews reports whether an expression at the brackets, with or without its article, comes
// out as wanted, and what came out.
func readsNews(t *testing.T, p *Parser, day, sentence, want string) (got string, ok bool) {
	t.Helper()
	dateline, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	text, start, end := bracketed(sentence)
	found := p.Parse(text, dateline)
	var all []string
	for _, e := range found {
		_, said, _ := strings.Cut(describe(e), " ")
		all = append(all, e.Rule+": "+e.Text+" = "+said)
		ok = ok || e.Start < end && e.End > start && (want == e.Value || want == said)
	}
	if want == "-" {
		ok = len(found) == 0
	}
	return strings.Join(all, "; "), ok
}
