// Package temponym finds named events whose dates are known: "the Oslo Accords",
// "9/11", "World War II", "the 2012 U.S. presidential election".
package temponym

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// Event is a named event.
type Event struct {
	Name      string
	Value     string    // the date as it is known: "1993-09-13", "1958", "1939-09-01/1945-09-02"
	From, To  time.Time // UTC; To is exclusive
	Type      string    // PLOVER, "" if it is no event of one type
	Countries []string  // ISO 3166-1 alpha-3
	Source    string
}

// Match is a name in a text with the events that bear it, the earliest first.
type Match struct {
	Start, End int // bytes
	Events     []Event
}

//go:embed data/events.tsv
var data string

// names maps names to events; first is by the first word, how many words the
// longest name has that begins with it.
type names struct {
	events map[string][]Event
	first  map[string]int
}

var load = sync.OnceValue(func() *names {
	n, err := parse(data)
	if err != nil {
		panic(err) // the embedded file is tested
	}
	return n
})

func parse(table string) (*names, error) {
	n := &names{events: map[string][]Event{}, first: map[string]int{}}
	line := 0
	for l := range strings.Lines(table) {
		line++
		l = strings.TrimRight(l, "\n")
		if l == "" || l[0] == '#' {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) != 7 {
			return nil, fmt.Errorf("temponym: line %d: %d fields, want 7", line, len(f))
		}
		e := Event{Name: f[0], Value: f[2], Type: f[4], Countries: strings.Fields(f[5]), Source: f[6]}
		var err error
		if e.From, e.To, err = span(f[2]); err == nil && f[3] != "" {
			_, e.To, err = span(f[3])
			e.Value += "/" + f[3]
		}
		if err != nil || !e.From.Before(e.To) {
			return nil, fmt.Errorf("temponym: line %d: dates %q %q: %w", line, f[2], f[3], cmp.Or(err, fmt.Errorf("the end comes first")))
		}
		n.add(f[0], e)
		for other := range strings.SplitSeq(f[1], ";") {
			n.add(other, e)
		}
	}
	for _, list := range n.events {
		slices.SortStableFunc(list, func(a, b Event) int { return a.From.Compare(b.From) })
	}
	return n, nil
}

// span is the time of a day, month or year.
func span(s string) (from, to time.Time, err error) {
	switch len(s) {
	case 4:
		from, err = time.Parse("2006", s)
		return from, from.AddDate(1, 0, 0), err
	case 7:
		from, err = time.Parse("2006-01", s)
		return from, from.AddDate(0, 1, 0), err
	}
	from, err = time.Parse(time.DateOnly, s)
	return from, from.AddDate(0, 0, 1), err
}

func (n *names) add(name string, e Event) {
	if name == "" {
		return
	}
	n.events[name] = append(n.events[name], e)
	first, _, _ := strings.Cut(name, " ")
	n.first[first] = max(n.first[first], strings.Count(name, " ")+1)
}

// Find returns the named events of a text in order, the longest names first, without
// overlap. Names have the capitals of print; their articles stand outside.
func Find(text string) []Match {
	n := load()
	var out []Match
	for i := 0; i < len(text); {
		word := wordAt(text, i)
		if word == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			for i += size; i < len(text) && text[i] == '\'' && text[i-1] == '\''; i++ { // none begins in a row of them
			}
			continue
		}
		if m, ok := n.at(text, i, word); ok {
			out = append(out, m)
			i = m.End
			continue
		}
		if m, ok := election(text, i, word); ok {
			out = append(out, m)
			i = m.End
			continue
		}
		i = word
	}
	return out
}

// at returns the longest name that begins with the word from i to end.
func (n *names) at(text string, i, end int) (Match, bool) {
	longest := n.first[text[i:end]]
	if longest == 0 {
		longest = n.first[strings.TrimSuffix(text[i:end], ".")]
	}
	if longest == 0 {
		return Match{}, false
	}
	var ends [12]int
	k, at := 0, i
	for k < longest && k < len(ends) {
		if at = wordAt(text, at); at > len(text) {
			break
		}
		ends[k] = at
		k++
		if at += gap(text[at:]); at == ends[k-1] {
			break
		}
	}
	for k--; k >= 0; k-- {
		name := oneLine.Replace(text[i:ends[k]])
		if events := n.events[name]; events != nil {
			return Match{i, ends[k], events}, true
		}
		if name, ok := strings.CutSuffix(name, "."); ok && n.events[name] != nil { // the stop of the sentence
			return Match{i, ends[k] - 1, n.events[name]}, true
		}
	}
	return Match{}, false
}

// oneLine joins the lines that a name stands on.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// gap returns how many bytes long the blank or line end is that text begins with.
func gap(text string) int {
	switch {
	case strings.HasPrefix(text, "\r\n"):
		return 2
	case text != "" && strings.IndexByte(" \n\r", text[0]) >= 0:
		return 1
	}
	return 0
}

// wordAt returns where the word that begins at i ends: letters, digits and the marks
// that names have; i itself if none begins there.
func wordAt(text string, i int) int {
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '/' && r != '\'' && r != '.' {
			break
		}
		end += size
	}
	for end > i && text[end-1] == '\'' {
		end--
	}
	return end
}

// Pick returns the event of a match that a text means which implies a time: the one
// that lies within it, or, without such a time, the last before the text was
// published.
func (m Match) Pick(from, to, published time.Time) (Event, bool) {
	best, found := Event{}, false
	for _, e := range m.Events {
		switch {
		case !from.IsZero() && !to.IsZero() && (e.To.After(to) || e.From.Before(from)):
		case from.IsZero() && !published.IsZero() && e.From.After(published):
		default:
			best, found = e, true
		}
	}
	return best, found
}
