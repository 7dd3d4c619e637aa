package export

import (
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// glyph is how a type of event is drawn, so that it can be told without its
// colour: a shape for its quad class, a texture inside for the type among those
// of the class. page/glyph.js draws the same.
type glyph struct {
	Quad  string `json:"quad"`            // style class: "verbal-cooperation", "other"
	Inner string `json:"inner,omitempty"` // one of textures
	Look  string `json:"-"`               // "", "doubt" or "denied"
}

// textures are what the types of a quad class bear inside, in PLOVER's order.
var textures = []string{"", "dot", "across", "upright", "cross"}

func glyphOf(t timeline.EventType, m timeline.Modality) glyph {
	g := glyph{Quad: quadClass(t), Look: look(m)}
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
func (g glyph) Name() string { return strings.ReplaceAll(g.Quad, "-", " ") }

// quadClass is a style class: "verbal-cooperation".
func quadClass(t timeline.EventType) string {
	if q := t.Quad(); q != "" {
		return strings.ReplaceAll(string(q), " ", "-")
	}
	return "other"
}

// look is how sure the text is of an event: "doubt" if it doesn't tell it as a fact.
func look(m timeline.Modality) string {
	switch {
	case m.Negated || m.Status == timeline.Denied:
		return "denied"
	case m.Status == timeline.Asserted || m.Status == "":
		return ""
	}
	return "doubt"
}

// told words how the text presents an event, "" for a fact.
func told(m timeline.Modality) string {
	switch status := clean(string(m.Status)); {
	case m.Negated && (status == "" || m.Status == timeline.Asserted):
		return "negated"
	case m.Negated:
		return status + ", negated"
	case m.Status == timeline.Asserted:
		return ""
	default:
		return status
	}
}

// typeLabel writes "CONSULT" as "Consult", and leaves other text as it is.
func typeLabel(name string) string {
	if timeline.EventType(name).Quad() == "" {
		return name
	}
	return name[:1] + strings.ToLower(name[1:])
}
