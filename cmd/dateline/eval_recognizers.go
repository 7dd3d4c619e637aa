package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/terminal"
)

// asideOf: of the cases of a specification every third is set aside.
const asideOf = 3

// specified reports whether a folder holds the specifications of Recognizers-Text.
func specified(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, eval.RecognizersFile))
	return err == nil
}

// recognizers scores the cases of one folder: faults go to w, its rows to table.
func (e *timesEvaluation) recognizers(w, table io.Writer, dir string) error {
	cases, err := eval.Recognizers(dir)
	if err != nil {
		return err
	}
	scores := map[string]*eval.RecognizersScore{"all": {}, "tuned": {}, "aside": {}}
	for i := range cases {
		c := &cases[i]
		part := "tuned"
		if i%asideOf == asideOf-1 {
			part = "aside"
		}
		if e.part != "all" && e.part != part {
			continue
		}
		found := e.parser.Parse(c.Text, c.Reference)
		list := func(kind eval.FaultKind, g eval.RecognizersTime, found []dateparse.Expression) {
			if !e.errors || part == "aside" {
				return
			}
			got := ""
			for _, f := range found {
				got += fmt.Sprintf("%s = %s (%s); ", f.Text, f.Value, f.Rule)
			}
			want := ""
			if len(g.Values) > 0 {
				want = g.Values[0].Timex
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", terminal.Line(g.Kind), kind, c.Reference.Format("2006-01-02"), terminal.Line(want), terminal.Line(got), terminal.Line(marked(c.Text, g.Start, g.End)))
		}
		scores[part].Add(c, found, list)
		scores["all"].Add(c, found, func(eval.FaultKind, eval.RecognizersTime, []dateparse.Expression) {})
	}
	for _, p := range []string{"all", "tuned", "aside"} {
		if e.part != "all" && e.part != p {
			continue
		}
		s := scores[p]
		fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%.2f\t%.2f\t%d\t%.2f\t%.2f\t\n", terminal.Line(filepath.Base(dir)), p, s.Cases, s.Gold, s.System,
			percent(s.Found, s.Gold), percent(s.Exact, s.Gold), s.Dates, percent(s.DatesRight, s.Dates), percent(s.ValuesRight, s.Values))
	}
	return nil
}
