package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax/repair"
)

// longest is the number of words beyond which a sentence is read in pieces, so that the
// time stays linear in the text. Hardly any real one is as long: the longest of the
// English treebanks have some 160 words.
const longest = 200

// Read reads the sentences of a text, given as ranges of it in order; times are those
// of the text in order, whose words are found.
func Read(text string, ranges []segment.Range, times []dateparse.Expression) []*Sentence {
	var out []*Sentence
	paragraphs := slices.Collect(segment.Paragraphs(text))
	paragraph, begins := 0, true
	var read nlp.Sentence // its memory is used again
	for _, r := range ranges {
		for paragraph+1 < len(paragraphs) && paragraphs[paragraph+1].Start <= r.Start {
			paragraph, begins = paragraph+1, true
		}
		words := segment.Words(nil, text, r)
		for len(words) > 0 {
			n := min(len(words), longest)
			s := &Sentence{Range: r, Number: len(out), Paragraph: paragraph}
			if n < len(words) || words[0].Start > r.Start {
				s.Range = segment.Range{Start: words[0].Start, End: words[n-1].End}
			}
			s.take(text, words[:n])
			if begins {
				s.Dateline, begins = dateline(s.Words), false
			}
			s.parse(text, &read)
			times = s.takeTimes(times)
			out = append(out, s)
			words = words[n:]
		}
	}
	return out
}

// take fills in the words.
func (s *Sentence) take(text string, ranges []segment.Range) {
	s.Words = make([]Word, len(ranges))
	long, capital := 0, 0
	for i, r := range ranges {
		form := text[r.Start:r.End]
		first, _ := utf8.DecodeRuneInString(form)
		s.Words[i] = Word{Word: nlp.Word{Range: r, Form: form, Head: -1, UPOS: "X", XPOS: "FW", Relation: "dep"}, Lower: strings.ToLower(form), Capital: unicode.IsUpper(first)}
		if i > 0 && len(form) > 3 && unicode.IsLetter(first) {
			long++
			if s.Words[i].Capital {
				capital++
			}
		}
	}
	end := s.Words[len(s.Words)-1].Form
	s.Title = long > 2 && 4*capital >= 3*long && end != "." && end != "\"" && end != "''" && end != "”"
}

// parse finds parts of speech, lemmas and the tree; read is what they are read into first.
func (s *Sentence) parse(text string, read *nlp.Sentence) {
	shown := s.shown()
	ranges := make([]segment.Range, len(shown))
	for k, i := range shown {
		ranges[k] = s.Words[i].Range
	}
	english := nlp.English()
	english.Sentence(read, text, ranges, nil)
	repair.Tree(read.Words)
	for k, w := range read.Words {
		if w.Head >= 0 {
			w.Head = shown[w.Head]
		}
		s.Words[shown[k]].Word = w
	}
	for i := range s.Words {
		w := &s.Words[i]
		w.Class = english.Class(w.Lower)
		w.Lemma = strings.ToLower(english.Lemma(&w.Word))
	}
	s.Kids = kids(s.Words, shown)
}

// kids lists by word those of the shown that it governs, in order and in one stretch of memory.
func kids(words []Word, shown []int) [][]int {
	count := make([]int, len(words))
	for _, i := range shown {
		if h := words[i].Head; h >= 0 {
			count[h]++
		}
	}
	out, room := make([][]int, len(words)), make([]int, len(shown))
	for i, n := range count {
		out[i], room = room[:0:n], room[n:]
	}
	for _, i := range shown {
		if h := words[i].Head; h >= 0 {
			out[h] = append(out[h], i)
		}
	}
	return out
}

// takeTimes picks up the times that begin in the sentence, and returns those behind it.
func (s *Sentence) takeTimes(times []dateparse.Expression) []dateparse.Expression {
	s.inTime = make([]bool, len(s.Words))
	end := s.Words[len(s.Words)-1].End
	for ; len(times) > 0 && times[0].Start < end; times = times[1:] {
		from := s.At(times[0].Start)
		to := from
		for to < len(s.Words) && s.Words[to].Start < times[0].End {
			s.inTime[to] = true
			to++
		}
		if from < to {
			s.Times = append(s.Times, Time{Expression: &times[0], From: from, To: to, Head: s.HeadOf(from, to)})
		}
	}
	return times
}
