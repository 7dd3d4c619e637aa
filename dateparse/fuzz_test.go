package dateparse_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
)

// FuzzParse asserts for any text and dateline: no panic, spans in order that
// hold the text they name, intervals that begin before they end, a confidence
// that is a probability, explanations that can be made, and EDTF and bounds that
// can be read back.
func FuzzParse(f *testing.F) {
	f.Add(news, int64(1458864000))
	f.Add("31 February 2016, 99 March, Feb. 29 last year, '00, 0 BC, the 0th century", int64(0))
	f.Add("“today” \xff\x00 the 1990s–2000s 9,999,999,999 years ago\n\n12:60 24:00 1/1/1", int64(-62135596800))
	f.Add("9 p.m. EST on 4 June 2015, until 11 p.m. GMT, 1 BC, AD 1, by AD 1, the 460s BC, until the 5th century BC, by last week, 12,000 BC", int64(1458864000))
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
				if e.Confidence < 0 || e.Confidence > 1 {
					t.Fatalf("%s: %q: confidence %v", lang, e.Text, e.Confidence)
				}
				if e.Value == "" || e.Type == "" || e.Rule == "" {
					t.Fatalf("%s: %+v", lang, e)
				}
				if s := e.Explain() + e.EDTF(); utf8.ValidString(e.Text) && !utf8.ValidString(s) {
					t.Fatalf("%q", s)
				}
				if s := e.EDTF(); s != "" {
					if back, err := dateparse.ParseEDTF(s); err != nil || back.EDTF() != s {
						t.Fatalf("%s: %q: EDTF %s came back as %q %v", lang, e.Text, s, back.EDTF(), err)
					}
				}
				from, to := e.Interval.Bounds()
				back, err := dateparse.ParseInterval(from, to)
				if again, until := back.Bounds(); err != nil || again != from || until != to {
					t.Fatalf("%s: %q: [%s, %s) came back as [%s, %s) %v", lang, e.Text, from, to, again, until, err)
				}
			}
		}
	})
}

// FuzzParseFrom asserts that a dateline of which only the month or the year is
// known gives intervals that hold those of its first day.
func FuzzParseFrom(f *testing.F) {
	f.Add("It fell yesterday, rose last week and was due by August, two days ago, on Thursday night. "+news, int64(1458864000))
	p := dateparse.New()
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		day := time.Unix(unix%250000000000, 0).UTC()
		sure := p.Parse(text, day)
		for _, g := range []dateparse.Grain{dateparse.Month, dateparse.Year} {
			wide := p.ParseFrom(text, dateparse.Anchor{Kind: dateparse.Dateline, Time: day, Grain: g})
			for i := range wide {
				if w, s := wide[i].Interval, sure[i].Interval; w.From.After(s.From) || !w.To.IsZero() && w.To.Before(s.To) {
					t.Fatalf("%q of %v: %v does not hold %v", wide[i].Text, g, w, s)
				}
			}
		}
	})
}

// FuzzLinear asserts that eight times the text takes some eight times the time,
// whatever the text. The bound is four times that, for what else the machine
// may be doing: quadratic time would take 64 times as long.
func FuzzLinear(f *testing.F) {
	f.Add(news)
	f.Add("\"today\" and \"a day earlier\" ")
	f.Add("two hundred and twenty-five thousand and ")
	f.Add("Monday, Tuesday and ")
	f.Add("1999-")
	p := dateparse.New(dateparse.WithPolicy(dateparse.NewsPolicy))
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" || len(text) > 2000 {
			t.Skip()
		}
		short := strings.Repeat(text, 1+8000/len(text))
		once, eight := fastest(p, short), fastest(p, strings.Repeat(short, 8))
		if eight > 32*once+20*time.Millisecond {
			t.Errorf("%d bytes take %v, eight times that %v", len(short), once, eight)
		}
	})
}

// fastest is the shortest of three times that a text takes.
func fastest(p *dateparse.Parser, text string) time.Duration {
	best := time.Hour
	for range 3 {
		start := time.Now()
		p.Parse(text, dateline)
		best = min(best, time.Since(start))
	}
	return best
}
