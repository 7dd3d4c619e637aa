package neural

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Example is what a net learns from.
type Example struct {
	Features []uint64
	Dense    []float32
	Class    int
	Weight   float32
}

// Fitting is how a net is learned.
type Fitting struct {
	Hidden   int
	Epochs   int
	Rate     float32 // of the wide part
	DeepRate float32
	L2       float32
	Drop     float32 // share of the hidden units left out in a step
	Rare     int
	Seed     uint64
}

// Net is wide and deep.
type Net struct {
	classes, dense, hidden int
	rows                   map[uint64]int32
	wide, wideSq           []float32
	w1, w1Sq               []float32 // hidden x (dense+1)
	w2, w2Sq               []float32 // classes x (hidden+1)
}

func (n *Net) known(f []uint64) []int32 {
	var out []int32
	for _, x := range f {
		if r, ok := n.rows[x]; ok {
			out = append(out, r)
		}
	}
	return out
}

// Fit learns a net.
func Fit(classes int, ex []Example, fit Fitting) *Net {
	n := &Net{classes: classes, dense: len(ex[0].Dense), hidden: fit.Hidden, rows: map[uint64]int32{}}
	count := map[uint64]int{}
	for i := range ex {
		for _, f := range ex[i].Features {
			count[f]++
		}
	}
	var names []uint64
	for f, c := range count {
		if c >= fit.Rare {
			names = append(names, f)
		}
	}
	slices.Sort(names)
	for i, f := range names {
		n.rows[f] = int32(i)
	}
	n.wide, n.wideSq = make([]float32, len(names)*classes), make([]float32, len(names)*classes)
	r := rand.New(rand.NewPCG(fit.Seed, 2))
	d := n.dense + 1
	n.w1, n.w1Sq = make([]float32, n.hidden*d), make([]float32, n.hidden*d)
	for i := range n.w1 {
		n.w1[i] = float32(r.NormFloat64()) * float32(1/math.Sqrt(float64(d)))
	}
	h := n.hidden + 1
	n.w2, n.w2Sq = make([]float32, classes*h), make([]float32, classes*h)
	rows := make([][]int32, len(ex))
	for i := range ex {
		rows[i] = n.known(ex[i].Features)
	}
	order := r.Perm(len(ex))
	hid := make([]float32, n.hidden)
	back := make([]float32, n.hidden)
	out := make([]float32, classes)
	mask := make([]bool, n.hidden)
	for range fit.Epochs {
		r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			e := &ex[i]
			clear(out)
			for _, row := range rows[i] {
				for c, w := range n.wide[int(row)*classes:][:classes] {
					out[c] += w
				}
			}
			scale := 1 / (1 - fit.Drop)
			for k := range hid {
				mask[k] = r.Float32() >= fit.Drop
				hid[k] = 0
				if !mask[k] {
					continue
				}
				w := n.w1[k*d:][:d]
				s := w[n.dense]
				for j, x := range e.Dense {
					s += w[j] * x
				}
				if s > 0 {
					hid[k] = s * scale
				}
			}
			for c := range out {
				w := n.w2[c*h:][:h]
				s := w[n.hidden]
				for k, x := range hid {
					s += w[k] * x
				}
				out[c] += s
			}
			softmax(out)
			out[e.Class]--
			wt := e.Weight
			if wt == 0 {
				wt = 1
			}
			clear(back)
			for c, g := range out {
				g *= wt
				if g < 1e-4 && g > -1e-4 {
					continue
				}
				for _, row := range rows[i] {
					k := int(row)*classes + c
					gg := g + fit.L2*n.wide[k]
					n.wideSq[k] += gg * gg
					n.wide[k] -= fit.Rate * gg / float32(math.Sqrt(float64(n.wideSq[k])+1e-6))
				}
				w, q := n.w2[c*h:][:h], n.w2Sq[c*h:][:h]
				for k, x := range hid {
					if x == 0 {
						continue
					}
					back[k] += g * w[k]
					gg := g*x + fit.L2*w[k]
					q[k] += gg * gg
					w[k] -= fit.DeepRate * gg / float32(math.Sqrt(float64(q[k])+1e-6))
				}
				q[n.hidden] += g * g
				w[n.hidden] -= fit.DeepRate * g / float32(math.Sqrt(float64(q[n.hidden])+1e-6))
			}
			for k := range hid {
				if hid[k] == 0 {
					continue
				}
				b := back[k] * scale
				if b < 1e-6 && b > -1e-6 {
					continue
				}
				w, q := n.w1[k*d:][:d], n.w1Sq[k*d:][:d]
				for j, x := range e.Dense {
					if x == 0 {
						continue
					}
					gg := b*x + fit.L2*w[j]
					q[j] += gg * gg
					w[j] -= fit.DeepRate * gg / float32(math.Sqrt(float64(q[j])+1e-6))
				}
				q[n.dense] += b * b
				w[n.dense] -= fit.DeepRate * b / float32(math.Sqrt(float64(q[n.dense])+1e-6))
			}
		}
	}
	return n
}

// Chances sets out to the chance of each class.
func (n *Net) Chances(out []float32, features []uint64, dense []float32) {
	clear(out)
	for _, f := range features {
		if r, ok := n.rows[f]; ok {
			for c, w := range n.wide[int(r)*n.classes:][:n.classes] {
				out[c] += w
			}
		}
	}
	d, h := n.dense+1, n.hidden+1
	for k := range n.hidden {
		w := n.w1[k*d:][:d]
		s := w[n.dense]
		for j, x := range dense {
			s += w[j] * x
		}
		if s > 0 {
			for c := range out {
				out[c] += n.w2[c*h+k] * s
			}
		}
	}
	for c := range out {
		out[c] += n.w2[c*h+n.hidden]
	}
	softmax(out)
}

func softmax(scores []float32) {
	top := slices.Max(scores)
	sum := float32(0)
	for i, s := range scores {
		scores[i] = float32(math.Exp(float64(s - top)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}
