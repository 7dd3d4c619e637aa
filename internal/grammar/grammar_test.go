package grammar

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

const toy = `
# A grammar of its own, so that the engine is tested apart from English.
class MONTH
  3  march
  5  May            # only with a capital
class SHIFT
  -1 last
class TENTH = YY
macro DAY = DAYNUM(st|nd|rd|th)?
rule month
  MONTH
  not before: on
  not after: MONTH
rule date
  MONTH DAY(, YYYY)?
  DAY MONTH => order=day
rule decade
  => span=ten
  the YYYY's
  TENTH-ish
rule shift
  SHIFT (very )?MONTH
rule days
  MONTH <DAYNUM>-<DAYNUM, YYYY>
  <DAYNUM>-<DAYNUM MONTH>
rule typed
  at HMM
  only in: message
class PAST_FORM
  -  лось
class PLACE
  1  Ёлка
  2  рыба
rule place
  PLACE
  only before: PAST_FORM
rule thing
  the thing
  not after: CAPITALISED PLURAL
  only before: PAST_FORM
examples 2016
  = date
    on [March 3]
`

func load(t testing.TB, rules string) (*Grammar, error) {
	t.Helper()
	return Load(fstest.MapFS{"toy.rules": {Data: []byte(rules)}}, func(_, v string) (int32, error) {
		n, err := strconv.Atoi(v)
		return int32(n), err
	})
}

