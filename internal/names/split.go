package names

import (
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

// split returns the first name of the words from i to to, which have capitals.
func (r *reader) split(s *syntax.Sentence, i, to int) *name {
	n := &name{s: s, from: i, own: i, to: to}
	entries, end := r.lookup(s, i)
	if end == to && r.whole(n, entries) {
		return n
	}
	if r.calledFirm(s, i, to) {
		n.kind = body
		return n
	}
	k := i
	if e := of(entries, lexicon.State, lexicon.Demonym, lexicon.Capital); e != nil && end < to {
		n.nation, k = e, end
	}
	rest := k
	for {
		if e, end := r.officeAt(s, k, to); e != nil && (end == to || s.Words[end].Capital && !bodies[s.Lower(to-1)]) {
			n.office, k = e, end
			continue
		}
		if w := s.Lower(k); k < to-1 && (honorifics[w] || formers[w]) && !bodies[s.Lower(to-1)] && !r.longer(s, k) {
			if n.office == nil && !abbreviation(w) && !formers[w] {
				n.office = &lexicon.Entry{Name: w}
			}
			k++
			continue
		}
		break
	}
	switch {
	case k == to && n.office != nil: // an office alone
		n.own, n.kind = to, unknown
		return n
	case k > rest: // an office and who holds it
		n.own, n.kind = k, person
		r.cut(n)
		return n
	case n.nation == nil:
		if k := r.adjective(s, i, to); k > i {
			n.to = k
			r.sort(n)
			return n
		}
		if e := of(entries, lexicon.Organisation, lexicon.Place, lexicon.Person); e != nil && end < to && (end > i+1 || e.Kind == lexicon.Place && strings.HasSuffix(s.Words[i].Form, ".") && !bodies[s.Lower(to-1)]) {
			if e.Kind == lexicon.Place && bodies[s.Lower(to-1)] && to-end <= 3 && r.world.Gender(s.Words[end].Form) == "" {
				n.kind = body // "New York Times", "Los Angeles Police Department"
				return n
			}
			n.to = end // "European Union Commissioner"
			r.whole(n, entries)
			return n
		}
		if before, own := r.inner(s, i, to); own > before { // "VOA correspondent Purnell Murdock"
			if before > i {
				n.to = before
				r.sort(n)
				return n
			}
			n.own, n.kind = own, person
			r.cut(n)
			return n
		}
		r.sort(n)
		return n
	}
	if rest, end := r.lookup(s, k); end == to && of(rest, lexicon.State) != nil { // "U.S. State Department"
		n.entry, n.kind = of(rest, lexicon.State), state
		n.nation = n.entry
		return n
	}
	if rest, end := r.lookup(s, k); end == to && n.nation.Kind == lexicon.Demonym && strings.HasPrefix(s.Lower(k), "american") && of(rest, lexicon.Demonym) != nil && to < len(s.Words) && s.Words[to].UPOS == "NOUN" { // "Cuban [American] relatives"
		n.own = k
		r.whole(n, rest)
		return n
	}
	if rest, end := r.lookup(s, k); end > k && end < to && n.nation.Kind == lexicon.Demonym && of(rest, lexicon.Demonym) != nil && s.Words[k-1].Form != "-" { // "British American Tobacco"
		n.nation, n.kind = nil, body
		return n
	}
	// a nation and words that are no office
	switch {
	case bodies[s.Lower(to-1)] || r.bodyIn(s, k, to, bodiesOf) || numbered[s.Lower(to-2)]:
		n.kind = body
		if !r.governed(n, k) {
			n.nation = nil // "Air France", "American Airlines"
		} else if r.word(s, k, to, "and") && !r.word(s, k, to, "of") { // "U.S. [Immigration and Naturalization Service]"
			n.own = k
		}
	case n.nation.Kind == lexicon.Demonym || s.Words[i].UPOS == "ADJ": // "Iraqi Kurds", "Russian Sukhoi"
		n.to, n.demonym, n.kind = k, true, state
	case r.world.Gender(s.Words[i].Form) != "" || firstNames[s.Words[i].Form] && to-i == 2: // "Jordan Wells"
		n.nation, n.kind = nil, person
	case n.nation.Kind == lexicon.Capital && to-k >= 2 && r.world.Gender(s.Words[k].Form) != "":
		n.to, n.kind = k, state
	case n.nation.Kind == lexicon.Capital || strings.Contains(s.Words[i].Form, "."):
		n.to, n.kind = k, state
	default:
		if r.world.Gender(s.Words[k].Form) != "" || s.Relation(k) != "flat" && s.Relation(i) != "compound" && s.Relation(k) != "compound" {
			n.to, n.kind = k, state
			return n
		}
		n.nation, n.kind = nil, unknown // "Egypt Reform Bloc": no state
	}
	return n
}

// longer reports whether word i is the first of several that the lexicon knows: "New York".
func (r *reader) longer(s *syntax.Sentence, i int) bool {
	_, end := r.lookup(s, i)
	return end > i+1
}

// adjective returns where a nationality at the end of a run belongs to the noun behind it
// and not to the name before: "granted Elian [American citizenship]"; i if it does not.
func (r *reader) adjective(s *syntax.Sentence, i, to int) int {
	for k := i + 1; k < to; k++ {
		if entries, end := r.lookup(s, k); end == to && s.Words[k-1].Capital && of(entries, lexicon.Demonym) != nil {
			noun, h := s.Words[k].Head, s.HeadOf(i, k)
			if noun >= to && s.Words[k].UPOS == "ADJ" && (!s.Governs(noun, h) && h != noun || k == i+1 && r.world.Gender(s.Words[i].Form) != "") {
				return k
			}
		}
	}
	return i
}

// inner returns where in a run a title stands between a body's name and that of a
// person, and where the latter begins: "Erie County District Attorney Frank Clark".
func (r *reader) inner(s *syntax.Sentence, i, to int) (before, own int) {
	for k := i; k+1 < to; k++ {
		w := s.Words[k].Lower
		_, end := r.officeAt(s, k, to)
		if end == k && (persons[w] || honorifics[w] && w != "st." && w != "major") {
			end = k + 1
		}
		if end == k || end >= to || !s.Words[end].Capital || to-end > 3 || r.bodyIn(s, end, to, bodies) || r.known(s, end) && r.world.Gender(s.Words[end].Form) == "" {
			continue
		}
		if to-end < 2 && r.world.Gender(s.Words[end].Form) == "" && k > i {
			continue
		}
		before = k
		for before > i && (honorifics[s.Lower(before-1)] || formers[s.Lower(before-1)] || s.Lower(before-1) == "district") {
			before--
		}
		return before, end
	}
	return i, i
}

// described returns where in a run the name of a person begins whom words before it
// describe, and the noun among them: "officer at the European Bureau [Barbara Mariani]".
// If there is none, it returns to and -1.
func (r *reader) described(s *syntax.Sentence, i, to int) (own, noun int) {
	p := i - 1
	if s.Lower(p) == "the" {
		p--
	}
	if w := s.Lower(p); w != "for" && w != "at" && w != "of" || r.world.Gender(s.Words[i].Form) != "" || bodies[s.Lower(to-1)] {
		return to, -1
	}
	for own = max(i+1, to-3); own < to-1 && r.world.Gender(s.Words[own].Form) == ""; own++ {
	}
	if own >= to-1 && to == i+3 && s.Words[i+1].Capital && s.Words[i+2].Capital && r.capitals[s.Words[i].Form] > r.capitals[s.Words[i+1].Form] { // the article has "TransCanada" without "Grady Semmens"
		own = i + 1
	}
	if own >= to-1 || s.Lower(p) == "of" && !bodies[s.Lower(own-1)] {
		return to, -1
	}
	for k := i; k < own; k++ {
		if w := s.Lower(k); honorifics[w] || formers[w] || persons[w] {
			return to, -1
		}
	}
	if entries, end := r.lookup(s, i); end == own && of(entries, lexicon.Demonym) != nil {
		return to, -1
	}
	for k := p - 1; k >= max(0, p-8) && !s.Words[k].Capital && s.Words[k].UPOS != "VERB" && !mark(s, k); k-- {
		if s.Words[k].XPOS == "NN" && persons[s.Lemma(k)] {
			return own, k
		}
	}
	return to, -1
}

// firstNames are states that are first names too.
var firstNames = map[string]bool{"Jordan": true, "Israel": true, "Chad": true, "Georgia": true, "Paris": true, "Sydney": true, "Victoria": true, "Lima": true, "Santiago": true}

// governed reports whether the nation before a body's name is that of a part of its
// state: "U.S. Senate", "Russian Foreign Ministry"; not "American Airlines".
func (r *reader) governed(n *name, k int) bool {
	last := n.s.Lower(n.to - 1)
	if _, office := r.world.Office(last); office {
		return true
	}
	switch last {
	case "airlines", "airways", "bank", "times", "post", "foundation", "association", "society", "inc", "inc.", "corp", "corp.", "group", "league", "federation", "flight", "news", "journal", "company", "co.", "ltd", "party", "union", "open", "cup", "church", "university", "college", "hotel", "club", "fc", "rights":
		return false
	}
	return strings.Contains(n.s.Words[n.from].Form, ".") || n.nation.Kind == lexicon.Demonym && !strings.Contains(n.s.Lower(k), "american") || n.nation.Code != "" && n.nation.Kind == lexicon.State
}

func abbreviation(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lady", "st.", "saint":
		return true
	}
	return strings.HasSuffix(w, ".")
}

