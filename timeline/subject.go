package timeline

// foundSubject is the subject of a verb as a headline tells it, and how it was found.
type foundSubject struct {
	word   int  // -1 without any
	own    int  // the last subject that the parser hung on the verb before it, or the word found for that; -1 without any
	relate int  // the pronoun that stands for the subject, -1 without any
	from   int  // the first word of the verb's group
	raised bool // a verb above has it
}

// subject finds the subject of verb v, and mends what the parser missed.
func (d *draft) subject(c *clause, v int) (f foundSubject) {
	s := d.sentence
	parsed := s.subjectOf(v)
	f.word = d.higher(v, parsed)
	f.raised = f.word != parsed
	f.own, f.relate = -1, -1
	for _, k := range s.Kids[v] {
		if k < v && (s.Relation(k) == "nsubj" || s.Relation(k) == "csubj") {
			f.own = k
		}
	}
	if f.own >= 0 && !relative[s.Words[f.own].Lower] {
		f.word = f.own // the nearest of several
	}
	switch {
	case f.word > 0 && relative[s.Words[f.word].Lower] && f.word < v:
		f.relate = f.word
		f.word = s.related(f.relate)
	case f.word < 0 && s.Words[v].XPOS == "VBN" && s.maySubject(v-1):
		f.word = v - 1
	}
	if f.word < 0 {
		if k := s.joinedSubject(v); k >= 0 {
			f.word, f.raised = k, true
		}
	}
	f.from = c.group(v, max(f.own, s.Dateline-1))
	if f.word < 0 && s.finite(f.from) && s.maySubject(f.from-1) {
		f.word = f.from - 1
	}
	if f.relate < 0 && f.word >= 0 && f.word < f.from {
		if k := s.behindMark(f.word, f.from); k != f.word {
			f.word, f.own = k, k
		}
	}
	return f
}

// joinedSubject returns the subject of the verb of the same tense before "and" and verb v, where the parser
// hung v on something else: "[Norway] condemned the strikes as illegal and threatened force"; -1 without any.
func (s *sentence) joinedSubject(v int) int {
	if v < 1 || s.UPOS(v-1) != "CCONJ" || s.Words[v].XPOS != "VBD" && s.Words[v].XPOS != "VBN" {
		return -1
	}
	for x := v - 2; x >= s.Dateline; x-- {
		w := &s.Words[x]
		if w.UPOS == "PUNCT" && w.Form != "-" || w.UPOS == "SCONJ" && s.Relation(x) != "case" && w.Lower != "as" || s.relates(x, x+1) {
			return -1
		}
		if s.Verb(x) && (w.XPOS == "VBD" || w.XPOS == "VBN" && s.Child(x, "aux") >= 0 && !s.Passive(x)) {
			if k := s.Child(x, "nsubj"); k >= 0 && k < x && s.UPOS(k) != "PRON" {
				return k
			}
			return -1
		}
	}
	return -1
}

// related returns the word that a relative pronoun stands for.
func (s *sentence) related(pronoun int) int {
	i := pronoun - 1
	for i > 0 && (s.Words[i].Form == "," || s.UPOS(i) == "ADP") {
		i--
	}
	if s.Verb(i) {
		i = s.subjectOf(i)
	}
	return s.antecedent(i, pronoun)
}

// maySubject reports whether a word can be a subject that the parser missed: a noun behind the
// dateline that belongs to no time.
func (s *sentence) maySubject(i int) bool {
	return i >= s.Dateline && (s.UPOS(i) == "NOUN" || s.UPOS(i) == "PROPN") && !s.InTime(i)
}

