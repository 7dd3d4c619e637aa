package timeline

import (
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
)

// ReadArticle reads a document whose Sentences and Times are filled in, for the coder.
// actors may be nil.
func ReadArticle(doc *Document, actors *Actors) *coder.Article {
	ranges := make([]segment.Range, len(doc.Sentences))
	for i, s := range doc.Sentences {
		ranges[i] = segment.Range{Start: s.Start, End: s.End}
	}
	read := syntax.Read(doc.Text, ranges, doc.Times)
	return coder.NewArticle(doc.Text, doc.Published, read, names.Read(doc.Text, read, actors.dictionary(), doc.Published))
}

// sentence is a sentence that is read, in its document.
type sentence struct {
	*coder.Sentence
	doc      *Document
	articled map[string]bool           // the names of the article that "the" stands before
	article  []*sentence               // all of its article, by number
	events   map[coder.Position]*draft // those of its article, by the words that mention them
	resumed  map[int]resumed           // how its nouns that point back are told, by noun
}

// sentencesOf returns the sentences of an article, which was read of the document.
func sentencesOf(doc *Document, a *coder.Article) []*sentence {
	list := make([]*sentence, len(a.Sentences))
	for i, s := range a.Sentences {
		list[i] = &sentence{Sentence: s, doc: doc, article: list}
	}
	articled := articledNames(list)
	for _, s := range list {
		s.articled = articled
	}
	return list
}

// link tells the sentences of an article by which of their words its events are mentioned.
func link(sentences []*sentence, drafts []*draft) {
	events := map[coder.Position]*draft{}
	for _, d := range drafts {
		for _, m := range d.mentions {
			events[coder.Position{Sentence: m.Sentence, Word: m.Word}] = d
		}
	}
	for _, s := range sentences {
		s.events = events
	}
}

// articledNames are the names before which the article has "the" more often than not: "the
// Organization of African Unity".
func articledNames(list []*sentence) map[string]bool {
	votes := map[string]int{}
	for _, s := range list {
		for k := range s.Phrases {
			p := &s.Phrases[k]
			if p.Pronoun || p.Person || !named(p) || s.UPOS(p.Head) != "PROPN" || s.Relation(p.Head) == "compound" || s.Lower(p.Head+1) == "'s" || s.UPOS(p.Head+1) == "NOUN" {
				continue
			}
			if s.Lower(p.From-1) == "the" || s.Lower(p.From) == "the" {
				votes[p.Name]++
			} else {
				votes[p.Name]--
			}
		}
	}
	out := map[string]bool{}
	for name, n := range votes {
		if n > 0 {
			out[name] = true
		}
	}
	return out
}

// span is that of the sentence.
func (s *sentence) span() Span { return s.doc.span(s.Start, s.End) }

// spanOf returns the span of the words from from to to, to exclusive.
func (s *sentence) spanOf(from, to int) Span {
	return s.doc.span(s.Words[from].Start, s.Words[to-1].End)
}

// trigger is the pattern of the lexicon that fits at a word, one of the event's type
// first; without any, the word alone.
func (s *sentence) trigger(i int, typ string) coder.Pattern {
	best := coder.Pattern{From: i, To: i + 1, Passive: s.Verb(i) && s.Passive(i)}
	best.Speech = "noun"
	if s.Verb(i) {
		best.Speech = "verb"
	}
	for _, p := range s.Patterns {
		if p.Fits && p.From <= i && i < p.To && (best.Type == "" || p.Type == typ) {
			best = p
		}
	}
	return best
}

// depth counts the clauses and nominals above a word; what somebody says, and what one is
// to do, counts as no deeper than the saying.
func (s *sentence) depth(i int) int {
	n := 0
	for range s.Words {
		h := s.Words[i].Head
		if h < 0 {
			break
		}
		switch s.Relation(i) {
		case "ccomp", "parataxis":
			if !saying[s.Words[h].Lemma] {
				n++
			}
		case "obl", "nmod", "acl", "advcl", "xcomp", "appos", "amod":
			n++
		}
		i = h
	}
	return n
}
