package eval

// Score counts the agreement of a system's time expressions with a gold
// standard's, by the definitions of TempEval-3 (UzZaman et al., SemEval-2013).
type Score struct {
	Gold, System int // expressions
	Exact        int // with the same span
	Overlapping  int // that share a character, the exact ones included
	Type, Value  int // overlapping ones whose attribute is right
}

// Add adds the counts of another score.
func (s *Score) Add(o Score) {
	s.Gold += o.Gold
	s.System += o.System
	s.Exact += o.Exact
	s.Overlapping += o.Overlapping
	s.Type += o.Type
	s.Value += o.Value
}

// Strict is the F1 of exact spans, from 0 to 1, as all of these.
func (s Score) Strict() float64 { return s.f1(s.Exact) }

// Relaxed is the F1 of overlapping spans.
func (s Score) Relaxed() float64 { return s.f1(s.Overlapping) }

// TypeF1 is the F1 of overlapping spans with the right type.
func (s Score) TypeF1() float64 { return s.f1(s.Type) }

// ValueF1 is the F1 of overlapping spans with the right value.
func (s Score) ValueF1() float64 { return s.f1(s.Value) }

// Precision and Recall are those of overlapping spans.
func (s Score) Precision() float64 { return ratio(s.Overlapping, s.System) }
func (s Score) Recall() float64    { return ratio(s.Overlapping, s.Gold) }

func (s Score) f1(right int) float64 { return ratio(2*right, s.Gold+s.System) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
