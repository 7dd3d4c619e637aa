package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

// kind is what a name or a noun stands for.
type kind uint8

const (
	unknown kind = iota
	person
	body
	state
	place
	several // persons or bodies
)

// name is words with capitals that name one: a nation, an office and the name itself, of
// which any may be missing: "Russian Foreign Minister Sergei Lavrov".
type name struct {
	s         *syntax.Sentence
	from, to  int // words, to exclusive
	own       int // where the name itself begins, to if there is only an office
	kind      kind
	nation    *lexicon.Entry
	office    *lexicon.Entry // or a title that the lexicon does not have
	entry     *lexicon.Entry // what the lexicon knows by the name itself
	codes     []string       // of the user's dictionary
	demonym   bool           // "Russian"
	guessed   bool           // a person by the first name alone: "Milton Roy", of "Milton Roy Corp."
	describes int            // one more than the noun before that says who a person is, 0 if there is none
	short     *name          // what it stands for in brackets behind that
	entity    *entity
}

// words returns the name itself, divided at spaces.
func (n *name) words(text string) []string {
	if n.own >= n.to {
		return nil
	}
	return strings.Fields(strings.ReplaceAll(text[n.s.Words[n.own].Start:n.s.Words[n.to-1].End], ",", " "))
}

// readNames finds the names of all sentences.
func (r *reader) readNames() {
	r.names = make([][]*name, len(r.sentences))
	for k, s := range r.sentences {
		r.names[k] = r.scan(s)
	}
}

// scan finds the names of a sentence.
func (r *reader) scan(s *syntax.Sentence) []*name {
	var out []*name
	for i := s.Dateline; i < len(s.Words); {
		if n := r.own.at(r, s, i); n != nil {
			out = append(out, n)
			i = n.to
			continue
		}
		if to := r.firms[position{s.Number, i}]; to > i {
			out = append(out, r.firm(s, i, to))
			i = to
			continue
		}
		to := r.run(s, i)
		if to == i {
			i++
			continue
		}
		for k := i + 1; k < to; k++ {
			if r.firms[position{s.Number, k}] > k {
				to = k
			}
		}
		for i < to {
			end, noun := r.described(s, i, to)
			n := r.split(s, i, end)
			if n.demonym && s.Lower(i-1) == "ethnic" { // whose state is another
				i = n.to
				continue
			}
			out = append(out, n)
			if i = n.to; noun >= 0 && i == end {
				n = r.split(s, i, to)
				n.kind, n.describes = person, noun+1
				out = append(out, n)
				i = n.to
			}
		}
	}
	for k, n := range out {
		low := s.Dateline
		if k > 0 {
			low = out[k-1].to
		}
		if p := n.from - 1; p >= low && n.kind == body && n.own == n.from && ordinal(s.Lower(p)) && !s.InTime(p) { // "11th Circuit Court of Appeals"
			n.from, n.own = p, p
		}
		r.title(n, low)
	}
	return merged(out)
}

// merged joins what a title before it took up: a nation and "foreign minister X".
func merged(list []*name) []*name {
	var out []*name
	for _, n := range list {
		if k := len(out); k > 0 && n.from < out[k-1].to {
			out = slices.Delete(out, k-1, k)
		}
		out = append(out, n)
	}
	return out
}

// named reports whether word i is one of a name, by its capital and what the article
// shows of the word.
func (r *reader) named(s *syntax.Sentence, i int) bool {
	if i >= len(s.Words) || s.InTime(i) || nameless(s, i) {
		return false
	}
	w := &s.Words[i]
	if !w.Capital && !mixed(w.Form) && !prefixed(w.Form) {
		return false
	}
	if function(w) || weekdays[w.Lower] || months[w.Lower] && !s.Title {
		return false
	}
	switch {
	case s.Title:
		return r.capitals[w.Form] > 0 || r.world.Gender(w.Form) != "" && r.lowers[w.Lower] == 0 ||
			w.UPOS == "PROPN" && r.lowers[w.Lower] == 0 && !ordinary(w)
	case begins(s, i):
		return r.calledFirm(s, i, i+2) || r.capitals[w.Form] > 0 || w.UPOS == "PROPN" && r.lowers[w.Lower] == 0 || r.world.Gender(w.Form) != "" && r.lowers[w.Lower] == 0 && w.UPOS == "NOUN" ||
			bodiesOf[w.Lower] && s.Lower(i+1) == "of" && i+2 < len(s.Words) && s.Words[i+2].Capital ||
			r.lowers[w.Lower] == 0 && s.Relation(i) == "compound" && r.bodyBehind(s, i)
	}
	return true
}

