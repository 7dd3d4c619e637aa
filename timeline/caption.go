package timeline

// A caption says where in the picture somebody stands: "John Kerry, left, speaks with".
// Parsers take "left" for what he did.
var positions = wordSet("left right centre center foreground background")

// read returns the tokens that a parser should see: all but the dateline, and those
// of positions in pictures with the commas around them.
func (s *sentence) read() []int {
	out := make([]int, 0, len(s.tokens))
	for i := s.dateline; i < len(s.tokens); i++ {
		if s.lower(i) == "," && i > 0 && s.tokens[i-1].Capital {
			end := i + 1
			if s.lower(end) == "second" || s.lower(end) == "third" { // "second from left"
				end += 2
			} else if s.lower(end) == "at" || s.lower(end) == "in" || s.lower(end) == "on" {
				end++
			}
			if positions[s.lower(end)] && s.lower(end+1) == "," {
				i = end + 1
				continue
			}
		}
		out = append(out, i)
	}
	return out
}
