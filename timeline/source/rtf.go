package source

import (
	"bytes"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"

	"github.com/dateline-go/dateline/timeline"
)

// rtfReader reads Rich Text Format.
type rtfReader struct{}

func (rtfReader) Reads(head []byte) bool { return bytes.HasPrefix(head, []byte(`{\rtf`)) }

func (rtfReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		data, err := in.upTo(packed * in.options.maxSize())
		if err != nil {
			yield(nil, err)
			return
		}
		text, whole := rtfText(data)
		if !whole {
			if !yield(nil, fmt.Errorf("the file has been cut off; its beginning is read")) {
				return
			}
		}
		if exports := exportsIn(text); exports != nil {
			exports(in)(yield)
			return
		}
		yield(officeDocument(text, property{}, in))
	}
}

// rtfGroup is what holds within braces.
type rtfGroup struct {
	skip     bool // a destination that is no text
	fallback int  // how many characters follow one in Unicode for those who cannot read it
}

// rtfSkipped are destinations that hold no text of the document.
var rtfSkipped = wordsOf("fonttbl colortbl stylesheet info pict header footer headerl headerr headerf footerl footerr footerf footnote object themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl fldinst latentstyles bkmkstart bkmkend annotation")

// rtfText is the text of a document in RTF, and whether its groups are all closed.
func rtfText(data []byte) (text string, whole bool) {
	var b blocks
	var e encoding.Encoding = codePage("1252")
	groups := []rtfGroup{{fallback: 1}}
	var raw []byte     // characters in the code page
	var units []uint16 // characters in UTF-16
	left := 0          // characters to pass over
	flush := func() {
		if len(raw) > 0 {
			b.text(decodeWith(e, raw))
			raw = raw[:0]
		}
		if len(units) > 0 {
			b.text(string(utf16.Decode(units)))
			units = units[:0]
		}
	}
	top := func() *rtfGroup { return &groups[len(groups)-1] }
	char := func(c byte) {
		switch {
		case left > 0:
			left--
		case !top().skip:
			if len(units) > 0 {
				flush()
			}
			raw = append(raw, c)
		}
	}
	for i := 0; i < len(data); i++ {
		c := data[i]
		switch {
		case c == '{':
			groups = append(groups, *top())
			left = 0
		case c == '}':
			left = 0
			if len(groups) > 1 {
				groups = groups[:len(groups)-1]
			}
		case c == '\r' || c == '\n':
		case c != '\\':
			char(c)
		case i+1 < len(data) && data[i+1] == '\'':
			if i+3 < len(data) {
				if n, err := strconv.ParseUint(string(data[i+2:i+4]), 16, 8); err == nil {
					char(byte(n))
				}
			}
			i += 3
		case i+1 < len(data) && !letter(data[i+1]):
			i++
			switch data[i] {
			case '*':
				top().skip = true
			case '~':
				char(' ')
			case '_':
				char('-')
			case '\n', '\r':
				flush()
				b.end("\n\n")
			case '\\', '{', '}':
				char(data[i])
			}
		default:
			word, number, next := rtfWord(data, i+1)
			i = next - 1
			switch {
			case rtfSkipped[word]:
				top().skip = true
			case word == "uc":
				top().fallback = number
			case word == "ansicpg":
				if page := codePage(strconv.Itoa(number)); page != nil {
					e = page
				}
			case word == "u" && !top().skip:
				if len(raw) > 0 {
					flush()
				}
				units = append(units, uint16(number)) // negative ones are those above 32767
				left = max(0, min(top().fallback, 8))
			case word == "bin":
				i += max(0, min(number, len(data)-i))
			case top().skip:
			case word == "par" || word == "sect" || word == "page" || word == "cell" || word == "row":
				flush()
				b.end("\n\n")
			case word == "line":
				flush()
				b.lineBreak()
			case rtfSigns[word] != "":
				flush()
				b.text(rtfSigns[word])
			}
		}
	}
	flush()
	return b.String(), len(groups) == 1
}

// rtfSigns are control words that stand for characters.
var rtfSigns = map[string]string{
	"tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// rtfWord reads a control word with its number, and returns where it ends.
func rtfWord(data []byte, i int) (word string, number, next int) {
	start := i
	for i < len(data) && i-start < 32 && letter(data[i]) {
		i++
	}
	word = string(data[start:i])
	start = i
	if i < len(data) && data[i] == '-' {
		i++
	}
	for i < len(data) && i-start < 10 && data[i] >= '0' && data[i] <= '9' {
		i++
	}
	number, _ = strconv.Atoi(string(data[start:i])) // none is 0
	if i < len(data) && data[i] == ' ' {
		i++
	}
	return word, number, i
}

// codePage is an encoding by its number in Windows, or nil.
func codePage(number string) encoding.Encoding {
	names := map[string]string{"932": "shift_jis", "936": "gbk", "949": "euc-kr", "950": "big5", "65001": ""}
	name, ok := names[number]
	if !ok {
		name = "windows-" + strings.TrimSpace(number)
	}
	e, _ := charset.Lookup(name)
	return e
}