// bodyBehind reports whether words with capitals stand behind word i that end with a body's:
// "Dime Savings Bank".
func (r *reader) bodyBehind(s *syntax.Sentence, i int) bool {
	k := i + 1
	for k < len(s.Words) && s.Words[k].Capital && r.named(s, k) {
		k++
	}
	return k > i+2 && bodies[s.Lower(k-1)] && s.Governs(k-1, i)
}

// ordinary reports whether a word with a capital in a headline is one of the language.
func ordinary(w *syntax.Word) bool {
	return persons[w.Lower] || organisations[w.Lower] || people[w.Lower] || sayings[w.Lower] || kin[w.Lower]
}

// function reports whether a word with a capital can't be one of a name.
func function(w *syntax.Word) bool {
	switch w.UPOS {
	case "DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "PUNCT":
		return len(w.Form) != 2 || w.Form != "US" && w.Form != "IT"
	case "ADV":
		return len(w.Form) > 2
	}
	return formers[w.Lower] && !offices(w.Lower)
}

func offices(lower string) bool {
	return lower == "prime" || lower == "vice" || lower == "chief" || lower == "first" || lower == "general" || lower == "deputy"
}

// mixed reports whether a word has digits and capitals: "A320", "1UP".
func mixed(form string) bool {
	digit, capital := false, false
	for _, c := range form {
		switch {
		case c >= '0' && c <= '9':
			digit = true
		case c >= 'A' && c <= 'Z':
			capital = true
		default:
			return false
		}
	}
	return digit && capital
}

// prefixed reports whether a word is a name behind an article: "el-Sayed".
func prefixed(form string) bool {
	article, rest, ok := strings.Cut(form, "-")
	return ok && particles[article] && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
}

// run returns where the words of a name or of several that stand together end, i if
// none begins there.
func (r *reader) run(s *syntax.Sentence, i int) int {
	_, known := r.lookup(s, i)
	if s.InTime(i) {
		return i
	}
	if !r.named(s, i) {
		if known > i && (s.Words[i].Capital || known > i+1) {
			return r.extend(s, i, known)
		}
		return i
	}
	if _, end := r.officeAt(s, i, len(s.Words)); end > i && s.Words[end-1].Capital {
		known = max(known, end)
	}
	return r.extend(s, i, max(i+1, known))
}

// extend returns where a run from i that goes to j at least ends.
func (r *reader) extend(s *syntax.Sentence, i, j int) int {
	for j < len(s.Words) {
		if _, known := r.lookup(s, j); known > j && s.Words[j].Capital && !s.InTime(j) {
			j = known
			continue
		}
		if _, end := r.officeAt(s, j, len(s.Words)); end > j+1 && s.Words[j].Capital && s.Words[end-1].Capital { // "Secretary of State"
			j = end
			continue
		}
		if r.named(s, j) {
			j++
			continue
		}
		k := r.connect(s, i, j)
		if k == j {
			break
		}
		j = k
	}
	return j
}

// connect returns where a name of the words from i goes on behind words without a
// capital at j, j if it does not.
func (r *reader) connect(s *syntax.Sentence, i, j int) int {
	w := s.Lower(j)
	last := s.Lower(j - 1)
	tight := s.Words[j].Start == s.Words[j-1].End
	switch {
	case w == "-" || w == "–":
		if tight && j+1 < len(s.Words) && s.Words[j+1].Start == s.Words[j].End && (r.named(s, j+1) || particles[s.Lower(j+1)]) {
			if particles[s.Lower(j+1)] && !s.Words[j+1].Capital {
				return r.connect(s, i, j+1)
			}
			return j + 2
		}
		if tight && secondSyllable(s, j) {
			return j + 2
		}
	case particles[w] && w != "st.":
		k := j + 1
		for k < len(s.Words) && (particles[s.Lower(k)] || s.Lower(k) == "-") {
			k++
		}
		if r.named(s, k) {
			return k + 1
		}
	case ampersand(w):
		if r.named(s, j+1) {
			return j + 2
		}
	case w == "of" || w == "for" || w == "on" || w == "at":
		k := j + 1
		if s.Lower(k) == "the" {
			k++
		}
		if k < len(s.Words) && (r.named(s, k) || s.Words[k].Capital && r.known(s, k)) && r.belongs(s, i, j, k) {
			return k + 1
		}
	case w == ",":
		return r.list(s, i, j)
	case w == "to": // "Brothers to the Rescue"
		if j == i+1 && bodiesOf[last] && persons[strings.TrimSuffix(last, "s")] && s.Lower(j+1) == "the" && r.named(s, j+2) {
			return j + 3
		}
	case w == "and":
		return r.and(s, i, j)
	case w == "'s" || w == "’s" || w == "'" || w == "’":
		if (r.calledFirm(s, i, j+2) || owners[last] || w == "'" && strings.HasSuffix(last, "in")) && r.named(s, j+1) { // "Dunkin' Donuts"
			return j + 2
		}
	case s.Words[j].UPOS == "NUM" || isDigits(w):
		if numbered[last] && s.Words[j-1].Capital {
			for j < len(s.Words) && (s.Words[j].UPOS == "NUM" || isDigits(s.Lower(j))) {
				j++
			}
			return j
		}
	}
	return j
}

