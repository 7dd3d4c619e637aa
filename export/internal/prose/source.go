package prose

import (
	"net/url"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// SourceLine names a document for readers: title, publisher, day.
func SourceLine(d *timeline.Document, id string) string {
	if d == nil {
		return id
	}
	parts := []string{d.Title}
	if d.Title == "" {
		parts[0] = d.ID
	}
	if d.Publisher != "" {
		parts = append(parts, d.Publisher)
	}
	if !d.Published.IsZero() {
		parts = append(parts, Published(d))
	}
	return strings.Join(parts, ", ")
}

// Published words the day of publication, which is known, and says of a guess that it is one.
func Published(d *timeline.Document) string {
	day := Day(d.Published).Text
	if d.Dated.Guessed() {
		day += " (a guess)"
	}
	return day
}

// SourceCount is how many documents tell an event.
func SourceCount(e timeline.Event) int {
	told := map[string]bool{}
	for _, ev := range e.Evidence {
		told[ev.Document] = true
	}
	return len(told)
}

// Documents maps the IDs of a timeline's documents to them.
func Documents(t *timeline.Timeline) map[string]*timeline.Document {
	m := make(map[string]*timeline.Document, len(t.Documents))
	for _, d := range t.Documents {
		m[d.ID] = d
	}
	return m
}

// Sentence tells a sentence that events rest on from all others.
type Sentence struct {
	Document   string
	Start, End int // in bytes
}

// SentenceOf is that of a piece of evidence.
func SentenceOf(ev timeline.Evidence) Sentence {
	return Sentence{ev.Document, ev.Start, ev.End}
}

// WebAddress returns address if a reader may follow it: http or https.
func WebAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