// whole sorts a name that is one of the lexicon, and reports whether it is.
func (r *reader) whole(n *name, entries []lexicon.Entry) bool {
	if e := of(entries, lexicon.State, lexicon.Demonym, lexicon.Capital); e != nil {
		n.nation, n.entry, n.kind = e, e, state
		n.demonym = e.Kind == lexicon.Demonym
		return true
	}
	if e := of(entries, lexicon.Organisation); e != nil {
		n.entry, n.kind = e, body
		return true
	}
	if e := of(entries, lexicon.Place); e != nil {
		n.entry, n.kind = e, place
		return true
	}
	if of(entries, lexicon.Person) != nil {
		n.entry, n.kind = r.holder(entries, lexicon.Person), person
		return true
	}
	return false
}

// holder returns of the persons of one name the one who held an office in the year, or
// the first.
func (r *reader) holder(entries []lexicon.Entry, kinds ...lexicon.Kind) *lexicon.Entry {
	for k := range entries {
		if of(entries[k:k+1], kinds...) != nil && entries[k].Holds(r.year) {
			return &entries[k]
		}
	}
	return of(entries, kinds...)
}

// cut ends the name of a person behind an office where another name begins: "Foreign
// Minister Lavrov Friday", "President Clinton Iraq".
func (r *reader) cut(n *name) {
	for k := n.own + 1; k < n.to; k++ {
		entries, _ := r.lookup(n.s, k)
		if of(entries, lexicon.State, lexicon.Demonym) != nil && n.s.Relation(k) != "flat" {
			n.to = k
			break
		}
	}
	entries, end := r.lookup(n.s, n.own)
	if end == n.to {
		n.entry = r.holder(entries, lexicon.Person)
	}
	if bodies[n.s.Lower(n.to-1)] && n.to-n.own > 1 && r.world.Gender(n.s.Words[n.own].Form) == "" && !bodyless[n.s.Lower(n.to-1)] {
		n.kind = body
		n.own = n.from
	}
}

