package export

// ink paints text, or leaves it as it is where there are to be no colours.
type ink struct{ on bool }

// The ANSI sequences (ECMA-48 SGR) that text is painted with.
const (
	inkBold      = "\x1b[1m"
	inkFaint     = "\x1b[2m"
	inkGreen     = "\x1b[32m"
	inkYellow    = "\x1b[33m"
	inkHighlight = "\x1b[1;33m"
	inkPlain     = "\x1b[0m"
)

func (i ink) paint(s, color string) string {
	if !i.on {
		return s
	}
	return color + s + inkPlain
}
