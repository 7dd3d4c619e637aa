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
	p := rtfParser{encoding: codePage("1252"), groups: []rtfGroup{{fallback: 1}}}
	for i := 0; i < len(data); i++ {
		c := data[i]
		switch {
		case c == '{':
			p.groups = append(p.groups, *p.top())
			p.left = 0
		case c == '}':
			p.left = 0
			if len(p.groups) > 1 {
				p.groups = p.groups[:len(p.groups)-1]
			}
		case c == '\r' || c == '\n':
		case c != '\\':
			p.char(c)
		case i+1 < len(data) && data[i+1] == '\'':
			if i+3 < len(data) {
				if n, err := strconv.ParseUint(string(data[i+2:i+4]), 16, 8); err == nil {
					p.char(byte(n))
				}
			}
			i += 3
		case i+1 < len(data) && !letter(data[i+1]):
			i++
			p.symbol(data[i])
		default:
			word, number, next := rtfWord(data, i+1)
			i = next - 1
			if word == "bin" {
				i += max(0, min(number, len(data)-i))
				continue
			}
			p.word(word, number)
		}
	}
	p.flush()
	return p.text.String(), len(p.groups) == 1
}

// rtfParser is the text so far, and the state in which the next characters are read.
type rtfParser struct {
	text     blocks
	encoding encoding.Encoding
	groups   []rtfGroup // those that are open
	raw      []byte     // characters in the code page that are not in the text yet
	units    []uint16   // the same in UTF-16
	left     int        // characters to pass over
}

func (p *rtfParser) top() *rtfGroup { return &p.groups[len(p.groups)-1] }

// flush brings the characters that were read into the text.
func (p *rtfParser) flush() {
	if len(p.raw) > 0 {
		p.text.text(decodeWith(p.encoding, p.raw))
		p.raw = p.raw[:0]
	}
	if len(p.units) > 0 {
		p.text.text(string(utf16.Decode(p.units)))
		p.units = p.units[:0]
	}
}

// char reads a character in the code page.
func (p *rtfParser) char(c byte) {
	switch {
	case p.left > 0:
		p.left--
	case !p.top().skip:
		if len(p.units) > 0 {
			p.flush()
		}
		p.raw = append(p.raw, c)
	}
}

// symbol reads a control symbol.
func (p *rtfParser) symbol(c byte) {
	switch c {
	case '*':
		p.top().skip = true
	case '~':
		p.char(' ')
	case '_':
		p.char('-')
	case '\n', '\r':
		p.flush()
		p.text.end("\n\n")
	case '\\', '{', '}':
		p.char(c)
	}
}

// word reads a control word.
func (p *rtfParser) word(word string, number int) {
	switch {
	case rtfSkipped[word]:
		p.top().skip = true
	case word == "uc":
		p.top().fallback = number
	case word == "ansicpg":
		if page := codePage(strconv.Itoa(number)); page != nil {
			p.encoding = page
		}
	case p.top().skip:
	case word == "u":
		if len(p.raw) > 0 {
			p.flush()
		}
		p.units = append(p.units, uint16(number)) // negative ones are those above 32767
		p.left = max(0, min(p.top().fallback, 8))
	case word == "par" || word == "sect" || word == "page" || word == "cell" || word == "row":
		p.flush()
		p.text.end("\n\n")
	case word == "line":
		p.flush()
		p.text.lineBreak()
	case rtfSigns[word] != "":
		p.flush()
		p.text.text(rtfSigns[word])
	}
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
