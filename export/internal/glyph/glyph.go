package glyph

import (
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Glyph is how a type of event is drawn, so that it can be told without its
// colour: a shape for its quad class, a texture inside for the type among those
// of the class. page/assets/glyph.js draws the same.
type Glyph struct {
	Quad  string `json:"quad"`            // style class: "verbal-cooperation", "other"
	Inner string `json:"inner,omitempty"` // one of textures
	Look  string `json:"-"`               // "", "doubt" or "denied"
}

// textures are what the types of a quad class bear inside, in PLOVER's order.
var textures = []string{"", "dot", "across", "upright", "cross"}

// Of is the glyph of a type of event that is told as m says.
func Of(t timeline.EventType, m timeline.Modality) Glyph {
	g := Glyph{Quad: Quad(t), Look: Look(m)}
	for n, i := 0, 0; n < len(timeline.EventTypes()); n++ {
		switch o := timeline.EventTypes()[n]; {
		case o == t:
			g.Inner = textures[min(i, len(textures)-1)]
		case o.Quad() == t.Quad():
			i++
		}
	}
	return g
}

// Name is the quad class for readers.
func (g Glyph) Name() string { return strings.ReplaceAll(g.Quad, "-", " ") }

// Quad is a style class: "verbal-cooperation".
func Quad(t timeline.EventType) string {
	if q := t.Quad(); q != "" {
		return strings.ReplaceAll(string(q), " ", "-")
	}
	return "other"
}

// Look is how sure the text is of an event: "doubt" if it doesn't tell it as a fact.
func Look(m timeline.Modality) string {
	switch {
	case m.Negated || m.Status == timeline.Denied:
		return "denied"
	case m.Status == timeline.Asserted || m.Status == "":
		return ""
	}
	return "doubt"
}
