package boosting

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"
)

var how = Fitting{Rounds: 40, Leaves: 6, Rate: .2, Least: 5, L2: 1}

// together are rows of which the class is told by two numbers together and by neither alone.
func together(n int, seed uint64) []Example {
	r := rand.New(rand.NewPCG(seed, 1))
	var out []Example
	for range n {
		x := []float32{r.Float32(), r.Float32(), r.Float32(), float32(r.IntN(3))}
		class := 0
		if (x[0] > .5) != (x[1] > .3) {
			class = 1
		}
		if x[3] == 2 {
			class = 2
		}
		out = append(out, Example{Row: x, Class: class})
	}
	return out
}

func TestFitLearnsWhatNumbersMeanTogether(t *testing.T) {
	f := Fit(3, together(2000, 1), how)
	right, chances := 0, make([]float32, 3)
	unseen := together(1000, 2)
	for _, x := range unseen {
		f.Chances(chances, x.Row)
		sum := float64(chances[0] + chances[1] + chances[2])
		if math.Abs(sum-1) > 1e-5 {
			t.Fatalf("chances %v add up to %v", chances, sum)
		}
		if best := 0; true {
			for c := range chances {
				if chances[c] > chances[best] {
					best = c
				}
			}
			if best == x.Class {
				right++
			}
		}
	}
	if right < 960 {
		t.Errorf("%d of %d unseen rows are told right, less than 960", right, len(unseen))
	}
}

func TestFitIsDeterministic(t *testing.T) {
	for bags := range 3 {
		how := how
		how.Bags = bags
		a, _ := Fit(3, together(500, 1), how).AppendBinary(nil)
		b, _ := Fit(3, together(500, 1), how).AppendBinary(nil)
		if !bytes.Equal(a, b) {
			t.Errorf("%d bags: the same examples give other trees", bags)
		}
	}
}

// The mean of forests that see half of the examples each is better calibrated than one such forest,
// on rows whose class is half a matter of chance.
func TestBags(t *testing.T) {
	noisy := func(n int, seed uint64) []Example {
		r := rand.New(rand.NewPCG(seed, 2))
		list := together(n, seed)
		for i := range list {
			if r.IntN(2) == 0 {
				list[i].Class = r.IntN(3)
			}
		}
		return list
	}
	loss := func(bags int) (sum float64) {
		how := how
		how.Bags = bags
		f, chances := Fit(3, noisy(400, 1), how), make([]float32, 3)
		for _, x := range noisy(2000, 2) {
			f.Chances(chances, x.Row)
			sum -= math.Log(float64(chances[x.Class])) / 2000
		}
		return sum
	}
	if one, four := loss(1), loss(4); four >= one {
		t.Errorf("loss of the mean of four %.3f, of one %.3f", four, one)
	}
}

func TestWeight(t *testing.T) {
	var examples []Example
	for i := range 100 { // the same row, a class of which each example weighs three times as much
		e := Example{Row: []float32{0}, Class: i % 2}
		if e.Class == 1 {
			e.Weight = 3
		}
		examples = append(examples, e)
	}
	chances := make([]float32, 2)
	Fit(2, examples, Fitting{Rounds: 200, Leaves: 4, Rate: .2, Least: 1}).Chances(chances, []float32{0})
	if math.Abs(float64(chances[1])-.75) > .01 {
		t.Errorf("chance %v of the class that weighs three times as much, want .75", chances[1])
	}
}

func TestReadWhatWasWritten(t *testing.T) {
	f := Fit(3, together(500, 1), how)
	b, err := f.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	g, rest, err := Read(append(b, "more"...), 4)
	if err != nil || string(rest) != "more" {
		t.Fatalf("%q behind the forest, %v", rest, err)
	}
	x, y := make([]float32, 3), make([]float32, 3)
	for _, e := range together(100, 3) {
		f.Chances(x, e.Row)
		g.Chances(y, e.Row)
		for c := range x {
			if x[c] != y[c] {
				t.Fatalf("chances %v before, %v when read", x, y)
			}
		}
	}
	for n := range b {
		if _, _, err := Read(b[:n], 4); err == nil {
			t.Fatalf("%d of %d bytes are read without an error", n, len(b))
		}
	}
	if _, _, err := Read(b, 2); err == nil {
		t.Error("trees that look at 4 numbers are read for rows of 2")
	}
}

func FuzzRead(f *testing.F) {
	b, _ := Fit(2, []Example{{Row: []float32{0}}, {Row: []float32{1}, Class: 1}}, Fitting{Rounds: 1, Leaves: 2, Rate: .5, Least: 1, L2: 1}).AppendBinary(nil)
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		if forest, _, err := Read(b, 1); err == nil {
			forest.Scores(make([]float32, forest.classes), []float32{.5})
		}
	})
}

func BenchmarkChances(b *testing.B) {
	f := Fit(3, together(2000, 1), Fitting{Rounds: 100, Leaves: 8, Rate: .08, Least: 20, L2: 10})
	row, chances := together(1, 2)[0].Row, make([]float32, 3)
	for b.Loop() {
		f.Chances(chances, row)
	}
}
