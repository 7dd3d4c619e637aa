package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words appends the words of a sentence as Universal Dependencies cuts English:
// clitics ("do|n't", "John|'s", "can|not"), compounds ("well|-|known"), marks of
// punctuation and units ("5|%") stand alone; abbreviations keep their stops, and
// numbers, web and mail addresses stay whole.
func Words(dst []Range, text string, s Range) []Range {
	for i := s.Start; i < s.End; {
		r, n := utf8.DecodeRuneInString(text[i:s.End])
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
		dst = chunk(dst, text, i, end, end == s.End || strings.TrimSpace(text[end:s.End]) == "")
		i = end
	}
	return dst
}

// chunk cuts what stands between two spaces; last says that it ends its sentence.
func chunk(dst []Range, text string, start, end int, last bool) []Range {
	for start < end { // marks before
		n := mark(text[start:end])
		if n == 0 || addressAt(text[start:end]) || clitic(text[start:end]) == end-start {
			break
		}
		dst = append(dst, Range{start, start + n})
		start += n
	}
	if start == end {
		return dst
	}
	body := end // marks behind
	for body > start {
		n := markBefore(text[start:body])
		if n == 0 || n == 1 && text[body-1] == '.' && keepsStop(text[start:body], last && body == end) {
			break
		}
		body -= n
	}
	dst = middle(dst, text, start, body)
	for i := body; i < end; {
		n := mark(text[i:end])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:end])
		}
		dst = append(dst, Range{i, i + n})
		i += n
	}
	return dst
}

// middle cuts a chunk without the marks at its ends.
func middle(dst []Range, text string, start, end int) []Range {
	word := text[start:end]
	if address(word) {
		return append(dst, Range{start, end})
	}
	from := start
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if i > from || i > start {
			if k := inner(text[start:end], i-start, r); k > 0 {
				if i > from {
					dst = parts(dst, text, from, i)
				}
				dst = append(dst, Range{i, i + k})
				i += k
				from = i
				continue
			}
		}
		i += n
	}
	if from < end {
		dst = parts(dst, text, from, end)
	}
	return dst
}

// inner returns the length of a mark inside a chunk that stands alone: hyphens
// and slashes between letters, dashes, brackets.
func inner(s string, i int, r rune) int {
	n := utf8.RuneLen(r)
	before, after := i > 0, i+n < len(s)
	switch r {
	case '-', '‐', '‑':
		if strings.HasPrefix(s[i:], "--") {
			return len(s[i:]) - len(strings.TrimLeft(s[i:], "-"))
		}
		if before && after && !(isDigit(s[i-1]) && isDigit(s[i+n]) && (i == 3 || strings.Count(s, "-") > 1)) && !prefixes[strings.ToLower(s[:i])] {
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

// prefixes keep the hyphen that follows them: "e-mail", "non-human".
var prefixes = map[string]bool{
	"e": true, "non": true, "anti": true, "re": true, "ex": true, "mid": true, "over": true, "semi": true, "pre": true,
	"post": true, "co": true, "sub": true, "un": true, "multi": true, "inter": true, "counter": true, "mis": true, "vice": true,
	"ultra": true, "pro": true, "al": true, "el": true,
}

// parts cuts the clitics and units off a word.
func parts(dst []Range, text string, start, end int) []Range {
	s := text[start:end]
	if k := unit(s); k > 0 {
		return append(dst, Range{start, start + k}, Range{start + k, end})
	}
	if k := fused(s); k > 0 {
		return append(dst, Range{start, start + k}, Range{start + k, end})
	}
	if k := clitic(s); k > 0 && k < len(s) {
		dst = parts(dst, text, start, end-k)
		return append(dst, Range{end - k, end})
	}
	return append(dst, Range{start, end})
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
func unit(s string) int {
	i := 0
	for i < len(s) && (isDigit(s[i]) || (s[i] == '.' || s[i] == ',' || s[i] == ':') && i > 0) {
		i++
	}
	if i == 0 || i == len(s) {
		return 0
	}
	switch strings.ToLower(s[i:]) {
	case "am", "pm", "a.m.", "p.m.", "km", "kg", "m", "cm", "mm", "mph", "hrs", "min", "mins", "ft", "lb", "lbs", "gb", "mb", "k", "bn":
		return i
	}
	return 0
}

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

// keepsStop reports whether the full stop that s ends in belongs to the word:
// "U.S.", "Mr.", "J.".
func keepsStop(s string, last bool) bool {
	word := s[:len(s)-1]
	if i := strings.LastIndexAny(word, "-–/("); i >= 0 {
		word = word[i+1:]
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
