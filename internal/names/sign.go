package names

import (
	"strings"

	"github.com/dateline-go/dateline/internal/syntax"
)

// mark reports whether word i is punctuation, which may be a quotation mark that the
// tagger takes for a noun.
func mark(s *syntax.Sentence, i int) bool {
	switch s.Words[i].Form {
	case "``", "\"", "“", "”", "‘", "{", "}":
		return true
	}
	return s.Words[i].UPOS == "PUNCT"
}

// nameless reports whether word i can neither name anybody nor be the head of a phrase: a
// mark, an article, the "C" of "C$348 million" and the "USD" of "USD 50 billion", a "Mr."
// without a name, a preposition that the tagger takes for a noun, the "R-N.C." behind a
// senator, the "N.Y." behind a town, the "hundreds" of "hundreds
// of protesters", who are those that take part.
func nameless(s *syntax.Sentence, i int) bool {
	w := &s.Words[i]
	last := i+1 == len(s.Words)
	switch {
	case mark(s, i), w.Form == "a", w.Form == "an", w.Form == "the", w.Form == "amid":
		return true
	case !last && s.Words[i+1].Form == "$" && s.Words[i+1].Start == w.End:
		return true
	case currencies[w.Lower] && w.Form == strings.ToUpper(w.Form) && (!last && s.Words[i+1].UPOS == "NUM" || i > 0 && s.Words[i-1].UPOS == "NUM"):
		return true
	case ofParty(s, i), i > 0 && s.Words[i-1].Form == "," && stateShort[w.Lower]:
		return true
	case countless[w.Lower] && s.Lower(i+1) == "of" && w.UPOS == "NOUN":
		return true
	}
	return honorifics[w.Lower] && strings.HasSuffix(w.Form, ".") && (last || !s.Words[i+1].Capital && !particles[s.Lower(i+1)]) && (i == 0 || !s.Words[i-1].Capital)
}

// ofParty reports whether word i is one of those for a party and a state behind a member of a
// parliament: "R-N.C.".
func ofParty(s *syntax.Sentence, i int) bool {
	for k := i - 2; k <= i; k++ {
		if k < 1 || k+2 >= len(s.Words) || s.Words[k].Form != "R" && s.Words[k].Form != "D" {
			continue
		}
		if s.Words[k+1].Form == "-" && s.Words[k+1].Start == s.Words[k].End && s.Words[k+2].Start == s.Words[k+1].End && s.Words[k+2].Capital {
			return true
		}
	}
	return false
}
