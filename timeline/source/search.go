package source

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-go/dateline/internal/lazy"
)

//go:embed data/attributes.tsv
var attributeTable string

// attributeKinds are what the attributes of elements date: "published" or "modified".
var attributeKinds = readAttributes()

func readAttributes() map[string]string {
	m := map[string]string{}
	for kind, name := range tableRows(attributeTable) {
		m[name] = kind
	}
	return m
}

// searched is what the search returns where the first reading of a page is not sure: one
// witness of each kind, from the likeliest place of its kind.
func searched(root *html.Node, m *meta, o order, all *outline) (found []witness) {
	s := searcher{order: orderShown(root, o), outline: all, site: siteOf(m.url), left: mostSearched, scripts: mostSearched}
	s.line("search title", m.title)
	s.node(root, place{})
	s.endLine()
	if day, ok := dayInAddress(m.image); ok {
		s.add("search image", place{}, stamp{Time: day})
	}
	for _, kind := range searchKinds {
		if f, ok := s.likeliest(kind); ok {
			from := "search"
			if kind.name == "search modified" {
				from = "modified"
			}
			found = append(found, witness{f.stamp, kind.family, from, weights[kind.name]})
		}
	}
	return slices.DeleteFunc(found, func(w witness) bool {
		return w.weight < leastAlone && !slices.ContainsFunc(found, func(o witness) bool { return o.family != w.family && o.day() == w.day() })
	})
}

// leastAlone is the weight that a witness of the search has at least that is heard when
// nothing else in it names the same day.
const leastAlone = 0.4

// searchKind is a kind of place that is searched. Of its dates the first is taken, or that
// which stands there most often.
type searchKind struct {
	name, family string
	labelled     bool // may stand in a footer too
	commonest    bool
}

var searchKinds = []searchKind{
	{name: "search label", family: "visible", labelled: true},
	{name: "search attribute", family: "attribute"},
	{name: "search element", family: "visible"},
	{name: "search title", family: "visible"},
	{name: "search line", family: "visible"},
	{name: "search modified", family: "visible", labelled: true},
	{name: "search image", family: "image", commonest: true},
	{name: "search own link", family: "image", commonest: true},
	{name: "search link", family: "image", commonest: true},
	{name: "search script", family: "data"},
	{name: "search stamp", family: "script", commonest: true},
	{name: "search short", family: "visible", commonest: true},
	{name: "search text", family: "visible", commonest: true},
}

// place is what is around a text.
type place struct {
	called, beside, comment bool // in an element named for dates; beside the article; in a comment on it
	address                 bool // in a link
}

// finding is a date that is found, and where.
type finding struct {
	stamp
	kind  string
	place place
	after bool // behind the first heading
}

// searcher goes through all of a page.
type searcher struct {
	order         order
	outline       *outline
	left, scripts reach // of text and attributes; of scripts and remarks
	found         []finding
	pieces        []placed // of the line that is being read
	headed        bool     // a heading has been met
	at            int      // bytes of text since, or since the beginning
	within        bool     // in a fragment
	before        string   // the line before, if it is as short as a label
	site          string   // the last two parts of the page's host
}

type placed struct {
	text  string // folded
	place place
}

// mostFindings is how many dates are kept of one kind.
const mostFindings = 300

func (s *searcher) add(kind string, p place, at stamp) {
	if at.Year() >= earliestSearched && !s.full() {
		s.found = append(s.found, finding{at, kind, p, s.headed})
	}
}

// full reports whether no more dates are kept.
func (s *searcher) full() bool { return len(s.found) >= mostFindings*len(searchKinds) }

// earliestSearched is the first year of pages of the web, with some room.
const earliestSearched = 1995

// likeliest returns the date of a kind: what stands beside the article, in a comment or
// before the heading only where there is nothing else.
func (s *searcher) likeliest(kind searchKind) (finding, bool) {
	var best []finding
	rank := -1
	for _, f := range s.found {
		if f.kind != kind.name || f.place.comment {
			continue
		}
		r := 2*boolean(!f.place.beside) + boolean(f.after)
		if r > rank {
			best, rank = nil, r
		}
		if r == rank {
			best = append(best, f)
		}
	}
	if len(best) == 0 || rank < 2 && !kind.labelled {
		return finding{}, false
	}
	if !kind.commonest {
		return best[0], true
	}
	return commonest(best)
}

