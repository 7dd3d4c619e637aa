package source

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"iter"
	"strings"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/timeline"
)

// wikiReader reads the XML that a MediaWiki exports: an article a document, in its last
// revision.
type wikiReader struct{}

var wikiRoot = lazy.Regexp(`(?s)^(?:\xEF\xBB\xBF)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<mediawiki[\s>]`)

func (wikiReader) Reads(head []byte) bool { return wikiRoot().Match(head[:min(len(head), 4096)]) }

// wikiPage is a page of an export.
type wikiPage struct {
	Title     string    `xml:"title"`
	Space     int       `xml:"ns"`
	Redirect  *struct{} `xml:"redirect"`
	Revisions []struct {
		Time string `xml:"timestamp"`
		Text string `xml:"text"`
	} `xml:"revision"`
}

func (wikiReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		meter := &metered{r: in.Stream(), limit: packed * in.options.maxSize()}
		meter.reset()
		dec := xml.NewDecoder(meter)
		publisher, base := "", ""
		for n := 0; ; {
			meter.reset()
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				if n == 0 {
					yield(nil, errNone)
				}
				return
			}
			var page wikiPage
			start, isStart := token.(xml.StartElement)
			if err == nil && isStart {
				switch start.Name.Local {
				case "sitename":
					err = dec.DecodeElement(&publisher, &start)
				case "base":
					err = dec.DecodeElement(&base, &start)
				case "page":
					err = dec.DecodeElement(&page, &start)
				}
			}
			if err != nil {
				yield(nil, fmt.Errorf("cannot be read further than page %d: %w; it may have been cut off", n, err))
				return
			}
			if !isStart || start.Name.Local != "page" {
				continue
			}
			n++
			if page.Space != 0 || page.Redirect != nil || len(page.Revisions) == 0 {
				continue // talk, templates, pictures
			}
			doc, err := page.document(in)
			place := fmt.Sprintf("#%d", n)
			if err != nil {
				err = fmt.Errorf("%s: %w", place, err)
			} else {
				doc.Source, doc.Publisher = place, clean(publisher)
				if i := strings.LastIndexByte(base, '/'); i > 8 {
					doc.URL = base[:i+1] + strings.ReplaceAll(doc.Title, " ", "_")
				}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// wikiDate is the date of a news article: {{date|March 25, 2016}}.
var wikiDate = lazy.Regexp(`(?i)\{\{\s*(?:date|datum|date-published|published)\s*\|([^{}|]{6,40})`)

func (p *wikiPage) document(in *Input) (*timeline.Document, error) {
	last := p.Revisions[len(p.Revisions)-1]
	doc := &timeline.Document{Title: clean(p.Title), Text: wikiText(last.Text)}
	var own stated
	if m := wikiDate().FindStringSubmatch(last.Text); m != nil {
		if s, ok := parseStamp(m[1], monthFirst); ok {
			own = stated{date: s.Time, from: "field", confidence: logistic(weights["meta published"])}
		}
	}
	if own.from == "" {
		own = datelineInText(doc.Text)
	}
	if s, ok := parseStamp(last.Time, anyOrder); own.from == "" && ok {
		own = stated{date: s.Time, from: "modified", confidence: logistic(weights["modified"])}
	}
	dated(doc, own, in.Now())
	return filled(doc)
}

// What wikitext has besides text.
var (
	wikiRemark  = lazy.Regexp(`(?s)<!--.*?-->`)
	wikiRef     = lazy.Regexp(`(?s)<ref[^>/]*/>|<ref[^>]*>.*?</ref>|<(?:gallery|math|timeline|syntaxhighlight|score)[^>]*>.*?</(?:gallery|math|timeline|syntaxhighlight|score)>`)
	wikiLink    = lazy.Regexp(`\[\[([^\[\]|]*)(?:\|([^\[\]|]*))?\]\]`)
	wikiPicture = lazy.Regexp(`(?i)^:?(?:file|image|datei|bild|fichier|archivo|category|kategorie|catégorie|categoría|[a-z]{2,3}|wikipedia|wikt|w|commons):`)
	wikiURL     = lazy.Regexp(`\[(?:https?:)?//[^\s\]]+\s*([^\]]*)\]`)
	wikiHeading = lazy.Regexp(`(?m)^=+\s*(.*?)\s*=+\s*$`)
	wikiList    = lazy.Regexp(`(?m)^[*#:;]+\s*`)
	wikiEnd     = lazy.Regexp(`(?m)^==\s*(?:Sources?|References|External links|See also|Related news|Sister links|Notes|Quellen|Einzelnachweise|Weblinks|Liens externes|Références|Referencias|Enlaces externos)\s*==\s*$`)
	wikiTags    = lazy.Regexp(`</?[a-zA-Z][^<>]*>`)
	blankLines  = lazy.Regexp(`\n{3,}`)
)

// wikiText is the text of wikitext, without templates, tables, notes and lists of sources.
func wikiText(s string) string {
	s = wikiRef().ReplaceAllString(wikiRemark().ReplaceAllString(s, ""), "")
	s = unnested(unnested(s, "{{", "}}"), "{|", "|}")
	if loc := wikiEnd().FindStringIndex(s); loc != nil {
		s = s[:loc[0]]
	}
	for range 3 { // links in the captions of pictures
		s = wikiLink().ReplaceAllStringFunc(s, func(link string) string {
			m := wikiLink().FindStringSubmatch(link)
			switch {
			case wikiPicture().MatchString(m[1]):
				return ""
			case m[2] != "":
				return m[2]
			}
			return m[1]
		})
		s = wikiFiles(s)
	}
	s = wikiURL().ReplaceAllString(s, "$1")
	s = wikiHeading().ReplaceAllString(s, "\n$1\n")
	s = wikiList().ReplaceAllString(s, "\n")
	s = strings.NewReplacer("'''''", "", "'''", "", "''", "", "__NOTOC__", "", "__TOC__", "").Replace(s)
	s = html.UnescapeString(wikiTags().ReplaceAllString(s, ""))
	return clean(strings.TrimSpace(blankLines().ReplaceAllString(s, "\n\n")))
}

// wikiFiles leaves out pictures with several parameters, once no links are in them.
func wikiFiles(s string) string { return wikiFile().ReplaceAllString(s, "") }

var wikiFile = lazy.Regexp(`(?i)\[\[(?:file|image|datei|bild|fichier|archivo):[^\[\]]*\]\]`)

// unnested leaves out what stands between marks that nest.
func unnested(s, opening, closing string) string {
	var b strings.Builder
	depth := 0
	for i := 0; i < len(s); {
		switch {
		case strings.HasPrefix(s[i:], opening):
			depth++
			i += len(opening)
		case depth > 0 && strings.HasPrefix(s[i:], closing):
			depth--
			i += len(closing)
		default:
			if depth == 0 {
				b.WriteByte(s[i])
			}
			i++
		}
	}
	return b.String()
}
