package timeline

import "github.com/dateline-go/dateline/internal/wordlist"

// quotedTells is the chance, by the coder's first model, from which a verb of what somebody is
// quoted with tells an event of an entity.
const quotedTells = .2

// occurs reports whether a word tells of an event: a main verb that is no auxiliary, or a
// noun made of one.
func (s *sentence) occurs(i int) bool {
	w := &s.Words[i]
	if s.InTime(i) {
		return false
	}
	switch w.UPOS {
	case "VERB":
		return s.Relation(i) != "amod" && s.Relation(i) != "case" && s.Relation(i) != "mark" && (!light[w.Lemma] || states[w.Lemma])
	case "NOUN":
		return happenings[w.Lower] || happenings[w.Lemma]
	}
	return false
}

var (
	light      = wordlist.Of("light")
	states     = wordlist.Of("state")
	happenings = wordlist.Of("happening")
	phases     = wordlist.Of("phase")
	minding    = wordlist.Of("minding")
)

// concerns reports whether a word tells an event of an entity that takes part in it; told is
// the chance that it tells one, quoted that somebody is quoted with it.
func (s *sentence) concerns(i int, quoted bool, told float64) bool {
	switch w := &s.Words[i]; {
	case !s.occurs(i) || s.carries(i):
		return false
	case w.UPOS == "NOUN" || saying[w.Lemma]:
		return true
	}
	return !quoted || told >= quotedTells
}

// takesPart returns the entity that is the subject, an object or another part of a verb's
// clause, or that belongs to a noun or does what the noun says: "made a decision"; -1 for
// none. at tells by word which entity it names.
func (s *sentence) takesPart(v int, at []int) int {
	if at[v] >= 0 { // its own name
		return -1
	}
	if subject := s.Subject(v); s.Verb(v) && subject >= 0 {
		if k := s.names(subject, at, 0); k >= 0 {
			return k
		}
	}
	for _, k := range s.Kids[v] {
		switch s.Relation(k) {
		case "nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod":
			if who := s.names(k, at, 0); who >= 0 {
				return who
			}
		}
	}
	if c := s.Words[v].Head; !s.Verb(v) && c >= 0 && s.Verb(c) && s.Relation(v) == "obj" && support[s.Words[c].Lemma] && !saying[s.Words[c].Lemma] {
		if subject := s.Subject(c); subject >= 0 {
			return s.names(subject, at, 0)
		}
	}
	return -1
}

// carries reports whether a verb tells nothing by itself: one of phase tells how far that
// of the verb below it is ("began to sell"), one of the mind what somebody thinks.
func (s *sentence) carries(v int) bool {
	switch lemma := s.Words[v].Lemma; {
	case minding[lemma]:
		return true
	case phases[lemma]:
		return s.Child(v, "xcomp", "advcl") >= 0 || s.Child(v, "obj") < 0
	}
	return false
}

// names returns the entity that a nominal names, or one that stands in a row with it or
// before its head ("Apple and IBM", "iPod players"): what belongs to somebody ("Apple's
// prices") is somebody else.
func (s *sentence) names(h int, at []int, deep int) int {
	if at[h] >= 0 {
		return at[h]
	}
	if deep > 2 {
		return -1
	}
	for _, k := range s.Kids[h] {
		switch s.Relation(k) {
		case "compound", "flat", "appos", "conj", "amod":
			if who := s.names(k, at, deep+1); who >= 0 {
				return who
			}
		}
	}
	return -1
}
