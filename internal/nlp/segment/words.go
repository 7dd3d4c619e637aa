package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words appends the words of a sentence as Universal Dependencies cuts English:
// clitics ("do|n't", "John|'s", "can|not"), compounds ("well|-|known"), marks of
// punctuation and units ("5|%") stand alone; abbreviations keep their stops, and
// numbers, web and mail addresses stay whole. Time is linear in the sentence.
func Words(dst []Range, text string, s Range) []Range {
	c := cutter{text: text, words: dst}
	c.sentence(s)
	return c.words
}

// cutter cuts a text into words.
type cutter struct {
	text   string
	words  []Range
	looked int // at so many bytes, those among them that were looked at again
}

func (c *cutter) sentence(s Range) {
	text := c.text
	for i := s.Start; i < s.End; {
		r, n := utf8.DecodeRuneInString(text[i:s.End])
		c.looked += n
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		end := i + n
		for end < s.End {
			r, n := utf8.DecodeRuneInString(text[end:s.End])
			if unicode.IsSpace(r) {
				break
			}
			end += n
		}
		c.looked += end - i
		c.chunk(i, end, end == s.End || strings.TrimSpace(text[end:s.End]) == "")
		i = end
	}
}

// add appends words.
func (c *cutter) add(words ...Range) { c.words = append(c.words, words...) }

// chunk cuts what stands between two spaces; last says that it ends its sentence.
func (c *cutter) chunk(start, end int, last bool) {
	text := c.text
	for start < end { // marks before
		n := mark(text[start:end])
		c.looked += n
		if n == 0 || addressAt(text[start:end]) || clitic(text[start:end]) == end-start {
			break
		}
		c.add(Range{start, start + n})
		start += n
	}
	if start == end {
		return
	}
	body := end // marks behind
	for body > start {
		n := markBefore(text[start:body])
		c.looked += n
		if n == 0 || n == 1 && text[body-1] == '.' && c.keepsStop(text[start:body], last && body == end) {
			break
		}
		body -= n
	}
	c.middle(start, body)
	for i := body; i < end; {
		n := mark(text[i:end])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:end])
		}
		c.add(Range{i, i + n})
		i += n
	}
}

// middle cuts a chunk without the marks at its ends.
func (c *cutter) middle(start, end int) {
	word := c.text[start:end]
	c.looked += len(word)
	if address(word) {
		c.add(Range{start, end})
		return
	}
	hyphens := strings.Count(word, "-")
	from := start
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(c.text[i:end])
		if i > from || i > start {
			if k := c.inner(word, i-start, r, hyphens); k > 0 {
				c.looked += k
				if i > from {
					c.parts(from, i)
				}
				c.add(Range{i, i + k})
				i += k
				from = i
				continue
			}
		}
		c.looked += n
		i += n
	}
	if from < end {
		c.parts(from, end)
	}
}

// inner returns the length of a mark inside a chunk that stands alone: hyphens
// and slashes between letters, dashes, brackets. The chunk has so many hyphens.
func (c *cutter) inner(s string, i int, r rune, hyphens int) int {
	n := utf8.RuneLen(r)
	before, after := i > 0, i+n < len(s)
	switch r {
	case '-', '‐', '‑':
		if strings.HasPrefix(s[i:], "--") {
			return len(s[i:]) - len(strings.TrimLeft(s[i:], "-"))
		}
		if before && after && !(isDigit(s[i-1]) && isDigit(s[i+n]) && (i == 3 || hyphens > 1)) && !c.prefix(s[:i]) {
			return n
		}
	case '/':
		if before && after && !(isDigit(s[i-1]) && isDigit(s[i+1])) {
			return 1
		}
	case '–', '—', '…', '“', '”', '(', ')', '[', ']', '"', ';', '!', '?', '=', '~', '|', '>', '<':
		return n
	case ',':
		if before && after && !(isDigit(s[i-1]) && isDigit(s[i+1])) {
			return 1
		}
	case ':':
		if before && after && !(isDigit(s[i-1]) && isDigit(s[i+1])) {
			return 1
		}
	case '.':
		if strings.HasPrefix(s[i:], "..") {
			return len(s[i:]) - len(strings.TrimLeft(s[i:], "."))
		}
	case '%', '$', '£', '€':
		return n
	}
	return 0
}

// prefix reports whether what stands before a hyphen keeps it.
func (c *cutter) prefix(s string) bool {
	if len(s) > longestPrefix {
		return false
	}
	c.looked += len(s)
	return prefixes[strings.ToLower(s)]
}

// prefixes keep the hyphen that follows them: "e-mail", "non-human".
var prefixes = map[string]bool{
	"e": true, "non": true, "anti": true, "re": true, "ex": true, "mid": true, "over": true, "semi": true, "pre": true,
	"post": true, "co": true, "sub": true, "un": true, "multi": true, "inter": true, "counter": true, "mis": true, "vice": true,
	"ultra": true, "pro": true, "al": true, "el": true,
}

// longestPrefix is the length of the longest of them.
const longestPrefix = len("counter")

