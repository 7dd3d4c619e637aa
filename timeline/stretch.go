package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// A headline is told in stretches of the sentence as they stand: where the parser hangs a
// word on the wrong one, it is in its place all the same. What ends a stretch is told by
// points and parts of speech first, and by the tree only where these do not tell.

// opensPhrase are words that lead on to something new before a noun phrase.
var opensPhrase = map[string]bool{"ADP": true, "SCONJ": true, "VERB": true, "AUX": true, "PRON": true, "INTJ": true}

// start returns the first word of the noun phrase of which h is told, not before floor:
// of "Some months before, [the three ministers] signed" with h "ministers" that of "the".
func (c *clause) start(h, floor int) int {
	i := c.begin(h, floor)
	if c.s.UPOS(h) == "NOUN" && c.s.UPOS(i) != "DET" { // "[a combined] Franco-American force"
		for k := i - 1; k >= max(floor, i-3); k-- {
			u := c.s.UPOS(k)
			if u == "DET" && c.s.Words[k].Head >= k {
				i = k
			}
			if u != "ADJ" && u != "NOUN" && u != "ADV" && c.s.Words[k].XPOS != "VBN" && c.s.Words[k].XPOS != "VBG" || c.droppable(k) {
				break
			}
		}
	}
	i = c.limited(i, floor)
	for i < h && (c.s.UPOS(i) == "CCONJ" && c.s.Lower(i) != "neither" || i+1 < h && c.s.UPOS(i) == "NUM" && len(c.s.Words[i].Form) == 4 && c.s.InTime(i-1)) {
		i++
	}
	if i > floor && paired[c.s.Lower(i-1)] {
		i--
	}
	return i
}

// paired are words before the first of two that a later "or", "nor" or "and" joins, and that
// are not true without it: "[neither] the firm nor its owner".
var paired = wordlist.Of("paired")

// limited returns where what limits the number at word i begins: "[more than] 90 hostages",
// "[between] six and eight rockets".
func (c *clause) limited(i, floor int) int {
	if c.s.UPOS(i) != "NUM" {
		return i
	}
	from := i
	for from > floor && (limits[c.s.Lower(from-1)] || c.s.Lower(from-1) == "between") {
		from--
	}
	for from < i && (linking[c.s.Lower(from)] || c.s.Lower(from) == "as" && c.s.Lower(from+2) != "as") { // "[and] almost 90"
		from++
	}
	return from
}

// limits are words that say how exact a number is.
var limits = wordlist.Of("limit")

// linking are those of them that begin nothing.
var linking = wordlist.Of("linking")

func (c *clause) begin(h, floor int) int {
	s := c.s
	i := h
	for ; i > floor; i-- {
		w := &s.Words[i-1]
		switch {
		case s.Words[i].UPOS == "DET" && i < h && (w.UPOS == "NOUN" || w.UPOS == "PROPN" || w.UPOS == "NUM"):
			return i
		case c.droppable(i-1) && !s.Governs(h, i-1):
			return i
		case s.Words[i].Form == "-" && w.End == s.Words[i].Start:
		case w.Form == ",":
			if k := s.placed(i - 1); k > floor {
				i = k + 1
				continue
			}
			if !s.lists(i-1) && !s.describes(i-1) && !s.enumerates(i-1, h) {
				return i
			}
		case w.Lower == "at" && (s.Lower(i) == "least" || s.Lower(i) == "most"):
		case w.UPOS == "CCONJ":
			if s.UPOS(i-2) == "NUM" && s.UPOS(i) == "NUM" { // "two hundred and thirty"
				continue
			}
			if i-1 == floor || s.Words[i-2].Form == "," && !s.lists(i-2) || s.verbBefore(i-1, floor) {
				return i
			}
		case w.UPOS == "PUNCT":
			if w.Form != "-" && w.Form != "'" && w.Form != "." && !inner[w.Form] {
				return i
			}
		case w.XPOS == "PRP$" || w.XPOS == "POS" || w.Lower == "of" || w.Lower == "out" && s.Lower(i) == "of":
		case w.UPOS == "ADV" && !s.within(i-1, i, h):
			return i
		case w.XPOS == "VBG" && (s.UPOS(i) == "DET" || s.Words[i].XPOS == "PRP$"): // "[alleging] his company"
			return i
		case w.UPOS == "ADP" && s.Relation(i-1) != "case", w.UPOS == "VERB" && (s.Relation(i-1) == "amod" || s.Relation(i-1) == "compound"):
			if saying[w.Lemma] || !s.within(i-1, i, h) {
				return i
			}
		case opensPhrase[w.UPOS], w.UPOS == "PART" && w.XPOS != "POS":
			return i
		}
	}
	return i
}

