package timeline

// EventType is one of the sixteen event types of PLOVER 0.8.
type EventType string

// The PLOVER 0.8 event types, from verbal cooperation to material conflict.
const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Concede   EventType = "CONCEDE"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Retreat   EventType = "RETREAT"
	Request   EventType = "REQUEST"
	Accuse    EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
)

// QuadClass is PLOVER's division of the types into verbal and material,
// cooperation and conflict.
type QuadClass string

// The four quad classes.
const (
	VerbalCooperation   QuadClass = "verbal cooperation"
	MaterialCooperation QuadClass = "material cooperation"
	VerbalConflict      QuadClass = "verbal conflict"
	MaterialConflict    QuadClass = "material conflict"
)

var plover = []struct {
	typ   EventType
	quad  QuadClass
	scale float64
	cameo string // the code for it in general
}{
	{Agree, VerbalCooperation, 2.5, "030"},
	{Consult, VerbalCooperation, 2.5, "040"},
	{Support, VerbalCooperation, 5, "050"},
	{Concede, VerbalCooperation, 4.5, "080"},
	{Cooperate, MaterialCooperation, 9.5, "060"},
	{Aid, MaterialCooperation, 10, "070"},
	{Retreat, MaterialCooperation, 6.5, "080"},
	{Request, VerbalConflict, 0, "100"},
	{Accuse, VerbalConflict, -3, "110"},
	{Reject, VerbalConflict, -2, "120"},
	{Threaten, VerbalConflict, -3.5, "130"},
	{Protest, MaterialConflict, -5, "140"},
	{Sanction, MaterialConflict, -6, "160"},
	{Mobilize, MaterialConflict, -5.5, "150"},
	{Coerce, MaterialConflict, -7, "170"},
	{Assault, MaterialConflict, -9, "190"},
}

// EventTypes returns the sixteen types in PLOVER's order.
func EventTypes() []EventType {
	types := make([]EventType, len(plover))
	for i, p := range plover {
		types[i] = p.typ
	}
	return types
}

// Quad returns the type's quad class, or "" for an unknown type.
func (t EventType) Quad() QuadClass {
	for _, p := range plover {
		if p.typ == t {
			return p.quad
		}
	}
	return ""
}

// Scale returns the type's value from -10 (conflict) to +10 (cooperation), as
// PLOVER 0.8 gives it; 0 for an unknown type.
func (t EventType) Scale() float64 {
	for _, p := range plover {
		if p.typ == t {
			return p.scale
		}
	}
	return 0
}

// CAMEO returns the code that CAMEO has for the type in general, "" for an unknown type.
func (t EventType) CAMEO() string {
	for _, p := range plover {
		if p.typ == t {
			return p.cameo
		}
	}
	return ""
}
