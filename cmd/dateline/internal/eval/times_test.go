package eval

import (
	"math"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/timeml"
)

func TestTimes(t *testing.T) {
	doc := &timeml.Document{
		Text: "On Monday he left; two days later, in March 1998 , he came back for a week.",
		Times: []timeml.Timex{
			{Start: 3, End: 9, Type: "DATE", Value: "1998-03-02"},
			{Start: 19, End: 33, Type: "DATE", Value: "1998-03-04"},
			{Start: 38, End: 49, Type: "DATE", Value: "1998-03"}, // with a blank
			{Start: 68, End: 74, Type: "DURATION", Value: "P1W"},
		},
	}
	score, faults := Times(doc, []dateparse.Expression{
		{Start: 3, End: 9, Text: "Monday", Type: "DATE", Value: "1998-03-09"},
		{Start: 19, End: 27, Text: "two days", Type: "DURATION", Value: "P2D"},
		{Start: 38, End: 48, Text: "March 1998", Type: "DATE", Value: "1998-03"},
		{Start: 53, End: 57, Text: "came", Type: "DATE", Value: "1999"},
	})
	if want := (Score{Gold: 4, System: 4, Exact: 2, Overlapping: 3, Type: 2, Value: 1}); score != want {
		t.Errorf("score %+v, want %+v", score, want)
	}
	for _, f := range []struct {
		name      string
		got, want float64
	}{
		{"strict", score.Strict(), 0.5}, {"relaxed", score.Relaxed(), 0.75}, {"type", score.TypeF1(), 0.5},
		{"value", score.ValueF1(), 0.25}, {"precision", score.Precision(), 0.75}, {"recall", score.Recall(), 0.75},
	} {
		if math.Abs(f.got-f.want) > 1e-9 {
			t.Errorf("%s %v, want %v", f.name, f.got, f.want)
		}
	}
	kinds := map[FaultKind]int{}
	for _, f := range faults {
		kinds[f.Kind]++
	}
	if kinds[Missed] != 1 || kinds[Spurious] != 1 || kinds[Span] != 1 || kinds[Value] != 2 || kinds[Type] != 1 {
		t.Errorf("faults %v", kinds)
	}
}

func TestAside(t *testing.T) {
	for _, corpus := range []string{"timebank", "aquaint", "wikiwars-train", "tweets-train"} {
		if aside, ok := Aside("some/where/" + corpus + "/"); !ok || len(aside) == 0 {
			t.Errorf("%s has no list", corpus)
		}
	}
	if _, ok := Aside("elsewhere"); ok {
		t.Error("a list for a folder that has none")
	}
}

func TestCalibration(t *testing.T) {
	doc := &timeml.Document{Text: "On Monday and Tuesday.", Times: []timeml.Timex{{Start: 3, End: 9, Value: "1998-03-02"}, {Start: 14, End: 21, Value: "1998-03-03"}}}
	var c Calibration
	c.Add(doc, []dateparse.Expression{
		{Start: 3, End: 9, Value: "1998-03-02", Basis: "inclined", Rule: "weekday", Confidence: 0.9},
		{Start: 14, End: 21, Value: "1998-03-10", Basis: "inclined", Rule: "weekday", Confidence: 0.7},
	})
	var b strings.Builder
	if err := c.WriteCounts(&b); err != nil || b.String() != "inclined\tweekday\t1\t2\n" {
		t.Errorf("counts %q, %v", b.String(), err)
	}
	b.Reset()
	if err := c.WriteReliability(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"0.85-0.90            1  0.900  1.000", "0.60-0.70            1  0.700  0.000", "apart            2         0.400"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}
