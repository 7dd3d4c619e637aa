package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/syntax/repair"
)

// mend corrects mistakes of the parser that other words of the sentence show to
// be some.
func mend(words []nlp.Word) {
	perfect(words)
	active(words)
	headless(words)
	clause(words)
	attributive(words)
	repair.Nationality(words)
	offDay(words)
	ofObject(words)
	bareObject(words)
	itself(words)
	marked(words)
	joined(words)
}

// ofObject gives what the parser hung on a verb to the object right before its "of":
// in "condemned the test of North Korea" the test is North Korea's.
func ofObject(words []nlp.Word) {
	for c := 2; c < len(words); c++ {
		k, object := words[c].Head, c-1
		if words[c].Relation != "case" || k < c || !strings.EqualFold(words[c].Form, "of") || words[k].Relation != "obl" {
			continue
		}
		v := words[k].Head
		if v >= 0 && words[object].Relation == "obj" && words[object].Head == v && !ofVerb(strings.ToLower(words[v].Form)) {
			words[k].Head, words[k].Relation = object, "nmod"
		}
	}
}

// bareObject finds the verb of a clause that the parser took for an adjective, as the
// noun behind it can't belong to the one before without a preposition: "thousands of
// people blocked streets".
func bareObject(words []nlp.Word) {
	for v := 1; v < len(words)-1; v++ {
		if words[v].XPOS != "VBD" && words[v].XPOS != "VBN" || words[v].Relation != "amod" {
			continue
		}
		object := words[v].Head
		if object < v || words[object].Relation != "nmod" || hasCase(words, object, "") {
			continue
		}
		subject := words[object].Head
		if subject < 0 || subject > v {
			continue
		}
		above := words[subject].Head
		switch {
		case above < 0:
		case words[subject].Relation == "nsubj" && above > v && otherSubject(words, subject): // "Rebels blocked transport as they continued"
			words[v].Head, words[v].Relation = words[above].Head, words[above].Relation
			words[above].Head, words[above].Relation = v, "advcl"
			words[subject].Head = v
			words[object].Head, words[object].Relation = v, "obj"
			words[v].UPOS, words[v].XPOS = "VERB", "VBD"
			continue
		default:
			continue
		}
		words[v].Head, words[v].Relation = -1, "root"
		words[subject].Head, words[subject].Relation = v, "nsubj"
		words[object].Head, words[object].Relation = v, "obj"
		words[v].UPOS, words[v].XPOS = "VERB", "VBD"
	}
}

// otherSubject reports whether the verb of a subject has another one.
func otherSubject(words []nlp.Word, subject int) bool {
	for k := range words {
		if k != subject && words[k].Head == words[subject].Head && words[k].Relation == "nsubj" {
			return true
		}
	}
	return false
}

// itself makes a subject of "it" before what only somebody can be: "says it is
// willing".
func itself(words []nlp.Word) {
	for i := range words {
		if h := words[i].Head; words[i].Relation == "expl" && h >= 0 && minded[strings.ToLower(words[h].Form)] {
			words[i].Relation = "nsubj"
		}
	}
}

var minded = wordSet("willing ready prepared committed eager determined keen reluctant unwilling")

// ofVerb reports whether one does a verb to somebody of something: "accused Iran of".
func ofVerb(form string) bool {
	for _, stem := range []string{
		"accus", "inform", "rid", "rob", "warn", "convict", "suspect", "depriv", "strip", "remind", "assur", "notif", "acquit", "clear", "cure",
		"reliev", "advis", "persuad", "convinc", "tell", "told", "ask", "demand", "requir", "expect", "make", "made", "think", "thought", "learn", "hear",
	} {
		if strings.HasPrefix(form, stem) {
			return true
		}
	}
	return false
}

// marked takes what has a preposition for no subject where the verb has another:
// "under it Norway lifted its ban".
func marked(words []nlp.Word) {
	for i := range words {
		if words[i].Relation != "case" || words[i].Head < 0 || words[words[i].Head].Relation != "nsubj" {
			continue
		}
		h := words[i].Head
		for k := range words {
			if k != h && words[k].Head == words[h].Head && words[k].Relation == "nsubj" {
				words[h].Relation = "obl"
			}
		}
	}
}

