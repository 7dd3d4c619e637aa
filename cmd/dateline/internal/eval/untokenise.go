package eval

import "strings"

// Untokenised writes text that was cut into tokens by spaces as people write it, so that it
// can be read like news: "Jobs 's ( big ) day , he said ." is "Jobs's (big) day, he said.".
// Marks of quotation open and close by turns.
func Untokenised(tokens string) string {
	var b strings.Builder
	glued, open := true, map[string]bool{}
	list := strings.Fields(tokens)
	for i, t := range list {
		left, right := leans(t)
		switch t {
		case `"`:
			left, right = open[t], !open[t]
			open[t] = !open[t]
		case "'":
			switch {
			case i > 0 && i+1 < len(list) && contracted[list[i+1]]: // "Microsoft ' s"
				left, right = true, true
			case open[t] || i > 0 && strings.HasSuffix(list[i-1], "s"): // "the Beatles ' label"
				left, open[t] = true, false
			default:
				right, open[t] = true, true
			}
		}
		if !glued && !left {
			b.WriteByte(' ')
		}
		b.WriteString(t)
		glued = right
	}
	return b.String()
}

// contracted is what stands behind an apostrophe in one word.
var contracted = map[string]bool{"s": true, "re": true, "ve": true, "ll": true, "t": true, "d": true, "m": true}

// leans tells whether a token is written without a space before it, and behind it.
func leans(t string) (left, right bool) {
	switch t {
	case ",", ".", ";", ":", "!", "?", ")", "]", "%", "''", "...", "n't":
		return true, false
	case "(", "[", "$", "£", "€", "``", "`":
		return false, true
	}
	rest, apostrophe := strings.CutPrefix(t, "'")
	return apostrophe && contracted[rest], false
}
