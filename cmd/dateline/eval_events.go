package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

func newEvalEvents() *cobra.Command {
	var e eventsEvaluation
	cmd := &cobra.Command{
		Use:   "events [flags] FILE...",
		Short: "Score events against coded sentences",
		Long: `Events scores the events that dateline finds in single sentences against
PLOVER's gold standard records (plover-gsr: type of the foremost event, macro-F1
over the types, F1 of the words that name source and target, of negation, future
and hypothetical) and PETRARCH's unit tests (petrarch-unit: sentences with every
root code between the right actors in the right roles, with every code exactly,
and sentences without an event that have none).

A third of PLOVER's sentences was set aside: the parts are scored apart as well.`,
		Example: `  dateline eval events shared/data/events/plover-gsr-dev.jsonl
  dateline eval events --actors petrarch-validate-actors.txt --errors petrarch-unit.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if e.part != "all" && e.part != "tuned" && e.part != "aside" {
				return usagef("unknown part %q; choose all, tuned or aside", e.part)
			}
			if e.file != "" {
				actors, err := timeline.LoadActors(e.file)
				if err != nil {
					return named(err)
				}
				e.options = append(e.options, timeline.WithActors(actors))
			}
			for _, file := range args {
				if err := e.run(cmd.Context(), screen(), file); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&e.errors, "errors", false, "list what is wrong, with the sentence")
	cmd.Flags().StringVar(&e.part, "part", "all", "the `part` to score: all, tuned, aside")
	cmd.Flags().StringVar(&e.file, "actors", "", "`file` of actors: CSV or PETRARCH's format")
	complete(cmd, "part", []string{"all", "tuned", "aside"})
	return cmd
}

// eventsEvaluation is one run of eval events.
type eventsEvaluation struct {
	errors     bool
	part, file string
	options    []timeline.Option
}

func (e *eventsEvaluation) run(ctx context.Context, w io.Writer, file string) error {
	sentences, err := eval.ReadSentences(file)
	if err != nil {
		return named(err)
	}
	scores := map[string]*eval.EventScore{"all": {}, "tuned": {}, "aside": {}}
	for i := range sentences {
		s := &sentences[i]
		part := "tuned"
		if s.SetAside() && !s.IsCode {
			part = "aside"
		}
		if e.part != "all" && e.part != part {
			continue
		}
		events, err := e.events(ctx, s)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", file, s.ID, err)
		}
		scores["all"].Add(s, events)
		if fault := scores[part].Add(s, events); fault != "" && e.errors {
			fmt.Fprintf(w, "%s\n\t%s\n", terminal.Line(fault), oneLine(s.Text))
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	parts := []string{"all", "tuned", "aside"}
	if len(sentences) > 0 && sentences[0].IsCode {
		fmt.Fprintln(table, "file\tsentences\tCAMEO roots\tor WEIS\tfull codes\tevents F1\twithout events\tleft alone\t")
		s := scores["all"]
		fmt.Fprintf(table, "%s\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%d\t%.1f\t\n", terminal.Line(filepath.Base(file)), s.CodedCount, percent(s.Roots, s.CodedCount),
			percent(s.Like, s.CodedCount), percent(s.Exact, s.CodedCount), 100*s.Events.Value(), s.Silent, percent(s.Kept, s.Silent))
		return table.Flush()
	}
	fmt.Fprintln(table, "file\tpart\tsentences\ttype\tmacro-F1\tany of them\tsource\ttarget\tboth\tmodes\t")
	for _, p := range parts {
		s := scores[p]
		if s.Sentences == 0 {
			continue
		}
		both := eval.F1{Right: s.Source.Right + s.Target.Right, System: s.Source.System + s.Target.System, Gold: s.Source.Gold + s.Target.Gold}
		fmt.Fprintf(table, "%s\t%s\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t\n", terminal.Line(filepath.Base(file)), p, s.Sentences, percent(s.Type, s.Sentences),
			100*s.MacroF1(), percent(s.Any, s.Sentences), 100*s.Source.Value(), 100*s.Target.Value(), 100*both.Value(), 100*s.Modes.Value())
	}
	return table.Flush()
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

// events reads a sentence by itself; the foremost event comes first.
func (e *eventsEvaluation) events(ctx context.Context, s *eval.Sentence) ([]timeline.Event, error) {
	doc := &timeline.Document{ID: s.ID, Text: s.Text, Published: s.Date}
	t, err := timeline.Build(ctx, []*timeline.Document{doc}, e.options...)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(t.Events, func(a, b timeline.Event) int {
		if a.Depth != b.Depth {
			return a.Depth - b.Depth
		}
		return a.Trigger.Start - b.Trigger.Start
	})
	return t.Events, nil
}
