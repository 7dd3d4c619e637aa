package export

import (
	"net/url"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

var eventColumns = []column{
	{"Date", 12}, {"When", 18}, {"Precision", 11}, {"Event", 50}, {"Type", 12}, {"Actors", 24}, {"Targets", 24}, {"Place", 18},
	{"Status", 12}, {"Source sentence", 70}, {"Source", 24}, {"Confidence", 11}, {"How dated", 40}, {"Sort key", 10}, {"ID", 20},
}

func (b *book) events() error {
	events := b.timeline.Events
	return b.sheet("Events", "Events", eventColumns, len(events), func(i int) []any {
		e := events[i]
		precision := e.When.Grain.String()
		if e.When.Relation != "" {
			precision = "bound"
		}
		if e.When.How == timeline.Undated {
			precision = "undated"
		}
		var sentences, sources []string
		for _, ev := range e.Evidence {
			sentences = append(sentences, ev.Text)
			if name := b.sourceName(ev.Document); len(sources) == 0 || sources[len(sources)-1] != name {
				sources = append(sources, name)
			}
		}
		return []any{
			b.styles.date(e.When), b.text(e.When.String()), b.text(precision), b.text(e.Summary), b.text(string(e.Type)),
			b.text(actorList(e.Actors)), b.text(actorList(e.Targets)), b.text(placeName(e.Place)), b.text(status(e.Modality)),
			b.text(strings.Join(sentences, "\n\n")), b.text(strings.Join(sources, "\n")),
			excelize.Cell{StyleID: b.styles.percent, Value: e.Confidence}, b.text(e.When.Explain), sortKey(e.When), b.text(e.ID),
		}
	})
}

var timeColumns = []column{
	{"Document", 24}, {"Expression", 22}, {"Sentence", 70}, {"Type", 11}, {"Value", 16}, {"Mod", 12}, {"From", 12}, {"To", 12},
	{"EDTF", 16}, {"Relation", 10}, {"Rule", 18}, {"Explanation", 60},
}

func (b *book) times() error {
	type located struct {
		doc      *timeline.Document
		sentence string
		time     dateparse.Expression
	}
	var all []located
	for _, d := range b.timeline.Documents {
		next := 0
		for _, e := range d.Times {
			for next < len(d.Sentences)-1 && d.Sentences[next].End <= e.Start {
				next++
			}
			l := located{doc: d, time: e}
			if next < len(d.Sentences) {
				s := d.Sentences[next]
				l.sentence = excerpt(s.Text, e.Start-s.Start, e.End-s.Start)
			}
			all = append(all, l)
		}
	}
	return b.sheet("Times", "Times", timeColumns, len(all), func(i int) []any {
		l := all[i]
		from, to := l.time.Interval.Bounds()
		row := []any{}
		for _, s := range []string{
			l.doc.ID, l.time.Text, l.sentence, string(l.time.Type), l.time.Value, string(l.time.Mod), from, to,
			l.time.EDTF(), string(l.time.Relation), l.time.Rule, l.time.Explain(),
		} {
			row = append(row, b.text(s))
		}
		return row
	})
}

var sourceColumns = []column{
	{"ID", 24}, {"Title", 50}, {"Publisher", 20}, {"Published", 18}, {"Date found in", 14}, {"URL", 50}, {"Language", 10}, {"Times", 8}, {"Events", 8},
}

func (b *book) sources() error {
	events := map[string]int{}
	for _, e := range b.timeline.Events {
		seen := map[string]bool{}
		for _, ev := range e.Evidence {
			if !seen[ev.Document] {
				seen[ev.Document] = true
				events[ev.Document]++
			}
		}
	}
	docs := b.timeline.Documents
	return b.sheet("Sources", "Sources", sourceColumns, len(docs), func(i int) []any {
		d := docs[i]
		var published any
		if !d.Published.IsZero() {
			format := "yyyy-mm-dd"
			if d.Published.Hour()+d.Published.Minute() > 0 {
				format = "yyyy-mm-dd hh:mm"
			}
			published = excelize.Cell{StyleID: b.styles.dates[format], Value: wall(d.Published)}
		}
		return []any{
			b.text(d.ID), b.text(d.Title), b.text(d.Publisher), published, b.text(d.DatelineFrom), b.link(d.URL), b.text(d.Language),
			len(d.Times), events[d.ID],
		}
	})
}

// link is a cell that opens an address, if it is one of the web.
func (b *book) link(address string) excelize.Cell {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || len(address) > 250 || strings.ContainsAny(address, "\"\x00") {
		return b.text(address)
	}
	return excelize.Cell{StyleID: b.styles.link, Formula: `HYPERLINK("` + address + `")`, Value: address}
}

func (b *book) sourceName(id string) string {
	if d := b.docs[id]; d != nil && d.Title != "" {
		return d.Title + " (" + id + ")"
	}
	return id
}

// actorList writes actors with their countries: "John Kerry (USA)".
func actorList(actors []timeline.Actor) string {
	return joined(actors, func(a timeline.Actor) string {
		if a.Country == "" || a.Country == a.Name {
			return a.Name
		}
		return a.Name + " (" + a.Country + ")"
	})
}

func placeName(p *timeline.Place) string {
	switch {
	case p == nil:
		return ""
	case p.Country == "" || p.Level == "country":
		return p.Name
	}
	return p.Name + " (" + p.Country + ")"
}

// status says how the text presents an event, for people: "planned, not, says
// John Kerry".
func status(m timeline.Modality) string {
	s := string(m.Status)
	if m.Negated {
		s += ", negated"
	}
	if m.ReportedBy != "" {
		s += ", says " + m.ReportedBy
	}
	return s
}