// placed returns the city's name before a comma that ends its state's short name, where the
// article before it belongs to what follows: "The [Avon], Conn.[,] company"; 0 where none does.
func (s *sentence) placed(comma int) int {
	i := comma - 1
	if i < 3 || s.UPOS(i) != "PROPN" || !strings.Contains(s.Words[i].Form, ".") || s.Words[i-1].Form != "," || s.UPOS(i-2) != "PROPN" {
		return 0
	}
	for k := i - 3; k >= 0 && k >= i-5; k-- {
		if s.UPOS(k) == "DET" {
			return i - 2
		}
		if s.UPOS(k) != "PROPN" {
			break
		}
	}
	return 0
}

// inner are the marks that may stand within a phrase.
var inner = map[string]bool{"\"": true, "``": true, "''": true, "“": true, "”": true, "‘": true, "’": true, "&": true, "/": true}

// within reports whether word k hangs on one of the words from from to to.
func (s *sentence) within(k, from, to int) bool {
	h := s.Words[k].Head
	return h >= from && h <= to
}

// verbBefore reports whether a verb stands between floor, or the comma before it, and word i.
func (s *sentence) verbBefore(i, floor int) bool {
	for k := i - 1; k >= floor; k-- {
		w := &s.Words[k]
		switch {
		case w.Form == "," && !s.lists(k), w.Form == ";", w.Form == ":":
			return false
		case w.UPOS == "AUX", w.UPOS == "VERB" && s.Relation(k) != "amod" && s.Relation(k) != "compound", s.Relation(k) == "mark" && w.UPOS != "PART":
			return true
		}
	}
	return false
}

// lists reports whether a comma stands between members of a list: "Peru[,] Chile and Cuba".
func (s *sentence) lists(comma int) bool {
	if !s.joins(comma) {
		return false
	}
	for k := comma + 1; k < min(comma+12, len(s.Words)); k++ {
		w := &s.Words[k]
		if w.Form == ";" || w.Form == ":" || s.finite(k) || w.UPOS == "SCONJ" {
			return false
		}
		if s.Relation(k) != "conj" || w.Head >= comma || w.Head < 0 || s.Verb(k) {
			continue
		}
		if first := s.leftmost(k); first == comma || first == comma+1 {
			return true
		}
	}
	return s.Words[min(comma+1, len(s.Words)-1)].UPOS == "CCONJ" && !s.opensClause(comma+1) && s.Lower(comma+1) != "or" && s.Lower(comma+1) != "but" && !s.Verb(max(0, s.Words[comma+1].Head))
}

// enumerates reports whether a comma stands between nouns that tell of what kind a later
// noun is: "the foods[,] tobacco and brewing company".
func (s *sentence) enumerates(comma, h int) bool {
	if comma < 2 || s.UPOS(comma-1) != "NOUN" || s.UPOS(comma+1) != "NOUN" || s.InTime(comma-1) {
		return false
	}
	and := slices.ContainsFunc(s.Words[comma:h], func(w coder.Word) bool { return w.UPOS == "CCONJ" })
	for k := comma - 1; and && k >= max(0, comma-4); k-- {
		if s.UPOS(k) == "DET" {
			return true
		}
		if s.Verb(k) {
			return false
		}
	}
	return false
}

// joins reports whether "and" or "or" follows before a verb with a tense does.
func (s *sentence) joins(comma int) bool {
	for k := comma + 1; k < min(comma+20, len(s.Words)); k++ {
		if s.UPOS(k) == "CCONJ" || s.Lower(k) == "well" {
			return true
		}
		if s.finite(k) || ends[s.Words[k].Form] {
			return false
		}
	}
	return false
}

