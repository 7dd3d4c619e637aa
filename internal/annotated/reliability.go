package annotated

import "math"

// Bands are how often what was told with a chance was right: a band for each tenth of the
// chance.
type Bands [10]Band

// Band is what was told with chances of one tenth.
type Band struct {
	Told, Right int
	Sum         float64 // of the chances
}

func (b *Bands) add(chance float64, right bool) {
	x := &b[min(int(10*max(chance, 0)), len(b)-1)]
	x.Told++
	x.Right += b2i(right)
	x.Sum += chance
}

// Error is by how much the chance differs from the share that is right, weighed by how
// much was told: the expected calibration error, 0 to 1.
func (b *Bands) Error() float64 {
	all, off := 0, 0.0
	for _, x := range b {
		all += x.Told
		off += math.Abs(x.Sum - float64(x.Right))
	}
	return off / float64(max(all, 1))
}

// Reliability is how far chances can be relied on.
type Reliability struct {
	Event               Bands // that what is told is marked
	Type, Parties, Date Bands // of those that are
}

// Add counts what is told of an article.
func (r *Reliability) Add(marked []Event, told []Told) {
	of := map[int]*Event{}
	for _, p := range Match(marked, told) {
		of[p.Told] = &marked[p.Marked]
	}
	for i := range told {
		t, e := &told[i], of[i]
		r.Event.add(t.Confidence, e != nil)
		if e == nil {
			continue
		}
		both, _, out := e.Parties(t)
		r.Type.add(t.Chances.Type, e.typed(t))
		r.Parties.add(t.Chances.Parties, both == out) // nobody is told who is no party
		r.Date.add(t.Chances.Date, e.Dating(t) == Right)
	}
}
