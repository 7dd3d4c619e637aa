package export

import (
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// instance is a mention of an event, for MAKEINSTANCE.
type instance struct {
	id    string // eiid
	eid   string
	start int // of its trigger
}

// instances writes a MAKEINSTANCE for every mention of an event that has an
// EVENT, and the links that the anchors of the events give.
func (d *timeMLDocument) instances(doc *timeline.Document, events []timeline.Event) {
	mentions := make([][]instance, len(events))
	n := 0
	for i, e := range events {
		for _, ev := range e.Evidence {
			tag := d.eventAt(ev.Trigger)
			if tag == nil || ev.Document != doc.ID {
				continue
			}
			n++
			in := instance{fmt.Sprintf("ei%d", n), tag.id, ev.Trigger.Start}
			mentions[i] = append(mentions[i], in)
			polarity, modality := "POS", ""
			if e.Modality.Negated || e.Modality.Status == timeline.Denied {
				polarity = "NEG"
			}
			if e.Modality.Status != timeline.Asserted {
				modality = string(e.Modality.Status)
			}
			d.element("MAKEINSTANCE", [][2]string{
				{"eiid", in.id}, {"eventID", in.eid}, {"tense", "NONE"}, {"aspect", "NONE"},
				{"polarity", polarity}, {"modality", modality}, {"pos", "UNKNOWN"},
			})
			d.WriteString("/>\n")
			if s := prose.Edited(e); s != "" && len(mentions[i]) == 1 {
				fmt.Fprintf(d, "<!-- %s %s -->\n", in.id, s)
			}
		}
	}
	dated := datedBy(events, mentions)
	for i, e := range events {
		if len(mentions[i]) == 0 {
			continue
		}
		lead := leading(mentions[i], e)
		if tid, relation := d.timeOf(e); tid != "" {
			d.link(lead, relation, "relatedToTime", tid)
		} else if other, ok := inferredFrom(e, dated); ok {
			d.link(lead, timeRelation(e.When.Relation), "relatedToEventInstance", other.id)
		}
		for _, in := range mentions[i] {
			if in != lead {
				d.link(in, "IDENTITY", "relatedToEventInstance", lead.id)
			}
		}
	}
}

func (d *timeMLDocument) link(in instance, relation, to, id string) {
	d.links++
	d.element("TLINK", [][2]string{{"lid", fmt.Sprintf("l%d", d.links)}, {"relType", relation}, {"eventInstanceID", in.id}, {to, id}})
	d.WriteString("/>\n")
}

// eventAt returns the EVENT that holds a trigger, or the one it shares.
func (d *timeMLDocument) eventAt(trigger timeline.Span) *timeMLTag {
	i := firstBehind(d.events, trigger.Start)
	if i < len(d.events) && d.events[i].start < trigger.End {
		return &d.events[i]
	}
	return nil
}

// leading is the mention whose trigger the event has.
func leading(list []instance, e timeline.Event) instance {
	for _, in := range list {
		if in.start == e.Trigger.Start {
			return in
		}
	}
	return list[0]
}

// timeOf returns the tid of the time that dates an event and how the event
// lies to it. A date that was inferred from another event's order links to that.
func (d *timeMLDocument) timeOf(e timeline.Event) (tid, relation string) {
	switch e.When.How {
	case timeline.Undated, timeline.Inferred:
		return "", ""
	case timeline.ByDate:
		if d.published {
			tid = "t0"
		}
	default:
		if e.When.Words.End > 0 {
			tid = d.times[e.When.Words.Start]
		}
	}
	return tid, timeRelation(e.When.Relation)
}

// timeRelation is the TLINK relType of an event to the time behind a
// preposition.
func timeRelation(r dateparse.Relation) string {
	switch r {
	case dateparse.By, dateparse.BeforeIt:
		return "BEFORE"
	case dateparse.AfterIt:
		return "AFTER"
	case dateparse.Since, dateparse.FromIt:
		return "BEGUN_BY"
	case dateparse.Until, dateparse.ToIt:
		return "ENDED_BY"
	}
	return "IS_INCLUDED"
}

// datedBy maps time expressions to the mentions of the events that they date,
// in reading order.
func datedBy(events []timeline.Event, mentions [][]instance) map[timeline.Span][]instance {
	dated := map[timeline.Span][]instance{}
	for i, e := range events {
		if e.When.How == timeline.Stated {
			dated[e.When.Words] = append(dated[e.When.Words], mentions[i]...)
		}
	}
	for _, list := range dated {
		slices.SortStableFunc(list, func(a, b instance) int { return a.start - b.start })
	}
	return dated
}

// inferredFrom returns the mention of the event that another was ordered by: of
// those that the same words date, the nearest before it.
func inferredFrom(e timeline.Event, dated map[timeline.Span][]instance) (instance, bool) {
	if e.When.How != timeline.Inferred {
		return instance{}, false
	}
	list := dated[e.When.Words]
	i, _ := slices.BinarySearchFunc(list, e.Trigger.Start, func(in instance, at int) int { return in.start - at })
	if i == 0 {
		return instance{}, false
	}
	return list[i-1], true
}
