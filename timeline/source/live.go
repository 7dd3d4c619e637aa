package source

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/timeline"
)

// livePattern tells a page that reports as things happen, by its title or address.
const livePattern = `\b(live|liveblog|live-blog|live-updates?|ticker|newsticker|as it happened|en direct|directo|ao vivo|in diretta)\b`

var livePage = lazy.Regexp(`(?i)` + livePattern)

// liveHead finds the same in what has not been parsed yet.
var liveHead = lazy.Regexp(`(?is)(<title[^>]*>|rel=["']?canonical["']?|og:url)[^<>]*?` + livePattern)

// mayBeLive reports whether a page has to be looked at as a live blog.
func mayBeLive(data []byte) bool {
	return bytes.Contains(data, []byte("liveBlogUpdate")) || liveHead().Match(data[:min(len(data), 256<<10)])
}

// A live blog has so many posts with a time of their own.
const fewestPosts = 2

// livePosts returns the posts of a live blog, each a document of its own time: those in
// its JSON-LD, or the elements of the page that have a time and a text. Other pages have
// none.
func livePosts(root *html.Node, m *meta, now time.Time) (posts []*timeline.Document) {
	o := orderOf(m.language, m.url)
	add := func(title, text string, at stamp) {
		if text = strings.TrimSpace(text); text == "" {
			return
		}
		doc := &timeline.Document{Source: fmt.Sprintf("#%d", len(posts)+1), Title: clean(title), Text: text,
			URL: m.url, Publisher: m.publisher, Language: m.language}
		dated(doc, stated{date: at.Time, from: "post", confidence: logistic(weights["json-ld"])}, now)
		posts = append(posts, doc)
	}
	for _, u := range m.updates {
		if s, ok := parseStamp(u.published, o); ok {
			add(u.headline, dataText(u.body), s)
		}
	}
	if len(posts) >= fewestPosts || len(posts) == 0 && !livePage().MatchString(m.title+" "+bareAddress(m.url)) {
		return posts
	}
	posts = nil
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.ElementNode && n.DataAtom != atom.Body && !inline[n.DataAtom] {
			a := attributes(n)
			if furniture(n, a) {
				return
			}
			if n.DataAtom == atom.Article || named(a, postName) {
				if at, heading, ok := onePost(n, o); ok {
					add(heading, postText(n), at)
					return
				}
			}
		}
		for c := range n.ChildNodes() {
			visit(c)
		}
	}
	visit(root)
	if len(posts) < fewestPosts {
		return nil
	}
	return posts
}

// postName names the elements that hold a post.
var postName = wordsOf("post entry update block liveblog")

// onePost returns the time of an element with one time, its heading, and whether it has
// a text.
func onePost(n *html.Node, o order) (at stamp, heading string, ok bool) {
	times, prose := 0, 0
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Time:
			value := attributes(c)["datetime"]
			if value == "" {
				value = contentUpTo(c, longestLine)
			}
			if s, read := parseStamp(value, o); read {
				if times == 0 {
					at = s
				}
				times++
			}
		case atom.H2, atom.H3, atom.H4:
			if heading == "" {
				heading = strings.Join(strings.Fields(contentUpTo(c, longestLine)), " ")
			}
		case atom.P:
			prose += len(strings.TrimSpace(content(c)))
		}
	}
	return at, heading, times == 1 && at.clock && prose >= 40
}

// postText is the text of a post: its paragraphs, quotations and lists.
func postText(n *html.Node) string {
	var parts []string
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := range n.ChildNodes() {
			switch {
			case c.Type != html.ElementNode || silent[c.DataAtom] || furniture(c, attributes(c)) || captionOf(c, attributes(c)):
			case c.DataAtom == atom.P || c.DataAtom == atom.Li || c.DataAtom == atom.Blockquote:
				if s := paragraphs(c); s != "" {
					parts = append(parts, s)
				}
			default:
				visit(c)
			}
		}
	}
	visit(n)
	return clean(strings.Join(parts, "\n\n"))
}
