package source

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed data/lines.tsv
var lineTable string

// furnitureLines are what begins lines that lead elsewhere, and whole lines of the page's
// furniture; both are folded by plain.
var furnitureLines = sync.OnceValues(readLines)

func readLines() (more []string, whole map[string]bool) {
	whole = map[string]bool{}
	for kind, line := range tableRows(lineTable) {
		if kind == "more" {
			more = append(more, plain(line))
		} else {
			whole[plain(line)] = true
		}
	}
	return more, whole
}

// Names of classes, in words, of what stands in or beside an article and is none of it.
var (
	remarkName  = wordsOf("comment comments disqus respond replies")
	popName     = wordsOf("pop popup popover hovercard flyout tooltiptext")
	captionName = wordsOf("caption captions figcaption")
	layoutName  = wordsOf("page wrapper container content main layout body app root site")
)

// prune takes out of a page what is no text of its article, and returns the captions of
// its pictures. What would take most of the text with it stays.
func prune(root *html.Node) (captions []string) {
	p := pruner{whole: len(content(root))}
	p.visit(root)
	for _, n := range p.out {
		n.Parent.RemoveChild(n)
	}
	return p.captions
}

type pruner struct {
	whole    int // bytes of text of the page
	out      []*html.Node
	captions []string
}

// visit returns how much text is below a node, and whether the page's heading is.
func (p *pruner) visit(n *html.Node) (length int, heading bool) {
	if n.Type == html.TextNode {
		return len(n.Data), false
	}
	start := len(p.out)
	for c := range n.ChildNodes() {
		l, h := p.visit(c)
		length, heading = length+l, heading || h
	}
	if n.Type != html.ElementNode {
		return length, heading
	}
	a := attributes(n)
	switch {
	case length < longestCaption && captionOf(n, a):
		if text := clean(paragraphs(n)); text != "" {
			p.captions = append(p.captions, text)
		}
	case length*2 >= p.whole || heading || !furniture(n, a):
		return length, heading || n.DataAtom == atom.H1
	}
	p.out = append(p.out[:start], n)
	return length, false
}

// longestCaption is how many bytes a caption has at most.
const longestCaption = 1000

func holds(n *html.Node, tag atom.Atom) bool {
	for c := range n.Descendants() {
		if c.DataAtom == tag {
			return true
		}
	}
	return false
}

// captionOf reports whether an element is the caption of a picture.
func captionOf(n *html.Node, a map[string]string) bool {
	if n.DataAtom == atom.Figcaption {
		return true
	}
	return n.DataAtom != atom.Figure && n.DataAtom != atom.Table && named(a, captionName) && !holds(n, atom.Img) && !holds(n, atom.P)
}

// furniture reports whether an element is no text of an article.
func furniture(n *html.Node, a map[string]string) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Dialog:
		return true
	}
	if inline[n.DataAtom] {
		return popsUp(n, a)
	}
	switch a["role"] {
	case "navigation", "complementary", "contentinfo", "dialog", "alertdialog", "tooltip", "search":
		return true
	}
	return named(a, remarkName) && !named(a, layoutName)
}

// popsUp reports whether an element within a sentence shows only under the pointer.
func popsUp(n *html.Node, a map[string]string) bool {
	if n.DataAtom == atom.A {
		return false
	}
	if a["role"] == "tooltip" || named(a, popName) {
		return true
	}
	around := n.Parent
	return around != nil && n.PrevSibling != nil && inline[around.DataAtom] && named(attributes(around), map[string]bool{"tooltip": true})
}

// mostlyLinks is the part of a block's text from which on it leads elsewhere.
const mostlyLinks = 0.8

// pruneLinks takes the blocks out of an article that are links or lead elsewhere, unless
// half of the text would go.
func pruneLinks(article *html.Node) {
	p := linkPruner{article: article}
	length, _ := p.visit(article, false)
	if p.gone*2 > length {
		return
	}
	for _, n := range p.out {
		n.Parent.RemoveChild(n)
	}
}

type linkPruner struct {
	article *html.Node
	out     []*html.Node
	gone    int // bytes of text in them
}

// visit returns how much text is below a node, and how much of it in links.
func (p *linkPruner) visit(n *html.Node, linked bool) (text, links int) {
	if n.Type == html.TextNode {
		text = len(strings.TrimSpace(n.Data))
		return text, text * boolean(linked)
	}
	if silent[n.DataAtom] {
		return 0, 0
	}
	start, gone := len(p.out), p.gone
	for c := range n.ChildNodes() {
		t, l := p.visit(c, linked || n.DataAtom == atom.A)
		text, links = text+t, links+l
	}
	if n.Type == html.ElementNode && n != p.article && !inline[n.DataAtom] && text > 0 && leadsAway(n, text, links) {
		p.out = append(p.out[:start], n)
		p.gone = gone + text
	}
	return text, links
}

// longestLead is how many bytes a line has at most that says where to read more.
const longestLead = 600

// leadsAway reports whether a block with so much text, and so much of it in links, is
// made of links, says "Read more", or is the page's furniture.
func leadsAway(n *html.Node, text, links int) bool {
	share := float64(links) / float64(text)
	if share >= mostlyLinks {
		return true
	}
	if text > longestLead {
		return false
	}
	line := plain(strings.Trim(strings.Join(strings.Fields(content(n)), " "), " |•·–—-»›>"))
	more, whole := furnitureLines()
	if whole[strings.TrimRight(line, ":")] {
		return true
	}
	for _, beginning := range more {
		if rest, ok := strings.CutPrefix(line, beginning); ok && (rest == "" || strings.IndexByte(" :|-–", rest[0]) >= 0) {
			if share >= 0.4 || rest == "" || len(rest) < 200 && strings.HasPrefix(strings.TrimSpace(rest), ":") {
				return true
			}
		}
	}
	return false
}
