package names

// model chooses by learned weights.
func model() scorer {
	return func(m *mention, list []*candidate, _ [][]uint64) int {
		if m.pronoun {
			return 0
		}
		lemma := m.s.Words[m.head].Lemma
		for k, c := range list {
			if c.heads[lemma] && definite(m) {
				return k
			}
		}
		return len(list)
	}
}
