package timeline

// roles finds who did it and to whom.
func (s *sentence) roles(t trigger) (actors, targets []Actor) {
	h := s.headOf(t.from, t.to)
	if t.pattern.Speech == "noun" {
		actors, targets = s.nounRoles(t, h)
	} else {
		actors, targets = s.verbRoles(t, h)
	}
	return actors, without(targets, actors)
}

// verbRoles reads the roles of a verb from the tree.
func (s *sentence) verbRoles(t trigger, v int) (actors, targets []Actor) {
	if t.pattern.Speech == "adjective" {
		actors = s.parties(s.subjectOf(v))
		if c := s.clauseOf(v); len(actors) == 0 && c >= 0 && s.relation(v) == "amod" { // "emerged with conciliatory words"
			actors = s.parties(s.subjectOf(c))
		}
		return actors, s.search(v, t, actors)
	}
	if t.passive {
		for _, k := range s.kids[v] {
			if s.tokens[k].Relation == "obl:agent" || s.relation(k) == "obl" && s.caseOf(k) == "by" {
				actors = s.parties(k)
			}
		}
		subject := s.subjectOf(v)
		targets = s.parties(subject)
		if len(targets) == 0 && subject >= 0 {
			targets = s.searchNoun(subject)
		}
		if len(targets) == 0 {
			targets = s.search(v, t, actors)
		}
		return actors, without(targets, actors)
	}
	if s.tokens[v].XPOS == "VBG" && s.relation(v) == "amod" && s.tokens[v].Head > v { // "the visiting king"
		return s.parties(s.tokens[v].Head), nil
	}
	if !s.isVerb(v) || s.relation(v) == "amod" && s.endsActor(v) { // the tree has it wrong
		actors = s.before(v)
		return actors, without(s.behind(t.to), actors)
	}
	subject := s.subjectOf(v)
	if subject > 0 && subject < v && s.verbTrigger(subject-1) && s.charge(v) < 0 { // "annexed Crimea and supported rebels": no subject, the object before
		return s.roles(*s.triggerAt(subject - 1))
	}
	if beside := s.beside(v); beside >= 0 {
		subject = beside
	}
	actors = s.parties(subject)
	if len(actors) == 0 && s.tokens[v].XPOS == "VBG" {
		actors = s.doers(v)
	}
	if len(actors) == 0 && subject >= 0 {
		actors = s.owners(subject)
	}
	if h := s.tokens[v].Head; len(actors) == 0 && subject < 0 && h < 0 {
		actors = s.before(v)
	} else if len(actors) == 0 && h >= 0 && s.relation(v) == "conj" { // what is joined to another trigger has its actors
		if t := s.triggerAt(h); t != nil && t.to <= v {
			actors, _ = s.roles(*t)
		}
	}
	return actors, s.search(v, t, actors)
}

// verbTrigger reports whether a verb of a trigger stands at token i.
func (s *sentence) verbTrigger(i int) bool {
	t := s.triggerAt(i)
	return t != nil && t.pattern.Speech == "verb"
}

// triggerAt returns the trigger that ends at token i.
func (s *sentence) triggerAt(i int) *trigger {
	for k := range s.triggers {
		if s.triggers[k].to == i+1 {
			return &s.triggers[k]
		}
	}
	return nil
}
