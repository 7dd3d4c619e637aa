package timeline

import (
	"context"

	"github.com/dateline-go/dateline/internal/coder"
)

// Coder is the Extractor that Build uses unless it is given another. Models learned from
// annotated news (internal/coder) tell which words of an article tell an event, of which
// type, who takes part and when it was.
type Coder struct {
	Actors      *Actors  // a dictionary that goes before the built-in one; nil is none
	NoTemponyms bool     // leaves out what is known of named events
	Entities    []string // those that events are to be about, see [For]; none is all events
}

// The chances from which an event is told. By cross-validation over annotated news as many
// are usable from .3 to .5; a lower one finds more, and tells more that is none or told
// already. In a sentence alone .45 is right most often; from .62 on as few are told as
// annotators leave alone, and six of a hundred events are lost.
const (
	worthTelling = coder.Worthwhile
	worthAlone   = .45
)

// Extract implements [Extractor]. A document in another language than English is a
// [LanguageError].
func (c Coder) Extract(ctx context.Context, doc *Document) ([]Event, error) {
	if !english(doc.Language) {
		return nil, &LanguageError{doc.Language, len(doc.Times)}
	}
	loadModels()
	article := ReadArticle(doc, c.Actors)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	sentences := sentencesOf(doc, article)
	var drafts []*draft
	if len(c.Entities) > 0 {
		drafts = about(c.Entities, doc, article, sentences)
	} else {
		least := worthTelling
		if len(sentences) == 1 {
			least = worthAlone
		}
		for _, e := range coder.English().Events(article, least) {
			drafts = append(drafts, draftOf(sentences, e))
		}
	}
	markMain(drafts)
	countCasualties(sentences, drafts)
	orderAll(drafts)
	if !c.NoTemponyms {
		nameAll(doc, drafts)
	}
	link(sentences, drafts)
	events := make([]Event, 0, len(drafts))
	told := map[string]bool{}
	for _, d := range drafts {
		d.Summary, d.Words = d.summary(told), d.words()
		events = append(events, d.Event)
	}
	return events, nil
}
