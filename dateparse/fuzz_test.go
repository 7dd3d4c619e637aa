package dateparse_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
)

// at makes a dateline of what a fuzzer gives: of four digits, as articles have.
func at(unix int64) time.Time { return time.Unix(unix%250000000000, 0).UTC() }

// long is more bytes than a fuzzer needs to find what a sentence can do.
const long = 200

// FuzzParse asserts for any text and dateline: no panic, spans in order that
// hold the text they name, intervals that begin before they end, a confidence
// that is a probability, explanations that can be made, and EDTF and bounds that
// can be read back.
func FuzzParse(f *testing.F) {
	f.Add("until 11 p.m. GMT on Thursday, two years after March 2014; by August, \"we go today\", he said", int64(1458864000))
	f.Add("31 February 2016, 99 March, Feb. 29 last year, '00, 0 BC, the 0th century", int64(0))
	f.Add("“today” \xff\x00 the 1990s–2000s 9,999,999,999 years ago\n\n12:60 24:00 1/1/1", int64(-62135596800))
	f.Add("9 p.m. EST on 4 June 2015, 1 BC, AD 1, by AD 1, the 460s BC, until the 5th century BC, by last week, 12,000 BC", int64(1458864000))
	f.Add("last night, this morning, on the 31st, next Thursday's, Friday-Sunday", int64(253402300799))
	p := dateparse.New()
	f.Fuzz(func(t *testing.T, text string, unix int64) { parseAny(t, p, text, unix) })
}

// FuzzForeign asserts the same of other languages than English.
func FuzzForeign(f *testing.F) {
	f.Add("в понедельник 18.03.2014", int64(1458864000))
	f.Add("明天 2014-03-18, \xff", int64(0))
	var parsers []*dateparse.Parser
	f.Add("Er kam am 3. Mai 2016, vor zwei Jahren, jusqu'à la fin de l’année 1990, del 3 al 5, há ª º 1º", int64(1458864000))
	for _, lang := range []string{"ru", "zh", "pt", "nl", "es", "de", "fr"} {
		p, err := dateparse.For(lang)
		if err != nil {
			f.Fatal(err)
		}
		parsers = append(parsers, p)
	}
	f.Fuzz(func(t *testing.T, text string, unix int64) { parseAny(t, parsers[len(text)%len(parsers)], text, unix) })
}

func parseAny(t *testing.T, p *dateparse.Parser, text string, unix int64) {
	if len(text) > long {
		t.Skip()
	}
	last := 0
	for _, e := range p.Parse(text, at(unix)) {
		if e.Start < last || e.End <= e.Start || e.End > len(text) || text[e.Start:e.End] != e.Text {
			t.Fatalf("%d-%d %q after %d", e.Start, e.End, e.Text, last)
		}
		last = e.End
		if i := e.Interval; !i.From.IsZero() && !i.To.IsZero() && !i.From.Before(i.To) {
			t.Fatalf("%q: [%v, %v)", e.Text, i.From, i.To)
		}
		if e.Confidence < 0 || e.Confidence > 1 {
			t.Fatalf("%q: confidence %v", e.Text, e.Confidence)
		}
		if e.Value == "" || e.Type == "" || e.Rule == "" {
			t.Fatalf("%+v", e)
		}
		if s := e.Explain() + e.EDTF(); utf8.ValidString(e.Text) && !utf8.ValidString(s) {
			t.Fatalf("%q", s)
		}
		if s := e.EDTF(); s != "" {
			if back, err := dateparse.ParseEDTF(s); err != nil || back.EDTF() != s {
				t.Fatalf("%q: EDTF %s came back as %q %v", e.Text, s, back.EDTF(), err)
			}
		}
		from, to := e.Interval.Bounds()
		back, err := dateparse.ParseInterval(from, to)
		if again, until := back.Bounds(); err != nil || again != from || until != to {
			t.Fatalf("%q: [%s, %s) came back as [%s, %s) %v", e.Text, from, to, again, until, err)
		}
	}
}

// FuzzEDTF asserts that what can be read as EDTF is written so that it is read alike.
func FuzzEDTF(f *testing.F) {
	for _, s := range []string{"2016-03-24", "../2016-07-31", "199X~", "-046X?", "2016-21/..", "Y-11999", "0001/..", "../0000-12-31", "2016-03-24T14:30:05-05:00", "2016~/2017-41%", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := dateparse.ParseEDTF(s)
		if err != nil {
			return
		}
		back, err := dateparse.ParseEDTF(e.EDTF())
		if err != nil || back.EDTF() != e.EDTF() || !back.Interval.From.Equal(e.Interval.From) || !back.Interval.To.Equal(e.Interval.To) {
			t.Fatalf("%q is written as %q and read as %+v %v", s, e.EDTF(), back.Interval, err)
		}
	})
}

// FuzzInterval asserts that bounds that can be read come back as they were written.
func FuzzInterval(f *testing.F) {
	f.Add("2016-03-24", "2016-03-25")
	f.Add("", "2016-03-24T21:30:00+03:00")
	f.Add("-0043-03-15", "0001-01-01")
	f.Fuzz(func(t *testing.T, from, to string) {
		i, err := dateparse.ParseInterval(from, to)
		if err != nil {
			return
		}
		from, to = i.Bounds()
		back, err := dateparse.ParseInterval(from, to)
		if again, until := back.Bounds(); err != nil || again != from || until != to {
			t.Fatalf("[%s, %s) came back as [%s, %s) %v", from, to, again, until, err)
		}
		if s := i.EDTF(dateparse.Day, false); (s == "") != i.IsZero() {
			t.Fatalf("[%s, %s): EDTF %q", from, to, s)
		}
	})
}

// FuzzParseFrom asserts that a dateline of which only the month or the year is
// known gives intervals that hold those of its first day.
func FuzzParseFrom(f *testing.F) {
	f.Add("It fell yesterday, rose last week and was due by August, two days ago, on Thursday night.", int64(1458864000))
	p := dateparse.New()
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		if len(text) > long {
			t.Skip()
		}
		day := at(unix)
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
