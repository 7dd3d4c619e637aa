package main

import (
	"fmt"
	"log"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/neural"
	"github.com/dateline-go/dateline/timeline"
)

type item struct {
	gold     annotated.Article
	art      *coder.Article
	extra    bool // only trained on
	ms       []*mention
	clusters []*cluster
	fold     int
}

func load(dir string) []*item {
	arts, err := annotated.Folder(dir)
	if err != nil {
		log.Fatal(err)
	}
	var out []*item
	for _, g := range arts {
		d := &timeline.Document{ID: g.Name, Text: g.Text, Published: g.Published}
		if err := d.Annotate(); err != nil {
			log.Fatal(err)
		}
		art := timeline.ReadArticle(d)
		if os.Getenv("OLD") == "" {
			replace(art, d)
		}
		out = append(out, &item{gold: g, art: art})
	}
	return out
}

type mention struct {
	coder.Mention
	event    int // -1 none
	typ      int
	features []uint64
	dense    []float32
}

func (it *item) find(vecs vectors) {
	for si, s := range it.art.Sentences {
		head := map[int]int{}
		inside := map[int]bool{}
		for ei, e := range it.gold.Events {
			for _, m := range e.Mentions {
				if m.End <= s.Start || m.Start >= s.End {
					continue
				}
				from, to := -1, -1
				for i, w := range s.Words {
					if w.Start < m.End && m.Start < w.End {
						if from < 0 {
							from = i
						}
						to = i + 1
					}
				}
				if from < 0 {
					continue
				}
				h := from
				for i := from; i < to; i++ {
					inside[i] = true
				}
				for i := from; i < to; i++ {
					if x := s.Words[i].Head; x < from || x >= to {
						h = i
						break
					}
				}
				head[h] = ei + 1
			}
		}
		for _, i := range s.Candidates() {
			m := &mention{event: head[i] - 1, features: it.art.FindFeatures(s, i)}
			if inside[i] && head[i] == 0 {
				m.event = -2
			}
			m.Sentence, m.Word = si, i
			if m.event >= 0 {
				m.typ = slices.Index(coder.Types, it.gold.Events[m.event].Type)
			}
			m.dense = vecs.of(it.art, s, i)
			m.Vector = m.dense[:dims]
			it.ms = append(it.ms, m)
		}
	}
}

func envf(k string, d float64) float64 {
	if v, err := strconv.ParseFloat(os.Getenv(k), 64); err == nil {
		return v
	}
	return d
}
func envi(k string, d int) int { return int(envf(k, float64(d))) }

const folds = 5

// crossed calls learn for each fold with the items to learn from and to apply to.
func crossed(items []*item, learn func(train, test []*item)) {
	var wg sync.WaitGroup
	sem := make(chan bool, 2)
	for k := range folds {
		var train, test []*item
		for _, it := range items {
			if it.fold == k {
				test = append(test, it)
			} else {
				train = append(train, it)
			}
		}
		sem <- true
		wg.Go(func() {
			learn(train, test)
			<-sem
		})
	}
	wg.Wait()
}

func stage1(train, test []*item) {
	var ex, tex []neural.Example
	for _, it := range train {
		for _, m := range it.ms {
			if m.event == -2 {
				continue
			}
			c := 0
			if m.event >= 0 {
				c = 1
				tex = append(tex, neural.Example{Features: m.features, Dense: m.dense, Class: m.typ})
			}
			ex = append(ex, neural.Example{Features: m.features, Dense: m.dense, Class: c})
		}
	}
	find := neural.Fit(2, ex, neural.Fitting{Hidden: envi("H", 24), Epochs: envi("E", 5), Rate: float32(envf("R", 0.01)), DeepRate: float32(envf("DR", 0.01)), L2: float32(envf("L2", 1e-3)), Drop: float32(envf("DROP", .3)), Rare: 2, Seed: 1})
	typ := neural.Fit(len(coder.Types), tex, neural.Fitting{Hidden: envi("TH", 48), Epochs: envi("TE", 12), Rate: float32(envf("TR", 0.02)), DeepRate: float32(envf("TDR", 0.01)), L2: float32(envf("TL2", 1e-3)), Drop: float32(envf("TDROP", .3)), Rare: 2, Seed: 1})
	for _, it := range test {
		for _, m := range it.ms {
			sc := make([]float32, 2)
			find.Chances(sc, m.features, m.dense)
			m.Told = sc[1]
			if m.Told > .1 || m.event >= 0 {
				m.Types = make([]float32, len(coder.Types))
				typ.Chances(m.Types, m.features, m.dense)
			}
		}
	}
}

