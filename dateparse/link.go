package dateparse

import (
	"strings"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// linkClasses are classes of context.rules that languages need whose prepositions stand
// apart from what they rule ("antes de la", "jusqu'au") and whose ordinals are written
// with a full stop ("3. Mai"). Where a language lacks one, nothing is done.
type linkClasses struct {
	between int // words that may stand between a preposition and its expression
	opener  int // words that open a range where a rule has found one, and say nothing elsewhere
	counted int // words before which a number with a full stop is an ordinal
	stopped int // words whose full stop ends no sentence before a number: "3 janv. 2016"
}

func newLinkClasses(g *grammar.Grammar) linkClasses {
	return linkClasses{between: g.Class("LINK"), opener: g.Class("RANGE_FROM"), counted: g.Class("COUNTED"), stopped: g.Class("STOPPED")}
}

// maxLinks is how many words of LINK are passed over: "jusqu'" is followed by "'", "à" and "la".
const maxLinks = 3

// link reads what stands before a mention, past words of LINK: a preposition, where the
// token just before told none, and what opens or closes a range.
func (c *contextClasses) link(l *located, tokens []grammar.Token) {
	if c.between < 0 {
		return
	}
	ranging := l.manner.ranging != ""
	for i, n := l.from-1, 0; i >= 0; i, n = i-1, n+1 {
		switch {
		case ranging && (l.cue.closes || c.g.In(tokens[i], c.closer)): // "bis" closes here and bounds elsewhere
			l.cue.closes, l.cue.relation = true, ""
			return
		case ranging && c.g.In(tokens[i], c.opener):
			l.cue.relation = FromIt
			return
		case l.cue.relation != "" && !ranging || n == maxLinks || i == 0 || !c.g.In(tokens[i], c.between):
			return
		}
		if l.cue.relation == "" {
			l.cue.relation = c.relation(tokens, i, l.to, &l.form)
		}
		l.cue.closes = l.cue.closes || c.g.In(tokens[i-1], c.closer)
	}
}

// joined returns the sentences, those as one that a full stop behind an ordinal or an
// abbreviated name has parted. It overwrites the list.
func (c *contextClasses) joined(text string, sentences []segment.Range) []segment.Range {
	if c.counted < 0 && c.stopped < 0 {
		return sentences
	}
	whole := sentences[:0]
	for _, s := range sentences {
		if n := len(whole); n > 0 && c.goesOn(text, whole[n-1], s) {
			whole[n-1].End = s.End
		} else {
			whole = append(whole, s)
		}
	}
	return whole
}

// goesOn reports whether the sentence next goes on with the one before it.
func (c *contextClasses) goesOn(text string, last, next segment.Range) bool {
	if !strings.HasSuffix(text[last.Start:last.End], ".") || strings.Count(text[last.End:next.Start], "\n") > 1 {
		return false
	}
	if !isDigit(text[max(last.Start, last.End-2)]) && !isDigit(text[next.Start]) {
		return false // neither an ordinal nor a number behind a name
	}
	var buf [8]grammar.Token
	from := max(last.Start, last.End-longestName)
	from += strings.LastIndexAny(text[from:last.End], " \n\t(") + 1
	before := c.g.Tokens(buf[:0:4], text, from, last.End-1)
	if len(before) == 0 {
		return false
	}
	end := next.Start + 1
	for end < min(next.End, next.Start+longestName) && text[end] != ' ' && text[end] != '.' {
		end++
	}
	after := c.g.Tokens(buf[4:4], text, next.Start, end)
	if len(after) == 0 {
		return false
	}
	w := before[len(before)-1]
	if w.Kind == grammar.Digits {
		return c.g.In(after[0], c.counted)
	}
	return after[0].Kind == grammar.Digits && c.g.In(w, c.stopped)
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// longestName is more bytes than an ordinal, a month or its abbreviation has.
const longestName = 24
