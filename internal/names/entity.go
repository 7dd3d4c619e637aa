package names

// entity is one that an article names.
type entity struct {
	number    int
	kind      kind
	name      string   // canonical
	words     []string // of its fullest name, in lower case; nil of what has no own name
	code      string
	country   string
	sector    string
	role      string
	place     bool
	proper    bool      // it has a name
	members   []*entity // of "the two", "Norway and Chile"
	gender    string    // "f", "m" or ""
	plural    bool
	known     bool
	times     int     // mentions so far
	titled    bool    // its name is only known from a headline
	guessed   bool    // a person by the first name alone
	speaksFor *entity // the body that a person belongs to
}

func (r *reader) newEntity() *entity {
	e := &entity{number: len(r.entities) + 1}
	r.entities = append(r.entities, e)
	return e
}

// group makes one entity of several.
func (r *reader) group(list []*entity) *entity {
	e := r.newEntity()
	e.members, e.plural, e.kind, e.proper = list, true, several, true
	e.name = list[0].name + " and " + list[len(list)-1].name
	return e
}

// country is the part of a code that says where an actor belongs: its state, or the
// whole code of an organisation of no state.
func country(code string) string {
	if len(code) <= 3 || code[:3] == "IGO" || code[:3] == "NGO" || code[:3] == "IMG" || code[:3] == "MNC" {
		return code
	}
	return code[:3]
}
