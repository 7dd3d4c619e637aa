package entity

import "strings"

// Word is what is looked at of a word.
type Word struct {
	Form, Lower string
	UPOS, XPOS  string
	Head        int // -1 for the root
	Relation    string
}

// Span is a mention that may be one: the words from Start to End, exclusive.
type Span struct {
	Start, End int
	Head       int  // the word that the phrase is about
	Joined     bool // it is several phrases that a conjunction joins
}

// within are the relations whose dependents belong to a noun phrase.
var within = map[string]bool{
	"det": true, "det:predet": true, "amod": true, "nmod": true, "nmod:poss": true, "nmod:unmarked": true, "nmod:desc": true,
	"compound": true, "flat": true, "nummod": true, "acl": true, "acl:relcl": true, "fixed": true, "goeswith": true, "appos": true,
}

// Spans appends the noun phrases of a sentence in the order of their heads.
func Spans(spans []Span, words []Word) []Span {
	n := len(words)
	first, last := subtrees(words)
	low, high := make([]int, n), make([]int, n)
	for i := range words {
		low[i], high[i] = i, i
	}
	for i, w := range words {
		if w.Head >= 0 && (within[w.Relation] || w.XPOS == "POS" && w.Relation == "case") { // "Norton's"
			low[w.Head], high[w.Head] = min(low[w.Head], first[i]), max(high[w.Head], last[i])
		}
	}
	wide := make([]int, n) // where the phrases end that are joined to a word's
	for i, w := range words {
		if w.Head >= 0 && w.Relation == "conj" && heads(w) {
			wide[w.Head] = max(wide[w.Head], high[i]+1)
		}
	}
	for i, w := range words {
		if !heads(w) {
			continue
		}
		start, end := low[i], high[i]+1
		for start < i && words[start].UPOS == "PUNCT" {
			start++
		}
		for end-1 > i && words[end-1].UPOS == "PUNCT" && !strings.ContainsAny(words[end-1].Form, ")]\"”") {
			end--
		}
		spans = append(spans, Span{start, end, i, false})
		if wide[i] > end { // "you and I" is a mention of both
			spans = append(spans, Span{start, wide[i], i, true})
		}
	}
	return spans
}

// subtrees returns the outermost words that each word governs, itself included: a
// phrase takes only what belongs to it. Every word is visited once, behind those that
// it governs.
func subtrees(words []Word) (first, last []int) {
	n := len(words)
	first, last = make([]int, n), make([]int, n)
	waiting := make([]int, n) // how many dependents are still to be visited
	for i, w := range words {
		first[i], last[i] = i, i
		if w.Head >= 0 {
			waiting[w.Head]++
		}
	}
	for i := range words {
		for d := i; d >= 0 && waiting[d] == 0; {
			waiting[d] = -1
			h := words[d].Head
			if h >= 0 {
				first[h], last[h] = min(first[h], first[d]), max(last[h], last[d])
				waiting[h]--
			}
			// A head that stands further on is visited when it is come to.
			if d = h; h > i {
				break
			}
		}
	}
	return first, last
}

// heads reports whether a noun phrase can be about a word.
func heads(w Word) bool {
	switch w.UPOS {
	case "PROPN", "NOUN":
		return w.Relation != "flat" && w.Relation != "goeswith" && w.Relation != "fixed"
	case "PRON":
		return w.XPOS != "EX" && w.XPOS != "WDT"
	case "ADJ", "NUM", "DET", "X":
		switch w.Relation {
		case "nsubj", "obj", "obl", "nsubj:pass", "conj", "appos", "nmod", "root":
			return true
		}
	case "ADV":
		return w.Lower == "here" || w.Lower == "there" || w.Lower == "home" || w.Lower == "abroad"
	}
	return false
}
