package source

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-go/dateline/internal/lazy"
)

//go:embed data/labels.tsv
var labelTable string

// labels finds the words before a date that say what it dates.
var labels = sync.OnceValue(readLabels)

type label struct {
	published bool
	words     *regexp.Regexp
}

func readLabels() []label {
	words := map[string][]string{}
	for kind, label := range tableRows(labelTable) {
		words[kind] = append(words[kind], regexp.QuoteMeta(plain(label)))
	}
	var out []label
	for _, kind := range []string{"modified", "published"} {
		out = append(out, label{kind == "published",
			regexp.MustCompile(`(?:^|[^\pL])(?:` + strings.Join(words[kind], "|") + `)[^\pL\d]{0,4}(?:(?:on|at|am|le|el|em|il|op|den|the|den|by|date|[\pL]{2,10}day)[^\pL\d]{0,3}){0,2}$`)})
	}
	return out
}

// Names of classes, in words: of what is beside the article, and of what holds its date.
var (
	besideName    = wordsOf("comment comments sidebar related recommend recommended recommendations popular trending recent footer widget teaser teasers promo newsletter latest ticker calendar breaking mostread disqus reply replies carousel weather masthead topbar navbar navigation menu clock")
	todayName     = wordsOf("today current")
	dateName      = wordsOf("date time datetime timestamp published publish publication pubdate posted dateline postdate entrydate datum fecha data byline meta metadata info created dates timeago zeit stamp issued")
	publishedName = wordsOf("published publish pubdate publication posted entrydate postdate dateline created issued")
	eventName     = wordsOf("bday dday birthday dtstart dtend deadline accessdate retrieved") // of what the page tells
	modifiedName  = wordsOf("updated update modified lastmod")
)

func wordsOf(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// named reports whether an element's class, id or microdata has one of the words.
func named(a map[string]string, words map[string]bool) bool {
	for _, key := range []string{"class", "id", "itemprop", "data-testid", "data-qa"} {
		for w := range nameWords(a[key]) {
			if words[w] {
				return true
			}
		}
	}
	return false
}

// stateNames are classes that say how an element is and not what it holds: "has-sidebar",
// "comments-open".
var stateNames = lazy.Regexp(`(?i)^(has|no|with|without|show|hide|is|type|category|tag|js)-|-(open|closed|enabled|disabled|on|off|left|right)$`)

// nameWords yields the words of which a name is made: of "entry-date" and "entryDate" both.
func nameWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range strings.FieldsSeq(s) {
			if !stateNames().MatchString(name) && !eachWord(name, yield) {
				return
			}
		}
	}
}

// eachWord yields the words of one name, and reports whether more are wanted.
func eachWord(s string, yield func(string) bool) bool {
	start := 0
	for i := 0; i <= len(s); i++ {
		letter := i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] >= 0x80)
		capital := i > start && i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a'
		if letter && !capital {
			continue
		}
		if i > start && !yield(strings.ToLower(s[start:i])) {
			return false
		}
		start = i
		if !letter {
			start++
		}
	}
	return true
}

// beside reports whether an element holds what is no part of the article.
func (v *viewer) beside(n *html.Node, a map[string]string) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Form:
		return n.DataAtom != atom.Form || !holds(n, atom.H1) // some pages are a form
	case atom.Footer:
		return v.article == nil // that of an article may say when it was posted
	case atom.Header:
		return v.article == nil && !v.outline.headed[n]
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	}
	today := named(a, todayName) && named(a, dateName)
	return (today || named(a, besideName) && !strings.Contains(a["class"], "elementor")) && !v.outline.titled[n]
}

// headingText is what a heading says, folded.
func headingText(n *html.Node) string {
	return plain(strings.Join(strings.Fields(contentUpTo(n, 4*longestLine)), " "))
}

// inTitle reports whether a heading is in the title, which may name the site as well.
func inTitle(heading, title string) bool { return len(heading) > 8 && strings.Contains(title, heading) }

// near is how many bytes of text may part a date from the heading.
const near = 800

// sighting is a date that a page shows, and where.
type sighting struct {
	stamp
	at                   int // bytes of text before it
	article              *html.Node
	element              bool // a <time>, or microdata
	published, modified  bool // by its label or its class
	called, alone, micro bool
}

// viewer goes through a page as a reader does.
type viewer struct {
	order    order
	outline  *outline
	left     reach
	title    string
	seen     []sighting
	lines    []string // those a date line is looked for in
	line     []piece
	at       int
	headings []heading // those that are in the page's title, or the first h1
	article  *html.Node
	titled   bool // the headings are in the title
}

// heading is where a heading stands, and in which article.
type heading struct {
	at      int
	article *html.Node
}

// piece is text of a line, and what the element around it is called.
type piece struct {
	raw, text                   string // as it is written, and folded
	called, published, modified bool
}

// visible returns what a page shows of its date: in its heading, elements for dates,
// lines with a date, and a date line.
func visible(root *html.Node, title string, o order, all *outline) []witness {
	v := viewer{order: o, title: plain(title), outline: all, left: mostSearched}
	v.node(root, piece{})
	v.endLine()
	found := v.witnesses()
	if date, how, _ := dateInLines(strings.Join(v.lines, "\n")); how == "wire" {
		found = append(found, witness{stamp{Time: date}, "visible", "text", weights["text"]})
	}
	return found
}

