package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

// kind is what a name or a noun stands for.
type kind uint8

const (
	unknown kind = iota
	person
	body
	state
	place
	several // persons or bodies
)

// name is words with capitals that name one: a nation, an office and the name itself, of
// which any may be missing: "Russian Foreign Minister Sergei Lavrov".
type name struct {
	s         *syntax.Sentence
	from, to  int // words, to exclusive
	own       int // where the name itself begins, to if there is only an office
	kind      kind
	nation    *lexicon.Entry
	office    *lexicon.Entry // or a title that the lexicon does not have
	entry     *lexicon.Entry // what the lexicon knows by the name itself
	codes     []string       // of the user's dictionary
	demonym   bool           // "Russian"
	guessed   bool           // a person by the first name alone: "Milton Roy", of "Milton Roy Corp."
	describes int            // one more than the noun before that says who a person is, 0 if there is none
	short     *name          // what it stands for in brackets behind that
	entity    *entity
}

// words returns the name itself, divided at spaces.
func (n *name) words(text string) []string {
	if n.own >= n.to {
		return nil
	}
	return strings.Fields(strings.ReplaceAll(text[n.s.Words[n.own].Start:n.s.Words[n.to-1].End], ",", " "))
}

// readNames finds the names of all sentences.
func (r *reader) readNames() {
	r.names = make([][]*name, len(r.sentences))
	for k, s := range r.sentences {
		r.names[k] = r.scan(s)
	}
}

// scan finds the names of a sentence.
func (r *reader) scan(s *syntax.Sentence) []*name {
	var out []*name
	for i := s.Dateline; i < len(s.Words); {
		if n := r.own.at(r, s, i); n != nil {
			out = append(out, n)
			i = n.to
			continue
		}
		if to := r.firms[position{s.Number, i}]; to > i {
			out = append(out, r.firm(s, i, to))
			i = to
			continue
		}
		to := r.beforeFirm(s, i, r.run(s, i))
		if to == i {
			i++
			continue
		}
		for i < to {
			end, noun := r.described(s, i, to)
			n := r.split(s, i, end)
			if n.demonym && s.Lower(i-1) == "ethnic" { // whose state is another
				i = n.to
				continue
			}
			out = append(out, n)
			if i = n.to; noun >= 0 && i == end {
				n = r.split(s, i, to)
				n.kind, n.describes = person, noun+1
				out = append(out, n)
				i = n.to
			}
		}
	}
	for k, n := range out {
		low := s.Dateline
		if k > 0 {
			low = out[k-1].to
		}
		if p := n.from - 1; p >= low && n.kind == body && n.own == n.from && ordinal(s.Lower(p)) && !s.InTime(p) { // "11th Circuit Court of Appeals"
			n.from, n.own = p, p
		}
		r.title(n, low)
	}
	return merged(out)
}

// merged joins what a title before it took up: a nation and "foreign minister X".
func merged(list []*name) []*name {
	var out []*name
	for _, n := range list {
		if k := len(out); k > 0 && n.from < out[k-1].to {
			out = slices.Delete(out, k-1, k)
		}
		out = append(out, n)
	}
	return out
}
