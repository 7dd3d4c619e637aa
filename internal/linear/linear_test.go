package linear

import (
	"strings"
	"testing"
)

// learn teaches a perceptron a rule over two features each.
func learn(seeds ...int) []*Perceptron {
	var out []*Perceptron
	for _, seed := range seeds {
		p := NewPerceptron(3)
		for i := range 300 {
			n := (i*7 + seed) % 30
			features, right := []uint64{Hash(1, uint64(n)), Hash(2, uint64(n%3))}, n%3
			scores := make([]float32, 3)
			p.Score(scores, features)
			best := 0
			for c, s := range scores {
				if s > scores[best] {
					best = c
				}
			}
			if p.Step(); best != right {
				p.Update(features, right, 1)
				p.Update(features, best, -1)
			}
		}
		out = append(out, p)
	}
	return out
}

func TestPerceptronLearnsAndIsKept(t *testing.T) {
	w := Mean(1, learn(1, 2)...)
	b, err := w.AppendBinary([]byte{})
	if err != nil {
		t.Fatal(err)
	}
	again, rest, err := Read(append(b, "more"...))
	if err != nil || string(rest) != "more" {
		t.Fatalf("%q, %v", rest, err)
	}
	for n := range 30 {
		for name, w := range map[string]*Weights{"trained": w, "read": again} {
			scores := make([]int32, 3)
			w.Score(scores, []uint64{Hash(1, uint64(n)), Hash(2, uint64(n%3)), Hash(3, 9)})
			if Best(scores) != n%3 {
				t.Errorf("%s: %d: %v", name, n, scores)
			}
		}
	}
}

func TestStrongest(t *testing.T) {
	p := learn(1)[0]
	if n := len(p.Strongest(3)); n != 3 {
		t.Errorf("%d features, want 3", n)
	}
	few := NewPerceptronOf(3, p.Strongest(3))
	few.Update([]uint64{Hash(77, 1)}, 0, 1)
	scores := make([]float32, 3)
	few.Score(scores, []uint64{Hash(77, 1)})
	if scores[0] != 0 {
		t.Error("a closed perceptron has learned a feature that is none of its own")
	}
}

func TestReadRefusesWhatIsCutOff(t *testing.T) {
	b, _ := Mean(1, learn(1)...).AppendBinary(nil)
	for _, n := range []int{0, 5, 20, len(b) - 1} {
		if _, _, err := Read(b[:n]); err == nil || !strings.Contains(err.Error(), "cut off") {
			t.Errorf("%d of %d bytes: %v", n, len(b), err)
		}
	}
	if _, _, err := ReadStrings([]byte{200}); err == nil {
		t.Error("strings that are cut off")
	}
}

// Averaged weights are the means of those after each step.
func TestAverage(t *testing.T) {
	t.Parallel()
	one := []Example{{Features: []uint64{Hash(1), Hash(2)}, Class: 1}}
	const steps = 5
	fit := Fitting{Rate: .1, L2: 1e-3, Seed: 1}
	sum := float32(0)
	for fit.Epochs = 1; fit.Epochs <= steps; fit.Epochs++ {
		sum += FitLogistic(2, one, fit).Weight(Hash(2), 1)
	}
	fit.Epochs, fit.Average = steps, true
	if got, want := FitLogistic(2, one, fit).Weight(Hash(2), 1), sum/steps; got < want-1e-5 || got > want+1e-5 || want == 0 {
		t.Errorf("weight %v, want the mean %v", got, want)
	}
}
