package grammar

import (
	"fmt"
	"io/fs"
	"strings"
)

// source is what the .rules files say, before it is compiled.
type source struct {
	classes  []class
	macros   map[string]string // name to pattern
	rules    []Rule
	examples []Example
	tested   bool // examples are read, which are most of the files, and which only tests ask for
}

type class struct {
	name    string
	alias   string // another name for this class
	entries []entry
}

type entry struct {
	value string
	words []string
}

// Rule is a named family member: its patterns and the conditions on its
// neighbours.
type Rule struct {
	Name     string
	File     string
	patterns []pattern
	set      [][2]string // the field=value pairs of all its patterns
	conds    []condition
	only     []string // the registers that the rule belongs to; none: all of them
	In       Register // the same as bits; 0: all of them
}

type pattern struct {
	text string
	set  [][2]string // the field=value pairs behind "=>"
}

// condition is a demand on the token before or after a match.
type condition struct {
	not   bool
	after bool // looks at the token before the match: the match stands after it
	names []string

	// Once compiled: what the token may be.
	symbols set
	capital bool
	end     bool
	shape   Shape
}

// Example is one phrase or sentence with what is expected of it.
type Example struct {
	File    string
	Line    int
	Context string // what stands behind "examples"
	Want    string // what stands behind "="
	Text    string // the expression stands in brackets, or is the whole
}

// Examples reads the examples that stand beside the rules of fsys.
func Examples(fsys fs.FS) ([]Example, error) {
	src, err := parse(fsys, true)
	if err != nil {
		return nil, err
	}
	return src.examples, nil
}

// parse reads every .rules file of fsys in the order of their names.
func parse(fsys fs.FS, tested bool) (*source, error) {
	files, err := fs.Glob(fsys, "*.rules")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("grammar: no .rules files")
	}
	src := &source{macros: map[string]string{}, tested: tested}
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		if err := src.file(file, string(data)); err != nil {
			return nil, err
		}
	}
	return src, nil
}

// size returns the bytes of all patterns.
func (s *source) size() (n int) {
	for _, r := range s.rules {
		for _, p := range r.patterns {
			n += len(p.text)
		}
	}
	return n
}

// file reads one file: headings at the margin, their content indented.
func (s *source) file(file, data string) error {
	section, context, want := "", "", ""
	n := 0
	for line := range strings.Lines(data) {
		n++
		indented := line[0] == ' ' || line[0] == '\t'
		if indented && section == "examples" && !s.tested {
			continue
		}
		fail := func(format string, args ...any) error {
			return fmt.Errorf("grammar: %s:%d: %s", file, n, fmt.Sprintf(format, args...))
		}
		text := strings.TrimSpace(line)
		if section != "examples" || line[0] == '#' {
			text = strings.TrimSpace(cutComment(text))
		}
		if text == "" {
			continue
		}
		if indented {
			if err := s.content(section, text, file, n, context, &want); err != nil {
				return fail("%v", err)
			}
			continue
		}
		word, rest, _ := strings.Cut(text, " ")
		rest = strings.TrimSpace(rest)
		section, want = word, ""
		switch word {
		case "class":
			name, alias, _ := strings.Cut(rest, "=")
			s.classes = append(s.classes, class{name: strings.TrimSpace(name), alias: strings.TrimSpace(alias)})
		case "macro":
			name, pattern, ok := strings.Cut(rest, "=")
			if !ok {
				return fail("a macro needs a pattern: macro NAME = PATTERN")
			}
			name = strings.TrimSpace(name)
			if _, ok := s.macros[name]; ok {
				return fail("macro %s is there already", name)
			}
			s.macros[name] = strings.TrimSpace(pattern)
			section = "macro " + name
		case "rule":
			s.rules = append(s.rules, Rule{Name: rest, File: file})
		case "examples":
			context = rest
		default:
			return fail("unknown heading %q: want class, macro, rule or examples", word)
		}
	}
	return nil
}

// content reads an indented line of a section.
func (s *source) content(section, text, file string, line int, context string, want *string) error {
	switch section {
	case "class":
		c := &s.classes[len(s.classes)-1]
		f := strings.Fields(text)
		c.entries = append(c.entries, entry{f[0], f[1:]})
	case "rule":
		return s.rules[len(s.rules)-1].line(text)
	case "examples":
		if w, ok := strings.CutPrefix(text, "="); ok {
			*want = strings.TrimSpace(w)
			return nil
		}
		s.examples = append(s.examples, Example{file, line, context, *want, text})
	default:
		name, ok := strings.CutPrefix(section, "macro ")
		if !ok {
			return fmt.Errorf("a line that belongs to no class, macro, rule or examples")
		}
		s.macros[name] += "|" + strings.TrimPrefix(text, "| ")
	}
	return nil
}

// line reads a pattern or a condition.
func (r *Rule) line(text string) error {
	if rest, ok := strings.CutPrefix(text, "only in:"); ok {
		r.only = append(r.only, strings.Fields(rest)...)
		return nil
	}
	for _, c := range []condition{{not: true}, {not: true, after: true}, {}, {after: true}} {
		words := "only "
		if c.not {
			words = "not "
		}
		if c.after {
			words += "after:"
		} else {
			words += "before:"
		}
		if rest, ok := strings.CutPrefix(text, words); ok {
			c.names = strings.Fields(rest)
			r.conds = append(r.conds, c)
			return nil
		}
	}
	left, right, _ := strings.Cut(text, "=>")
	p := pattern{text: strings.TrimSpace(left)}
	for _, f := range strings.Fields(right) {
		k, v, ok := strings.Cut(f, "=")
		if !ok {
			return fmt.Errorf("%q: want field=value", f)
		}
		p.set = append(p.set, [2]string{k, v})
	}
	if p.text == "" {
		r.set = append(r.set, p.set...)
		return nil
	}
	r.patterns = append(r.patterns, p)
	return nil
}

func cutComment(s string) string {
	if i := strings.Index(s, "#"); i >= 0 && (i == 0 || s[i-1] == ' ') {
		return s[:i]
	}
	return s
}
