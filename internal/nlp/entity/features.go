package entity

import (
	"strings"

	"github.com/dateline-go/dateline/internal/linear"
)

// features appends those of a span; known is what the words of the span mean to
// a lexicon of names, 0 if nothing.
func features(f []uint64, words []Word, s Span, known uint64) []uint64 {
	h := words[s.Head]
	str := linear.String
	gov, govTag := uint64(1), uint64(1)
	if h.Head >= 0 {
		gov, govTag = str(words[h.Head].Lower), str(words[h.Head].UPOS)
	}
	caseWord, det, name, poss := uint64(0), uint64(0), uint64(0), uint64(0)
	for i := s.Start; i < s.End; i++ {
		if words[i].Head != s.Head {
			continue
		}
		switch words[i].Relation {
		case "det", "nmod:poss":
			det = str(words[i].Lower)
		case "compound", "amod", "nmod:desc":
			name = linear.Mix(name, str(words[i].Lower))
		case "flat":
			poss = 1
		}
	}
	for i := max(0, s.Start-2); i < s.Start; i++ {
		if words[i].UPOS == "ADP" {
			caseWord = str(words[i].Lower)
		}
	}
	word := func(i int) uint64 {
		if i < 0 || i >= len(words) {
			return 1
		}
		return str(words[i].Lower)
	}
	lower, rel, tag := str(h.Lower), str(h.Relation), str(h.XPOS)
	suffix := str(h.Lower[max(0, len(h.Lower)-3):])
	shape := uint64(0)
	for i := s.Start; i < s.End && i < s.Start+6; i++ {
		shape = shape*3 + 1
		if c := words[i].Form[0]; 'A' <= c && c <= 'Z' {
			shape++
		}
	}
	if strings.ToUpper(h.Form) == h.Form && len(h.Form) > 1 {
		shape |= 1 << 40
	}
	long := uint64(min(s.End-s.Start, 5))
	if s.Joined {
		long += 8
	}
	x := linear.Hash
	return append(f,
		x(1), x(2, lower), x(3, tag), x(4, rel), x(5, lower, rel), x(6, suffix), x(7, suffix, tag),
		x(8, gov, rel), x(9, govTag, rel, tag), x(10, caseWord, tag), x(11, caseWord, rel), x(12, det, tag), x(13, det, lower),
		x(14, name), x(15, name, lower), x(16, poss, tag), x(17, word(s.Start-1), tag), x(18, word(s.End), tag), x(19, word(s.Start), tag),
		x(20, shape), x(21, shape, rel), x(22, long, tag), x(23, known), x(24, known, long), x(25, known, rel),
		x(26, word(s.Start), word(s.Start+1)), x(27, word(s.End-1), tag), x(28, caseWord, suffix), x(29, gov, tag),
		x(30, word(s.Head-1), tag), x(31, word(s.Head+1), tag), x(32, long, rel, tag), x(33, word(s.Head-1), lower), x(34, long), x(35, long, lower),
	)
}
