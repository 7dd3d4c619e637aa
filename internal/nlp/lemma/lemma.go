package lemma

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/linear"
)

// Lemmas knows dictionary forms. It is safe for concurrent use.
type Lemmas struct {
	exceptions map[string]string // by the word in small letters, a blank and its Penn tag
	verbs      map[string]bool   // base forms, to tell "hoped" from "hopped"
}

// Of returns the dictionary form of a word with that universal and Penn part
// of speech.
func (l *Lemmas) Of(form, upos, xpos string) string {
	var buf [48]byte // of most words: what is looked up is not kept
	key := append(append(appendLower(buf[:0], form), ' '), xpos...)
	if e, ok := l.exceptions[string(key)]; ok {
		return e
	}
	return l.rule(form, upos, xpos)
}

// appendLower appends a word in small letters.
func appendLower(b []byte, form string) []byte {
	for i := range len(form) {
		c := form[i]
		if c >= utf8.RuneSelf {
			return append(b[:len(b)-i], strings.ToLower(form)...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

func (l *Lemmas) rule(form, upos, xpos string) string {
	switch xpos {
	case "NNP":
		return form
	case "NNPS":
		return plural(form)
	}
	lower := strings.ToLower(form)
	switch xpos {
	case "NNS", "VBZ":
		return plural(lower)
	case "VBD", "VBN":
		if base, ok := irregular[lower]; ok {
			return base
		}
		return l.stem(lower, "ed")
	case "VBG":
		return l.stem(lower, "ing")
	case "JJR", "RBR":
		return l.stem(lower, "er")
	case "JJS", "RBS":
		return l.stem(lower, "est")
	}
	if upos == "PROPN" || upos == "X" || upos == "SYM" {
		return form
	}
	return lower
}

//go:embed irregular.txt
var irregularFile string

// irregular maps the past tense and participles of irregular verbs to their
// base forms.
var irregular = func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(irregularFile) {
		f := strings.Fields(line)
		for i := 1; i < len(f) && f[0] != "#"; i++ {
			out[f[i]] = f[0]
		}
	}
	return out
}()

// plural takes the "-s" off a noun or a verb.
func plural(w string) string {
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "zzes")):
		return w[:n-2]
	case n > 2 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:n-1]
	}
	return w
}

// stem takes an ending off and mends what stands before it: "stopp", "hop",
// "carri".
func (l *Lemmas) stem(w, ending string) string {
	s, ok := strings.CutSuffix(w, ending)
	n := len(s)
	if !ok || n < 2 {
		return w
	}
	switch {
	case s[n-1] == 'i' && ending != "ing":
		return s[:n-1] + "y"
	case l.verbs[s] && !l.verbs[s+"e"]: // "hoped" is of "hope": "hop" has "hopped"
		return s
	case l.verbs[s+"e"]:
		return s + "e"
	case n > 2 && s[n-1] == s[n-2] && !strings.ContainsRune("lsz", rune(s[n-1])):
		return s[:n-1]
	case n > 2 && s[n-1] == s[n-2] && l.verbs[s[:n-1]]:
		return s[:n-1]
	case strings.HasSuffix(s, "at") || strings.HasSuffix(s, "iz") || strings.HasSuffix(s, "is") || strings.ContainsRune("cvu", rune(s[n-1])) ||
		strings.HasSuffix(s, "ag") || strings.HasSuffix(s, "rg") || strings.HasSuffix(s, "dg") || strings.HasSuffix(s, "bl"):
		return s + "e"
	}
	return s
}

// Word is a word with its dictionary form, to learn from.
type Word struct {
	Form, UPOS, XPOS, Lemma string
}

// Learn returns the rules with the exceptions that the words are.
func Learn(words []Word) *Lemmas {
	l := &Lemmas{exceptions: map[string]string{}, verbs: map[string]bool{}}
	for _, w := range words {
		if w.UPOS == "VERB" || w.UPOS == "ADJ" {
			l.verbs[strings.ToLower(w.Lemma)] = true
		}
	}
	count := map[string]map[string]int{}
	for _, w := range words {
		k := strings.ToLower(w.Form) + " " + w.XPOS
		if count[k] == nil {
			count[k] = map[string]int{}
		}
		count[k][w.Lemma]++
	}
	for _, w := range words {
		k := strings.ToLower(w.Form) + " " + w.XPOS
		if _, done := l.exceptions[k]; done || w.XPOS == "NNP" {
			continue
		}
		best := w.Lemma
		for lemma, n := range count[k] {
			if n > count[k][best] || n == count[k][best] && lemma < best {
				best = lemma
			}
		}
		if l.rule(w.Form, w.UPOS, w.XPOS) != best {
			l.exceptions[k] = best
		}
	}
	return l
}

// AppendBinary writes the lemmas behind b.
func (l *Lemmas) AppendBinary(b []byte) []byte {
	var list []string
	for _, k := range slices.Sorted(maps.Keys(l.exceptions)) {
		list = append(list, k, l.exceptions[k])
	}
	b = linear.AppendStrings(b, list)
	return linear.AppendStrings(b, slices.Sorted(maps.Keys(l.verbs)))
}

// Read reads lemmas from the head of b and returns what follows them.
func Read(b []byte) (*Lemmas, []byte, error) {
	l := &Lemmas{exceptions: map[string]string{}, verbs: map[string]bool{}}
	list, b, err := linear.ReadStrings(b)
	if err != nil {
		return nil, nil, err
	}
	for i := 0; i+1 < len(list); i += 2 {
		l.exceptions[list[i]] = list[i+1]
	}
	if list, b, err = linear.ReadStrings(b); err != nil {
		return nil, nil, err
	}
	for _, v := range list {
		l.verbs[v] = true
	}
	return l, b, nil
}
