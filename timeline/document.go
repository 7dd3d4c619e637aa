package timeline

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// Document is one source text and what has been read from it. Package source
// makes Documents from files; Build fills in Sentences and Times.
type Document struct {
	ID        string    `json:"id"` // unique within a Timeline
	Title     string    `json:"title,omitempty"`
	URL       string    `json:"url,omitempty"`
	Source    string    `json:"source,omitempty"` // the file or stream that it was read from
	Publisher string    `json:"publisher,omitempty"`
	Published time.Time `json:"published,omitzero"` // the dateline, in its own time zone; zero if unknown
	Dated     Dated     `json:"dated,omitzero"`     // where Published was found
	Language  string    `json:"language,omitempty"` // BCP 47; empty means English
	Warning   string    `json:"warning,omitempty"`  // what it seems to be, if it is not an article
	Captions  []string  `json:"captions,omitempty"` // of its pictures, which date these and no events
	Copies    []Copy    `json:"copies,omitempty"`   // elsewhere, see [WithoutCopies]
	Text      string    `json:"-"`                  // valid UTF-8; every offset counts its bytes

	Sentences []Span                 `json:"-"` // in reading order
	Times     []dateparse.Expression `json:"-"` // in reading order
}

// Dated says where a date of publication was found and how sure it is.
type Dated struct {
	Source     string  `json:"source"`     // "flag", "json-ld", "text", ...
	Confidence float64 `json:"confidence"` // the chance that the day is right, 0 to 1
}

// GuessedBelow is the confidence that a date of publication lacks if it is a guess.
const GuessedBelow = 0.8

// Guessed reports whether outputs should mark the date as a guess.
func (d Dated) Guessed() bool { return d.Source != "" && d.Confidence < GuessedBelow }

// String names the source, and says of a guess that it is one.
func (d Dated) String() string {
	if d.Guessed() {
		return d.Source + ", a guess"
	}
	return d.Source
}

// Span is a stretch of a document's text: the words that say so.
type Span struct {
	Document string `json:"doc"`
	Start    int    `json:"start"` // byte offset into Document.Text
	End      int    `json:"end"`   // exclusive
	Text     string `json:"text"`
}

// span returns the span of bytes of the text, end exclusive.
func (d *Document) span(start, end int) Span {
	return Span{Document: d.ID, Start: start, End: end, Text: d.Text[start:end]}
}

// In reports whether the span is a stretch of the document's text and holds what it
// says. Spans that come from a file need not be.
func (s Span) In(doc *Document) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(doc.Text) && doc.Text[s.Start:s.End] == s.Text
}
