package export

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/dateline-go/dateline/internal/terminal"
)

// inert makes a cell of a table that stays text: it puts an apostrophe before one that a
// spreadsheet would take for a formula (OWASP, CSV Injection), where numbers stay as they
// are, and takes out what could steer a terminal.
func inert(cell string) string {
	cell = terminal.Lines(cell)
	if !isFormula(cell) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil || beforeTheEra.MatchString(cell) {
		return cell
	}
	return "'" + cell
}

// isFormula reports whether a spreadsheet may take a cell for a formula. Spreadsheets pass
// over blanks and characters that nobody sees, and take the full-width signs of East Asian
// keyboards and their small and raised kin (Unicode, NFKC) for the plain ones.
func isFormula(cell string) bool {
	for i, r := range cell {
		switch {
		case i == 0 && (r == '\t' || r == '\n'):
			return true // some programs begin another cell here
		case !unicode.IsGraphic(r), unicode.IsSpace(r), unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r),
			unicode.Is(unicode.Variation_Selector, r), r == unicode.ReplacementChar, r == '\u2800': // the blank of Braille
			continue
		}
		sign, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
		return strings.ContainsRune("=+-@\u2212", sign) // U+2212 is the minus of mathematics
	}
	return false
}

// beforeTheEra are dates of ISO 8601 and EDTF that begin with a minus: "-0479-09-01".
var beforeTheEra = regexp.MustCompile(`^-\d{2,4}[-\dX/.~?%]*$`)
