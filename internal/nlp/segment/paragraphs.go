package segment

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/lazy"
)

// Paragraphs yields the paragraphs of text in order, without the white space around
// them. A paragraph ends at a blank line, and at the end of a line that was not
// broken for want of room: where the text has a paragraph a line, behind a headline, a
// by-line, a date line or a caption. A headline as wide as the lines below it is told by its
// capitals, or by a sentence that begins below it though none has ended. Lines end in LF, CR LF or CR. The time it takes
// is linear in the text.
func Paragraphs(text string) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		width := widthOf(text)
		var p Range
		var last string // the line before, empty behind a blank one
		for l := range lines(text) {
			line := text[l.Start:l.End]
			if p.End > p.Start && (line == "" || last != "" && width.ends(last, line)) {
				if !yield(p) {
					return
				}
				p = Range{}
			}
			if last = line; line == "" {
				continue
			}
			if p.End == p.Start {
				p.Start = l.Start
			}
			p.End = l.End
		}
		if p.End > p.Start {
			yield(p)
		}
	}
}

// lines yields the lines of text without the white space around them; blank ones are
// empty. A byte order mark is no part of the first.
func lines(text string) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		feed := -1 // where the next line feed is
		for at := len(text) - len(strings.TrimPrefix(text, "\uFEFF")); at < len(text); {
			if feed < at { // it is looked for once, however many a CR stands before it
				feed = len(text)
				if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
					feed = at + i
				}
			}
			end, next := feed, feed+1
			if i := strings.IndexByte(text[at:feed], '\r'); i >= 0 {
				if end, next = at+i, at+i+1; next == feed {
					next++
				}
			}
			start := min(skipSpace(text[:end], at), end)
			if !yield(Range{start, trimSpace(text[:end], start)}) {
				return
			}
			at = next
		}
	}
}

// width is how many characters the lines of a text may have.
type width int

// oneLine is the width of a text whose lines nobody has broken.
const oneLine width = 0

// Lines that people wrap have hardly more than widest characters. What is cut short
// without the end of a sentence, as headlines are, leaves more than slack of them free;
// no line is longer than the others by a word of overhang characters.
const (
	widest   = 100
	slack    = 10
	overhang = 20
)

// longestWrapped bounds the width for which the lengths of lines are told apart.
const longestWrapped = 1000

// widthOf measures the lines that certainly go on in the next one. Where there are
// none, all lines may have been wrapped at the longest of them, unless that is longer
// than anybody wraps.
func widthOf(text string) width {
	var lengths [longestWrapped + 1]int
	last, longest, on := "", 0, 0
	for l := range lines(text) {
		line := text[l.Start:l.End]
		if longest <= widest && len(line) > longest { // in bytes, which are no fewer
			longest = max(longest, utf8.RuneCountInString(line))
		}
		if last != "" && line != "" && goesOn(last, line) {
			lengths[min(utf8.RuneCountInString(last), longestWrapped)]++
			on++
		}
		last = line
	}
	if on == 0 {
		if longest > widest {
			return oneLine
		}
		return width(longest)
	}
	w := 0
	for n := 0; n*10 < on*9; w++ { // nine of ten are no longer: an odd one does not count
		n += lengths[w]
	}
	return width(w - 1)
}

// ends reports whether a paragraph ends with line, which next follows.
func (w width) ends(line, next string) bool {
	switch {
	case goesOn(line, next):
		return false
	case standsAlone(line) || standsAlone(next) || begins(next) || shouts(line) && !shouts(next):
		return true
	case opens(next) && !stopped(line) || titled(line) && !titled(next):
		return true
	case w == oneLine:
		return true
	}
	n := utf8.RuneCountInString(line)
	if n > int(w)+overhang {
		return true
	}
	word, _, _ := strings.Cut(next[:min(len(next), longestWrapped)], " ")
	n += 1 + utf8.RuneCountInString(word)
	if !finished(line) {
		n += slack
	}
	return n <= int(w) // there was room for the next word
}

// goesOn reports whether a sentence certainly runs from line into next.
func goesOn(line, next string) bool {
	if r, _ := utf8.DecodeRuneInString(next); unicode.IsLower(r) {
		return true
	}
	if strings.HasSuffix(line, ",") || strings.HasSuffix(line, ".") && abbreviation(line[:len(line)-1], "The", 'T') { // "Mr."
		return true
	}
	return unfinished[line[strings.LastIndexFunc(line, unicode.IsSpace)+1:]]
}

// unfinished are words in small letters that no headline and no sentence ends in.
var unfinished = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields("the a an and or but of from with as that which who whose than his her its their our is was were are has have had been be will would") {
		words[w] = true
	}
	return words
}()

// finished reports whether a line ends as a sentence does.
func finished(line string) bool {
	line = strings.TrimRight(line, `"')]”’»`)
	return line != "" && (stop[line[len(line)-1]] || strings.HasSuffix(line, "…"))
}

