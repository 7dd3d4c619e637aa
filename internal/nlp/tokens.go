package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number or a punctuation mark of a sentence.
type Token struct {
	Start, End int // byte offsets into the text
	Text       string
	Lower      string
	Capital    bool // begins with a capital letter
}

// Tokens splits a stretch of text. Abbreviations keep their stops ("U.S."),
// compounds their hyphens ("cease-fire") unless both parts are names
// ("U.S.-Russia"); a possessive "'s" is a token of its own.
func Tokens(text string, r Range) []Token {
	var tokens []Token
	for i := r.Start; i < r.End; {
		c, n := utf8.DecodeRuneInString(text[i:r.End])
		if unicode.IsSpace(c) {
			i += n
			continue
		}
		end := i + n
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			end = wordEnd(text[:r.End], end)
		case (c == '\'' || c == '’') && strings.HasPrefix(text[end:r.End], "s") && !letterAt(text[:r.End], end+1):
			end++
		}
		word := text[i:end]
		tokens = append(tokens, Token{Start: i, End: end, Text: word, Lower: strings.ToLower(word), Capital: unicode.IsUpper(c)})
		i = end
	}
	return tokens
}

// wordEnd returns where the word that goes on at i ends.
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		c, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c):
		case c == '.' && initial(text, i):
		case (c == ',' || c == '.') && digitAt(text, i-1) && digitAt(text, i+1): // "5,000", "1.5"
		case c == '-' && letterAt(text, i+1) && !unicode.IsUpper(rune(text[i+1])):
		case c == '-' && letterAt(text, i+1) && i-start < 3 && unicode.IsLower(rune(text[i-1])): // "al-Assad"
		case (c == '\'' || c == '’') && letterAt(text, i+n) && !possessive(text, i+n):
		default:
			return i
		}
		i += n
	}
	return i
}

// initial reports whether a single capital stands before the stop at i: the
// initial of a name, or a letter of "U.S.".
func initial(text string, i int) bool {
	return i > 0 && 'A' <= text[i-1] && text[i-1] <= 'Z' && !letterAt(text, i-2)
}

func letterAt(text string, i int) bool {
	if i < 0 || i >= len(text) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(c)
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9'
}

// possessive reports whether the letters at i are a lone "s".
func possessive(text string, i int) bool { return text[i] == 's' && !letterAt(text, i+1) }
