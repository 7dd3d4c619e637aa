package syntax

import "github.com/dateline-go/dateline/internal/wordlist"

// A caption says where in the picture somebody stands: "John Kerry, left, speaks with".
// Parsers take "left" for what he did.
var positions = wordlist.Of("position")

// shown returns the words that a parser should see: all but the date line, and those of
// positions in pictures with the commas around them.
func (s *Sentence) shown() []int {
	out := make([]int, 0, len(s.Words))
	for i := s.Dateline; i < len(s.Words); i++ {
		if s.Lower(i) == "," && i > 0 && s.Words[i-1].Capital {
			end := i + 1
			if w := s.Lower(end); w == "second" || w == "third" { // "second from left"
				end += 2
			} else if w == "at" || w == "in" || w == "on" {
				end++
			}
			if positions[s.Lower(end)] && s.Lower(end+1) == "," {
				i = end + 1
				continue
			}
		}
		out = append(out, i)
	}
	return out
}
