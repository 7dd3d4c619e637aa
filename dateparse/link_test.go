package dateparse

import (
	"slices"
	"testing"
)

// TestLoadedLate asks that a parser for one language leaves the others alone.
func TestLoadedLate(t *testing.T) {
	grammars.Lock()
	saved := grammars.loaded
	grammars.loaded = nil
	grammars.Unlock()
	t.Cleanup(func() {
		grammars.Lock()
		grammars.loaded = saved
		grammars.Unlock()
	})
	for lang, want := range map[string][]string{"en": {"en"}, "es": {"es"}, "ru": {"ru"}, "nl": {"en"}} {
		grammars.Lock()
		grammars.loaded = nil
		grammars.Unlock()
		if _, err := For(lang); err != nil {
			t.Fatal(err)
		}
		grammars.Lock()
		var got []string
		for name := range grammars.loaded {
			got = append(got, name)
		}
		grammars.Unlock()
		if !slices.Equal(got, want) {
			t.Errorf("For(%q) has loaded %q, want %q", lang, got, want)
		}
	}
}

func TestLanguages(t *testing.T) {
	t.Parallel()
	all := Languages()
	if !slices.IsSorted(all) || !slices.Contains(all, "es") || !slices.Contains(all, "ru") {
		t.Errorf("%q", all)
	}
	for _, lang := range all {
		if _, err := For(lang); err != nil {
			t.Error(err)
		}
	}
}