// commonest returns the date of the day that is found most often: by itself or in half of
// all places at least, and not long before another, since a text tells of the past. What a
// text names once may be any day.
func commonest(found []finding) (finding, bool) {
	counts := map[string]int{}
	latest := found[0]
	for _, f := range found {
		counts[f.day()]++
		if f.After(latest.Time) {
			latest = f
		}
	}
	slices.SortStableFunc(found, func(a, b finding) int { return counts[b.day()] - counts[a.day()] })
	best := found[0]
	if best.kind == "search text" && len(found) == 1 {
		return best, false
	}
	return best, (2*counts[best.day()] > len(found) || len(counts) == 1) && latest.Sub(best.Time) < longestBack
}

// longestBack is how long before the last day that a text names it may have been written.
const longestBack = 31 * 24 * time.Hour

// Names of classes that hold dates among others, beyond those of the first reading.
var looseName = lazy.Regexp(`(?i)date|datum|fecha|time(?:$|[^lr])|publi[sc]|posted|byline|by-line|author|autor|created|parution|subline|submitted|stamp|clock|calendar|header-?info|article-?info|post-?info|meta`)

func (s *searcher) node(n *html.Node, p place) {
	if s.left.past(n) {
		return
	}
	switch n.Type {
	case html.TextNode:
		if text := strings.Join(strings.Fields(n.Data), " "); text != "" {
			s.pieces = append(s.pieces, placed{" " + plain(clean(text)), p})
		}
		return
	case html.CommentNode:
		if n.Parent != nil && n.Parent.DataAtom == atom.Code { // scripts show it later
			s.fragment(n.Data, p)
		} else {
			s.stamps(s.part(n.Data), p)
		}
		return
	}
	block := false
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Script:
			s.script(content(n), p)
			return
		case atom.Noscript: // what is in it has not been parsed
			s.fragment(content(n), p)
			return
		case atom.Style, atom.Template, atom.Svg, atom.Select, atom.Textarea, atom.Title:
			return
		case atom.H1:
			if !s.headed {
				s.headed, s.at = true, 0
			}
		}
		a := attributes(n)
		if named(a, eventName) {
			return
		}
		p = s.around(n, a, p)
		s.element(n, a, p)
		block = !inline[n.DataAtom] || n.DataAtom == atom.Br
	}
	if block {
		s.endLine()
	}
	for c := range n.ChildNodes() {
		s.node(c, p)
	}
	if block {
		s.endLine()
	}
}

// fragment searches a part of a page that the page holds as text.
func (s *searcher) fragment(text string, p place) {
	if s.within || len(text) > largestForStamps { // one in another has no end
		return
	}
	s.within = true
	defer func() { s.within = false }()
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil { // too deep
		return
	}
	for _, c := range nodes {
		s.node(c, p)
	}
}

// around adds to a place what an element says of it. What holds half of the page's text
// is not beside it.
func (s *searcher) around(n *html.Node, a map[string]string, p place) place {
	p.called = p.called || n.DataAtom == atom.Time || n.DataAtom == atom.Small || looseName().MatchString(a["class"]+" "+a["id"]+" "+a["itemprop"]) && len(contentUpTo(n, longestCalled)) < longestCalled
	p.address = p.address || n.DataAtom == atom.A
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Head:
		return p
	case atom.Nav, atom.Aside, atom.Footer:
		p.beside = true
		return p
	}
	if p.beside && p.comment || n.DataAtom == atom.Form {
		return p
	}
	if remark := named(a, remarkName); remark || named(a, besideName) {
		if s.outline.shown[n] < s.outline.length/2 && !s.outline.titled[n] {
			p.beside, p.comment = true, p.comment || remark
		}
	}
	return p
}

// longestCalled is how many bytes of text an element has at most that is named for a date.
const longestCalled = 600