// A line that begins a paragraph: an item, the place and the agency of a report
// ("MOSCOW, March 25 (Reuters) -"), the label of a caption. A line that is one: a
// by-line of names.
var (
	item    = lazy.Regexp(`^[*•‣▪●◦·] `)
	wire    = lazy.Regexp(`^\p{Lu}{3}[\p{Lu} .'’/-]*(, ?[\p{L}\d., ]{1,40})?( ?\([\p{L}\d .,/-]{2,30}\))? ?(--|[-–—_]) `)
	label   = lazy.Regexp(`^(?i:photo|picture|image|caption|file photo|credit|photograph)( ?\([^()]{1,30}\))?: `)
	byLine  = lazy.Regexp(`^(?i:by) \p{Lu}[\p{L}.'’-]*( (\p{Lu}[\p{L}.'’-]*|and|of|de|van|von|der|bin|al|[-|/–]))*(, [^.]{1,40})?$`)
	numeral = lazy.Regexp(`^\d{1,4}(st|nd|rd|th)?$|^\d{1,4}([./:-]\d{1,2}){1,2}$|^\d{4}-\d\d-\d\dT[\d:.+Z-]+$|^\d{1,2}(am|pm)$`)
)

// longestAlone is how many bytes a by-line or a date line may have.
const longestAlone = 90

// begins reports whether a line is the first of a paragraph, whatever was before it.
func begins(line string) bool {
	line = line[:min(len(line), 2*longestAlone)]
	if len(line) < 2 {
		return false
	}
	// Each pattern is asked only where its first signs are there: few lines have any.
	return (line[0] == '*' || line[0] >= utf8.RuneSelf) && item().MatchString(line) ||
		('A' <= line[1] && line[1] <= 'Z' || line[1] >= utf8.RuneSelf) && wire().MatchString(line) ||
		strings.Contains(line, ": ") && label().MatchString(line)
}

// standsAlone reports whether a line is a by-line or nothing but a date.
func standsAlone(line string) bool {
	return len(line) <= longestAlone && !strings.HasSuffix(line, ".") && (dateLine(line) || strings.EqualFold(line[:min(len(line), 3)], "by ") && byLine().MatchString(line))
}

// dateLine reports whether a line says when something was published and no more:
// "Updated: Friday, March 25, 2016, 6 p.m. GMT".
func dateLine(line string) bool {
	numbers, words := 0, 0
	for f := range strings.FieldsFuncSeq(line, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",|()–—", r)
	}) {
		switch f = strings.TrimRight(f, ".:"); {
		case digitAt(f, 0) && numeral().MatchString(strings.ToLower(f)):
			numbers++
		case small(dateWords, f):
			words++
		case f != "" && f != "-":
			return false
		}
	}
	return numbers >= 2 || numbers == 1 && words > 0
}

var dateWords = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
		january february march april may june july august september october november december
		jan feb mar apr jun jul aug sep sept oct nov dec
		published posted updated filed issued first last date on at of the am pm a.m p.m
		gmt utc bst est edt cst cdt mst mdt pst pdt cet cest et`) {
		words[w] = true
	}
	return words
}()

// opens reports whether a line begins with a word that only the first of a sentence has in
// capitals, and that is not part of a name here: "The ministers" or "On Monday", but not "The
// Hague".
func opens(line string) bool {
	word, rest, _ := strings.Cut(line[:min(len(line), longestAlone)], " ")
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) || word == "I" || !openers[strings.ToLower(word)] {
		return false
	}
	word, _, _ = strings.Cut(rest, " ")
	first, _ = utf8.DecodeRuneInString(word)
	return unicode.IsLower(first) || dateWords[strings.ToLower(strings.TrimRight(word, ".,"))]
}

// stopped reports whether a line ends in a sign, as no headline does.
func stopped(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// titled reports whether a line is in the capitals of a headline: all its words but small
// ones, and one at least between them that no name has in capitals, "Kenya Says It Will Sign".
func titled(line string) bool {
	if len(line) > 2*longestAlone || stopped(line) || strings.Contains(line, ". ") {
		return false
	}
	words := strings.Fields(line)
	sure := false
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsLower(r) && utf8.RuneCountInString(w) > 3:
			return false
		case 0 < i && i < len(words)-1 && unicode.IsUpper(r):
			sure = sure || inHeadlines[string(unicode.ToLower(r))+w[n:]]
		}
	}
	return sure
}

// inHeadlines are words that are in capitals in headlines and in no name.
var inHeadlines = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields("is are was were be been has have had says say said it he she they we its his her their not this that these than after before over under with from into about against amid as but") {
		words[w] = true
	}
	return words
}()

// shouts reports whether a line of two words or more is all capitals.
func shouts(line string) bool {
	for i := range min(len(line), 2*longestAlone) {
		if 'a' <= line[i] && line[i] <= 'z' {
			return false
		}
	}
	return len(line) < 2*longestAlone && strings.Contains(line, " ") && line == strings.ToUpper(line) && line != strings.ToLower(line)
}
