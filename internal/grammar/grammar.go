package grammar

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"
)

// Grammar is a compiled set of rules. It is safe for concurrent use.
type Grammar struct {
	Rules    []Rule
	Examples []Example

	variants []variant
	captures []string       // names of classes and macros
	classID  map[string]int // classes, literals among them (in quotation marks)
	values   []map[int32]int32
	member   [][]bool // by class, then symbol
	words    []word
	wordID   map[string]int32
	filter   [256]uint64 // by first byte: the lengths of words, a bit each
	punct    [256]uint16
	digits   [kindCount]uint16
	space    uint16
	symbols  int
	prog     []instr
	auto     automaton

	registers []string // what "only in:" names

	// Work, unless it is nil, is added the number of tokens that Find and Captures look
	// at, those among them that were looked at again. Tests count with it.
	Work *atomic.Int64
}

// Register is a set of the registers that rules can be kept for: a bit each.
type Register uint8

// variant is one pattern of a rule.
type variant struct {
	rule  int
	start int // in prog
	set   [][2]string
	spans bool // the pattern marks spans: <...>
}

type word struct {
	text            string
	classes, proper []int // proper: classes that ask for a capital
	symbol, capital uint16
}

// Decode turns a value of a class, as the file spells it, into a number.
type Decode func(class, value string) (int32, error)

// Load reads and compiles the .rules files of fsys. Decode is asked for every
// value of every class.
func Load(fsys fs.FS, decode Decode) (*Grammar, error) {
	src, err := parse(fsys)
	if err != nil {
		return nil, err
	}
	g := &Grammar{Rules: src.rules, Examples: src.examples, classID: map[string]int{}, wordID: map[string]int32{}}
	for _, kinds := range digitKinds {
		for _, name := range kinds {
			g.class(name)
		}
	}
	for _, c := range src.classes {
		if err := g.define(c, decode); err != nil {
			return nil, err
		}
	}
	c := &compiler{g: g, macros: src.macros, used: map[string]bool{}}
	for i, r := range g.Rules {
		for _, p := range r.patterns {
			start := len(c.prog)
			if err := c.pattern(p.text); err != nil {
				return nil, fmt.Errorf("grammar: %s: rule %s: %w", r.File, r.Name, err)
			}
			c.emit(opAccept, len(g.variants), 0)
			g.variants = append(g.variants, variant{i, start, p.set, strings.Contains(p.text, "<")})
		}
		for _, name := range r.only {
			g.Rules[i].In |= g.register(name)
		}
		for _, cond := range r.conds {
			for _, name := range cond.names {
				if _, ok := g.classID[name]; !ok && !isShape(name) {
					g.literal(name)
				}
			}
		}
	}
	for name := range src.macros {
		if !c.used[name] {
			return nil, fmt.Errorf("grammar: macro %s is used by no rule", name)
		}
	}
	g.prog = c.prog
	g.assignSymbols()
	g.compileConditions()
	g.auto = build(g)
	return g, nil
}

// class returns the number of the class called name.
func (g *Grammar) class(name string) int {
	id, ok := g.classID[name]
	if !ok {
		id = len(g.values)
		g.classID[name] = id
		g.values = append(g.values, map[int32]int32{})
	}
	return id
}

// define enters a class with its words.
func (g *Grammar) define(c class, decode Decode) error {
	if c.alias != "" {
		id, ok := g.classID[c.alias]
		if !ok {
			return fmt.Errorf("grammar: class %s: no class %s before it", c.name, c.alias)
		}
		g.classID[c.name] = id
		return nil
	}
	id := g.class(c.name)
	for _, e := range c.entries {
		v, err := decode(c.name, e.value)
		if err != nil {
			return fmt.Errorf("grammar: class %s: %w", c.name, err)
		}
		for _, text := range e.words {
			w, capital := g.enter(text)
			list := &g.words[w].classes
			if capital {
				list = &g.words[w].proper
			}
			*list = append(*list, id)
			g.values[id][w] = v
		}
	}
	return nil
}

// enter returns the number of a word and whether it asks for a capital.
func (g *Grammar) enter(text string) (id int32, capital bool) {
	lower := strings.ToLower(text)
	id, ok := g.wordID[lower]
	if !ok {
		id = int32(len(g.words))
		g.wordID[lower] = id
		g.words = append(g.words, word{text: lower})
		bit := uint64(1) << min(len(lower), 63)
		g.filter[lower[0]] |= bit
		g.filter[lower[0]&^0x20] |= bit
	}
	return id, lower != text
}

// literal returns the class of a word or mark that stands for itself.
func (g *Grammar) literal(text string) int {
	name := `"` + text + `"`
	if id, ok := g.classID[name]; ok {
		return id
	}
	id := g.class(name)
	w, _ := g.enter(text)
	g.words[w].classes = append(g.words[w].classes, id)
	return id
}

