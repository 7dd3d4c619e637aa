package export

import (
	"fmt"
	"testing"
	"time"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// The turn of the era has bounds, and its days are those of their years.
func TestTurnOfTheEra(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{ // bounds; PLOVER's days; TimelineJS's first and last year
		"Rome attacked Syria in 1 BC.": "0000-01-01 0001-01-01 <nil> <nil> 0 0",
		"Rome attacked Syria in AD 1.": "0001-01-01 0002-01-01 0001-01-01 0001-12-31 1 1",
		"Rome attacked Syria in AD 2.": "0002-01-01 0003-01-01 0002-01-01 0002-12-31 2 2",
	} {
		tl := exporttest.Meeting(t, text, time.Date(2015, 10, 1, 0, 0, 0, 0, time.UTC))
		w, record, slide := tl.Events[0].When, ploverLines(t, tl)[0], slides(tl, Settings{}).Events[0]
		if got := fmt.Sprint(w.From, " ", w.To, " ", record["date"], " ", record["enddate"], " ", slide.Start.Year, " ", slide.End.Year); got != want {
			t.Errorf("%s %s, want %s", text, got, want)
		}
	}
}