// describes reports whether a comma stands between what describes a noun: "a new[,] dear car".
func (s *sentence) describes(comma int) bool {
	if comma < 1 || comma+1 >= len(s.Words) {
		return false
	}
	w, next := &s.Words[comma-1], &s.Words[comma+1]
	if w.Relation == "compound" && w.Head > comma {
		return true
	}
	return w.UPOS == "ADJ" && (w.Head > comma || s.UPOS(w.Head) == "DET") && (next.UPOS == "ADJ" || next.UPOS == "NUM" || next.UPOS == "SYM" || next.UPOS == "ADV" || next.XPOS == "VBN")
}

// UPOS returns the part of speech of word i, "" outside of the sentence.
func (s *sentence) UPOS(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].UPOS
}

// opensClause reports whether "and" joins a clause with a verb of its own tense: "[and] the
// army fled".
func (s *sentence) opensClause(cc int) bool {
	if h := s.Words[cc].Head; h >= 0 && h > cc && s.finite(h) && s.Relation(h) == "conj" {
		return true
	}
	for k := cc + 1; k < len(s.Words); k++ {
		w := &s.Words[k]
		switch {
		case w.UPOS == "SCONJ", w.XPOS == "WDT", w.XPOS == "WP", w.XPOS == "WRB", w.UPOS == "PUNCT" && w.Form != "-" && !inner[w.Form]:
			return false
		case s.finite(k):
			if s.Relation(k) == "aux" || s.Relation(k) == "cop" {
				k = max(k, w.Head)
			}
			subjects := false
			for _, i := range s.Kids[k] {
				if s.Relation(i) == "nsubj" {
					if i < cc {
						return s.Words[k].Relation == "conj" && k == cc+1
					}
					subjects = true
				}
			}
			return subjects || k <= cc+2
		}
	}
	return false
}

// another reports whether "and" joins another verb to v: "doubled [and] tripled".
func (s *sentence) another(cc, v int) bool {
	k := s.Words[cc].Head
	return k > cc && s.Words[k].Head == v && s.Verb(k) && s.Relation(k) == "conj"
}

// sharesObject reports whether "and" joins two verbs right beside it of which only the later has an
// object, so that it is that of both.
func (s *sentence) sharesObject(cc int) bool {
	v, k := cc-1, cc+1
	if v < 0 || k >= len(s.Words) || !s.finite(v) || !s.Verb(v) || s.Words[k].XPOS != s.Words[v].XPOS || s.Words[k].Head != v || s.Child(k, "obj") < 0 {
		return false
	}
	return s.Child(v, "obj", "obl", "xcomp", "ccomp", "advcl") < 0
}

// subordinate reports whether a word opens a clause that stands beside the one before it:
// "[when] the talks ended".
func (s *sentence) subordinate(i int) bool {
	w := &s.Words[i]
	if conceding[w.Lower] && s.Lower(i+1) != "of" {
		return true
	}
	if !subordinating[w.Lower] || i+1 >= len(s.Words) {
		return false
	}
	h := w.Head
	if h > i && (s.Relation(i) == "mark" || s.Relation(i) == "advmod") && (s.Relation(h) == "advcl" || s.finite(h)) && s.Child(h, "nsubj") >= 0 {
		return true
	}
	if s.Words[i+1].XPOS == "PRP" && s.Words[i+1].Lower != "it" && s.Relation(i) != "case" {
		return true
	}
	for k := i + 1; k < min(i+8, len(s.Words)); k++ { // what the parser took for a preposition: "[as] Easter week began"
		w := &s.Words[k]
		switch {
		case w.UPOS == "PUNCT" && w.Form != "-", w.XPOS == "WDT", w.XPOS == "WP", w.XPOS == "WRB", w.Lower == "that", w.UPOS == "ADP" && w.Lower != "of", w.UPOS == "CCONJ":
			return false
		case s.finite(k):
			return k > i+1
		}
	}
	return false
}

// conceding are words that open such a clause wherever they stand.
var conceding = wordlist.Of("conceding")

// subordinating are words that open a clause of time or cause beside another.
var subordinating = wordlist.Of("subordinating")

