package coder

// path describes the way in the tree from one word to another: the relations up, then
// down, with the prepositions of nominals on it. It is "far" beyond five steps.
func (s *Sentence) path(from, to int) string {
	const most = 5
	ups := map[int]int{}
	chain := []int{}
	for i, n := from, 0; i >= 0 && n <= most; i, n = s.Words[i].Head, n+1 {
		ups[i] = n
		chain = append(chain, i)
	}
	down := []int{}
	i := to
	for n := 0; ; n++ {
		if _, ok := ups[i]; ok {
			break
		}
		down = append(down, i)
		i = s.Words[i].Head
		if i < 0 || n > most {
			return "far"
		}
	}
	if ups[i]+len(down) > most {
		return "far"
	}
	out := ""
	for _, k := range chain[:ups[i]] {
		out += "^" + s.step(k)
	}
	for k := len(down) - 1; k >= 0; k-- {
		out += ">" + s.step(down[k])
	}
	return out
}

// step names the way from a word to its head.
func (s *Sentence) step(i int) string {
	switch r := s.Words[i].Relation; s.relation(i) {
	case "obl", "nmod":
		if p := s.preposition(i); p != "" {
			return r + ":" + p
		}
		return r
	case "advcl", "acl":
		if k := s.child(i, "mark"); k >= 0 {
			return r + ":" + s.Words[k].Lower
		}
		return r
	default:
		return r
	}
}
