package source_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/dateline-go/dateline/timeline/source"
)

// Bytes of chance are no text, however few zeros are among them.
func TestRandomBytes(t *testing.T) {
	chance := rand.NewChaCha8([32]byte{1})
	for range 200 {
		data := make([]byte, 5000)
		if _, err := chance.Read(data); err != nil {
			t.Fatal(err)
		}
		if _, err := source.Read(strings.NewReader(string(data)), "random.txt", source.Options{Undated: true}); err == nil ||
			!strings.Contains(err.Error(), "random.txt: this is binary data and not text") {
			t.Fatalf("error %v", err)
		}
	}
}

// What people write is text, in any encoding and with an odd byte in it.
func TestTexts(t *testing.T) {
	const latin, cyrillic, japaneseText = "They met on Thursday and agreed. ", "Они встретились в четверг. ", "彼らは木曜日に会った。"
	for name, c := range map[string]struct {
		encoding encoding.Encoding
		text     string
	}{
		"utf-16le":   {unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), latin},
		"utf-16be":   {unicode.UTF16(unicode.BigEndian, unicode.UseBOM), cyrillic},
		"koi8-r":     {charmap.KOI8R, cyrillic},
		"cp866":      {charmap.CodePage866, cyrillic},
		"shift_jis":  {japanese.ShiftJIS, japaneseText},
		"euc-jp":     {japanese.EUCJP, japaneseText},
		"iso2022-jp": {japanese.ISO2022JP, japaneseText},
		"gb18030":    {simplifiedchinese.GB18030, "他们星期四见面。"},
		"euc-kr":     {korean.EUCKR, "그들은 목요일에 만났다. "},
		"stray":      {encoding.Nop, latin + "\x0b\x00\x1a" + strings.Repeat(latin, 3)},
		"bitmap":     {encoding.Nop, "BMW and its workers met on Thursday. "},
		"sound":      {encoding.Nop, "ID3 was what they called the plan. "},
	} {
		text, err := c.encoding.NewEncoder().String(strings.Repeat(c.text, 40))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, err := source.Read(strings.NewReader(text), name, source.Options{Undated: true}); err != nil {
			t.Errorf("%v", err)
		}
	}
}
