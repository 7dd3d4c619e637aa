package dateparse

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// counted returns a parser of a language and what its grammar counts.
func counted(t testing.TB, lang string) (*Parser, *atomic.Int64) {
	t.Helper()
	l, err := loadLanguage(lang)
	if err != nil {
		t.Fatal(err)
	}
	l.grammar.Work = new(atomic.Int64)
	return &Parser{lang: l, policy: &NewsPolicy}, l.grammar.Work
}

// A text of eight times the length is eight times the work, whatever it is a chain of:
// no token is looked at more than a bounded number of times.
func TestWorkIsLinear(t *testing.T) {
	t.Parallel()
	p, work := counted(t, "en")
	for _, piece := range []string{
		"\"today\" and \"a day earlier\" ", "two hundred and twenty-five thousand and ", "Monday, Tuesday and ", "1999-", "...???", "a-", "two and ", "the ",
		"hundred thousand million ", "from Monday to Friday ", "1 2 3 ", "12:30:", "on the night of ", "more than ", "every ", "'s ", "and a half ", "3/4",
	} {
		linear(t, p, work, piece, 4000)
	}
}

func TestWorkIsLinearInRussian(t *testing.T) {
	t.Parallel()
	p, work := counted(t, "ru")
	for _, piece := range []string{"двести двадцать пять тысяч и ", "с понедельника по ", "с 3 по 5 ", "два года и ", "в ночь с ", "1941—", "второй половине ", "XIX—", "пн-"} {
		linear(t, p, work, piece, 4000)
	}
}

// linear compares the work on a chain of so many bytes with that on eight times as many.
func linear(t *testing.T, p *Parser, work *atomic.Int64, piece string, bytes int) {
	t.Helper()
	count := func(n int) int64 {
		work.Store(0)
		p.Parse(strings.Repeat(piece, n), time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC))
		return work.Load()
	}
	n := 1 + bytes/len(piece)
	if once, eight := count(n), count(8*n); eight > 9*once+1000 {
		t.Errorf("%d times %q is the work of %d tokens, eight times that of %d", n, piece, once, eight)
	}
}

// FuzzLinear asserts that for any chain.
func FuzzLinear(f *testing.F) {
	f.Add("Monday, Tuesday and ")
	f.Add("two hundred and ")
	p, work := counted(f, "en")
	f.Fuzz(func(t *testing.T, piece string) {
		if piece == "" || len(piece) > 60 {
			t.Skip()
		}
		linear(t, p, work, piece, 120)
	})
}
