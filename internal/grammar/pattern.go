package grammar

import (
	"fmt"
	"slices"
	"strings"
)

// The program that a grammar's patterns are compiled to: the automaton is built
// from it, and captures are read with it.
type op uint8

const (
	opClass  op = iota // a token of class arg
	opSpace            // white space
	opSplit            // go on at the next instruction or, second choice, arg behind
	opJump             // go on arg behind
	opOpen             // capture arg begins
	opClose            // capture arg ends
	opAccept           // variant arg of the grammar is complete
)

// instr is an instruction. Jumps are relative, so that a macro is compiled once and
// copied wherever it is named.
type instr struct {
	op  op
	arg int32
}

// compiler turns patterns into instructions.
type compiler struct {
	g        *Grammar
	macros   map[string]string
	compiled map[string][]instr // the macros that patterns name
	prog     []instr
	depth    int
}

// pattern compiles text, which stands in where.
func (c *compiler) pattern(text string) error {
	if c.depth++; c.depth > 20 {
		return fmt.Errorf("%q: macros that contain themselves", text)
	}
	defer func() { c.depth-- }()
	rest, err := c.choice(text)
	if err == nil && rest != "" {
		err = fmt.Errorf("unexpected %q", rest)
	}
	return err
}

// choice compiles alternatives up to a closing bracket or the end.
func (c *compiler) choice(s string) (string, error) {
	var ends []int
	for {
		start := len(c.prog)
		var err error
		if s, err = c.sequence(s); err != nil {
			return s, err
		}
		if !strings.HasPrefix(s, "|") {
			break
		}
		s = s[1:]
		c.split(start, 1)
		ends = append(ends, len(c.prog))
		c.emit(opJump, 0)
	}
	for _, e := range ends {
		c.prog[e].arg = int32(len(c.prog) - e)
	}
	return s, nil
}

func (c *compiler) sequence(s string) (string, error) {
	for s != "" && s[0] != '|' && s[0] != ')' {
		start := len(c.prog)
		var err error
		if s, err = c.item(s); err != nil {
			return s, err
		}
		if strings.HasPrefix(s, "?") {
			s = s[1:]
			c.split(start, 0)
		}
	}
	return s, nil
}

// split makes what has been compiled from start on a first choice. The second one begins
// behind it and that many instructions.
func (c *compiler) split(start, behind int) {
	c.prog = slices.Insert(c.prog, start, instr{opSplit, int32(len(c.prog) - start + behind + 1)})
}

func (c *compiler) item(s string) (string, error) {
	switch b := s[0]; {
	case b == '(':
		rest, err := c.choice(s[1:])
		if err != nil {
			return rest, err
		}
		if !strings.HasPrefix(rest, ")") {
			return rest, fmt.Errorf("%q: a bracket that does not close", s)
		}
		return rest[1:], nil
	case b == ' ':
		c.emit(opSpace, 0)
		return strings.TrimLeft(s, " "), nil
	case 'A' <= b && b <= 'Z':
		n := span(s, func(b byte) bool { return 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '_' })
		return s[n:], c.named(s[:n])
	case 'a' <= b && b <= 'z' || b >= 0x80:
		n := span(s, func(b byte) bool { return 'a' <= b && b <= 'z' || b >= 0x80 })
		c.emit(opClass, c.g.literal(s[:n]))
		return s[n:], nil
	case b == '<':
		c.emit(opOpen, c.g.capture(Span))
		return s[1:], nil
	case b == '>':
		c.emit(opClose, c.g.capture(Span))
		return s[1:], nil
	case b == '?':
		return s, fmt.Errorf("%q: nothing to make optional", s)
	case '0' <= b && b <= '9':
		return s, fmt.Errorf("%q: name a class of numbers instead", s)
	default:
		c.emit(opClass, c.g.literal(s[:1]))
		return s[1:], nil
	}
}

// named compiles a class or a macro as a capture.
func (c *compiler) named(name string) error {
	capture := c.g.capture(name)
	c.emit(opOpen, capture)
	if macro, ok := c.macros[name]; ok {
		body, err := c.macro(name, macro)
		if err != nil {
			return fmt.Errorf("in %s: %w", name, err)
		}
		c.prog = append(c.prog, body...)
	} else if id, ok := c.g.classID[name]; ok {
		c.emit(opClass, id)
	} else {
		return fmt.Errorf("no class or macro %s", name)
	}
	c.emit(opClose, capture)
	return nil
}

// macro returns the instructions of a macro.
func (c *compiler) macro(name, pattern string) ([]instr, error) {
	if body, ok := c.compiled[name]; ok {
		return body, nil
	}
	outer := c.prog
	c.prog = nil
	err := c.pattern(pattern)
	body := c.prog
	c.prog = outer
	c.compiled[name] = body
	return body, err
}

func (c *compiler) emit(o op, arg int) { c.prog = append(c.prog, instr{o, int32(arg)}) }

func span(s string, in func(byte) bool) int {
	n := 0
	for n < len(s) && in(s[n]) {
		n++
	}
	return n
}
