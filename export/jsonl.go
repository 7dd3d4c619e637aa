package export

import (
	"encoding/json"
	"io"
	"iter"
	"time"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// jsonLines writes one event a line, each with the documents of its evidence,
// so that a line stands alone. EventSchema describes it.
type jsonLines struct{}

type eventLine struct {
	timeline.Event
	Documents []documentLine `json:"documents"`
}

type documentLine struct {
	ID        string    `json:"id"`
	Title     string    `json:"title,omitempty"`
	URL       string    `json:"url,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Published time.Time `json:"published,omitzero"`

	Dated   timeline.Dated  `json:"dated,omitzero"`
	Guessed bool            `json:"guessed,omitempty"` // Published is
	Copies  []timeline.Copy `json:"copies,omitempty"`
}

func (f jsonLines) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	return f.Stream(w, t.Documents, record.Events(t), opts...)
}

func (jsonLines) Stream(w io.Writer, documents []*timeline.Document, events iter.Seq2[timeline.Event, error], _ ...Option) error {
	docs := prose.Documents(&timeline.Timeline{Documents: documents})
	enc := json.NewEncoder(jsonWriter{w})
	for e, err := range events {
		if err != nil {
			return err
		}
		line := eventLine{Event: e, Documents: []documentLine{}}
		seen := map[string]bool{}
		for _, ev := range e.Evidence {
			if d := docs[ev.Document]; d != nil && !seen[d.ID] {
				seen[d.ID] = true
				line.Documents = append(line.Documents, documentLine{d.ID, d.Title, d.URL, d.Publisher, d.Published, d.Dated, d.Dated.Guessed(), d.Copies})
			}
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
