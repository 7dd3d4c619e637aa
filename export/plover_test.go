package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func ploverLines(t *testing.T, tl *timeline.Timeline) (records []map[string]any) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(write(t, "plover", tl)))
	for {
		var r map[string]any
		if err := dec.Decode(&r); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	if len(records) != len(tl.Events) {
		t.Fatalf("%d records for %d events", len(records), len(tl.Events))
	}
	return records
}

func TestPlover(t *testing.T) {
	t.Parallel()
	want := map[string]string{ // date, enddate, mode
		"old": "<nil> <nil> [meet]", "decade": "1990-01-01 1999-12-31 [meet]", "year": "2019-01-01 2019-12-31 [meet]", "month": "2021-05-01 2021-05-31 [meet]",
		"day": "2021-06-03 <nil> [meet]", "clock": "2021-06-04 <nil> [meet]", "since": "2021-06-05 <nil> [meet]",
		"by": "<nil> 2021-07-31 [meet future]", "until": "<nil> 2021-08-13 [meet future]", "before": "<nil> 2021-08-31 [meet]",
		"denied": "2021-10-02 <nil> [meet negation]", "undated": "<nil> <nil> [meet hypothetical]",
	}
	for _, r := range ploverLines(t, exporttest.Kinds()) {
		id := fmt.Sprint(r["id"])
		if got := fmt.Sprint(r["date"], " ", r["enddate"], " ", r["mode"]); got != want[id] {
			t.Errorf("%s: %s, want %s", id, got, want[id])
		}
		for key, value := range map[string]string{
			"event_type": "CONSULT", "quad_code": "1", "event_scale": "2.5", "context": "[economic]", "pub_date": "2021-06-11",
			"source":     "[map[actor_text:The union country:NOR name:Union sector:LAB]]",
			"target":     "[map[country:NOR name:Port company sector:BUS]]",
			"event_text": "[met]", "text": "The union met the port company in Harbourton.", "text_info": "map[end:45 start:0]",
			"cite_info": "[map[citation:port publication:Harbour Gazette title:Port & union, again url:https://example.org/a?b=1&c=(2)]]",
		} {
			if got := fmt.Sprint(r[key]); got != value {
				t.Errorf("%s: %s is %s, want %s", id, key, got, value)
			}
		}
		if loc := fmt.Sprint(r["event_loc"]); id == "day" && loc != "map[cc3:NOR latitude:59.25 longitude:10.5 name:Harbourton]" || id == "clock" && loc != "map[name:Nowhere]" {
			t.Errorf("%s: event_loc %s", id, loc)
		}
	}
	for _, r := range ploverLines(t, exporttest.Hostile(t)) {
		if cite := fmt.Sprint(r["cite_info"]); strings.Contains(cite, "url:") {
			t.Errorf("links: %.100s", cite)
		}
	}
}
