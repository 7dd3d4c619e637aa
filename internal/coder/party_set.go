package coder

import "slices"

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
	best, top := 0, -1.0
	for set := range 1 << len(weighed) {
		if v, ok := promise(weighed, set, mutual); ok && v > top {
			best, top = set, v
		}
	}
	var taken []*Filler
	for i, f := range list {
		if i < len(weighed) && best>>i&1 == 1 || slices.ContainsFunc(taken, f.sameWords) {
			taken = append(taken, f)
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

// promise is what a set of fillers promises, a bit for each; false if one of them is too
// unlikely, or part of another.
func promise(list []*Filler, set int, mutual bool) (float64, bool) {
	var now counted
	now[0][0] = 1
	told := 0
	for i, f := range list {
		any := float64(f.Chances[Actor] + f.Chances[Target])
		right := 0.0
		if set>>i&1 == 1 {
			if f.fits() < leastTaken {
				return 0, false
			}
			for k, g := range list[:i] {
				if set>>k&1 == 1 && f.overlaps(g) {
					return 0, false
				}
			}
			told++
			if right = float64(f.fits()); mutual {
				right = any
			}
		}
		now = now.with(right, any-right)
	}
	sum := 0.0
	for right, row := range now {
		for all, chance := range row {
			sum += chance * ((1-unnamed)*worth(right, all, told) + unnamed*worth(right, all+1, told))
		}
	}
	return sum, true
}

// with adds a filler that is told and right with one chance, and is a party that is not told
// so with another.
func (c *counted) with(right, missed float64) (out counted) {
	for r, row := range c {
		for all, chance := range row {
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
	return out
}

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
