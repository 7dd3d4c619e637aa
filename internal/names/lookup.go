package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

// lookup returns what the lexicon knows of the longest name that begins at word i, and
// where that ends, i if there is none.
func (r *reader) lookup(s *syntax.Sentence, i int) ([]lexicon.Entry, int) {
	if i >= len(s.Words) {
		return nil, i
	}
	for end := min(i+max(r.world.Longest(s.Words[i].Form), 1), len(s.Words)); end > i; end-- {
		if end < len(s.Words) && s.Words[end].Form == "$" && s.Words[end].Start == s.Words[end-1].End {
			continue // "AU$3 million"
		}
		if e := r.entries(s, i, end); len(e) > 0 {
			return e, end
		}
	}
	return nil, i
}

// entries returns what the lexicon knows of the words as one name. "U.S" is "U.S.", cut
// short at the end of a sentence.
func (r *reader) entries(s *syntax.Sentence, from, to int) []lexicon.Entry {
	text := s.Words[from].Form
	if to > from+1 {
		text = spaced(r.text[s.Words[from].Start:s.Words[to-1].End])
	}
	if e := r.world.Lookup(text); len(e) > 0 {
		return e
	}
	if to == from+1 && len(text) == 3 && text[1] == '.' {
		return r.world.Lookup(text + ".")
	}
	return nil
}

// known reports whether the lexicon has a name at word i.
func (r *reader) known(s *syntax.Sentence, i int) bool {
	_, end := r.lookup(s, i)
	return end > i
}

// of returns the first entry of one of the kinds.
func of(entries []lexicon.Entry, kinds ...lexicon.Kind) *lexicon.Entry {
	for k := range entries {
		if slices.Contains(kinds, entries[k].Kind) {
			return &entries[k]
		}
	}
	return nil
}

// officeAt returns the longest office that begins at word i, and where it ends.
func (r *reader) officeAt(s *syntax.Sentence, i, to int) (*lexicon.Entry, int) {
	if i >= to {
		return nil, i
	}
	for end := min(i+max(r.world.Longest(s.Words[i].Lower), 1), to); end > i; end-- {
		words := s.Words[i].Lower
		if end > i+1 {
			words = strings.ToLower(spaced(r.text[s.Words[i].Start:s.Words[end-1].End]))
		}
		if e, ok := r.world.Office(words); ok {
			found := e // so that what is not found needs no memory
			return &found, end
		}
	}
	return nil, i
}

// bodyIn reports whether one of the words is one of a class.
func (r *reader) bodyIn(s *syntax.Sentence, from, to int, class map[string]bool) bool {
	for k := from; k < to; k++ {
		if class[s.Lower(k)] {
			return true
		}
	}
	return false
}

func (r *reader) word(s *syntax.Sentence, from, to int, word string) bool {
	for k := from; k < to; k++ {
		if s.Lower(k) == word {
			return true
		}
	}
	return false
}
