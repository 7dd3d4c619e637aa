package export

import (
	"cmp"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/text/language"

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
	return folded{head(s, n) + "…", v.keep(s)}
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

// isID reports whether an ID is plain enough to stand anywhere, unescaped.
func isID(id string) bool { return idForm.MatchString(id) }

var idForm = regexp.MustCompile(`^[A-Za-z][\w.-]{0,99}$`)

// elementID is the event's own ID where that can be an element's, and unique.
func elementID(id string, i int, taken map[string]bool) string {
	if !isID(id) || strings.HasPrefix(id, "dl-") || taken[id] {
		id = fmt.Sprintf("dl-event-%d", i+1)
	}
	taken[id] = true
	return id
}

// languageTag is tag if a lang attribute may hold it (BCP 47).
func languageTag(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t.IsRoot() {
		return ""
	}
	return t.String()
}

// webAddress returns address if a reader may follow it: http or https.
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func documentName(d *timeline.Document) string {
	return cmp.Or(d.Title, d.Source, d.URL, d.ID)
}
