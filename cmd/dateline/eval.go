package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/internal/timeml"
)

func newEval() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Measure accuracy against annotated texts",
	}
	cmd.AddCommand(newEvalTimes(), newEvalEvents(), newEvalNews(), newEvalTimelines())
	return cmd
}

func newEvalTimes() *cobra.Command {
	var e timesEvaluation
	var timing timesFlags
	var lang string
	cmd := &cobra.Command{
		Use:   "times [flags] DIR...",
		Short: "Score time expressions against folders of TimeML",
		Long: `Times scores the time expressions that dateline finds in the TimeML documents
(.tml) of each folder, as TempEval-3 does: F1 of exact spans (strict), of spans
that overlap (relaxed, with its precision and recall), and of overlapping spans
with the right type and the right value, in percent.

Of the corpora that the rules were written with (timebank, aquaint,
wikiwars-train, tweets-train) a third was set aside: the tuned and the set-aside
part are scored apart as well.

A folder of specifications of microsoft/Recognizers-Text (DateTimeModel.json) gets
a table of its own: the percentage of times that are found (an expression overlaps)
and found exactly, how many are plain dates, and the percentages of right values of
these and of all. Every third case was set aside.`,
		Example: `  dateline eval times shared/data/timex/timebank
  dateline eval times --errors --part tuned shared/data/timex/aquaint
  dateline eval times --lang es shared/data/timex/recognizers-spanish`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch e.part {
			case "all", "tuned", "aside":
			default:
				return usagef("unknown part %q; choose all, tuned or aside", e.part)
			}
			options, err := timing.options()
			if err != nil {
				return err
			}
			if e.parser, err = dateparse.For(lang, options...); err != nil {
				return usageError{err}
			}
			return e.run(screen(), args)
		},
	}
	cmd.Flags().BoolVar(&e.errors, "errors", false, "list what differs, with its sentence")
	cmd.Flags().BoolVar(&e.reliability, "reliability", false, "show how often expressions of a confidence are right")
	cmd.Flags().BoolVar(&e.calibrate, "calibrate", false, "write lang/*/confidence.tsv from what is scored, and no table")
	cmd.Flags().StringVar(&e.part, "part", "all", "the `part` to score: all, tuned, aside")
	cmd.Flags().StringVar(&lang, "lang", "en", "the `language` of the texts")
	complete(cmd, "lang", dateparse.Languages())
	cmd.Flags().StringVar(&e.out, "out", "", "also write what was found as JSON Lines into this `folder`, offsets in characters")
	complete(cmd, "part", []string{"all", "tuned", "aside"})
	timing.add(cmd)
	return cmd
}

// timesEvaluation is one run of eval times.
type timesEvaluation struct {
	errors      bool
	reliability bool
	calibrate   bool
	part        string
	out         string
	parser      *dateparse.Parser
	seen        eval.Calibration
}

func (e *timesEvaluation) run(w io.Writer, dirs []string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	specs := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(specs, "folder\tpart\tcases\tgold\tfound\tmet\texact\tdates\tright\tvalue\t")
	var timeML []string
	var failed error
	for _, dir := range dirs {
		if specified(dir) {
			failed = errors.Join(failed, e.recognizers(w, specs, dir))
		} else {
			timeML = append(timeML, dir)
		}
	}
	if len(timeML) < len(dirs) {
		failed = errors.Join(specs.Flush(), failed)
	}
	if len(timeML) == 0 {
		return failed
	}
	fmt.Fprintln(table, "folder\tpart\tdocuments\tgold\tfound\tstrict\trelaxed\tprecision\trecall\ttype\tvalue\t")
	for _, dir := range timeML {
		if err := e.folder(w, table, dir); err != nil {
			failed = errors.Join(failed, err)
		}
	}
	if e.calibrate {
		return errors.Join(e.seen.WriteCounts(w), failed)
	}
	failed = errors.Join(table.Flush(), failed)
	if e.reliability {
		failed = errors.Join(failed, e.seen.WriteReliability(w))
	}
	return failed
}

// folder scores one folder: faults go to w, its rows to table.
func (e *timesEvaluation) folder(w, table io.Writer, dir string) error {
	docs, err := timeml.Folder(dir)
	if err != nil {
		return err
	}
	aside, split := eval.Aside(dir)
	parts := []string{"all"}
	if split {
		parts = []string{"all", "tuned", "aside"}
	}
	scores, documents := map[string]*eval.Score{"all": {}, "tuned": {}, "aside": {}}, map[string]int{}
	for _, doc := range docs {
		part := "tuned"
		if aside[doc.Name] {
			part = "aside"
		}
		if e.part != "all" && e.part != part {
			continue
		}
		found := e.parser.Parse(doc.Text, doc.Dateline)
		if err := e.write(doc, found); err != nil {
			return err
		}
		score, faults := eval.Times(doc, found)
		e.seen.Add(doc, found)
		for _, p := range []string{"all", part} {
			scores[p].Add(score)
			documents[p]++
		}
		if e.errors {
			list(w, doc, faults)
		}
	}
	for _, p := range parts {
		if e.part != "all" && e.part != p {
			continue
		}
		s := scores[p]
		fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t\n", terminal.Line(filepath.Base(dir)), p, documents[p], s.Gold, s.System,
			100*s.Strict(), 100*s.Relaxed(), 100*s.Precision(), 100*s.Recall(), 100*s.TypeF1(), 100*s.ValueF1())
	}
	return nil
}

// list prints the faults of a document, each with its sentence.
func list(w io.Writer, doc *timeml.Document, faults []eval.Fault) {
	for _, f := range faults {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", terminal.Line(doc.Name), f.Kind, terminal.Line(f.Gold), terminal.Line(f.System), f.Rule, marked(doc.Text, f.Start, f.End))
	}
}

// marked returns the sentence around start to end in one line, that span in
// brackets.
func marked(text string, start, end int) string {
	from, to := start, end
	for s := range segment.Sentences(text) {
		if s.Start <= start && start < s.End {
			from, to = s.Start, max(end, s.End)
			break
		}
	}
	return oneLine(text[from:start] + "[" + text[start:end] + "]" + text[end:to])
}
