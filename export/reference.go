package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/dateline-go/dateline/internal/terminal"
)

// References for characters that a terminal would obey, should somebody print the file. A
// reader of the format has the characters back.
const (
	jsonReference = `\u%04x`
	xmlReference  = "&#x%x;"
)

// referenced writes such references in s, which is valid UTF-8.
func referenced(s, reference string) string {
	if !strings.ContainsFunc(s, mustBeReferenced) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if mustBeReferenced(r) {
			fmt.Fprintf(&b, reference, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// mustBeReferenced is about characters that JSON and XML may hold as they are. All are in
// the Basic Multilingual Plane.
func mustBeReferenced(r rune) bool { return r > ' ' && terminal.Steers(r) }

// jsonWriter takes whole JSON values, as [encoding/json.Encoder] writes them.
type jsonWriter struct{ io.Writer }

func (w jsonWriter) Write(value []byte) (int, error) {
	if _, err := io.WriteString(w.Writer, referenced(string(value), jsonReference)); err != nil {
		return 0, err
	}
	return len(value), nil
}
