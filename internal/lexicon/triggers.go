package lexicon

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// Pattern is a word or phrase that names an event.
type Pattern struct {
	Type    string // PLOVER
	Mode    string // PLOVER mode
	CAMEO   string // where the pattern fixes one
	Speech  string // "verb", "noun" or "adjective"
	Words   []string
	With    map[string]bool // one of these must follow
	Without map[string]bool // none of these may follow
	Active  bool            // not in the passive voice
}

// Example is a sentence of a trigger file: the trigger stands in brackets, or
// there is none.
type Example struct {
	File, Type, Text string
	Trigger          string
}

// Triggers finds patterns by their first word.
type Triggers struct {
	first    map[string][]Pattern // by every form of the first word
	Examples []Example
}

// Events returns the patterns of the data files.
var Events = sync.OnceValue(func() *Triggers {
	t, err := loadTriggers()
	if err != nil {
		panic(err) // the embedded files are tested
	}
	return t
})

// Starting returns the patterns whose first word, in lower case, has the form
// word; longer patterns come first.
func (t *Triggers) Starting(word string) []Pattern { return t.first[word] }

func loadTriggers() (*Triggers, error) {
	irregular := map[string][]string{}
	err := readTable("irregular.tsv", 2, func(f []string) { irregular[f[0]] = strings.Fields(f[1]) })
	if err != nil {
		return nil, err
	}
	t := &Triggers{first: map[string][]Pattern{}}
	files, err := fs.Glob(data, "data/triggers/*.txt")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		b, err := data.ReadFile(file)
		if err != nil {
			return nil, err
		}
		typ := ""
		n := 0
		for line := range strings.Lines(string(b)) {
			n++
			line = strings.TrimSpace(line)
			kind, rest, _ := strings.Cut(line, " ")
			switch kind {
			case "", "#":
			case "type":
				typ = rest
			case "+", "-":
				t.Examples = append(t.Examples, example(file, typ, rest, kind == "+"))
			case "verb", "noun", "adjective":
				if err := t.line(typ, kind, rest, irregular); err != nil {
					return nil, fmt.Errorf("lexicon: %s:%d: %w", file, n, err)
				}
			default:
				return nil, fmt.Errorf("lexicon: %s:%d: unknown line %q", file, n, kind)
			}
		}
	}
	for _, patterns := range t.first {
		sortLongest(patterns)
	}
	return t, nil
}

// line reads "mode=meet cameo=040: meet -deadline, hold +talks|meeting".
func (t *Triggers) line(typ, speech, rest string, irregular map[string][]string) error {
	head, phrases, ok := strings.Cut(rest, ":")
	if !ok {
		return fmt.Errorf("no colon before the phrases")
	}
	base := Pattern{Type: typ, Speech: speech}
	for _, f := range strings.Fields(head) {
		switch k, v, _ := strings.Cut(f, "="); k {
		case "mode":
			base.Mode = v
		case "cameo":
			base.CAMEO = v
		case "active":
			base.Active = true
		default:
			return fmt.Errorf("unknown field %q", f)
		}
	}
	for phrase := range strings.SplitSeq(phrases, ",") {
		p := base
		for i, w := range strings.Fields(phrase) {
			switch {
			case w[0] == '+':
				p.With = set(w[1:])
			case w[0] == '-' && i > 0:
				p.Without = set(w[1:])
			case p.With != nil || p.Without != nil:
				return fmt.Errorf("%q: %q stands behind + or -, which take single words", strings.TrimSpace(phrase), w)
			default:
				p.Words = append(p.Words, strings.ToLower(w))
			}
		}
		if len(p.Words) == 0 {
			return fmt.Errorf("an empty phrase")
		}
		forms := []string{p.Words[0]}
		if speech == "verb" {
			forms = inflect(p.Words[0], irregular[p.Words[0]])
		}
		for _, form := range forms {
			t.first[form] = append(t.first[form], p)
		}
	}
	return nil
}

func set(words string) map[string]bool {
	s := map[string]bool{}
	for w := range strings.SplitSeq(words, "|") {
		s[strings.ToLower(w)] = true
	}
	return s
}

func example(file, typ, text string, positive bool) Example {
	before, rest, _ := strings.Cut(text, "[")
	trigger, after, _ := strings.Cut(rest, "]")
	e := Example{File: file, Type: typ, Text: before + trigger + after, Trigger: trigger}
	if !positive {
		e.Trigger = ""
	}
	return e
}
