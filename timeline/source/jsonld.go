package source

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lazy"
)

// ldNode is what a page says of one thing in JSON-LD (schema.org).
type ldNode struct {
	types                                  []string
	headline, url, body, language          string
	published, created, modified, uploaded string
	free                                   string // isAccessibleForFree
}

// elsewhere are the properties that lead from an article to other things.
var elsewhere = map[string]bool{
	"comment": true, "comments": true, "itemListElement": true, "hasPart": true, "isPartOf": true, "relatedLink": true,
	"mentions": true, "citation": true, "review": true, "reviews": true, "liveBlogUpdate": true, "associatedMedia": true,
	"video": true, "image": true, "author": true, "creator": true, "publisher": true, "about": true, "isBasedOn": true,
	"subjectOf": true, "workExample": true, "exampleOfWork": true, "blogPost": true, "primaryImageOfPage": true,
	"aggregateRating": true, "breadcrumb": true, "sourceOrganization": true, "potentialAction": true, "parentItem": true,
}

// readLD collects the things of a JSON-LD script that can be the page's article, in
// their order; those that are something else's part are left out.
func readLD(script string) (nodes []ldNode) {
	for _, v := range looseJSON(script) {
		nodes = append(nodes, ldNodes(v, 0)...)
	}
	if nodes == nil { // not even leniently
		n := ldNode{types: []string{"broken"}, published: firstMatch(brokenPublished(), script), modified: firstMatch(brokenModified(), script)}
		if n.published+n.modified != "" {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

var (
	brokenPublished = lazy.Regexp(`"datePublished"\s*:\s*"([^"]{4,60})"`)
	brokenModified  = lazy.Regexp(`"dateModified"\s*:\s*"([^"]{4,60})"`)
)

func firstMatch(re *regexp.Regexp, s string) string {
	if m := re.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

// deepestLD is how far down a node may stand.
const deepestLD = 8

func ldNodes(v any, depth int) (nodes []ldNode) {
	if depth > deepestLD {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			nodes = append(nodes, ldNodes(e, depth+1)...)
		}
	case map[string]any:
		text := func(key string) string { return ldText(v[key]) }
		n := ldNode{
			headline: text("headline"), url: text("url"), body: text("articleBody"), language: text("inLanguage"),
			published: text("datePublished"), created: text("dateCreated"), modified: text("dateModified"),
			uploaded: text("uploadDate"), free: text("isAccessibleForFree"),
		}
		if n.headline == "" {
			n.headline = text("name")
		}
		if n.url == "" {
			n.url = ldText(v["mainEntityOfPage"])
		}
		n.types = ldTypes(v["@type"])
		if n.published+n.created+n.modified+n.uploaded+n.body+n.free != "" {
			nodes = append(nodes, n)
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if !elsewhere[key] && !strings.HasPrefix(key, "@") || key == "@graph" {
				nodes = append(nodes, ldNodes(v[key], depth+1)...)
			}
		}
	}
	return nodes
}

// liveUpdates returns the posts of the live blog that a node is or holds.
func liveUpdates(v any, depth int) (posts []ldNode) {
	if depth > deepestLD {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			posts = append(posts, liveUpdates(e, depth+1)...)
		}
	case map[string]any:
		if updates, ok := v["liveBlogUpdate"]; ok {
			return ldNodes(updates, 0)
		}
		return liveUpdates(v["@graph"], depth+1)
	}
	return posts
}

// ldText is the value of a property as text: the first of several, the address of a thing.
func ldText(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case float64, bool:
		return fmt.Sprint(v)
	case []any:
		if len(v) > 0 {
			return ldText(v[0])
		}
	case map[string]any:
		for _, key := range []string{"@value", "@id", "url"} {
			if s, ok := v[key].(string); ok {
				return s
			}
		}
	}
	return ""
}

func ldTypes(v any) (types []string) {
	switch v := v.(type) {
	case string:
		types = append(types, v)
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok {
				types = append(types, s)
			}
		}
	}
	for i, s := range types {
		types[i] = s[strings.LastIndexAny(s, "/#:")+1:]
	}
	return types
}

// article reports whether a node is a text of its own.
func (n *ldNode) article() bool {
	return slices.ContainsFunc(n.types, func(s string) bool {
		return strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "Posting") || s == "Report" || s == "Blog" || s == "Review" ||
			s == "CreativeWork" || s == "Recipe" || s == "ClaimReview" || s == "broken"
	})
}

// page reports whether a node is about the page, or does not say what it is about.
func (n *ldNode) page() bool {
	return len(n.types) == 0 || slices.ContainsFunc(n.types, func(s string) bool { return strings.HasSuffix(s, "Page") })
}

// ownLD returns the nodes about a page itself, the likeliest first: articles that have
// its title or its address, or that are alone; then the page. A crowd is none of it.
func ownLD(nodes []ldNode, title, url string) (own []ldNode, sure bool) {
	var articles, named, pages []ldNode
	for _, n := range nodes {
		switch {
		case n.article():
			articles = append(articles, n)
			if n.url != "" && sameAddress(n.url, url) || n.headline != "" && strings.Contains(plain(title), plain(n.headline)) {
				named = append(named, n)
			}
		case n.page():
			pages = append(pages, n)
		}
	}
	switch {
	case len(named) > 0:
		return append(named, pages...), true
	case len(articles) == 1:
		return append(articles, pages...), true
	case len(articles) > 1:
		days := map[string]bool{}
		for _, n := range articles {
			days[n.published] = true
		}
		return append(articles[:1:1], pages...), len(days) == 1
	}
	return pages, true
}

// sameAddress compares addresses without protocol, query and last slash.
func sameAddress(a, b string) bool {
	a, b = bareAddress(a), bareAddress(b)
	return a != "" && (a == b || strings.HasPrefix(a, "/") && len(a) > 1 && strings.HasSuffix(b, a))
}

func bareAddress(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	s, _, _ = strings.Cut(s, "#")
	s, _, _ = strings.Cut(s, "?")
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}

// looseJSON reads the values of a script, mended if they are no JSON: remarks and CDATA
// around them, line breaks within strings, commas behind the last member.
func looseJSON(script string) (values []any) {
	for _, s := range []string{script, mendJSON(script)} {
		values = nil
		dec := json.NewDecoder(strings.NewReader(s))
		for {
			var v any
			if dec.Decode(&v) != nil {
				break
			}
			values = append(values, v)
		}
		if len(values) > 0 {
			return values
		}
	}
	return nil
}

// wrapping is what pages put around a script's data.
var wrapping = lazy.Regexp(`(?s)//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>|/\*[^"]*?\*/|<!--|-->`)

func mendJSON(s string) string {
	s = strings.TrimRight(wrapping().ReplaceAllString(s, ""), " \t\r\n;")
	var b strings.Builder
	quoted, comma := false, false // within a string; a comma waits
	for i := 0; i < len(s); i++ {
		c := s[i]
		if comma && !strings.ContainsRune(" \t\r\n", rune(c)) {
			if c != '}' && c != ']' {
				b.WriteByte(',')
			}
			comma = false
		}
		switch {
		case quoted && c == '\\' && i+1 < len(s):
			b.WriteByte(c)
			i++
			c = s[i]
		case c == '"':
			quoted = !quoted
		case quoted && c < ' ':
			c = ' '
		case !quoted && c == ',':
			comma = true
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
