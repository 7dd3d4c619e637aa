package timeline

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/names"
)

// Actors is a user's own dictionary of actors. It goes before the built-in one.
type Actors struct {
	byFirst map[string][]actorEntry // by the first word in lower case; longest names first
	own     *names.Dictionary       // the same, for the phrases of package names
}

// actorEntry is a name of an actor.
type actorEntry struct {
	words []string // in lower case
	stem  bool     // the last word may go on: "argentin" for "Argentine"
	name  string
	terms []actorTerm // the first that fits counts
}

// actorTerm is what an actor is coded as for some time.
type actorTerm struct {
	codes    []string  // several for a name that stands for several actors
	from, to time.Time // zero is open; to is exclusive
}

// LoadActors reads a dictionary of actors from a file, see ReadActors.
func LoadActors(file string) (*Actors, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("actors: %w", err)
	}
	defer f.Close()
	return ReadActors(f, file)
}

// ReadActors reads a dictionary of actors in either of two formats; name is
// what errors call it.
//
// CSV has a header with the columns name and code, and if wanted from and to
// (dates, YYYY-MM-DD, to inclusive) and canonical (the name to show). A name
// may stand on several lines with other dates.
//
// The format of PETRARCH has a line for each name with its code in brackets;
// lines with + before them are other names of the actor above, and lines with a
// code only are what it is coded as between dates ("[HOBGOV 20121109-20130119]",
// "[HOB < 950601]", "[ELI >130119]").
//
// A code begins with the actor, mostly the ISO 3166-1 alpha-3 code of a state,
// and goes on with roles of three letters each: USAGOV.
func ReadActors(r io.Reader, name string) (*Actors, error) {
	var whole bytes.Buffer
	in := bufio.NewReader(io.TeeReader(r, &whole))
	head, err := in.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("actors: %s: %w", name, err)
	}
	a := &Actors{byFirst: map[string][]actorEntry{}}
	first, _, _ := strings.Cut(strings.TrimLeft(string(head), "\ufeff"), "\n")
	if columns := strings.ToLower(first); strings.Contains(columns, "name") && strings.Contains(columns, "code") && strings.Contains(columns, ",") {
		err = a.readCSV(in)
	} else {
		err = a.readPETRARCH(in)
	}
	if err != nil {
		return nil, fmt.Errorf("actors: %s: %w", name, err)
	}
	if len(a.byFirst) == 0 {
		return nil, fmt.Errorf("actors: %s: no actor in it; want CSV with the columns name and code, or lines such as \"NORWAY [NOR]\"", name)
	}
	if a.own, err = names.ReadDictionary(&whole, name); err != nil {
		return nil, err
	}
	return a, nil
}

func (a *Actors) readCSV(in io.Reader) error {
	c := csv.NewReader(in)
	c.FieldsPerRecord = -1
	header, err := c.Read()
	if err != nil {
		return err
	}
	column := map[string]int{}
	for i, h := range header {
		column[strings.ToLower(strings.Trim(h, " \ufeff"))] = i
	}
	entries := map[string]*actorEntry{}
	var order []*actorEntry
	for line := 2; ; line++ {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		field := func(name string) string {
			if i, ok := column[name]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		if field("name") == "" && field("code") == "" {
			continue
		}
		if field("name") == "" || field("code") == "" {
			return fmt.Errorf("line %d: a name and a code are needed", line)
		}
		t := actorTerm{codes: []string{field("code")}}
		if t.from, err = csvDate(field("from")); err == nil {
			t.to, err = csvDate(field("to"))
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		if !t.to.IsZero() {
			t.to = t.to.AddDate(0, 0, 1)
		}
		e := entries[field("name")]
		if e == nil {
			e = newActorEntry(field("name"), false)
			if show := field("canonical"); show != "" {
				e.name = show
			}
			entries[field("name")] = e
			order = append(order, e)
		}
		if t.from.IsZero() && t.to.IsZero() {
			e.terms = append(e.terms, t)
		} else { // dates go before what always holds
			e.terms = append([]actorTerm{t}, e.terms...)
		}
	}
	for _, e := range order {
		a.add(*e)
	}
	return nil
}

func csvDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return t, fmt.Errorf("date %q: want YYYY-MM-DD", s)
	}
	return t, nil
}

var (
	xmlComment = regexp.MustCompile(`(?s)<!.*?-->`)
	inBrackets = regexp.MustCompile(`\[([^\]]*)\]`)
)

func (a *Actors) readPETRARCH(in io.Reader) error {
	b, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var names []actorEntry // those that the next codes are for
	var terms []actorTerm
	flush := func() {
		for _, e := range names {
			e.terms = terms
			if len(terms) > 0 {
				a.add(e)
			}
		}
		names, terms = nil, nil
	}
	n := 0
	// Comments keep their line ends, for the numbers of lines in errors.
	text := xmlComment.ReplaceAllStringFunc(string(b), func(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) })
	for line := range strings.Lines(text) {
		n++
		before, comment, _ := strings.Cut(line, "#")
		if strings.HasPrefix(strings.TrimSpace(comment), "#") { // "[###]" is a code
			before = line
		}
		name := strings.TrimSpace(inBrackets.ReplaceAllString(before, ""))
		if name != "" {
			bare, other := strings.CutPrefix(name, "+")
			if !other {
				flush()
			}
			names = append(names, *newActorEntry(bare, !strings.HasSuffix(bare, "_")))
		}
		for _, m := range inBrackets.FindAllStringSubmatch(before, -1) {
			t, err := petrarchTerm(m[1])
			if err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			if t.from.IsZero() && t.to.IsZero() {
				terms = append(terms, t)
			} else {
				at := 0
				for at < len(terms) && !(terms[at].from.IsZero() && terms[at].to.IsZero()) {
					at++
				}
				terms = append(terms[:at], append([]actorTerm{t}, terms[at:]...)...)
			}
		}
	}
	flush()
	return nil
}