const least = .2

// link clusters the mentions of test and decides which are told.
func stage2(train, test []*item) {
	var ex []linear.Example
	for _, it := range train {
		ms := it.candidates()
		for j := range ms {
			for i := range j {
				c := 0
				if ms[i].event >= 0 && ms[i].event == ms[j].event {
					c = 1
				} else if ms[i].event < 0 && ms[j].event < 0 {
					continue
				}
				ex = append(ex, linear.Example{Features: it.art.LinkFeatures(&ms[i].Mention, &ms[j].Mention), Class: c})
			}
		}
	}
	model := linear.FitLogistic(2, ex, linear.Fitting{Epochs: envi("LE", 4), Rate: float32(envf("LR", 0.02)), L2: 1e-3, Rare: 2, Seed: 1})
	join := func(it *item) []*cluster {
		ms := it.candidates()
		var out []*cluster
		for j, m := range ms {
			var to *cluster
			top := envf("LT", .5)
			for _, c := range out {
				score := 0.0
				for _, i := range c.ms {
					sc := make([]float32, 2)
					model.Score(sc, it.art.LinkFeatures(&i.Mention, &ms[j].Mention))
					score = max(score, 1/(1+math.Exp(float64(sc[0]-sc[1]))))
				}
				if score > top {
					to, top = c, score
				}
			}
			if to == nil {
				to = &cluster{}
				out = append(out, to)
			}
			to.ms = append(to.ms, m)
		}
		return out
	}
	// the decision
	var dex []linear.Example
	for _, it := range train {
		seen := map[int]bool{}
		cs := join(it)
		slices.SortStableFunc(cs, func(a, b *cluster) int { return -compare(a.p(), b.p()) })
		for _, c := range cs {
			class, w := 0, float32(1)
			for _, m := range c.ms {
				if m.event >= 0 && !seen[m.event] {
					seen[m.event] = true
					class = 1
					if it.gold.Events[m.event].Weight == 2 {
						w = float32(envf("W2", .5))
					}
					break
				}
			}
			dex = append(dex, linear.Example{Features: it.art.DecideFeatures(c.mentions()), Class: class, Weight: w})
		}
	}
	decide := linear.FitLogistic(2, dex, linear.Fitting{Epochs: 6, Rate: 0.02, L2: 1e-3, Rare: 2, Seed: 1})
	for _, it := range test {
		it.clusters = join(it)
		for _, c := range it.clusters {
			sc := make([]float32, 2)
			decide.Score(sc, it.art.DecideFeatures(c.mentions()))
			c.told = 1 / (1 + math.Exp(float64(sc[0]-sc[1])))
		}
	}
}

func compare(a, b float32) int {
	if a < b {
		return -1
	} else if a > b {
		return 1
	}
	return 0
}

type cluster struct {
	ms              []*mention
	told            float64
	gold            int
	actors, targets []annotated.Name
	date            *annotated.Told
	dateP           float32
	status          string
}

func (c *cluster) mentions() []*coder.Mention {
	var out []*coder.Mention
	for _, m := range c.ms {
		out = append(out, &m.Mention)
	}
	return out
}

// lead is the mention told most surely.
func (c *cluster) lead() *mention {
	b := c.ms[0]
	for _, m := range c.ms {
		if m.Told > b.Told {
			b = m
		}
	}
	return b
}

func (c *cluster) p() float32 { return c.lead().Told }

// typ is the type by all mentions.
func (c *cluster) typ() int {
	sum := make([]float32, len(coder.Types))
	for _, m := range c.ms {
		for k, t := range m.Types {
			sum[k] += t * m.Told
		}
	}
	b := 0
	for k := range sum {
		if sum[k] > sum[b] {
			b = k
		}
	}
	return b
}

func (it *item) candidates() []*mention {
	var out []*mention
	for _, m := range it.ms {
		if m.Told >= float32(least) {
			out = append(out, m)
		}
	}
	return out
}

