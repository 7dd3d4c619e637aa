package dateparse

import (
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp"
)

// Mention is a time expression as found, before anything is made of it.
type Mention struct {
	Start, End int // byte offsets into the text, End exclusive
	Text       string
	Rule       string
	Parts      []Part // what the rule's pattern is made of, in reading order

	register grammar.Register // what texts the rule is for; 0: all
}

// Part is a component of a mention: the class or macro of the grammar that
// matched and its value there, or a field that the rule itself sets.
type Part struct {
	Name   string // "MONTH", or "mod" for a field
	Text   string // the words; empty for a field
	Number int    // the value where it is a number
	Symbol string // the value where it is not
}

// Find returns the time expressions of text in reading order. It reads the
// text once, in time linear in its length. A Parser that reads with the rules
// of package when takes no such steps: it finds nothing here.
func (p *Parser) Find(text string) []Mention {
	var found []Mention
	if p.lang == nil {
		return nil
	}
	for _, l := range p.read(text, time.Time{}).mentions {
		found = append(found, l.Mention)
	}
	return found
}

// sentences calls yield for every sentence with its tokens, which are gone
// when it returns.
func (l *language) sentences(text string, yield func(s nlp.Range, tokens []grammar.Token)) {
	buf := tokenPool.Get().(*[]grammar.Token)
	defer tokenPool.Put(buf)
	for s := range l.ctx.sentences(text) {
		*buf = l.grammar.Tokens((*buf)[:0], text, s.Start, s.End)
		yield(s, *buf)
	}
}

var tokenPool = sync.Pool{New: func() any { return new([]grammar.Token) }}

// find calls yield for every mention among the tokens of a sentence, with the
// indices of its first token and of the one behind its last.
func (l *language) find(text string, tokens []grammar.Token, in grammar.Register, yield func(m Mention, from, to int)) {
	for i := 0; i < len(tokens); {
		if !l.grammar.Begins(tokens[i]) {
			i++
			continue
		}
		m, ok := l.grammar.Find(tokens, i, in)
		if !ok || !separate(text, tokens, m) {
			i++
			continue
		}
		i = l.mentions(text, tokens, m, yield)
	}
}

// separate reports whether a match is not a piece of something larger that is
// written without a space: "$1999", "F-16", "747-400", "1.5", "3/4ths".
func separate(text string, tokens []grammar.Token, m grammar.Match) bool {
	first, last := tokens[m.Start], tokens[m.End-1]
	if m.Start > 0 && !first.Space {
		before := tokens[m.Start-1]
		switch text[before.Start] {
		case '$', '#', '@', '_', '/', '\\', '%', '&', '=':
			return false
		case '.', ',', '-', ':', '\'':
			if m.Start > 1 && !before.Space && first.Kind == grammar.Digits {
				k := tokens[m.Start-2].Kind
				if k == grammar.Digits || k != grammar.Punct && text[before.Start] == '-' {
					return false
				}
			}
		}
		if before.Kind != grammar.Punct || before.End-before.Start > 1 && text[before.Start] == 0xC2 { // "£", "§"
			return false
		}
	}
	if m.End < len(tokens) && !tokens[m.End].Space {
		after := tokens[m.End]
		switch text[after.Start] {
		case '%', '_', '@', '/', '\\', '=':
			return false
		case '.', ',', ':', '-':
			if m.End+1 < len(tokens) && !tokens[m.End+1].Space && last.Kind == grammar.Digits &&
				tokens[m.End+1].Kind == grammar.Digits && !(text[after.Start] == '-' && last.End-last.Start == 4) {
				return false
			}
		}
		if after.Kind != grammar.Punct {
			return false
		}
	}
	return true
}

// mentions calls yield for what a match is about: the spans that its pattern
// marks, otherwise the whole. It returns the token to go on from.
func (l *language) mentions(text string, tokens []grammar.Token, m grammar.Match, yield func(m Mention, from, to int)) int {
	if l.nothing(m) {
		return m.End
	}
	var buf [24]grammar.Capture
	captures := l.grammar.Captures(buf[:0], m, tokens)
	if !l.grammar.Spans(m) {
		yield(l.mention(text, tokens, m, captures, m.Start, m.End), m.Start, m.End)
		return m.End
	}
	end := m.End
	for i, c := range captures {
		if c.Name == grammar.Span {
			within := captures[i+1:]
			for k, inner := range within {
				if inner.Start >= c.End {
					within = within[:k]
					break
				}
			}
			yield(l.mention(text, tokens, m, within, c.Start, c.End), c.Start, c.End)
			end = c.End
		}
	}
	return end
}

// nothing reports whether the rule of a match says that it is no time: exceptions.rules.
func (l *language) nothing(m grammar.Match) bool {
	settings := l.grammar.Settings(m)
	return len(settings) > 0 && settings[0][0] == "nothing"
}

// mention makes the tokens from..to and the captures there into a mention.
func (l *language) mention(text string, tokens []grammar.Token, m grammar.Match, captures []grammar.Capture, from, to int) Mention {
	start, end := int(tokens[from].Start), int(tokens[to-1].End)
	out := Mention{Start: start, End: end, Text: text[start:end], Rule: l.grammar.Rules[m.Rule].Name, register: l.grammar.Rules[m.Rule].In}
	settings := l.grammar.Settings(m)
	out.Parts = make([]Part, 0, len(captures)+len(settings))
	for _, c := range captures {
		p := Part{Name: c.Name}
		if c.End > c.Start {
			p.Text = text[tokens[c.Start].Start:tokens[c.End-1].End]
		}
		if v, ok := l.grammar.Value(tokens[c.Start], c.Class); ok {
			p.Number, p.Symbol = l.value(v)
		}
		out.Parts = append(out.Parts, p)
	}
	for _, kv := range settings {
		p := Part{Name: kv[0], Symbol: kv[1]}
		p.Number, _ = strconv.Atoi(kv[1])
		out.Parts = append(out.Parts, p)
	}
	return out
}

// decode turns a value in a rules file into a number: its own, or beyond
// symbolBase the index of a symbol.
func (l *language) decode(_, value string) (int32, error) {
	if n, err := strconv.Atoi(value); err == nil && -symbolBase < n && n < symbolBase {
		return int32(n), nil
	}
	i := slices.Index(l.symbols, value)
	if i < 0 {
		i = len(l.symbols)
		l.symbols = append(l.symbols, value)
	}
	return int32(symbolBase + i), nil
}

func (l *language) value(v int32) (int, string) {
	if v >= symbolBase && int(v-symbolBase) < len(l.symbols) {
		return 0, l.symbols[v-symbolBase]
	}
	return int(v), ""
}

const symbolBase = 1 << 30
