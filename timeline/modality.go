package timeline

import "strings"

// Words that say how sure a text is of what they govern.
var (
	negations   = wordSet("not n't never no neither nor none without")
	willing     = wordSet("will would shall 'll wo ll d")
	maybe       = wordSet("may might could can ca possibly perhaps reportedly allegedly probably likely")
	obligations = wordSet("must should ought")
	planning    = wordSet(`plan plans planned planning aim aims aiming aimed hope hopes hoped hoping intend intends intended intending
		expected expects expect expecting due scheduled set slated try tries trying tried want wants wanted seek seeks seeking sought
		agreed agree agrees promise promised promises pledge pledged pledges vowed vow vows offer offered offers prepare prepares
		prepared preparing ready willing consider considering considered decided propose proposed proposes threaten
		threatened threatens threatening warned deadline target goal talks effort efforts bid attempt attempts proposal
		invite invited invites`)
	demands = wordSet(`demanded demands demand demanding urge urges urged urging ordered order orders insisted insist insists call
		calls called calling appeal appeals appealed ask asked asks asking request requested requests require required requires
		pressed press pressure recommend recommended suggested told`)
	failures   = wordSet("fail fails failed failing refuse refuses refused refusing decline declines declined ruled reject rejects rejected avoid avoided prevent prevented stop stopped cancel cancelled canceled")
	conditions = wordSet("if unless whether")
	denials    = wordSet("denied denies deny denying denial")
	beliefs    = wordSet("possible likely unlikely suspected rumoured rumored feared fears threat risk danger")
)

// modality reads how sure the text is of what a trigger says, from the words
// beside it and from those that govern it: "plans to attack", "if it attacks".
func (s *sentence) modality(t trigger) Modality {
	m := Modality{Status: Asserted}
	h := s.headOf(t.from, t.to)
	s.own(&m, h, t)
	if c := s.charge(h); c >= 0 {
		if alleging[s.tokens[c].Lower] && m.Status == Asserted {
			m.Status = Possible
		}
		s.governed(&m, c, h)
	}
	if t.pattern.Speech == "noun" && s.given(h) {
		m.ReportedBy = s.speaker(t)
		return m
	}
	for n, i := 0, h; n < 5; n++ {
		above := s.tokens[i].Head
		if above < 0 || !s.depends(i, t, n) {
			break
		}
		s.governed(&m, above, i)
		if i = above; s.isVerb(i) || s.tokens[i].UPOS == "ADJ" {
			s.own(&m, i, t)
		}
	}
	m.ReportedBy = s.speaker(t)
	return m
}

// given reports whether a noun speaks of something known: "this meeting", "the
// latest talks", whatever is asked or planned about it.
func (s *sentence) given(h int) bool {
	for _, k := range s.dependents(h, "det", "amod") {
		switch s.tokens[k].Lower {
		case "this", "that", "these", "those", "latest", "recent":
			return true
		}
	}
	return false
}

// depends reports whether what governs token i bears on how sure it is: the verb
// above an infinitive or a clause, that above a noun, a clause with "if".
func (s *sentence) depends(i int, t trigger, n int) bool {
	switch s.relation(i) {
	case "xcomp", "ccomp":
		return true
	case "acl":
		return s.tokens[i].XPOS == "VB"
	case "advcl":
		return s.tokens[i].XPOS == "VB"
	case "conj":
		return n == 0 && len(s.dependents(i, "nsubj")) == 0
	case "obj", "obl", "nmod":
		return n == 0 && t.pattern.Speech == "noun" && !s.aside(t) || n > 0 && s.relation(i) == "obj"
	case "nsubj":
		return t.pattern.Speech == "noun" && n == 0 && s.tokens[i].Relation == "nsubj:pass"
	}
	return false
}

// own reads the auxiliaries, the negation and the conjunction of a word.
func (s *sentence) own(m *Modality, h int, t trigger) {
	for _, k := range s.kids[h] {
		w := s.tokens[k].Lower
		switch s.relation(k) {
		case "aux", "advmod", "det", "cop", "discourse", "cc":
			switch {
			case negations[w]:
				m.Negated = true
			case m.Status != Asserted:
			case s.relation(k) == "aux" && willing[w]:
				m.Status = Planned
			case maybe[w]:
				m.Status = Possible
			case s.relation(k) == "aux" && obligations[w]:
				m.Status = Demanded
			}
		case "mark":
			if conditions[w] && m.Status != Planned {
				m.Status = Hypothetical
			}
		case "amod":
			if m.Status == Asserted && t.pattern.Speech == "noun" && (w == "planned" || w == "proposed" || w == "possible" || w == "upcoming" || w == "forthcoming" || w == "future") {
				m.Status = Planned
			}
		}
	}
	if s.tokens[h].XPOS == "VB" && h > 1 && s.lower(h-1) == "to" && (beForms[s.lower(h-2)] && s.lower(h-2) != "be") && m.Status == Asserted {
		m.Status = Planned // "is to meet"
	}
}

// governed reads what a verb, adjective or noun says of the word below it.
func (s *sentence) governed(m *Modality, above, below int) {
	w := s.tokens[above].Lower
	switch {
	case s.relation(below) == "conj":
	case failures[w]:
		m.Negated = !m.Negated
	case m.Status != Asserted:
	case denials[w]:
		m.Status = Denied
	case demands[w] && !(s.tokens[above].UPOS == "NOUN" && s.relation(below) == "nmod"):
		m.Status = Demanded
	case planning[w], willing[w] && s.tokens[above].UPOS == "AUX":
		m.Status = Planned
	case beliefs[w]:
		m.Status = Possible
	}
}

// speaker returns who the sentence says reports the event: the actor beside a
// verb of saying outside the event itself.
func (s *sentence) speaker(t trigger) string {
	for i := range s.tokens {
		if !saying[s.lower(i)] || i >= t.from && i < t.to {
			continue
		}
		for _, m := range s.mentions {
			if m.actor != nil && (m.to == i || m.from == i+1 && (s.lower(i) != "told" || i > t.to)) {
				return m.actor.Name
			}
		}
		for _, k := range s.dependents(i, "nsubj") {
			if list := s.parties(k); len(list) > 0 {
				return list[0].Name
			}
			from, to := s.phrase(k)
			if s.tokens[k].UPOS == "NOUN" || s.tokens[k].UPOS == "PROPN" {
				return strings.Join(strings.Fields(s.spanOf(from, to).Text), " ")
			}
		}
	}
	return ""
}
