package timeline

import (
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/internal/gazetteer"
	"github.com/dateline-go/dateline/internal/lexicon"
)

// longestDateline is the number of tokens beyond which no dateline goes on:
// "ADDIS ABABA, Ethiopia, March 24, 2016 (Example Wire Service) -" has fifteen.
const longestDateline = 18

// dateline returns how many tokens at the beginning of a paragraph say where and
// when an article was written: "KISUMU -", "MOSCOW, March 24 (Reuters) --". They
// are no part of the sentence behind them.
func dateline(tokens []token) int {
	open, place := false, ""
	for i := 0; i < min(longestDateline, len(tokens)-2); i++ {
		t := tokens[i]
		switch {
		case i > 0 && isDash(t.Form) && !open && (tokens[i].Start > tokens[i-1].End || tokens[i-1].Form == ")"):
			if tokens[i-1].Form == ")" || upper(tokens[0].Form) || city(place) {
				return i + 1
			}
			return 0
		case t.Form == "(":
			open = true
		case t.Form == ")":
			open = false
		case open || t.Form == "," || t.Form == "." || t.Form == "/":
		case t.Capital:
			if place == "" || i > 0 && tokens[i-1].Capital {
				place = strings.TrimSpace(place + " " + t.Form)
			}
		case i == 0 || !unicode.IsDigit(rune(t.Form[0])):
			return 0
		}
	}
	return 0
}

func isDash(s string) bool {
	switch s {
	case "-", "--", "–", "—", "_":
		return true
	}
	return false
}

// upper reports whether a word of three letters or more is all capitals.
func upper(s string) bool {
	return len(s) > 2 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

// city reports whether a name is that of a capital or of a city known by its name alone.
func city(name string) bool {
	for _, e := range lexicon.World().Lookup(name) {
		if e.Kind == lexicon.Capital || e.Kind == lexicon.Place && e.Level == "city" {
			return true
		}
	}
	c, ok := gazetteer.Find(name, "")
	return ok && c.Population >= smallest
}
