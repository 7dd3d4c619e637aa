package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/timeml"
)

// Calibration collects which of a parser's expressions are right: they meet one
// of the gold standard and have its value.
type Calibration struct {
	outcomes []outcome
}

type outcome struct {
	basis      dateparse.Basis
	rule       string
	confidence float64
	right      bool
}

// Add takes what a parser found in a document.
func (c *Calibration) Add(doc *timeml.Document, system []dateparse.Expression) {
	right := make([]bool, len(system))
	met := make([]bool, len(system))
	for _, g := range doc.Times {
		start, end := trim(doc.Text, g.Start, g.End)
		if i := meet(system, met, start, end); i >= 0 {
			met[i], right[i] = true, same(g.Value, system[i].Value)
		}
	}
	for i, e := range system {
		c.outcomes = append(c.outcomes, outcome{e.Basis, e.Rule, e.Confidence, right[i]})
	}
}

// WriteCounts writes the table that dateparse reads its confidence from: basis,
// rule, how many were right, how many there were.
func (c *Calibration) WriteCounts(w io.Writer) error {
	type key struct {
		basis dateparse.Basis
		rule  string
	}
	counts := map[key][2]int{}
	for _, o := range c.outcomes {
		n := counts[key{o.basis, o.rule}]
		if n[1]++; o.right {
			n[0]++
		}
		counts[key{o.basis, o.rule}] = n
	}
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.basis, b.basis), cmp.Compare(a.rule, b.rule))
	})
	for _, k := range keys {
		if _, err := fmt.Fprintf(w, "%s\t%s\t%d\t%d\n", k.basis, k.rule, counts[k][0], counts[k][1]); err != nil {
			return err
		}
	}
	return nil
}

// bins are the upper ends of the rows of a reliability table.
var bins = []float64{0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1}

// WriteReliability writes, for each range of confidence, how many expressions
// had it, their mean confidence and the share of them that was right, and last
// the expected calibration error: the mean distance of the two.
func (c *Calibration) WriteReliability(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "confidence\texpressions\tmean\tright\t")
	from, apart := 0.0, 0.0
	for _, to := range bins {
		n, right, sum := 0, 0, 0.0
		for _, o := range c.outcomes {
			if o.confidence > from && o.confidence <= to {
				n++
				sum += o.confidence
				if o.right {
					right++
				}
			}
		}
		if n > 0 {
			mean, share := sum/float64(n), float64(right)/float64(n)
			fmt.Fprintf(table, "%.2f-%.2f\t%d\t%.3f\t%.3f\t\n", from, to, n, mean, share)
			apart += max(mean-share, share-mean) * float64(n)
		}
		from = to
	}
	fmt.Fprintf(table, "apart\t%d\t\t%.3f\t\n", len(c.outcomes), apart/float64(max(len(c.outcomes), 1)))
	return table.Flush()
}
