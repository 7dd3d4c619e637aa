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
	first := i // behind the nation
	if e := of(entries, lexicon.State, lexicon.Demonym, lexicon.Capital); e != nil && end < to {
		n.nation, first = e, end
	}
	switch k := r.offices(n, first); {
	case k == to && n.office != nil: // an office alone
		n.own = to
	case k > first: // an office and who holds it
		n.own, n.kind = k, person
		r.cut(n)
	case n.nation == nil:
		r.unintroduced(n, entries, end)
	default:
		r.ofNation(n, first)
	}
	return n
}

// offices takes up the offices and titles of a name from word k on, and returns where they end.
func (r *reader) offices(n *name, k int) int {
	s, to := n.s, n.to
	inBody := bodies[s.Lower(to-1)]
	for {
		e, end := r.officeAt(s, k, to)
		w := s.Lower(k)
		switch {
		case e != nil && (end == to || s.Words[end].Capital && !inBody):
			n.office, k = e, end
		case k < to-1 && (honorifics[w] || formers[w]) && !inBody && !r.longer(s, k):
			if n.office == nil && !addressed(w) && !formers[w] {
				n.office = &lexicon.Entry{Name: w}
			}
			k++
		default:
			return k
		}
	}
}

// unintroduced sorts a name before which no nation and no office stands, and ends it where another
// begins; the lexicon has the entries for its words up to end.
func (r *reader) unintroduced(n *name, entries []lexicon.Entry, end int) {
	s, i, to := n.s, n.from, n.to
	if k := r.adjective(s, i, to); k > i {
		n.to = k
		r.sort(n)
		return
	}
	if e := of(entries, lexicon.Organisation, lexicon.Place, lexicon.Person); e != nil && end < to && end > i+1 {
		if e.Kind == lexicon.Place && bodies[s.Lower(to-1)] && to-end <= 3 && r.world.Gender(s.Words[end].Form) == "" {
			n.kind = body // "New York Times", "Los Angeles Police Department"
			return
		}
		n.to = end // "European Union Commissioner"
		r.whole(n, entries)
		return
	}
	switch before, own := r.inner(s, i, to); {
	case own == before:
		r.sort(n)
	case before > i:
		n.to = before
		r.sort(n)
	default: // "VOA correspondent Purnell Murdock"
		n.own, n.kind = own, person
		r.cut(n)
	}
}

// ofNation sorts a name that a nation begins, behind which its words from k on are no office.
func (r *reader) ofNation(n *name, k int) {
	s, i, to := n.s, n.from, n.to
	rest, end := r.lookup(s, k)
	demonym := n.nation.Kind == lexicon.Demonym && of(rest, lexicon.Demonym) != nil
	switch {
	case end == to && of(rest, lexicon.State) != nil: // "U.S. State Department"
		n.entry, n.kind = of(rest, lexicon.State), state
		n.nation = n.entry
	case demonym && end == to && strings.HasPrefix(s.Lower(k), "american") && to < len(s.Words) && s.Words[to].UPOS == "NOUN": // "Cuban [American] relatives"
		n.own = k
		r.whole(n, rest)
	case demonym && end > k && end < to && s.Words[k-1].Form != "-": // "British American Tobacco"
		n.nation, n.kind = nil, body
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
	case n.nation.Kind == lexicon.Capital || strings.Contains(s.Words[i].Form, "."),
		r.world.Gender(s.Words[k].Form) != "" || s.Relation(k) != "flat" && s.Relation(i) != "compound" && s.Relation(k) != "compound":
		n.to, n.kind = k, state
	default:
		n.nation, n.kind = nil, unknown // "Egypt Reform Bloc": no state
	}
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

// firstNames are states that are first names too.
var firstNames = map[string]bool{"Jordan": true, "Israel": true, "Chad": true, "Georgia": true, "Paris": true, "Sydney": true, "Victoria": true, "Lima": true, "Santiago": true}

// governed reports whether the nation before a body's name is that of a part of its
// state: "U.S. Senate", "Russian Foreign Ministry"; not "American Airlines".
func (r *reader) governed(n *name, k int) bool {
	last := n.s.Lower(n.to - 1)
	if _, office := r.world.Office(last); office {
		return true
	}
	if nationFirst[last] {
		return false
	}
	return strings.Contains(n.s.Words[n.from].Form, ".") || n.nation.Kind == lexicon.Demonym && !strings.Contains(n.s.Lower(k), "american") || n.nation.Code != "" && n.nation.Kind == lexicon.State
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
	if bodies[n.s.Lower(n.to-1)] && n.to-n.own > 1 && r.world.Gender(n.s.Words[n.own].Form) == "" && !bodySurnames[n.s.Lower(n.to-1)] {
		n.kind = body
		n.own = n.from
	}
}

// sort tells what an unknown name may stand for.
func (r *reader) sort(n *name) {
	first, last := n.s.Words[n.own], n.s.Lower(n.to-1)
	switch {
	case n.to-n.own > 1 && r.world.Gender(first.Form) != "" && (!bodies[last] || bodySurnames[last]) && !r.bodyIn(n.s, n.own, n.to, bodiesOf) && !numbered[n.s.Lower(n.to-2)]:
		n.kind, n.guessed = person, true
	case r.bodyIn(n.s, n.own, n.to, bodies) && n.to-n.own > 1 || numbered[n.s.Lower(n.to-2)]:
		n.kind = body
	case n.to-n.own >= 2 && len(n.s.Words[n.own+1].Form) == 2 && stopped(n.s.Words[n.own+1].Form): // "John F. Kennedy"
		n.kind = person
	}
}
