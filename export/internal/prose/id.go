package prose

import (
	"fmt"
	"regexp"
	"strings"
)

// IsID reports whether an ID is plain enough to stand anywhere, unescaped.
func IsID(id string) bool { return idForm.MatchString(id) }

var idForm = regexp.MustCompile(`^[A-Za-z][\w.-]{0,99}$`)

// ElementID is the event's own ID where that can be an element's, and unique.
func ElementID(id string, i int, taken map[string]bool) string {
	if !IsID(id) || strings.HasPrefix(id, "dl-") || taken[id] {
		id = fmt.Sprintf("dl-event-%d", i+1)
	}
	taken[id] = true
	return id
}
