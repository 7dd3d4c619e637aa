package timeline

import "slices"

// higher returns the subject of a verb that "and" joins, to the parser, to one inside a report though it
// is the reporter who acts: in "Kerry said that rebels advanced and warned of war" Kerry warned, since he
// takes part and they do not; in "the court ruled that he lied and banned him" nobody else can have
// banned him. Otherwise it returns the subject given.
func (d *draft) higher(v, subject int) int {
	s := d.sentence
	if subject < 0 || s.Relation(v) != "conj" || s.Passive(v) || s.sharesAuxiliary(v) || s.Child(v, "nsubj", "csubj") >= 0 {
		return subject
	}
	own := s.sameName(subject, s.Child(v, "obj"))
	if d.acts(subject) && !own {
		return subject
	}
	inside := false
	for h := s.Words[v].Head; h >= 0; h = s.Words[h].Head {
		if k := s.Child(h, "nsubj"); inside && k >= 0 && k < v && (own && !s.sameName(subject, k) || d.acts(k)) {
			return k
		}
		switch s.Relation(h) {
		case "ccomp", "advcl":
			inside = true
		case "conj", "xcomp":
		default:
			return subject
		}
	}
	return subject
}

// sharesAuxiliary reports whether a verb that stands without whom it concerns behind "was arrested and"
// is a participle like that before it: "was arrested and [ordered] to leave".
func (s *sentence) sharesAuxiliary(v int) bool {
	h := s.Words[v].Head
	if s.Relation(v) != "conj" || s.Words[v].XPOS != "VBD" || h < 0 || h > v || s.Words[h].XPOS != "VBN" || s.UPOS(v-1) != "CCONJ" || !causing[s.Lemma(v)] {
		return false
	}
	return s.Passive(h) && s.Child(v, "xcomp") >= 0 && s.Child(v, "nsubj", "obj", "iobj", "ccomp", "aux") < 0
}

// sharedPassive reports whether a participle is joined to one in the passive: "was tried and [convicted]".
func (s *sentence) sharedPassive(v int) bool {
	h := s.Words[v].Head
	return s.Relation(v) == "conj" && s.Words[v].XPOS == "VBN" && h >= 0 && s.Passive(h)
}

// acts reports whether a noun is the head of a phrase for one of the event's actors.
func (d *draft) acts(noun int) bool {
	p := d.sentence.phraseAt(noun)
	return p != nil && slices.ContainsFunc(d.Actors, func(a Actor) bool { return a.Name == p.Name })
}

// sameName reports whether two nouns are heads of phrases for the same.
func (s *sentence) sameName(noun, other int) bool {
	p, q := s.phraseAt(noun), s.phraseAt(other)
	return p != nil && q != nil && p.Name == q.Name
}
