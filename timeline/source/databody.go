package source

import (
	"html"
	"maps"
	"slices"
	"strings"

	tree "golang.org/x/net/html"

	"github.com/dateline-go/dateline/internal/lazy"
)

// bodyInData returns the text of an article that a page keeps in data for its scripts: the
// articleBody of its JSON-LD, or else the longest text that reads like paragraphs.
func (m *meta) bodyInData() string {
	own, _ := ownLD(m.ld, m.title, m.url)
	best := ""
	for _, n := range own {
		if text := dataText(n.body); len(text) > len(best) {
			best = text
		}
	}
	if best != "" {
		return best
	}
	for _, script := range m.scripts {
		if i := strings.IndexByte(script, '{'); i >= 0 {
			for _, v := range looseJSON(script[i:]) {
				if text := longestText(v, 0); len(text) > len(best) {
					best = text
				}
			}
		}
	}
	return best
}

// bodyKeys are the names under which such data keep text.
var bodyKeys = wordsOf("body text content html value paragraph paragraphs articlebody bodytext markup data children blocks items elements contentelements components")

// deepestData is how far down data are looked through.
const deepestData = 40

// longestText returns the longest text in data: a string, or the parts of a list.
func longestText(v any, depth int) (best string) {
	if depth > deepestData {
		return ""
	}
	better := func(s string) {
		if len(s) > len(best) {
			best = s
		}
	}
	switch v := v.(type) {
	case string:
		if strings.Count(v, " ") >= 30 {
			better(dataText(v))
		}
	case []any:
		var parts []string
		for _, e := range v {
			better(longestText(e, depth+1))
			if s := partText(e, 0); strings.Count(s, " ") >= 4 {
				parts = append(parts, s)
			}
		}
		better(strings.Join(parts, "\n\n"))
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			better(longestText(v[key], depth+1))
		}
	}
	return best
}

// partText is the text of one part of an article: a string, or what stands in an object
// under a name for text, runs of a line joined.
func partText(v any, depth int) string {
	if depth > 6 {
		return ""
	}
	switch v := v.(type) {
	case string:
		return dataText(v)
	case []any:
		var parts []string
		for _, e := range v {
			parts = append(parts, partText(e, depth+1))
		}
		return strings.Join(parts, "")
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if bodyKeys[strings.ToLower(strings.ReplaceAll(key, "_", ""))] {
				if s := partText(v[key], depth+1); s != "" {
					return s
				}
			}
		}
	}
	return ""
}

var markup = lazy.Regexp(`(?i)</?(p|br|div|h[1-6]|ul|li|a|b|i|em|strong|span|blockquote|figure)\b[^>]*>`)

// dataText turns a text of data, which may be HTML, into paragraphs.
func dataText(s string) string {
	if strings.Contains(s, "&lt;p") {
		s = html.UnescapeString(s)
	}
	if markup().MatchString(s) {
		root, err := tree.Parse(strings.NewReader(s))
		if err != nil {
			return ""
		}
		prune(root)
		pruneLinks(root)
		return clean(paragraphs(root))
	}
	return clean(strings.TrimSpace(html.UnescapeString(s)))
}
