package names

import (
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

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

// title takes up the office and the nation before a name, down to word low: "Russian
// foreign minister [Sergei Lavrov]", "rapper [Nas]".
func (r *reader) title(n *name, low int) {
	s := n.s
	if n.nation != nil || n.own == n.to || n.kind == body || n.kind == place || n.kind == state && n.entry != nil {
		return
	}
	if n.office == nil {
		if n.office, n.from = r.officeBefore(n, low); n.office == nil {
			return
		}
		if n.kind == unknown {
			n.kind = person
		}
	}
	i := n.from
	for i > low && formers[s.Lower(i-1)] {
		i--
	}
	for k := max(low-3, s.Dateline); k < i; k++ { // the nation
		if entries, end := r.lookup(s, k); end > k && (end == i || end+1 == i && s.Words[end].XPOS == "POS") {
			if e := of(entries, lexicon.State, lexicon.Demonym, lexicon.Capital); e != nil && e.Kind != lexicon.Capital {
				n.nation, n.from = e, k
				break
			}
		}
	}
}

// officeBefore returns the office or the noun for a person that ends where a name begins, and where
// it begins itself; nil and where the name begins without one.
func (r *reader) officeBefore(n *name, low int) (*lexicon.Entry, int) {
	s, i := n.s, n.from
	for k := max(low, i-4); k < i; k++ {
		if e, end := r.officeAt(s, k, i); e != nil && end == i {
			return e, k
		}
	}
	if i > low && !s.Words[i-1].Capital && s.Words[i-1].UPOS == "NOUN" && s.Words[i-1].XPOS != "NNS" && persons[s.Lemma(i-1)] {
		return &lexicon.Entry{Name: s.Lower(i - 1)}, i - 1
	}
	return nil, i
}

// addressed reports whether a word addresses somebody and says nothing of what they do: "Mr.".
func addressed(w string) bool { return addresses[w] || strings.HasSuffix(w, ".") }
