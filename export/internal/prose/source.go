package prose

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
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
	if p := Publishers(d); p != "" {
		parts = append(parts, p)
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

// SourceCount is how many documents tell an event, their copies counted.
func SourceCount(e timeline.Event, docs map[string]*timeline.Document) (n int) {
	told := map[string]bool{}
	for _, ev := range e.Evidence {
		if told[ev.Document] {
			continue
		}
		told[ev.Document] = true
		n++
		if d := docs[ev.Document]; d != nil {
			n += len(d.Copies)
		}
	}
	return n
}

// Publishers names the publisher of a document and says who published copies of it too:
// "AP, also published by Reuters and 2 more".
func Publishers(d *timeline.Document) string {
	names := AlsoPublishedBy(d)
	if len(names) == 0 {
		return d.Publisher
	}
	const shown = 3
	also := "also published by " + strings.Join(names[:min(shown, len(names))], ", ")
	if more := len(names) - shown; more > 0 {
		also += fmt.Sprintf(" and %d more", more)
	}
	if d.Publisher != "" {
		also = d.Publisher + ", " + also
	}
	return also
}

// AlsoPublishedBy names who else published copies of a document, each once: the publisher, or
// else the host of its address, its file or its ID.
func AlsoPublishedBy(d *timeline.Document) (names []string) {
	for _, c := range d.Copies {
		host := hostOf(c.URL)
		if name := cmp.Or(c.Publisher, host, c.Source, c.ID); !isOwn(d, name, c.Publisher == "") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// PublishersOfAll lists who published documents and their copies, the one of most of them first;
// none if of one of them nobody knows who did, since all would be said to be by the others.
func PublishersOfAll(documents []*timeline.Document) (names []string) {
	n := map[string]int{}
	add := func(name string) {
		if n[name]++; n[name] == 1 {
			names = append(names, name)
		}
	}
	for _, d := range documents {
		if d.ID == review.Own {
			continue
		}
		add(d.Publisher)
		for _, c := range d.Copies {
			add(c.Publisher)
		}
	}
	if n[""] > 0 {
		return nil
	}
	slices.SortStableFunc(names, func(a, b string) int { return n[b] - n[a] })
	return names
}

// isOwn reports whether a name is that of a document's own publisher, or its host where
// copies are named by theirs.
func isOwn(d *timeline.Document, name string, byHost bool) bool {
	return strings.EqualFold(name, d.Publisher) || byHost && name == hostOf(d.URL)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
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
