package main

import (
	"slices"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/boosting"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/neural"
)

// How the models are learned: chosen by cross-validation over the articles that are
// learned from. Low rates and few epochs do best for so few articles, and means over the steps
// for parties and dates, but not for finding.
var (
	findFit   = linear.Fitting{Epochs: 8, Rate: .01, L2: 1e-3, Rare: 4, Seed: 1, Orders: 4}
	typeFit   = neural.Fitting{Wide: linear.Fitting{Epochs: 12, Rate: .02, L2: 1e-3, Rare: 3, Seed: 1}, Hidden: 48, Rate: .01, Drop: .3, Least: 2}
	linkFit   = linear.Fitting{Epochs: 4, Rate: .02, L2: 1e-3, Rare: 3, Seed: 1, Orders: 4}
	roleFit   = linear.Fitting{Epochs: 8, Rate: .02, L2: 1e-3, Rare: 4, Seed: 1, Average: true, Orders: 4}
	chooseFit = linear.Fitting{Epochs: 8, Rate: .03, L2: 1e-3, Rare: 4, Seed: 1, Average: true, Orders: 4}
	settleFit = linear.Fitting{Epochs: 5, Rate: .03, L2: 1e-3, Rare: 2, Seed: 1, Average: true, Orders: 4}
	forestFit = boosting.Fitting{Rounds: 100, Leaves: 8, Rate: .08, Least: 60, L2: 10, Bags: 2}
	sameFit   = boosting.Fitting{Rounds: 150, Leaves: 8, Rate: .05, Least: 30, L2: 10, Bags: 2}
	dateFit   = linear.Fitting{Epochs: 4, Rate: .02, L2: 1e-3, Rare: 3, Seed: 1, Average: true, Orders: 4}
	statusFit = linear.Fitting{Epochs: 6, Rate: .03, L2: 1e-3, Rare: 2, Seed: 1, Average: true, Orders: 4}
)

// minorWeight is the weight of an event that a chronology may leave out, where it is
// decided what is worth telling.
const minorWeight = .5

// learnWords learns which words tell events, and of which types.
func learnWords(articles []*article, m *coder.Models) {
	var find []linear.Example
	var types []neural.Example
	for _, a := range articles {
		for _, c := range a.candidates {
			switch {
			case c.event >= 0:
				find = append(find, linear.Example{Features: c.features, Class: 1})
				dense := a.read.DenseFeatures(m.Vectors, a.read.Sentences[c.Sentence], c.Word)
				types = append(types, neural.Example{Features: c.features, Dense: dense, Class: a.typ(c)})
			case c.event == noEvent:
				find = append(find, linear.Example{Features: c.features})
			}
		}
	}
	m.Find = linear.FitLogistic(2, find, findFit).Classifier(1)
	m.Type = neural.Fit(len(coder.Types), types, typeFit)
}

// applyWords fills in what the models say of the candidates of articles.
func applyWords(articles []*article, m *coder.Models) {
	var chances [2]float32
	for _, a := range articles {
		for _, c := range a.candidates {
			m.Find.Chances(chances[:], c.features)
			c.Told = chances[1]
			if c.event >= 0 || c.Told >= coder.LeastTold {
				m.Typed(a.read, &c.Mention, c.features)
			}
		}
	}
}

// learnEvents learns all that comes after words but Same, from articles of whose candidates models
// that had not seen them have said what they are.
func learnEvents(articles []*article, m *coder.Models) {
	m.Link = learnLink(articles)
	m.Decide = learnDecide(articles, m)
	learnParties(articles, m)
	m.Date = learnDate(articles)
	m.Redate = learnRedate(articles)
	m.Status = learnStatus(articles)
}

// learnParties learns who takes part in events.
func learnParties(articles []*article, m *coder.Models) {
	m.Role = learnRole(articles)
	m.Choose = learnChoose(articles)
	m.Settle, m.Resettle = learnSettle(articles)
}

// likely are the candidates that the models take for mentions.
func (a *article) likely() []*candidate {
	var out []*candidate
	for _, c := range a.candidates {
		if c.Told >= coder.LeastTold {
			out = append(out, c)
		}
	}
	return out
}

func learnLink(articles []*article) *linear.Classifier {
	var examples []linear.Example
	for _, a := range articles {
		list := a.likely()
		for j, y := range list {
			for _, x := range list[max(0, j-coder.LinkedBefore):j] {
				if x.event < 0 && y.event < 0 {
					continue
				}
				e := linear.Example{Features: a.read.LinkFeatures(nil, &x.Mention, &y.Mention)}
				if x.event == y.event {
					e.Class = 1
				}
				examples = append(examples, e)
			}
		}
	}
	return linear.FitLogistic(2, examples, linkFit).Classifier(1)
}

