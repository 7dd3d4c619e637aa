package lexicon

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestWorld(t *testing.T) {
	t.Parallel()
	w := World()
	for name, want := range map[string]Entry{
		"Russian":        {Kind: Demonym, Code: "RUS"},
		"Kremlin":        {Kind: State, Code: "RUS"},
		"U.S.":           {Kind: State, Code: "USA"},
		"Côte d'Ivoire":  {Kind: State, Code: "CIV"},
		"Damascus":       {Kind: Capital, Code: "SYR"},
		"Crimea":         {Kind: Place, Code: "UKR"},
		"NATO":           {Kind: Organisation, Code: "IGONAT"},
		"Vladimir Putin": {Kind: Person, Code: "RUS"},
		"Assad":          {Kind: FamilyName, Code: "SYR"},
	} {
		got := w.Lookup(name)
		if len(got) == 0 || got[0].Kind != want.Kind || got[0].Code != want.Code {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	if e, ok := w.Office("foreign minister"); !ok || e.Sector != "GOV" {
		t.Errorf("foreign minister: %+v", e)
	}
}

func TestOfficeholder(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code, office string
		year         int
		want         string // "" where it cannot be told
	}{
		{"RUS", "president", 2016, "Vladimir Putin"},
		{"RUS", "president", 2008, ""}, // Putin, then Medvedev
		{"RUS", "president", 2010, "Dmitry Medvedev"},
		{"RUS", "prime minister", 2010, "Vladimir Putin"},
		{"RUS", "foreign minister", 2026, "Sergei Lavrov"},
		{"RUS", "defense secretary", 2015, "Sergei Shoigu"},
		{"SUN", "leader", 1962, "Nikita Khrushchev"},
		{"USA", "secretary of state", 2016, "John Kerry"},
		{"USA", "secretary of state", 2013, ""}, // Clinton, then Kerry
		{"USA", "foreign minister", 2014, "John Kerry"},
		{"USA", "president", 2016, "Barack Obama"},
		{"USA", "president", 2017, ""},
		{"USA", "president", 2018, "Donald Trump"},
		{"USA", "president", 2021, ""}, // Trump in his first term, then Biden
		{"USA", "president", 2026, "Donald Trump"},
		{"USA", "president", 1899, ""},
		{"USA", "president", 0, ""},
		{"USA", "emperor", 2016, ""},
		{"USA", "defence minister", 2012, "Leon Panetta"},
		{"USA", "defense secretary", 2019, ""},
		{"GBR", "prime minister", 2022, ""}, // three of them
		{"GBR", "prime minister", 2023, "Rishi Sunak"},
		{"GBR", "foreign minister", 2015, "Philip Hammond"},
		{"FRA", "president", 2013, "François Hollande"},
		{"FRA", "foreign minister", 2018, "Jean-Yves Le Drian"},
		{"FRA", "defence minister", 2015, "Jean-Yves Le Drian"},
		{"CHN", "prime minister", 2010, "Wen Jiabao"},
		{"CHN", "president", 2012, "Hu Jintao"},
		{"CHN", "foreign minister", 2023, ""},
		{"DEU", "chancellor", 2010, "Angela Merkel"},
		{"DEU", "chancellor", 2005, ""},
		{"ITA", "prime minister", 2007, "Romano Prodi"},
		{"ITA", "prime minister", 2010, "Silvio Berlusconi"},
		{"JPN", "prime minister", 2015, "Shinzo Abe"},
		{"BRA", "president", 2010, "Luiz Inácio Lula da Silva"}, // to the end of the year
		{"BRA", "president", 2011, "Dilma Rousseff"},
		{"TUR", "prime minister", 2010, "Recep Tayyip Erdoğan"},
		{"TUR", "president", 2016, "Recep Tayyip Erdoğan"},
		{"UKR", "president", 2016, "Petro Poroshenko"},
		{"UKR", "president", 2022, "Volodymyr Zelensky"},
		{"ISR", "prime minister", 2003, "Ariel Sharon"},
		{"IRN", "president", 2016, "Hassan Rouhani"},
		{"LBY", "leader", 2011, ""}, // and nobody after him
		{"IRQ", "president", 2002, "Saddam Hussein"},
		{"SYR", "president", 2016, "Bashar al-Assad"},
		{"SYR", "president", 2000, ""},
		{"EGY", "president", 2015, "Abdel Fattah al-Sisi"},
		{"PRK", "leader", 2016, "Kim Jong Un"},
		{"KOR", "president", 2016, "Park Geun-hye"},
		{"IND", "prime minister", 2009, "Manmohan Singh"},
		{"ZAF", "president", 2005, "Thabo Mbeki"},
		{"IGOUNO", "secretary-general", 2006, "Kofi Annan"},
		{"IGOUNO", "secretary-general", 2007, "Ban Ki-moon"},
		{"IGONAT", "secretary-general", 2016, "Jens Stoltenberg"},
		{"IGOEEC", "foreign policy chief", 2016, "Federica Mogherini"},
		{"IGOUNOIAE", "director-general", 2005, "Mohamed ElBaradei"},
		{"IGOIMF", "managing director", 2015, "Christine Lagarde"},
		{"LBNREBHEZ", "leader", 2006, "Hassan Nasrallah"},
	} {
		got, ok := World().Officeholder(c.code, c.office, c.year)
		if got.Name != c.want || ok != (c.want != "") {
			t.Errorf("%s %s %d: %q, %v, want %q", c.code, c.office, c.year, got.Name, ok, c.want)
		}
	}
}

// A name alone means one person in one year.
func TestShortNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		year int
		want string // "" where it is no name of a person
	}{
		{"Putin", 2016, "Vladimir Putin"}, {"Clinton", 1999, "Bill Clinton"}, {"Clinton", 2010, "Hillary Clinton"},
		{"Trump", 2018, "Donald Trump"}, {"Assad", 2016, "Bashar al-Assad"}, {"al-Assad", 1990, "Hafez al-Assad"},
		{"Erdogan", 2015, "Recep Tayyip Erdoğan"}, {"Erdoğan", 2015, "Recep Tayyip Erdoğan"}, {"Lula", 2005, "Luiz Inácio Lula da Silva"},
		{"Xi", 2016, "Xi Jinping"}, {"Kim", 2016, "Kim Jong Un"}, {"Park", 2016, ""}, {"May", 2017, ""}, {"Lagos", 2003, ""}, {"Boko", 2025, ""},
		{"de Villepin", 2003, "Dominique de Villepin"}, {"Von der Leyen", 2022, "Ursula von der Leyen"}, {"II", 2000, ""},
		{"Gadhafi", 2005, "Muammar Gaddafi"}, {"Saddam", 2002, "Saddam Hussein"}, {"Abiy", 2020, "Abiy Ahmed"}, {"Thaksin", 2004, "Thaksin Shinawatra"},
	} {
		got := ""
		for _, e := range World().Lookup(c.name) {
			if e.Kind == FamilyName && e.Holds(c.year) {
				got = e.Name
				break
			}
		}
		if got != c.want {
			t.Errorf("%s in %d: %q, want %q", c.name, c.year, got, c.want)
		}
	}
}

