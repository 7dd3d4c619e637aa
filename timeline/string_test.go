package timeline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

func TestStrings(t *testing.T) {
	t.Parallel()
	day := time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)
	signed := Event{Type: "AGREE", Summary: "Kenya signed (2016-03-24).", When: Anchor{Value: "2016-03-24", EDTF: "2016-03-24", Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}}, Modality: Modality{Status: Asserted}}
	vote := Event{Kind: Election, Trigger: Span{Text: "vo\x1b[2Jte"}, Modality: Modality{Status: Planned, Negated: true}}
	tl := &Timeline{Title: "Accord", Documents: []*Document{{}}, Events: []Event{signed, vote}}
	want := "Accord: 2 events from 1 document\n" +
		"2016-03-24  Kenya signed (AGREE)\n" +
		"undated     vo\uFFFD[2Jte (election, planned, negated)\n"
	if got := fmt.Sprint(tl); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := fmt.Sprint(signed); got != "2016-03-24  Kenya signed (AGREE)" {
		t.Error(got)
	}
	if got := (&Timeline{}).String(); got != "0 events from 0 documents\n" {
		t.Errorf("%q", got)
	}
	many := &Timeline{}
	for i := range 1000 {
		e := signed
		e.Salience = float64(i) / 1000
		many.Events = append(many.Events, e)
	}
	if got := many.String(); strings.Count(got, "\n") != 41 || !strings.HasPrefix(got, "1000 events from 0 documents, the 40 that matter most\n") {
		t.Errorf("%.200s", got)
	}
}