// need returns the last word that the verb v cannot do without: its object, what completes
// it, and the last one that these cannot do without.
func (s *sentence) need(v int) int {
	last, object := v, false
	for _, k := range s.Kids[v] {
		if k < v || s.Relation(k) == "obj" && s.InTime(k) { // "died last [August]"
			continue
		}
		switch s.Relation(k) {
		case "obj", "iobj", "compound":
			last, object = max(last, k), object || s.Relation(k) == "obj"
		case "xcomp", "ccomp":
			last, object = max(last, s.need(k)), true
		case "obl":
			if p := s.Preposition(k); object && p != "" && !circumstance[p] && !s.dates(k) && s.comma(v+1, k) == 0 { // "handed control [to the government]"
				last = max(last, k)
			}
		case "advcl":
			if m := s.Child(k, "mark", "case"); m >= 0 && completing[s.Words[m].Lower] && !s.apart(k) && !(object && s.Words[m].Lower == "to" && !causing[s.Lemma(v)]) {
				last = max(last, s.need(k))
			}
		}
	}
	if !object {
		for _, k := range s.Kids[v] {
			if k > v && s.Relation(k) == "obl" && !s.dates(k) && !(units[s.Lemma(k)] && s.Preposition(k) == "") && s.comma(v+1, k) == 0 {
				return max(last, k)
			}
		}
	}
	return last
}

// causing are verbs whose object is to do what "to" tells: "asked Norway [to sign]".
var causing = wordlist.Of("causing")

// stretch tells the words from from on as far as the clause of v goes, asides left out.
func (c *clause) stretch(v, from, need int) {
	s := c.s
	quote := -1 // where a quotation began that has not ended
	enclosed := s.encloses(v)
	for i := from; i < len(s.Words); i++ {
		w := &s.Words[i]
		switch {
		case c.aside[i] || w.Form == "(" || w.Form == ")" || w.Form == "[" || w.Form == "]":
			continue
		case w.Form == "``" || w.Form == "“" || w.Form == "\"" && quote < 0:
			quote = i
			continue
		case w.Form == "''" || w.Form == "”" || w.Form == "\"":
			if quote < 0 && i > v {
				return
			}
			quote = -1
			continue
		case s.refersBack(i):
			continue
		case i <= v:
		case i > need && s.finite(i) && s.Words[v].Relation == "acl:relcl" && s.Governs(s.content(i), v): // "the accord that Norway signed [collapsed]"
			return
		case s.orphan(v, i):
			c.spills = true
		case w.Form == ":" && i == v+1 && s.statement(i+1):
			c.as[i] = " that"
			c.put(i)
			continue
		case ends[w.Form] || s.dash(i):
			if quote >= 0 && quote > need && s.Lower(quote-1) == "," {
				c.clear(quote, i)
			}
			return
		case w.Form == ",":
			if s.lists(i) || s.describes(i) || c.names(i) {
				continue
			}
			if k := s.state(i); k > i {
				i = k
				continue
			}
			if enclosed && s.resumes(i) {
				return
			}
			if k := s.holder(i); k > i {
				for i++; i < k; i++ {
					c.put(i)
				}
				i--
				continue
			}
			if x := s.Words[i-1].XPOS; i >= need && i-1 != v && x == "VB" && s.comma(i+1, len(s.Words)) > 0 {
				i = s.comma(i+1, len(s.Words))
				continue
			}
			if k := s.goesOn(i); k > 0 {
				i = k
				continue
			}
			if i >= need {
				if quote >= 0 && quote > need && s.Lower(quote-1) == "," {
					c.clear(quote, i)
				}
				return
			}
			if k := s.comma(i+1, need); k > 0 && s.aside(i+1, k) {
				i = k
			}
			continue
		case w.UPOS == "CCONJ" && s.sharesObject(i): // "attacked [and] captured a town"
		case w.UPOS == "CCONJ" && i > need && (s.opensClause(i) || s.another(i, v)):
			return
		case i > need && restricting[w.Lower] && !(w.Lower == "until" && s.InTime(i+1)): // not true without it
		case i > need && s.subordinate(i):
			for k := i - 1; k > v && (s.InTime(k) || s.Relation(k) == "advmod" || s.UPOS(k) == "ADV" || units[s.Lemma(k)]); k-- { // "[two hours] after"
				c.clear(k, k+1)
			}
			return
		}
		if w.Relation != "punct" {
			c.put(i)
		}
	}
}

// refersBack reports whether a word only joins what a verb tells to what was told before: "was
// [also] charged", but not "not only Kenya but also Peru".
func (s *sentence) refersBack(i int) bool {
	w := &s.Words[i]
	return refersBack[w.Lower] && w.UPOS == "ADV" && w.Head >= 0 && s.Verb(w.Head) && s.Lower(i-1) != "but" && s.Lower(i+1) != "as"
}

