package annotated

import (
	"slices"
	"strings"
	"unicode"
)

// Name is a party as a reader of events names it: canonical, and as written.
type Name struct{ Canonical, Written string }

// mutual are the types whose two sides are not told apart.
var mutual = map[string]bool{"CONSULT": true, "AGREE": true, "COOPERATE": true}

// Same reports whether a name stands for the party: they have the same words, or one
// holds the other and ends in the same word, or it is the party's last word alone.
func (p Party) Same(n Name) bool {
	g := wordsOf(p.Name)
	if len(g) == 0 {
		return false
	}
	beside, _, _ := strings.Cut(n.Canonical, " (") // "Syria (forces)" is Syria's too
	for _, text := range []string{n.Canonical, n.Written, beside} {
		s := wordsOf(text)
		if len(s) == 0 {
			continue
		}
		if slices.Equal(s, g) || s[len(s)-1] == g[len(g)-1] && (within(g, s) || within(s, g) || len(s) == 2 && len(g) == 2) ||
			len(g) > 1 && len(s) == 1 && s[0] == g[len(g)-1] {
			return true
		}
	}
	return false
}

func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// wordsOf are the words of a name in lower case, without articles.
func wordsOf(name string) []string {
	s := strings.ReplaceAll(strings.ToLower(name), "'s ", " ")
	s = strings.Map(func(r rune) rune {
		if r == '_' || r == ' ' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r) {
			return r
		}
		return ' '
	}, s)
	return slices.DeleteFunc(strings.Fields(s), func(w string) bool {
		return w == "the" || w == "a" || w == "an" || w == "of" || w == "and"
	})
}

// matched counts the parties of one side that names stand for, one to one.
func matched(parties []Party, names []Name) int {
	rest := slices.Clone(names)
	n := 0
	for _, p := range parties {
		if i := slices.IndexFunc(rest, p.Same); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			n++
		}
	}
	return n
}

// Parties counts the event's parties, those told, and those in both; sides count
// unless the act is mutual.
func (e *Event) Parties(t *Told) (both, marked, told int) {
	marked, told = len(e.Actors)+len(e.Targets), len(t.Actors)+len(t.Targets)
	if mutual[e.Type] {
		return matched(slices.Concat(e.Actors, e.Targets), slices.Concat(t.Actors, t.Targets)), marked, told
	}
	return matched(e.Actors, t.Actors) + matched(e.Targets, t.Targets), marked, told
}
