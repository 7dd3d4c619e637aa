package timeline

// beside returns the end of an actor's name right before a finite verb that the
// tree gives no subject: "after [Putin] suddenly drew down"; otherwise -1.
func (s *sentence) beside(v int) int {
	if x := s.tokens[v].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" || len(s.dependents(v, "nsubj")) > 0 || s.relation(v) == "conj" {
		return -1
	}
	i := v - 1
	for i > 0 && (s.tokens[i].UPOS == "ADV" || s.tokens[i].UPOS == "AUX") {
		i--
	}
	if i < 0 {
		return -1
	}
	if m := s.mentionAt(i); m != nil && m.to == i+1 && m.actor != nil && !m.adjacent {
		return i
	}
	return -1
}

// doers returns the actors of the nearest clause above a verb that has any.
func (s *sentence) doers(v int) []Actor {
	for n := 0; v >= 0 && n < 6; n++ {
		if list := s.parties(s.subjectOf(v)); len(list) > 0 {
			return list
		}
		v = s.clauseOf(v)
	}
	return nil
}

// behind returns the nearest actors behind token i in its clause.
func (s *sentence) behind(i int) []Actor {
	for k, m := range s.mentions {
		if m.from < i {
			continue
		}
		if m.from-i > 8 || s.clauseBetween(i, m.from) {
			return nil
		}
		if ofMention(m) != nil {
			return s.coordinated(k)
		}
	}
	return nil
}

// before returns the nearest actors before a main verb whose subject the tree
// does not tell, that stand behind no preposition and in no other clause.
func (s *sentence) before(v int) []Actor {
	for k := len(s.mentions) - 1; k >= 0; k-- {
		m := s.mentions[k]
		if m.to > v || m.actor == nil {
			continue
		}
		if s.clauseBetween(m.to, v) {
			break
		}
		if p := s.preposition(m.from); !prepositions[p] || p == "after" || p == "before" {
			return s.coordinated(k)
		}
	}
	return nil
}

// subjectOf returns the head of what a verb has as its subject: its own, or the
// one that it shares with or takes from the clause above; -1 without any.
func (s *sentence) subjectOf(v int) int {
	for n := 0; v >= 0 && n < 8; n++ {
		if k := s.ownSubject(v); k >= 0 {
			return s.antecedent(k, v)
		}
		h := s.tokens[v].Head
		if h < 0 {
			return -1
		}
		if k := s.charged(v); k >= 0 {
			return k
		}
		switch s.relation(v) {
		case "acl": // "troops attacking the town", "rebels that hold it"
			if c := s.clauseOf(h); c >= 0 && c < h && s.tokens[v].XPOS == "VB" && s.markOf(v) == "to" && s.party(h) == nil {
				v = c // "decided at the summit to invite"
				for _, k := range s.dependents(v, "nsubj") {
					return s.antecedent(k, v)
				}
				continue
			}
			return h
		case "xcomp": // "urged Iran to stop": the object of the verb above acts
			for _, k := range s.kids[h] {
				if r := s.relation(k); (r == "obj" || r == "iobj") && !controls[s.tokens[h].Lower] {
					return k
				}
				if s.relation(k) == "obl" && k < v && (s.caseOf(k) == "on" || s.caseOf(k) == "upon") { // "called on Iran to stop"
					return k
				}
			}
			if s.isPassive(h) && !s.isVerb(h) {
				return -1
			}
		case "conj", "advcl", "parataxis", "ccomp", "cop", "aux":
			if s.relation(v) == "advcl" && s.markOf(v) != "" && s.markOf(v) != "to" {
				return -1
			}
			if s.relation(v) == "advcl" && s.markOf(v) == "to" && asking[s.tokens[h].Lower] {
				for _, k := range s.dependents(h, "obj") { // "invited Poland to join"
					if k < v {
						return k
					}
				}
			}
			if s.relation(v) == "ccomp" || s.relation(v) == "parataxis" {
				return -1
			}
			if !s.isVerb(h) && s.relation(v) == "conj" && s.tokens[h].UPOS != "ADJ" && s.tokens[h].UPOS != "NOUN" {
				return -1
			}
		default:
			return -1
		}
		v = h
	}
	return -1
}

