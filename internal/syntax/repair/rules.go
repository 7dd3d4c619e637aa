package repair

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/wordlist"
)

var (
	ofVerbs   = wordlist.Of("ofverb")
	weekdays  = wordlist.Of("weekday")
	sequences = wordlist.Of("sequence")
	units     = wordlist.Of("unit")
)

func lemma(w *nlp.Word) string { return strings.ToLower(nlp.English().Lemma(w)) }

// ofObject gives what the parser hung on a verb to the object right before its "of":
// in "condemned the test of North Korea" the test is North Korea's.
func ofObject(words []nlp.Word) {
	for c := 2; c < len(words); c++ {
		k, object := words[c].Head, c-1
		if words[c].Relation != "case" || k < c || !strings.EqualFold(words[c].Form, "of") || words[k].Relation != "obl" {
			continue
		}
		v := words[k].Head
		if v >= 0 && words[object].Relation == "obj" && words[object].Head == v && !ofVerbs[lemma(&words[v])] {
			words[k].Head, words[k].Relation = object, "nmod"
		}
	}
}

// nationality hangs an adjective that a comma and a name follow on the verb or the
// preposition before it, where the parser saw the adjective of a noun behind the name: in
// "met a Kenyan, Rumilo Vansek, on Thursday" a Kenyan was met.
func nationality(words []nlp.Word) {
	for k := 2; k+2 < len(words); k++ {
		noun := words[k].Head
		if words[k].Relation != "amod" || noun <= k+2 || words[k+1].Form != "," || words[k+2].UPOS != "PROPN" || words[k+2].Head != k || words[k-1].UPOS != "DET" {
			continue
		}
		v, relation := k-2, "obj"
		preposition := v > 0 && words[v].UPOS == "ADP"
		if preposition {
			v, relation = v-1, "obl"
		}
		if words[v].UPOS != "VERB" {
			continue
		}
		if preposition {
			words[k-2].Head, words[k-2].Relation = k, "case"
		}
		words[k].Head, words[k].Relation = v, relation
		words[k-1].Head, words[k-1].Relation = k, "det"
		words[k+2].Relation = "appos"
	}
}

