package grammar

import (
	"fmt"
	"strings"
)

// The program that a grammar's patterns are compiled to: the automaton is built
// from it, and captures are read with it.
type op uint8

const (
	opClass  op = iota // a token of class a
	opSpace            // white space
	opSplit            // go on at a or, second choice, at b
	opJump             // go on at a
	opOpen             // capture a begins
	opClose            // capture a ends
	opAccept           // variant a of the grammar is complete
)

type instr struct {
	op   op
	a, b int
}

// compiler turns patterns into instructions.
type compiler struct {
	g      *Grammar
	macros map[string]string
	used   map[string]bool // macros
	prog   []instr
	depth  int
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
		split := c.emit(opSplit, 0, 0)
		c.prog[split].a = len(c.prog)
		var err error
		if s, err = c.sequence(s); err != nil {
			return s, err
		}
		if !strings.HasPrefix(s, "|") {
			c.prog[split] = instr{opJump, split + 1, 0} // the last one
			break
		}
		s = s[1:]
		ends = append(ends, c.emit(opJump, 0, 0))
		c.prog[split].b = len(c.prog)
	}
	for _, e := range ends {
		c.prog[e].a = len(c.prog)
	}
	return s, nil
}

func (c *compiler) sequence(s string) (string, error) {
	for s != "" && s[0] != '|' && s[0] != ')' {
		split := c.emit(opSplit, 0, 0)
		c.prog[split].a = split + 1
		var err error
		if s, err = c.item(s); err != nil {
			return s, err
		}
		if strings.HasPrefix(s, "?") {
			s = s[1:]
			c.prog[split].b = len(c.prog)
		} else {
			c.prog[split] = instr{opJump, split + 1, 0}
		}
	}
	return s, nil
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
		c.emit(opSpace, 0, 0)
		return strings.TrimLeft(s, " "), nil
	case 'A' <= b && b <= 'Z':
		n := span(s, func(b byte) bool { return 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '_' })
		return s[n:], c.named(s[:n])
	case 'a' <= b && b <= 'z' || b >= 0x80:
		n := span(s, func(b byte) bool { return 'a' <= b && b <= 'z' || b >= 0x80 })
		c.emit(opClass, c.g.literal(s[:n]), 0)
		return s[n:], nil
	case b == '<':
		c.emit(opOpen, c.g.capture(Span), 0)
		return s[1:], nil
	case b == '>':
		c.emit(opClose, c.g.capture(Span), 0)
		return s[1:], nil
	case b == '?':
		return s, fmt.Errorf("%q: nothing to make optional", s)
	case '0' <= b && b <= '9':
		return s, fmt.Errorf("%q: name a class of numbers instead", s)
	default:
		c.emit(opClass, c.g.literal(s[:1]), 0)
		return s[1:], nil
	}
}

// named compiles a class or a macro as a capture.
func (c *compiler) named(name string) error {
	capture := c.g.capture(name)
	c.emit(opOpen, capture, 0)
	if macro, ok := c.macros[name]; ok {
		c.used[name] = true
		if err := c.pattern(macro); err != nil {
			return fmt.Errorf("in %s: %w", name, err)
		}
	} else if id, ok := c.g.classID[name]; ok {
		c.emit(opClass, id, 0)
	} else {
		return fmt.Errorf("no class or macro %s", name)
	}
	c.emit(opClose, capture, 0)
	return nil
}

func (c *compiler) emit(o op, a, b int) int {
	c.prog = append(c.prog, instr{o, a, b})
	return len(c.prog) - 1
}

func span(s string, in func(byte) bool) int {
	n := 0
	for n < len(s) && in(s[n]) {
		n++
	}
	return n
}
