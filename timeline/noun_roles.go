package timeline

// nounRoles reads "Russia's annexation of Crimea", "talks between X and Y", "a
// meeting with X", "Kerry opened talks", "sanctions isolated Russia".
func (s *sentence) nounRoles(t trigger, h int) (actors, targets []Actor) {
	var owner []Actor
	if s.kids == nil {
		return nil, nil
	}
	for _, k := range s.kids[h] {
		switch s.relation(k) {
		case "amod", "compound":
			if m := s.mentionAt(k); m != nil && m.actor != nil && !venue(t, m) {
				owner = append(owner, s.parties(k)...)
			}
		case "nmod":
			switch c := s.caseOf(k); c {
			case "":
				list := s.parties(k)
				if w := s.tokens[k].Lower; (w == "their" || w == "its") && !s.suffered(t, h) { // of the clause's own subject
					if v := s.clauseOf(h); v >= 0 && s.ownSubject(v) >= 0 && s.ownSubject(v) < k {
						if own := s.parties(s.ownSubject(v)); len(own) > 0 {
							list = own
						}
					}
				}
				owner = append(owner, list...)
			case "between", "among", "by":
				actors = append(actors, s.parties(k)...)
			case "of":
				list := s.parties(k)
				if own := ownNouns[EventType(t.pattern.Type)]; own && len(list) > 0 {
					owner = append(owner, list...)
					continue
				}
				if len(list) == 0 {
					list = s.searchNoun(k)
				}
				if len(targets) == 0 {
					targets = list
				}
			case "with", "against", "on", "to", "for", "from", "into", "over", "toward", "towards":
				list := s.parties(k)
				if len(list) == 0 && c != "for" {
					list = s.searchNoun(k)
				}
				if len(targets) == 0 {
					targets = list
				}
			}
		}
	}
	if len(owner) == 0 {
		for i := t.from - 1; i < t.to; i++ { // "a new Syrian draft constitution"
			if m := s.mentionAt(max(i, 0)); m != nil && m.adjacent && m.actor != nil && m.to <= h && !venue(t, m) {
				owner = append(owner, *m.actor)
				break
			}
		}
	}
	if t.pattern.Dated { // "he hopes for a Syrian constitution": theirs is the goal
		targets = append(targets, owner...)
	} else {
		actors = append(owner, actors...)
	}
	v := s.tokens[h].Head
	if v < 0 || !s.isVerb(v) {
		if len(actors) == 0 && v >= 0 && !s.aside(t) && !s.suffered(t, h) {
			if i := s.clauseOf(h); i >= 0 {
				actors = without(s.doers(i), targets)
			} else if r := s.root(h); !s.isVerb(r) && r < h { // a sentence that the tree finds no verb in
				actors = without(s.before(h), targets)
			}
		}
		return actors, without(targets, actors)
	}
	switch r := s.tokens[h].Relation; {
	case r == "nsubj" && len(targets) == 0: // "sanctions isolated Russia"
		for _, k := range s.dependents(v, "obj", "obl", "advcl") {
			if s.relation(k) == "advcl" { // "sanctions followed, isolating Russia"
				for _, o := range s.dependents(k, "obj") {
					if list := s.parties(o); len(targets) == 0 && s.tokens[k].XPOS == "VBG" {
						targets = list
					}
				}
			} else if list := s.parties(k); len(targets) == 0 && s.step(k, t) < 3 {
				targets = list
			}
		}
	case r == "nsubj:pass": // "sanctions were imposed on Russia by the union"
		for _, k := range s.dependents(v, "obl") {
			switch s.caseOf(k) {
			case "by":
				actors = append(actors, s.parties(k)...)
			case "on", "against", "with", "between", "to", "for":
				if len(targets) == 0 {
					targets = s.parties(k)
				}
			}
		}
	case s.relation(h) == "obj" || s.relation(h) == "obl":
		if len(actors) == 0 && !s.aside(t) && !s.suffered(t, h) {
			if actors = s.doers(v); len(actors) == 0 && s.relation(h) == "obj" {
				actors = s.before(h)
			}
		} else if len(actors) > 0 && len(targets) == 0 && s.relation(h) == "obj" && !t.pattern.Dated && !s.suffered(t, h) {
			// "the president opened Libyan talks": the subject takes part
			if list := s.parties(s.subjectOf(v)); len(list) > 0 {
				actors, targets = list, actors
			}
		}
		if len(targets) == 0 && s.relation(h) == "obj" {
			for _, k := range s.dependents(v, "obl") {
				switch s.caseOf(k) {
				case "with", "against", "on", "to", "from":
					if list := s.parties(k); len(targets) == 0 {
						targets = list
					}
				}
			}
			if targets = without(targets, actors); len(targets) == 0 && len(actors) > 0 {
				targets = s.search(v, t, actors)
			}
		}
	}
	return actors, without(targets, actors)
}

// suffered reports whether violence is told of in a clause whose subject has no part
// in it: "she survived the blast", "retaliating after the bombings".
func (s *sentence) suffered(t trigger, h int) bool {
	if EventType(t.pattern.Type).Quad() != MaterialConflict {
		return false
	}
	above := s.tokens[h].Head
	switch s.relation(h) {
	case "obl": // "replied with air strikes", "took part in the raid"
		return !means[s.caseOf(h)]
	case "nmod": // "a probe into the bombings", but "a wave of arrests"
		return above >= 0 && !amounts[s.tokens[above].Lower] && !(s.caseOf(h) == "for" && liable[s.tokens[above].Lower])
	}
	return above >= 0 && reacting[s.tokens[above].Lower]
}

var (
	means   = wordSet("with in by on through into")
	liable  = wordSet("responsibility credit sentence term guilt apology")
	amounts = wordSet("series wave waves campaign string spate number part role round rounds act acts kind sort form lot day days week weeks hours threat threats")
)

// reacting are verbs whose subject has no part in the violence that is their object.
var reacting = wordSet(`survive survived survives surviving suffer suffered suffers suffering witness witnessed condemn condemned condemns condemning

	denounce denounced denounces denouncing deplore deplored deplores investigate investigated investigates investigating probe probed probing
	mourn mourned mourns protest protested protesting oppose opposed opposes opposing fear feared fears fearing face faced faces facing
	avoid avoided escape escaped flee fled fleeing repel repelled resist resisted resisting criticise criticised criticises criticize criticized
	criticizes blame blamed blames report reported reports discuss discussed describe described recall recalled lament lamented regret regretted
	commemorate commemorated remember remembered prevent prevented preventing foil foiled thwart thwarted`)

// venue reports whether the name of a capital before a noun says where people met or
// agreed, not who: "the Madrid summit".
func venue(t trigger, m *mention) bool {
	typ := EventType(t.pattern.Type)
	return (typ == Consult || typ == Agree || typ == Support) && m.place != nil && m.place.Level == "city"
}

// ownNouns are the types whose nouns have behind "of" who did it: "the visit of the
// president", but "the invasion of Kuwait".
var ownNouns = map[EventType]bool{Consult: true, Mobilize: true, Protest: true}

// aside reports whether a noun is mentioned in passing, where the subject of
// its clause has no part in it: "a question of the talks", "in the accord".
func (s *sentence) aside(t trigger) bool {
	for i := t.from - 1; i >= max(0, t.from-5); i-- {
		switch w := s.lower(i); {
		case w == "of" || w == "under" || w == "since":
			return true
		case w == "in" || w == "to":
			return determiners[s.lower(i+1)]
		case prepositions[w]:
			return false
		}
	}
	return false
}
