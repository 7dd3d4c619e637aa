package timeline

import "slices"

// Order says how an event stands to another in time, as the text puts it.
type Order struct {
	Relation string `json:"relation"` // "before" or "after" the other event
	Event    string `json:"event"`    // ID of the other
	Words    Span   `json:"words"`    // the word that says so: "after", "followed"

	// Other is the trigger of the other until that has an ID.
	Other Span `json:"other,omitzero"`
}

// sequences are the prepositions and conjunctions that put one event behind
// another, with what they say of the one that stands above them.
var sequences = map[string]string{
	"after": "after", "following": "after", "since": "after", "before": "before", "until": "before", "till": "before",
}

// orderAll notes the order of the events of a sentence that "after", "before" and
// the like join: "they met after troops had withdrawn", "the talks that followed
// the attack".
func orderAll(drafts []*draft) {
	for i, d := range drafts {
		for _, e := range drafts[i+1:] {
			if e.sentence != d.sentence {
				break
			}
			for _, pair := range [][2]*draft{{d, e}, {e, d}} {
				if word, relation := pair[0].joins(pair[1]); relation != "" {
					pair[0].link(pair[1], relation, word)
				}
			}
		}
	}
}

// joins returns the word by which an event stands above another, and how it stands
// to it.
func (d *draft) joins(e *draft) (word int, relation string) {
	s := d.sentence
	above, below := s.HeadOf(d.trigger.From, d.trigger.To), s.HeadOf(e.trigger.From, e.trigger.To)
	if above == below || s.Words[below].Head != above {
		return 0, ""
	}
	for _, k := range s.Kids[below] {
		switch s.Relation(k) {
		case "mark", "case", "advmod":
			if r := sequences[s.Words[k].Lower]; r != "" {
				return k, r
			}
		}
	}
	return 0, ""
}

// link notes an order on both events.
func (d *draft) link(e *draft, relation string, word int) {
	words := d.sentence.spanOf(word, word+1)
	back := "before"
	if relation == back {
		back = "after"
	}
	d.Order = append(d.Order, Order{Relation: relation, Words: words, Other: e.Trigger})
	e.Order = append(e.Order, Order{Relation: back, Words: words, Other: d.Trigger})
}

// nameOrders gives the orders of events the IDs of the others; those to events
// that have been left out, or that were merged with the event itself, go.
func nameOrders(events []Event) {
	type place struct {
		document string
		start    int
	}
	at := func(s Span) place { return place{s.Document, s.Start} }
	ids := map[place]string{} // of those that orders lead to
	for i := range events {
		for _, o := range events[i].Order {
			ids[at(o.Other)] = ""
		}
	}
	name := func(s Span, id string) {
		if _, asked := ids[at(s)]; asked {
			ids[at(s)] = id
		}
	}
	for i := range events {
		e := &events[i]
		name(e.Trigger, e.ID)
		for _, m := range e.Evidence {
			name(m.Trigger, e.ID)
		}
	}
	for i := range events {
		e := &events[i]
		for k := range e.Order {
			if o := &e.Order[k]; o.Other != (Span{}) {
				o.Event, o.Other = ids[at(o.Other)], Span{}
			}
		}
		e.Order = slices.DeleteFunc(e.Order, func(o Order) bool { return o.Event == "" || o.Event == e.ID })
	}
}
