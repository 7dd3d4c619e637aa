package timeline

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/internal/coder"
)

// at returns how many words from i on name the entity; 0 if none do. A form may be plural
// ("iPods"), unless that would name another model ("3GS").
func (e *entity) at(s *sentence, i int) int {
	for _, form := range e.forms {
		words := matches(s, i, form)
		if words == 0 || otherModel(s, i+words) {
			continue
		}
		return words
	}
	if e.person && s.Words[i].Capital {
		if last := e.forms[0][len(e.forms[0])-1]; s.Words[i].Lower == last {
			return 1
		}
	}
	return 0
}

// otherModel reports whether a word is a number: behind a name it makes that of another model,
// "iPhone" and "iPhone 4".
func otherModel(s *sentence, i int) bool {
	return i < len(s.Words) && s.Words[i].Capital && numbered(s.Words[i].Lower)
}

func numbered(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

// matches returns how many words from i on are those of the form, with one more capital
// word before the last ("iTunes Music Store" is the iTunes store); 0 if they are not.
func matches(s *sentence, i int, form []string) int {
	at := i
	for k, w := range form {
		last := k == len(form)-1
		if last && k > 0 && at+1 < len(s.Words) && !alike(s.Words[at].Lower, w, last) && s.Words[at].Capital && s.Words[at+1].Capital {
			at++
		}
		if at >= len(s.Words) || !alike(s.Words[at].Lower, w, last) {
			return 0
		}
		at++
	}
	return at - i
}

// alike reports whether a word is that of a name, in the plural if it is the last.
func alike(got, word string, last bool) bool {
	return got == word || last && strings.IndexFunc(word, unicode.IsDigit) < 0 && (got == word+"s" || got == word+"es")
}

// called reports whether a name of an article is the entity's.
func (e *entity) called(name string) bool {
	return slices.ContainsFunc(e.forms, func(form []string) bool { return strings.EqualFold(name, strings.Join(form, " ")) })
}

// another reports whether a name is one of another model than the entity, "iPhone 4" beside
// "iPhone 3G".
func (e *entity) another(name string) bool {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if numbered(w) && !slices.Contains(e.forms[0], w) {
			return slices.ContainsFunc(e.forms[0], numbered)
		}
	}
	return false
}

// naming tells by sentence and word which of the entities the word names, or refers back
// to; -1 is none.
func naming(entities []entity, sentences []*sentence) [][]int {
	at := make([][]int, len(sentences))
	same := map[int]int{} // the entity that the article's phrases of one number are
	for n, s := range sentences {
		at[n] = s.named(entities)
		for i := range s.Phrases {
			p := &s.Phrases[i]
			for k := range entities {
				if e := &entities[k]; p.Entity > 0 && !p.Pronoun && (at[n][p.Head] == k || e.called(p.Name)) && !e.another(p.Name) {
					same[p.Entity] = k
				}
			}
		}
	}
	met := make([]bool, len(entities)) // those that have been named so far
	for n, s := range sentences {
		for _, k := range at[n] {
			if k >= 0 {
				met[k] = true
			}
		}
		for i := range s.Phrases {
			p := &s.Phrases[i]
			if at[n][p.Head] >= 0 {
				continue
			}
			of, ok := same[p.Entity]
			for k := range entities {
				if !ok && met[k] && entities[k].kindOf(s, p) {
					of, ok = k, true
					same[p.Entity] = k
				}
			}
			if ok && !otherModel(s, p.Head+1) && !entities[of].another(s.Words[p.Head].Lower) {
				at[n][p.Head] = of
			}
		}
	}
	return at
}

// named tells by word which of the entities it is of the name of; -1 is none.
func (s *sentence) named(entities []entity) []int {
	at := make([]int, len(s.Words))
	for i := range at {
		at[i] = -1
	}
	for i := 0; i < len(s.Words); i++ {
		for k := range entities {
			if words := entities[k].at(s, i); words > 0 {
				for j := i; j < i+words; j++ {
					at[j] = k
				}
				i += words - 1
				break
			}
		}
	}
	return at
}

// kindOf reports whether a phrase is the noun of the entity's name alone: "the store".
func (e *entity) kindOf(s *sentence, p *coder.Phrase) bool {
	form := e.forms[0]
	h := p.Head
	return len(form) > 1 && !e.person && s.Words[h].Lower == form[len(form)-1] && s.Words[h].UPOS == "NOUN" && (s.Lower(h-1) == "the" || s.Lower(h-1) == "this")
}
