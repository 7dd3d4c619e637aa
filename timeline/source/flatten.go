package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatten writes a page without its nesting: a paragraph for the beginning and the end
// of each block, nothing for the tags within a line. What says something about
// the page, and what is no text, stays as it is.
func flatten(page string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		switch {
		case kind == html.TextToken || kind == html.CommentToken || kind == html.DoctypeToken || shallow[tag]:
			b.WriteString(raw)
		case tag == atom.Time && kind == html.StartTagToken:
			b.WriteString(raw + "</time>") // for its attribute
		case !inline[tag]:
			b.WriteString("<p>")
		}
	}
}

// shallow are the elements that hold no others, or that a page has once.
var shallow = map[atom.Atom]bool{
	atom.Html: true, atom.Head: true, atom.Title: true, atom.Meta: true, atom.Link: true, atom.Body: true,
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Textarea: true, atom.Br: true,
}
