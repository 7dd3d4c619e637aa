package export

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/dateline-go/dateline/timeline"
)

// timesCSV writes the columns of timesJSONL. A cell that a spreadsheet would
// take for a formula begins with an apostrophe.
func timesCSV(w io.Writer, docs []*timeline.Document, _ Settings) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{ // the writer keeps its first error for Error
		"doc", "start", "end", "text", "type", "value", "mod", "quant", "freq",
		"from", "to", "edtf", "relation", "anchor", "confidence", "rule", "explain", "anchor_guessed",
	})
	for _, doc := range docs {
		for _, e := range doc.Times {
			r := newTimeRow(doc, e)
			row := []string{
				r.Doc, strconv.Itoa(r.Start), strconv.Itoa(r.End), r.Text, string(r.Type), r.Value, string(r.Mod), r.Quant, r.Freq,
				r.From, r.To, r.EDTF, string(r.Relation), r.Anchor, strconv.FormatFloat(r.Confidence, 'f', 2, 64), r.Rule, r.Explain, strconv.FormatBool(r.Guessed),
			}
			for i, cell := range row {
				row[i] = inert(cell)
			}
			_ = out.Write(row)
		}
	}
	out.Flush()
	return out.Error()
}
