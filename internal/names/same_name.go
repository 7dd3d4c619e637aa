package names

import (
	"slices"
	"strings"
)

// like returns the entity that the words stand for in another form, or nil; the one
// named last goes before.
func (g *gathering) like(n *name, words []string) *entity {
	var best *entity
	at := -1
	for _, e := range g.similar(words) {
		k := e.number
		if len(e.words) == 0 || !g.fits(e, n) || !g.sameName(e, n, words) {
			continue
		}
		if n.kind == person && len(words) == 1 && e.gender != "" && n.own > n.from {
			if w := n.s.Lower(n.own - 1); she[w] && e.gender == "m" || he[w] && e.gender == "f" {
				continue
			}
		}
		score := k
		for i := len(g.where[e]) - 1; i >= 0; i-- { // named last before
			if p := g.where[e][i]; p < n.s.Number*1000+n.from {
				score = 1_000_000 + p
				break
			}
		}
		if len(words) == 1 && len(e.words) > 1 && words[0] == last(e.words) && g.alone[e.words[0]] > 0 {
			score /= 1000 // one whom the article calls by the first name
		}
		if len(words) == 1 && acronym(n.s.Words[n.own].Form, e.words) {
			score += 10_000_000
		}
		if score > at {
			best, at = e, score
		}
	}
	return best
}

// fits reports whether a name can be one more of an entity by what both are.
func (g *gathering) fits(e *entity, n *name) bool {
	if e.role != "" && n.otherThan(e.role) {
		return false
	}
	return n.kind == unknown || e.kind == unknown || e.kind == n.kind || n.guessed && e.firm() || e.guessed && n.firm(g.text)
}

// sameName reports whether the words can be another form of an entity's name.
func (g *gathering) sameName(e *entity, n *name, words []string) bool {
	switch {
	case len(words) == 1 && e.firm() && words[0] == front(e.words[0]) && words[0] != e.words[0]: // "Hewlett" of "Hewlett-Packard Co."
		return n.kind != person && len(words[0]) > 2
	case len(e.words) < 2:
		return false
	case len(words) == 1:
		return g.oneWord(e, n, words[0])
	case e.kind == person || n.kind == person || e.kind == unknown && n.kind == unknown:
		return samePerson(e.words, words)
	}
	return g.sameBody(e, n, words)
}

// oneWord reports whether one word stands for an entity whose name has several.
func (g *gathering) oneWord(e *entity, n *name, w string) bool {
	form := n.s.Words[n.own].Form
	if (e.kind == body || e.kind == unknown) && acronym(form, e.words) {
		return true
	}
	switch e.kind {
	case state, place:
		return false
	case body:
		if bodies[w] && organisations[w] { // "the Church" of "Church of Scientology"
			return n.s.Lower(n.own-1) == "the" && (e.words[0] == w || last(e.words) == w)
		}
		if e.firm() && len(e.words) == 2 && last(e.words) == w && !bodies[w] { // "Coors" of "Adolph Coors Co."
			return n.kind != person
		}
		shown := form != strings.ToUpper(form) || (e.firm() || bodies[last(e.words)]) && strings.HasPrefix(e.name, form+" ")
		return e.words[0] == w && n.kind != person && !bodies[w] && len(w) > 2 && g.lowers[w] == 0 && shown // "Lincoln" of "Lincoln Savings and Loan"
	}
	return last(e.words) == w || e.words[0] == w && (e.kind == person || n.kind == unknown) || tail(last(e.words)) == w && len(w) > 3
}

// byLength returns of two names the longer first, and the second where they are as long.
func byLength(x, y []string) (long, short []string) {
	if len(y) > len(x) {
		return y, x
	}
	return x, y
}

// samePerson reports whether two names of several words can be one person's.
func samePerson(x, y []string) bool {
	long, short := byLength(x, y)
	if last(long) == last(short) { // "Miguel Gonzalez"
		return subsequence(short, long)
	}
	return slices.Equal(long[:len(short)], short) // "Ahmed Maher"
}