// secondSyllable reports whether the hyphen j ties the two syllables of a given name behind a family
// name: "Wong Kwok-kin", "Ban Ki-moon", but not "Saudi Gulf-run".
func secondSyllable(s *syntax.Sentence, j int) bool {
	if j < 2 || j+1 >= len(s.Words) || s.Words[j+1].Start != s.Words[j].End {
		return false
	}
	next := s.Lower(j + 1)
	return s.Words[j-2].Capital && s.Words[j-1].Capital && syllable(s.Lower(j-1)) && syllable(next) && !compounded[next]
}

// syllable reports whether a word is one of the syllables of Chinese and Korean names as they are
// written in Latin letters: one run of vowels, and behind it at most what can end one.
func syllable(w string) bool {
	const longest = 6 // "cheung"
	if len(w) < 2 || len(w) > longest || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	vowels := strings.TrimLeft(w, "bcdfghjklmnpqrstvwxyz")
	end := strings.TrimLeft(vowels, "aeiou")
	return vowels != end && strings.Trim(end, "ghklmnptr") == ""
}

// ampersand reports whether a word is "&", or what is left of it where a text was escaped twice.
func ampersand(w string) bool { return w == "&" || w == "amp" }

// belongs reports whether what stands behind the preposition j, from word k on, belongs
// to the body's name that begins at word i: "University of Hawaii at Manoa".
func (r *reader) belongs(s *syntax.Sentence, i, j, k int) bool {
	if !r.bodyIn(s, i, j, bodiesOf) {
		return false
	}
	inside := s.Governs(s.HeadOf(i, j), j) || s.Words[i].Head >= 0 && s.Governs(s.Words[i].Head, j)
	if w := s.Lower(k); s.Lower(j) == "of" && k == j+2 && (w == "us" || w == "uk" || w == "u.s." || w == "u.k.") {
		return false // "Colorado State University of the US": no name is written so
	}
	if s.Lower(j) == "of" {
		return bodiesOf[s.Lower(j-1)] || inside
	}
	if entries, _ := r.lookup(s, k); of(entries, lexicon.State, lexicon.Capital) != nil && s.Lower(j) != "at" {
		return false // "asked Congress for Kenya"
	}
	if _, office := r.world.Office(s.Lower(j - 1)); office {
		return false
	}
	return inside && (s.Lower(j) != "at" || r.word(s, i, j, "university"))
}

func isDigits(w string) bool {
	for _, c := range w {
		if c < '0' || c > '9' {
			return false
		}
	}
	return w != ""
}

// ordinal reports whether a word is a number as "11th".
func ordinal(w string) bool {
	n := len(w) - 2
	return n > 0 && isDigits(w[:n]) && (w[n:] == "th" || w[n:] == "st" || w[n:] == "nd" || w[n:] == "rd")
}

// known reports whether the lexicon has a name at word i.
func (r *reader) known(s *syntax.Sentence, i int) bool {
	_, end := r.lookup(s, i)
	return end > i
}

// and goes on behind "and" within a body's name: "Immigration and Naturalization
// Service", "Center for Law and Policy".
func (r *reader) and(s *syntax.Sentence, i, j int) int {
	end := j + 1
	for end < len(s.Words) && r.named(s, end) {
		end++
	}
	if end == j+1 {
		return j
	}
	last := s.Lower(end - 1)
	if s.Lower(j-1) == "savings" && last == "loan" {
		return end
	}
	first := i
	if entries, to := r.lookup(s, i); to < j && of(entries, lexicon.State, lexicon.Demonym) != nil {
		i = to // "U.S. [Immigration and Naturalization Service]"
	}
	_, before := r.lookup(s, i)
	inside := false // "Bureau of Enquiry and Analysis"
	for k := i; k < j; k++ {
		if w := s.Lower(k); (w == "of" || w == "for" || w == "on") && j-k <= 3 && !r.known(s, k+1) {
			inside = true
		}
	}
	if inside && !r.known(s, j+1) && r.world.Gender(s.Words[j+1].Form) == "" && !abbreviated(s.Words[j+1].Form) {
		return j + 2
	}
	if !bodies[last] || before > i || r.known(s, j+1) || r.world.Gender(s.Words[i].Form) != "" || r.bodyIn(s, i, j, bodies) && !topics[s.Lower(j-1)] || j-i > 2 || end-j > 5 {
		return j
	}
	if w := s.Lower(first - 1); w == "the" || w == "'s" || w == "’s" || s.Words[end-1].Head == i || s.Governs(end-1, i) || r.shortened(s, i, end) {
		return end
	}
	return j
}