// found writes what the grammar finds: the rule, the words, what is captured.
func found(g *Grammar, text string) string {
	var out []string
	tokens := g.Tokens(nil, text, 0, len(text))
	for i := 0; i < len(tokens); i++ {
		m, ok := g.Find(tokens, i, 0)
		if !ok {
			continue
		}
		s := g.Rules[m.Rule].Name + ": " + text[tokens[m.Start].Start:tokens[m.End-1].End]
		for _, c := range g.Captures(nil, m, tokens) {
			v, ok := g.Value(tokens[c.Start], g.Class(c.Name))
			if ok {
				s += fmt.Sprintf(" %s=%d", c.Name, v)
			} else {
				s += " " + c.Name
			}
		}
		for _, kv := range g.Settings()[g.Variant(m)] {
			s += " " + kv[0] + "=" + kv[1]
		}
		out = append(out, s)
		i = m.End - 1
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	g, err := load(t, toy)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"in march it rained":             "month: march MONTH=3",
		"in MARCH it rained":             "month: MARCH MONTH=3",
		"they may go in May":             "month: May MONTH=5",
		"they march on the town":         "",
		"March May":                      "month: March MONTH=3",
		"March 3":                        "date: March 3 MONTH=3 DAY DAYNUM=3",
		"March 3rd, 2014.":               "date: March 3rd, 2014 MONTH=3 DAY DAYNUM=3 YYYY=2014",
		"March 3, 20145":                 "date: March 3 MONTH=3 DAY DAYNUM=3",
		"3 march":                        "date: 3 march DAY DAYNUM=3 MONTH=3 order=day",
		"March\n3":                       "date: March\n3 MONTH=3 DAY DAYNUM=3",
		"March3 and 32 march":            "month: March MONTH=3; month: march MONTH=3",
		"the 1990's and the 1990’s":      "decade: the 1990's YYYY=1990 span=ten; decade: the 1990’s YYYY=1990 span=ten",
		"50-ish, 50–ish, 50 -ish":        "decade: 50-ish TENTH=50 span=ten; decade: 50–ish TENTH=50 span=ten",
		"last March, last very May":      "shift: last March SHIFT=-1 MONTH=3; shift: last very May SHIFT=-1 MONTH=5",
		"\xff\x00 ’ march\u00a03 \u2003": "date: march\u00a03 MONTH=3 DAY DAYNUM=3",
		"on 6-7 March":                   "days: 6-7 March <> DAYNUM=6 <> DAYNUM=7 MONTH=3",
		"March 5-9, 2014":                "days: March 5-9, 2014 MONTH=3 <> DAYNUM=5 <> DAYNUM=9 YYYY=2014",
		"the thing, the thing used":      "thing: the thing",
		"Ёлка нашлось":                   "place: Ёлка PLACE=1",
		"ёлка нашлось, Ёлка нашли":       "",
		"РЫБА, рыба нашлось":             "place: рыба PLACE=2",
		"РЫБА нашлась":                   "",
		"Рыба нашлось":                   "place: Рыба PLACE=2",
		"Old the thing, olds the thing":  "",
		"at 430, at 999":                 "",
	} {
		if got := found(g, text); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
	examples, err := Examples(fstest.MapFS{"toy.rules": {Data: []byte(toy)}})
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 1 || examples[0].Text != "on [March 3]" || examples[0].Context != "2016" || examples[0].Want != "date" {
		t.Errorf("examples: %+v", examples)
	}
}

// Readers that share a grammar of which nothing is worked out yet find what one alone finds, and
// work out no state twice.
func TestFindTogether(t *testing.T) {
	texts := []string{"March 3rd, 2014.", "last March, last very May", "the 1990's and the thing used", "on 6-7 March", "March 5-9, 2014"}
	alone, err := load(t, toy)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, text := range texts {
		want = append(want, found(alone, text))
	}
	shared, err := load(t, toy)
	if err != nil {
		t.Fatal(err)
	}
	var readers sync.WaitGroup
	for i := range 8 * len(texts) {
		readers.Go(func() {
			k := i % len(texts)
			if got := found(shared, texts[k]); got != want[k] {
				t.Errorf("%q: got %s, want %s", texts[k], got, want[k])
			}
		})
	}
	readers.Wait()
	if got, want := shared.States(), alone.States(); got != want {
		t.Errorf("%d states, one reader alone makes %d", got, want)
	}
}

func TestRegister(t *testing.T) {
	g, err := load(t, toy)
	if err != nil {
		t.Fatal(err)
	}
	tokens := g.Tokens(nil, "at 430", 0, 6)
	if _, ok := g.Find(tokens, 0, 0); ok {
		t.Error("found without its register")
	}
	if _, ok := g.Find(tokens, 0, g.Register("other", "message")); !ok {
		t.Error("not found in its register")
	}
	if g.Register("other") != 0 {
		t.Error("a register that no rule names")
	}
}

// Every mistake in a file is reported with its place or its rule.
func TestLoadErrors(t *testing.T) {
	for rules, want := range map[string]string{
		"oops\n":                                "toy.rules:1: unknown heading",
		"rule a\n  (b\n":                        "rule a",
		"rule a\n  b)\n":                        `unexpected ")"`,
		"rule a\n  NONE\n":                      "no class or macro NONE",
		"rule a\n  b => c\n":                    "want field=value",
		"rule a\n  31\n":                        "name a class of numbers",
		"macro M\n":                             "a macro needs a pattern",
		"macro M = a\nrule r\n  b\n":            "macro M is used by no rule",
		"macro M = N\nmacro N = M\nrule r\n  M": "contain themselves",
		"class C\n  x  word\nrule r\n  C\n":     "class C",
		"class C = D\n":                         "no class D before it",
		"  a\n":                                 "belongs to no class",
	} {
		if _, err := load(t, rules); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", rules, err, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	g, err := load(f, toy)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("last March 3rd, 2014, the 1990’s \xff\x00 50-ish")
	f.Fuzz(func(t *testing.T, text string) {
		found(g, text)
		last := int32(0)
		for _, tok := range g.Tokens(nil, text, 0, len(text)) {
			if tok.Start < last || tok.End <= tok.Start || int(tok.End) > len(text) {
				t.Fatalf("token %+v after %d", tok, last)
			}
			last = tok.End
		}
	})
}

// Small and capital letters are those of ASCII, Latin-1 and Cyrillic.
func TestLowers(t *testing.T) {
	for r := rune(' '); r < 0x0460; r++ {
		big, small := strings.ToUpper(string(r)), strings.ToLower(string(r))
		known := r < 0x100 && r != 'µ' && r != 'ÿ' && r != 'ß' || r >= 0x400
		if known && strings.ToLower(big) == small && !lowers(big, small) {
			t.Errorf("%q is not read as %q", big, small)
		}
	}
}