func learnDecide(articles []*article, m *coder.Models) *boosting.Forest {
	var examples []boosting.Example
	for _, a := range articles {
		if a.part != all { // in sentences that are coded nobody has marked what is not worth telling
			continue
		}
		list := a.likely()
		of := map[*coder.Mention]int{}
		told := make([]*coder.Mention, len(list))
		for i, c := range list {
			m := c.Mention // Group marks what it links, and folds group the same articles side by side
			told[i], of[&m] = &m, c.event
		}
		groups := m.Group(a.read, told)
		slices.SortStableFunc(groups, func(x, y []*coder.Mention) int { return sign(y[0].Told - x[0].Told) })
		seen := map[int]bool{} // a second telling is not worth telling
		for _, g := range groups {
			e := boosting.Example{Row: a.read.DecideRow(g, told)}
			for _, x := range g {
				if k := of[x]; k >= 0 && !seen[k] {
					seen[k], e.Class = true, 1
					if a.Events[k].Weight > 1 {
						e.Weight = minorWeight
					}
					break
				}
			}
			examples = append(examples, e)
		}
	}
	return boosting.Fit(2, examples, forestFit)
}

// learnSame learns which events are one, told twice, from events that models have told of articles
// that they had not seen.
func learnSame(articles []*article) *boosting.Forest {
	var examples []boosting.Example
	for _, a := range articles {
		if a.part != all {
			continue
		}
		of := map[*coder.Mention]int{}
		for _, c := range a.candidates {
			of[&c.Mention] = c.event
		}
		for _, p := range a.pairs {
			e := boosting.Example{Row: p.Row}
			for _, x := range p.X.Mentions {
				if of[x] >= 0 && slices.ContainsFunc(p.Y.Mentions, func(y *coder.Mention) bool { return of[y] == of[x] }) {
					e.Class = 1
				}
			}
			examples = append(examples, e)
		}
	}
	return boosting.Fit(2, examples, sameFit)
}

func sign(x float32) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

// each calls do with every event that is told in an article of which that much at least is
// annotated, its mentions and the type that the models give it.
func each(articles []*article, least part, do func(a *article, e *annotated.Event, list []*coder.Mention, typ string)) {
	for _, a := range articles {
		if a.part > least {
			continue
		}
		for n := range a.Events {
			if list := a.tellings(n); len(list) > 0 {
				do(a, &a.Events[n], mentions(list), coder.TypeOf(mentions(list)))
			}
		}
	}
}

func learnRole(articles []*article) *linear.Classifier {
	var examples []linear.Example
	each(articles, codedSentence, func(a *article, e *annotated.Event, list []*coder.Mention, typ string) {
		for _, m := range list {
			s := a.read.Sentences[m.Sentence]
			for k := range s.Phrases {
				if p := &s.Phrases[k]; p.Head != m.Word {
					examples = append(examples, linear.Example{Features: a.read.RoleFeatures(nil, m, s, p, typ), Class: role(e, p)})
				}
			}
		}
	})
	return linear.FitLogistic(coder.Roles, examples, roleFit).Classifier(1)
}

// learnChoose learns to choose who has a role, for each of the roles.
func learnChoose(articles []*article) (out [coder.Roles]*linear.Classifier) {
	var choices [coder.Roles][]linear.Choice
	each(articles, codedSentence, func(a *article, e *annotated.Event, list []*coder.Mention, typ string) {
		for _, m := range list {
			phrases, rows := a.read.RoleChoices(m, typ)
			for r := coder.Actor; r <= coder.Target; r++ {
				c := linear.Choice{Features: rows, Right: make([]bool, len(rows))}
				for k, p := range phrases {
					c.Right[k] = role(e, p) == int(r)
				}
				c.Right[len(phrases)] = !slices.Contains(c.Right, true)
				choices[r] = append(choices[r], c)
			}
		}
	})
	for r := coder.Actor; r <= coder.Target; r++ {
		out[r] = linear.FitChoice(choices[r], chooseFit).Classifier(1)
	}
	return out
}

