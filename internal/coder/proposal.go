package coder

import "slices"

// Proposal is what rules say of the event that a word tells. The models look at it
// among much else.
type Proposal struct {
	Type            string   // of the lexicon's pattern that fits there, "" without one
	Tells           bool     // there is an event, by the rules
	Contained       bool     // it is what another verb asks for, promises or refuses
	Actors, Targets []string // names
	Time            int      // first word of the time that dates it, -1 without one
	Cost            int      // how far from it that time is
	Status          Status
	Negated         bool
}

// proposal returns what the rules say of word i, which is worked out once.
func (s *Sentence) proposal(i int) *Proposal {
	if s.proposals == nil {
		s.proposals = make([]*Proposal, len(s.Words))
	}
	if s.proposals[i] == nil {
		s.proposals[i] = s.Propose(i)
	}
	return s.proposals[i]
}

// role is what a name has to do with the event by the rules.
func (p *Proposal) role(name string) string {
	switch {
	case slices.Contains(p.Actors, name):
		return "actor"
	case slices.Contains(p.Targets, name):
		return "target"
	}
	return "none"
}
