package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/coder"
)

// goldClusters makes clusters of the gold mentions.
func goldClusters(items []*item) {
	for _, it := range items {
		it.clusters = nil
		for ei := range it.gold.Events {
			c := &cluster{told: 1, gold: ei + 1}
			for _, m := range it.ms {
				if m.event == ei {
					m.Told = 1
					m.Types = make([]float32, len(coder.Types))
					m.Types[m.typ] = 1
					c.ms = append(c.ms, m)
				}
			}
			// the fullest telling first
			if len(c.ms) > 0 {
				first := it.gold.Events[ei].Mentions[0].Start
				for _, m := range c.ms {
					if w := it.art.Sentences[m.Sentence].Words[m.Word]; w.End > first && w.Start <= first {
						m.Told = 1.1
					}
				}
				it.clusters = append(it.clusters, c)
			}
		}
	}
}

func partiesOracle(items []*item) {
	all, inSentence, inArticle := 0, 0, 0
	var missed []string
	for _, it := range items {
		if it.extra {
			continue
		}
		for _, c := range it.clusters {
			e := it.marked(c)
			if e == nil {
				continue
			}
			for _, p := range append(slices.Clone(e.Actors), e.Targets...) {
				all++
				here, any := false, false
				for si, s := range it.art.Sentences {
					for k := range s.Phrases {
						if p.Same(name(&s.Phrases[k])) {
							any = true
							for _, m := range c.ms {
								if m.Sentence == si {
									here = true
								}
							}
						}
					}
				}
				if here {
					inSentence++
				}
				if !here && os.Getenv("MISS") != "" {
					missing(it, c, p)
				}
				if any {
					inArticle++
				} else {
					s := it.art.Sentences[c.ms[0].Sentence]
					missed = append(missed, fmt.Sprintf("%s || %s", p.Name, it.art.Text[s.Start:s.End]))
				}
			}
		}
	}
	fmt.Printf("parties %d in sentence %.1f in article %.1f\n", all, 100*float64(inSentence)/float64(all), 100*float64(inArticle)/float64(all))
	for i := 0; i < len(missed); i += len(missed)/40 + 1 {
		fmt.Println("  ", missed[i])
	}
}

var _ = annotated.Right

func partyErrors(items []*item, n int) {
	k := 0
	for _, it := range items {
		if it.extra {
			continue
		}
		for _, c := range it.clusters {
			e := it.marked(c)
			if e == nil || len(c.ms) == 0 {
				continue
			}
			t := &annotated.Told{Actors: c.actors, Targets: c.targets}
			both, m, o := e.Parties(t)
			if both == m && both == o {
				continue
			}
			k++
			if k%n != 0 {
				continue
			}
			s := it.art.Sentences[c.ms[0].Sentence]
			fmt.Printf("%s [%s] %s\n   GOLD %v -> %v\n   OUT  %v -> %v\n", e.Type, s.Words[c.ms[0].Word].Form, it.art.Text[s.Start:s.End], e.Actors, e.Targets, c.actors, c.targets)
		}
	}
}

// missing prints a party that no phrase of its event's sentences is called.
func missing(it *item, c *cluster, p annotated.Party) {
	fmt.Printf("MISS %s | %s\n", p.Name, it.gold.Name)
	seen := map[int]bool{}
	for _, m := range c.ms {
		if seen[m.Sentence] {
			continue
		}
		seen[m.Sentence] = true
		s := it.art.Sentences[m.Sentence]
		fmt.Printf("   %s: %s\n    ", s.Words[m.Word].Form, it.art.Text[s.Start:s.End])
		for _, q := range s.Phrases {
			fmt.Printf(" [%s = %s #%d]", q.Written, q.Name, q.Entity)
		}
		fmt.Println()
	}
}
