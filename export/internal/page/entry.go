package page

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// entryView is an event in the list, which is also the card of it.
type entryView struct {
	ID, Type       string
	Glyph          glyph.Glyph
	Lang           string // of the summary
	Date           prose.Date
	Summary        folded
	Facts          []string
	Actors         []partyView
	Targets        []partyView
	Place          folded
	How            string // what dates it
	Explain        folded
	Known          *knownView
	Order          []orderView
	Quotes, Behind []quoteView // Behind is shown on request
	Others         []otherDate
}

type partyView struct {
	Name    folded
	Country string
}

// knownView is what is known of a named event from elsewhere.
type knownView struct {
	Name, Source folded
	Date         string
}

// orderView is how the text puts the event before or after another.
type orderView struct {
	Text  string
	Other link
}

// link leads to another event.
type link struct{ ID, Text string }

// otherDate is one that a source gives in conflict with the event's.
type otherDate struct {
	Date  prose.Date
	Quote quoteView
}

// quotesShown is how many sources an event shows at once.
const quotesShown = 3

// entries makes the list.
type entries struct {
	*pageView
	documents map[string]*timeline.Document
	linked    map[string]link // events by their IDs in the timeline
}

func (l *entries) entry(id string, e timeline.Event) entryView {
	v := entryView{
		ID: id, Glyph: glyph.Of(e.Type, e.Modality), Type: l.typeName(clean(prose.TypeName(e))),
		Date: l.date(e.When), Summary: l.fold(prose.Headline(e), longSummary), Explain: l.fold(e.When.Explain, longSummary),
		Actors: l.parties(e.Actors), Targets: l.parties(e.Targets),
	}
	if e.When.How != timeline.Undated {
		v.How = l.Say("how-" + string(e.When.How))
	}
	if e.Place != nil {
		v.Place = l.fold(e.Place.Name, longName)
	}
	if s := l.told(e.Modality); s != "" {
		v.Facts = append(v.Facts, s)
	}
	if e.Modality.ReportedBy != "" {
		v.Facts = append(v.Facts, l.Say("according-to", l.fold(e.Modality.ReportedBy, longName).Text))
	}
	for _, h := range []timeline.Harm{timeline.Killed, timeline.Injured, timeline.Missing} {
		if n := prose.Toll(e, h); n != "" {
			v.Facts = append(v.Facts, strings.ToUpper(string(h[:1]))+string(h[1:])+": "+n)
		}
	}
	if fields := e.Edited(); fields != nil {
		names := make([]string, len(fields))
		for i, f := range fields {
			names[i] = l.Say("field-" + f)
		}
		v.Facts = append(v.Facts, l.Say("edited", l.list(names)))
	}
	if e.Confidence > 0 {
		v.Facts = append(v.Facts, l.Say("confidence", fmt.Sprintf("%.0f", 100*e.Confidence)))
	}
	if k := e.When.Known; k != nil {
		v.Known = &knownView{Name: l.fold(k.Name, longName), Source: l.fold(k.Source, longName), Date: clean(k.Value)}
	}
	for _, o := range e.Order {
		if other, ok := l.linked[o.Event]; ok {
			text, ok := l.words["order-"+o.Relation]
			if !ok {
				continue
			}
			v.Order = append(v.Order, orderView{text, other})
		}
	}
	for _, ev := range e.Evidence {
		v.Quotes = append(v.Quotes, l.quote(ev, e.When.Words))
	}
	if len(v.Quotes) > 0 {
		v.Lang = v.Quotes[0].Lang
	}
	if len(v.Quotes) > quotesShown {
		v.Quotes, v.Behind = v.Quotes[:quotesShown], v.Quotes[quotesShown:]
	}
	for _, c := range e.Conflicts {
		v.Others = append(v.Others, otherDate{l.date(c.When), l.quote(timeline.Evidence{Span: c.Evidence}, c.When.Words)})
	}
	return v
}

func (l *entries) parties(actors []timeline.Actor) []partyView {
	var views []partyView
	for _, a := range actors {
		views = append(views, partyView{l.fold(a.Name, longName), clean(a.Country)})
	}
	return views
}
