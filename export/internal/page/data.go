package page

import (
	"encoding/json"
	"slices"

	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// chartView is the page's data block: what the drawings and the filters know of
// the events. All other words they read from the list in the page.
type chartView struct {
	Options  chartOptions      `json:"options"`
	Events   []chartEvent      `json:"events"`
	Types    []typeView        `json:"types"`
	Parties  []string          `json:"parties"`
	Sources  []string          `json:"sources"`
	Told     []string          `json:"told"` // how texts present events: "fact", "planned"
	Captions []string          `json:"captions"`
	Language string            `json:"language"`
	Words    map[string]string `json:"words"` // labels
}

type typeView struct {
	Label string `json:"label"`
	glyph.Glyph
}

type chartEvent struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	From    *int64 `json:"from"` // milliseconds since 1970, wall clock read as UTC; null if open
	To      *int64 `json:"to"`
	Soft    bool   `json:"soft,omitempty"` // known to the week or coarser
	Look    string `json:"look,omitempty"` // "doubt": not told as a fact; "denied"
	Type    int    `json:"type"`           // indices into the lists
	Told    int    `json:"told"`
	Parties []int  `json:"parties,omitempty"`
	Sources []int  `json:"sources,omitempty"`
	Rank    int    `json:"rank"`              // by how much it matters, from 0 on; the first are the key events
	Caption *int   `json:"caption,omitempty"` // of a picture of the event
}

// longLabel is the length in bytes beyond which a label is cut.
const longLabel = 120

func (v *pageView) newChart(t *timeline.Timeline, events []timeline.Event, ids []string, ranks []int) chartView {
	c := chartView{Options: newChartOptions(), Events: []chartEvent{}, Types: []typeView{}, Parties: []string{}, Sources: []string{}, Language: v.Tag, Words: v.words}
	documents := map[string]int{}
	for i, d := range t.Documents {
		documents[d.ID] = i
		c.Sources = append(c.Sources, v.fold(documentName(d), longName).Text)
	}
	captions := prose.Documents(t)
	var types, parties, tellings, pictures index
	for i, e := range events {
		ce := chartEvent{
			ID: ids[i], Label: v.label(e), Look: glyph.Look(e.Modality), Soft: prose.Soft(e.When.Grain),
			From: prose.WallClock(e.When.Interval.From), To: prose.WallClock(e.When.Interval.To),
			Type: types.of(clean(prose.TypeName(e))), Told: tellings.of(v.toldName(e.Modality)), Sources: sourcesOf(e, documents), Rank: ranks[i],
		}
		if ce.Type == len(c.Types) {
			c.Types = append(c.Types, typeView{v.fold(v.typeName(types.names[ce.Type]), longName).Text, glyph.Of(e.Type, timeline.Modality{})})
		}
		for _, a := range slices.Concat(e.Actors, e.Targets) {
			if !prose.Named(a) {
				continue
			}
			if n := parties.of(clean(a.Name)); !slices.Contains(ce.Parties, n) {
				ce.Parties = append(ce.Parties, n)
			}
		}
		if text := caption(e, captions); text != "" {
			ce.Caption = new(pictures.of(v.fold(text, longSummary).Text))
		}
		dated := ce.From != nil || ce.To != nil
		v.HasSoft = v.HasSoft || dated && ce.Soft
		v.HasBound = v.HasBound || (ce.From == nil) != (ce.To == nil)
		v.HasDoubt = v.HasDoubt || ce.Look == "doubt"
		v.HasDenied = v.HasDenied || ce.Look == "denied"
		c.Events = append(c.Events, ce)
	}
	for _, name := range parties.names {
		c.Parties = append(c.Parties, v.fold(name, longName).Text)
	}
	c.Told = append([]string{}, tellings.names...) // an empty list is no null
	c.Captions = append([]string{}, pictures.names...)
	v.Glyphs = c.Types
	return c
}

func (v *pageView) label(e timeline.Event) string {
	s := clean(prose.Headline(e))
	if len(s) > longLabel {
		s = prose.Head(s, longLabel) + "…"
	}
	return s
}

func (v *pageView) toldName(m timeline.Modality) string {
	if s := v.told(m); s != "" {
		return v.fold(s, longName).Text
	}
	return v.Say("told-fact")
}

// json is the block for the page.
func (c chartView) json() ([]byte, error) { return json.Marshal(c) }

// index numbers names in the order of their first use.
type index struct {
	names []string
	at    map[string]int
}

func (x *index) of(name string) int {
	if i, ok := x.at[name]; ok {
		return i
	}
	if x.at == nil {
		x.at = map[string]int{}
	}
	x.at[name] = len(x.names)
	x.names = append(x.names, name)
	return len(x.names) - 1
}

func sourcesOf(e timeline.Event, index map[string]int) []int {
	var list []int
	for _, ev := range e.Evidence {
		if i, ok := index[ev.Document]; ok && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}