func main() {
	items := load(os.Args[1])
	vecs := loadVectors()
	for i, it := range items {
		it.find(vecs)
		it.fold = i % folds
	}
	for _, dir := range os.Args[2:] {
		more := load(dir)
		for i, it := range more {
			it.find(vecs)
			it.extra = true
			it.fold = i % folds
		}
		items = append(items, more...)
	}
	if os.Getenv("GOLD") != "" {
		goldClusters(items)
		partiesOracle(items)
		crossed(items, stage3)
		if os.Getenv("ERR") != "" {
			partyErrors(items, envi("ERR", 15))
		}
		sc := total(items, 0)
		p, w, u := sc.Parties(), sc.WholeRate(), sc.UsableRate()
		fmt.Printf("gold: parties P %.1f R %.1f F1 %.1f date %.1f near %.1f status %.1f usable %.1f whole %.1f\n", 100*p.P, 100*p.R, 100*p.F1, 100*sc.DateRight(), 100*sc.DateNear(), 100*sc.StatusRight(), 100*u.P, 100*w.P)
		return
	}
	crossed(items, stage1)
	crossed(items, stage2)
	crossed(items, stage3)
	report(items)
}

func (c *cluster) sorted() []*coder.Mention {
	ms := slices.Clone(c.ms)
	slices.SortStableFunc(ms, func(a, b *mention) int { return -compare(a.Told, b.Told) })
	var out []*coder.Mention
	for _, m := range ms {
		out = append(out, &m.Mention)
	}
	return out
}

// marked is the gold event of a cluster or nil.
func (it *item) marked(c *cluster) *annotated.Event {
	if c.gold > 0 {
		return &it.gold.Events[c.gold-1]
	}
	for _, m := range c.ms {
		if m.event >= 0 {
			return &it.gold.Events[m.event]
		}
	}
	return nil
}

func name(p *coder.Phrase) annotated.Name {
	return annotated.Name{Canonical: p.Name, Written: p.Written}
}

func roleOf(e *annotated.Event, p *coder.Phrase) int {
	for _, x := range e.Actors {
		if x.Same(name(p)) {
			return 1
		}
	}
	for _, x := range e.Targets {
		if x.Same(name(p)) {
			return 2
		}
	}
	return 0
}

var statuses = []string{"asserted", "planned", "possible", "demanded", "denied", "hypothetical", "asserted-", "planned-", "possible-", "demanded-", "denied-", "hypothetical-"}

func stage3(train, test []*item) {
	var rex, sex []linear.Example
	var dex []linear.Choice
	for _, it := range train {
		for _, m := range it.ms {
			if m.event < 0 {
				continue
			}
			e := &it.gold.Events[m.event]
			s := it.art.Sentences[m.Sentence]
			for k := range s.Phrases {
				p := &s.Phrases[k]
				if p.Head == m.Word {
					continue
				}
				rex = append(rex, linear.Example{Features: it.art.RoleFeatures(&m.Mention, s, p, e.Type), Class: roleOf(e, p)})
			}
			st := e.Status
			if e.Negated {
				st += "-"
			}
			sex = append(sex, linear.Example{Features: it.art.StatusFeatures(&m.Mention, e.Type), Class: slices.Index(statuses, st)})
		}
		// dates by gold clusters
		for ei := range it.gold.Events {
			e := &it.gold.Events[ei]
			c := &cluster{}
			for _, m := range it.ms {
				if m.event == ei {
					c.ms = append(c.ms, m)
				}
			}
			if len(c.ms) == 0 {
				continue
			}
			var ch linear.Choice
			some := false
			for _, d := range it.art.Datings(c.sorted(), e.Type) {
				ch.Features = append(ch.Features, d.Features)
				r := e.Dating(dated(d)) == annotated.Right
				some = some || r
				ch.Right = append(ch.Right, r)
			}
			if some {
				dex = append(dex, ch)
			}
		}
	}
	role := linear.FitLogistic(3, rex, linear.Fitting{Epochs: envi("RE", 5), Rate: float32(envf("RR", .03)), L2: 1e-3, Rare: 2, Seed: 1})
	status := linear.FitLogistic(len(statuses), sex, linear.Fitting{Epochs: 6, Rate: .03, L2: 1e-3, Rare: 2, Seed: 1})
	date := linear.FitChoice(dex, linear.Fitting{Epochs: envi("DE", 8), Rate: float32(envf("DTR", .03)), L2: 1e-3, Rare: 2, Seed: 1})
	for _, it := range test {
		for _, c := range it.clusters {
			if c.told < .15 {
				continue
			}
			typ := coder.Types[c.typ()]
			ms := c.sorted()
			// roles
			type filler struct {
				p *coder.Phrase
				r [3]float32
			}
			best := map[string]*filler{}
			var order []string
			for _, m := range ms {
				s := it.art.Sentences[m.Sentence]
				for k := range s.Phrases {
					p := &s.Phrases[k]
					if p.Head == m.Word || p.Pronoun && !p.Known {
						continue
					}
					sc := make([]float32, 3)
					role.Score(sc, it.art.RoleFeatures(m, s, p, typ))
					linear.Softmax(sc)
					f := best[p.Name]
					if f == nil {
						f = &filler{p: p}
						best[p.Name] = f
						order = append(order, p.Name)
					}
					for r := range sc {
						f.r[r] = max(f.r[r], sc[r])
					}
				}
			}
			th := float32(envf("RT", .35))
			c.actors, c.targets = nil, nil
			slices.SortStableFunc(order, func(a, b string) int {
				return -compare(max(best[a].r[1], best[a].r[2]), max(best[b].r[1], best[b].r[2]))
			})
			for _, n := range order {
				f := best[n]
				if f.r[1] >= th && f.r[1] >= f.r[2] && len(c.actors) < 4 {
					c.actors = append(c.actors, name(f.p))
				} else if f.r[2] >= th && len(c.targets) < 4 {
					c.targets = append(c.targets, name(f.p))
				}
			}
			// date
			ds := it.art.Datings(ms, typ)
			sc := make([]float32, len(ds))
			for k, d := range ds {
				date.Score(sc[k:k+1], d.Features)
			}
			linear.Softmax(sc)
			b := 0
			for k := range sc {
				if sc[k] > sc[b] {
					b = k
				}
			}
			c.date, c.dateP = dated(ds[b]), sc[b]
			ss := make([]float32, len(statuses))
			status.Score(ss, it.art.StatusFeatures(ms[0], typ))
			b = 0
			for k := range ss {
				if ss[k] > ss[b] {
					b = k
				}
			}
			c.status = statuses[b]
		}
	}
}

