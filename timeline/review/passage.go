package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// passages find the sentences of earlier documents in later ones, where words may have been
// added, files renamed, and sentences changed or taken out.
type passages struct {
	earlier, later map[string]*timeline.Document
	sentences      map[passage][]timeline.Span // of the later documents
	elsewhere      map[string][]timeline.Span  // of those among them that are new, by their text
	renamed        map[string]string           // earlier documents whose text now has another ID
	nth            map[string][]int            // by earlier document: how many sentences alike stand before each
}

// passage is the text of a sentence in a document.
type passage struct{ document, text string }

func newPassages(earlier, later []*timeline.Document) *passages {
	p := &passages{map[string]*timeline.Document{}, map[string]*timeline.Document{}, map[passage][]timeline.Span{}, map[string][]timeline.Span{}, map[string]string{}, map[string][]int{}}
	for _, d := range earlier {
		p.earlier[d.ID] = d
	}
	byText := map[string]string{}
	for _, d := range later {
		p.later[d.ID] = d
		if _, twice := byText[d.Text]; !twice {
			byText[d.Text] = d.ID
		}
		for _, s := range d.Sentences {
			at := passage{d.ID, s.Text}
			p.sentences[at] = append(p.sentences[at], s)
			if p.earlier[d.ID] == nil {
				p.elsewhere[s.Text] = append(p.elsewhere[s.Text], s)
			}
		}
	}
	for _, d := range earlier {
		if same := p.later[d.ID]; same != nil && same.Text == d.Text {
			continue
		}
		if id, ok := byText[d.Text]; ok {
			p.renamed[d.ID] = id
		}
	}
	return p
}

// find returns where the words of an earlier document now stand, if the sentence around them
// still does. Workbooks come from anywhere: words that are no stretch of their document stand
// nowhere.
func (p *passages) find(words timeline.Span) (timeline.Span, bool) {
	doc := p.earlier[words.Document]
	if doc == nil || !words.In(doc) {
		return words, false
	}
	at, ok := slices.BinarySearchFunc(doc.Sentences, words.Start, func(s timeline.Span, start int) int {
		switch {
		case s.End <= start:
			return -1
		case s.Start > start:
			return 1
		}
		return 0
	})
	if !ok {
		return words, false
	}
	sentence, ok := p.sentence(doc, at)
	if !ok {
		return words, false
	}
	by := sentence.Start - doc.Sentences[at].Start
	moved := timeline.Span{Document: sentence.Document, Start: words.Start + by, End: words.End + by, Text: words.Text}
	now := p.later[moved.Document]
	return moved, now != nil && moved.In(now)
}

// sentence finds a sentence of an earlier document by its text. Of several alike it is the one
// that stands as often after others of them.
func (p *passages) sentence(doc *timeline.Document, at int) (timeline.Span, bool) {
	text := doc.Sentences[at].Text
	found := p.sentences[passage{cmp.Or(p.renamed[doc.ID], doc.ID), text}]
	if len(found) == 0 {
		found = p.elsewhere[text]
	}
	if len(found) == 0 {
		return timeline.Span{}, false
	}
	return found[min(p.before(doc, at), len(found)-1)], true
}

// before returns how many sentences of a document stand before number at that are like it.
func (p *passages) before(doc *timeline.Document, at int) int {
	nth := p.nth[doc.ID]
	if nth == nil {
		seen := map[string]int{}
		nth = make([]int, len(doc.Sentences))
		for i, s := range doc.Sentences {
			nth[i] = seen[s.Text]
			seen[s.Text]++
		}
		p.nth[doc.ID] = nth
	}
	return nth[at]
}

// move takes an event to where its words now stand; false if some of them are gone.
func (p *passages) move(e timeline.Event) (timeline.Event, bool) {
	e = e.Clone()
	ok := true
	for s := range e.Spans() {
		if *s == (timeline.Span{}) {
			continue
		}
		moved, found := p.find(*s)
		*s, ok = moved, ok && found
	}
	return e, ok
}

// short is the beginning of a sentence, for messages.
func short(text string) string {
	words := strings.Fields(text)
	if len(words) > 8 {
		return strings.Join(words[:8], " ") + " …"
	}
	return strings.Join(words, " ")
}
