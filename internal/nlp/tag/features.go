package tag

import (
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// Word is what the features see of a word, as hashes.
type Word struct {
	Lower               uint64 // without case, digits made alike
	suffix              [4]uint64
	prefix              [3]uint64
	shape               uint64 // capitals, digits, hyphens
	Capital, AllCapital bool
	Class               wordclass.Class
	Kinds               uint64 // the parts of speech that the word has had, as a number of their set; 0 is not known
}

// known is how many bytes of a word are looked at.
const known = 24

// folded is the beginning of a word without case, digits made alike, and how long it is.
func folded(form string) (small [known]byte, n int) {
	n = min(len(form), known)
	for i := range n {
		b := form[i]
		switch {
		case 'A' <= b && b <= 'Z':
			b |= 0x20
		case '0' <= b && b <= '9':
			b = '0'
		}
		small[i] = b
	}
	return small, n
}

// lower hashes a word as Look does.
func lower(form string) uint64 {
	small, n := folded(form)
	return linear.String(string(small[:n]))
}

// Look hashes a word.
func Look(form string) (w Word) {
	capitals, digits, others, letters := 0, 0, uint64(0), 0
	for i := range len(form) {
		switch b := form[i]; {
		case 'A' <= b && b <= 'Z':
			capitals++
			letters++
		case 'a' <= b && b <= 'z' || b >= 0x80:
			letters++
		case '0' <= b && b <= '9':
			digits++
		case b == '-':
			others |= 1
		case b == '.':
			others |= 2
		default:
			others |= 4
		}
	}
	small, n := folded(form)
	tail := small[:n]
	w.Lower = linear.String(string(tail))
	for k := range w.suffix {
		w.suffix[k] = linear.String(string(tail[max(0, n-k-1):]))
	}
	for k := range w.prefix {
		w.prefix[k] = linear.String(string(tail[:min(n, k+1)]))
	}
	w.Capital = len(form) > 0 && 'A' <= form[0] && form[0] <= 'Z'
	w.AllCapital = capitals > 1 && capitals == letters
	w.shape = uint64(min(capitals, 2))<<8 | uint64(min(digits, 3))<<4 | others
	if w.AllCapital {
		w.shape |= 1 << 12
	}
	if w.Capital {
		w.shape |= 1 << 13
	}
	return w
}

// Form stands for the word where it is too rare to be known by itself: its
// ending and its shape.
func (w *Word) Form() uint64 { return linear.Hash(99, w.suffix[2], w.shape) }

// boundary stands for the words before the first and behind the last.
var boundary = Word{Lower: 1, shape: 1 << 20}

func at(words []Word, i int) *Word {
	if i < 0 || i >= len(words) {
		return &boundary
	}
	return &words[i]
}

// Style tells a sentence with most of its words in capitals: 2, otherwise 0. The
// first word says nothing.
func Style(words []Word) uint64 {
	capitals := 0
	for i := 1; i < len(words); i++ {
		if words[i].Capital {
			capitals++
		}
	}
	if 2*capitals >= len(words) && len(words) > 2 {
		return 2
	}
	return 0
}

// Features appends the features of word i; t1 and t2 are the classes of the
// words before it, plus one, 0 at the beginning; style is that of the sentence.
func Features(buf []uint64, words []Word, i int, t1, t2, style uint64) []uint64 {
	w, l, r := at(words, i), at(words, i-1), at(words, i+1)
	ll, rr := at(words, i-2), at(words, i+2)
	first := style
	if i == 0 {
		first |= 1
	}
	class, lc, rc := uint64(w.Class.Middle), uint64(l.Class.Middle), uint64(r.Class.Middle)
	fine, coarse := uint64(w.Class.Fine), uint64(w.Class.Coarse)
	capitals := w.shape>>13&1 | r.shape>>13&1<<1 | l.shape>>13&1<<2 | first<<4
	return append(buf,
		linear.Start(1),
		linear.Hash1(2, w.Lower),
		linear.Hash1(3, w.suffix[0]),
		linear.Hash1(4, w.suffix[1]),
		linear.Hash1(5, w.suffix[2]),
		linear.Hash1(6, w.suffix[3]),
		linear.Hash1(7, w.prefix[0]),
		linear.Hash1(8, w.prefix[1]),
		linear.Hash1(9, w.prefix[2]),
		linear.Hash2(10, w.shape, first),
		linear.Hash1(11, l.Lower),
		linear.Hash1(12, r.Lower),
		linear.Hash1(13, ll.Lower),
		linear.Hash1(14, rr.Lower),
		linear.Hash2(15, l.Lower, w.Lower),
		linear.Hash2(16, w.Lower, r.Lower),
		linear.Hash1(17, t1),
		linear.Hash2(18, t1, t2),
		linear.Hash2(19, t1, w.Lower),
		linear.Hash2(20, t1, r.Lower),
		linear.Hash1(21, l.suffix[2]),
		linear.Hash1(22, r.suffix[2]),
		linear.Hash2(23, t1, w.suffix[2]),
		linear.Hash2(24, w.shape, w.suffix[1]),
		linear.Hash2(25, r.shape, w.shape),
		linear.Hash2(26, l.Lower, r.Lower),
		linear.Hash3(27, t1, t2, w.Lower),
		linear.Hash2(28, r.Lower, rr.Lower),
		linear.Hash2(29, w.suffix[2], r.suffix[2]),
		linear.Hash1(30, w.Kinds),
		linear.Hash1(31, r.Kinds),
		linear.Hash2(32, t1, w.Kinds),
		linear.Hash2(33, w.Kinds, r.Kinds),
		linear.Hash3(34, t1, w.Kinds, r.Kinds),
		linear.Hash2(35, rr.Kinds, r.Kinds),
		linear.Hash2(36, l.Kinds, w.Kinds),
		linear.Hash3(37, l.Lower, r.Kinds, w.Kinds),
		linear.Hash4(38, t1, t2, w.Kinds, r.Kinds),
		linear.Hash2(39, w.Lower, r.Kinds),
		linear.Hash1(41, capitals),
		linear.Hash2(42, capitals, w.Kinds),
		linear.Hash2(43, capitals, w.suffix[2]),
		linear.Hash2(44, capitals, t1),
		linear.Hash2(45, capitals, w.Lower),
		linear.Hash3(40, w.Kinds, r.Kinds, rr.Kinds),
		linear.Hash1(50, coarse),
		linear.Hash1(51, class),
		linear.Hash1(52, fine),
		linear.Hash2(53, class, t1),
		linear.Hash2(54, class, rc),
		linear.Hash2(55, lc, class),
		linear.Hash1(56, rc),
		linear.Hash1(57, lc),
		linear.Hash1(58, uint64(r.Class.Fine)),
		linear.Hash2(59, class, capitals),
		linear.Hash2(60, fine, w.suffix[1]),
		linear.Hash3(61, coarse, capitals, uint64(r.Class.Coarse)),
	)
}
