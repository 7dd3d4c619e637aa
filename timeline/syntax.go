package timeline

import (
	"slices"
	"strings"
)

// relation is how token i hangs on its head, without the part behind a colon.
func (s *sentence) relation(i int) string {
	r, _, _ := strings.Cut(s.tokens[i].Relation, ":")
	return r
}

// dependents yields the tokens that i governs by one of the relations.
func (s *sentence) dependents(i int, relations ...string) []int {
	var out []int
	if s.kids == nil {
		return nil
	}
	for _, k := range s.kids[i] {
		if slices.Contains(relations, s.relation(k)) {
			out = append(out, k)
		}
	}
	return out
}

// caseOf returns the preposition of a nominal in lower case, or "".
func (s *sentence) caseOf(i int) string {
	for _, k := range s.dependents(i, "case") {
		if k < i && s.tokens[k].Lower != "'s" {
			return s.tokens[k].Lower
		}
	}
	return ""
}

// isVerb reports whether a token is a verb or stands for one.
func (s *sentence) isVerb(i int) bool {
	return s.tokens[i].UPOS == "VERB" || s.tokens[i].UPOS == "AUX"
}

// isPassive reports whether a verb is in the passive voice, a participle that
// belongs to a noun ("troops attacked by rebels") included.
func (s *sentence) isPassive(v int) bool {
	for _, k := range s.kids[v] {
		switch s.tokens[k].Relation {
		case "nsubj:pass", "aux:pass", "obl:agent", "csubj:pass":
			return true
		case "nsubj", "obj":
			return false
		}
	}
	return s.tokens[v].XPOS == "VBN" && (s.relation(v) == "acl" && s.tokens[v].Relation != "acl:relcl" || s.relation(v) == "advcl")
}

// bare reports whether a participle that hangs on a noun has no "by" and no object: of
// a verb like "mediate" or "meet" it is then the past tense, mistaken for one.
func (s *sentence) bare(v int) bool {
	for _, k := range s.kids[v] {
		switch r := s.tokens[k].Relation; {
		case r == "obl:agent", r == "nsubj:pass", r == "aux:pass", s.caseOf(k) == "by":
			return false
		}
	}
	return s.relation(v) == "acl"
}

// headOf returns the token of a trigger that the rest of its words hang on.
func (s *sentence) headOf(from, to int) int {
	for i := from; i < to; i++ {
		if h := s.tokens[i].Head; h < from || h >= to {
			return i
		}
	}
	return from
}

// mentionAt returns the mention that a token is part of.
func (s *sentence) mentionAt(i int) *mention {
	k, found := slices.BinarySearchFunc(s.mentions, i, func(m mention, i int) int {
		switch {
		case m.to <= i:
			return -1
		case m.from > i:
			return 1
		}
		return 0
	})
	if !found {
		return nil
	}
	return &s.mentions[k]
}

// phrase returns the first token of a nominal and the one behind its head: its
// modifiers before it, without determiners and what stands apart.
func (s *sentence) phrase(h int) (from, to int) {
	from, to = h, h+1
	for from > 0 && s.governs(h, from-1) && s.tokens[from-1].UPOS != "PUNCT" && s.relation(from-1) != "case" && s.relation(from-1) != "cc" {
		from--
	}
	for from < h && (s.tokens[from].UPOS == "DET" || s.tokens[from].UPOS == "ADV" || s.tokens[from].Lower == "'s") {
		from++
	}
	for to < len(s.tokens) && s.relation(to) == "flat" && s.tokens[to].Head == h {
		to++
	}
	return from, to
}

// governs reports whether token i is below h in the tree.
func (s *sentence) governs(h, i int) bool {
	for n := 0; i >= 0 && n <= len(s.tokens); n++ {
		if i == h {
			return true
		}
		i = s.tokens[i].Head
	}
	return false
}

// depth counts the clauses and nominals above a token; what somebody says, and
// what one is to do, counts as no deeper than the saying.
func (s *sentence) depth(i int) int {
	n := 0
	for steps := 0; i >= 0 && steps < len(s.tokens); steps++ {
		h := s.tokens[i].Head
		if h < 0 {
			break
		}
		switch s.relation(i) {
		case "ccomp", "parataxis":
			if !saying[s.tokens[h].Lower] {
				n++
			}
		case "conj", "obj", "nsubj", "flat", "fixed", "compound":
		case "obl", "nmod", "acl", "advcl", "xcomp", "appos", "amod":
			n++
		}
		i = h
	}
	return n
}

// root returns the top of the tree that a token is in.
func (s *sentence) root(i int) int {
	for n := 0; s.tokens[i].Head >= 0 && n < len(s.tokens); n++ {
		i = s.tokens[i].Head
	}
	return i
}

// inTime reports whether a token is part of a time expression.
func (s *sentence) inTime(i int) bool {
	for _, t := range s.times {
		if t.from <= i && i < t.to {
			return true
		}
	}
	return false
}

func (s *sentence) clauseBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if clauseMarkers[s.lower(i)] {
			return true
		}
	}
	return false
}

// preposition returns the word before token i, past an article.
func (s *sentence) preposition(i int) string {
	if w := s.lower(i - 1); w != "the" && w != "his" && w != "its" && w != "her" {
		return w
	}
	return s.lower(i - 2)
}

func (s *sentence) behindLocative(i int) bool { return locatives[s.preposition(i)] }

// verbLike reports whether token i looks like a finite verb.
func (s *sentence) verbLike(i int) bool {
	w := s.lower(i)
	return modals[w] || beForms[w] || w == "has" || w == "have" || w == "had" || len(w) > 3 && w[len(w)-2:] == "ed" || saying[w]
}
