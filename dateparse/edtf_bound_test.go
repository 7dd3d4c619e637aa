package dateparse

import (
	"math/rand/v2"
	"testing"
	"time"
)

// A bound that is written in EDTF is read back as the same interval, whatever its
// grain and the word that makes it one.
func TestBoundsReadBack(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	zones := []*time.Location{time.UTC, time.FixedZone("", -5*60*60), time.FixedZone("", 5*60*60+30*60)}
	forms := map[Grain]Form{ // those that are more than a calendar unit
		Hour: {Zone: "", Hour: 17, Minute: -1, Second: -1}, Minute: {Hour: 17, Minute: 0, Second: -1}, Second: {Hour: 17, Minute: 0, Second: 0},
	}
	for _, relation := range []Relation{By, BeforeIt, AfterIt, Since, Until, FromIt, ToIt} {
		for g := Second; g <= Millennium; g++ {
			for range 60 {
				at := time.Date(1000+r.IntN(1200), time.Month(1+r.IntN(12)), 1+r.IntN(28), 0, 0, 0, 0, zones[r.IntN(len(zones))])
				if g > PartOfDay && r.IntN(4) == 0 { // before the era, and at its turn
					at = at.AddDate(-r.IntN(3)-at.Year(), 0, 0)
				}
				x := resolver{c: Context{Relation: relation}}
				if f, clock := forms[g]; clock {
					if x.f = f; g < Minute {
						x.f.Second = r.IntN(60)
					}
					if g < Hour {
						x.f.Minute = r.IntN(60)
					}
					x.day(at)
					x.e.zoned = true
				} else {
					x.f.Part = map[bool]string{true: "NI"}[g == PartOfDay]
					x.place(floor(at, g), g)
				}
				x.bound()
				text := x.e.EDTF()
				back, err := ParseEDTF(text)
				if g == PartOfDay { // EDTF has none: a whole day that holds it
					if i := back.Interval; err != nil || i.From.After(x.e.Interval.From) || !i.To.IsZero() && x.e.Interval.To.After(i.To.In(at.Location()).AddDate(0, 0, 1)) {
						t.Fatalf("%s %s: %s", relation, x.e.Value, text)
					}
					continue
				}
				from, to := x.e.Interval.Bounds()
				if again, until := back.Interval.Bounds(); err != nil || again != from || until != to {
					t.Errorf("%s %s, [%s, %s): EDTF %s is read as [%s, %s) %v", relation, x.e.Value, from, to, text, again, until, err)
				}
				if back.EDTF() != text {
					t.Errorf("%s %s: EDTF %s is written as %s when read", relation, x.e.Value, text, back.EDTF())
				}
			}
		}
	}
}

// What is read as EDTF is written so that it is read alike.
func TestEDTFReadsBack(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"2016", "-0479", "0000", "0001", "Y12000", "199X", "19XX", "1XXX", "-046X", "2016-03", "2016-21", "2016-24", "2016-33", "2016-36",
		"2016-40", "2016-41", "2016-03-31", "2016-12-31", "0001-01-01", "0000-12-31", "2016?", "2016-02~", "2016-02-29%", "2016-03-24T14:30:00",
		"2016-03-24T00:00:00", "2016-03-24T23:59:59Z", "2016-03-24T14:30", "2016-03-24T14:30-05:00"} {
		for _, text := range []string{unit, "../" + unit, unit + "/.."} {
			e, err := ParseEDTF(text)
			if err != nil {
				t.Fatal(err)
			}
			back, err := ParseEDTF(e.EDTF())
			if err != nil || !back.Interval.equal(e.Interval) || back.Relation != e.Relation || back.Mod != e.Mod || back.uncertain != e.uncertain || back.EDTF() != e.EDTF() {
				t.Errorf("%s is [%v, %v); it is written as %s and that is [%v, %v) %v", text, e.Interval.From, e.Interval.To, e.EDTF(), back.Interval.From, back.Interval.To, err)
			}
		}
	}
}

// The bounds of a text, in EDTF.
func TestBounds(t *testing.T) {
	t.Parallel()
	dateline := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"They want it by August 2016": "../2016-07-31", "It was before 2016": "../2015-12-31", "It was after May 2016": "2016-06-01/..",
		"It lasted until August 2016": "../2016-08", "They have met since 2014": "2014/..", "It was before the 1960s": "../1959-12-31",
		"It was after the 19th century": "1900-01-01/..", "It was before March 24, 2016": "../2016-03-23", "It lasted until March 24, 2016": "../2016-03-24",
		"It ends by 5 p.m. EST on 4 June 2015": "../2015-06-04T16:59:59-05:00", "It was after 2015-06-04T17:30:05Z": "2015-06-04T17:30:06Z/..",
		"They hope for it by this evening": "../2016-03-25", "They want it by fiscal 2017": "",
	} {
		found := Parse(text, dateline)
		if len(found) == 0 || found[0].EDTF() != want {
			t.Errorf("%s: %+v, want %s", text, found, want)
		}
	}
}
