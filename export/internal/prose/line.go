package prose

import (
	"strings"

	"github.com/dateline-go/dateline/internal/terminal"
)

// OneLine folds white space and takes out what no line of text holds.
func OneLine(s string) string { return terminal.Line(strings.Join(strings.Fields(s), " ")) }
