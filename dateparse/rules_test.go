package dateparse

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/grammar"
)

// TestRules runs the examples that stand beside the rules: the expression in
// brackets must come out with the type, the value, and the mod and relation
// that the example names, and with the interval behind "in". They are read as news against the day behind
// "examples", or by the policy that stands behind the day.
func TestRules(t *testing.T) {
	t.Parallel()
	folders, err := languages.ReadDir("lang")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		t.Run(f.Name(), func(t *testing.T) {
			l, err := loadLanguage(f.Name())
			if err != nil {
				t.Fatal(err)
			}
			testRules(t, l)
		})
	}
}

func testRules(t *testing.T, l *language) {
	defer func() { t.Logf("%d rules, %d states", len(l.grammar.Rules), l.grammar.States()) }()
	for _, ex := range examples(t, l) {
		day, preset, _ := strings.Cut(ex.Context, " ")
		dateline, err := time.Parse("2006-01-02", day)
		if err != nil {
			t.Fatalf("%s:%d: %v", ex.File, ex.Line, err)
		}
		policy, ok := PolicyNamed(cmp.Or(preset, "news"))
		if !ok {
			t.Fatalf("%s:%d: no policy %q", ex.File, ex.Line, preset)
		}
		p := &Parser{lang: l, policy: &policy}
		want, interval, bounded := strings.Cut(ex.Want, " in ")
		text, start, end := bracketed(ex.Text)
		found := p.Parse(text, dateline)
		if ex.Want == "nothing" {
			for _, e := range found {
				t.Errorf("%s:%d: %q: found %q (%s %s, rule %s), want nothing", ex.File, ex.Line, ex.Text, e.Text, e.Type, e.Value, e.Rule)
			}
			continue
		}
		var got []string
		ok = false
		for _, e := range found {
			got = append(got, e.Rule+": "+e.Text+" = "+describe(e)+" in "+bounds(e.Interval))
			ok = ok || e.Start == start && e.End == end && describe(e) == want && (!bounded || bounds(e.Interval) == interval)
		}
		if !ok {
			t.Errorf("%s:%d: %q\n  got %s\n want %s", ex.File, ex.Line, ex.Text, strings.Join(got, "; "), ex.Want)
		}
	}
}

// examples reads those that stand beside the rules of a language.
func examples(t *testing.T, l *language) []grammar.Example {
	t.Helper()
	dir, err := fs.Sub(languages, "lang/"+l.name)
	if err != nil {
		t.Fatal(err)
	}
	all, err := grammar.Examples(dir)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestRulesUnasked runs the examples of news once more as most callers read a text, without
// naming a policy: a rule for other texts must not take what one for news would find.
func TestRulesUnasked(t *testing.T) {
	t.Parallel()
	p := New()
	for _, ex := range examples(t, p.lang) {
		dateline, err := time.Parse("2006-01-02", ex.Context)
		text, start, end := bracketed(ex.Text)
		if err != nil || ex.Want == "nothing" || isMessage(text) {
			continue // of another policy, or a post by its form
		}
		want, _, _ := strings.Cut(ex.Want, " in ")
		if !slices.ContainsFunc(p.Parse(text, dateline), func(e Expression) bool {
			return e.Start == start && e.End == end && describe(e) == want
		}) {
			t.Errorf("%s:%d: %q is not read as %s", ex.File, ex.Line, ex.Text, want)
		}
	}
}

// TestFamilies asks every file of rules for examples of what they find and of
// what they do not.
func TestFamilies(t *testing.T) {
	t.Parallel()
	folders, err := languages.ReadDir("lang")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		testFamilies(t, grammarOf(f.Name()))
	}
}

func testFamilies(t *testing.T, l *language) {
	t.Helper()
	type told struct{ found, nothing bool }
	families := map[string]*told{}
	for _, r := range l.grammar.Rules {
		families[r.File] = &told{}
	}
	for _, ex := range examples(t, l) {
		if f := families[ex.File]; ex.Want == "nothing" {
			f.nothing = true
		} else {
			f.found = true
		}
	}
	for file, f := range families {
		if !f.found || !f.nothing {
			t.Errorf("%s/%s: examples that are found: %v, that are not: %v; want both", l.name, file, f.found, f.nothing)
		}
	}
}

// bounds writes an interval as its first day and the first day after it, ".." where open.
func bounds(i Interval) string {
	from, to := i.Bounds()
	return cmp.Or(from, "..") + "/" + cmp.Or(to, "..")
}

func describe(e Expression) string {
	s := string(e.Type) + " " + e.Value
	if e.Mod != "" {
		s += " " + string(e.Mod)
	}
	if e.Quant != "" {
		s += " " + e.Quant
	}
	if e.Freq != "" {
		s += " " + e.Freq
	}
	if e.Relation != "" {
		s += " " + string(e.Relation)
	}
	return s
}

// bracketed takes the brackets out of an example and says where they stood; an
// example without is an expression as a whole.
func bracketed(s string) (text string, start, end int) {
	before, rest, ok := strings.Cut(s, "[")
	if !ok {
		return s, 0, len(s)
	}
	inside, after, _ := strings.Cut(rest, "]")
	return before + inside + after, len(before), len(before) + len(inside)
}
