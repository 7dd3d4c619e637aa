package source

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page says about itself.
type meta struct {
	title, url, publisher, language, generator string

	jsonLD, tags, times []string // dates of publication, by where they stand
}

// dateTags are the names of meta tags that hold a date of publication.
var dateTags = map[string]bool{
	"article:published_time": true, "og:published_time": true, "datepublished": true, "date": true,
	"dc.date": true, "dc.date.issued": true, "dcterms.date": true, "dcterms.issued": true, "dcterms.created": true,
	"pubdate": true, "publishdate": true, "publish-date": true, "publication_date": true, "parsely-pub-date": true,
	"sailthru.date": true, "citation_publication_date": true, "cxenseparse:recs:publishtime": true,
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
			if strings.EqualFold(a["rel"], "canonical") {
				m.url = a["href"]
			}
		case atom.Meta:
			name := strings.ToLower(a["property"] + a["name"] + a["itemprop"])
			switch {
			case dateTags[name]:
				m.tags = append(m.tags, a["content"])
			case name == "og:site_name":
				m.publisher = a["content"]
			case name == "generator":
				m.generator = a["content"]
			case name == "og:url" && m.url == "":
				m.url = a["content"]
			}
		case atom.Time:
			if a["datetime"] != "" {
				m.times = append(m.times, a["datetime"])
			} else {
				m.times = append(m.times, content(n))
			}
		case atom.Script:
			if strings.EqualFold(a["type"], "application/ld+json") {
				var v any
				if json.Unmarshal([]byte(content(n)), &v) == nil {
					m.jsonLD = append(m.jsonLD, published(v)...)
				}
			}
		}
	}
	return m
}

// published returns the first date that can be read, and where it stood. Elements
// <time> may be about anything: they are sure if all of them name one day.
func (m meta) published() stated {
	for _, place := range []struct {
		name  string
		dates []string
	}{{"json-ld", m.jsonLD}, {"meta", m.tags}, {"time", m.times}} {
		var found stated
		for _, s := range place.dates {
			switch t, ok := parseStamp(s); {
			case !ok:
			case found.from == "":
				found = stated{t, place.name, true}
			case place.name == "time" && !sameDay(found.date, t):
				found.sure = false
			}
		}
		if found.from != "" {
			return found
		}
	}
	return stated{}
}

// published collects every "datePublished" of a JSON-LD document, in a fixed
// order.
func published(v any) []string {
	var found []string
	switch v := v.(type) {
	case map[string]any:
		if s, ok := v["datePublished"].(string); ok {
			found = append(found, s)
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			found = append(found, published(v[k])...)
		}
	case []any:
		for _, e := range v {
			found = append(found, published(e)...)
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

func content(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
