package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

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
	w, last := s.Lower(j), s.Lower(j-1)
	switch {
	case w == "-" || w == "–":
		return r.hyphen(s, i, j)
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
	case numbered[last] && s.Words[j-1].Capital:
		for j < len(s.Words) && (s.Words[j].UPOS == "NUM" || isDigits(s.Lower(j))) {
			j++
		}
	}
	return j
}

// hyphen returns where a name goes on behind the hyphen at j, j if it does not.
func (r *reader) hyphen(s *syntax.Sentence, i, j int) int {
	if s.Words[j].Start != s.Words[j-1].End {
		return j
	}
	if next := s.Lower(j + 1); j+1 < len(s.Words) && s.Words[j+1].Start == s.Words[j].End && (r.named(s, j+1) || particles[next]) {
		if particles[next] && !s.Words[j+1].Capital {
			return r.connect(s, i, j+1)
		}
		return j + 2
	}
	if secondSyllable(s, j) {
		return j + 2
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
	if w := s.Lower(first - 1); w == "the" || owning(s, first-1) || s.Words[end-1].Head == i || s.Governs(end-1, i) || r.shortened(s, i, end) {
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

// shortened reports whether the article has a word of the first letters of words from from
// to to.
func (r *reader) shortened(s *syntax.Sentence, from, to int) bool {
	var words []string
	for k := from; k < to; k++ {
		words = append(words, s.Words[k].Lower)
	}
	return slices.ContainsFunc(initials(words), func(short string) bool { return r.short[strings.ToUpper(short)] })
}
