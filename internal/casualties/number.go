package casualties

import (
	"math"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/internal/syntax"
)

// mostPeople is beyond which a number is none of people.
const mostPeople = 100_000_000

// number is how many a nominal says that there are, and its first word: "at least 12
// people", "between 50 and 60", "dozens", "a soldier"; from is -1 where it says no number.
func number(s *syntax.Sentence, head int) (c Count, from int) {
	n := numeral(s, head)
	if n < 0 {
		if c, from = article(s, head); from >= 0 {
			return c, from
		}
		return plural(s, head)
	}
	if s.InTime(n) {
		return c, -1
	}
	value, from, ok := figure(s, n)
	if !ok {
		return c, -1
	}
	c.Least, c.Most = value, value
	// "50 to 60", "between 50 and 60"
	if low, at, ok := lower(s, from); ok && low < value {
		c.Least = low
		return c, at
	}
	switch bound, at := bound(s, from); bound {
	case "least":
		c.Most, c.Open, from = 0, true, at
		if w := s.Lower(at); w == "more" || w == "over" {
			c.Least++
		}
	case "most":
		c.Least, from = 0, at
		if w := s.Lower(at); w == "fewer" || w == "less" {
			c.Most--
		}
	case "about":
		c.About, from = true, at
	}
	return c, from
}

// numeral is the last word of the number that counts a nominal, -1 without one.
func numeral(s *syntax.Sentence, head int) int {
	if isNumber(s, head) {
		return head
	}
	n := -1
	for _, k := range s.Kids[head] {
		if k < head && isNumber(s, k) && (s.Relation(k) == "nummod" || s.Relation(k) == "compound" || s.Relation(k) == "amod" || s.Relation(k) == "obl" || s.Relation(k) == "nmod" || s.Relation(k) == "dep") {
			n = k
		}
	}
	return n
}

// isNumber reports whether a word can end a number: digits, or one in words.
func isNumber(s *syntax.Sentence, i int) bool {
	if _, ok := digits(s.Lower(i)); ok {
		return true
	}
	switch q := numbers().words[s.Lower(i)]; q.kind {
	case "number", "scale":
		return s.Words[i].UPOS == "NUM" || q.kind == "scale" || s.Lower(i) == "couple"
	}
	_, ok := joined(s.Lower(i))
	return ok
}

// digits reads "217" and "1,200".
func digits(w string) (int, bool) {
	if w == "" || w[0] < '0' || w[0] > '9' || strings.Contains(w, ".") {
		return 0, false
	}
	if head, tail, comma := strings.Cut(w, ","); comma && (len(head) > 3 || len(strings.ReplaceAll(tail, ",", ""))%3 != 0) {
		return 0, false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(w, ",", ""))
	return n, err == nil && n <= mostPeople
}

// joined reads "twenty-one".
func joined(w string) (int, bool) {
	tens, ones, ok := strings.Cut(w, "-")
	a, b := numbers().words[tens], numbers().words[ones]
	if !ok || a.kind != "number" || b.kind != "number" || a.value < 20 || b.value > 9 {
		return 0, false
	}
	return a.value + b.value, true
}

// figure reads the number that ends with word n, and returns its first word.
func figure(s *syntax.Sentence, n int) (value, from int, ok bool) {
	value, scale := 0, 1
	for from = n; from >= 0; from-- {
		w := s.Lower(from)
		v, known := digits(w)
		if !known {
			v, known = joined(w)
		}
		q := numbers().words[w]
		switch {
		case known || q.kind == "number":
			if !known {
				v = q.value
			}
			if tens := numbers().words[s.Lower(from-2)]; v < 10 && s.Lower(from-1) == "-" && tens.kind == "number" && tens.value >= 20 {
				v, from = v+tens.value, from-2 // "twenty-one" in three words
			}
			if ok && (scale == 1 || value%scale != 0 && value/scale != 0) {
				return value, from + 1, true // a number of its own before it
			}
			if v > mostPeople/scale {
				return 0, 0, false
			}
			value, ok = value+v*scale, true
			if scale == 1 && from > 0 && numbers().words[s.Lower(from-1)].kind != "scale" {
				return value, from, true
			}
			scale = 1
		case q.kind == "scale":
			if scale > 1 || q.value < value {
				scale = max(1, min(scale*q.value, mostPeople))
			} else {
				scale = q.value
			}
		case q.kind == "one" && w != "another" && scale > 1: // "a dozen"
			return value + scale, from, true
		default:
			if scale > 1 { // "several hundred"
				return 0, 0, false
			}
			return value, from + 1, ok
		}
	}
	return value, 0, ok
}

// lower is the lower end of a range whose upper end begins at word from, and the first
// word of the range.
func lower(s *syntax.Sentence, from int) (value, at int, ok bool) {
	if from < 2 {
		return 0, 0, false
	}
	switch join := s.Lower(from - 1); {
	case join == "to" || join == "-" || join == "–" || join == "or":
	case join == "and":
		if value, at, ok = figure(s, from-2); ok && at > 0 && s.Lower(at-1) == "between" {
			return value, at - 1, true
		}
		return 0, 0, false
	default:
		return 0, 0, false
	}
	return figure(s, from-2)
}

// bound is what the words before a number make of it.
func bound(s *syntax.Sentence, from int) (kind string, at int) {
	for n := min(longestBound, from); n > 0; n-- {
		words := make([]string, n)
		for k := range words {
			words[k] = s.Lower(from - n + k)
		}
		if kind := numbers().bounds[strings.Join(words, " ")]; kind != "" {
			return kind, from - n
		}
	}
	return "", from
}

// article reads "a soldier", "another soldier" and "no soldiers".
func article(s *syntax.Sentence, head int) (c Count, from int) {
	for _, k := range s.Kids[head] {
		if s.Relation(k) != "det" || k > head {
			continue
		}
		switch q := numbers().words[s.Lower(k)]; q.kind {
		case "one":
			if s.Words[head].XPOS == "NN" || s.Words[head].XPOS == "NNP" {
				return Count{Least: 1, Most: 1}, k
			}
		case "none":
			return Count{}, k
		}
	}
	return c, -1
}

// plural reads "dozens", "hundreds of people", "dozens of others".
func plural(s *syntax.Sentence, head int) (c Count, from int) {
	for _, k := range append([]int{head}, s.Kids[head]...) {
		if q := numbers().words[s.Lower(k)]; q.kind == "plural" && k <= head {
			return Count{Least: 2 * q.value, Open: true}, k
		}
	}
	return c, -1
}

// sum adds counts of one harm: "12 soldiers and two civilians".
func (c Count) sum(o Count) Count {
	c.Least = min(c.Least+o.Least, math.MaxInt32)
	c.Most += o.Most
	c.Open, c.About = c.Open || o.Open, c.About || o.About
	if c.Open {
		c.Most = 0
	}
	return c
}