// learnSettle learns from what models of roles say of articles that they have not seen: first
// of an event by itself, then beside the other events of its article.
func learnSettle(articles []*article) (settle *linear.Classifier, resettle *boosting.Forest) {
	const parts = 3
	looks := make([][]look, parts)
	for part := range parts {
		unseen, seen := divide(articles, func(i int, _ *article) bool { return i%parts == part })
		role, choose := learnRole(seen), learnChoose(seen)
		each(unseen, codedSentence, func(a *article, e *annotated.Event, list []*coder.Mention, typ string) {
			fillers := a.read.Fillers(list, typ, role, choose)
			looks[part] = append(looks[part], look{a, e, &coder.Event{Mentions: list, Type: typ, Fillers: fillers, Told: 1}})
		})
	}
	fit := func(list []look) *linear.Classifier {
		var examples []linear.Example
		for _, l := range list {
			for _, f := range l.event.Fillers {
				features := l.a.read.FillerFeatures(nil, f, l.event.Fillers, l.event.Mentions, l.event.Type)
				examples = append(examples, linear.Example{Features: features, Class: role(l.marked, f.Phrase)})
			}
		}
		return linear.FitLogistic(coder.Roles, examples, settleFit).Classifier(1)
	}
	settle = fit(slices.Concat(looks...))
	models := make([]*linear.Classifier, parts)
	for part := range looks {
		models[part] = fit(slices.Concat(slices.Concat(looks[:part]...), slices.Concat(looks[part+1:]...)))
	}
	var examples []boosting.Example
	for part, list := range looks {
		for _, l := range list {
			l.a.read.Settle(l.event, models[part])
		}
		for len(list) > 0 {
			n := 1
			for n < len(list) && list[n].a == list[0].a {
				n++
			}
			var events []*coder.Event
			for _, l := range list[:n] {
				events = append(events, l.event)
			}
			for k, p := range list[0].a.read.PartiesBeside(events, 0) {
				for i, f := range p.Fillers {
					examples = append(examples, boosting.Example{Row: p.Rows[i], Class: role(list[k].marked, f.Phrase)})
				}
			}
			list = list[n:]
		}
	}
	return settle, boosting.Fit(coder.Roles, examples, forestFit)
}

// look is an event that is marked, as it is looked at.
type look struct {
	a      *article
	marked *annotated.Event
	event  *coder.Event
}

func learnDate(articles []*article) *linear.Classifier {
	var choices []linear.Choice
	each(articles, all, func(a *article, e *annotated.Event, list []*coder.Mention, typ string) {
		datings := a.read.Datings(list, typ)
		features := make([][]uint64, len(datings))
		for i := range datings {
			features[i] = datings[i].Features
		}
		if c := dated(e, datings, features); slices.Contains(c.Right, true) {
			choices = append(choices, c)
		}
	})
	return linear.FitChoice(choices, dateFit).Classifier(1)
}

func learnStatus(articles []*article) *linear.Classifier {
	var examples []linear.Example
	each(articles, all, func(a *article, e *annotated.Event, list []*coder.Mention, typ string) {
		class := slices.IndexFunc(coder.Statuses, func(s coder.StatusClass) bool { return string(s.Status) == e.Status && s.Negated == e.Negated })
		for _, m := range list {
			examples = append(examples, linear.Example{Features: a.read.StatusFeatures(m, typ), Class: class})
		}
	})
	return linear.FitLogistic(len(coder.Statuses), examples, statusFit).Classifier(1)
}

// learnRedate learns from what models of dates say of articles that they have not seen.
func learnRedate(articles []*article) *linear.Classifier {
	const parts = 4
	var choices []linear.Choice
	for part := range parts {
		unseen, seen := divide(articles, func(i int, _ *article) bool { return i%parts == part })
		model := learnDate(seen)
		for _, a := range unseen {
			// sentences of no date do no harm; in those that have one news of its own is undated
			if a.part == all || a.Published.IsZero() {
				choices = append(choices, a.redatings(model)...)
			}
		}
	}
	return linear.FitChoice(choices, dateFit).Classifier(1)
}

// redatings are the choices among the datings of an article's events, beside one another.
func (a *article) redatings(model *linear.Classifier) []linear.Choice {
	var events []*coder.Event
	var marked []*annotated.Event
	for n := range a.Events {
		if list := mentions(a.tellings(n)); len(list) > 0 {
			events = append(events, &coder.Event{Mentions: list, Type: coder.TypeOf(list)})
			marked = append(marked, &a.Events[n])
		}
	}
	list := a.read.First(events, model)
	var out []linear.Choice
	for k, features := range a.read.Beside(list, 0) {
		if c := dated(marked[k], list[k].Datings, features); slices.Contains(c.Right, true) {
			out = append(out, c)
		}
	}
	return out
}

// dated is the choice among the datings of an event, each of which has those features.
func dated(e *annotated.Event, datings []coder.Dating, features [][]uint64) linear.Choice {
	c := linear.Choice{Features: features}
	for i := range datings {
		t := when(&datings[i])
		c.Right = append(c.Right, e.Dating(&t) == annotated.Right)
	}
	return c
}