func (v *viewer) node(n *html.Node, around piece) {
	if v.left.past(n) {
		return
	}
	if n.Type == html.TextNode {
		if text := clean(strings.Join(strings.Fields(n.Data), " ")); text != "" {
			around.raw = text
			around.text = " " + plain(text)
			v.line = append(v.line, around)
			v.at += len(text) + 1
		}
		return
	}
	if n.Type == html.ElementNode {
		if n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Head || n.DataAtom == atom.Template {
			return
		}
		a := attributes(n)
		if v.beside(n, a) {
			return
		}
		if named(a, eventName) {
			return
		}
		around.called = around.called || named(a, dateName) || n.DataAtom == atom.Time
		around.published = around.published || named(a, publishedName)
		around.modified = around.modified || named(a, modifiedName)
		v.element(n, a, around)
	}
	block := n.Type == html.ElementNode && (!inline[n.DataAtom] || n.DataAtom == atom.Br)
	outer := v.article
	if n.DataAtom == atom.Article {
		v.article = n
	}
	if block {
		v.endLine()
	}
	if n.DataAtom == atom.H1 || n.DataAtom == atom.H2 {
		v.head(n)
	}
	for c := range n.ChildNodes() {
		v.node(c, around)
	}
	if block {
		v.endLine()
	}
	v.article = outer
}

// head remembers a heading that is in the title, which may name the site as well, or else
// the first h1.
func (v *viewer) head(n *html.Node) {
	h := heading{v.at, v.article}
	switch same := inTitle(headingText(n), v.title); {
	case same && !v.titled:
		v.headings, v.titled = []heading{h}, true
	case same || n.DataAtom == atom.H1 && len(v.headings) == 0:
		v.headings = append(v.headings, h)
	}
}

// element takes in a <time>, and microdata of the date of publication.
func (v *viewer) element(n *html.Node, a map[string]string, around piece) {
	kind := fieldKinds[strings.ToLower(a["itemprop"])]
	if n.DataAtom == atom.Meta || n.DataAtom != atom.Time && kind == "" {
		return
	}
	_, pubdate := a["pubdate"]
	s := sighting{at: v.at, article: v.article, element: true, micro: kind == "published" || kind == "created",
		published: around.published || kind == "published" || pubdate, modified: around.modified || kind == "modified"}
	for _, value := range []string{a["datetime"], a["content"], a["title"], contentUpTo(n, longestLine)} {
		var ok bool
		if s.stamp, ok = parseStamp(value, v.order); ok {
			v.see(s)
			return
		}
	}
}

// longestLine is how many bytes a line with a date has at most: what is longer is prose.
const longestLine = 250

// endLine looks for dates in the line that has been read.
func (v *viewer) endLine() {
	line := v.line
	v.line = nil
	length := 0
	var raw strings.Builder
	for _, p := range line {
		length += len(p.text)
		raw.WriteString(p.raw + " ")
	}
	if raw.Len() > 0 {
		v.lines = append(v.lines, raw.String())
	}
	if length == 0 || length > longestLine {
		return
	}
	var b strings.Builder
	for _, p := range line {
		b.WriteString(p.text)
	}
	text := b.String()
	last := 0
	for _, f := range findStamps(text, v.order) {
		s := sighting{stamp: f.stamp, at: v.at - length + f.start, article: v.article}
		at := 0
		for _, p := range line {
			if at < f.end && f.start < at+len(p.text) {
				s.called = s.called || p.called
				s.published, s.modified = s.published || p.published, s.modified || p.modified
			}
			at += len(p.text)
		}
		before := text[last:f.start]
		for _, l := range labels() {
			if l.words.MatchString(before) {
				s.published, s.modified, s.called = l.published, !l.published, true
				break
			}
		}
		s.alone = alone(text[:f.start] + text[f.end:])
		last = f.end
		if s.called || s.alone {
			v.see(s)
		}
	}
}

// mostSightings is how many dates of a page are kept: one with more is a list.
const mostSightings = 200

func (v *viewer) see(s sighting) {
	if len(v.seen) < mostSightings && (!s.unsure) {
		v.seen = append(v.seen, s)
	}
}

// witnesses weighs what was seen: the best element and the best line speak.
func (v *viewer) witnesses() (found []witness) {
	days := map[string]bool{}
	for _, s := range v.seen {
		days[s.day()] = true
	}
	best := map[bool]witness{}
	for _, s := range v.seen {
		kind := v.kind(s)
		w := witness{s.stamp, "visible", "text", weights[kind]}
		if s.element {
			w.from = "time"
			if s.micro {
				w.from = "itemprop"
			}
		}
		if kind == "modified" {
			w.from = kind
		}
		if old, ok := best[s.element]; !ok || w.weight > old.weight || w.weight == old.weight && w.day() == old.day() && w.precision() > old.precision() {
			best[s.element] = w
		}
	}
	for _, element := range []bool{true, false} {
		if w, ok := best[element]; ok {
			found = append(found, w)
		}
	}
	if len(days) == 1 { // nothing else that it could be
		for i := range found {
			found[i].weight = max(found[i].weight, weights["time"]*boolFloat(found[i].from == "time"))
		}
	}
	return slices.Clip(found)
}

func boolFloat(b bool) float64 { return float64(boolean(b)) }

// kind names the row of the table of weights.
func (v *viewer) kind(s sighting) string {
	close := slices.ContainsFunc(v.headings, func(h heading) bool {
		return s.at >= h.at-near/2 && s.at <= h.at+near && (h.article == nil || s.article == h.article || s.article == nil)
	})
	switch {
	case s.modified && !s.published:
		return "modified"
	case s.micro:
		return "itemprop"
	case s.element && s.published && close:
		return "time published"
	case s.element && close:
		return "time"
	case s.element:
		return "time far"
	case s.published && (close || len(v.headings) == 0):
		return "visible label"
	case s.published:
		return "visible label far"
	case close && s.called:
		return "visible"
	case close:
		return "visible alone"
	}
	return "visible far"
}
