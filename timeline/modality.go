package timeline

import "strings"

// Words that say how sure a text is of what follows them.
var (
	negations    = wordSet("not n't never no neither nor cannot won't didn't doesn't don't wouldn't couldn't hasn't haven't hadn't isn't wasn't weren't without")
	planning     = wordSet("will would shall 'll won't plan plans planned planning aim aims aiming hope hopes hoped hoping intend intends intended expected expects due scheduled set slated upcoming try trying want wants wanted seek seeks seeking agreed next target deadline aimed")
	possibility  = wordSet("may might could can possible possibly likely reportedly perhaps")
	demands      = wordSet("must should demanded demands demand urged urge ordered insisted")
	conditions   = wordSet("if unless whether would-be")
	denials      = wordSet("denied denies deny denying")
	modalityBack = 8
)

// modality reads the words before a trigger, in its clause.
func (s *sentence) modality(t trigger) Modality {
	m := Modality{Status: Asserted}
	aside := t.pattern.Speech == "noun" && !t.pattern.Dated && s.aside(t)
	for i := t.from - 1; i >= 0 && i >= t.from-modalityBack; i-- {
		w := s.lower(i)
		if strings.Contains(";:\"“”", w) {
			break
		}
		near := t.from-i <= 4
		switch {
		case (negations[w] || strings.HasSuffix(w, "n't")) && near:
			m.Negated = true
		case m.Status != Asserted || aside:
		case denials[w]:
			m.Status = Denied
		case conditions[w]:
			m.Status = Hypothetical
		case possibility[w] && near:
			m.Status = Possible
		case demands[w] && i < t.from-1:
			m.Status = Demanded
		case planning[w] && (near || t.pattern.Speech == "noun" || w != "set" && w != "next"):
			m.Status = Planned
		}
	}
	m.ReportedBy = s.speaker(t)
	return m
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
	}
	return ""
}