// element takes in what the attributes of an element state.
func (s *searcher) element(n *html.Node, a map[string]string, p place) {
	switch n.DataAtom {
	case atom.Img:
		if day, ok := dayInAddress(a["src"]); ok {
			s.add("search image", p, stamp{Time: day})
		}
	case atom.A:
		if day, ok := dayInAddress(a["href"]); ok {
			kind := "search link"
			if s.site != "" && siteOf(a["href"]) == s.site {
				kind = "search own link"
			}
			s.add(kind, p, stamp{Time: day})
		}
	case atom.Time:
		_, pubdate := a["pubdate"]
		if at, ok := parseStamp(a["datetime"], s.order); ok && !at.unsure && (pubdate || fieldKinds[strings.ToLower(a["itemprop"])] == "published") {
			s.add("search label", p, at)
		}
	}
	for _, attr := range n.Attr {
		value := strings.TrimSpace(attr.Val)
		kind := attributeKinds[attr.Key]
		switch {
		case attr.Key == "title" && (n.DataAtom == atom.Abbr || p.called && n.DataAtom != atom.Img), attr.Key == "datetime" && n.DataAtom != atom.Time:
			kind = "published"
		case kind == "":
			continue
		}
		at, ok := parseStamp(value, s.order)
		switch {
		case !ok || at.unsure || len(value) > longestStamp:
		case kind == "modified" || named(a, modifiedName):
			s.add("search modified", p, at)
		default:
			s.add("search attribute", p, at)
		}
	}
}

// siteOf is the last two parts of the host of an address, "" without one.
func siteOf(url string) string {
	if !strings.Contains(url, "://") {
		return ""
	}
	host, _, _ := strings.Cut(bareAddress(url), "/")
	parts := strings.Split(strings.ToLower(host), ".")
	return strings.Join(parts[max(0, len(parts)-2):], ".")
}

// longestStamp is how many bytes an attribute has at most that is a date and no sentence.
const longestStamp = 60

// isoStamp is a time as machines write it, and looseField one under the name of a date of
// publication in a script that is no JSON.
var (
	isoStamp   = lazy.Regexp(`\b(?:199\d|20[0-4]\d)-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d`)
	looseField = lazy.Regexp(`(?i)\b(?:date_?published|publish(?:ed)?_?(?:at|on|date|time|datetime)|pub_?(?:date|time)|publication_?(?:date|time)|first_?publish(?:ed)?_?(?:at|date)?|display_?date|created_?at|post_?date|article_?date|story_?date|online_?date|date_?posted)\\?["']?\s*[:=,]\s*\\?["']?([^"'\\,;}]{8,40})`)
)

func (s *searcher) stamps(text string, p place) {
	if s.full() {
		return
	}
	for _, found := range isoStamp().FindAllString(text, mostFindings) {
		if at, ok := parseStamp(found, s.order); ok {
			s.add("search stamp", p, at)
		}
	}
}

// largestForStamps is how many bytes of one script or remark are searched.
const largestForStamps = 512 << 10

// part is what of a script or a remark is still searched.
func (s *searcher) part(text string) string {
	n := max(0, min(len(text), largestForStamps, int(s.scripts)))
	s.scripts -= reach(n)
	return text[:n]
}

func (s *searcher) script(text string, p place) {
	text = s.part(text)
	for _, m := range looseField().FindAllStringSubmatch(text, 5) {
		if at, ok := parseStamp(m[1], s.order); ok && !at.unsure {
			s.add("search script", p, at)
		}
	}
	s.stamps(text, p)
}

// longestSearched is how many bytes of a paragraph are searched at its beginning.
const longestSearched = 2000

// line searches a text that is a line of its own.
func (s *searcher) line(kind, text string) {
	for _, f := range findStamps(text, s.order) {
		if !f.unsure {
			s.add(kind, place{}, f.stamp)
		}
	}
}

func (s *searcher) endLine() {
	pieces := s.pieces
	s.pieces = nil
	if len(pieces) == 0 || s.full() {
		return
	}
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	text := b.String()
	text = strings.ToValidUTF8(text[:min(len(text), longestSearched)], "")
	far := s.at > lineReach
	s.at += b.Len()
	above := s.before
	if s.before = ""; b.Len() < longestLabel {
		s.before = text
	}
	last := 0
	for _, f := range findStamps(text, s.order) {
		p := placeOf(pieces, f.start)
		before := text[last:f.start]
		if last == 0 {
			before = above + before
		}
		last = f.end
		kind := kindOfLine(text, before, f, p)
		if kind == "search line" && far || kind == "search text" && b.Len() < longestHeading && !strings.HasSuffix(text, ".") {
			kind = "search short"
		}
		if !f.unsure && kind != "" {
			s.add(kind, p, f.stamp)
		}
	}
}

