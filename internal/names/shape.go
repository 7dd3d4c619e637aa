package names

import "strings"

// mixed reports whether a word has digits and capitals: "A320", "1UP".
func mixed(form string) bool {
	digit, capital := false, false
	for _, c := range form {
		switch {
		case c >= '0' && c <= '9':
			digit = true
		case c >= 'A' && c <= 'Z':
			capital = true
		default:
			return false
		}
	}
	return digit && capital
}

// prefixed reports whether a word is a name behind an article: "el-Sayed".
func prefixed(form string) bool {
	article, rest, ok := strings.Cut(form, "-")
	return ok && particles[article] && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
}

// syllable reports whether a word is one of the syllables of Chinese and Korean names as they are
// written in Latin letters: one run of vowels, and behind it at most what can end one.
func syllable(w string) bool {
	const longest = 6 // "cheung"
	if len(w) < 2 || len(w) > longest || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	vowels := strings.TrimLeft(w, "bcdfghjklmnpqrstvwxyz")
	end := strings.TrimLeft(vowels, "aeiou")
	return vowels != end && strings.Trim(end, "ghklmnptr") == ""
}

// ampersand reports whether a word is "&", or what is left of it where a text was escaped twice.
func ampersand(w string) bool { return w == "&" || w == "amp" }

func isDigits(w string) bool {
	for _, c := range w {
		if c < '0' || c > '9' {
			return false
		}
	}
	return w != ""
}

// ordinal reports whether a word is a number as "11th".
func ordinal(w string) bool {
	n := len(w) - 2
	return n > 0 && isDigits(w[:n]) && (w[n:] == "th" || w[n:] == "st" || w[n:] == "nd" || w[n:] == "rd")
}

// abbreviated reports whether a word has only capitals, as "BECTU".
func abbreviated(form string) bool { return len(form) > 2 && strings.ToUpper(form) == form }

// letters reports whether a name is one word of capitals alone, as that of no person is.
func letters(name string) bool { return abbreviated(name) && !strings.Contains(name, " ") }

// stopped reports whether a word is capitals with a stop behind each: "J.", "A.L.".
func stopped(form string) bool {
	for k := range len(form) {
		if k%2 == 0 && (form[k] < 'A' || form[k] > 'Z') || k%2 == 1 && form[k] != '.' {
			return false
		}
	}
	return form != "" && len(form)%2 == 0
}
