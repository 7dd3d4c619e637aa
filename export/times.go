package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// timesFormats are the formats of Times. A new one is one file and one line.
var timesFormats = []struct {
	name  string
	write func(io.Writer, []*timeline.Document, Settings) error
}{
	{"text", timesText},
	{"jsonl", timesJSONL},
	{"csv", timesCSV},
	{"timeml", timesTimeML},
}

// TimesFormats names the formats that Times writes.
func TimesFormats() []string {
	names := make([]string, len(timesFormats))
	for i, f := range timesFormats {
		names[i] = f.name
	}
	return names
}

// Times writes the time expressions of docs, whose Sentences and Times are
// filled in, in one of TimesFormats. TimeML holds one document and takes no more.
func Times(w io.Writer, docs []*timeline.Document, format string, opts ...Option) error {
	for _, f := range timesFormats {
		if f.name == format {
			return f.write(w, docs, Apply(opts...))
		}
	}
	return fmt.Errorf("no format %q for time expressions; choose from %s", format, strings.Join(TimesFormats(), ", "))
}

// TimeRow is a time expression as jsonl and csv show it. Every key is always there.
type TimeRow struct {
	Doc        string             `json:"doc"`
	Start      int                `json:"start"` // byte offsets into the document's text
	End        int                `json:"end"`
	Text       string             `json:"text"`
	Type       dateparse.Type     `json:"type"`
	Value      string             `json:"value"`
	Mod        dateparse.Mod      `json:"mod"`
	Quant      string             `json:"quant"`
	Freq       string             `json:"freq"`
	From       string             `json:"from"`
	To         string             `json:"to"` // exclusive
	EDTF       string             `json:"edtf"`
	Relation   dateparse.Relation `json:"relation"`
	Anchor     string             `json:"anchor"`     // the day that it was resolved against, ISO 8601
	Confidence float64            `json:"confidence"` // 0 to 1, 0 is not known
	Rule       string             `json:"rule"`
	Explain    string             `json:"explain"`
	Guessed    bool               `json:"anchor_guessed"` // Anchor is a day of publication that is a guess
}

// TimeRows returns the time expressions of a document, whose Times are filled in, in
// reading order.
func TimeRows(doc *timeline.Document) []TimeRow {
	rows := make([]TimeRow, len(doc.Times))
	for i, e := range doc.Times {
		rows[i] = newTimeRow(doc, e)
	}
	return rows
}

func newTimeRow(doc *timeline.Document, e dateparse.Expression) TimeRow {
	from, to := e.Interval.Bounds()
	row := TimeRow{
		Doc: doc.ID, Start: e.Start, End: e.End, Text: e.Text,
		Type: e.Type, Value: e.Value, Mod: e.Mod, Quant: e.Quant, Freq: e.Freq,
		From: from, To: to, EDTF: e.EDTF(), Relation: e.Relation,
		Confidence: hundredths(e.Confidence), Rule: e.Rule, Explain: e.Explain(),
	}
	if e.Anchor.Kind != dateparse.NoAnchor && !e.Anchor.Time.IsZero() {
		row.Anchor = e.Anchor.Time.Format("2006-01-02")
		row.Guessed = e.Anchor.Kind == dateparse.Dateline && doc.Dated.Guessed()
	}
	return row
}
