package page

import (
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/timeline"
)

// caption is that of a picture in one of the event's articles which shows the event, by
// the words that it shares with the event's sentence and parties; "" if none shares any.
func caption(e timeline.Event, documents map[string]*timeline.Document) string {
	wanted := map[string]bool{}
	text := e.Summary
	for _, a := range append(append([]timeline.Actor{}, e.Actors...), e.Targets...) {
		text += " " + a.Name
	}
	for _, w := range longWords(text) {
		wanted[w] = true
	}
	best, most := "", 0
	for _, ev := range e.Evidence {
		d := documents[ev.Document]
		if d == nil {
			continue
		}
		for _, c := range d.Captions {
			n := 0
			for _, w := range longWords(c) {
				if wanted[w] {
					n++
				}
			}
			if n > most {
				best, most = c, n
			}
		}
	}
	return best
}

// longWords are the words of a text that tell what it is about, by their length.
func longWords(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	long := words[:0]
	for _, w := range words {
		if len(w) > 3 {
			long = append(long, w)
		}
	}
	return long
}