func (g *Grammar) capture(name string) int {
	if i := slices.Index(g.captures, name); i >= 0 {
		return i
	}
	g.captures = append(g.captures, name)
	return len(g.captures) - 1
}

// assignSymbols gives words that belong to the same classes the same symbol.
// Symbol 0 is a word or mark that no pattern names, symbol 1 white space.
func (g *Grammar) assignSymbols() {
	sets := [][]int{nil, nil}
	known := map[string]uint16{"[]": 0}
	symbol := func(classes []int) uint16 {
		classes = slices.Compact(slices.Sorted(slices.Values(classes)))
		key := fmt.Sprint(classes)
		s, ok := known[key]
		if !ok {
			s = uint16(len(sets))
			known[key] = s
			sets = append(sets, classes)
		}
		return s
	}
	g.space = 1
	for i := range g.words {
		w := &g.words[i]
		w.symbol = symbol(w.classes)
		w.capital = symbol(slices.Concat(w.classes, w.proper))
		if len(w.text) == 1 {
			g.punct[w.text[0]] = w.symbol
		}
	}
	for i, names := range digitKinds {
		var classes []int
		for _, name := range names {
			classes = append(classes, g.classID[name])
		}
		g.digits[i] = symbol(classes)
	}
	g.symbols = len(sets)
	g.member = make([][]bool, len(g.values))
	for c := range g.member {
		g.member[c] = make([]bool, g.symbols)
	}
	for s, classes := range sets {
		for _, c := range classes {
			g.member[c][s] = true
		}
	}
}

func (g *Grammar) compileConditions() {
	for i := range g.Rules {
		for j := range g.Rules[i].conds {
			c := &g.Rules[i].conds[j]
			c.symbols = make([]bool, g.symbols)
			for _, name := range c.names {
				switch name {
				case shapeCapital:
					c.capital = true
				case shapePlural:
					c.shape |= Plural
				case shapePast:
					c.shape |= Past
				case sentenceEnd:
					c.end = true
				default:
					id, ok := g.classID[name]
					if !ok {
						id = g.classID[`"`+name+`"`]
					}
					for s, in := range g.member[id] {
						c.symbols[s] = c.symbols[s] || in
					}
				}
			}
		}
	}
}

// The names that stand for a shape of words in conditions.
const (
	shapeCapital = "CAPITALISED"
	shapePlural  = "PLURAL"
	shapePast    = "PAST_FORM"
	sentenceEnd  = "END" // of what was given to Find: no token
)

func isShape(name string) bool {
	return name == shapeCapital || name == shapePlural || name == shapePast || name == sentenceEnd
}

// holds reports whether a token is one of those that a condition names.
func (c *condition) holds(t Token) bool {
	return c.symbols[t.symbol] || c.capital && t.Kind == Capital || c.shape&t.Shape != 0 && t.Kind == Word
}

// register returns the bit of a register, a new one for a new name.
func (g *Grammar) register(name string) Register {
	i := slices.Index(g.registers, name)
	if i < 0 {
		i = len(g.registers)
		g.registers = append(g.registers, name)
	}
	return 1 << i
}

// Register returns the set of the registers that names name. One that no rule
// is kept for adds nothing.
func (g *Grammar) Register(names ...string) (r Register) {
	for i, name := range g.registers {
		if slices.Contains(names, name) {
			r |= 1 << i
		}
	}
	return r
}

// lookup returns the number of a word, or -1.
func (g *Grammar) lookup(text string) int32 {
	if g.filter[text[0]]&(1<<min(len(text), 63)) == 0 || len(text) > 32 {
		return -1
	}
	var lower [32]byte
	for i := range len(text) {
		b := text[i]
		if byteClass[b] == bUpper || i > 0 && text[i-1] == 0xC3 && 0x80 <= b && b <= 0x9E && b != 0x97 { // À to Þ, without ×
			b |= 0x20
		}
		lower[i] = b
	}
	if id, ok := g.wordID[string(lower[:len(text)])]; ok {
		return id
	}
	return -1
}

// Class returns the number of a class for Value and In, or -1.
func (g *Grammar) Class(name string) int {
	if id, ok := g.classID[name]; ok {
		return id
	}
	return -1
}

// In reports whether a token belongs to a class.
func (g *Grammar) In(t Token, class int) bool { return class >= 0 && g.member[class][t.symbol] }

// Value returns a token's value in a class: that of its word, or its number.
func (g *Grammar) Value(t Token, class int) (int32, bool) {
	if class < 0 || !g.member[class][t.symbol] {
		return 0, false
	}
	if t.Kind == Digits {
		return t.Number, true
	}
	v, ok := g.values[class][t.word]
	return v, ok
}
