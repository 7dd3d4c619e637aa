package timeline

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
)

// draftOf makes a draft of what the coder tells of an article.
func draftOf(sentences []*sentence, a *coder.Article, e *coder.Event) *draft {
	lead := e.Mentions[0]
	s := sentences[lead.Sentence]
	t := s.triggerFor(lead.Word, e.Type)
	d := &draft{sentence: s, trigger: t}
	d.Type, d.Kind = eventType(e.Type)
	if t.pattern.Type == e.Type {
		d.Mode, d.CAMEO = t.pattern.Mode, t.pattern.CAMEO
	}
	if d.Type != "" {
		d.Contexts = s.contexts(t)
	}
	d.Trigger = s.spanOf(t.from, t.to)
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
	d.When = anchorOf(sentences, a, e)
	d.Modality = Modality{Status: Status(e.Status), Negated: e.Negated, ReportedBy: s.speaker(t)}
	d.Depth = s.depth(lead.Word)
	for _, m := range e.Mentions {
		in := sentences[m.Sentence]
		at := in.triggerFor(m.Word, e.Type)
		d.Evidence = append(d.Evidence, Evidence{Span: in.span, Trigger: in.spanOf(at.from, at.to)})
	}
	d.Chances = &Chances{Type: rounded(e.TypeChance), Parties: rounded(e.PartyChance), Date: rounded(e.DateChance)}
	d.Confidence = rounded(e.Told)
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

// triggerFor is the trigger at a token: that of the lexicon's pattern that fits there,
// one of the event's type first, otherwise the word alone.
func (s *sentence) triggerFor(i int, typ string) trigger {
	best := trigger{from: i, to: i + 1, passive: s.isVerb(i) && s.isPassive(i)}
	best.pattern = lexicon.Pattern{Speech: "noun"}
	if s.isVerb(i) {
		best.pattern.Speech = "verb"
	}
	for _, t := range s.triggers {
		if t.from <= i && i < t.to && (best.pattern.Type == "" || t.pattern.Type == typ) {
			best = t
		}
	}
	return best
}

// actorOf is a party as the text and the lexicon name it.
func actorOf(sentences []*sentence, f *coder.Filler) Actor {
	p := f.Phrase
	s := sentences[f.Sentence.Number]
	return Actor{Span: s.spanOf(p.From, max(p.To, p.Wide)), Name: p.Name, Code: p.Code, Country: p.Country, Sector: p.Sector, Role: p.Role, person: p.Person}
}

// anchorOf is the date that the coder gives an event, and how it was reached.
func anchorOf(sentences []*sentence, a *coder.Article, e *coder.Event) Anchor {
	d := &e.Dating
	switch d.Day {
	case coder.Undated:
		return Anchor{}
	case coder.Expressed:
		s := sentences[d.Sentence]
		x := d.Time.Expression
		if d.Reading == coder.WholeUnit {
			if x.Relation != "" { // "by the end of 2018", taken as 2018
				x.Mod = ""
			}
			x.Interval, x.Relation = d.Interval, ""
		}
		anchor := stated(s, &timeAt{Expression: x, from: d.Time.From, to: d.Time.To})
		if d.Reading > coder.WholeUnit { // not what the expression bounds by itself
			anchor.Interval, anchor.EDTF, anchor.Relation = d.Interval, d.Interval.EDTF(anchor.Grain, false), ""
			anchor.Value, anchor.Mod = anchor.EDTF, ""
			anchor.From, anchor.To = d.Interval.Bounds()
		}
		if d.Reading != coder.AsStated {
			anchor.Explain += ", taken as " + anchor.EDTF
		}
		if d.Elsewhere {
			anchor.How = Inherited
			anchor.Explain = "no date in its own sentences; that of another one: " + anchor.Explain
		}
		return anchor
	}
	day, why := "the day of publication", "told as news of the day"
	if d.Day == coder.Eve {
		day, why = "the day before publication", "told as news of the day before"
	}
	value := d.Interval.From.Format("2006-01-02")
	anchor := Anchor{
		Interval: d.Interval, Value: value, EDTF: value, Grain: dateparse.Day, How: ByDate,
		Explain: fmt.Sprintf("the text gives no date; %s, %s, with a chance of %.0f %%", why, day, 100*e.DateChance),
	}
	anchor.From, anchor.To = d.Interval.Bounds()
	return anchor
}
