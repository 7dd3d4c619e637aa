package source

import (
	_ "embed"
	"encoding/json"
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-go/dateline/internal/lazy"
)

// meta is what a page says about itself.
type meta struct {
	title, url, publisher, language, generator, kind, image string

	fields  []field  // dates in meta elements and microdata
	ld      []ldNode // what JSON-LD says, all of it
	updates []ldNode // the posts of a live blog in it
	data    []string // other scripts that state a date

	scripts []string // scripts that hold a page's data
}

// field is a date that a page states under a name.
type field struct{ name, value string }

//go:embed data/fields.tsv
var fieldTable string

// fieldKinds are what the names of fields date: "published", "date", "created", "modified".
var fieldKinds = readFields()

func readFields() map[string]string {
	m := map[string]string{}
	for kind, name := range tableRows(fieldTable) {
		m[name] = kind
	}
	return m
}

// readMeta collects it from the whole tree.
func readMeta(root *html.Node) meta {
	var m meta
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		a := attributes(n)
		switch n.DataAtom {
		case atom.Html:
			m.language = a["lang"]
		case atom.Title:
			if m.title == "" && n.Parent.DataAtom == atom.Head {
				m.title = strings.Join(strings.Fields(content(n)), " ")
			}
		case atom.Link:
			if strings.EqualFold(a["rel"], "canonical") && a["href"] != "" {
				m.url = a["href"]
			}
		case atom.Meta:
			m.element(a)
		case atom.Script:
			m.script(strings.ToLower(a["type"]), content(n))
		}
	}
	return m
}

// element takes in a meta element, which may have several names.
func (m *meta) element(a map[string]string) {
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name, value := strings.ToLower(a[key]), a["content"]
		switch {
		case name == "" || value == "":
		case fieldKinds[name] != "":
			m.fields = append(m.fields, field{name, value})
		case name == "og:site_name":
			m.publisher = value
		case name == "og:type":
			m.kind = strings.ToLower(value)
		case name == "generator":
			m.generator = value
		case name == "og:image" && m.image == "":
			m.image = value
		case name == "og:url" && m.url == "":
			m.url = value
		case name == "parsely-page":
			var page struct {
				Date string `json:"pub_date"`
			}
			if json.Unmarshal([]byte(value), &page) == nil && page.Date != "" {
				m.fields = append(m.fields, field{"pub_date", page.Date})
			}
		}
	}
}

// largestScript is how many bytes of a script with data are read.
const largestScript = 4 << 20

func (m *meta) script(kind, text string) {
	if len(text) > largestScript {
		return
	}
	if kind == "application/json" || pageData().MatchString(text[:min(len(text), 400)]) {
		m.scripts = append(m.scripts, text)
	}
	switch {
	case kind == "application/ld+json":
		m.ld = append(m.ld, readLD(text)...)
		if strings.Contains(text, "liveBlogUpdate") {
			for _, v := range looseJSON(text) {
				m.updates = append(m.updates, liveUpdates(v, 0)...)
			}
		}
	case strings.Contains(text, `"`) && publishedIn().MatchString(text):
		m.data = append(m.data, text)
	}
}

// pageData begins scripts that hold what a page shows.
var pageData = lazy.Regexp(`__(NEXT_DATA|NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE|INITIAL_DATA)__\s*=|^\s*window\.[A-Za-z_]+\s*=\s*\{`)

// publishedIn finds dates of publication in a page's data for its own scripts.
var publishedIn = lazy.Regexp(`\\?"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|pubDate|pub_date|firstPublished|firstPublishedAt|first_published_at|publicationDate|publication_date|publishTime|publish_time|articlePublished)\\?"\s*:\s*\\?"?([^"\\,}]{8,40})`)

// witnesses are what a page's own data say of its date.
func (m *meta) witnesses(o order) (found []witness) {
	add := func(from, kind, value string) {
		if s, ok := parseStamp(value, o); ok && !s.unsure {
			found = append(found, witness{s, "data", from, weights[kind]})
		}
	}
	own, sure := ownLD(m.ld, m.title, m.url)
	for _, n := range own {
		kind := "json-ld"
		switch {
		case !sure:
			kind = "json-ld crowd"
		case !n.article():
			kind = "json-ld page"
		}
		add("json-ld", kind, n.published)
		if n.published == "" {
			add("json-ld", "meta date", n.created)
		}
		if n.published+n.created == "" {
			add("modified", "modified", n.modified)
		}
	}
	for _, f := range m.fields {
		kind := fieldKinds[f.name]
		from := "meta"
		if kind == "modified" {
			from = kind
			add(from, "modified", f.value)
			continue
		}
		add(from, "meta "+kind, f.value)
	}
	for _, text := range m.data {
		if value := publishedIn().FindStringSubmatch(text); value != nil {
			add("script", "script", value[1])
		}
	}
	return found
}

func attributes(n *html.Node) map[string]string {
	a := make(map[string]string, len(n.Attr))
	for _, attr := range n.Attr {
		a[strings.ToLower(attr.Key)] = strings.TrimSpace(attr.Val)
	}
	return a
}

func content(n *html.Node) string { return contentUpTo(n, math.MaxInt) }

// contentUpTo is the text of a node, or at least so many bytes of it; of one with more nodes
// than that it is what the first of them hold.
func contentUpTo(n *html.Node, most int) string {
	var b strings.Builder
	nodes := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
		if nodes++; b.Len() > most || nodes > most {
			break
		}
	}
	return b.String()
}
