package timeline

import (
	"fmt"

	"github.com/dateline-go/dateline/dateparse"
)

var times = dateparse.New()

// Annotate fills in doc's Sentences and Times and finds no events. A document
// without a publication date fails with ErrNoDateline unless undated is set;
// then its relative times stay unresolved.
func (doc *Document) Annotate(undated bool) error {
	if doc.Published.IsZero() && !undated {
		return fmt.Errorf("%s: %w: give one, or accept undated documents", doc.label(), ErrNoDateline)
	}
	doc.Times = times.Parse(doc.Text, doc.Published)
	return nil
}

// label names the document in errors: where it was read from, else its ID.
func (doc *Document) label() string {
	switch {
	case doc.Source != "":
		return doc.Source
	case doc.ID != "":
		return doc.ID
	}
	return "document"
}