// shares reports whether a verb without a subject of its own has that of the verb that it
// stands beside or completes, or belongs to it as a participle does.
func (s *sentence) shares(v, subject int) bool {
	h := s.Words[v].Head
	switch s.Relation(v) {
	case "conj", "advcl", "xcomp":
		if s.Relation(v) == "advcl" && s.Passive(v) && s.interrupted(v) {
			return false
		}
		if s.Relation(v) == "conj" && (s.interrupted(v) || s.Words[v].XPOS == "VBN" && s.agent(v) && s.Child(v, "aux") < 0 && !s.Passive(h)) {
			return false
		}
		return h >= 0 && (s.Child(h, "nsubj") == subject || s.Relation(v) == "xcomp" && s.Child(h, "obj", "iobj") == subject)
	case "acl", "amod":
		return h >= 0 && s.Governs(subject, h)
	}
	return false
}

// interrupted reports whether a noun stands right before the group of a verb that was read as
// one that shares the subject of another: "quoted sources as saying [the parties] had settled".
func (s *sentence) interrupted(v int) bool {
	i := v - 1
	for i > 0 && (s.UPOS(i) == "AUX" || s.UPOS(i) == "ADV" || s.Lower(i) == "not") {
		i--
	}
	return i >= 0 && (s.UPOS(i) == "NOUN" || s.UPOS(i) == "PROPN") && !s.InTime(i)
}

// controller returns the subject of the clause that a participle stands beside: "After
// touring the town and [meeting] officials, the minister left"; -1 where it stands beside none.
func (s *sentence) controller(v int) int {
	for range 3 {
		h := s.Words[v].Head
		if h < 0 {
			return -1
		}
		switch s.Relation(v) {
		case "conj":
		case "advcl":
			if m := s.Child(v, "mark", "case"); m >= 0 && unrealAfter[s.Words[m].Lower] {
				return -1
			}
			if k := s.Child(h, "nsubj"); k >= 0 && s.UPOS(k) != "PRON" && s.finite(h) {
				return k
			}
		default:
			return -1
		}
		v = h
	}
	return -1
}

// noSubject reports whether a noun that was read as a subject can hardly be one, or not all of it.
func (s *sentence) noSubject(noun int) bool {
	return s.bareBehind(noun) || s.endsList(noun) || s.governed(noun)
}

// bareBehind reports whether a common noun for one thing stands right behind a comma and a
// name, so that its article stands before that: "The Fairfield, N.J., [company] sold it".
func (s *sentence) bareBehind(noun int) bool {
	i := s.before(noun)
	return i == noun-1 && i > s.Dateline && s.Words[noun].XPOS == "NN" && s.Words[i].Form == "," && s.UPOS(i-1) == "PROPN"
}

// governed reports whether a preposition stands before the phrase of a noun, so that it is no
// subject: "[For] the most part, people fled".
func (s *sentence) governed(noun int) bool {
	i := s.before(noun)
	if s.UPOS(i) != "ADP" || limits[s.Lower(i)] && s.UPOS(i+1) == "NUM" || subordinating[s.Lower(i)] {
		return false
	}
	return s.Relation(i) == "case" && s.within(i, i+1, noun) || s.Relation(i) == "mark" && s.Lower(i) != "for"
}

// joinsAnother reports whether "and" stands before the phrase of a noun, so that it is not the
// whole subject.
func (s *sentence) joinsAnother(noun int) bool { return s.UPOS(s.before(noun)) == "CCONJ" }

// endsList reports whether a noun is the last of several that "and" joins, before which no verb
// with a tense stands: "the podcast and [video producers] lost their jobs".
func (s *sentence) endsList(noun int) bool {
	i := s.before(noun)
	if i <= s.Dateline || s.UPOS(i) != "CCONJ" || s.UPOS(i-1) != "NOUN" && s.UPOS(i-1) != "PROPN" {
		return false
	}
	for k := s.Dateline; k < i; k++ {
		if s.finite(k) {
			return false
		}
	}
	return true
}

// before returns the word before the phrase of a noun, -1 for the first.
func (s *sentence) before(noun int) int {
	if noun < 0 {
		return -1
	}
	c := clause{s: s}
	return c.start(noun, s.Dateline) - 1
}
