package names

import "github.com/dateline-go/dateline/internal/syntax"

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
	return formers[w.Lower] && !officeFirst[w.Lower]
}