// petrarchTerm reads what stands in brackets: codes, and dates after or before
// or between which they hold, the last day included.
func petrarchTerm(s string) (t actorTerm, err error) {
	code, dates, _ := strings.Cut(strings.TrimSpace(s), " ")
	t.codes = strings.Split(strings.ToUpper(code), "/")
	if slices.Contains(t.codes, "") {
		return t, fmt.Errorf("[%s]: no code in the brackets; write one such as [NOR]", s)
	}
	dates = strings.ReplaceAll(dates, " ", "")
	switch {
	case dates == "":
	case dates[0] == '<':
		t.to, err = petrarchDate(dates[1:])
	case dates[0] == '>':
		t.from, err = petrarchDate(dates[1:])
	default:
		from, to, ok := strings.Cut(dates, "-")
		if !ok {
			return t, fmt.Errorf("dates %q: want FROM-TO, <DATE or >DATE", dates)
		}
		if t.from, err = petrarchDate(from); err == nil {
			if t.to, err = petrarchDate(to); err == nil {
				t.to = t.to.AddDate(0, 0, 1)
			}
		}
	}
	return t, err
}

func petrarchDate(s string) (time.Time, error) {
	layout := "20060102"
	if len(s) == 6 {
		layout = "060102"
	}
	t, err := time.Parse(layout, s)
	if err != nil {
		return t, fmt.Errorf("date %q: want YYYYMMDD or YYMMDD", s)
	}
	return t, nil
}

func newActorEntry(name string, stem bool) *actorEntry {
	plain := strings.ReplaceAll(strings.Trim(name, "_ "), "_", " ")
	e := &actorEntry{words: strings.Fields(strings.ToLower(plain)), stem: stem, name: plain}
	if len(e.words) > 1 && e.words[0] == "the" { // articles stand outside
		e.words = e.words[1:]
	}
	if plain == strings.ToUpper(plain) {
		e.name = titleCase(e.words)
	}
	return e
}

// titleCase writes words with capitals: "New Zealand".
func titleCase(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		out[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(out, " ")
}

func (a *Actors) add(e actorEntry) {
	if len(e.words) == 0 {
		return
	}
	key := actorKey(e.words[0])
	list := a.byFirst[key]
	at := 0
	for at < len(list) && len(list[at].words) >= len(e.words) {
		at++
	}
	a.byFirst[key] = append(list[:at:at], append([]actorEntry{e}, list[at:]...)...)
}

// actorKey is what names are looked up by: as many letters of the first word as
// a stem surely has.
func actorKey(word string) string { return word[:min(len(word), 3)] }

// at returns the name that begins at token i, and where it ends.
func (a *Actors) at(s *sentence, i int) (*actorEntry, int) {
	if a == nil || !s.tokens[i].Capital {
		return nil, i
	}
	list := a.byFirst[actorKey(s.tokens[i].Lower)]
	for k := range list {
		if end := list[k].ends(s, i); end > 0 {
			return &list[k], end
		}
	}
	return nil, i
}

// ends returns the token behind the name if it stands at token i, otherwise 0.
// Words of the name that readers divide ("Dol-Guldur") are put together.
func (e *actorEntry) ends(s *sentence, i int) int {
	for n, w := range e.words {
		if i >= len(s.tokens) {
			return 0
		}
		got := s.tokens[i].Lower
		i++
		for len(got) < len(w) && i < len(s.tokens) && s.tokens[i].Start == s.tokens[i-1].End && strings.HasPrefix(w, got+s.tokens[i].Lower) {
			got += s.tokens[i].Lower
			i++
		}
		last := n == len(e.words)-1
		if got != w && !(last && e.stem && stemOf(w, got)) {
			return 0
		}
	}
	return i
}

// stemOf reports whether a word is the name with the ending of a plural or of
// an adjective.
func stemOf(name, word string) bool {
	rest, ok := strings.CutPrefix(word, name)
	if !ok {
		return false
	}
	switch rest {
	case "s", "es", "i", "is", "n", "ns", "an", "ans", "ian", "ians", "ean", "eans", "ese", "a", "e", "es'", "ia", "ine", "ines", "ina", "ish", "ic", "nia":
		return true
	}
	return false
}

// codes returns what the actor is coded as on a day.
func (e *actorEntry) codes(day time.Time) []string {
	for _, t := range e.terms {
		if (t.from.IsZero() || !day.Before(t.from)) && (t.to.IsZero() || day.Before(t.to)) {
			return t.codes
		}
	}
	return nil
}
