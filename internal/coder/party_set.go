package coder

import (
	"slices"
	"sync"
)

// The sets of parties that are weighed against one another.
const (
	mostWeighed = 6   // fillers, the surest: a set is chosen among those of their 64 subsets
	leastTaken  = .08 // the chance of taking part below which a filler is in no set
	// unnamed is the chance that one more takes part whom no phrase names: so it is in three of
	// ten annotated events.
	unnamed = .3
	// usable is the F1 of the parties from which an event is of use to an analyst, as
	// annotated.Score has it.
	usable = .6
)

// counted is a distribution over how many of the parties that are told are right and how
// many there are.
type counted [mostWeighed + 1][mostWeighed + 1]float64

// takeParties returns the fillers, given the surest first, that are told together: the set
// that promises most, by the F1 of its parties, whether that is usable, and whether all of
// it is right. Parties of a mutual event are right on either side. Words that stand for
// several ("both sides") do so for all of them.
func takeParties(list []*Filler, mutual bool) []*Filler {
	weighed := list[:min(len(list), mostWeighed)]
	c := chosen{list: weighed, mutual: mutual, top: -1}
	c.now[0][0][0] = 1
	c.weigh(0, 0, 0)
	best := c.best
	var taken []*Filler
	for i, f := range list {
		if i < len(weighed) && best>>i&1 == 1 || slices.ContainsFunc(taken, f.sameWords) {
			taken = append(taken, f)
		}
	}
	return taken
}

// withJoined appends to those that are taken the people who are named in one breath with one
// of them: of "Ann Lee and Tom Hill" neither stands for the other.
func withJoined(taken, list []*Filler) []*Filler {
	for i := 0; i < len(taken); i++ {
		for _, f := range list {
			if f.Phrase.Person && taken[i].Phrase.Person && f.joins(taken[i]) && !slices.Contains(taken, f) {
				f.Chances = taken[i].Chances
				taken = append(taken, f)
			}
		}
	}
	return taken
}

// sameWords reports whether the words of one filler are those of another.
func (f *Filler) sameWords(g *Filler) bool {
	return f.Sentence == g.Sentence && f.Phrase.From == g.Phrase.From && f.Phrase.To == g.Phrase.To && f.Phrase.Head == g.Phrase.Head
}

// overlaps reports whether the words of one filler are among those of another: "British" in
// "British officials", of which one is told.
func (f *Filler) overlaps(g *Filler) bool {
	return f.Sentence == g.Sentence && !f.sameWords(g) && f.Phrase.From < g.Phrase.Wide && g.Phrase.From < f.Phrase.Wide
}

// names reports whether a filler names whom another names in other words.
func (f *Filler) names(g *Filler) bool {
	return f.Phrase.Name != "" && f.Phrase.Name == g.Phrase.Name && !f.sameWords(g)
}

// chosen is the best set of fillers so far, a bit for each.
type chosen struct {
	list   []*Filler
	mutual bool
	now    [mostWeighed + 1]counted // of the set that is weighed, up to each filler
	best   int
	top    float64 // what it promises
}

// weigh weighs all sets that begin with the set of the first i fillers, of which so many are told.
func (c *chosen) weigh(i, set, told int) {
	if i == len(c.list) {
		if v := c.now[i].promise(i, told); v > c.top || v == c.top && set < c.best {
			c.best, c.top = set, v
		}
		return
	}
	f := c.list[i]
	any := float64(f.Chances[Actor] + f.Chances[Target])
	c.now[i].with(&c.now[i+1], i, 0, any)
	c.weigh(i+1, set, told)
	if f.fits() < leastTaken {
		return
	}
	for k, g := range c.list[:i] {
		if set>>k&1 == 1 && (f.overlaps(g) || f.names(g)) {
			return
		}
	}
	right := float64(f.fits())
	if c.mutual {
		right = any
	}
	c.now[i].with(&c.now[i+1], i, right, any-right)
	c.weigh(i+1, set|1<<i, told+1)
}

// promise is what it promises to tell so many of the fillers, of which there are n.
func (c *counted) promise(n, told int) (sum float64) {
	values := worths()
	for right := range told + 1 {
		for all := right; all <= n; all++ {
			sum += c[right][all] * values[told][right][all]
		}
	}
	return sum
}

// with sets out to what is known with one more filler than n: it is told and right with one
// chance, and is a party that is not told so with another.
func (c *counted) with(out *counted, n int, right, missed float64) {
	for r := range n + 2 {
		clear(out[r][:n+2])
	}
	for r := range n + 1 {
		for all := r; all <= n; all++ {
			chance := c[r][all]
			if chance == 0 {
				continue
			}
			out[r][all] += chance * (1 - right - missed)
			if right > 0 {
				out[r+1][all+1] += chance * right
			}
			out[r][all+1] += chance * missed
		}
	}
}

// worths are the values of sets by how many are told, right, and parties, of which one more
// may be unnamed.
var worths = sync.OnceValue(func() *[mostWeighed + 1]counted {
	var out [mostWeighed + 1]counted
	for told := range out {
		for right := range out[told] {
			for all := range out[told][right] {
				out[told][right][all] = (1-unnamed)*worth(right, all, told) + unnamed*worth(right, all+1, told)
			}
		}
	}
	return &out
})

// worth is what it is worth that so many of the parties that are told are right.
func worth(right, all, told int) float64 {
	f := 1.0
	if all+told > 0 {
		f = 2 * float64(right) / float64(all+told)
	}
	v := f
	if f >= usable {
		v++
	}
	if right == all && right == told {
		v++
	}
	return v
}
