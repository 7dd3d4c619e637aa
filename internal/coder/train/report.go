package main

import (
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/coder"
)

// score scores the events of at least that chance.
func score(articles []*article, least float64) annotated.Score {
	var sum annotated.Score
	for _, a := range articles {
		if !a.scored {
			continue
		}
		sum.Add(annotated.ScoreArticle(a.Events, a.toldFrom(least)))
	}
	return sum
}

// toldFrom are the events of at least that chance, as they are scored.
func (a *article) toldFrom(least float64) []annotated.Told {
	var told []annotated.Told
	events := atLeast(a.events, least)
	if a.same != nil {
		pairs := slices.DeleteFunc(slices.Clone(a.pairs), func(p coder.Pair) bool { return p.Y.Told < least })
		events = coder.Join(events, pairs, a.same)
	}
	for _, e := range events {
		told = append(told, a.told(e))
	}
	return told
}

// reliability says how often what is told with a chance is right: for each tenth of the
// chance the mean chance, the share that is right, and of how many.
func reliability(articles []*article, least float64) {
	var r annotated.Reliability
	for _, a := range articles {
		if a.scored {
			r.Add(a.Events, a.toldFrom(least))
		}
	}
	for _, part := range []struct {
		name  string
		bands *annotated.Bands
	}{{"event", &r.Event}, {"type", &r.Type}, {"parties", &r.Parties}, {"date", &r.Date}} {
		fmt.Printf("%-8s off by %.3f:", part.name, part.bands.Error())
		for _, b := range part.bands {
			if b.Told > 0 {
				fmt.Printf("  %.2f %.2f of %d", b.Sum/float64(b.Told), float64(b.Right)/float64(b.Told), b.Told)
			}
		}
		fmt.Println()
	}
}

// threshold returns the chance from which events are told that finds them best.
func threshold(articles []*article) float64 {
	best, top := 0.0, 0.0
	for t := .1; t < .8; t += .02 {
		s := score(articles, t)
		if f := s.Found().F1; f > top {
			best, top = t, f
		}
	}
	return best
}

func report(articles []*article, least float64) {
	s := score(articles, least)
	f, u, w, p := s.Found(), s.UsableRate(), s.WholeRate(), s.Parties()
	fmt.Printf("%.2f told %d: found P %.1f R %.1f F1 %.1f, type %.1f, parties P %.1f R %.1f F1 %.1f, date %.1f near %.1f, status %.1f, usable %.1f, whole %.1f, twice %.1f\n",
		least, s.Told, 100*f.P, 100*f.R, 100*f.F1, 100*s.TypeRight(), 100*p.P, 100*p.R, 100*p.F1, 100*s.DateRight(), 100*s.DateNear(), 100*s.StatusRight(), 100*u.F1, 100*w.F1, 100*s.ToldTwice())
}
