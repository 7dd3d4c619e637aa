package workbook

import (
	"errors"

	"github.com/dateline-go/dateline/timeline"
)

// check looks for what no extraction says of an event that has an ID. Everything behind the
// reader counts on it.
func check(e *timeline.Event, texts map[string]string) error {
	if e.ID == "" {
		return errors.New("it has no ID")
	}
	return e.Check(texts)
}