// parts cuts the clitics and units off a word.
func (c *cutter) parts(start, end int) {
	first := len(c.words)
	for { // from the end of the word
		s := c.text[start:end]
		k := c.unit(s)
		if k == 0 {
			k = fused(s)
		}
		if k > 0 {
			c.add(Range{start + k, end}, Range{start, start + k})
			break
		}
		if k = clitic(s); k == 0 || k == len(s) {
			c.add(Range{start, end})
			break
		}
		c.add(Range{end - k, end})
		end -= k
	}
	slices.Reverse(c.words[first:])
}

// clitic returns the length of the clitic that s ends in.
func clitic(s string) int {
	for _, c := range clitics {
		if len(s) >= len(c) && strings.EqualFold(s[len(s)-len(c):], c) {
			return len(c)
		}
	}
	return 0
}

var clitics = []string{"n't", "n’t", "'s", "’s", "'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d"}

// fused returns where words end that are written as one: "can|not".
func fused(s string) int {
	switch len(s) {
	case 5:
		if strings.EqualFold(s, "gonna") || strings.EqualFold(s, "gotta") || strings.EqualFold(s, "wanna") {
			return 3
		}
	case 6:
		if strings.EqualFold(s, "cannot") {
			return 3
		}
	}
	return 0
}

// unit returns where the number ends that a unit is glued to: "5|pm", "10|km".
func (c *cutter) unit(s string) int {
	if s == "" || !isDigit(s[0]) {
		return 0
	}
	for _, u := range units {
		i := len(s) - len(u)
		if i <= 0 || !strings.EqualFold(s[i:], u) {
			continue
		}
		for i--; i > 0 && (isDigit(s[i]) || s[i] == '.' || s[i] == ',' || s[i] == ':'); i-- {
			c.looked++
		}
		if i == 0 {
			return len(s) - len(u)
		}
	}
	return 0
}

var units = strings.Fields("am pm a.m. p.m. km kg m cm mm mph hrs min mins ft lb lbs gb mb k bn")

// mark returns the length of the mark of punctuation that s begins with.
func mark(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '.' || r == '-' || r == '!' || r == '?' || r == '*' || r == '=' || r == '_' || r == '~' || r == '>' || r == '<':
		run := len(s) - len(strings.TrimLeft(s, string(r)))
		if r == '-' && run == 1 && len(s) > 1 && isDigit(s[1]) {
			return 0 // "-5"
		}
		if r == '.' && run == 1 && len(s) > 1 && isDigit(s[1]) {
			return 0 // ".5"
		}
		if (r == '!' || r == '?') && run > 1 {
			return run
		}
		if r == '!' || r == '?' {
			return len(s) - len(strings.TrimLeft(s, "!?"))
		}
		return run
	case strings.HasPrefix(s, "''") || strings.HasPrefix(s, "``"):
		return 2
	case r == '@' || r == '#' || r == '&' || r == '/' || r == '\\' || r == '%' || r == '°':
		if (r == '@' || r == '#') && len(s) > 1 {
			return 0
		}
		return n
	case r == '\'' || r == '’':
		return n
	case unicode.IsPunct(r) || unicode.Is(unicode.Sc, r) || r == '|' || r == '^' || r == '+' || r == '•':
		return n
	}
	return 0
}

// markBefore returns the length of the mark that s ends in.
func markBefore(s string) int {
	r, n := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".-!?*=_~", r) {
		run := len(s) - len(strings.TrimRight(s, string(r)))
		if r == '!' || r == '?' {
			run = len(s) - len(strings.TrimRight(s, "!?"))
		}
		return run
	}
	if strings.HasSuffix(s, "''") || strings.HasSuffix(s, "``") {
		return 2
	}
	switch {
	case r == '+' || r == '#' || r == '&' || r == '@':
		return 0
	case unicode.IsPunct(r) || unicode.Is(unicode.Sc, r) || r == '>' || r == '<' || r == '|' || r == '°':
		return n
	}
	return 0
}

// longestStopped is more bytes than an abbreviation has.
const longestStopped = 64

// keepsStop reports whether the full stop that s ends in belongs to the word:
// "U.S.", "Mr.", "J.".
func (c *cutter) keepsStop(s string, last bool) bool {
	word := s[:len(s)-1]
	c.looked += min(len(word), longestStopped)
	from := max(0, len(word)-longestStopped)
	if i := strings.LastIndexAny(word[from:], "-–/("); i >= 0 {
		word = word[from+i+1:]
	} else if from > 0 {
		return false // longer than any abbreviation
	}
	if word == "" {
		return false
	}
	if strings.Contains(word, ".") && len(word) <= 7 && !isDigit(word[0]) {
		return true // "U.S", "a.m"
	}
	if len(word) == 1 {
		return 'A' <= word[0] && word[0] <= 'Z' && word != "I"
	}
	switch abbreviations[strings.ToLower(word)] {
	case "never", "opener":
		return true
	case "number":
		return !last
	}
	return false
}

// address reports whether a chunk is a web or mail address.
func address(s string) bool {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "http:") {
		return true
	}
	if at := strings.IndexByte(s, '@'); at > 0 && at < len(s)-1 {
		return true
	}
	for _, end := range []string{".com", ".org", ".net", ".edu", ".gov", ".co.uk", ".html", ".htm", ".doc", ".xls", ".pdf"} {
		if len(s) > len(end) && strings.EqualFold(s[len(s)-len(end):], end) {
			return true
		}
	}
	return false
}

func addressAt(s string) bool { return strings.HasPrefix(s, "http") || strings.HasPrefix(s, "www.") }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
