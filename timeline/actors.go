package timeline

import (
	"io"

	"github.com/dateline-go/dateline/internal/names"
)

// Actors is a user's own dictionary of actors. It goes before the built-in one.
type Actors struct{ names *names.Dictionary }

// LoadActors reads a dictionary of actors from a file, see ReadActors.
func LoadActors(file string) (*Actors, error) {
	d, err := names.Load(file)
	if err != nil {
		return nil, err
	}
	return &Actors{d}, nil
}

// ReadActors reads a dictionary of actors in either of two formats; name is
// what errors call it.
//
// CSV has a header with the columns name and code, and if wanted from and to
// (dates, YYYY-MM-DD, to inclusive) and canonical (the name to show). A name
// may stand on several lines with other dates.
//
// The format of PETRARCH has a line for each name with its code in brackets;
// lines with + before them are other names of the actor above, and lines with a
// code only are what it is coded as between dates ("[HOBGOV 20121109-20130119]",
// "[HOB < 950601]", "[ELI >130119]").
//
// A code begins with the actor, mostly the ISO 3166-1 alpha-3 code of a state,
// and goes on with roles of three letters each: USAGOV.
func ReadActors(r io.Reader, name string) (*Actors, error) {
	d, err := names.ReadDictionary(r, name)
	if err != nil {
		return nil, err
	}
	return &Actors{d}, nil
}

// dictionary is what package names reads, nil without any.
func (a *Actors) dictionary() *names.Dictionary {
	if a == nil {
		return nil
	}
	return a.names
}