func dated(d coder.Dating) *annotated.Told {
	t := &annotated.Told{From: d.Interval.From, To: d.Interval.To}
	switch d.Day {
	case coder.Expressed:
		t.How = "stated"
		t.Clock = hasClock(d.Interval.From) || hasClock(d.Interval.To)
	case coder.Publication, coder.Eve:
		t.How = "dateline"
	}
	return t
}

func hasClock(t time.Time) bool { return !t.IsZero() && (t.Hour() != 0 || t.Minute() != 0) }

func report(items []*item) {
	bestF, bestT := 0.0, 0.0
	for t := .2; t < .8; t += .02 {
		sc := total(items, t)
		if f := sc.Found().F1; f > bestF {
			bestF, bestT = f, t
		}
	}
	for _, t := range []float64{bestT - .1, bestT, bestT + .1, bestT + .2} {
		sc := total(items, t)
		f, u, w, p := sc.Found(), sc.UsableRate(), sc.WholeRate(), sc.Parties()
		fmt.Printf("t %.2f told %d found P %.1f R %.1f F1 %.1f type %.1f parties %.1f date %.1f near %.1f status %.1f usable %.1f whole %.1f\n", t, sc.Told, 100*f.P, 100*f.R, 100*f.F1, 100*sc.TypeRight(), 100*p.F1, 100*sc.DateRight(), 100*sc.DateNear(), 100*sc.StatusRight(), 100*u.F1, 100*w.F1)
	}
}

func total(items []*item, t float64) annotated.Score {
	var sum annotated.Score
	for _, it := range items {
		if it.extra {
			continue
		}
		var told []annotated.Told
		for _, c := range it.clusters {
			if c.told < t {
				continue
			}
			st, neg := strings.CutSuffix(c.status, "-")
			x := annotated.Told{Type: coder.Types[c.typ()], Status: st, Negated: neg, Confidence: c.told, Actors: c.actors, Targets: c.targets}
			x.From, x.To, x.How, x.Clock = c.date.From, c.date.To, c.date.How, c.date.Clock
			for _, m := range c.ms {
				s := it.art.Sentences[m.Sentence]
				w := s.Words[m.Word]
				x.Evidence = append(x.Evidence, annotated.Telling{Start: s.Start, End: s.End, TriggerStart: w.Start, TriggerEnd: w.End})
			}
			told = append(told, x)
		}
		sum.Add(annotated.ScoreArticle(it.gold.Events, told))
	}
	return sum
}
