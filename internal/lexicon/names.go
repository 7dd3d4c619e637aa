package lexicon

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed data
var data embed.FS

// Kind is what a name stands for.
type Kind uint8

// The kinds of name.
const (
	State        Kind = iota // "Russia", "the Kremlin"
	Demonym                  // "Russian"
	Capital                  // a capital: a place, or its government
	Place                    // any other place
	Organisation             // an international organisation or armed group
	Person                   // by the whole name
	FamilyName               // by the last part of it
	Office                   // "president", "troops"
)

// Entry is one meaning of a name.
type Entry struct {
	Kind     Kind
	Name     string // canonical: "Russia" for "Russian", "Vladimir Putin" for "Putin"
	Code     string // ISO 3166-1 alpha-3, or the code of an organisation
	Sector   string // PLOVER
	Office   string // of a person
	Level    string // of a place: "city", "region", "country", "sea"
	From, To int    // years in office; 0 is open
}

// Holds reports whether a person held the office in a year; year 0 is any.
func (e Entry) Holds(year int) bool {
	return year == 0 || e.From <= year && (e.To == 0 || year <= e.To)
}

// Names maps names, with the capitals that they have in print, to entries.
type Names struct {
	entries map[string][]Entry
	offices map[string]Entry // in lower case
	states  map[string]string
	holders map[string][]Entry // by code and office
	first   map[string]int     // by the first word of a name or office: the most words
}

// World returns the names of the data files.
var World = sync.OnceValue(func() *Names {
	n := &Names{entries: map[string][]Entry{}, offices: map[string]Entry{}, states: map[string]string{}, holders: map[string][]Entry{}, first: map[string]int{}}
	for _, f := range []struct {
		file    string
		columns int
		line    func([]string)
	}{
		{"states.tsv", 5, n.state}, {"organisations.tsv", 4, n.organisation},
		{"places.tsv", 4, n.place}, {"people.tsv", 6, n.person}, {"offices.tsv", 2, n.office},
	} {
		if err := readTable(f.file, f.columns, f.line); err != nil {
			panic(err) // the embedded files are tested
		}
	}
	return n
})

// Lookup returns the meanings of a name of one or more words, divided by
// single spaces.
func (n *Names) Lookup(name string) []Entry { return n.entries[name] }

// Office returns the office or group that words in lower case name.
func (n *Names) Office(words string) (Entry, bool) {
	e, ok := n.offices[words]
	return e, ok
}

// Longest is the number of words of the longest name or office that begins with
// word, 0 if none does. Names have the capitals of print, offices none.
func (n *Names) Longest(word string) int { return n.first[word] }

// StateName returns the name of the state with an ISO 3166-1 alpha-3 code, or "".
func (n *Names) StateName(code string) string { return n.states[code] }

func (n *Names) add(name string, e Entry) {
	if name == "" {
		return
	}
	n.entries[name] = append(n.entries[name], e)
	n.begin(name)
}

// begin notes the first word of a name, up to a hyphen too: readers may divide
// there.
func (n *Names) begin(name string) {
	words := strings.Count(name, " ") + 2*strings.Count(name, "-") + 1
	first, _, _ := strings.Cut(name, " ")
	n.first[first] = max(n.first[first], words)
	if stem, _, ok := strings.Cut(first, "-"); ok {
		n.first[stem] = max(n.first[stem], words)
	}
}

func (n *Names) state(f []string) {
	n.states[f[0]] = f[1]
	e := Entry{Kind: State, Name: f[1], Code: f[0], Sector: "GOV", Level: "country"}
	for _, name := range append(list(f[4]), f[1]) {
		n.add(name, e)
	}
	e.Kind = Demonym
	for _, name := range list(f[2]) {
		n.add(name, e)
		if last := name[len(name)-1]; last == 'n' || last == 'i' {
			n.add(name+"s", e) // "the Russians"
		}
	}
	if f[3] != "" {
		n.add(f[3], Entry{Kind: Capital, Name: f[3], Code: f[0], Sector: "GOV", Level: "city"})
	}
}

func (n *Names) organisation(f []string) {
	for _, name := range append(list(f[2]), f[1]) {
		n.add(name, Entry{Kind: Organisation, Name: f[1], Code: f[0], Sector: f[3]})
	}
}

func (n *Names) place(f []string) {
	for _, name := range append(list(f[3]), f[0]) {
		n.add(name, Entry{Kind: Place, Name: f[0], Code: f[1], Level: f[2]})
	}
}

func (n *Names) person(f []string) {
	from, _ := strconv.Atoi(f[4])
	to, _ := strconv.Atoi(f[5])
	e := Entry{Kind: Person, Name: f[0], Code: f[1], Sector: f[2], Office: f[3], From: from, To: to}
	n.add(f[0], e)
	n.holders[f[1]+" "+f[3]] = append(n.holders[f[1]+" "+f[3]], e)
	if _, family, ok := strings.Cut(f[0], " "); ok {
		e.Kind = FamilyName
		words := strings.Fields(family)
		last := words[len(words)-1]
		if eastern[f[1]] {
			last, _, _ = strings.Cut(f[0], " ")
		}
		n.add(strings.TrimPrefix(last, "al-"), e)
	}
}

// eastern are the countries where the family name comes first.
var eastern = map[string]bool{"CHN": true, "PRK": true, "KOR": true}

func (n *Names) office(f []string) {
	for _, words := range list(f[1]) {
		n.offices[words] = Entry{Kind: Office, Name: words, Sector: f[0]}
		n.begin(words)
	}
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ",")
}

// readTable calls line with the fields of every line that is no comment.
func readTable(file string, columns int, line func([]string)) error {
	b, err := data.ReadFile("data/" + file)
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	n := 0
	for l := range strings.Lines(string(b)) {
		n++
		l = strings.TrimRight(l, "\r\n")
		if l == "" || l[0] == '#' {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) > columns {
			return fmt.Errorf("lexicon: %s:%d: %d fields, want %d", file, n, len(f), columns)
		}
		for len(f) < columns {
			f = append(f, "")
		}
		line(f)
	}
	return nil
}

// Holder returns who held an office of a state in a year.
func (n *Names) Holder(code, office string, year int) (Entry, bool) {
	for _, e := range n.holders[code+" "+office] {
		if year != 0 && e.Holds(year) {
			return e, true
		}
	}
	return Entry{}, false
}
