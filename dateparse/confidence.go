package dateparse

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// Basis is what the value of an expression rests on.
type Basis string

// The bases.
const (
	Written   Basis = "written"   // it stands there: "14 March 2014"
	Counted   Basis = "counted"   // the words say how to count from the anchor: "two days ago", "last May"
	Inclined  Basis = "inclined"  // the tense of the sentence chose among the units around the anchor
	Guessed   Basis = "guessed"   // nothing chose, and the nearest unit was taken
	Chained   Basis = "chained"   // it goes on from a time mentioned before
	Length    Basis = "length"    // a length of time or a recurring one
	Reference Basis = "reference" // no particular time: "recently"
	Unknown   Basis = "unknown"   // there was nothing to count from
)

// confidences are the shares of right values among the expressions of the
// documents that were set aside, by basis and rule. They are read from
// lang/NAME/confidence.tsv, which "dateline eval times --calibrate" writes.
type confidences struct {
	all   float64
	basis map[Basis]float64
	rule  map[Basis]map[string]float64
}

// prior is how many expressions of the wider class count like those of a rule
// when its share is estimated.
const prior = 10

// of returns the chance that an expression is one and has the right value; 0
// where nothing was measured.
func (c *confidences) of(e *Expression) float64 {
	if p, ok := c.rule[e.Basis][e.Rule]; ok {
		return p
	}
	if p, ok := c.basis[e.Basis]; ok {
		return p
	}
	return c.all
}

// loadConfidences reads the table of a language's folder; without one nothing
// is known.
func loadConfidences(dir fs.FS) (c confidences, err error) {
	data, err := fs.ReadFile(dir, "confidence.tsv")
	if err != nil {
		return c, nil
	}
	type share struct{ right, total float64 }
	var all share
	byBasis, byRule := map[Basis]share{}, map[Basis]map[string]share{}
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		if len(f) != 4 {
			return c, fmt.Errorf("confidence.tsv: %q: want basis, rule, right and total", strings.TrimSpace(line))
		}
		right, err1 := strconv.ParseFloat(f[2], 64)
		total, err2 := strconv.ParseFloat(f[3], 64)
		if err1 != nil || err2 != nil || right > total {
			return c, fmt.Errorf("confidence.tsv: %q: want right and total as numbers", strings.TrimSpace(line))
		}
		b, rule := Basis(f[0]), f[1]
		add := func(s share) share { return share{s.right + right, s.total + total} }
		all, byBasis[b] = add(all), add(byBasis[b])
		if byRule[b] == nil {
			byRule[b] = map[string]share{}
		}
		byRule[b][rule] = add(byRule[b][rule])
	}
	c = confidences{all: all.right / max(all.total, 1), basis: map[Basis]float64{}, rule: map[Basis]map[string]float64{}}
	towards := func(s share, wider float64) float64 { return (s.right + prior*wider) / (s.total + prior) }
	for b, s := range byBasis {
		c.basis[b] = towards(s, c.all)
		c.rule[b] = map[string]float64{}
		for rule, s := range byRule[b] {
			c.rule[b][rule] = towards(s, c.basis[b])
		}
	}
	return c, nil
}
