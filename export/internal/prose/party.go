package prose

import (
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/internal/wordlist"
	"github.com/dateline-go/dateline/timeline"
)

// Named reports whether a party is somebody in particular, who may have a lane, a node or
// a row of a ranking: a name, or a common noun for a body of the kind that a story has one
// of ("police", "the opposition"). "People", "two men" or "the suspect" of one event are
// not those of the next.
func Named(a timeline.Actor) bool {
	if strings.ContainsFunc(a.Name, unicode.IsUpper) || !strings.ContainsFunc(a.Name, unicode.IsLower) {
		return true // a name, or of a script without capitals
	}
	head, _, _ := strings.Cut(strings.ToLower(a.Name), " of ")
	words := strings.Fields(head)
	return len(words) > 0 && wordlist.Of("standing")[words[len(words)-1]] && !wordlist.Of("several")[words[0]]
}
