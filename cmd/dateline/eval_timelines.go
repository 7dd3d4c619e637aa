package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/temporary"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

func newEvalTimelines() *cobra.Command {
	var e timelinesEvaluation
	cmd := &cobra.Command{
		Use:   "timelines --entities FILE --raw DIR --out DIR [--gold DIR]",
		Short: "Write and score timelines of entities over several documents",
		Long: `Timelines writes a timeline for every entity in the format of SemEval-2015
Task 4 (cross-document event ordering), from raw text: positions, dates and the
mentions document-sentence-word. Documents are read as news, and their tokens put
together as people write them. The file of entities has a name a line. With
--gold it scores them: precision, recall and F1 of temporal awareness, over all
entities together (micro).`,
		Example: `  dateline eval timelines --entities names.txt --raw shared/data/timelines/trial/raw --out out --gold shared/data/timelines/trial/gold`,
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, args []string) error { return e.run(cmd.Context(), screen()) },
	}
	cmd.Flags().StringVar(&e.entities, "entities", "", "`file` with the name of an entity a line")
	cmd.Flags().StringVar(&e.raw, "raw", "", "`folder` of TimeML with sentences")
	cmd.Flags().StringVar(&e.out, "out", "", "`folder` to write to")
	cmd.Flags().StringVar(&e.gold, "gold", "", "`folder` of timelines to score against")
	for _, name := range []string{"entities", "raw", "out"} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err)
		}
	}
	return cmd
}

type timelinesEvaluation struct {
	entities, raw, out, gold string
}

func (e *timelinesEvaluation) run(ctx context.Context, w io.Writer) error {
	list, err := os.ReadFile(e.entities)
	if err != nil {
		return named(err)
	}
	docs, err := readStories(e.raw)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(e.out, 0o777); err != nil {
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "entity\tprecision\trecall\tF1\t")
	var all eval.Ordering
	for name := range strings.Lines(string(list)) {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		entries, err := storyline(ctx, docs, name)
		if err != nil {
			return err
		}
		file := strings.ReplaceAll(strings.ToLower(name), " ", "_") + ".txt"
		written := filepath.Join(e.out, file)
		if err := writeEntries(written, name, entries); err != nil {
			return err
		}
		if e.gold == "" {
			continue
		}
		gold, err := eval.ReadEntries(filepath.Join(e.gold, file))
		if err != nil {
			return err
		}
		if entries, err = eval.ReadEntries(written); err != nil {
			return err
		}
		var one eval.Ordering
		one.Add(gold, entries)
		all.Add(gold, entries)
		p, r, f := one.Scores()
		fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.2f\t\n", terminal.Line(name), 100*p, 100*r, 100*f)
	}
	if e.gold == "" {
		return nil
	}
	p, r, f := all.Scores()
	fmt.Fprintf(table, "all\t%.2f\t%.2f\t%.2f\t\n", 100*p, 100*r, 100*f)
	return table.Flush()
}

// storyline builds the timeline of an entity.
func storyline(ctx context.Context, stories []*story, name string) ([]eval.Entry, error) {
	var docs []*timeline.Document
	byID := map[string]*story{}
	for _, s := range stories {
		docs = append(docs, s.doc)
		byID[s.doc.ID] = s
	}
	t, err := timeline.Build(ctx, docs, timeline.For(name), timeline.WithTimes(dateparse.WithPolicy(dateparse.NewsPolicy)))
	if err != nil {
		return nil, err
	}
	var out []eval.Entry
	position, last := 0, ""
	for _, e := range t.Events {
		entry := eval.Entry{Date: dateOf(e.When)}
		if entry.Date != unknown {
			if entry.Date != last {
				position++
			}
			last = entry.Date
			entry.Position = position
		}
		for _, m := range e.Evidence {
			s := byID[m.Document]
			if at := s.sentenceOf(m.Trigger.Start); at != "" {
				entry.Mentions = append(entry.Mentions, s.id+"-"+at+"-"+strings.Join(strings.Fields(m.Trigger.Text), "_"))
			}
		}
		if len(entry.Mentions) > 0 {
			out = append(out, entry)
		}
	}
	return out, nil
}

// unknown is a date of which nothing is known.
const unknown = "XXXX-XX-XX"

// dateOf writes the date of an anchor, with XX for the parts that are not known, as the
// gold of the task has it. What has been so since a date has that, what lies within a span
// has as much as all of its days have in common.
func dateOf(a timeline.Anchor) string {
	from, to := a.Interval.From, a.Interval.To
	switch a.Relation {
	case "", dateparse.Within:
	case dateparse.Since, dateparse.FromIt:
		if !from.IsZero() {
			return dated(from, a.Grain)
		}
		return unknown
	default:
		return unknown
	}
	value, _, _ := strings.Cut(a.Value, "T")
	if len(value) >= 4 && len(value) <= len(unknown) && strings.Trim(value, "0123456789-") == "" {
		return value + unknown[len(value):]
	}
	if from.IsZero() || to.IsZero() {
		return unknown
	}
	last := to.Add(-time.Nanosecond)
	for _, g := range []dateparse.Grain{dateparse.Day, dateparse.Month, dateparse.Year} {
		if g.Start(from).Equal(g.Start(last)) {
			return dated(from, g)
		}
	}
	return unknown
}

// dated writes a day as precisely as the grain says.
func dated(day time.Time, g dateparse.Grain) string {
	text, known := day.Format(time.DateOnly), len(unknown)
	switch {
	case g > dateparse.Year:
		known = 0
	case g == dateparse.Year:
		known = 4
	case g > dateparse.Day:
		known = 7
	}
	return text[:known] + unknown[known:]
}

// writeEntries writes a timeline in the format of the task, whole or not at all.
func writeEntries(file, name string, entries []eval.Entry) error {
	var b strings.Builder
	fmt.Fprintln(&b, name)
	for _, e := range entries {
		fmt.Fprintf(&b, "%d\t%s\t%s\n", e.Position, e.Date, strings.Join(e.Mentions, "\t"))
	}
	return temporary.WriteFile(file, []byte(b.String()), 0o666)
}
