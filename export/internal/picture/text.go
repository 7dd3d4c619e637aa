package picture

import (
	"strings"
	"unicode"

	"github.com/dateline-go/dateline/export/internal/prose"
)

// plain is text of any origin as one line for a picture: nothing that breaks
// lines, turns the direction of its neighbours or can't be shown.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, prose.Head(strings.ToValidUTF8(s, "\uFFFD"), longText))
	return strings.Join(strings.Fields(s), " ")
}

// longText is the length in bytes beyond which no line of a picture goes on.
const longText = 400
