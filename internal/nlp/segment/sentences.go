package segment

import (
	_ "embed"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Range is a half-open stretch of bytes.
type Range struct{ Start, End int }

// Sentences yields the sentences of text in order, without the white space
// around them. A sentence ends at a full stop, question or exclamation mark
// (and the quotation marks or brackets that close behind it) before a capital,
// a digit or an opening mark, unless the stop belongs to an abbreviation; and
// with its paragraph, so that headlines and captions stand alone ([Paragraphs]).
// The time it takes is linear in the text.
func Sentences(text string) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		for p := range Paragraphs(text) {
			for s := range sentencesOf(text[p.Start:p.End]) {
				if !yield(Range{p.Start + s.Start, p.Start + s.End}) {
					return
				}
			}
		}
	}
}

// AppendSentences appends the sentences of a paragraph of text to list: for who knows the
// paragraphs, and reads many texts into one list.
func AppendSentences(list []Range, text string, paragraph Range) []Range {
	for s := range sentencesOf(text[paragraph.Start:paragraph.End]) {
		list = append(list, Range{paragraph.Start + s.Start, paragraph.Start + s.End})
	}
	return list
}

// sentencesOf yields the sentences of a paragraph.
func sentencesOf(text string) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		start := skipSpace(text, 0)
		for i := start; i < len(text); {
			if !stop[text[i]] {
				i++
				continue
			}
			end, next := boundary(text, start, i)
			if next < 0 {
				for i++; i < len(text) && stop[text[i]]; i++ { // the rest of "..."
				}
				continue
			}
			if end > start && !yield(Range{start, end}) {
				return
			}
			start = next
			i = next
		}
		if end := trimSpace(text, start); end > start {
			yield(Range{start, end})
		}
	}
}

// stop marks the bytes at which a sentence may end.
var stop = [256]bool{'.': true, '!': true, '?': true}

// boundary says whether the sentence that began at start ends with the mark at
// i: it returns its end and where the next one begins, or next < 0.
func boundary(text string, start, i int) (end, next int) {
	end = i + 1
	for end < len(text) && stop[text[end]] {
		end++
	}
	end = references(text, closers(text, end))
	next = skipSpace(text, end)
	switch {
	case next == len(text):
		return end, next
	case next == end:
		if glued(text, i, end-1) {
			return end, next
		}
		return 0, -1
	}
	word, r := nextWord(text, next)
	if unicode.IsLower(r) && !carefree(text, start, i, end, word) || text[i] == '.' && abbreviation(text[start:i], word, r) {
		return 0, -1
	}
	return end, next
}

// abbreviation reports whether a full stop belongs to the word before it, which
// ends sentence; next is the word behind the stop and r its first rune.
func abbreviation(sentence, next string, r rune) bool {
	tail := sentence[max(0, len(sentence)-12):] // longer than any abbreviation
	gap := strings.LastIndexFunc(tail, func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
	word := strings.Trim(tail[max(0, gap):], " \r\n\t\u00a0-(\"'[")
	if len(word) == 1 && unicode.IsUpper(rune(word[0])) {
		return true // an initial: "J. Smith"
	}
	if len(word) == 3 && word[1] == '.' && word[0] < 'a' && word == strings.TrimSpace(sentence) {
		return true // initials that begin it: "A.L. Williams"
	}
	switch small(abbreviations, word) {
	case "never":
		return true
	case "number":
		return unicode.IsDigit(r)
	case "opener":
		return !small(openers, next)
	}
	return false
}

// carefree reports whether the stop at i may end a sentence before a small
// letter: in a text that begins its sentences with one, behind a question mark that no
// quotation closes, and before "i".
func carefree(text string, start, i, end int, word string) bool {
	if word == "i" || text[i] == '?' && end == i+1 && i > start && text[i-1] != ' ' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[start:])
	if !unicode.IsLower(r) {
		return false
	}
	return text[i] != '.' || i+1 < len(text) && text[i+1] != '.' && i-start > 8
}

// glued reports whether a sentence begins without a space behind the stops from
// i to last: "the album.That way".
func glued(text string, i, last int) bool {
	if i < 2 || last+2 >= len(text) || !lowerAt(text, i-1) || !lowerAt(text, i-2) || !lowerAt(text, last+2) || text[last+1] < 'A' || 'Z' < text[last+1] {
		return false
	}
	from := strings.LastIndexAny(text[max(0, i-40):i], " \r\n\t")
	to := strings.IndexAny(text[i:min(len(text), i+40)], " \r\n\t")
	return from >= 0 && to >= 0 && !strings.ContainsAny(text[max(0, i-40)+from:i+to], "/@_:")
}

func lowerAt(text string, i int) bool { return 'a' <= text[i] && text[i] <= 'z' }

// references skips what belongs to a sentence behind its stop: the numbers of
// notes ("in 1805. [19]") and smileys.
func references(text string, i int) int {
	for {
		j := i
		for j < len(text) && text[j] == ' ' {
			j++
		}
		if s := text[j:min(len(text), j+3)]; strings.HasPrefix(s, ":)") || strings.HasPrefix(s, ";)") {
			return j + 2
		} else if s == ":-)" || s == ";-)" {
			return j + 3
		}
		if j+2 >= len(text) || text[j] != '[' || !digitAt(text, j+1) {
			return i
		}
		for j++; digitAt(text, j); j++ {
		}
		if j >= len(text) || text[j] != ']' {
			return i
		}
		i = j + 1
	}
}

// closers skips the quotation marks and brackets that close behind a stop.
func closers(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(`"')]”’»`, r) {
			break
		}
		i += n
	}
	return i
}

// nextWord returns the first word from i and its first rune, past opening
// quotation marks, brackets and dashes.
func nextWord(text string, i int) (string, rune) {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if strings.ContainsRune("\"'([“‘«-–—", r) {
			i += n
			continue
		}
		end := i + n
		for end < len(text) && end-i < 16 && 'a' <= text[end]|0x20 && text[end]|0x20 <= 'z' {
			end++
		}
		return text[i:end], r
	}
	return "", 0
}

func skipSpace(text string, i int) int {
	return i + len(text[i:]) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
}

// trimSpace returns the end of text without trailing white space, at least min.
func trimSpace(text string, min int) int {
	return min + len(strings.TrimRightFunc(text[min:], unicode.IsSpace))
}

//go:embed abbreviations.txt
var abbreviationFile string

var abbreviations, openers = readAbbreviations(abbreviationFile)

func readAbbreviations(file string) (kinds map[string]string, openers map[string]bool) {
	kinds, openers = map[string]string{}, map[string]bool{}
	for line := range strings.Lines(file) {
		kind, words, ok := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		for _, w := range strings.Fields(words) {
			if kind == "openers" {
				openers[w] = true
			} else {
				kinds[w] = kind
			}
		}
	}
	return kinds, openers
}

// small looks a word up in small letters.
func small[V any](words map[string]V, word string) V {
	var buf [16]byte // longer than most
	b := buf[:0]
	for i := range len(word) {
		c := word[i]
		if len(word) > len(buf) || c >= utf8.RuneSelf {
			return words[strings.ToLower(word)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return words[string(b)]
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9'
}
