package timeline

import (
	"cmp"
	"slices"

	"github.com/dateline-go/dateline/internal/casualties"
)

// Harm is what became of people.
type Harm string

// The harms.
const (
	Killed  = Harm(casualties.Killed)
	Injured = Harm(casualties.Injured)
	Missing = Harm(casualties.Missing)
)

// Known reports whether the harm is one of these.
func (h Harm) Known() bool { return h == Killed || h == Injured || h == Missing }

// Casualties are how many people one sentence says an event harmed.
type Casualties struct {
	Span       // the number and of whom: "at least 12 people"
	Harm  Harm `json:"harm"`
	Least int  `json:"least"`           // at least so many
	Most  int  `json:"most,omitempty"`  // and at most so many, unless Open
	Open  bool `json:"open,omitempty"`  // there may be more: "at least 12"
	About bool `json:"about,omitempty"` // "some 12"
}

// Toll is how many people an event harmed by all that tell it.
type Toll struct {
	Least, Most int  // the lowest and the highest number given
	Open        bool // the highest is a lower bound: "at least 12"
	Differ      bool // figures of two documents exclude one another
}

// Toll returns how many people came to a harm, and whether anything says how many. A later
// article with a higher number makes a range, as a part of those harmed does.
func (e *Event) Toll(h Harm) (t Toll, told bool) {
	var all []Casualties
	for _, c := range e.Casualties {
		if c.Harm == h {
			all = append(all, c)
		}
	}
	for i, c := range all {
		most := max(c.Least, c.Most)
		if i == 0 || c.Least < t.Least {
			t.Least = c.Least
		}
		if most > t.Most || i == 0 {
			t.Most, t.Open = most, c.Open
		} else if most == t.Most {
			t.Open = t.Open || c.Open
		}
		for _, o := range all[:i] {
			t.Differ = t.Differ || o.Document != c.Document && o.excludes(c)
		}
	}
	return t, len(all) > 0
}

// excludes reports whether two figures can't both be right.
func (c Casualties) excludes(o Casualties) bool {
	if c.About || o.About {
		return false
	}
	return !c.Open && c.Most < o.Least || !o.Open && o.Most < c.Least
}

// harming are the types and kinds of events that harm people.
var harming = map[string]bool{string(Assault): true, string(Coerce): true, string(Protest): true, string(Disaster): true, string(Death): true, string(OtherKind): true}

// nearby is how many steps of the tree the word for a harm may be away from its event's.
const nearby = 4

// countCasualties gives the figures of sentences to the events that they belong to: of
// those that harm people and are told by the sentence, the nearest in its tree.
func countCasualties(sentences []*sentence, drafts []*draft) {
	type telling struct {
		*draft
		word int
	}
	told := map[int][]telling{}
	for _, d := range drafts {
		if !harming[cmp.Or(string(d.Type), string(d.Kind))] || d.Modality.Status != Asserted || d.Modality.Negated {
			continue
		}
		for _, m := range d.mentions {
			told[m.Sentence] = append(told[m.Sentence], telling{d, m.Word})
		}
	}
	for _, s := range sentences {
		events := told[s.Number]
		if len(events) == 0 {
			continue
		}
		for _, c := range s.Casualties() {
			best, least := -1, nearby+1
			for i, e := range events {
				if n := s.steps(c.Word, e.word); n < least {
					best, least = i, n
				}
			}
			if best < 0 {
				continue
			}
			events[best].Casualties = append(events[best].Casualties, Casualties{
				Span: s.spanOf(c.From, c.To), Harm: Harm(c.Harm), Least: c.Least, Most: c.Most, Open: c.Open, About: c.About,
			})
		}
	}
}

// steps is how many steps of the tree lie between two words; many if they have no word
// above them in common.
func (s *sentence) steps(a, b int) int {
	var above []int
	for i := a; i >= 0; i = s.Words[i].Head {
		above = append(above, i)
	}
	for n, i := 0, b; i >= 0; n, i = n+1, s.Words[i].Head {
		if k := slices.Index(above, i); k >= 0 {
			return n + k
		}
	}
	return len(s.Words)
}

// compareCasualties orders figures by document and place.
func compareCasualties(a, b Casualties) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Harm, b.Harm))
}
