package workbook

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tags goes through the tags of XML in UTF-8, many times as fast as package xml, which makes
// several values of each. It knows no declarations of entities, which no workbook has.
type tags struct {
	from   io.Reader
	window []byte // what has been read of it
	rest   []byte // the end of that, which has not been looked at
	ended  bool   // there is no more
	step   int    // bytes that are read at a time, at least; 0 is step

	keep bool   // texts between tags
	text []byte // what was kept
}

// step is how many bytes are read at a time, and more where one text has more.
const step = 1 << 16

// fill reads on, and reports whether there is more.
func (s *tags) fill() (bool, error) {
	if s.ended {
		return false, nil
	}
	if cap(s.window) <= len(s.rest) { // else it has room behind the rest
		s.window = make([]byte, 0, 2*len(s.rest)+cmp.Or(s.step, step))
	}
	kept := len(append(s.window[:0], s.rest...))
	n, err := io.ReadFull(s.from, s.window[kept:cap(s.window)])
	s.window = s.window[:kept+n]
	s.rest = s.window
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		s.ended, err = true, nil
	}
	return n > 0, err
}

// tag is a start or an end, by its name without a prefix. It holds until the next one is
// asked for.
type tag struct {
	name       []byte
	attributes []byte
	end        bool
	empty      bool // start and end in one
}

var errMarkup = errors.New("its XML is broken off or of another kind; save it anew with a spreadsheet program")

// next returns the next tag; io.EOF says that there is none.
func (s *tags) next() (t tag, err error) {
	for {
		open := bytes.IndexByte(s.rest, '<')
		if open < 0 || len(s.rest) < open+len("<![CDATA[") && !s.ended {
			if _, err := s.fill(); err != nil {
				return t, err
			}
			if open < 0 && s.ended && bytes.IndexByte(s.rest, '<') < 0 {
				if len(bytes.TrimSpace(s.rest)) > 0 {
					return t, errMarkup
				}
				return t, io.EOF
			}
			continue
		}
		if s.keep && open > 0 {
			if s.text, err = appendText(s.text, s.rest[:open], true); err != nil {
				return t, err
			}
		}
		s.rest = s.rest[open+1:]
		switch {
		case bytes.HasPrefix(s.rest, []byte("!--")):
			_, err = s.until("-->")
		case bytes.HasPrefix(s.rest, []byte("?")):
			_, err = s.until("?>")
		case bytes.HasPrefix(s.rest, []byte("![CDATA[")):
			var data []byte
			if data, err = s.until("]]>"); err == nil && s.keep {
				s.text, err = appendText(s.text, data[len("![CDATA["):], false)
			}
		case bytes.HasPrefix(s.rest, []byte("!")):
			err = errMarkup
		default:
			return s.tag()
		}
		if err != nil {
			return t, err
		}
	}
}

// until goes on behind a mark, and returns what stands before it.
func (s *tags) until(mark string) ([]byte, error) {
	for {
		if before, after, found := bytes.Cut(s.rest, []byte(mark)); found {
			s.rest = after
			return before, nil
		}
		if more, err := s.fill(); err != nil {
			return nil, err
		} else if !more {
			return nil, errMarkup
		}
	}
}

// tag reads a tag behind its "<".
func (s *tags) tag() (t tag, err error) {
	end := endOfTag(s.rest)
	for ; end < 0; end = endOfTag(s.rest) {
		if more, err := s.fill(); err != nil {
			return t, err
		} else if !more {
			return t, errMarkup
		}
	}
	inside := s.rest[:end]
	s.rest = s.rest[end+1:]
	if t.end = bytes.HasPrefix(inside, []byte("/")); t.end {
		inside = inside[1:]
	} else if t.empty = bytes.HasSuffix(inside, []byte("/")); t.empty {
		inside = inside[:len(inside)-1]
	}
	t.name = inside
	if i := bytes.IndexAny(inside, " \t\r\n"); i >= 0 {
		t.name, t.attributes = inside[:i], inside[i:]
	}
	if i := bytes.IndexByte(t.name, ':'); i >= 0 {
		t.name = t.name[i+1:]
	}
	return t, nil
}

// endOfTag is where the ">" of a tag stands, which values in quotes may have too; -1 if it does not.
func endOfTag(b []byte) int {
	quote := byte(0)
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

// is reports whether the tag is the start of an element.
func (t *tag) is(name string) bool { return !t.end && string(t.name) == name }

// attribute returns the value of an attribute without a prefix, "" if there is none.
func (t *tag) attribute(name string) (string, error) {
	for rest := t.attributes; ; {
		equals := bytes.IndexByte(rest, '=')
		if equals < 0 {
			return "", nil
		}
		found := string(bytes.TrimSpace(rest[:equals])) == name
		rest = bytes.TrimLeft(rest[equals+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return "", errMarkup
		}
		value, after, closed := bytes.Cut(rest[1:], rest[:1])
		if !closed {
			return "", errMarkup
		}
		if found {
			text, err := appendText(nil, value, true)
			return string(text), err
		}
		rest = after
	}
}

// entities are those that XML knows by itself.
var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

// appendText appends text with its line ends as XML has them and, if they count, references
// replaced.
func appendText(to, text []byte, references bool) ([]byte, error) {
	if !utf8.Valid(text) {
		return to, errMarkup
	}
	for len(text) > 0 {
		i := bytes.IndexAny(text, "&\r")
		if i < 0 {
			return append(to, text...), nil
		}
		to, text = append(to, text[:i]...), text[i:]
		if text[0] == '\r' {
			to, text = append(to, '\n'), bytes.TrimPrefix(text[1:], []byte("\n"))
			continue
		}
		if !references {
			to, text = append(to, '&'), text[1:]
			continue
		}
		name, after, closed := bytes.Cut(text[1:], []byte(";"))
		if !closed {
			return to, errMarkup
		}
		r, err := referred(string(name))
		if err != nil {
			return to, err
		}
		to, text = append(to, r...), after
	}
	return to, nil
}

// referred is what a reference stands for.
func referred(name string) (string, error) {
	if s, ok := entities[name]; ok {
		return s, nil
	}
	digits, numeric := strings.CutPrefix(name, "#")
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if !numeric || err != nil || n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return "", fmt.Errorf("it refers to %.40q: %w", name, errMarkup)
	}
	return string(rune(n)), nil
}
