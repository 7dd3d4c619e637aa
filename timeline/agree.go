package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// sameParties reports whether the parties of two events, of which each has some, can be
// the same: all of one are among those of the other, a person standing for its state
// and a state for its people, but no person for another, and who holds no office for
// nobody. That holds for whom the
// mentions have named that an event was merged from, too: one that told of the state
// alone may have been told of one minister and not of another.
func sameParties(a, b *Event) bool {
	return (covers(a, b) || covers(b, a)) && samePeople(a.individuals(), b.individuals())
}

// covers reports whether every party of b is among those of a.
func covers(a, b *Event) bool { return coversAll(a.parties(), b.parties()) }

// coversAll reports whether every party of y is among those of x.
func coversAll(x, y []Actor) bool {
	return !slices.ContainsFunc(y, func(a Actor) bool { return !among(a, x) })
}

// among reports whether a party can be one of a list.
func among(a Actor, list []Actor) bool {
	return slices.ContainsFunc(list, func(x Actor) bool { return agrees(x, a) })
}

func agrees(x, y Actor) bool {
	if x.Name == y.Name {
		return true
	}
	if x.private() || y.private() {
		return false
	}
	return x.Country != "" && x.Country == y.Country && (!x.individual() || !y.individual())
}

// individual reports whether an actor of a state is somebody in particular.
func (a Actor) individual() bool { return a.Role != "" }

// private reports whether an actor is a person without an office, who stands for no state.
func (a Actor) private() bool { return a.Person && a.Role == "" }

// bodyOffices are the offices that no one person holds.
var bodyOffices = wordlist.Of("bodyoffice")

// unnamed reports whether a party is a count or a common noun, "257 people", of
// whom every source may tell otherwise.
func (a Actor) unnamed() bool {
	if a.Person || a.Code != "" || a.Country != "" {
		return false
	}
	for i, w := range strings.Fields(a.Name) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) && (i > 0 || !empty[stem(strings.ToLower(w))]) {
			return false
		}
	}
	return true
}

// single reports whether an actor is one person who is named, and not by the office alone,
// "Kenya (leader)".
func (a Actor) single() bool {
	return a.private() || a.Role != "" && !bodyOffices[a.Role] && !strings.HasSuffix(a.Name, ")")
}

// individuals are the people whom the event and those merged into it name, each with an
// office of a state or private.
func (e *Event) individuals() []Actor {
	if e.Named != nil {
		return e.Named
	}
	var out []Actor
	for _, list := range [][]Actor{e.Actors, e.Targets} {
		for _, a := range list {
			if a.single() && (a.Country != "" || a.private()) {
				out = append(out, a)
			}
		}
	}
	return out
}

// people names them, to be compared.
func (e *Event) people() string {
	var names []string
	for _, a := range e.individuals() {
		names = append(names, a.Name)
	}
	slices.Sort(names)
	return strings.Join(names, "|")
}

// samePeople reports whether of the people of each state that both lists name some of, and
// of those of no known state, those of one list are all in the other.
func samePeople(a, b []Actor) bool {
	for _, x := range a {
		of := func(y Actor) bool { return y.Country == x.Country }
		if slices.ContainsFunc(b, of) && !namesAll(a, b, x.Country) && !namesAll(b, a, x.Country) {
			return false
		}
	}
	return true
}

// namesAll reports whether all of a state in one list are in the other.
func namesAll(a, b []Actor, country string) bool {
	return !slices.ContainsFunc(a, func(x Actor) bool {
		return x.Country == country && !slices.ContainsFunc(b, func(y Actor) bool { return y.Name == x.Name })
	})
}

// union appends the people of b that a lacks.
func union(a, b []Actor) []Actor {
	out := slices.Clip(a)
	for _, y := range b {
		if !slices.ContainsFunc(out, func(x Actor) bool { return x.Name == y.Name && x.Country == y.Country }) {
			out = append(out, y)
		}
	}
	return out
}
