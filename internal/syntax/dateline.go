package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/gazetteer"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// longestDateline is the number of words beyond which no date line goes on:
// "ADDIS ABABA, Ethiopia, March 24, 2016 (Example Wire Service) -" has fifteen.
const longestDateline = 18

// smallest is the number of inhabitants from which a city is known by its name alone.
const smallest = 100_000

// dateline returns how many words at the beginning of a paragraph say where and when an
// article was written: "KISUMU -", "MOSCOW, March 24 (Reuters) --". They are no part of
// the sentence behind them. A stamp, "Published: 28 October 2023", is all of its paragraph.
func dateline(words []Word) int {
	if stamp(words) {
		return len(words)
	}
	open, place := false, ""
	for i := 0; i < min(longestDateline, len(words)); i++ {
		w := words[i]
		switch {
		case i > 0 && isDash(w.Form) && !open && (len(words)-i > 2 || i == len(words)-1) && (w.Start > words[i-1].End || words[i-1].Form == ")"):
			if words[i-1].Form == ")" || upper(words[0].Form) || city(place) {
				return i + 1
			}
			return 0
		case w.Form == "(":
			open = true
		case w.Form == ")":
			open = false
		case open || w.Form == "," || w.Form == "." || w.Form == "/":
		case w.Capital:
			if place == "" || words[i-1].Capital {
				place = strings.TrimSpace(place + " " + w.Form)
			}
		case i == 0 || !unicode.IsDigit(rune(w.Form[0])):
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

// stampWords begin a line that says when the article itself was published or changed; timeWords
// may stand in it beside names, numbers and signs.
var stampWords, timeWords = wordlist.Of("stamp"), wordlist.Of("stamptime")

// stamp reports whether words say when the article was published and no more.
func stamp(words []Word) bool {
	if len(words) > longestDateline {
		return false
	}
	i := 0
	for i < len(words) && stampWords[words[i].Lower] {
		i++
	}
	if i == 0 || i == len(words) || words[i].Form != ":" && !timeWords[words[i].Lower] {
		return false
	}
	digits := false
	for _, w := range words[i:] {
		r, _ := utf8.DecodeRuneInString(w.Form)
		if !unicode.IsDigit(r) && unicode.IsLetter(r) && !w.Capital && !timeWords[w.Lower] {
			return false
		}
		digits = digits || unicode.IsDigit(r)
	}
	return digits
}