func TestCapitals(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"Kiev": "Kyiv", "Kyiv": "Kyiv", "Tel Aviv": "Tel Aviv", "Bogota": "Bogotá", "Delhi": "Delhi"} {
		if got := World().Lookup(name); len(got) == 0 || got[0].Kind != Capital || got[0].Name != want {
			t.Errorf("%s: %+v, want the capital %s", name, got, want)
		}
	}
}

// table reads a data file as it is.
func table(t *testing.T, file string, columns int) (rows [][]string) {
	t.Helper()
	if err := readTable(file, columns, func(f []string) { rows = append(rows, f) }); err != nil {
		t.Fatal(err)
	}
	return rows
}

// column returns one column of a table, as a set.
func column(rows [][]string, i int) map[string]bool {
	m := map[string]bool{}
	for _, f := range rows {
		m[f[i]] = true
	}
	return m
}

func TestTables(t *testing.T) {
	t.Parallel()
	states, organisations := table(t, "states.tsv", 5), table(t, "organisations.tsv", 5)
	places, people := table(t, "places.tsv", 4), table(t, "people.tsv", 6)
	stateCodes, organisationCodes := column(states, 0), column(organisations, 0)
	sectors := wordSet("GOV MIL UAF OPP LEG JUD COP CVL BUS JRN SPY CRM")
	levels := wordSet("city region sea strait river")
	for _, c := range []struct {
		file string
		rows [][]string
		keys []int // sorted by these columns, no two alike
		min  int
	}{
		{"states.tsv", states, []int{1}, 201}, {"organisations.tsv", organisations, []int{0}, 250},
		{"places.tsv", places, []int{1, 2, 0}, 1000}, {"people.tsv", people, []int{1, 3, 4, 0}, 1800},
		{"cameo.tsv", table(t, "cameo.tsv", 3), []int{1, 0}, 2700},
	} {
		if len(c.rows) < c.min {
			t.Errorf("%s: %d rows, want %d or more", c.file, len(c.rows), c.min)
		}
		key := func(f []string) string {
			var b strings.Builder
			for _, i := range c.keys {
				b.WriteString(f[i])
				b.WriteByte('\x00')
			}
			return b.String()
		}
		for i := 1; i < len(c.rows); i++ {
			if cmp.Compare(key(c.rows[i-1]), key(c.rows[i])) >= 0 {
				t.Errorf("%s: %q stands after %q", c.file, c.rows[i], c.rows[i-1])
			}
		}
		for _, f := range c.rows {
			for _, field := range f {
				if strings.TrimSpace(field) != field || strings.Contains(field, "  ") || strings.Contains(field, ", ") || strings.Contains(field, ",,") {
					t.Errorf("%s: %q: spaces or commas too many", c.file, f)
				}
			}
		}
	}
	if len(column(states, 0)) != len(states) {
		t.Error("states.tsv: a code stands twice")
	}
	for _, f := range organisations {
		if !sectors[f[3]] || f[4] != "" && f[4] != "CAMEO" {
			t.Errorf("organisations.tsv: %q", f)
		}
	}
	for _, f := range places {
		if f[1] != "" && !stateCodes[f[1]] || !levels[f[2]] {
			t.Errorf("places.tsv: %q", f)
		}
	}
	last := map[string]int{} // the end of a person's last term in an office
	for _, f := range people {
		if !stateCodes[f[1]] && !organisationCodes[f[1]] || !sectors[f[2]] || f[3] == "" {
			t.Errorf("people.tsv: %q", f)
		}
		from, err := strconv.Atoi(f[4])
		to, err2 := strconv.Atoi(f[5])
		if f[5] == "" {
			to, err2 = 9999, nil
		}
		who := f[1] + " " + f[3] + " " + f[0]
		if err != nil || err2 != nil || from < 1900 || from > 2026 || to < from || to > 2026 && to != 9999 || from < last[who] {
			t.Errorf("people.tsv: %q: years out of order", f)
		}
		last[who] = to
	}
}