// offDay gives what the parser hung on a day of the week back to the verb: in
// "sent a message Saturday to Iraq" the message went there.
func offDay(words []nlp.Word) {
	for k := range words {
		day := words[k].Head
		if day < 0 || day > k || words[k].Relation != "nmod" || !weekdays[strings.ToLower(words[day].Form)] {
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

// behindDay makes a subject of what the parser took for another name of the day that opens
// the sentence: "On Thursday, the minister resigned".
func behindDay(words []nlp.Word) {
	for k := range words {
		day := words[k].Head
		if day < 0 || day > k || words[k].Relation != "appos" || !weekdays[strings.ToLower(words[day].Form)] {
			continue
		}
		v := words[day].Head
		if v < k || words[v].UPOS != "VERB" {
			continue
		}
		relation, subject := "nsubj", false
		for i := range words {
			if words[i].Head == v {
				subject = subject || strings.HasPrefix(words[i].Relation, "nsubj")
				if words[i].Relation == "aux:pass" {
					relation = "nsubj:pass"
				}
			}
		}
		if !subject {
			words[k].Head, words[k].Relation = v, relation
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
	for finite := 2; finite < len(words); finite++ {
		h, v := nounBefore(words, finite), finite
		switch words[v].Relation {
		case "aux", "aux:pass", "cop": // "after [Iran] was blamed"
			v = words[v].Head
		}
		if h < 0 || v < 0 || words[v].Head < 0 || words[h].Head == v && words[v].Relation != "conj" {
			continue
		}
		opener := opening(words, h, v)
		above := words[h].Head
		for above >= 0 && (above == v || words[above].UPOS != "VERB" && words[above].Head >= 0) {
			above = words[above].Head
		}
		if opener < 0 || above < 0 || above == v {
			continue
		}
		words[v].Head, words[v].Relation = above, "advcl"
		if words[v].XPOS == "VBN" && v == finite {
			words[v].XPOS = "VBD"
		}
		if u := words[h].Head; words[u].Head == v { // "[days] after rebels left"
			words[u].Relation = "obl"
		}
		words[h].Head, words[h].Relation = v, "nsubj"
		words[opener].Head, words[opener].Relation = v, "mark"
	}
}

// nounBefore returns the head of the adjunct that stands right before a finite verb, or
// -1. What was taken for a participle is finite where it has an object: "after crowds [burned]
// the embassy".
func nounBefore(words []nlp.Word, v int) int {
	switch words[v].XPOS {
	case "VBD", "VBZ", "VBP":
	case "VBN":
		if words[v].Relation != "acl" || words[v].Head != v-1 || !hasObject(words, v) {
			return -1
		}
	default:
		return -1
	}
	h := v - 1
	for h > 0 && (words[h].UPOS == "ADV" || words[h].UPOS == "AUX") {
		h--
	}
	if u := words[h].UPOS; u != "PROPN" && u != "NOUN" && u != "PRON" {
		return -1
	}
	for words[h].Relation == "flat" || words[h].Relation == "compound" {
		h = words[h].Head
	}
	if r := words[h].Relation; h > v || r != "obl" && r != "nmod" && !(r == "nsubj" && words[h].Head == v) {
		return -1
	}
	return h
}

func hasObject(words []nlp.Word, v int) bool {
	return slices.ContainsFunc(words, func(w nlp.Word) bool { return w.Head == v && w.Relation == "obj" })
}

// opening returns the preposition of h that can open a clause of verb v, -1 if there is
// none or v has another subject. Of "days after rebels left" the days are none.
func opening(words []nlp.Word, h, v int) int {
	opener := -1
	for k := range words {
		if k != h && !(k == words[h].Head && units[lemma(&words[k])]) && words[k].Head == v && (words[k].Relation == "nsubj" || words[k].Relation == "nsubj:pass") {
			return -1
		}
		if words[k].Head == h && words[k].Relation == "case" && sequences[strings.ToLower(words[k].Form)] {
			opener = k
		}
	}
	return opener
}

// aboutTo gives the place of "about" to the verb behind it, which tells what is to be: in
// "Poland is about to attack" it attacks. What hung on "about" hangs on the verb.
func aboutTo(words []nlp.Word) {
	for about := 1; about+2 < len(words); about++ {
		if !strings.EqualFold(words[about].Form, "about") || words[about].UPOS != "ADJ" || !strings.EqualFold(words[about+1].Form, "to") {
			continue
		}
		v := words[about+1].Head
		if v < about || words[v].UPOS != "VERB" || words[v].Head != about || words[v].Relation != "xcomp" {
			continue
		}
		passive := slices.ContainsFunc(words, func(w nlp.Word) bool { return w.Head == v && w.Relation == "aux:pass" })
		words[v].Head, words[v].Relation = words[about].Head, words[about].Relation
		for k := range words {
			if words[k].Head != about {
				continue
			}
			words[k].Head = v
			switch {
			case words[k].Relation == "cop":
				words[k].Relation = "aux"
			case words[k].Relation == "nsubj" && passive:
				words[k].Relation = "nsubj:pass"
			}
		}
		words[about].Head, words[about].Relation = v, "advmod"
	}
}

// nearest hangs a verb that "and" joins without a comma on the verb before it that has a subject of its
// own, where the parser took one before that: in "shops were locked, and police surrounded the house and
// blocked the street" it is the police who blocked it.
func nearest(words []nlp.Word) {
	for v := range words {
		h := words[v].Head
		if words[v].Relation != "conj" || words[v].UPOS != "VERB" || h < 0 || h > v || words[h].UPOS != "VERB" {
			continue
		}
		cc := v - 1
		for cc > h && words[cc].UPOS == "ADV" {
			cc--
		}
		if cc <= h || words[cc].UPOS != "CCONJ" || words[cc-1].Form == "," || child(words, v, "nsubj", "nsubj:pass", "aux:pass", "aux") >= 0 {
			continue
		}
		for x := cc - 1; x > h; x-- {
			if words[x].Head != h || words[x].Relation != "conj" || words[x].XPOS != "VBD" || child(words, x, "nsubj") < 0 {
				continue
			}
			words[v].Head = x
			if words[v].XPOS == "VBN" {
				words[v].XPOS = "VBD"
			}
			break
		}
	}
}

// child returns a word that hangs on another by one of some relations, -1 without any.
func child(words []nlp.Word, h int, relations ...string) int {
	for k := range words {
		if words[k].Head == h && slices.Contains(relations, words[k].Relation) {
			return k
		}
	}
	return -1
}

// thatBehindTime gives what "that" opens right behind a day or month back to the verb before that: in
// "the court ruled last month that he lied" it ruled that he lied.
func thatBehindTime(words []nlp.Word) {
	for k := range words {
		time := words[k].Head
		if words[k].Relation != "acl:relcl" || time < 1 || time+1 >= k || !strings.EqualFold(words[time+1].Form, "that") || words[time+1].Head != k {
			continue
		}
		v := words[time].Head
		if l := strings.ToLower(words[time].Form); !weekdays[l] && !units[lemma(&words[time])] || v < 0 || v > time || words[v].UPOS != "VERB" || words[time].Relation != "obj" && words[time].Relation != "obl:unmarked" {
			continue
		}
		if s := child(words, k, "nsubj", "nsubj:pass"); s <= time+1 {
			continue
		}
		words[k].Head, words[k].Relation = v, "ccomp"
		words[time].Relation, words[time+1].Relation = "obl:unmarked", "mark"
	}
}
