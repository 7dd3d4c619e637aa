package export

import (
	"encoding/json"
	"io"

	"github.com/dateline-go/dateline/timeline"
)

// timesJSONL writes one JSON object a line, its keys always in the same order.
func timesJSONL(w io.Writer, docs []*timeline.Document, _ Settings) error {
	enc := json.NewEncoder(jsonWriter{w})
	for _, doc := range docs {
		for _, e := range doc.Times {
			if err := enc.Encode(newTimeRow(doc, e)); err != nil {
				return err
			}
		}
	}
	return nil
}
