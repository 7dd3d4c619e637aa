package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/syntax"
)

// ReadArticle reads a document for the coder.
func ReadArticle(doc *Document) *coder.Article {
	a := &coder.Article{Text: doc.Text, Published: doc.Published}
	names := newNames(doc, nil)
	for _, s := range readSentences(doc) {
		names.find(s)
		s.parse(true)
		if s.kids == nil {
			s.kids = make([][]int, len(s.tokens))
		}
		s.findTriggers()
		a.Sentences = append(a.Sentences, s.forCoder(len(a.Sentences)))
	}
	return a
}

func (s *sentence) forCoder(n int) *coder.Sentence {
	out := &coder.Sentence{Sentence: &syntax.Sentence{Range: nlp.Range{Start: s.span.Start, End: s.span.End}, Number: n, Paragraph: s.paragraph, Kids: s.kids}}
	r := nlp.English()
	for i := range s.tokens {
		t := &s.tokens[i]
		w := coder.Word{Word: t.Word, Lower: t.Lower, Class: r.Class(t.Lower)}
		if w.UPOS == "" {
			w.UPOS, w.XPOS, w.Head, w.Relation = "X", "FW", -1, "dep"
		}
		w.Lemma = strings.ToLower(r.Lemma(&t.Word))
		out.Words = append(out.Words, w)
	}
	for i := range s.times {
		e := &s.times[i]
		if e.from < e.to {
			out.Times = append(out.Times, coder.Time{Expression: e.Expression, From: e.from, To: e.to, Head: s.headOf(e.from, e.to)})
		}
	}
	at := map[int]bool{}
	for _, t := range s.triggers {
		at[t.from] = true
		out.Patterns = append(out.Patterns, coder.Pattern{From: t.from, To: t.to, Type: t.pattern.Type, Mode: t.pattern.Mode, CAMEO: t.pattern.CAMEO, Speech: t.pattern.Speech, Fits: true})
	}
	for i := range s.tokens {
		for _, p := range lexicon.Events().Starting(s.tokens[i].Lower) {
			if len(p.Words) == 1 && !at[i] {
				out.Patterns = append(out.Patterns, coder.Pattern{From: i, To: i + 1, Type: p.Type, Mode: p.Mode, CAMEO: p.CAMEO, Speech: p.Speech})
			}
		}
	}
	used := map[int]bool{}
	for h := range s.tokens {
		t := &s.tokens[h]
		if s.inTime(h) || t.Relation == "flat" || t.Relation == "fixed" || t.UPOS == "PUNCT" {
			continue
		}
		m := s.mentionAt(h)
		noun := t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON"
		if m == nil && !noun {
			continue
		}
		if m != nil && m.to-m.from > 1 { // one phrase for all of a name
			if h != s.headOf(m.from, m.to) || used[m.from] {
				continue
			}
			used[m.from] = true
		}
		p := coder.Phrase{Head: h, Pronoun: t.UPOS == "PRON"}
		p.From, p.To = s.phrase(h)
		var a *Actor
		if m != nil {
			a = ofMention(*m)
			p.Place = m.place != nil
			if m.place != nil && m.actor == nil {
				p.Country = m.place.Country
			}
		}
		if a == nil && !(m != nil && m.place != nil) {
			a = s.party(h)
		}
		if m != nil && a != nil {
			p.From, p.To, p.Known = min(p.From, m.from), max(p.To, m.to), true
		}
		p.Wide = p.To
		for k := range s.tokens {
			if s.governs(h, k) && k > p.Wide-1 && s.relation(k) != "punct" && !s.behindComma(h, k) {
				p.Wide = max(p.Wide, k+1)
			}
		}
		p.Name = s.text(p.From, p.To)
		p.Written = s.text(p.From, p.Wide)
		if a != nil {
			p.Name, p.Code, p.Country, p.Sector, p.Role = a.Name, a.Code, a.Country, a.Sector, a.Role
		} else if m != nil && m.place != nil {
			p.Name = m.place.Name
		}
		out.Phrases = append(out.Phrases, p)
		if m != nil {
			for _, o := range m.others {
				q := p
				q.Name, q.Code, q.Country, q.Sector, q.Role = o.Name, o.Code, o.Country, o.Sector, o.Role
				out.Phrases = append(out.Phrases, q)
			}
		}
	}
	return out
}

// behindComma reports whether token k belongs to h only behind a comma, in another
// clause or in a list.
func (s *sentence) behindComma(h, k int) bool {
	for i := k; i != h && i >= 0; i = s.tokens[i].Head {
		switch s.relation(i) {
		case "acl", "appos", "conj", "parataxis", "advcl", "cc", "ccomp", "cop", "nsubj", "obl":
			return true
		}
		if s.relation(i) == "nmod" && s.tokens[i].Head == h && i > h && s.caseOf(i) != "of" && s.caseOf(i) != "in" && s.caseOf(i) != "for" && s.caseOf(i) != "from" {
			return true
		}
	}
	return false
}
