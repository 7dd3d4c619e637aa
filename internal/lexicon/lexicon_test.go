package lexicon

import (
	"slices"
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
