package parse

import (
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// Sentence is what the parser sees of a sentence. Word 0 is the root.
type Sentence struct {
	Words []uint64 // hashes of the forms
	Forms []uint64 // hashes of their endings and shapes
	Tags  []uint64 // parts of speech, at least 1
	Kinds []uint64 // the same, coarser
	Class []wordclass.Class
	Verbs []uint8 // how many verbs there are up to the word
	Stops []uint8 // how many punctuation marks there are up to it
}

// Reset empties the sentence down to its root.
func (s *Sentence) Reset() {
	s.Words, s.Tags, s.Kinds = append(s.Words[:0], 2), append(s.Tags[:0], 250), append(s.Kinds[:0], 250)
	s.Forms, s.Class = append(s.Forms[:0], 2), append(s.Class[:0], wordclass.Class{})
	s.Verbs, s.Stops = append(s.Verbs[:0], 0), append(s.Stops[:0], 0)
}

// Add puts a word behind the others: the hashes of its form and of its ending, its class, the
// number and the universal name of its part of speech.
func (s *Sentence) Add(word, form uint64, class wordclass.Class, number uint8, upos string) {
	tag, kind := uint64(number)+1, linear.String(upos)&0x7F
	verb, stop := upos == "VERB" || upos == "AUX", upos == "PUNCT"
	v, p := s.Verbs[len(s.Verbs)-1], s.Stops[len(s.Stops)-1]
	s.Forms, s.Class = append(s.Forms, form), append(s.Class, class)
	s.Words, s.Tags, s.Kinds = append(s.Words, word), append(s.Tags, tag), append(s.Kinds, kind)
	if verb {
		v++
	}
	if stop {
		p++
	}
	s.Verbs, s.Stops = append(s.Verbs, v), append(s.Stops, p)
}

func (s *Sentence) word(i int16) uint64 {
	if i < 0 || int(i) >= len(s.Words) {
		return 3
	}
	return s.Words[i]
}

func (s *Sentence) class(i int16) wordclass.Class {
	if i < 0 || int(i) >= len(s.Class) {
		return wordclass.Class{Fine: 3, Middle: 3, Coarse: 3} // no word has it
	}
	return s.Class[i]
}

func (s *Sentence) form(i int16) uint64 {
	if i < 0 || int(i) >= len(s.Forms) {
		return 3
	}
	return s.Forms[i]
}

func (s *Sentence) tag(i int16) uint64 {
	if i < 0 || int(i) >= len(s.Tags) {
		return 251
	}
	return s.Tags[i]
}

func (s *Sentence) kind(i int16) uint64 {
	if i < 0 || int(i) >= len(s.Kinds) {
		return 251
	}
	return s.Kinds[i]
}

// distance sorts the distance of two words into few classes.
func distance(a, b int16) uint64 {
	switch d := b - a; {
	case a < 0 || b < 0:
		return 0
	case d < 5:
		return uint64(d)
	case d < 10:
		return 5
	}
	return 6
}

// between sorts how many of what is counted stands between two words.
func between(count []uint8, a, b int16) uint64 {
	if a < 0 || b <= a {
		return 3
	}
	return uint64(min(count[b-1]-count[a], 2))
}

var none = fresh(-1)

// foremost is how many features come first: those that are most for the class that is taken in the
// end, by what they add to it more than to the next best.
const foremost = 64

// features appends those of a configuration.
func features(f []uint64, s *Sentence, c *state) []uint64 {
	n := len(c.stack)
	s0, b0 := &c.stack[n-1], &c.front
	s1, s2 := &none, &none
	if n > 1 {
		s1 = &c.stack[n-2]
	}
	if n > 2 {
		s2 = &c.stack[n-3]
	}
	if int(b0.word) >= len(s.Words) {
		b0 = &none
	}
	next, next2 := int16(-1), int16(-1)
	if b0.word >= 0 {
		next, next2 = b0.word+1, b0.word+2
	}
	s0w, s0t := s.word(s0.word), s.tag(s0.word)
	s1w, s1t := s.word(s1.word), s.tag(s1.word)
	s2t := s.tag(s2.word)
	b0w, b0t := s.word(b0.word), s.tag(b0.word)
	b1w, b1t := s.word(next), s.tag(next)
	b2t := s.tag(next2)
	s0l, s0r := s.tag(s0.left.word), s.tag(s0.right.word)
	s0l2 := s.tag(s0.left2.word)
	s1l, s1r := s.tag(s1.left.word), s.tag(s1.right.word)
	b0l, b0l2 := s.tag(b0.left.word), s.tag(b0.left2.word)
	s0k, s1k, s2k, b0k, b1k := s.kind(s0.word), s.kind(s1.word), s.kind(s2.word), s.kind(b0.word), s.kind(next)
	b2k := s.kind(next2)
	tk, sk := s0k<<8|b0k, s1k<<8|s0k
	s0lk, s0rk, s1rk, b0lk := s.kind(s0.left.word), s.kind(s0.right.word), s.kind(s1.right.word), s.kind(b0.left.word)
	s0L, s0R, s0L2 := uint64(s0.left.relation), uint64(s0.right.relation), uint64(s0.left2.relation)
	s1L, s1R, b0L, b0L2 := uint64(s1.left.relation), uint64(s1.right.relation), uint64(b0.left.relation), uint64(b0.left2.relation)
	d0, d1 := distance(s0.word, b0.word), distance(s1.word, s0.word)
	tt := s0t<<8 | b0t
	ss := s1t<<8 | s0t
	verbs := between(s.Verbs, s0.word, b0.word)<<4 | between(s.Stops, s0.word, b0.word)
	verbs1 := between(s.Verbs, s1.word, s0.word)<<4 | between(s.Stops, s1.word, s0.word)
	s0c, s1c, b0c := s.class(s0.word), s.class(s1.word), s.class(b0.word)
	s0f, s1f := uint64(s0c.Fine), uint64(s1c.Fine)
	s0m, s1m, b0m := uint64(s0c.Middle), uint64(s1c.Middle), uint64(b0c.Middle)
	s0c0, s1c0, b0c0, b1c0 := uint64(s0c.Coarse), uint64(s1c.Coarse), uint64(b0c.Coarse), uint64(s.class(next).Coarse)
	b0lw, b0lw2 := s.word(b0.left.word), s.word(b0.left2.word)
	h1, h2, h3, h4 := linear.Hash1, linear.Hash2, linear.Hash3, linear.Hash4
	f = append(f,
		h1(3, s0w), h1(5, b0t), h1(8, b1t),
		// The stack's top and the buffer's front.
		h1(21, tt), h2(22, b0t, b1t),
		// The two words on top of the stack.
		h2(39, s1t, b0t),
		// Dependents.
		h2(42, tt, s0l), h2(43, tt, s0r), h2(44, tt, b0l), h2(48, ss, s0l), h3(49, s0t, s0l, s0l2), h3(51, b0t, b0l, b0l2),
		h2(53, s0t, s.word(s0.left.word)), h2(55, b0t, s.word(b0.left.word)), h2(69, s0w, s0r), h2(123, s.form(s0.word), b0t),
		h2(124, s.form(b0.word), s0t),
		// Their relations.
		h2(101, s0t, s0L), h2(103, b0t, b0L), h2(105, s1t, s1L), h3(106, s0t, s0L, s0L2), h3(108, b0t, b0L, b0L2),
		h3(110, tt, s0L, s0R), h2(111, tt, b0L), h2(116, s0w, s0R), h2(117, b0w, b0L), h2(118, s1w, s1R), h3(121, tk, s0R, b0L),
		h3(122, sk, s1R, s0L),
		// Distance, valency and what stands between.
		h2(57, tt, d0), h2(62, s0t, uint64(s0.rights)<<8|uint64(s0.lefts)), h2(63, b0t, uint64(b0.lefts)),
		h2(65, s1w, uint64(s1.rights)), h2(79, tk, b1k), h3(80, tk, b1k, b2k), h2(81, sk, b0k), h2(82, s2k, sk), h3(83, sk, b0k, b1k),
		h3(84, s2k, sk, b0k), h3(85, tk, s0lk, s0rk), h2(86, tk, b0lk), h3(87, sk, s1rk, s0rk), h4(88, sk, b0k, s0rk, b0lk),
		h3(89, sk, s1rk, b0k), h3(90, tk, d0, verbs), h3(91, sk, d1, verbs1), h2(92, s0w, tk), h2(96, s0w, b0k),
		// Classes of words, and the preposition or conjunction that the buffer's front has.
		h2(130, s0m, b0m), h2(132, s0m, b0t), h3(136, s1c0, s0c0, b0k), h1(137, s0f), h2(140, s0f, b0t), h2(146, s1w, b0lw),
		h2(151, s0f, b0lw), h2(152, s1f, b0lw), h3(153, s0t, b0lw, b0lw2), h4(154, s0c0, s0R, b0c0, b0lw), h3(155, s0c0, b0c0, b1c0),
		h2(156, s0m, s0R), h2(158, s0m, s0L), h2(159, b0m, b0L), h2(75, tt, verbs), h3(78, s0w, b0t, verbs),
	)
	return append(f,
		h2(1, s0w, s0t), h2(7, b1w, b1t), h1(9, b1w), h2(10, b2t, s.word(next2)),
		// The stack's top and the buffer's front.
		h2(18, s0w, b0t), h3(66, s0t, b0t, b1w),
		// The two words on top of the stack.
		h1(31, ss), h2(32, s1w, s0t), h2(33, s1t, s0w), h2(34, ss, b0t), h2(35, s2t, ss), h3(41, ss, b0t, b1t), h3(67, s2t, ss, b0t),
		// Dependents.
		h2(46, ss, s1l), h2(47, ss, s0r), h2(68, s0w, s0l), h3(70, ss, b0t, s0r), h3(71, ss, b0t, s1r), h3(72, ss, b0t, b0l),
		h3(73, ss, b0t, s0l), h2(125, s.form(s1.word), s0t), h2(126, s.form(s0.word), s1t),
		// Their relations.
		h3(112, ss, s1R, s0R), h3(113, ss, s1L, s1R), h3(114, ss, s0L, s0R), h2(115, s0w, s0L), h3(119, s0w, s0L, s0R),
		// Distance, valency and what stands between.
		h2(58, ss, d1), h2(59, s0w, d0), h2(74, s1w, d1), h3(64, s1t, uint64(s1.rights), s0t), h2(95, s0w, sk), h2(99, s1k, s0w),
		// Classes of words, and the preposition or conjunction that the buffer's front has.
		h2(131, s1m, s0m), h2(135, s1t, s0m), h2(143, s0f, s1t), h3(144, s0m, b0m, b0lw), h3(145, s1m, b0m, b0lw), h2(147, s0w, b0lw),
		h4(149, s1c0, s0c0, b0c0, b0lw), h3(150, s1w, s0w, b0lw), h2(157, s1m, s1R), h2(76, ss, verbs1), h3(77, s1w, s0t, verbs1),
	)
}
