package source

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/timeline"
)

//go:embed data/records.tsv
var recordTable string

// recordNames are the names of fields by what they hold: "title", "text", "url", ...
var recordNames = readRecords()

func readRecords() map[string][]string {
	m := map[string][]string{}
	for what, name := range tableRows(recordTable) {
		m[what] = append(m[what], name)
	}
	for _, name := range slices.Sorted(maps.Keys(fieldKinds)) {
		m[fieldKinds[name]] = append(m[fieldKinds[name]], name)
	}
	return m
}

// record is an article in data: its fields by their names in lower case.
type record map[string]string

// get returns the first field that holds something, by the user's name for it or by the
// names that are known.
func (r record) get(what string, fields map[string]string) string {
	if name := fields[what]; name != "" {
		return strings.TrimSpace(r[strings.ToLower(name)])
	}
	for _, name := range recordNames[what] {
		if s := strings.TrimSpace(r[name]); s != "" {
			return s
		}
	}
	return ""
}

// text is that of an article: the first field for texts, or a longer one that goes on
// behind a summary.
func (r record) text(fields map[string]string) string {
	text := r.get("text", fields)
	if fields["text"] == "" {
		for _, name := range recordNames["text"] {
			if s := strings.TrimSpace(r[name]); len(s) > 2*len(text) {
				text = s
			}
		}
	}
	return text
}

// cutOff ends a text of which an interface gives the beginning only.
var cutOff = lazy.Regexp(`\s*(…|\.\.\.)?\s*\[\+\d+ chars\]$`)

// cutOffText returns a text without the words that it is cut off with, if it is. Few texts end
// like one: the others need not be searched.
func cutOffText(text string) (string, bool) {
	if !strings.HasSuffix(text, " chars]") {
		return text, false
	}
	loc := cutOff().FindStringIndex(text)
	if loc == nil {
		return text, false
	}
	return text[:loc[0]], true
}

// document makes a document of a record, the nth of its input.
func (r record) document(n int, in *Input) (*timeline.Document, error) {
	fields := in.options.Fields
	text := r.text(fields)
	place := "#" + strconv.Itoa(n)
	if id := r.get("id", fields); goodID().MatchString(id) {
		place = "#" + id
	}
	if text == "" {
		return nil, fmt.Errorf("%s: %w", place, ErrEmpty)
	}
	if len(text) > int(min(in.options.maxSize(), 1<<40)) {
		return nil, fmt.Errorf("%s: %w of %s; raise the limit with --max-size", place, ErrSize, inBytes(in.options.maxSize()))
	}
	doc := &timeline.Document{
		Source: place, Title: clean(plainText(r.get("title", fields))), URL: clean(r.get("url", fields)),
		Publisher: clean(plainText(r.get("publisher", fields))), Language: languageOf(r.get("language", fields)),
	}
	if kept, ok := cutOffText(text); ok {
		text = kept
		doc.Warning = Paywall
		if d := strings.TrimSpace(r["description"]); len(d) > 0 && !strings.HasPrefix(text, d[:min(len(d), 40)]) {
			text = d + "\n\n" + text
		}
	}
	doc.Text = dataText(text)
	dated(doc, r.published(fields, doc), in.Now())
	return filled(doc)
}

var goodID = lazy.Regexp(`^[\pL\pN][\pL\pN_.:-]{0,79}$`)

// languageOf is a language if that is what is written.
func languageOf(s string) string {
	if len(s) >= 2 && (len(s) == 2 || s[2] == '-' || s[2] == '_') {
		return strings.ReplaceAll(s, "_", "-")
	}
	return ""
}

// published says when a record is from, by its fields, its address and its text.
func (r record) published(fields map[string]string, doc *timeline.Document) stated {
	o := orderOf(doc.Language, doc.URL)
	var all []witness
	for _, kind := range []string{"published", "date", "created", "modified"} {
		if kind != "published" && fields["published"] != "" {
			break
		}
		if s, ok := parseStamp(r.get(kind, fields), o); ok {
			w := witness{s, "data", "field", weights["meta "+kind]}
			if kind == "modified" {
				w.from, w.weight = kind, weights[kind]
			}
			if s.unsure {
				w.weight = weights["unsure"]
			}
			all = append(all, w)
		}
	}
	if len(all) == 0 {
		if day, ok := dayInAddress(doc.URL); ok {
			all = append(all, witness{stamp{Time: day}, "address", "address", weights["address"]})
		}
	}
	if len(all) == 0 {
		return datelineInText(doc.Text)
	}
	return elect(all, "")
}

// plainText is a short text without markup.
func plainText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return s
	}
	return strings.Join(strings.Fields(paragraphs(root)), " ")
}

// metered fails when more is read than one record may have, until it is reset.
type metered struct {
	r           io.Reader
	limit, left int64
}

func (m *metered) reset() { m.left = m.limit }

func (m *metered) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, fmt.Errorf("a record is %w of %s; raise the limit with --max-size", ErrSize, inBytes(m.limit))
	}
	n, err := m.r.Read(p[:min(int64(len(p)), m.left)])
	m.left -= int64(n)
	return n, err
}

// errFields is the error of data that hold no article as far as their names tell.
var errFields = errors.New("no field for the text of an article is among its fields; name it with --field text=NAME")
