package export

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/timeline"
)

// icews writes the 20 columns of the ICEWS coded event data (Boschee et al. 2015),
// divided by tabs: a row for every two parties, with what CAMEO calls the event and
// Goldstein's value. As there, events, stories and sentences have numbers, countries
// their names, and what is not known is empty; an event that nothing dates has no date.
// What is planned, possible or denied has no place in it and is left out.
type icews struct{}

// dyad is an event between two parties.
type dyad struct {
	csvRow
	number         int // of the event
	source, target timeline.Actor
	story          int // number of the document, 0 if it is not known
}

var icewsColumns = slices.Concat(
	[]tabColumn[dyad]{
		{"Event ID", func(d dyad) string { return strconv.Itoa(d.number) }},
		{"Event Date", func(d dyad) string { return firstDay(d.When) }},
		{"Source Name", func(d dyad) string { return d.source.Name }},
		{"Source Sectors", func(d dyad) string { return d.source.Sector }},
		{"Source Country", func(d dyad) string { return countryName(d.source.Country) }},
		{"Event Text", func(d dyad) string { return cameoOf(d.CAMEO).name }},
		{"CAMEO Code", func(d dyad) string { return d.CAMEO }},
		{"Intensity", func(d dyad) string { return cameoOf(d.CAMEO).goldstein }},
		{"Target Name", func(d dyad) string { return d.target.Name }},
		{"Target Sectors", func(d dyad) string { return d.target.Sector }},
		{"Target Country", func(d dyad) string { return countryName(d.target.Country) }},
		{"Story ID", func(d dyad) string { return positive(d.story) }},
		{"Sentence Number", func(d dyad) string { return positive(d.sentence()) }},
		{"Publisher", dyad.publisher},
		{"City", func(d dyad) string { return nameAt(d.place, "city") }},
		{"District", unknown[dyad]},
		{"Province", func(d dyad) string { return nameAt(d.place, "region") }},
		{"Country", func(d dyad) string { return countryName(d.place.Country) }},
		{"Latitude", func(d dyad) string { return latitude(d.place) }},
		{"Longitude", func(d dyad) string { return longitude(d.place) }},
	},
)

func (icews) Export(w io.Writer, t *timeline.Timeline, _ ...Option) error {
	out := newTabbed(w, icewsColumns, "")
	docs, numbers := prose.Documents(t), map[string]int{}
	for i, d := range t.Documents {
		numbers[d.ID] = i + 1
	}
	for i, e := range t.Events {
		e.CAMEO = cmp.Or(e.CAMEO, e.Type.CAMEO())
		if e.CAMEO == "" || e.Modality.Negated || e.Modality.Status != timeline.Asserted && e.Modality.Status.Known() {
			continue // a happening outside CAMEO, or what no column could say has not happened
		}
		row := newCSVRow(e, docs)
		for _, p := range dyads(e) {
			out.row(dyad{row, i + 1, p[0], p[1], numbers[row.first.Document]})
		}
	}
	return out.flush()
}

// dyads are who did it to whom: every actor with every target, both ways where they do it
// to one another; a party alone with nobody.
func dyads(e timeline.Event) [][2]timeline.Actor {
	var out [][2]timeline.Actor
	pair := func(a, b timeline.Actor) { out = append(out, [2]timeline.Actor{a, b}) }
	for _, a := range e.Actors {
		for _, b := range e.Targets {
			pair(a, b)
			if e.Mutual {
				pair(b, a)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if e.Mutual && len(e.Actors) > 1 {
		for i, a := range e.Actors {
			for k, b := range e.Actors {
				if i != k {
					pair(a, b)
				}
			}
		}
		return out
	}
	for _, a := range e.Actors {
		pair(a, timeline.Actor{})
	}
	for _, b := range e.Targets {
		pair(timeline.Actor{}, b)
	}
	if len(out) == 0 {
		pair(timeline.Actor{}, timeline.Actor{})
	}
	return out
}

// sentence is the number of the sentence in its document, from 1; 0 if the document's
// sentences are not known.
func (d dyad) sentence() int {
	return 1 + slices.IndexFunc(d.from.Sentences, func(s timeline.Span) bool { return s.Start == d.first.Start && s.End == d.first.End })
}

// publisher has, since no column tells when it published, the mark of a guessed day of
// publication, from which relative dates count.
func (d dyad) publisher() string {
	from := *d.from
	if from.Published.IsZero() {
		from.Dated = timeline.Dated{Confidence: 1}
	}
	return strings.TrimSpace(from.Publisher + remarks(&from, d.Event))
}

// countryName is the name of a country with an ISO 3166-1 alpha-3 code, or what stands for it.
func countryName(code string) string {
	if name := lexicon.World().StateName(code); name != "" {
		return name
	}
	return code
}

// positive writes n, or nothing for 0.
func positive(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n)
}
