package main

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

func newEvalNews() *cobra.Command {
	var e newsEvaluation
	cmd := &cobra.Command{
		Use:   "news [flags] FOLDER...",
		Short: "Score events against annotated news",
		Long: `News scores the events of whole articles against those that people have marked:
pairs of NAME.json and NAME.txt in a folder. Found counts the events that stand for
a marked one; of these it says how many have the right type, parties, date and
status. Usable are those with the right type, a date that is right or near and most
of their parties, whole those with everything right. Told twice are those that tell
an event for which another stands, of all that are told. Behind each figure stand
the bounds between which it lies in 95 of 100 samples of the articles.

A third of the articles was set aside; the parts are scored apart as well.`,
		Example: `  dateline eval news shared/data/news
  dateline eval news --part aside --curve shared/data/news
  dateline eval news --errors shared/data/news | grep parties`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if e.part != "all" && e.part != "tuned" && e.part != "aside" {
				return usagef("unknown part %q; choose all, tuned or aside", e.part)
			}
			for _, dir := range args {
				if err := e.run(cmd.Context(), screen(), dir); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&e.part, "part", "all", "the `part` to score: all, tuned, aside")
	cmd.Flags().BoolVar(&e.curve, "curve", false, "precision over recall, by the events' confidence")
	cmd.Flags().BoolVar(&e.reliability, "reliability", false, "how often what is told with a chance is right, by tenths of the chance")
	cmd.Flags().BoolVar(&e.errors, "errors", false, "list what is wrong in the articles that are not set aside, by kind")
	complete(cmd, "part", []string{"all", "tuned", "aside"})
	return cmd
}

// newsEvaluation is one run of eval news.
type newsEvaluation struct {
	part                       string
	curve, errors, reliability bool
	options                    []timeline.Option
}

// figures are what is said of a score, in percent.
var figures = []struct {
	name string
	of   func(*annotated.Score) float64
}{
	{"found P", func(s *annotated.Score) float64 { return 100 * s.Found().P }},
	{"R", func(s *annotated.Score) float64 { return 100 * s.Found().R }},
	{"F1", func(s *annotated.Score) float64 { return 100 * s.Found().F1 }},
	{"type", func(s *annotated.Score) float64 { return 100 * s.TypeRight() }},
	{"parties F1", func(s *annotated.Score) float64 { return 100 * s.Parties().F1 }},
	{"date right", func(s *annotated.Score) float64 { return 100 * s.DateRight() }},
	{"near", func(s *annotated.Score) float64 { return 100 * s.DateNear() }},
	{"status", func(s *annotated.Score) float64 { return 100 * s.StatusRight() }},
	{"usable F1", func(s *annotated.Score) float64 { return 100 * s.UsableRate().F1 }},
	{"whole F1", func(s *annotated.Score) float64 { return 100 * s.WholeRate().F1 }},
	{"told twice", func(s *annotated.Score) float64 { return 100 * s.ToldTwice() }},
}

func (e *newsEvaluation) run(ctx context.Context, w io.Writer, dir string) error {
	list, err := annotated.Folder(dir)
	if err != nil {
		return named(err)
	}
	var articles []annotated.Article
	for _, a := range list {
		if e.part == "all" || annotated.Aside(a.Name) == (e.part == "aside") {
			articles = append(articles, a)
		}
	}
	scores, told, err := eval.News(ctx, articles, e.options...)
	if err != nil {
		return err
	}
	if e.errors {
		if err := faults(w, articles, told); err != nil {
			return err
		}
	}
	parts := []struct {
		name string
		has  func(name string) bool
	}{
		{"all", func(string) bool { return true }},
		{"tuned", func(n string) bool { return !annotated.Aside(n) }},
		{"aside", annotated.Aside},
	}
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(tab, "part\tarticles\tmarked\ttold\t")
	for _, f := range figures {
		fmt.Fprint(tab, f.name, "\t")
	}
	fmt.Fprintln(tab)
	for _, p := range parts {
		var of []annotated.Score
		var sum annotated.Score
		for i, s := range scores {
			if p.has(articles[i].Name) {
				of = append(of, s)
				sum.Add(s)
			}
		}
		if len(of) == 0 || len(of) == len(scores) && p.name != e.part {
			continue
		}
		fmt.Fprintf(tab, "%s\t%d\t%d\t%d\t", p.name, sum.Articles, sum.Marked, sum.Told)
		for _, f := range figures {
			low, high := eval.Interval95(of, f.of)
			fmt.Fprintf(tab, "%.1f (%.0f-%.0f)\t", f.of(&sum), low, high)
		}
		fmt.Fprintln(tab)
	}
	if err := tab.Flush(); err != nil {
		return err
	}
	if e.curve {
		if err := curve(w, articles, told); err != nil {
			return err
		}
	}
	if e.reliability {
		return reliability(w, articles, told)
	}
	return nil
}

// reliability writes how often what is told with a chance is right: "told right %" by tenths
// of the chance, and the mean difference.
func reliability(w io.Writer, articles []annotated.Article, told [][]annotated.Told) error {
	var r annotated.Reliability
	for i, a := range articles {
		r.Add(a.Events, told[i])
	}
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tab, "chance\tevent\ttype\tparties\tdate\t")
	parts := []*annotated.Bands{&r.Event, &r.Type, &r.Parties, &r.Date}
	for k := range r.Event {
		fmt.Fprintf(tab, "%.1f\t", float64(k)/10)
		for _, b := range parts {
			if x := b[k]; x.Told > 0 {
				fmt.Fprintf(tab, "%d of %d\t", x.Right, x.Told)
			} else {
				fmt.Fprint(tab, "\t")
			}
		}
		fmt.Fprintln(tab)
	}
	fmt.Fprint(tab, "off by\t")
	for _, b := range parts {
		fmt.Fprintf(tab, "%.3f\t", b.Error())
	}
	fmt.Fprintln(tab)
	return tab.Flush()
}

// curve writes what is found from each confidence on.
func curve(w io.Writer, articles []annotated.Article, told [][]annotated.Told) error {
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tab, "confidence\ttold\tfound P\tR\tF1\tusable F1\t")
	for least := .4; least < .95; least += .1 {
		var sum annotated.Score
		for i, a := range articles {
			var sure []annotated.Told
			for _, t := range told[i] {
				if t.Confidence >= least {
					sure = append(sure, t)
				}
			}
			sum.Add(annotated.ScoreArticle(a.Events, sure))
		}
		f := sum.Found()
		fmt.Fprintf(tab, "%.1f\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t\n", least, sum.Told, 100*f.P, 100*f.R, 100*f.F1, 100*sum.UsableRate().F1)
	}
	return tab.Flush()
}

// faults lists what is wrong with what is told of the articles that are not set aside, and
// how many faults of each kind there are.
func faults(w io.Writer, articles []annotated.Article, told [][]annotated.Told) error {
	count := map[string]int{}
	for i, a := range articles {
		if annotated.Aside(a.Name) {
			continue
		}
		for _, f := range annotated.Faults(a.Events, told[i]) {
			count[f.Kind]++
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", terminal.Line(a.Name), f.Kind, oneLine(a.Text[f.Start:f.End]), terminal.Line(f.Detail)); err != nil {
				return err
			}
		}
	}
	for _, kind := range annotated.FaultKinds {
		if _, err := fmt.Fprintf(w, "%d\t%s\n", count[kind], kind); err != nil {
			return err
		}
	}
	return nil
}
