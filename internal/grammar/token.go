package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a run of digits or a punctuation mark.
type Token struct {
	Start, End int32  // byte offsets
	Number     int32  // the value of a run of up to nine digits, else -1
	word       int32  // index into Grammar.words, or -1
	symbol     uint16 // what the automaton reads
	Space      bool   // white space stands before it
	Kind       Kind
	Shape      Shape
}

// Kind is the make of a token.
type Kind uint8

// The kinds of token.
const (
	Punct   Kind = iota
	Word         // all lower case or without case
	Capital      // begins with a capital letter, of whatever script
	Digits
)

// Shape is what the ending of a word tells of its form.
type Shape uint8

// The shapes, as bits.
const (
	Past   Shape = 1 << iota // ends in "-ed", or as the grammar's class PAST_FORM says
	Plural                   // ends in "-s", and not in "-ss"
)

// shape reads the last letters of a word.
func shape(w string) (s Shape) {
	n := len(w)
	switch {
	case n > 3 && w[n-1] == 'd' && w[n-2] == 'e':
		if w[n-3] == 'e' && !strings.HasSuffix(w, "greed") && !strings.HasSuffix(w, "teed") || w == "hundred" { // "succeed"
			return 0
		}
		return Past
	case n > 2 && w[n-1] == 's' && w[n-2] != 's':
		return Plural
	}
	return 0
}

// The classes of bytes that the tokeniser tells apart.
const (
	bPunct byte = iota
	bSpace
	bLower
	bUpper
	bDigit
	bMulti // begins or continues a rune of several bytes
)

var byteClass = func() (c [256]byte) {
	for b := range c {
		switch {
		case 'a' <= b && b <= 'z':
			c[b] = bLower
		case 'A' <= b && b <= 'Z':
			c[b] = bUpper
		case '0' <= b && b <= '9':
			c[b] = bDigit
		case b == ' ' || '\t' <= b && b <= '\r':
			c[b] = bSpace
		case b >= utf8.RuneSelf:
			c[b] = bMulti
		}
	}
	return c
}()

// Tokens appends the tokens of text[start:end] to buf.
func (g *Grammar) Tokens(buf []Token, text string, start, end int) []Token {
	spaced := false
	for i := start; i < end; {
		class, mark := byteClass[text[i]], text[i]
		if class == bSpace {
			spaced = true
			i++
			continue
		}
		from := i
		if class == bMulti {
			r, n := utf8.DecodeRuneInString(text[i:end])
			i += n
			switch mark = plain(r); mark {
			case ' ':
				spaced = true
				continue
			case 0:
				i = wordEnd(text, i, end)
			default:
				class = bPunct
			}
		}
		buf = slices.Grow(buf, 1)[:len(buf)+1]
		t := &buf[len(buf)-1] // field by field: a Token copied whole waits for its halves
		t.Start, t.Number, t.word, t.symbol = int32(from), -1, -1, unknown
		t.Space, t.Kind, t.Shape = spaced, Punct, 0
		spaced = false
		switch class {
		case bLower, bUpper:
			key, n := letters(text, i)
			if i += n; n == keyBytes || i < end && byteClass[text[i]] == bMulti {
				i = wordEnd(text, min(i, end), end)
			}
			if i = min(i, end); i != from+n {
				key = keyOf(text[from:i])
			}
			g.word(t, key, text[from:i])
		case bMulti:
			g.word(t, keyOf(text[from:i]), text[from:i])
		case bDigit:
			i = g.number(t, text, i, end)
		default:
			t.symbol = g.punct[mark]
			i = max(i, from+1)
		}
		t.End = int32(i)
	}
	return buf
}

// wordEnd returns where the word that goes on at i ends.
func wordEnd(text string, i, end int) int {
	for i < end {
		switch byteClass[text[i]] {
		case bLower, bUpper:
			i++
		case bMulti:
			r, n := utf8.DecodeRuneInString(text[i:end])
			if plain(r) != 0 {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// plain gives the ASCII mark that a typographic one stands for: 0 for a letter,
// a blank for a space, emDash for the dash that has a name of its own, '\x01' for a mark
// that no pattern can name.
func plain(r rune) byte {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
		return '\''
	case r == '“' || r == '”' || r == '«' || r == '»' || r == '„':
		return '"'
	case r == '–' || r == '‐' || r == '‑':
		return '-'
	case r == '—':
		return emDash
	case r == '\u00a0' || r == '\u202f' || '\u2000' <= r && r <= '\u200b' || r == '\u3000':
		return ' '
	case r == 'ª' || r == 'º': // letters: "1º"
		return 0
	case '\u2010' <= r && r <= '\u2bff' || '\u00a1' <= r && r <= '\u00bf' || r == utf8.RuneError || '\u3001' <= r && r <= '\u3020':
		return 1
	}
	return 0
}

// emDash stands for the long dash: a pause in English, a range in Russian.
const emDash = '\x02'

// word fills in what a word is.
func (g *Grammar) word(t *Token, key uint64, text string) {
	t.Kind = Word
	switch byteClass[text[0]] {
	case bUpper:
		t.Kind = Capital
	case bMulti:
		if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) {
			t.Kind = Capital
		}
	}
	switch text[len(text)-1] {
	case 'd', 's':
		t.Shape = shape(text)
	}
	if e := g.table.find(key, text); e != nil {
		t.word, t.symbol = e.word, e.symbol
		if t.Kind == Capital {
			t.symbol = e.capital
		}
		return
	}
	for _, ending := range g.past {
		if strings.HasSuffix(text, ending) {
			t.Shape |= Past
			return
		}
	}
}

// number reads a run of digits and returns where it ends.
func (g *Grammar) number(t *Token, text string, i, end int) int {
	from, n := i, int32(0)
	for ; i < end && byteClass[text[i]] == bDigit; i++ {
		n = n*10 + int32(text[i]-'0')
	}
	if t.Kind = Digits; i-from <= 9 {
		t.Number = n
	}
	t.symbol = g.digits[digitKind(i-from, int(t.Number))]
	return i
}
