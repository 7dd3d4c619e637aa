package eval

import (
	"testing"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/internal/timeml"
)

// TestAccuracy keeps what has been reached on the development sets, in percent
// of F1: strict, relaxed and value.
func TestAccuracy(t *testing.T) {
	for corpus, floor := range map[string][3]float64{
		"timebank":       {90.5, 94.5, 81.5},
		"aquaint":        {83.5, 93.5, 75},
		"wikiwars-train": {91, 96, 87},
		"tweets-train":   {90.5, 95.5, 71.5},
	} {
		docs, err := timeml.Folder(shared.Path(t, "data", "timex", corpus))
		if err != nil {
			t.Fatal(err)
		}
		var sum Score
		parser := dateparse.New()
		for _, doc := range docs {
			score, _ := Times(doc, parser.Parse(doc.Text, doc.Dateline))
			sum.Add(score)
		}
		got := [3]float64{100 * sum.Strict(), 100 * sum.Relaxed(), 100 * sum.ValueF1()}
		t.Logf("%s: %.2f", corpus, got)
		for i, name := range []string{"strict", "relaxed", "value"} {
			if got[i] < floor[i] {
				t.Errorf("%s: %s F1 %.2f, has been above %.2f", corpus, name, got[i], floor[i])
			}
		}
	}
}
