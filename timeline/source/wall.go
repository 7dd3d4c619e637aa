package source

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What [timeline.Document.Warning] says of pages that are no article, or not all of one.
const (
	ConsentWall = "consent wall" // asks for consent before it shows anything
	NotFound    = "not found"    // says that there is no such page, or that it is not shown
	Paywall     = "paywall"      // shows the beginning, and sells the rest
	IndexPage   = "index page"   // lists articles
)

//go:embed data/walls.tsv
var wallTable string

// wallWords are what the kinds of pages say.
var wallWords = sync.OnceValue(readWalls)

func readWalls() map[string][]string {
	m := map[string][]string{}
	for kind, words := range tableRows(wallTable) {
		m[kind] = append(m[kind], plain(words))
	}
	return m
}

// Lengths, in bytes, of texts that walls and stubs stay below.
const (
	longestWall = 2000
	longestStub = 1500
)

// warning names what a page is that has this text and shows all of whole.
func warning(root *html.Node, m *meta, text, whole string) string {
	title := plain(m.title)
	said := func(kind, s string) (n int) {
		for _, words := range wallWords()[kind] {
			if words[0] <= '9' && !strings.HasPrefix(s+" ", words+" ") { // a number may count anything
				continue
			}
			if strings.Contains(s, words) {
				n++
			}
		}
		return n
	}
	short, all := plain(text), plain(whole[:min(len(whole), 20_000)])
	switch {
	case len(text) < longestWall && said(NotFound, title) > 0:
		return NotFound
	case len(text) < 500 && said(NotFound, short) > 0:
		return NotFound
	case len(text) < longestWall && said(ConsentWall, short) >= 2:
		return ConsentWall
	case listsArticles(root, m, text):
		return IndexPage
	case len(text) < longestStub && (m.paid() || said(Paywall, all) > 0):
		return Paywall
	}
	return ""
}

// paid reports whether a page says that its article is not free.
func (m *meta) paid() bool {
	own, _ := ownLD(m.ld, m.title, m.url)
	for _, n := range own {
		if strings.EqualFold(n.free, "false") {
			return true
		}
	}
	return false
}

// An index page has so many headlines that are links, or so many links with a date of their
// own, and more text in them than in its paragraphs. An article's list of the latest news has
// fewer dated ones.
const (
	fewestHeadlines = 8
	headlineWords   = 4
	fewestDated     = 20
)

// listsArticles reports whether a page is an index of articles.
func listsArticles(root *html.Node, m *meta, text string) bool {
	for _, n := range m.ld {
		if n.article() && n.published != "" && m.kind == "article" {
			return false
		}
	}
	headlines, dated, inLinks, prose := 0, 0, 0, 0
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.A:
			s, hasTime := content(n), holds(n, atom.Time)
			if hasTime {
				dated++
			}
			if words := len(strings.Fields(s)); words >= headlineWords || hasTime {
				inLinks += len(s)
				if words >= headlineWords && (above(n, atom.H2, atom.H3, atom.H4, atom.Li) || holds(n, atom.H2) || holds(n, atom.H3)) {
					headlines++
				}
			}
		case atom.P:
			if s := content(n); len(s) >= 80 {
				prose += len(s)
			}
		}
	}
	return (headlines >= fewestHeadlines || dated >= fewestDated) && inLinks > prose && inLinks > len(text)/2
}

// above reports whether a node is in one of the elements, not far up.
func above(n *html.Node, tags ...atom.Atom) bool {
	for p, i := n.Parent, 0; p != nil && i < 3; p, i = p.Parent, i+1 {
		for _, tag := range tags {
			if p.DataAtom == tag {
				return true
			}
		}
	}
	return false
}