// refersBack are adverbs that join a clause to what was told before it.
var refersBack = wordlist.Of("refersback")

// units are nouns for lengths of time.
var units = wordlist.Of("unit")

// content returns the verb or noun that an auxiliary belongs to, for another word itself.
func (s *sentence) content(i int) int {
	if r := s.Relation(i); r == "aux" || r == "cop" {
		return s.Words[i].Head
	}
	return i
}

// orphan reports whether a word behind a verb is another with a tense that nothing joins to
// it and that has no subject between them, so that it goes on from what is before both: "the
// doctors whose names appeared on the list [were] killed".
func (s *sentence) orphan(v, i int) bool {
	h := s.content(i)
	if !s.finite(i) || h == v || i < v+2 || s.Relation(h) == "conj" || saying[s.Lemma(v)] || claiming[s.Lemma(v)] || s.Child(v, "ccomp") >= 0 || s.InTime(i+1) {
		return false
	}
	if u := s.UPOS(i - 1); u != "NOUN" && u != "PROPN" && u != "NUM" {
		return false
	}
	for k := v + 1; k < i; k++ {
		if r := s.Relation(k); s.UPOS(k) == "SCONJ" || s.UPOS(k) == "CCONJ" || subordinating[s.Lower(k)] || s.opensRelative(k) || s.Lower(k) == "that" || s.Words[k].Form == "," || (r == "nsubj" || r == "csubj" || r == "expl") && s.Words[k].Head >= i {
			return false
		}
	}
	return true
}

// goesOn returns the comma behind what can be left out after another one, where the clause
// goes on with its verb: "called for them[, the party said,] to be expelled"; 0 where it does not.
func (s *sentence) goesOn(comma int) int {
	if comma+1 >= len(s.Words) || s.Lower(comma+1) == "to" || s.UPOS(comma+1) == "CCONJ" {
		return 0
	}
	for k := comma + 2; k < min(comma+16, len(s.Words)-2); k++ {
		w := &s.Words[k]
		switch {
		case ends[w.Form] || s.dash(k), s.finite(k) && !s.relates(comma+1, k):
			return 0
		case w.Form == ",":
			next := &s.Words[k+1]
			if next.Lower == "to" && next.UPOS == "PART" || next.UPOS == "AUX" && s.finite(k+1) && (s.UPOS(comma-1) == "NOUN" || s.UPOS(comma-1) == "PROPN") && s.Relation(comma+1) != "mark" {
				return k
			}
			return 0
		}
	}
	return 0
}

// relates reports whether a pronoun that opens a relative clause is among the words.
func (s *sentence) relates(from, to int) bool {
	return slices.ContainsFunc(s.Words[from:to], func(w coder.Word) bool {
		return w.XPOS == "WDT" || w.XPOS == "WP" || w.XPOS == "WP$" || w.XPOS == "WRB"
	})
}

// statement reports whether what is said from word i on speaks of no "I" or "we".
func (s *sentence) statement(i int) bool {
	return i+2 < len(s.Words) && !slices.ContainsFunc(s.Words[i:], func(w coder.Word) bool { return speaks(w.Form) })
}

// speakers are pronouns of who speaks, which no headline has.
var speakers = wordlist.Of("speaker")

// speaks reports whether a word is such a pronoun: "us", and not "US".
func speaks(form string) bool {
	word := form
	if k := strings.IndexAny(form, "'’"); k >= 0 { // "I'm"
		word = form[:k]
	}
	return form != "US" && speakers[strings.ToLower(word)]
}

// ends are the points that end a clause.
var ends = map[string]bool{".": true, "!": true, "?": true, ";": true, ":": true, "...": true, "…": true}

// dash reports whether a word is a dash between clauses, not one within a word.
func (s *sentence) dash(i int) bool {
	switch s.Words[i].Form {
	case "--", "—", "–", "-", "_":
		return s.Words[i].Start > s.Words[max(0, i-1)].End && i > 0 || s.Words[i].Form == "--"
	}
	return false
}

