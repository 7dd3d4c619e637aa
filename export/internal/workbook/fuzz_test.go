package workbook

import (
	"bytes"
	"encoding/json"
	"iter"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline/review"
)

// rowsOfCells are rows as a sheet holds them.
func rowsOfCells(table [][]string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for i, cells := range table {
			if len(cells) > 0 && !yield(row{i + 1, cells}, nil) {
				return
			}
		}
	}
}

// tiny is a workbook with the two sheets that are read, and nothing in it but cells.
func tiny(f testing.TB, state, events [][]string) []byte {
	f.Helper()
	book := excelize.NewFile()
	defer book.Close()
	for name, table := range map[string][][]string{stateSheet: state, eventsSheet: events} {
		if _, err := book.NewSheet(name); err != nil {
			f.Fatal(err)
		}
		for i, cells := range table {
			if err := book.SetSheetRow(name, cellName(1, i+1), &cells); err != nil {
				f.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		f.Fatal(err)
	}
	return b.Bytes()
}

var (
	tinyState = [][]string{{stateHeader, "1"}, {stateTimeline, "", `{"title":"T"}`}, {stateDocument, "", `{"id":"d","text":"Kenya praised Mali in May."}`},
		{stateEvent, "", `{"id":"e","type":"AID","trigger":{"doc":"d","start":6,"end":13,"text":"praised"},"when":{"from":"2016-03-24","to":"2016-03-25","grain":"day"},"modality":{"status":"asserted"},"evidence":[{"doc":"d","start":0,"end":26,"text":"Kenya praised Mali in May.","trigger":{"doc":"d","start":6,"end":13,"text":"praised"}}],"confidence":0.5,"review":{"was":{"when":{}}}}`}}
	tinyEvents = [][]string{headings, {"e", "correct", "2016-03", "AID", "a note"}, {"", "", "1916", "", "", "It happened.", "0.5", "-4000", "", "A (KEN); B", "planned, negated, says C", "AID"}}
)

// FuzzRead: any file at all. Most of what it tries is no ZIP file; what stands in the cells
// is for FuzzState and FuzzDecisions.
func FuzzRead(f *testing.F) {
	f.Add(tiny(f, tinyState, tinyEvents))
	f.Add(tiny(f, nil, nil))
	f.Add([]byte("PK\x03\x04"))
	l := readable
	l.unpacked, l.tags.sheet, l.tags.strings, l.tags.other = 1<<20, 1<<14, 1<<12, 1<<12
	f.Fuzz(func(t *testing.T, b []byte) {
		tl, rows, err := l.read(bytes.NewReader(b), nil)
		if err == nil {
			review.Apply(tl, rows)
		} else if strings.Contains(err.Error(), "its reader broke off: runtime error") {
			t.Log(err) // excelize's own: it is an error and no panic
		}
	})
}

// FuzzState: the hidden sheet, whose cells somebody has edited.
func FuzzState(f *testing.F) {
	for _, r := range tinyState[1:] {
		f.Add(r[0], r[2])
	}
	f.Add(statePacked, "q1bKUrJSKi1OLVKqBQA=")
	f.Add(stateEvent, "null")
	f.Add(stateDocument, "null")
	f.Fuzz(func(t *testing.T, kind, text string) {
		table := [][]string{tinyState[0], {kind, "", text}, {stateEvent, "", text}}
		if kind == stateDocument {
			table[2] = tinyState[3]
		}
		s, err := readState(rowsOfCells(table), nil)
		if err != nil {
			return
		}
		applied, _ := review.Apply(&s.Timeline, nil)
		carried, _ := review.Carry(applied, &s.Timeline)
		if _, err := json.Marshal(carried); err != nil {
			t.Errorf("%q, %q: %v", kind, text, err)
		}
	})
}

// FuzzDecisions: rows of the sheet Events, cells divided by bars.
func FuzzDecisions(f *testing.F) {
	for _, r := range tinyEvents[1:] {
		f.Add(strings.Join(r, "|"), "1916")
	}
	f.Add("e||||||0.5|2016-03-24||B [KEN]; (A)|says|AID|3|1-9|edited|Mali (MLI)\n|||||It was.|||||||e\ne|||||Told.||||||2|1", "")
	f.Add("|||||NaN|NaN|1e308|Inf||says ", "")
	f.Add("added-1|correct|1e308|AID|note|e|0x1p-2|-1e308|-0479|(((; (ABC)|, , ", "Jan 1900")
	f.Fuzz(func(t *testing.T, cells, shown string) {
		s, err := readState(rowsOfCells(tinyState), nil)
		if err != nil {
			t.Fatal(err)
		}
		var table [][]string
		for line := range strings.Lines(cells) {
			table = append(table, strings.Split(line, "|"))
		}
		was := s.written()
		was.guessed = false
		rows, err := readDecisions(rowsOfCells(append([][]string{headings}, table...)), 10, asTyped(shown), was)
		if err != nil {
			return
		}
		applied, _ := review.Apply(&s.Timeline, rows)
		for _, e := range applied.Events {
			if err := check(&e, nil); err != nil {
				t.Errorf("%q, %q: %v", cells, shown, err)
			}
		}
		if _, err := json.Marshal(applied); err != nil {
			t.Errorf("%q, %q: %v", cells, shown, err)
		}
	})
}
