package page

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// folded is a text of any length: the start of it, and where in the page the
// whole is kept if that isn't all.
type folded struct {
	Text  string
	Whole int // number of the wholeText; 0 if Text is all
}

// wholeText is a long text in full, kept once however often it is shown.
type wholeText struct {
	Number int
	Length int // in bytes
	Text   string
}

// Lengths in bytes beyond which a text is shown in part.
const (
	longSummary   = 300
	longName      = 80
	longQuotation = 800
)

// fold shortens s to about n bytes and keeps the whole if that cuts it.
func (v *pageView) fold(s string, n int) folded {
	s = clean(s)
	if len(s) <= n {
		return folded{Text: s}
	}
	return folded{prose.Head(s, n) + "…", v.keep(s)}
}

func (v *pageView) keep(s string) int {
	n, ok := v.keeping[s]
	if !ok {
		n = len(v.Whole) + 1
		v.keeping[s] = n
		v.Whole = append(v.Whole, wholeText{n, len(s), s})
	}
	return n
}

// clean makes s valid UTF-8 without control characters, which HTML does not allow.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r <= 0x9F {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// languageTag is tag if a lang attribute may hold it (BCP 47).
func languageTag(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t.IsRoot() {
		return ""
	}
	return t.String()
}

func documentName(d *timeline.Document) string {
	return cmp.Or(d.Title, d.Source, d.URL, d.ID)
}
