package nlp

import (
	_ "embed"
	"fmt"
	"iter"
	"sync"

	"github.com/dateline-go/dateline/internal/nlp/lemma"
	"github.com/dateline-go/dateline/internal/nlp/parse"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/nlp/tag"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// Word is a word of a sentence that has been read.
type Word struct {
	segment.Range        // bytes of the text
	Form          string // as written
	UPOS          string // universal part of speech: "VERB"
	XPOS          string // that of the Penn Treebank: "VBD"
	Head          int    // index of the word that governs it, -1 for the root
	Relation      string // to its head, as in Universal Dependencies: "nsubj:pass"
}

// Sentence is a sentence that has been read.
type Sentence struct {
	segment.Range
	Words []Word
}

// Reader reads sentences: their words, parts of speech and dependencies. It is
// safe for concurrent use.
type Reader struct {
	tagger *tag.Tagger
	parser *parse.Parser
	lemmas *lemma.Lemmas
	desks  sync.Pool // of *desk
}

// desk is what a text is read with.
type desk struct {
	sentence Sentence
	ranges   []segment.Range
	forms    []string
	classes  []uint8
	tag      tag.Scratch
	parse    parse.Scratch
	input    parse.Sentence
	wanted   func([]Word) bool // nil wants all
}

// model is written by "go run ./internal/nlp/train"; see docs/model-card.md.
//
//go:embed english.model
var model []byte

// English returns the reader of English, loaded when it is first asked for.
var English = sync.OnceValue(func() *Reader {
	r, err := newReader(model)
	if err != nil {
		panic(err) // the embedded model is tested
	}
	return r
})

func newReader(model []byte) (*Reader, error) {
	r := &Reader{desks: sync.Pool{New: func() any { return new(desk) }}}
	var err error
	if r.tagger, model, err = tag.Read(model); err != nil {
		return nil, fmt.Errorf("nlp: %w", err)
	}
	if r.parser, model, err = parse.Read(model); err != nil {
		return nil, fmt.Errorf("nlp: %w", err)
	}
	if r.lemmas, model, err = lemma.Read(model); err != nil {
		return nil, fmt.Errorf("nlp: lemmas: %w", err)
	}
	if len(model) > 0 {
		return nil, fmt.Errorf("nlp: %d bytes behind the model", len(model))
	}
	return r, nil
}

// Class returns the class of like use of a word in lower case.
func (r *Reader) Class(lower string) wordclass.Class { return r.tagger.WordClass(lower) }

// Lemma returns the dictionary form of a word.
func (r *Reader) Lemma(w *Word) string { return r.lemmas.Of(w.Form, w.UPOS, w.XPOS) }

// Read yields the sentences of a text in order. A sentence and its words are
// valid until the next one is asked for. Time is linear in the text and memory
// in its longest sentence.
func (r *Reader) Read(text string) iter.Seq[*Sentence] {
	return func(yield func(*Sentence) bool) {
		d := r.desks.Get().(*desk)
		defer r.desks.Put(d)
		for s := range segment.Sentences(text) {
			d.ranges = segment.Words(d.ranges[:0], text, s)
			r.read(d, text)
			d.sentence.Range = s
			if len(d.sentence.Words) > 0 && !yield(&d.sentence) {
				return
			}
		}
	}
}

// Sentence reads the sentence of the given words of a text, as [Words] divides it,
// into s, whose memory it uses again.
//
// Most of the work is in the tree: a sentence whose words, with their parts of speech
// and no heads yet, are not wanted gets none, and Sentence returns false.
func (r *Reader) Sentence(s *Sentence, text string, words []segment.Range, wanted func([]Word) bool) bool {
	d := r.desks.Get().(*desk)
	defer r.desks.Put(d)
	d.wanted = wanted
	d.ranges = append(d.ranges[:0], words...)
	ok := r.read(d, text)
	d.wanted = nil
	s.Range, s.Words = d.sentence.Range, append(s.Words[:0], d.sentence.Words...)
	return ok
}

// maxWords is the length from which a sentence is read in pieces: no sentence
// of the treebanks is half as long, and what is longer is a list or a table.
const maxWords = 400

// read reads the sentence of the words at d.ranges, and reports whether it is wanted.
func (r *Reader) read(d *desk, text string) bool {
	if n := len(d.ranges); n > 0 {
		d.sentence.Range = segment.Range{Start: d.ranges[0].Start, End: d.ranges[n-1].End}
	}
	d.sentence.Words = d.sentence.Words[:0]
	d.forms = d.forms[:0]
	for _, w := range d.ranges {
		d.forms = append(d.forms, text[w.Start:w.End])
	}
	root := -1
	for from := 0; from < len(d.forms); from += maxWords {
		to := min(from+maxWords, len(d.forms))
		d.classes = r.tagger.Tag(d.classes[:0], d.forms[from:to], &d.tag)
		for i, c := range d.classes {
			class := r.tagger.Classes[c]
			d.sentence.Words = append(d.sentence.Words, Word{Range: d.ranges[from+i], Form: d.forms[from+i], UPOS: class.UPOS, XPOS: class.XPOS, Head: -1})
		}
		if d.wanted != nil && !d.wanted(d.sentence.Words[from:]) {
			return false
		}
		root = r.piece(d, from, root)
	}
	return true
}

// piece finds the heads of the words from number from on, which have been tagged;
// first is the root of the pieces before them, which governs theirs, -1 if there are
// none. It returns the first root.
func (r *Reader) piece(d *desk, from, first int) int {
	d.input.Reset()
	for i, c := range d.classes {
		w := &d.tag.Words[i]
		d.input.Add(w.Lower, w.Form(), w.Class, c, r.tagger.Classes[c].UPOS)
	}
	heads, relations := r.parser.Parse(&d.input, &d.parse)
	root := first
	for i := range d.classes {
		w := &d.sentence.Words[from+i]
		w.Head, w.Relation = from+int(heads[i+1])-1, r.parser.Relations[relations[i+1]]
		if heads[i+1] == 0 {
			w.Head = first
			if first >= 0 {
				w.Relation = "parataxis"
			} else {
				root = from + i
			}
		}
	}
	return root
}
