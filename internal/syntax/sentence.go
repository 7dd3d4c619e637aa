package syntax

import (
	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// Sentence is a sentence with its tree.
type Sentence struct {
	segment.Range         // bytes of the text
	Number        int     // in the text
	Paragraph     int     // in the text
	Dateline      int     // how many of the words only say where the article was written
	Title         bool    // most of its words have capitals, as in headlines
	Words         []Word  // in reading order
	Kids          [][]int // by word, those that it governs, in order
	Times         []Time  // the time expressions that begin in it, in order
	inTime        []bool  // by word
}

// Word is a word of a sentence. One that the parser is not shown, such as a date line's,
// has the head -1 and the relation "dep".
type Word struct {
	nlp.Word
	Lower   string
	Lemma   string // in lower case
	Class   wordclass.Class
	Capital bool // begins with a capital letter
}

// Time is a time expression with its words.
type Time struct {
	*dateparse.Expression
	From, To int // words, To exclusive
	Head     int // the word that the others hang on
}