// No name means two states, organisations or places.
func TestOneMeaning(t *testing.T) {
	t.Parallel()
	for name, entries := range World().entries {
		seen := map[Entry]bool{}
		var first Entry
		for _, e := range entries {
			if seen[e] {
				t.Errorf("%s: twice the same", name)
			}
			seen[e] = true
			if e.Kind == Person || e.Kind == FamilyName {
				continue
			}
			if first.Name != "" && (e.Kind == first.Kind || e.Kind >= Place || first.Kind >= Place) {
				t.Errorf("%s: %+v and %+v", name, first, e)
			}
			first = e
		}
	}
}

func TestInflect(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		verb      string
		irregular []string
		want      []string
	}{
		{"accuse", nil, []string{"accuse", "accuses", "accusing", "accused"}},
		{"deny", nil, []string{"deny", "denies", "denying", "denied"}},
		{"meet", []string{"met"}, []string{"meet", "meets", "meeting", "met"}},
		{"clash", nil, []string{"clash", "clashes", "clashing", "clashed"}},
	} {
		if got := inflect(c.verb, c.irregular); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.verb, got, c.want)
		}
	}
}

func TestTriggerFiles(t *testing.T) {
	t.Parallel()
	events := Events()
	types := map[string]bool{}
	for _, ex := range events.Examples {
		types[ex.Type] = true
	}
	if len(types) != 16 {
		t.Errorf("examples for %d types, want all 16", len(types))
	}
	for word, want := range map[string]string{"met": "CONSULT", "annexed": "COERCE", "drew": "RETREAT", "accords": "AGREE"} {
		if p := events.Starting(word); len(p) == 0 || p[0].Type != want {
			t.Errorf("%s: %v, want %s", word, p, want)
		}
	}
}

func TestGender(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Madeleine Albright": "f", "Daniel arap Moi": "m", "Jean-Claude Juncker": "", "Katrin Arnadottir": "f", "Robin Cook": "", "": "",
	} {
		if got := World().Gender(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	for name := range World().given {
		if strings.ContainsAny(name, " ,") || name == "" {
			t.Errorf("a given name %q", name)
		}
	}
}
