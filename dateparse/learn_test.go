package dateparse

import (
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	model "github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/internal/timeml"
)

var learn = flag.Bool("learn", false, "write lang/en/anchors.tsv from the tuned parts of the corpora")

// TestAnchorsLearned learns what expressions of a history count from, on the documents that
// were not set aside and read as histories: "go test ./dateparse -run TestAnchorsLearned
// -learn" writes lang/en/anchors.tsv. Without -learn it holds the model against the rule
// that it replaces, each document read by a model that has not seen it.
func TestAnchorsLearned(t *testing.T) {
	var docs []*timeml.Document
	for _, corpus := range []string{"timebank", "aquaint", "wikiwars-train"} {
		list, err := timeml.Folder(shared.Path(t, "data", "timex", corpus))
		if err != nil {
			t.Fatal(err)
		}
		aside, err := os.ReadFile("../cmd/dateline/internal/eval/aside/" + corpus + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range list {
			if !slices.Contains(strings.Fields(string(aside)), d.Name) && readOf(d.Text, d.Dateline).policy == &NarrativePolicy {
				docs = append(docs, d)
			}
		}
	}
	if *learn {
		if err := os.WriteFile("lang/en/anchors.tsv", writeAnchors(learnAnchors(docs, nil)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	rule, learned := 0, 0
	for _, d := range docs {
		m := learnAnchors(docs, d)
		rule += rightValues(d, func(i int, _ Context, list []candidate) int { return 0 })
		learned += rightValues(d, func(i int, _ Context, list []candidate) int { return best(m, list) })
	}
	t.Logf("%d histories: %d values right by the policy's rule, %d as learned on the other histories", len(docs), rule, learned)
	if learned <= rule {
		t.Error("the model is no better than the rule")
	}
}

// learnAnchors fits the weights to the documents but for one, on the paths that the rule
// and the gold standard take and then on those of the weights themselves.
func learnAnchors(docs []*timeml.Document, but *timeml.Document) anchorWeights {
	var m anchorWeights
	for range 2 {
		var choices []model.Choice
		for _, d := range docs {
			if d != but {
				choices = append(choices, choicesOf(d, m, false)...)
				choices = append(choices, choicesOf(d, m, true)...)
			}
		}
		l := model.FitChoice(choices, model.Fitting{Epochs: 15, Rate: 0.1, L2: 3e-3, Rare: 5, Seed: 1})
		m = anchorWeights{}
		for _, c := range choices {
			for _, list := range c.Features {
				for _, f := range list {
					if w := math.Round(1000*float64(l.Weight(f, 0))) / 1000; math.Abs(w) >= 0.02 {
						m[feature(f)] = w
					}
				}
			}
		}
	}
	return m
}

// choicesOf are the choices of a document of which one is right. Where it is taught, the
// reading goes on from what is right, otherwise from what the weights choose.
func choicesOf(d *timeml.Document, m anchorWeights, taught bool) (out []model.Choice) {
	r := readOf(d.Text, d.Dateline)
	r.chooses = true
	r.decide = func(i int, c Context, list []candidate) int {
		pick, l := best(m, list), &r.mentions[i]
		gold, ok := goldValue(d, l)
		if !ok {
			return pick
		}
		var choice model.Choice
		for _, o := range list {
			var features []uint64
			for _, f := range o.features {
				features = append(features, uint64(f))
			}
			c.Anchor = o.anchor
			choice.Features = append(choice.Features, features)
			choice.Right = append(choice.Right, strings.EqualFold(Resolve(l.form, c).Value, gold))
		}
		if right := slices.Index(choice.Right, true); right >= 0 {
			if out = append(out, choice); taught {
				return right
			}
		}
		return pick
	}
	r.resolve()
	return out
}

// rightValues counts the expressions with the value of the gold standard.
func rightValues(d *timeml.Document, decide func(int, Context, []candidate) int) (right int) {
	r := readOf(d.Text, d.Dateline)
	r.chooses, r.decide = true, decide
	for i, e := range r.resolve() {
		if gold, ok := goldValue(d, &r.mentions[i]); ok && strings.EqualFold(e.Value, gold) {
			right++
		}
	}
	return right
}

func best(m anchorWeights, list []candidate) (k int) {
	for i := range list {
		if m.score(list[i].features[:]) > m.score(list[k].features[:]) {
			k = i
		}
	}
	return k
}

func goldValue(d *timeml.Document, l *located) (string, bool) {
	for _, g := range d.Times {
		if l.Start < g.End && g.Start < l.End {
			return g.Value, true
		}
	}
	return "", false
}

func writeAnchors(m anchorWeights) []byte {
	out := []byte("# What an expression of a history counts from: the weights of choice_features.go, learned on the tuned\n" +
		"# parts of timebank, aquaint and wikiwars-train by: go test ./dateparse -run TestAnchorsLearned -learn\n")
	for _, f := range slices.SortedFunc(maps.Keys(m), func(a, b feature) int { return strings.Compare(a.String(), b.String()) }) {
		out = fmt.Appendf(out, "%s\t%.3f\n", f, m[f])
	}
	return out
}

// TestFeatures writes features and reads them again.
func TestFeatures(t *testing.T) {
	t.Parallel()
	v := view{kind: aMonth, source: int(fromYear), preset: 1, past: 5, mentioned: int(Year), gap: 3, year: 2}
	for _, f := range v.features() {
		if got, err := parseFeature(f.String()); err != nil || got != f {
			t.Errorf("%q is read as %x, %v; want %x", f, got, err, f)
		}
	}
	for _, s := range []string{"", "kind=month", "kind=nothing source=year", "month"} {
		if _, err := parseFeature(s); err == nil {
			t.Errorf("%q is read as a feature", s)
		}
	}
}

// readOf reads a text for English, up to what expressions count from.
func readOf(text string, dateline time.Time) *reading {
	r := New().newReading(text, dateline)
	r.read()
	return r
}
