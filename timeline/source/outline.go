package source

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// outline is what is asked of the elements of a page again and again, worked out in one walk.
type outline struct {
	titled map[*html.Node]bool // holds an h1, or another heading that is in the page's title
	headed map[*html.Node]bool // holds an h1 or an h2
	shown  map[*html.Node]int  // bytes of text that an element with a class or an ID shows
	length int                 // bytes of text that the page shows
}

// outlineOf is that of a page, whose title is folded by plain.
func outlineOf(root *html.Node, title string) *outline {
	o := &outline{titled: map[*html.Node]bool{}, headed: map[*html.Node]bool{}, shown: map[*html.Node]int{}}
	o.length = o.measure(root)
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.H1:
			mark(o.titled, n)
			mark(o.headed, n)
		case atom.H2:
			mark(o.headed, n)
			fallthrough
		case atom.H3:
			if !o.titled[n.Parent] && inTitle(headingText(n), title) {
				mark(o.titled, n)
			}
		}
	}
	return o
}

// mark notes what holds a node.
func mark(holders map[*html.Node]bool, n *html.Node) {
	for n = n.Parent; n != nil && !holders[n]; n = n.Parent {
		holders[n] = true
	}
}

// measure returns how many bytes of text a node shows.
func (o *outline) measure(n *html.Node) (length int) {
	if n.Type == html.TextNode {
		return len(n.Data)
	}
	if n.Type == html.ElementNode && silent[n.DataAtom] {
		return 0
	}
	for c := range n.ChildNodes() {
		length += o.measure(c)
	}
	if len(n.Attr) > 0 {
		o.shown[n] = length
	}
	return length
}

// mostSearched is how many bytes of a page's text and attributes are searched for its date,
// from the beginning; scripts are counted apart, and have as many. Some 700 articles have so
// much.
const mostSearched = 1 << 20

// Every element is counted as so many bytes, and an attribute as so many at most: pictures
// may be written into them.
const (
	perElement       = 16
	longestAttribute = 200
)

// reach is how many bytes may still be searched.
type reach int

// past takes a node from what may be searched, and reports whether it is behind the end.
func (r *reach) past(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		*r -= reach(len(n.Data))
	case html.ElementNode:
		*r -= perElement
		for _, a := range n.Attr {
			*r -= reach(min(len(a.Val), longestAttribute))
		}
	}
	return *r < 0
}
