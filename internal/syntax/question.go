package syntax

import "slices"

// Lower returns word i in lower case, or "" outside of the sentence.
func (s *Sentence) Lower(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].Lower
}

// Lemma returns the lemma of word i, or "" outside of the sentence.
func (s *Sentence) Lemma(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].Lemma
}

// Relation is how word i hangs on its head, without the part behind a colon.
func (s *Sentence) Relation(i int) string {
	r := s.Words[i].Relation
	for k := range len(r) { // it is asked for most often of all, and short
		if r[k] == ':' {
			return r[:k]
		}
	}
	return r
}

// Child returns the first word that i governs by one of the relations, or -1. What is above the root
// governs nothing.
func (s *Sentence) Child(i int, relations ...string) int {
	if i < 0 {
		return -1
	}
	for _, k := range s.Kids[i] {
		if slices.Contains(relations, s.Relation(k)) {
			return k
		}
	}
	return -1
}

// Preposition returns the preposition of a nominal in lower case, or "".
func (s *Sentence) Preposition(i int) string {
	for _, k := range s.Kids[i] {
		if k < i && s.Relation(k) == "case" && s.Words[k].XPOS != "POS" {
			return s.Words[k].Lower
		}
	}
	return ""
}

// HeadOf returns the word that the rest of the words from from to to hang on.
func (s *Sentence) HeadOf(from, to int) int {
	for i := from; i < to; i++ {
		if h := s.Words[i].Head; h < from || h >= to {
			return i
		}
	}
	return from
}

// Governs reports whether word i is h or below h in the tree.
func (s *Sentence) Governs(h, i int) bool {
	for n := 0; i >= 0 && n <= len(s.Words); n++ {
		if i == h {
			return true
		}
		i = s.Words[i].Head
	}
	return false
}

// InTime reports whether a word is part of a time expression.
func (s *Sentence) InTime(i int) bool { return i >= 0 && i < len(s.inTime) && s.inTime[i] }

// At returns the first word that ends behind the byte offset.
func (s *Sentence) At(offset int) int {
	i, _ := slices.BinarySearchFunc(s.Words, offset, func(w Word, offset int) int {
		if w.End <= offset {
			return -1
		}
		return 1
	})
	return i
}

// Verb reports whether a word is a verb or stands for one.
func (s *Sentence) Verb(i int) bool {
	return s.Words[i].UPOS == "VERB" || s.Words[i].UPOS == "AUX"
}

// Passive reports whether a verb is in the passive voice, a participle that belongs to a
// noun ("troops attacked by rebels") included.
func (s *Sentence) Passive(v int) bool {
	for _, k := range s.Kids[v] {
		switch s.Words[k].Relation {
		case "nsubj:pass", "aux:pass", "obl:agent", "csubj:pass":
			return true
		case "nsubj", "obj":
			return false
		}
	}
	return s.Words[v].XPOS == "VBN" && (s.Relation(v) == "acl" && s.Words[v].Relation != "acl:relcl" || s.Relation(v) == "advcl")
}

// Clause returns the nearest word above i that heads a clause, i itself included.
func (s *Sentence) Clause(i int) int {
	for range s.Words {
		h := s.Words[i].Head
		if h < 0 {
			return i
		}
		switch s.Relation(i) {
		case "acl", "advcl", "ccomp", "xcomp", "parataxis", "csubj":
			return i
		case "conj":
			if s.Words[i].UPOS == "VERB" {
				return i
			}
		}
		i = h
	}
	return i
}

// Subject returns the head of the subject that a word has, or shares with or takes from
// the clause above; -1 without any.
func (s *Sentence) Subject(v int) int {
	for n := 0; v >= 0 && n < 6; n++ {
		for _, k := range s.Kids[v] {
			if s.Relation(k) == "nsubj" {
				return k
			}
		}
		h := s.Words[v].Head
		if h < 0 {
			return -1
		}
		switch s.Relation(v) {
		case "acl":
			return h
		case "xcomp":
			if o := s.Child(h, "obj", "iobj"); o >= 0 {
				return o
			}
		case "conj", "advcl", "obj", "obl", "nmod", "cop", "aux":
		default:
			return -1
		}
		v = h
	}
	return -1
}

// Quoted reports by word whether it stands between quotation marks. open says that a
// quotation goes on from the sentence before; one that is open at the end is told.
func (s *Sentence) Quoted(open bool) (quoted []bool, still bool) {
	quoted = make([]bool, len(s.Words))
	for i := range s.Words {
		switch s.Words[i].Form {
		case "\"":
			open = !open
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		default:
			quoted[i] = open
		}
	}
	return quoted, open
}
