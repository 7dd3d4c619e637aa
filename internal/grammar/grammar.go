package grammar

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"
)

// Grammar is a compiled set of rules. It is safe for concurrent use.
type Grammar struct {
	Rules []Rule

	variants []variant
	captures []capture
	classID  map[string]int // classes, literals among them (in quotation marks)
	member   []set          // by class
	words    []word
	wordID   map[string]int32
	table    table
	punct    [256]uint16
	digits   [kindCount]uint16
	symbols  int
	prog     []instr
	auto     *automaton

	past      []string // what forms of the past end in, beside "-ed"
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

// capture is a class or macro that patterns name.
type capture struct {
	name  string
	class int // -1 for a macro
}

type word struct {
	text            string
	classes, proper []int // proper: classes that ask for a capital
	values          []valued
	symbol, capital uint16
}

// valued is the value of a word in a class.
type valued struct {
	class int
	value int32
}

// Decode turns a value of a class, as the file spells it, into a number.
type Decode func(class, value string) (int32, error)

// Load reads and compiles the .rules files of fsys. Decode is asked for every
// value of every class.
func Load(fsys fs.FS, decode Decode) (*Grammar, error) {
	src, err := parse(fsys, false)
	if err != nil {
		return nil, err
	}
	g := &Grammar{Rules: src.rules, classID: map[string]int{}, wordID: map[string]int32{}}
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
	c := &compiler{g: g, macros: src.macros, compiled: map[string][]instr{}, prog: make([]instr, 0, room*src.size())}
	for i, r := range g.Rules {
		for _, p := range r.patterns {
			start := len(c.prog)
			if err := c.pattern(p.text); err != nil {
				return nil, fmt.Errorf("grammar: %s: rule %s: %w", r.File, r.Name, err)
			}
			c.emit(opAccept, len(g.variants))
			g.variants = append(g.variants, variant{i, start, slices.Concat(p.set, r.set), strings.Contains(p.text, "<")})
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
		if _, ok := c.compiled[name]; !ok {
			return nil, fmt.Errorf("grammar: macro %s is used by no rule", name)
		}
	}
	g.prog = c.prog
	g.assignSymbols()
	g.compileConditions()
	g.auto = newAutomaton(g)
	return g, nil
}

// room is how many instructions a byte of a pattern becomes, its macros unfolded: somewhat
// more than there are in the languages at hand.
const room = 5

// class returns the number of the class called name.
func (g *Grammar) class(name string) int {
	id, ok := g.classID[name]
	if !ok {
		id = len(g.member)
		g.classID[name] = id
		g.member = append(g.member, nil)
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
	if c.name == shapePast {
		for _, e := range c.entries {
			g.past = append(g.past, e.words...)
		}
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
			g.words[w].give(id, v)
		}
	}
	return nil
}

// give sets the word's value in a class; the last one counts.
func (w *word) give(class int, value int32) {
	for i := range w.values {
		if w.values[i].class == class {
			w.values[i].value = value
			return
		}
	}
	w.values = append(w.values, valued{class, value})
}

// enter returns the number of a word and whether it asks for a capital.
func (g *Grammar) enter(text string) (id int32, capital bool) {
	lower := strings.ToLower(text)
	id, ok := g.wordID[lower]
	if !ok {
		id = int32(len(g.words))
		g.wordID[lower] = id
		g.words = append(g.words, word{text: lower})
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
	if i := slices.IndexFunc(g.captures, func(c capture) bool { return c.name == name }); i >= 0 {
		return i
	}
	g.captures = append(g.captures, capture{name, g.Class(name)})
	return len(g.captures) - 1
}

// The symbols that every grammar has.
const (
	unknown uint16 = iota // a word or mark that no pattern names
	space                 // white space
)

// assignSymbols gives words that belong to the same classes the same symbol.
func (g *Grammar) assignSymbols() {
	sets := [][]int{unknown: nil, space: nil}
	known := map[string]uint16{"": unknown}
	var set []int
	var key []byte
	symbol := func(classes []int) uint16 {
		set = append(set[:0], classes...)
		slices.Sort(set)
		set, key = slices.Compact(set), key[:0]
		for _, c := range set {
			key = binary.LittleEndian.AppendUint32(key, uint32(c))
		}
		s, ok := known[string(key)]
		if !ok {
			s = uint16(len(sets))
			known[string(key)] = s
			sets = append(sets, slices.Clone(set))
		}
		return s
	}
	for i := range g.words {
		w := &g.words[i]
		w.symbol = symbol(w.classes)
		if w.capital = w.symbol; len(w.proper) > 0 {
			w.capital = symbol(slices.Concat(w.classes, w.proper))
		}
		if len(w.text) == 1 {
			g.punct[w.text[0]] = w.symbol
		} else if w.text == "—" {
			g.punct[emDash] = w.symbol
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
	for c := range g.member {
		g.member[c] = newSet(g.symbols)
	}
	for s, classes := range sets {
		for _, c := range classes {
			g.member[c].add(uint16(s))
		}
	}
	g.table = newTable(g.words)
}

func (g *Grammar) compileConditions() {
	for i := range g.Rules {
		for j := range g.Rules[i].conds {
			c := &g.Rules[i].conds[j]
			c.symbols = newSet(g.symbols)
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
					c.symbols.join(g.member[id])
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
	return c.symbols.has(t.symbol) || c.capital && t.Kind == Capital || c.shape&t.Shape != 0 && t.Kind == Word
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

// Class returns the number of a class for Value and In, or -1.
func (g *Grammar) Class(name string) int {
	if id, ok := g.classID[name]; ok {
		return id
	}
	return -1
}

// Union returns a class of all words of others; those that are -1 have none. It is for who
// has loaded the grammar, before others read with it.
func (g *Grammar) Union(classes ...int) int {
	all := newSet(g.symbols)
	for _, c := range classes {
		if c >= 0 {
			all.join(g.member[c])
		}
	}
	g.member = append(g.member, all)
	return len(g.member) - 1
}

// In reports whether a token belongs to a class.
func (g *Grammar) In(t Token, class int) bool { return class >= 0 && g.member[class].has(t.symbol) }

// Value returns a token's value in a class: that of its word, or its number.
func (g *Grammar) Value(t Token, class int) (int32, bool) {
	switch {
	case !g.In(t, class):
		return 0, false
	case t.Kind == Digits:
		return t.Number, true
	case t.word < 0:
		return 0, false
	}
	for _, v := range g.words[t.word].values {
		if v.class == class {
			return v.value, true
		}
	}
	return 0, false
}