// ownSubject returns the subject that the tree gives a verb; of several the last that
// is somebody, as in "the watchdog Amnesty International accused"; -1 without any.
func (s *sentence) ownSubject(v int) int {
	list := s.dependents(v, "nsubj")
	for i := len(list) - 1; i > 0; i-- {
		if list[i] < v && s.party(list[i]) != nil {
			return list[i]
		}
	}
	if len(list) == 0 {
		return -1
	}
	return list[0]
}

// Verbs whose object is said to have done what follows behind "of", "for" or "from":
// what is alleged may not have been.
var (
	alleging = wordSet(`accuse accused accuses accusing suspect suspected suspects suspecting charge charged charges charging blame blamed
		blames blaming`)
	holding = wordSet(`convict convicted convicts criticise criticised criticises criticize criticized criticizes condemn condemned condemns
		denounce denounced thank thanked thanks praise praised praises prevent prevented prevents preventing stop stopped keep kept bar barred
		ban banned discourage discouraged acquit acquitted`)
)

// charge returns the verb that says of somebody what v tells: in "accused Iran of
// hiding" that is "accused"; -1 if there is none.
func (s *sentence) charge(v int) int {
	if s.tokens[v].XPOS != "VBG" {
		return -1
	}
	switch s.lower(v - 1) {
	case "of", "for", "from", "with":
	default:
		return -1
	}
	c := s.clauseOf(v)
	if c < 0 || c > v {
		return -1
	}
	if w := s.tokens[c].Lower; !alleging[w] && !holding[w] {
		return -1
	}
	return c
}

// charged returns the head of whom v is told of, as charge has it; otherwise -1.
func (s *sentence) charged(v int) int {
	c := s.charge(v)
	if c < 0 {
		return -1
	}
	for _, k := range s.kids[c] {
		if r := s.relation(k); r == "obj" && k < v || s.tokens[k].Relation == "nsubj:pass" {
			return k
		}
	}
	if s.relation(c) == "acl" && s.tokens[c].XPOS == "VBN" { // "men accused of killing"
		return s.tokens[c].Head
	}
	return -1
}

// controls are verbs whose subject does what their infinitive says, though they
// have an object.
var controls = wordSet("promise promised promises promising threaten threatened threatens threatening use used")

// asking are verbs whose object is to do what their infinitive says.
var asking = wordSet(`invite invited invites inviting urge urged urges urging order ordered orders ordering force forced forces forcing allow allowed

	allows allowing permit permitted permits ask asked asks asking tell told tells persuade persuaded persuades convince convinced press
	pressed pressing encourage encouraged encourages compel compelled oblige obliged obliges require required requires requiring enable enabled enables`)

// markOf returns the word that opens a clause: "if", "to", "that".
func (s *sentence) markOf(v int) string {
	for _, k := range s.dependents(v, "mark") {
		return s.tokens[k].Lower
	}
	return ""
}

// antecedent returns the noun that a relative pronoun stands for.
func (s *sentence) antecedent(i, v int) int {
	switch s.tokens[i].Lower {
	case "who", "which", "that", "whom":
		for n := 0; v >= 0 && n < 4; n++ {
			if s.relation(v) == "acl" && s.tokens[v].Head >= 0 {
				return s.tokens[v].Head
			}
			if s.relation(v) != "conj" {
				break
			}
			v = s.tokens[v].Head
		}
	}
	return i
}

// clauseOf returns the verb that a nominal belongs to, past the nominals between;
// -1 without any.
func (s *sentence) clauseOf(h int) int {
	for n := 0; h >= 0 && n < 5; n++ {
		h = s.tokens[h].Head
		if h >= 0 && s.isVerb(h) {
			return h
		}
	}
	return -1
}
