package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestWorld(t *testing.T) {
	w := World()
	for name, want := range map[string]Entry{
		"Russian":        {Kind: Demonym, Code: "RUS"},
		"Kremlin":        {Kind: State, Code: "RUS"},
		"U.S.":           {Kind: State, Code: "USA"},
		"Côte d'Ivoire":  {Kind: State, Code: "CIV"},
		"Damascus":       {Kind: Capital, Code: "SYR"},
		"Crimea":         {Kind: Place, Code: "UKR"},
		"NATO":           {Kind: Organisation, Code: "IGONAT"},
		"Vladimir Putin": {Kind: Person, Code: "RUS"},
		"Assad":          {Kind: FamilyName, Code: "SYR"},
	} {
		got := w.Lookup(name)
		if len(got) == 0 || got[0].Kind != want.Kind || got[0].Code != want.Code {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	if e, ok := w.Office("foreign minister"); !ok || e.Sector != "GOV" {
		t.Errorf("foreign minister: %+v", e)
	}
	if len(w.states) < 195 {
		t.Errorf("%d states, want all of them", len(w.states))
	}
}

func TestInflect(t *testing.T) {
	for _, c := range []struct {
		verb      string
		irregular []string
		want      []string
	}{
		{"accuse", nil, []string{"accuse", "accuses", "accusing", "accused"}},
		{"deny", nil, []string{"deny", "denies", "denying", "denied"}},
		{"meet", []string{"met"}, []string{"meet", "meets", "meeting", "met"}},
		{"clash", nil, []string{"clash", "clashes", "clashing", "clashed"}},
	} {
		if got := Inflect(c.verb, c.irregular); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.verb, got, c.want)
		}
	}
}

func TestTriggerFiles(t *testing.T) {
	events := Events()
	types := map[string]bool{}
	for _, ex := range events.Examples {
		types[ex.Type] = true
	}
	if len(types) != 16 {
		t.Errorf("examples for %d types, want all 16", len(types))
	}
	for word, want := range map[string]string{"met": "CONSULT", "annexed": "COERCE", "drew": "RETREAT", "accords": "AGREE"} {
		if p := events.Starting(word); len(p) == 0 || p[0].Type != want {
			t.Errorf("%s: %v, want %s", word, p, want)
		}
	}
}

func TestHolder(t *testing.T) {
	for _, c := range []struct {
		code, office string
		year         int
		want         string
	}{
		{"RUS", "president", 2016, "Vladimir Putin"},
		{"RUS", "president", 2010, "Dmitry Medvedev"},
		{"USA", "secretary of state", 2016, "John Kerry"},
		{"DEU", "chancellor", 2010, "Angela Merkel"},
		{"IGOUNO", "secretary-general", 2003, "Kofi Annan"},
		{"KEN", "president", 2015, "Uhuru Kenyatta"},
		{"KEN", "president", 1950, ""},
		{"", "president", 2016, ""},
	} {
		if got, _ := World().Holder(c.code, c.office, c.year); got.Name != c.want {
			t.Errorf("%s of %s in %d: %q, want %q", c.office, c.code, c.year, got.Name, c.want)
		}
	}
}

// TestPeople asks that every term names a state or organisation of ours, ends
// after it begins, and stands there once.
func TestPeople(t *testing.T) {
	known := map[string]bool{}
	for _, table := range []string{"states.tsv", "organisations.tsv"} {
		if err := readTable(table, 5, func(f []string) { known[f[0]] = true }); err != nil {
			t.Fatal(err)
		}
	}
	seen := map[string]bool{}
	err := readTable("people.tsv", 6, func(f []string) {
		row := strings.Join(f, " ")
		if seen[row] || !known[f[1]] || f[4] == "" || f[5] != "" && f[5] < f[4] {
			t.Errorf("%s: twice, of an unknown code %q, or years %s to %s", f[0], f[1], f[4], f[5])
		}
		seen[row] = true
	})
	if err != nil {
		t.Fatal(err)
	}
}
