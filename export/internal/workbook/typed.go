package workbook

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// typedRow is a row of the sheet Events as a person may have written it.
type typedRow struct {
	row
	at    map[string]int // columns by heading
	shown func(number, column int) string
}

// longestWord is how many bytes of a cell are read that can only hold a word, an ID or a
// date. What is longer is none, and is cut for the message that says so.
const longestWord = 200

// decision is what the row says of its event; nil if that is nothing.
func (r typedRow) decision() (*review.Row, error) {
	d := &review.Row{
		Where: r.where(), Number: r.number, Event: r.word("ID"), Merge: r.word("Merge with"), Split: r.word("Split"),
		Decision: r.word("Decision"), Date: cut(r.date("Corrected date")), Type: r.word("Corrected type"), Note: r.text("Note"),
	}
	if d.Event != "" && !review.IsOwn(d.Event) {
		return d, nil
	}
	if d.Event == "" && r.isEmpty() {
		return nil, nil
	}
	var err error
	d.Added, err = r.event()
	d.Edits = map[timeline.Field]string{}
	for column, field := range fieldColumns {
		if _, there := r.at[column]; there && field != timeline.EventField {
			d.Edits[field] = r.text(column)
		}
	}
	return d, err
}

// edits are those that an event should have: those that it has, unless the cell that lists
// them was emptied, and those of this round.
func (r typedRow) edits(was *written, e writtenEvent) map[timeline.Field]string {
	edits := map[timeline.Field]string{}
	if _, there := r.at["Edited"]; e.Review != nil && (!there || r.text("Edited") != "") {
		maps.Copy(edits, e.Review.Edits)
	}
	for column, field := range fieldColumns {
		if was.guessed || !was.edited(r, e, column) {
			continue
		}
		edits[field] = r.text(column)
		if edits[field] == "" && (field == timeline.EventField || field == timeline.StatusField) {
			delete(edits, field) // there is no event without
		}
	}
	if len(edits) == 0 {
		return nil
	}
	return edits
}

// cellNames are those of the cells that a message may be about.
func (r typedRow) cellNames() map[string]string {
	names := map[string]string{}
	add := func(what, column string) {
		if i, ok := r.at[column]; ok {
			if letter, err := excelize.ColumnNumberToName(i + 1); err == nil {
				names[what] = fmt.Sprintf("%s!%s%d", eventsSheet, letter, r.number)
			}
		}
	}
	add("merge", "Merge with")
	add("split", "Split")
	for column, field := range fieldColumns {
		add(string(field), column)
	}
	return names
}

func (r typedRow) where() string { return fmt.Sprintf("%s, row %d", eventsSheet, r.number) }

// text is what stands in a column.
func (r typedRow) text(column string) string {
	if i, ok := r.at[column]; ok && i < len(r.cells) {
		return strings.TrimSpace(r.cells[i])
	}
	return ""
}

// word is what stands in a column of words.
func (r typedRow) word(column string) string { return cut(r.text(column)) }

func cut(word string) string {
	if head := prose.Head(word, longestWord); len(head) < len(word) {
		return head + " …"
	}
	return word
}

func (r typedRow) isEmpty() bool {
	for _, c := range r.cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// lastSerial is 31 December 9999, the last day of Excel's calendar.
const lastSerial = 2958465

// date reads a date that a spreadsheet may have turned into a number: of days from 30
// December 1899, or, if it is small and shown as a plain number, of a year.
func (r typedRow) date(column string) string {
	s := r.text(column)
	n, err := strconv.ParseFloat(s, 64)
	switch {
	case err != nil || !(n >= 0 && n < lastSerial+1): // "-0479" is a year of EDTF; "Inf", 1e308
		return s
	case n < 10000 && n == math.Trunc(n) && strings.TrimSpace(r.shown(r.number, r.at[column])) == s:
		return fmt.Sprintf("%04d", int(n))
	}
	return fromSerial(n)
}

// shownDate reads the column Date, in which days before Excel's calendar count down.
func (r typedRow) shownDate() string {
	if n, err := strconv.ParseFloat(r.text("Date"), 64); err == nil && n < 0 && n > -lastSerial {
		return fromSerial(n)
	}
	return r.date("Date")
}

// fromSerial is a date as Excel counts it in EDTF.
func fromSerial(n float64) string {
	seconds := math.Round(n * 24 * 60 * 60)
	t := time.Date(1899, 12, 30, 0, 0, int(seconds), 0, time.UTC)
	if t.Equal(t.Truncate(24 * time.Hour)) {
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05")
}

// event is what the row of an added event says of it.
func (r typedRow) event() (*review.Added, error) {
	a := &review.Added{
		Event: timeline.Event{
			Type: timeline.EventType(strings.ToUpper(cmp.Or(r.text("Corrected type"), r.text("Type")))), Summary: r.text("Event"),
		},
		Sentence: r.text("Source sentence"),
	}
	if review.IsOwn(r.text("ID")) {
		a.Type = timeline.EventType(strings.ToUpper(r.text("Type"))) // a corrected one is a decision about it
	} else {
		a.Source = r.text("Source")
	}
	if c := r.text("Confidence"); c != "" {
		sure, err := strconv.ParseFloat(c, 64)
		if err != nil || !(sure >= 0 && sure <= 1) { // nor NaN
			return nil, fmt.Errorf("confidence %.100q is no number from 0 to 1; write 0.8 or 80 %%", c)
		}
		a.Confidence = sure
	}
	for _, date := range []string{r.date("When"), r.shownDate()} {
		if date != "" {
			a.Dates = append(a.Dates, date)
		}
	}
	return a, nil
}