// longestLabel is how many bytes a line has at most that says what the next one dates, as
// <dt> and <dd> do.
const longestLabel = 40

// longestHeading is how many bytes a line has at most that is no sentence of a text.
const longestHeading = 160

// lineReach is how many bytes of text may part a date on a line of its own from the heading.
const lineReach = 3000

// placeOf is the place of the piece in which a byte of a line is.
func placeOf(pieces []placed, at int) place {
	for _, p := range pieces {
		if at -= len(p.text); at < 0 {
			return p.place
		}
	}
	return place{}
}

// leadingDate is what parts a date that begins a report from its text.
var leadingDate = lazy.Regexp(`^[^\pL\d]{0,2}(?:--|[-–—:|])`)

// kindOfLine tells what a date in a line is by the words around it; "" is none of the page.
func kindOfLine(text, before string, f foundStamp, p place) string {
	rest := text[f.end:]
	label := nearestLabel(before)
	for kind, words := range labelsBehind() {
		if words.MatchString(rest) {
			label = kind
		}
	}
	switch label {
	case "published":
		return "search label"
	case "modified":
		return "search modified"
	case "other":
		return ""
	}
	switch {
	case p.called:
		return "search element"
	case alone(text[:f.start] + rest), f.start < 60 && leadingDate().MatchString(rest):
		return "search line"
	}
	return "search text"
}

// looseLabels find a label that names who wrote before the date: "Posted by Ann on".
var looseLabels = sync.OnceValue(readLooseLabels)

func readLooseLabels() map[string]*regexp.Regexp {
	return labelsOf(map[string]string{"published": "published", "modified": "modified", "other": "other"}, `(?:^|[^\pL])(?:%s)[^\pL]`)
}

// labelsBehind find a label that follows its date.
var labelsBehind = sync.OnceValue(func() map[string]*regexp.Regexp {
	return labelsOf(map[string]string{"published behind": "published", "modified behind": "modified"}, `^[^\pL\d]{0,2}(?:%s)`)
})

// labelsOf makes a pattern of the labels of each kind in the table, under another name.
func labelsOf(kinds map[string]string, pattern string) map[string]*regexp.Regexp {
	words := map[string][]string{}
	for kind, label := range tableRows(labelTable) {
		if name := kinds[kind]; name != "" {
			words[name] = append(words[name], regexp.QuoteMeta(plain(label)))
		}
	}
	m := map[string]*regexp.Regexp{}
	for name, labels := range words {
		m[name] = regexp.MustCompile(fmt.Sprintf(pattern, strings.Join(labels, "|")))
	}
	return m
}

// labelReach is how many bytes may part a label from its date.
const labelReach = 80

// nearestLabel returns what the last label before a date says, or "".
func nearestLabel(before string) string {
	before = before[max(0, len(before)-labelReach):] + " "
	if i := strings.LastIndex(strings.TrimSpace(before), ". "); i >= 0 {
		before = before[i+2:]
	}
	at, nearest := -1, ""
	for _, kind := range []string{"modified", "other", "published"} {
		for _, m := range looseLabels()[kind].FindAllStringIndex(before, -1) {
			if m[0] >= at {
				at, nearest = m[0], kind
			}
		}
	}
	return nearest
}

// shownOrders are dates in figures that can be read in one way only.
var shownOrders = lazy.Regexp(`\b(\d{1,2})[/](\d{1,2})[/](?:19|20)?\d{2}\b`)

// orderShown tells the order of day and month from the dates that a page shows and that
// leave no doubt, if it is not known otherwise.
func orderShown(root *html.Node, o order) order {
	if o != anyOrder {
		return o
	}
	var days, months int
	left := reach(mostSearched)
	for n := range root.Descendants() {
		if left.past(n) {
			break
		}
		if n.Type != html.TextNode || n.Parent.DataAtom == atom.Script || n.Parent.DataAtom == atom.Style {
			continue
		}
		for _, m := range shownOrders().FindAllStringSubmatch(n.Data, -1) {
			first, second := number(m[1]), number(m[2])
			days += boolean(first > 12 && first <= 31 && second <= 12)
			months += boolean(second > 12 && second <= 31 && first <= 12)
		}
	}
	switch {
	case days > 0 && months == 0:
		return dayFirst
	case months > 0 && days == 0:
		return monthFirst
	}
	return anyOrder
}
