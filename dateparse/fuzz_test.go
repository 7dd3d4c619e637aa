package dateparse_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
)

// FuzzParse asserts for any text and dateline: no panic, spans in order that
// hold the text they name, intervals that do not end before they begin, and
// explanations and EDTF that can be made.
func FuzzParse(f *testing.F) {
	f.Add(news, int64(1458864000))
	f.Add("31 February 2016, 99 March, Feb. 29 last year, '00, 0 BC, the 0th century", int64(0))
	f.Add("“today” \xff\x00 the 1990s–2000s 9,999,999,999 years ago\n\n12:60 24:00 1/1/1", int64(-62135596800))
	f.Add("last night, this morning, on the 31st, next Thursday's, Friday-Sunday", int64(253402300799))
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		for _, lang := range []string{"en", "ru", "zh"} {
			p, err := dateparse.For(lang)
			if err != nil {
				t.Fatal(err)
			}
			last := 0
			for _, e := range p.Parse(text, time.Unix(unix%250000000000, 0).UTC()) {
				if e.Start < last || e.End <= e.Start || e.End > len(text) || text[e.Start:e.End] != e.Text {
					t.Fatalf("%s: %d-%d %q after %d", lang, e.Start, e.End, e.Text, last)
				}
				last = e.End
				if i := e.Interval; !i.From.IsZero() && !i.To.IsZero() && !i.From.Before(i.To) {
					t.Fatalf("%s: %q: [%v, %v)", lang, e.Text, i.From, i.To)
				}
				if e.Value == "" || e.Type == "" || e.Rule == "" {
					t.Fatalf("%s: %+v", lang, e)
				}
				if s := e.Explain() + e.EDTF(); utf8.ValidString(e.Text) && !utf8.ValidString(s) {
					t.Fatalf("%q", s)
				}
			}
		}
	})
}