// names reports whether a comma stands before the name of whom the words before it tell: "a
// Kenyan[,] Rumilo Vansek".
func (c *clause) names(comma int) bool {
	return slices.ContainsFunc(c.s.Words[comma+1:], func(w coder.Word) bool {
		return w.Relation == "appos" && w.UPOS == "PROPN" && w.Head >= 0 && w.Head < comma && c.s.leftmost(c.s.At(w.Start)) >= comma && c.belongs(c.s.At(w.Start))
	})
}

// state returns the last word of a state's short name behind a city's, with its comma: "in
// Bayonne[, N.J.,] a clinic"; the comma itself where none stands or nothing follows.
func (s *sentence) state(comma int) int {
	k := comma + 1
	if s.UPOS(k) != "PROPN" || !strings.HasSuffix(s.Words[k].Form, ".") || k+2 >= len(s.Words) {
		return comma
	}
	if s.Words[k+1].Form == "," {
		k++
	}
	if u := s.UPOS(k + 1); u == "NOUN" || u == "ADJ" || u == "PROPN" {
		return k
	}
	return comma
}

// holder returns the word behind the name of the country or region that holds the place named before a
// comma, "in Itoigawa[, Japan]"; the comma itself where none stands or more follows.
func (s *sentence) holder(comma int) int {
	if s.UPOS(comma-1) != "PROPN" {
		return comma
	}
	for k := range s.Phrases {
		p := &s.Phrases[k]
		if p.From == comma+1 && p.Place && !p.Person && (p.Code != "" || s.placeEnds(comma-1)) && s.UPOS(p.Head) == "PROPN" && (p.To == len(s.Words) || s.UPOS(p.To) == "PUNCT") {
			return p.To
		}
	}
	return comma
}

// placeEnds reports whether a word ends the name of a place.
func (s *sentence) placeEnds(i int) bool {
	for k := range s.Phrases {
		if p := &s.Phrases[k]; p.To == i+1 && p.Place && p.From <= i {
			return true
		}
	}
	return false
}

// comma returns the first comma from from on and before to, 0 if there is none.
func (s *sentence) comma(from, to int) int {
	for i := from; i < to; i++ {
		if s.Words[i].Form == "," && !s.lists(i) {
			return i
		}
	}
	return 0
}

// aside reports whether what stands between two commas can be left out: no word outside of
// it hangs on one of it.
func (s *sentence) aside(from, to int) bool {
	for i := from; i < to; i++ {
		for _, k := range s.Kids[i] {
			if (k < from || k >= to) && s.Words[k].Relation != "punct" {
				return false
			}
		}
	}
	return true
}

// nounPhrase tells the phrase of which h is told, up to limit.
func (c *clause) nounPhrase(h, floor, limit int) {
	s := c.s
	inner := false // in a clause that belongs to the noun
	for i := c.start(h, floor); i < limit; i++ {
		w := &s.Words[i]
		inner = inner || i > h && c.relative(i)
		switch {
		case c.aside[i] || w.Form == "(" || w.Form == ")" || i > h && s.refersBack(i):
			continue
		case i <= h:
		case w.Form == ",":
			if s.lists(i) || s.describes(i) {
				continue
			}
			if k := s.state(i); k > i {
				i = k
				continue
			}
			return
		case ends[w.Form] || s.dash(i), w.UPOS == "CCONJ" && s.opensClause(i), s.subordinate(i), !inner && s.finite(i):
			return
		}
		if w.Relation != "punct" {
			c.put(i)
		}
	}
}

// put tells a word.
func (c *clause) put(i int) {
	if !c.in[i] {
		c.in[i] = true
		c.told++
	}
}

// clear takes the words from from to to out again.
func (c *clause) clear(from, to int) {
	for i := from; i < to; i++ {
		if c.in[i] {
			c.in[i] = false
			c.told--
		}
	}
}

// joined reports whether a word is written together with the one before it.
func (s *sentence) joined(i int) bool { return i > 0 && s.Words[i-1].End == s.Words[i].Start }

// relative reports whether a word, or the one behind a preposition, opens a clause.
func (c *clause) relative(i int) bool {
	s := c.s
	if s.UPOS(i) == "ADP" && i+1 < len(s.Words) && s.UPOS(i+1) != "NOUN" {
		i++
	}
	x := s.Words[i].XPOS
	return x == "WDT" || x == "WP" || x == "WP$" || x == "WRB" || s.Lower(i) == "that" || s.subordinate(i)
}