// joined divides two clauses that the parser took for one, as the verb has two
// subjects with "and" between them: in "drivers protested, and the police arrested
// forty" the first is the subject of what seems to be its participle.
func joined(words []nlp.Word) {
	for v := range words {
		first, second := -1, -1
		for k := 0; k < v; k++ {
			if words[k].Head != v || words[k].Relation != "nsubj" {
				continue
			}
			if first < 0 {
				first = k
			} else {
				second = k
			}
		}
		if second < 0 {
			continue
		}
		own, and := -1, -1
		for k := first + 1; k < second; k++ {
			if words[k].UPOS == "CCONJ" && (words[k].Head == v || words[k].Head == second) {
				and = k
			}
			if words[k].Head == first && words[k].Relation == "acl" && words[k].XPOS == "VBN" && own < 0 {
				own = k
			}
		}
		if own < 0 || and < own {
			continue
		}
		words[own].Head, words[own].Relation, words[own].XPOS = words[v].Head, words[v].Relation, "VBD"
		words[v].Head, words[v].Relation = own, "conj"
		words[first].Head = own
		for k := range own {
			if words[k].Head == v && words[k].Relation != "nsubj" { // what opens the sentence
				words[k].Head = own
			}
		}
	}
}

// attributive mends a participle behind a possessive that the parser took for a
// clause: in "Jordan's visiting King Abdullah" it is an adjective of the king.
func attributive(words []nlp.Word) {
	for v := 2; v < len(words); v++ {
		owner := words[v].Head
		if words[v].XPOS != "VBG" && words[v].XPOS != "VBN" || words[v].Relation != "acl" || words[v-1].XPOS != "POS" || owner < 0 || words[v-1].Head != owner {
			continue
		}
		noun := -1
		for k := v + 1; k < len(words) && k <= v+4 && noun < 0; k++ {
			if words[k].Head == v && words[k].Relation == "obj" {
				noun = k
			}
		}
		if noun < 0 {
			continue
		}
		words[noun].Head, words[noun].Relation = words[owner].Head, words[owner].Relation
		words[owner].Head, words[owner].Relation = noun, "nmod:poss"
		for k := range words {
			if words[k].Head == v {
				words[k].Head = noun
			}
		}
		words[v].Head, words[v].Relation = noun, "amod"
	}
}

// offDay gives what the parser hung on a day of the week back to the verb: in
// "sent a message Saturday to Iraq" the message went there.
func offDay(words []nlp.Word) {
	for k := range words {
		day := words[k].Head
		if day < 0 || day > k || words[k].Relation != "nmod" || !weekday(strings.ToLower(words[day].Form)) {
			continue
		}
		v := words[day].Head
		for n := 0; v >= 0 && words[v].UPOS != "VERB" && n < len(words); n++ {
			v = words[v].Head
		}
		if v >= 0 && !hasCase(words, k, "of") {
			words[k].Head, words[k].Relation = v, "obl"
		}
	}
}

// perfect mends a mistake that parsers make: in "has broken relations" the
// participle is no adjective of the noun but the verb, and "has" its auxiliary.
func perfect(words []nlp.Word) {
	for i := 1; i < len(words); i++ {
		noun := words[i].Head
		if words[i].XPOS != "VBN" || words[i].Relation != "amod" || noun <= i {
			continue
		}
		have := i - 1
		for have > 0 && words[have].UPOS == "ADV" {
			have--
		}
		if !haveForms[strings.ToLower(words[have].Form)] || words[noun].Head != have || words[noun].Relation != "obj" {
			continue
		}
		words[i].Head, words[i].Relation = words[have].Head, words[have].Relation
		for k := range words {
			if words[k].Head == have {
				words[k].Head = i
			}
		}
		words[have].Head, words[have].Relation, words[have].UPOS = i, "aux", "AUX"
		words[i].UPOS = "VERB"
	}
}