// sameBody reports whether several words can be another form of the name of a body, which has several.
func (g *gathering) sameBody(e *entity, n *name, words []string) bool {
	long, short := byLength(e.words, words)
	switch begun := len(short) < len(long) && slices.Equal(long[:len(short)], short); {
	case begun && len(words) < len(e.words) && e.firm() && g.firmShort[strings.Join(words, " ")]: // "General Mills"
		return true
	case sameWords(words, e.words): // "Justice Department", "Department of Justice"
		return true
	case e.firm() && len(words) > len(e.words) || n.firm(g.text) && len(words) < len(e.words):
		return false // "MGM Grand Hotel" is not "MGM Grand Inc."
	case begun && !slices.ContainsFunc(long[len(short):], func(w string) bool { return !bodies[w] && w != "&" && w != "and" }):
		return true // "Ziff Davis" of "Ziff Davis Holdings"
	}
	return last(long) == last(short) && len(short) >= 3 && subsequence(short, long)
}

// significant are the words of a name in lower case, without its legal form.
func significant(words []string) []string {
	var out []string
	for k, w := range words {
		w = strings.ToLower(strings.Trim(w, ",\"“”()"))
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") // "shoney" of "Shoney's Inc."
		w = strings.TrimRight(w, "'’")
		if ampersand(w) {
			w = "&"
		}
		if w == "" || w == "&" && k > 0 && k+2 == len(words) && firmForms[strings.ToLower(words[k+1])] || k > 0 && w != "group" && legal[w] && len(words) > 1 || w == "the" {
			continue
		}
		out = append(out, w)
	}
	return out
}

// firm reports whether a name ends as only a firm's does.
func (n *name) firm(text string) bool {
	words := n.words(text)
	return len(words) > 1 && firmForms[strings.ToLower(last(words))]
}

func (e *entity) firm() bool { return firmForms[strings.ToLower(lastWord(e.name))] }

// otherThan reports whether of the office of a name and another one alone passes on in a family: "King
// Hussein" is no president.
func (n *name) otherThan(office string) bool {
	return n.office != nil && royals[lastWord(n.office.Name)] != royals[lastWord(office)]
}

// sameWords reports whether the names of two bodies have the same words in another order: "Ministry of
// Defence" and "Defence Ministry".
func sameWords(a, b []string) bool {
	of := func(list []string) []string {
		list = slices.DeleteFunc(slices.Clone(list), func(w string) bool { return w == "of" || w == "for" || w == "the" })
		slices.Sort(list)
		return list
	}
	return slices.Contains(a, "of") != slices.Contains(b, "of") && slices.Equal(of(a), of(b))
}

func last(words []string) string { return words[len(words)-1] }

// tail is what a family name ends with behind a hyphen: "sayed" of "el-sayed".
func tail(word string) string { return word[strings.LastIndexByte(word, '-')+1:] }

// front is what the first word of a firm's name begins with before a hyphen: "hewlett" of
// "hewlett-packard".
func front(word string) string {
	before, _, _ := strings.Cut(word, "-")
	return before
}

// subsequence reports whether the words of a stand in b in their order; an initial
// stands for a word that begins with it.
func subsequence(a, b []string) bool {
	k := 0
	for _, w := range b {
		if k < len(a) && (a[k] == w || len(a[k]) == 2 && a[k][1] == '.' && w[0] == a[k][0] || len(w) == 2 && w[1] == '.' && a[k][0] == w[0]) {
			k++
		}
	}
	return k == len(a)
}

// initials returns what a name of those words can be called by its first letters.
func initials(words []string) []string {
	if len(words) < 2 {
		return nil
	}
	with, without := "", ""
	for _, w := range words {
		c := w[:1]
		with += c
		if w != "of" && w != "and" && w != "for" && w != "on" && w != "at" && w != "&" {
			without += c
		}
	}
	if len(without) > 2 {
		return []string{with, without, without[1:]}
	}
	return []string{with, without}
}

// acronym reports whether a word is made of the first letters of words.
func acronym(form string, words []string) bool {
	letters := strings.ToLower(strings.ReplaceAll(form, ".", ""))
	if len(letters) < 2 || len(letters) > 7 || strings.ToUpper(form) != form {
		return false
	}
	return slices.Contains(initials(words), letters)
}
