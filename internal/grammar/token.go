package grammar

import (
	"strings"
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
	Capital      // begins with a capital letter
	Digits
)

// Shape is what the ending of a word tells of its form.
type Shape uint8

// The shapes, as bits.
const (
	Past   Shape = 1 << iota // ends in "-ed"
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
	space := false
	for i := start; i < end; {
		from := i
		switch byteClass[text[i]] {
		case bSpace:
			space = true
			i++
			continue
		case bLower, bUpper:
			i = wordEnd(text, i+1, end)
			buf = append(buf, g.wordToken(text, from, i))
		case bDigit:
			for i++; i < end && byteClass[text[i]] == bDigit; i++ {
			}
			buf = append(buf, g.digitToken(text, from, i))
		case bMulti:
			r, n := utf8.DecodeRuneInString(text[i:end])
			i += n
			switch ascii := plain(r); ascii {
			case ' ':
				space = true
				continue
			case 0:
				i = wordEnd(text, i, end)
				buf = append(buf, g.wordToken(text, from, i))
			default:
				buf = append(buf, Token{Start: int32(from), End: int32(i), Number: -1, word: -1, symbol: g.punct[ascii]})
			}
		default:
			i++
			buf = append(buf, Token{Start: int32(from), End: int32(i), Number: -1, word: -1, symbol: g.punct[text[from]]})
		}
		buf[len(buf)-1].Space = space
		space = false
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
// a blank for a space, '\x01' for a mark that no pattern can name.
func plain(r rune) byte {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
		return '\''
	case r == '“' || r == '”' || r == '«' || r == '»' || r == '„':
		return '"'
	case r == '–' || r == '‐' || r == '‑':
		return '-'
	case r == '\u00a0' || r == '\u202f' || '\u2000' <= r && r <= '\u200b' || r == '\u3000':
		return ' '
	case r == 'ª' || r == 'º': // letters: "1º"
		return 0
	case '\u2010' <= r && r <= '\u2bff' || '\u00a1' <= r && r <= '\u00bf' || r == utf8.RuneError || '\u3001' <= r && r <= '\u3020':
		return 1
	}
	return 0
}

func (g *Grammar) wordToken(text string, from, to int) Token {
	t := Token{Start: int32(from), End: int32(to), Number: -1, word: -1, Kind: Word}
	capital := byteClass[text[from]] == bUpper
	if capital {
		t.Kind = Capital
	}
	t.Shape = shape(text[from:to])
	if id := g.lookup(text[from:to]); id >= 0 {
		t.word = id
		t.symbol = g.words[id].symbol
		if capital {
			t.symbol = g.words[id].capital
		}
	}
	return t
}

func (g *Grammar) digitToken(text string, from, to int) Token {
	t := Token{Start: int32(from), End: int32(to), Number: -1, word: -1, Kind: Digits}
	if to-from <= 9 {
		t.Number = 0
		for _, b := range []byte(text[from:to]) {
			t.Number = t.Number*10 + int32(b-'0')
		}
	}
	t.symbol = g.digits[digitKind(to-from, int(t.Number))]
	return t
}
