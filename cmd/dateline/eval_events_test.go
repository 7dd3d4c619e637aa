package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/timeline"
)

// TestEventAccuracy keeps what was reached on the development data, a little below
// it: the figures are in README.md.
func TestEventAccuracy(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long, and does nothing at once")
	}
	t.Parallel()
	actors, err := timeline.LoadActors(shared.Path(t, "data", "events", "petrarch-validate-actors.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file    string
		options []timeline.Option
		floors  map[string]float64
	}{
		{"plover-gsr-dev.jsonl", nil, map[string]float64{"type": 72, "macro-F1": 69, "source": 75, "target": 60}},
		{"petrarch-unit.jsonl", []timeline.Option{timeline.WithActors(actors)}, map[string]float64{"roots": 7, "left alone": 83}},
	} {
		sentences, err := eval.ReadSentences(shared.Path(t, "data", "events", c.file))
		if err != nil {
			t.Fatal(err)
		}
		e := eventsEvaluation{part: "all", options: c.options}
		var s eval.EventScore
		for i := range sentences {
			events, err := e.events(context.Background(), &sentences[i])
			if err != nil {
				t.Fatal(err)
			}
			s.Add(&sentences[i], events)
		}
		got := map[string]float64{
			"type": percent(s.Type, s.Sentences), "macro-F1": 100 * s.MacroF1(), "source": 100 * s.Source.Value(), "target": 100 * s.Target.Value(),
			"roots": percent(s.Like, s.CodedCount), "left alone": percent(s.Kept, s.Silent),
		}
		for name, floor := range c.floors {
			if got[name] < floor {
				t.Errorf("%s: %s %.1f, has been above %.1f", c.file, name, got[name], floor)
			}
		}
	}
}

func TestTimelineAccuracy(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long, and does nothing at once")
	}
	t.Parallel()
	trial := shared.Path(t, "data", "timelines", "trial")
	gold, err := filepath.Glob(filepath.Join(trial, "gold", "*.txt"))
	if err != nil || len(gold) == 0 {
		t.Fatal(gold, err)
	}
	stories, err := readStories(filepath.Join(trial, "raw"))
	if err != nil {
		t.Fatal(err)
	}
	var all eval.Ordering
	var names []string
	for _, file := range gold {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name, _, _ := strings.Cut(string(b), "\n")
		names = append(names, strings.TrimSpace(name))
		entries, err := storyline(context.Background(), stories, strings.TrimSpace(name))
		if err != nil {
			t.Fatal(err)
		}
		want, err := eval.ReadEntries(file)
		if err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(t.TempDir(), "x.txt")
		if err := writeEntries(out, name, entries); err != nil {
			t.Fatal(err)
		}
		got, err := eval.ReadEntries(out) // as the scorer of the task would
		if err != nil {
			t.Fatal(err)
		}
		all.Add(want, got)
	}
	if _, _, f := all.Scores(); 100*f < 40 {
		t.Errorf("F1 %.2f, has been above 40", 100*f)
	}
	list := filepath.Join(t.TempDir(), "names.txt")
	if err := os.WriteFile(list, []byte(strings.Join(names, "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	e := timelinesEvaluation{entities: list, raw: filepath.Join(trial, "raw"), out: t.TempDir(), gold: filepath.Join(trial, "gold")}
	if err := e.run(context.Background(), io.Discard); err != nil {
		t.Error(err)
	}
}
