package dateparse

import (
	"slices"
	"strconv"
	"time"

	"github.com/dateline-go/dateline/internal/grammar"
)

// Mention is a time expression as found, before anything is made of it.
type Mention struct {
	Start, End int // byte offsets into the text, End exclusive
	Text       string
	Rule       string
	Parts      []Part // what the rule's pattern is made of, in reading order

	register grammar.Register // what texts the rule is for; 0: all
	manner   manner
}

// manner is what a rule says of its mentions beside what they mean.
type manner struct {
	nothing   bool   // they are no times: exceptions.rules
	ranging   string // they open or close a range of these: "years"
	order     string // of a date in figures, as it is read at first: "mdy", "dmy"
	uncounted bool   // no time is counted from them: "two trading days"
	// They tell how long something else was, and not back to when: "during the 18-day siege".
	attributive bool
}

// setting is what the rule of a pattern sets.
type setting struct {
	fields []Part
	manner manner
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
	if p.lang == nil {
		return nil
	}
	r := p.newReading(text, time.Time{})
	defer r.release()
	r.whole = true
	r.read()
	if len(r.mentions) == 0 {
		return nil
	}
	found := make([]Mention, len(r.mentions))
	for i := range found {
		found[i] = r.mentions[i].Mention
	}
	return found
}

// mentionsIn calls yield for every mention among the tokens of a sentence, with the
// indices of its first token and of the one behind its last. Its Parts are gone when yield
// returns.
func (r *reading) mentionsIn(tokens []grammar.Token, in grammar.Register, yield func(m Mention, from, to int)) {
	g := r.lang.grammar
	for i := 0; i < len(tokens); {
		if !g.Begins(tokens[i]) {
			i++
			continue
		}
		m, ok := g.Find(tokens, i, in)
		if !ok || !separate(r.text, tokens, m) {
			i++
			continue
		}
		i = r.matched(tokens, m, yield)
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

// matched calls yield for what a match is about: the spans that its pattern
// marks, otherwise the whole. It returns the token to go on from.
func (r *reading) matched(tokens []grammar.Token, m grammar.Match, yield func(m Mention, from, to int)) int {
	set := &r.lang.set[r.lang.grammar.Variant(m)]
	if set.manner.nothing {
		return m.End
	}
	r.captures = r.lang.grammar.Captures(r.captures[:0], m, tokens)
	if !r.lang.grammar.Spans(m) {
		yield(r.mention(tokens, m, r.captures, set, m.Start, m.End), m.Start, m.End)
		return m.End
	}
	end := m.End
	for i, c := range r.captures {
		if c.Name == grammar.Span {
			within := r.captures[i+1:]
			for k, inner := range within {
				if inner.Start >= c.End {
					within = within[:k]
					break
				}
			}
			yield(r.mention(tokens, m, within, set, c.Start, c.End), c.Start, c.End)
			end = c.End
		}
	}
	return end
}

// mention makes the tokens from..to and the captures there into a mention.
func (r *reading) mention(tokens []grammar.Token, m grammar.Match, captures []grammar.Capture, set *setting, from, to int) Mention {
	start, end := int(tokens[from].Start), int(tokens[to-1].End)
	rule := &r.lang.grammar.Rules[m.Rule]
	r.parts = r.parts[:0]
	for _, c := range captures {
		p := Part{Name: c.Name}
		if c.End > c.Start {
			p.Text = r.text[tokens[c.Start].Start:tokens[c.End-1].End]
		}
		if v, ok := r.lang.grammar.Value(tokens[c.Start], c.Class); ok {
			p.Number, p.Symbol = r.lang.value(v)
		}
		r.parts = append(r.parts, p)
	}
	r.parts = append(r.parts, set.fields...)
	return Mention{Start: start, End: end, Text: r.text[start:end], Rule: rule.Name, Parts: r.parts, register: rule.In, manner: set.manner}
}

// readSettings reads the field=value pairs of all patterns.
func (l *language) readSettings() {
	for _, pairs := range l.grammar.Settings() {
		var set setting
		for _, kv := range pairs {
			p := Part{Name: kv[0], Symbol: kv[1]}
			p.Number, _ = strconv.Atoi(kv[1])
			set.fields = append(set.fields, p)
			switch m := &set.manner; p.Name {
			case "nothing":
				m.nothing = true
			case "range":
				m.ranging = p.Symbol
			case "order":
				m.order = p.Symbol
			case "counts":
				m.uncounted = p.Symbol == "no"
			case "attributive":
				m.attributive = true
			}
		}
		l.set = append(l.set, set)
	}
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
