package eval

import (
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/timeml"
)

// Fault is one way in which a system's expression differs from the gold.
type Fault struct {
	Kind         FaultKind
	Start, End   int    // byte offsets of the expression: the gold's if it has one
	Gold, System string // what differs: the words, the value or the type
	Rule         string // the rule that found the system's expression
}

// FaultKind names a kind of fault.
type FaultKind string

// The kinds of fault. One expression can have several.
const (
	Missed   FaultKind = "missed"   // in the gold only
	Spurious FaultKind = "spurious" // in the system only
	Span     FaultKind = "span"     // they overlap and are not the same
	Value    FaultKind = "value"
	Type     FaultKind = "type"
)

// Times scores what a parser found in a document against its gold standard. An
// expression of the gold meets the system's exact one, otherwise the first one
// that overlaps; each of the system's meets one at most.
func Times(doc *timeml.Document, system []dateparse.Expression) (Score, []Fault) {
	score := Score{Gold: len(doc.Times), System: len(system)}
	var faults []Fault
	met := make([]bool, len(system))
	for _, g := range doc.Times {
		start, end := trim(doc.Text, g.Start, g.End)
		i := meet(system, met, start, end)
		if i < 0 {
			faults = append(faults, Fault{Missed, start, end, doc.Text[start:end] + " = " + g.Value, "", ""})
			continue
		}
		met[i] = true
		s := system[i]
		fault := func(kind FaultKind, gold, system string) {
			faults = append(faults, Fault{kind, start, end, gold, system, s.Rule})
		}
		score.Overlapping++
		if s.Start == start && s.End == end {
			score.Exact++
		} else {
			fault(Span, doc.Text[start:end], s.Text)
		}
		if same(g.Value, s.Value) {
			score.Value++
		} else {
			fault(Value, g.Value, s.Value)
		}
		if same(g.Type, string(s.Type)) {
			score.Type++
		} else {
			fault(Type, g.Type, string(s.Type))
		}
	}
	for i, s := range system {
		if !met[i] {
			faults = append(faults, Fault{Spurious, s.Start, s.End, "", s.Text + " = " + s.Value, s.Rule})
		}
	}
	return score, faults
}

// meet returns the index of the expression that the span start to end meets,
// or -1.
func meet(system []dateparse.Expression, met []bool, start, end int) int {
	first := -1
	for i, s := range system {
		switch {
		case met[i]:
		case s.Start == start && s.End == end:
			return i
		case first < 0 && s.Start < end && start < s.End:
			first = i
		}
	}
	return first
}

func same(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// trim takes white space off the ends of a span.
func trim(text string, start, end int) (int, int) {
	s := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	start = end - len(s)
	return start, start + len(strings.TrimRightFunc(s, unicode.IsSpace))
}