// bodyless are words for bodies that are family names too.
var bodyless = map[string]bool{"house": true, "hall": true, "church": true, "park": true, "bridge": true, "post": true, "street": true, "day": true, "rivers": true, "lake": true, "town": true, "guard": true, "justice": true, "law": true, "watch": true, "relief": true, "cross": true, "west": true}

// sort tells what an unknown name may stand for.
func (r *reader) sort(n *name) {
	first, last := n.s.Words[n.own], n.s.Lower(n.to-1)
	switch {
	case n.to-n.own > 1 && r.world.Gender(first.Form) != "" && (!bodies[last] || bodyless[last]) && !r.bodyIn(n.s, n.own, n.to, bodiesOf) && !numbered[n.s.Lower(n.to-2)]:
		n.kind, n.guessed = person, true
	case r.bodyIn(n.s, n.own, n.to, bodies) && n.to-n.own > 1 || numbered[n.s.Lower(n.to-2)]:
		n.kind = body
	case n.to-n.own >= 2 && initial(n.s.Words[n.own+1].Form):
		n.kind = person
	}
}

func initial(form string) bool {
	return len(form) == 2 && form[1] == '.' && form[0] >= 'A' && form[0] <= 'Z'
}

// title takes up the office and the nation before a name, down to word low: "Russian
// foreign minister [Sergei Lavrov]", "rapper [Nas]".
func (r *reader) title(n *name, low int) {
	s := n.s
	if n.nation != nil || n.own == n.to || n.kind == body || n.kind == place || n.kind == state && n.entry != nil {
		return
	}
	i := n.from
	if n.office == nil {
		for k := max(low, i-4); k < i; k++ {
			if e, end := r.officeAt(s, k, i); e != nil && end == i {
				n.office, i = e, k
				break
			}
		}
		if n.office == nil && i > low && !s.Words[i-1].Capital && s.Words[i-1].UPOS == "NOUN" && (persons[s.Lemma(i-1)] || s.Words[i-1].Head >= n.own && s.Words[i-1].Head < n.to || s.Words[n.own].Head == i-1 && (s.Relation(n.own) == "flat" || s.Relation(n.own) == "appos")) {
			if w := s.Lower(i - 1); persons[s.Lemma(i-1)] && s.Words[i-1].XPOS != "NNS" {
				n.office, i = &lexicon.Entry{Name: w}, i-1
			}
		}
		if n.office == nil {
			return
		}
		if n.kind == unknown {
			n.kind = person
		}
		n.from = i
	}
	for i > low && formers[s.Lower(i-1)] {
		i--
	}
	// the nation before: within this sentence's words, by the lexicon
	for k := max(low-3, s.Dateline); k < i; k++ {
		if entries, end := r.lookup(s, k); end > k && (end == i || end+1 == i && s.Words[end].XPOS == "POS") {
			if e := of(entries, lexicon.State, lexicon.Demonym, lexicon.Capital); e != nil && e.Kind != lexicon.Capital {
				n.nation, n.from = e, k
				break
			}
		}
	}
}
