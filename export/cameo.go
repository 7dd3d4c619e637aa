package export

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed cameo.tsv
var cameoTable string

// cameoCode is an event of CAMEO.
type cameoCode struct{ name, goldstein string }

var cameoCodes = sync.OnceValue(func() map[string]cameoCode {
	codes := map[string]cameoCode{}
	for line := range strings.Lines(cameoTable) {
		if f := strings.Split(strings.TrimRight(line, "\r\n"), "\t"); len(f) == 3 && f[0][0] != '#' {
			codes[f[0]] = cameoCode{f[1], f[2]}
		}
	}
	return codes
})

// cameoOf returns what CAMEO has under a code, nothing where it has no such code.
func cameoOf(code string) cameoCode { return cameoCodes()[code] }
