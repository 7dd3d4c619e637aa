package temponym

import (
	"strings"
	"testing"
	"time"
)

// Every name of the table is found where it stands in a sentence, and is all that is.
func TestEveryName(t *testing.T) {
	n := load()
	if len(n.events) < 300 {
		t.Errorf("%d names", len(n.events))
	}
	for name := range n.events {
		text := "It was after the " + name + " that they met."
		m := Find(text)
		if len(m) != 1 || text[m[0].Start:m[0].End] != name {
			t.Errorf("%q: %+v", name, m)
		}
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"Troops left before the Minsk accord last year.":          "2014-09-05 2015-02-12",
		"The Oslo Accords were signed.":                           "1993-09-13",
		"After 9/11, much changed.":                               "2001-09-11",
		"He fought in World War II.":                              "1939-09-01/1945-09-02",
		"Turnout at the 2012 U.S. presidential election was low.": "2012-11-06",
		"The 2018 midterms were close.":                           "2018-11-06",
		"The 2011 U.S. presidential election was none.":           "",
		"an oslo accords app; a gulf war of words; Desert flower": "",
		"The Minsk\naccord held.":                                 "2014-09-05 2015-02-12",
	} {
		var got []string
		for _, m := range Find(text) {
			for _, e := range m.Events {
				got = append(got, e.Value)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
}

func TestPick(t *testing.T) {
	m := Find("the Minsk accord")[0]
	day := func(s string) time.Time { d, _ := time.Parse(time.DateOnly, s); return d }
	if e, ok := m.Pick(day("2015-01-01"), day("2016-01-01"), day("2016-03-25")); !ok || e.Value != "2015-02-12" {
		t.Error(e, ok)
	}
	if e, ok := m.Pick(time.Time{}, time.Time{}, day("2014-12-25")); !ok || e.Value != "2014-09-05" {
		t.Error(e, ok)
	}
	if e, ok := m.Pick(day("2013-01-01"), day("2014-01-01"), day("2016-03-25")); ok {
		t.Error(e)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("the Minsk accord of 2015")
	f.Add("9/11 \xff 2012 U.S. election")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, m := range Find(text) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%d..%d after %d of %d", m.Start, m.End, last, len(text))
			}
			last = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Ministers met in Geneva on Thursday, long after the Oslo Accords, to speak of the war. ", 2000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text)
	}
}