// list goes on behind the comma j within a body's name: "Bureau of Alcohol, Tobacco and
// Firearms". What is listed is neither known nor anybody.
func (r *reader) list(s *syntax.Sentence, i, j int) int {
	of := j - 1
	for of > i && of > j-3 && s.Lower(of) != "of" && s.Lower(of) != "for" && s.Lower(of) != "on" {
		of--
	}
	if of <= i || of == j-1 || !listing[s.Lower(of-1)] {
		return j
	}
	subject := func(k int) bool {
		return r.named(s, k) && !r.known(s, k) && !bodies[s.Lower(k)] && r.world.Gender(s.Words[k].Form) == "" && !abbreviated(s.Words[k].Form)
	}
	for k := j; s.Lower(k) == ","; {
		to := k + 1
		for to < k+3 && subject(to) {
			to++
		}
		if s.Lower(to) == "," && s.Lower(to+1) == "and" && to > k+1 {
			to++
		}
		if w := s.Lower(to); (w == "and" || ampersand(w)) && to > k+1 && subject(to+1) {
			return to + 2
		}
		if to == k+1 {
			return j
		}
		k = to
	}
	return j
}

// abbreviated reports whether a word has only capitals, as "BECTU".
func abbreviated(form string) bool { return len(form) > 2 && strings.ToUpper(form) == form }

// letters reports whether a name is one word of capitals alone, as that of no person is.
func letters(name string) bool { return abbreviated(name) && !strings.Contains(name, " ") }

// shortened reports whether the article has a word of the first letters of words from from
// to to.
func (r *reader) shortened(s *syntax.Sentence, from, to int) bool {
	var words []string
	for k := from; k < to; k++ {
		words = append(words, s.Words[k].Lower)
	}
	return slices.ContainsFunc(initials(words), func(short string) bool { return r.short[strings.ToUpper(short)] })
}

// bodyIn reports whether one of the words is one of a class.
func (r *reader) bodyIn(s *syntax.Sentence, from, to int, class map[string]bool) bool {
	for k := from; k < to; k++ {
		if class[s.Lower(k)] {
			return true
		}
	}
	return false
}

func (r *reader) word(s *syntax.Sentence, from, to int, word string) bool {
	for k := from; k < to; k++ {
		if s.Lower(k) == word {
			return true
		}
	}
	return false
}

// lookup returns what the lexicon knows of the longest name that begins at word i, and
// where that ends, i if there is none.
func (r *reader) lookup(s *syntax.Sentence, i int) ([]lexicon.Entry, int) {
	if i >= len(s.Words) {
		return nil, i
	}
	for end := min(i+max(r.world.Longest(s.Words[i].Form), 1), len(s.Words)); end > i; end-- {
		if end < len(s.Words) && s.Words[end].Form == "$" && s.Words[end].Start == s.Words[end-1].End {
			continue // "AU$3 million"
		}
		if e := r.entries(s, i, end); len(e) > 0 {
			return e, end
		}
	}
	return nil, i
}

// entries returns what the lexicon knows of the words as one name. "U.S" is "U.S.", cut
// short at the end of a sentence.
func (r *reader) entries(s *syntax.Sentence, from, to int) []lexicon.Entry {
	text := s.Words[from].Form
	if to > from+1 {
		text = spaced(r.text[s.Words[from].Start:s.Words[to-1].End])
	}
	if e := r.world.Lookup(text); len(e) > 0 {
		return e
	}
	if to == from+1 && len(text) == 3 && text[1] == '.' {
		return r.world.Lookup(text + ".")
	}
	return nil
}

// of returns the first entry of one of the kinds.
func of(entries []lexicon.Entry, kinds ...lexicon.Kind) *lexicon.Entry {
	for k := range entries {
		if slices.Contains(kinds, entries[k].Kind) {
			return &entries[k]
		}
	}
	return nil
}

// officeAt returns the longest office that begins at word i, and where it ends.
func (r *reader) officeAt(s *syntax.Sentence, i, to int) (*lexicon.Entry, int) {
	if i >= to {
		return nil, i
	}
	for end := min(i+max(r.world.Longest(s.Words[i].Lower), 1), to); end > i; end-- {
		words := s.Words[i].Lower
		if end > i+1 {
			words = strings.ToLower(spaced(r.text[s.Words[i].Start:s.Words[end-1].End]))
		}
		if e, ok := r.world.Office(words); ok {
			found := e // so that what is not found needs no memory
			return &found, end
		}
	}
	return nil, i
}
