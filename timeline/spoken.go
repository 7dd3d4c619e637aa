package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// lastWord returns what is behind the last space of a name.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// spoken puts the article before a name that has one: "the United States".
func (s *sentence) spoken(name string) string {
	if (s.articled[name] || court[strings.ToLower(lastWord(name))] && strings.Contains(name, " ")) && !strings.HasPrefix(name, "The ") {
		return "the " + name
	}
	for _, with := range articled {
		if strings.HasPrefix(name, with) {
			return "the " + name
		}
	}
	return name
}

// court are nouns for courts, whose names have an article: "the U.S. Supreme Court".
var court = wordlist.Of("namedcourt")

// articled are beginnings of names that have an article.
var articled = []string{"United States", "United Kingdom", "United Nations", "United Arab", "Soviet Union", "European Union", "European Commission", "Philippines", "Netherlands", "Security Council", "Justice Department", "State Department"}

func (s *sentence) possessive(name string) string {
	name = s.spoken(name)
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// actorNames joins the names of actors: "Kerry, Lavrov and Putin".
func (s *sentence) actorNames(actors []Actor) string {
	var b strings.Builder
	for i, a := range actors {
		switch {
		case i == 0:
		case i == len(actors)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		name := a.Name
		if a.Role != "" && strings.HasSuffix(name, ")") { // "Syria (government)"
			name = a.Text
		}
		if r, _ := utf8.DecodeRuneInString(name); unicode.IsLower(r) && !strings.HasSuffix(name, "s") {
			b.WriteString("the ")
		}
		b.WriteString(s.spoken(name))
	}
	return b.String()
}
