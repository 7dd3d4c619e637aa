package eval

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// Entry is a line of a timeline in the format of SemEval-2015 Task 4: a position,
// a date with XX for what is not known, and the mentions of one event.
type Entry struct {
	Position int
	Date     string
	Mentions []string // document-sentence-word
}

// ReadEntries reads a timeline. Lines are taken in their natural order, as the task's
// scorer does; its first line, the entity, is left out, and so are position 0, which is for
// what has no place in the order, and short lines.
func ReadEntries(file string) ([]Entry, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(text), "\n")
	slices.SortStableFunc(lines, natural)
	var out []Entry
	for _, line := range lines {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		n, err := strconv.Atoi(fields[0])
		if err != nil || n == 0 || len(fields) < 3 {
			continue
		}
		out = append(out, Entry{n, fields[1], fields[2:]})
	}
	return out, nil
}

// natural compares texts with their numbers as numbers.
func natural(a, b string) int {
	for a != "" && b != "" {
		x, y := numeral(a), numeral(b)
		if x == 0 || y == 0 {
			if c := cmp.Compare(a[0], b[0]); c != 0 {
				return c
			}
			a, b = a[1:], b[1:]
			continue
		}
		m, n := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
		if c := cmp.Or(cmp.Compare(len(m), len(n)), cmp.Compare(m, n)); c != 0 {
			return c
		}
		a, b = a[x:], b[y:]
	}
	return cmp.Compare(len(a), len(b))
}

// numeral is how many digits a text begins with.
func numeral(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}

// link says that two instants are the same or that the first is before the other.
type link struct {
	a, b   string
	before bool
}

// links makes those of a timeline: every event is at its date, and then each follows
// or is at the same time as the one before it in the file. A mention that recurs is
// another event.
func links(entries []Entry) []link {
	var dates, order []link
	seen := map[string]int{}
	last, position := "", 0
	for _, e := range entries {
		for _, m := range e.Mentions {
			seen[m]++
			event := fmt.Sprintf("%s#%d", m, seen[m])
			dates = append(dates, link{event, "t:" + e.Date, false})
			if last != "" {
				order = append(order, link{last, event, e.Position > position})
			}
			last, position = event, e.Position
		}
	}
	return append(dates, order...)
}

// closure answers what follows from links.
type closure struct {
	class  map[string]int
	before []map[int]bool // by class, the classes that are later
}

func closed(list []link) *closure {
	parent := map[string]string{}
	var find func(x string) string
	find = func(x string) string {
		p, ok := parent[x]
		if !ok || p == x {
			parent[x] = x
			return x
		}
		r := find(p)
		parent[x] = r
		return r
	}
	for _, l := range list {
		a, b := find(l.a), find(l.b)
		if !l.before && a != b {
			parent[a] = b
		}
	}
	c := &closure{class: map[string]int{}}
	number := map[string]int{}
	for _, l := range list {
		for _, x := range []string{l.a, l.b} {
			r := find(x)
			if _, ok := number[r]; !ok {
				number[r] = len(number)
				c.before = append(c.before, nil)
			}
			c.class[x] = number[r]
		}
	}
	next := make([][]int, len(number))
	for _, l := range list {
		if l.before {
			next[c.class[l.a]] = append(next[c.class[l.a]], c.class[l.b])
		}
	}
	for i := range next {
		c.before[i] = map[int]bool{}
		queue := slices.Clone(next[i])
		for len(queue) > 0 {
			k := queue[0]
			queue = queue[1:]
			if !c.before[i][k] {
				c.before[i][k] = true
				queue = append(queue, next[k]...)
			}
		}
	}
	return c
}

func (c *closure) entails(l link) bool {
	a, ok := c.class[l.a]
	b, ok2 := c.class[l.b]
	if !ok || !ok2 {
		return false
	}
	if l.before {
		return c.before[a][b]
	}
	return a == b
}

// contradicts reports whether a link says another thing of its two than what is closed.
func (c *closure) contradicts(l link) bool {
	return c.entails(link{l.b, l.a, true}) || c.entails(link{l.a, l.b, !l.before})
}

// reduced leaves out every link that the others entail, the later ones first, and tells
// apart those that contradict what the links before them say: events of one date at
// different positions. They are no part of what is closed.
func reduced(list []link) (out, contradicting []link) {
	for _, l := range list {
		switch c := closed(out); {
		case c.contradicts(l):
			contradicting = append(contradicting, l)
		case !c.entails(l):
			out = append(out, l)
		}
	}
	for i := len(out) - 1; i >= 0; i-- {
		if rest := slices.Delete(slices.Clone(out), i, i+1); closed(rest).entails(out[i]) {
			out = rest
		}
	}
	return out, contradicting
}

// Ordering counts what timelines have in common by the scorer of the task: temporal
// awareness, as TempEval-3 has it. A link that contradicts the others counts as one of
// its side, and as right where the other side has the very same.
type Ordering struct {
	RightOfSystem, System int // reduced links of the system, and those that the gold entails
	RightOfGold, Gold     int // the other way round
}

// Add scores a timeline.
func (o *Ordering) Add(gold, system []Entry) {
	g, gx := reduced(links(gold))
	s, sx := reduced(links(system))
	o.System += len(s) + len(sx)
	o.RightOfSystem += agreeing(s, sx, g, gx)
	o.Gold += len(g) + len(gx)
	o.RightOfGold += agreeing(g, gx, s, sx)
}

// agreeing counts the links of one side that the other entails or has as they are.
func agreeing(links, contradicting, other, others []link) int {
	c, n := closed(other), 0
	for _, list := range [][]link{links, contradicting} {
		for _, l := range list {
			if c.entails(l) || slices.Contains(others, l) {
				n++
			}
		}
	}
	return n
}

// Scores are precision, recall and F1.
func (o Ordering) Scores() (p, r, f float64) {
	p = float64(o.RightOfSystem) / float64(max(1, o.System))
	r = float64(o.RightOfGold) / float64(max(1, o.Gold))
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}
