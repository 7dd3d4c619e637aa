package eval

import (
	"bufio"
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

// ReadEntries reads a timeline; its first line is the entity. Position 0, which
// is for what has no place in the order, is left out, and so are short lines.
func ReadEntries(file string) ([]Entry, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Entry
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Split(strings.TrimSpace(lines.Text()), "\t")
		n, err := strconv.Atoi(fields[0])
		if err != nil || n == 0 || len(fields) < 3 {
			continue
		}
		out = append(out, Entry{n, fields[1], fields[2:]})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return cmp.Compare(a.Position, b.Position) })
	return out, nil
}

// link says that two instants are the same or that the first is before the other.
type link struct {
	a, b   string
	before bool
}

// links makes those of a timeline: every event is at its date, and each follows
// or is at the same time as the one before it in the file. A mention that recurs
// is another event.
func links(entries []Entry) (out []link) {
	seen := map[string]int{}
	last, position := "", 0
	for _, e := range entries {
		for _, m := range e.Mentions {
			seen[m]++
			event := fmt.Sprintf("%s#%d", m, seen[m])
			out = append(out, link{event, "t:" + e.Date, false})
			if last != "" {
				out = append(out, link{last, event, e.Position > position})
			}
			last, position = event, e.Position
		}
	}
	return out
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

// reduced leaves out every link that the others entail.
func reduced(list []link) []link {
	out := slices.Clone(list)
	for i := 0; i < len(out); {
		rest := slices.Delete(slices.Clone(out), i, i+1)
		if closed(rest).entails(out[i]) {
			out = rest
		} else {
			i++
		}
	}
	return out
}

// Ordering counts what two timelines have in common: temporal awareness, as
// TempEval-3 has it.
type Ordering struct {
	RightOfSystem, System int // reduced links of the system, and those that the gold entails
	RightOfGold, Gold     int // the other way round
}

// Add scores a timeline.
func (o *Ordering) Add(gold, system []Entry) {
	g, s := links(gold), links(system)
	gc, sc := closed(g), closed(s)
	for _, l := range reduced(s) {
		o.System++
		if gc.entails(l) {
			o.RightOfSystem++
		}
	}
	for _, l := range reduced(g) {
		o.Gold++
		if sc.entails(l) {
			o.RightOfGold++
		}
	}
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
