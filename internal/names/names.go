package names

import (
	"time"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

// Phrase is words that name somebody or something.
type Phrase struct {
	From, To int // words, To exclusive, without what follows the head
	Wide     int // where the phrase ends with what belongs to it: "relatives [of the boy]"
	Head     int
	Name     string // canonical: "Madeleine Albright"
	Written  string
	Code     string // of the lexicon or of the user's dictionary
	Country  string // ISO 3166-1 alpha-3, or the code of an organisation of no state
	Sector   string // PLOVER
	Role     string // the office, in lower case
	Place    bool   // it can be a place
	Person   bool   // one whom the article names, and a person as far as it tells
	Pronoun  bool
	Known    bool // by the lexicon, by its own name or by an earlier mention
	Entity   int  // those of one number are one in the article
}

// Read returns the phrases of an article's sentences, by sentence, in the order of their
// heads. A phrase that stands for several ("both sides") is there once for each. own
// goes before what is known of the world; it may be nil. published, if not zero, tells
// who held an office.
func Read(text string, sentences []*syntax.Sentence, own *Dictionary, published time.Time) [][]Phrase {
	r := newReader(text, sentences, own, published)
	r.readNames()
	r.gather()
	r.findPhrases()
	r.refer(model())
	count := make([]int, len(sentences))
	for _, m := range r.mentions {
		count[m.s.Number] += max(1, len(m.entity.members))
	}
	out := make([][]Phrase, len(sentences))
	for i, n := range count {
		out[i] = make([]Phrase, 0, n)
	}
	for _, m := range r.mentions {
		out[m.s.Number] = r.phrases(out[m.s.Number], m)
	}
	return out
}

// reader is an article on its way.
type reader struct {
	text      string
	sentences []*syntax.Sentence
	own       *Dictionary
	day       time.Time
	year      int // 0 if unknown
	world     *lexicon.Names
	capitals  map[string]int   // how often a form has a capital within ordinary sentences
	lowers    map[string]int   // how often a word has none
	short     map[string]bool  // words of capitals alone: "INS"
	firms     map[position]int // where names of firms end, by where they begin
	firmShort map[string]bool  // the words, two and more, that these begin with
	names     [][]*name        // by sentence, in order and without overlap
	mentions  []*mention
	entities  []*entity
	states    map[string]*entity // by code
	holders   map[string]*entity // persons of the lexicon, by name
}

func newReader(text string, sentences []*syntax.Sentence, own *Dictionary, published time.Time) *reader {
	r := &reader{text: text, sentences: sentences, own: own, day: published, world: lexicon.World(), capitals: map[string]int{}, lowers: map[string]int{}, short: map[string]bool{}, firms: map[position]int{}, firmShort: map[string]bool{}, states: map[string]*entity{}, holders: map[string]*entity{}}
	if !published.IsZero() {
		r.year = published.Year()
	}
	for _, s := range sentences {
		for i := range s.Words {
			w := &s.Words[i]
			if !s.Title && abbreviated(w.Form) {
				r.short[w.Form] = true
			}
			switch {
			case prefixed(w.Form):
				r.capitals[w.Form]++
			case !w.Capital:
				r.lowers[w.Lower]++
			case !s.Title && !begins(s, i):
				r.capitals[w.Form]++
			}
		}
	}
	r.findFirms()
	return r
}

// begins reports whether a word has a capital because of where it stands.
func begins(s *syntax.Sentence, i int) bool {
	if i <= s.Dateline {
		return true
	}
	switch s.Words[i-1].Form {
	case "\"", "“", "``", ":", "'", "‘", "(", "—", "--":
		return true
	}
	return false
}
