package timeline

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
)

// sentence is a sentence as the extractor sees it.
type sentence struct {
	doc       *Document
	span      Span
	paragraph int
	tokens    []token
	dateline  int // how many of them only say where the article was written
	parsed    bool
	kids      [][]int // by token, those that it governs, in order
	mentions  []mention
	triggers  []trigger
	times     []timeAt
}

// token is a word of a sentence; what governs it is known once the sentence is
// parsed.
type token struct {
	nlp.Word
	Lower   string
	Capital bool // begins with a capital letter
}

// timeAt is a time expression with its place among the tokens.
type timeAt struct {
	*dateparse.Expression
	from, to int
}

// longestSentence is the number of tokens beyond which a sentence is read in
// pieces, so that the time stays linear in the text. Hardly any real one is as
// long: the longest of the English treebanks have some 160 tokens.
const longestSentence = 200

// readSentences yields the sentences of the document with tokens and times. Only those
// that tell of an event are worth keeping: the rest of a long text goes as it is read.
func readSentences(doc *Document) iter.Seq[*sentence] {
	return func(yield func(*sentence) bool) {
		paragraph, last, next := 0, 0, 0
		for _, span := range doc.Sentences {
			begins := last == 0
			if strings.Contains(doc.Text[last:span.Start], "\n\n") {
				paragraph, begins = paragraph+1, true
			}
			last = span.End
			tokens := tokensOf(doc.Text, nlp.Range{Start: span.Start, End: span.End})
			for len(tokens) > 0 {
				n := min(len(tokens), longestSentence)
				s := &sentence{doc: doc, span: span, paragraph: paragraph, tokens: tokens[:n:n]}
				if n < len(tokens) || tokens[0].Start > span.Start {
					s.span = s.spanOf(0, n)
				}
				if begins {
					s.dateline, begins = dateline(s.tokens), false
				}
				next = s.takeTimes(next)
				if !yield(s) {
					return
				}
				tokens = tokens[n:]
			}
		}
	}
}

// tokensOf divides a sentence into words.
func tokensOf(text string, at nlp.Range) []token {
	ranges := nlp.Words(nil, text, at)
	tokens := make([]token, len(ranges))
	for i, r := range ranges {
		form := text[r.Start:r.End]
		first, _ := utf8.DecodeRuneInString(form)
		tokens[i] = token{Word: nlp.Word{Range: r, Form: form, Head: -1}, Lower: strings.ToLower(form), Capital: unicode.IsUpper(first)}
	}
	return tokens
}

// parse finds the parts of speech and, where a trigger may still be one then or all
// says so, what governs each word.
func (s *sentence) parse(all bool) {
	if s.parsed {
		return
	}
	s.parsed = true
	shown := s.read()
	ranges := make([]nlp.Range, len(shown))
	for k, i := range shown {
		ranges[k] = s.tokens[i].Range
	}
	var read nlp.Sentence
	wanted := func(words []nlp.Word) bool {
		if all {
			return true
		}
		for k := range words {
			t := &s.tokens[shown[k]]
			t.UPOS, t.XPOS = words[k].UPOS, words[k].XPOS
		}
		return s.promises()
	}
	if !nlp.English().Sentence(&read, s.doc.Text, ranges, wanted) {
		return
	}
	mend(read.Words)
	for k, w := range read.Words {
		if w.Head >= 0 {
			w.Head = shown[w.Head]
		}
		s.tokens[shown[k]].Word = w
	}
	s.whole()
	s.kids = make([][]int, len(s.tokens))
	for _, i := range shown {
		if h := s.tokens[i].Head; h >= 0 {
			s.kids[h] = append(s.kids[h], i)
		}
	}
}

// takeTimes picks up the document's times from number next on that begin in the
// sentence, and returns the number of the first behind it.
func (s *sentence) takeTimes(next int) int {
	end := s.tokens[len(s.tokens)-1].End
	for ; next < len(s.doc.Times) && s.doc.Times[next].Start < end; next++ {
		e := &s.doc.Times[next]
		from := s.tokenAt(e.Start)
		to := from
		for to < len(s.tokens) && s.tokens[to].Start < e.End {
			to++
		}
		s.times = append(s.times, timeAt{e, from, to})
	}
	return next
}

// tokenAt returns the first token that ends behind the byte offset.
func (s *sentence) tokenAt(offset int) int {
	lo, hi := 0, len(s.tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; s.tokens[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// spanOf returns the span of the tokens from to to, to exclusive.
func (s *sentence) spanOf(from, to int) Span {
	start, end := s.tokens[from].Start, s.tokens[to-1].End
	return Span{Document: s.doc.ID, Start: start, End: end, Text: s.doc.Text[start:end]}
}

// lower returns the token at i in lower case, or "" outside the sentence.
func (s *sentence) lower(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Lower
}

// words is a set of words in lower case.
type words map[string]bool

func wordSet(list string) words {
	w := words{}
	for _, s := range strings.Fields(list) {
		w[s] = true
	}
	return w
}

// Classes of function words that the shallow patterns look at.
var (
	prepositions  = wordSet("of in at on to from for with by against toward towards into over about between among near through across outside inside under after before within during despite via per")
	locatives     = wordSet("in at near outside inside across throughout around within into to")
	journeys      = wordSet("travel travels travelled traveled travelling traveling go goes going went gone fly flies flew flown return returns returned come comes came trip trips journey flight visit mission move moved drive drove sail sailed back way")
	determiners   = wordSet("the a an this that these those his her its their our your my some such latest recent new last next first second third")
	indefinites   = wordSet("any previous every another other more most few many all both prior")
	modals        = wordSet("will would shall should can could may might must to not n't never also 'll wo")
	beForms       = wordSet("is are was were be been being am 's")
	clauseMarkers = wordSet("after before when while as because although though that but since until unless if where whereas ; : — – \" “ ”")
	saying        = wordSet("said says told say saying tells announced reported according added stated insisted quipped")
)
