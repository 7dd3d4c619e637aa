package lexicon

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
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
	begins  map[string]bool    // first words of longer names that are no persons'
	given   map[string]string  // "f" or "m", by given name
}

// World returns the names of the data files.
var World = sync.OnceValue(func() *Names {
	n := &Names{entries: map[string][]Entry{}, offices: map[string]Entry{}, states: map[string]string{}, holders: map[string][]Entry{}, first: map[string]int{}, begins: map[string]bool{}, given: map[string]string{}}
	for _, f := range []struct {
		file    string
		columns int
		line    func([]string)
	}{
		{"states.tsv", 5, n.state}, {"organisations.tsv", 5, n.organisation},
		{"places.tsv", 4, n.place}, {"people.tsv", 6, n.person}, {"offices.tsv", 2, n.office},
		{"given.tsv", 2, n.gender},
	} {
		if err := readTable(f.file, f.columns, f.line); err != nil {
			panic(err) // the embedded files are tested
		}
	}
	for _, entries := range n.entries {
		slices.SortStableFunc(entries, func(a, b Entry) int { return a.rank() - b.rank() })
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
	if name == "" || slices.Contains(n.entries[name], e) {
		return
	}
	n.entries[name] = append(n.entries[name], e)
	n.begin(name)
	if first, _, longer := strings.Cut(name, " "); longer && e.Kind <= Organisation {
		n.begins[first] = true
	}
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
		n.addPlain(name, e)
	}
	e.Kind = Demonym
	for _, name := range list(f[2]) {
		n.add(name, e)
		if last := name[len(name)-1]; last == 'n' || last == 'i' {
			n.add(name+"s", e) // "the Russians"
		}
	}
	for _, city := range list(f[3]) {
		spellings := strings.Split(city, "/")
		for _, name := range spellings {
			n.addPlain(name, Entry{Kind: Capital, Name: spellings[0], Code: f[0], Sector: "GOV", Level: "city"})
		}
	}
}

func (n *Names) organisation(f []string) {
	for _, name := range append(list(f[2]), f[1]) {
		n.addPlain(name, Entry{Kind: Organisation, Name: f[1], Code: f[0], Sector: f[3]})
	}
}

func (n *Names) place(f []string) {
	for _, name := range append(list(f[3]), f[0]) {
		n.addPlain(name, Entry{Kind: Place, Name: f[0], Code: f[1], Level: f[2]})
	}
}

func (n *Names) person(f []string) {
	from, _ := strconv.Atoi(f[4])
	to, _ := strconv.Atoi(f[5])
	names := list(f[0])
	e := Entry{Kind: Person, Name: names[0], Code: f[1], Sector: f[2], Office: f[3], From: from, To: to}
	n.holders[f[1]+" "+f[3]] = append(n.holders[f[1]+" "+f[3]], e)
	short := shortNames(names, f[1])
	for _, name := range names {
		if !slices.Contains(short, name) {
			n.addPlain(name, e)
		}
	}
	e.Kind = FamilyName
	for _, name := range short {
		if !n.taken(name) && !n.taken(plain(name)) {
			n.addPlain(name, e)
		}
	}
}

// shortNames returns what a person is called for short: the names of one word
// or, without any, the family names of all others.
func shortNames(names []string, code string) []string {
	var short []string
	add := func(name string) {
		if !slices.Contains(short, name) && !slices.Contains(names, name) && !common[name] {
			short = append(short, name)
		}
	}
	if len(names) == 1 && !strings.Contains(names[0], " ") {
		return nil // "Sukarno" is the whole name
	}
	for _, name := range names {
		if !strings.Contains(name, " ") {
			short = append(short, name)
		}
	}
	if short != nil {
		return short
	}
	for _, name := range names {
		words := strings.Fields(name)
		last := len(words) - 1
		switch {
		case eastern[code]:
			add(words[0])
		case particles[words[last-1]]: // "de Villepin", at the start of a sentence too
			for last > 1 && particles[words[last-1]] {
				last--
			}
			family := strings.Join(words[last:], " ")
			add(family)
			add(upperFirst(family))
		default:
			add(words[last])
			for _, article := range []string{"al-", "el-"} { // "Assad" for "al-Assad"
				if bare, ok := strings.CutPrefix(words[last], article); ok {
					add(upperFirst(words[last]))
					add(bare)
				}
			}
		}
	}
	return short
}

// taken reports whether a name is that of a state, organisation or place, or
// begins one ("Cook Islands"): it means that more often than a person.
func (n *Names) taken(name string) bool {
	return n.begins[name] || slices.ContainsFunc(n.entries[name], func(e Entry) bool { return e.Kind <= Organisation })
}

// particles begin a family name.
var particles = wordSet("da de del den der di dos la ten van von zu bin ben bint al")

// eastern are the countries where the family name comes first, or a first name
// is the one in use.
var eastern = wordSet("CHN ERI ETH KOR PRK THA TWN")

// common are family names that do not tell a person: numerals of monarchs,
// words, first names and names of very many.
var common = wordSet(`
	I II III IV V VI XIV XVI
	Ban Begin Bio Bishop Borne Bot Cannon Champagne Cleverly Cook Craft Day Dini Eden English Fox Gore Gross
	Hague Heath Hope Hunt Key Linde Long Major March Marin May Mesa Mills Nano Park Pot Power Rama Saar Sang Sata
	Serra Slot Sola Son Stocker Store Straw Struck Tatar Thai To Turk Will Wade Yew
	Abdullah Ahmed Ali Amin Amos Antony Austin Benedict Carlos Charles Christopher Dan Daniel Emerson Filip
	Francis Gabriel Graham Grant Harris Hassan Henry Howard Hussein Ibrahim Idris Ismail James Jonathan Joseph
	Juma Kenny Khalid Khalil Klaus Leo Leon León Leyla Manet Mansour Martin Michal Michel Mohamed Mohammed Musa
	Mustafa Omar Osman Paul Pavel Philippe Rashid Reid Richard Salman Scott Simon Stanley Suleiman Taylor Thomas
	William Yunus Yusuf
	Baker Berger Carr Chan Chang Chen Chi Cho Choi Clark Cohen Cooper Costa Dar Dong Dung Ferrari Flores Ford
	Garcia García Han Hoi Holmes Hourn Jensen Jones Jung Kan Kang Kern Khan Kyaw Kyi Lam Lee Levy Li Loong Luong
	Ma Maher Manh Meade Miller Minh Mitchell Moi Moore Myint Nguyen Pak Paz Peters Petersen Ping Pou Ramos Rau Ri
	Robinson Ruak Sen Sharma Singh Smith Song Sullivan Tang Tong Walker Wallace Wang Wei Williams Wong Yang Yoon
	Yu Yun Zhang
`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// addPlain adds a name and its spelling without accents.
func (n *Names) addPlain(name string, e Entry) {
	n.add(name, e)
	if p := plain(name); p != name {
		n.add(p, e)
	}
}

// plain returns a name without accents: "Erdogan" for "Erdoğan".
func plain(name string) string {
	stripped := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(name))
	return undotted.Replace(stripped)
}

var undotted = strings.NewReplacer("ı", "i", "ł", "l", "Ł", "L", "ø", "o", "Ø", "O", "đ", "d", "Đ", "D", "ß", "ss", "æ", "ae", "ə", "a", "ð", "d", "Þ", "Th", "þ", "th")

// rank orders the people of one name by the office that makes most news; the
// heads of organisations come behind those of states.
func (e Entry) rank() int {
	if e.Kind != Person && e.Kind != FamilyName {
		return 0
	}
	switch e.Office {
	case "president", "prime minister", "premier", "chancellor", "leader", "supreme leader", "king", "emir", "secretary-general":
		if len(e.Code) > 3 {
			return 2
		}
		return 1
	case "foreign minister", "foreign secretary", "secretary of state", "vice president", "crown prince":
		return 2
	}
	return 3
}

func (n *Names) office(f []string) {
	for _, words := range list(f[1]) {
		n.offices[words] = Entry{Kind: Office, Name: words, Sector: f[0]}
		n.begin(words)
	}
}

func (n *Names) gender(f []string) {
	for _, name := range list(f[1]) {
		n.given[name] = f[0]
	}
}

// Gender returns "f" or "m" for a person's name, by the given name with which it
// begins; "" if that tells neither.
func (n *Names) Gender(name string) string {
	first, _, _ := strings.Cut(name, " ")
	first, _, _ = strings.Cut(first, "-")
	return n.given[first]
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

// Officeholder returns who held an office of a state or organisation in a
// year, if that can be told. Years are all that is known of a term, so nobody
// is named for a year in which two people held the office, nor for a first or
// last year without anyone known before or after: "the U.S. president" of 2016
// is Barack Obama, that of 2017 is left open.
func (n *Names) Officeholder(code, office string, year int) (Entry, bool) {
	for _, same := range titles(office) {
		holders := n.holders[code+" "+same]
		held := func(year int) (found []Entry) {
			for _, e := range holders {
				if e.Holds(year) && !slices.ContainsFunc(found, func(f Entry) bool { return f.Name == e.Name }) {
					found = append(found, e)
				}
			}
			return found
		}
		if len(holders) == 0 || year == 0 {
			continue
		}
		found := held(year)
		if len(found) != 1 {
			return Entry{}, false
		}
		e := found[0]
		if e.From == year && len(held(year-1)) == 0 || e.To == year && len(held(year+1)) == 0 {
			return Entry{}, false
		}
		return e, true
	}
	return Entry{}, false
}

// titles returns the offices that are the same as one, itself first.
func titles(office string) []string {
	for _, same := range sameOffice {
		if slices.Contains(same, office) {
			return append([]string{office}, same...)
		}
	}
	return []string{office}
}

var sameOffice = [][]string{
	{"prime minister", "premier"},
	{"foreign minister", "foreign secretary", "secretary of state"},
	{"defence minister", "defense minister", "defence secretary", "defense secretary"},
	{"envoy", "special envoy"},
	{"director-general", "managing director"},
}
