package annotated

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Told is an event that a reader of events tells, as far as it is scored.
type Told struct {
	Type       string // "" where it is of no PLOVER type
	Evidence   []Telling
	Actors     []Name
	Targets    []Name
	From, To   time.Time // To exclusive; zero where open
	Clock      bool      // From and To are clock times
	How        string    // how the date was reached; "" is undated
	Status     string
	Negated    bool
	Confidence float64
	Chances    Chances
}

// Chances are how likely parts of an event are right, 0 to 1, by who tells it.
type Chances struct{ Type, Parties, Date float64 }

// Telling is one place that tells an event: bytes of a sentence and in it of the
// trigger.
type Telling struct{ Start, End, TriggerStart, TriggerEnd int }

// Pair is a marked event and the one told that stands for it.
type Pair struct{ Marked, Told int }

// Match pairs events one to one: by a trigger that overlaps, those that agree most
// first, then by sentence and type. A second telling of a marked event stays alone.
func Match(marked []Event, told []Told) []Pair {
	type candidate struct {
		Pair
		trigger, typ, date bool
		parties            float64
	}
	var list []candidate
	for i := range marked {
		for k := range told {
			e, t := &marked[i], &told[k]
			trigger, sentence := overlap(e, t)
			if !trigger && !(sentence && e.Type == t.Type) {
				continue
			}
			list = append(list, candidate{Pair{i, k}, trigger, e.Type == t.Type, e.Dating(t) == Right, e.agreement(t)})
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(truth(b.trigger, a.trigger), truth(b.typ, a.typ), cmp.Compare(b.parties, a.parties), truth(b.date, a.date),
			a.Marked-b.Marked, a.Told-b.Told)
	})
	var pairs []Pair
	usedMarked, usedTold := map[int]bool{}, map[int]bool{}
	for _, c := range list {
		if !usedMarked[c.Marked] && !usedTold[c.Told] {
			usedMarked[c.Marked], usedTold[c.Told] = true, true
			pairs = append(pairs, c.Pair)
		}
	}
	return pairs
}

func truth(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// overlap reports whether a trigger and whether a sentence of the told event overlaps
// a mention of the marked one.
func overlap(e *Event, t *Told) (trigger, sentence bool) {
	for _, m := range e.Mentions {
		for _, v := range t.Evidence {
			trigger = trigger || m.Start < v.TriggerEnd && v.TriggerStart < m.End
			sentence = sentence || m.Start < v.End && v.Start < m.End
		}
	}
	return trigger, sentence
}

// agreement is the F1 of the parties, 1 if neither has any.
func (e *Event) agreement(t *Told) float64 {
	n, a, b := e.Parties(t)
	if a+b == 0 {
		return 1
	}
	return 2 * float64(n) / float64(a+b)
}

// typed reports whether the type is right; for an event outside PLOVER, also one that
// tells only that it is outside.
func (e *Event) typed(t *Told) bool {
	return e.Type == t.Type || strings.HasPrefix(e.Type, "OTHER") && (t.Type == "" || t.Type == "OTHER")
}

// Score counts what was found in articles. Scores of articles add up.
type Score struct {
	Articles, Marked, Told          int // Marked counts weight 1
	Hit, Hit1                       int // pairs, those of weight 1
	Type, Date, NearDate, Status    int // right in pairs
	Both, PartiesMarked, PartiesOut int
	Whole, Whole1, Usable, Usable1  int
	Twice                           int // told events that tell a marked one for which another stands
}

// Add adds the counts of another score.
func (s *Score) Add(o Score) {
	s.Articles += o.Articles
	s.Marked += o.Marked
	s.Told += o.Told
	s.Hit += o.Hit
	s.Hit1 += o.Hit1
	s.Type += o.Type
	s.Date += o.Date
	s.NearDate += o.NearDate
	s.Status += o.Status
	s.Both += o.Both
	s.PartiesMarked += o.PartiesMarked
	s.PartiesOut += o.PartiesOut
	s.Whole += o.Whole
	s.Whole1 += o.Whole1
	s.Usable += o.Usable
	s.Usable1 += o.Usable1
	s.Twice += o.Twice
}

// ScoreArticle scores what is told of one article.
func ScoreArticle(marked []Event, told []Told) Score {
	s := Score{Articles: 1, Told: len(told)}
	for _, e := range marked {
		if e.Weight == 1 {
			s.Marked++
		}
	}
	used := map[int]bool{}
	for _, p := range Match(marked, told) {
		s.count(&marked[p.Marked], &told[p.Told])
		used[p.Told] = true
	}
	for k := range told {
		s.Twice += b2i(!used[k] && tells(&told[k], marked))
	}
	return s
}

// tells reports whether a trigger of what is told is one of a marked event. Of what is in no
// pair that is a second telling: another stands for the event.
func tells(t *Told, marked []Event) bool {
	return slices.ContainsFunc(marked, func(e Event) bool { trigger, _ := overlap(&e, t); return trigger })
}

// count adds a pair.
func (s *Score) count(e *Event, t *Told) {
	first := b2i(e.Weight == 1)
	both, marked, told := e.Parties(t)
	typ, date := e.typed(t), e.Dating(t)
	s.Hit++
	s.Hit1 += first
	s.Both, s.PartiesMarked, s.PartiesOut = s.Both+both, s.PartiesMarked+marked, s.PartiesOut+told
	s.Type += b2i(typ)
	s.Date += b2i(date == Right)
	s.NearDate += b2i(date == Near)
	s.Status += b2i(e.Status == t.Status && e.Negated == t.Negated)
	if typ && date == Right && both == marked && both == told {
		s.Whole++
		s.Whole1 += first
	}
	if typ && date != Wrong && e.agreement(t) >= .6 {
		s.Usable++
		s.Usable1 += first
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Rate is precision, recall and their harmonic mean, 0 to 1.
type Rate struct{ P, R, F1 float64 }

func rate(ofTold, told, ofMarked, marked int) Rate {
	r := Rate{P: share(ofTold, told), R: share(ofMarked, marked)}
	if r.P+r.R > 0 {
		r.F1 = 2 * r.P * r.R / (r.P + r.R)
	}
	return r
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Found is how many of what is told is marked, and of what is marked told.
func (s *Score) Found() Rate { return rate(s.Hit, s.Told, s.Hit1, s.Marked) }

// UsableRate is the rate of events with the right type, a date that is right or near, and
// parties of F1 .6 or more.
func (s *Score) UsableRate() Rate { return rate(s.Usable, s.Told, s.Usable1, s.Marked) }

// WholeRate is the rate of events with everything right: type, date and all parties.
func (s *Score) WholeRate() Rate { return rate(s.Whole, s.Told, s.Whole1, s.Marked) }

// Parties is the rate of parties in pairs.
func (s *Score) Parties() Rate { return rate(s.Both, s.PartiesOut, s.Both, s.PartiesMarked) }

// ToldTwice is the share of what is told that tells an event a second time.
func (s *Score) ToldTwice() float64 { return share(s.Twice, s.Told) }

// TypeRight, DateRight, DateNear and StatusRight are shares of the pairs.
func (s *Score) TypeRight() float64   { return share(s.Type, s.Hit) }
func (s *Score) DateRight() float64   { return share(s.Date, s.Hit) }
func (s *Score) DateNear() float64    { return share(s.NearDate, s.Hit) }
func (s *Score) StatusRight() float64 { return share(s.Status, s.Hit) }
