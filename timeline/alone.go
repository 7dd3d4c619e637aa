package timeline

// A headline is read without its article: what it points back to must be told in it.

// pointsBack returns how many nouns and pronouns of a clause point back to what is told neither in
// it nor in before, what is written before it.
func (c *clause) pointsBack(before string) []string {
	var n []string
	s := c.s
	for i, in := range c.in {
		if !in || c.as[i] != "" || c.quoted(i) {
			continue
		}
		if noun := c.pointed(i); noun >= 0 {
			if !unique[s.Lemma(noun)] && !c.repeats(noun, before) {
				n = append(n, "the "+s.Words[noun].Lower)
			}
			continue
		}
		if x := s.Words[i].XPOS; (x == "PRP$" || x == "PRP") && !speakers[s.Lower(i)] && s.Relation(i) != "expl" && !c.standsFor(i, before) {
			n = append(n, "PRON "+s.Words[i].Lower)
		}
	}
	return n
}

// standsFor reports whether a pronoun can stand for a noun that is told before it.
func (c *clause) standsFor(pronoun int, before string) bool {
	if before != "" && c.kind == 0 || c.refers(pronoun) {
		return true
	}
	s := c.s
	for k := pronoun - 1; k >= 0; k-- {
		if !c.in[k] || s.UPOS(k) != "NOUN" && s.UPOS(k) != "PROPN" || s.Relation(k) == "compound" || s.InTime(k) {
			continue
		}
		switch s.Lower(pronoun) {
		case "his", "her", "he", "she", "him":
			if s.person(k) {
				return true
			}
		case "its", "it":
			if !s.person(k) && s.Words[k].XPOS != "NNS" {
				return true
			}
		default:
			if s.several(k) {
				return true
			}
		}
	}
	return false
}