var haveForms = wordSet("has have had having")

// active gives a verb its subject and object that the parser took for a
// passive's though no form of "be" stands there: "attacks have killed soldiers".
func active(words []nlp.Word) {
	for i := range words {
		if words[i].Relation != "nsubj:pass" {
			continue
		}
		v := words[i].Head
		passive := false
		for k := range words {
			passive = passive || words[k].Head == v && (words[k].Relation == "aux:pass" || beForms[strings.ToLower(words[k].Form)])
		}
		if passive || v < 0 {
			continue
		}
		words[i].Relation = "nsubj"
		for k := range words {
			if words[k].Head == v && words[k].Relation == "obl:agent" && !hasCase(words, k, "by") {
				words[k].Relation = "obj"
			}
		}
	}
}

// hasCase reports whether a word has a preposition, that of a form or, for "", any.
func hasCase(words []nlp.Word, h int, form string) bool {
	for k := range words {
		if words[k].Head == h && words[k].Relation == "case" && (form == "" || strings.EqualFold(words[k].Form, form)) {
			return true
		}
	}
	return false
}

// headless finds the verb of a sentence whose root is a noun: a participle that
// has an object is none, but the verb of the noun before it: "Peru and its
// allies held talks"; nor is one to which another clause is joined: "drivers
// protested, and the police arrested some".
func headless(words []nlp.Word) {
	for v := range words {
		noun := words[v].Head
		if words[v].XPOS != "VBN" || words[v].Relation != "acl" || noun < 0 || noun > v {
			continue
		}
		for words[noun].Relation == "conj" || words[noun].Relation == "appos" || words[noun].Relation == "nmod" {
			noun = words[noun].Head
		}
		object := false
		for k := range words {
			object = object || words[k].Head == v && words[k].Relation == "obj" || words[k].Head == noun && words[k].Relation == "conj" && words[k].XPOS == "VBD"
		}
		if !object || words[noun].Head >= 0 || words[noun].UPOS == "VERB" {
			continue
		}
		words[v].Head, words[v].Relation, words[v].XPOS = -1, "root", "VBD"
		words[noun].Head, words[noun].Relation = v, "nsubj"
		for k := range words {
			if words[k].Head == noun && words[k].Relation == "conj" && words[k].UPOS == "VERB" && k > v {
				words[k].Head = v
			}
		}
		return
	}
}

// clause opens a clause with a word that the parser took for a preposition: in
// "after [Libya] expelled the ambassador" the name is the subject of the verb.
func clause(words []nlp.Word) {
	for v := 2; v < len(words); v++ {
		if x := words[v].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" {
			continue
		}
		h := v - 1
		for h > 0 && (words[h].UPOS == "ADV" || words[h].UPOS == "AUX") {
			h--
		}
		if u := words[h].UPOS; u != "PROPN" && u != "NOUN" && u != "PRON" {
			continue
		}
		for words[h].Relation == "flat" || words[h].Relation == "compound" {
			h = words[h].Head
		}
		if r := words[h].Relation; h < 0 || h > v || r != "obl" && r != "nmod" || words[h].Head == v {
			continue
		}
		opener := -1
		for k := range words {
			if words[k].Head == v && (words[k].Relation == "nsubj" || words[k].Relation == "nsubj:pass") {
				opener = -2 // it has a subject
				break
			}
			if words[k].Head == h && words[k].Relation == "case" && sequences[strings.ToLower(words[k].Form)] != "" {
				opener = k
			}
		}
		if opener < 0 {
			continue
		}
		above := words[h].Head
		for above >= 0 && words[above].UPOS != "VERB" && words[above].Head >= 0 {
			above = words[above].Head
		}
		if words[v].Head < 0 || above < 0 || above == v {
			continue
		}
		words[v].Head, words[v].Relation = above, "advcl"
		words[h].Head, words[h].Relation = v, "nsubj"
		words[opener].Head, words[opener].Relation = v, "mark"
	}
}
