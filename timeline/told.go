package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
)

// draft is an event on its way, with the words that tell it.
type draft struct {
	Event
	sentence *sentence
	trigger  coder.Pattern
	mentions []*coder.Mention
	doubt    []int // words of the sentence that present the event as no fact
}

// draftOf makes a draft of what the coder tells of an article.
func draftOf(sentences []*sentence, e *coder.Event) *draft {
	lead := e.Mentions[0]
	s := sentences[lead.Sentence]
	t := s.trigger(lead.Word, e.Type)
	d := &draft{sentence: s, trigger: t, mentions: e.Mentions}
	d.Type, d.Kind = eventType(e.Type)
	if t.Type == e.Type {
		d.Mode, d.CAMEO = t.Mode, t.CAMEO
	}
	w := &s.Words[lead.Word]
	d.CAMEO = cmp.Or(d.CAMEO, lexicon.CAMEO(w.Lemma, w.UPOS, e.Type), d.Type.CAMEO())
	if d.Type != "" {
		d.Contexts = s.contexts(t)
	}
	d.Trigger = s.spanOf(t.From, t.To)
	for _, f := range e.Actors {
		d.Actors = addActor(d.Actors, actorOf(sentences, f))
	}
	for _, f := range e.Targets {
		d.Targets = addActor(d.Targets, actorOf(sentences, f))
	}
	byPlace(d.Actors)
	byPlace(d.Targets)
	d.Targets = without(d.Targets, d.Actors)
	d.Mutual = coder.Mutual[string(d.Type)] && len(d.Actors)+len(d.Targets) > 1
	d.Place = s.place(t)
	d.When = anchorOf(sentences, e)
	d.Modality = Modality{Status: Status(e.Status), Negated: e.Negated, ReportedBy: s.speaker(t)}
	if d.Modality.Negated || d.Modality.Status != Asserted && d.Modality.Status != Planned {
		d.doubt = e.Presented
	}
	d.Depth = s.depth(lead.Word)
	for _, m := range e.Mentions {
		in := sentences[m.Sentence]
		at := in.trigger(m.Word, e.Type)
		d.Evidence = append(d.Evidence, Evidence{Span: in.span(), Trigger: in.spanOf(at.From, at.To)})
	}
	d.Chances = &Chances{
		Type: rounded(coder.TypeChance.Of(e.TypeChance)), Parties: rounded(coder.PartyChance.Of(e.PartyChance)), Date: rounded(coder.DateChance.Of(e.DateChance)),
	}
	d.Confidence = rounded(coder.EventChance.Of(e.Told))
	return d
}

// byPlace puts parties in the order of the text.
func byPlace(list []Actor) {
	slices.SortStableFunc(list, func(a, b Actor) int { return cmp.Compare(a.Start, b.Start) })
}

func rounded(chance float64) float64 { return math.Round(100*chance) / 100 }

// eventType divides the coder's type into PLOVER's and the kind of a happening.
func eventType(t string) (EventType, Kind) {
	if kind, ok := strings.CutPrefix(t, "OTHER:"); ok {
		return "", Kind(kind)
	}
	return EventType(t), ""
}

// actorOf is a party as the text and the lexicon name it.
func actorOf(sentences []*sentence, f *coder.Filler) Actor {
	p := f.Phrase
	s := sentences[f.Sentence.Number]
	return Actor{Span: s.spanOf(p.From, max(p.To, p.Wide)), Name: p.Name, Code: p.Code, Country: p.Country, Sector: p.Sector, Role: p.Role, Person: p.Person}
}

// addActor appends an actor that is not in the list yet.
func addActor(list []Actor, a Actor) []Actor {
	for i, b := range list {
		switch {
		case b.Name == a.Name && b.Country == a.Country:
			return list
		case b.Start == a.Start && b.End == a.End && (b.Code == "" || a.Code == ""): // the same words, read twice
			if b.Code == "" {
				list[i] = a
			}
			return list
		}
	}
	return append(list, a)
}

// without returns the actors of list that are not in other.
func without(list, other []Actor) []Actor {
	var out []Actor
	for _, a := range list {
		if len(addActor(other, a)) > len(other) {
			out = append(out, a)
		}
	}
	return out
}
