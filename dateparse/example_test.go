package dateparse_test

import (
	"fmt"
	"time"

	"github.com/olebedev/when"

	"github.com/dateline-go/dateline/dateparse"
)

var published = time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)

func ExampleParse() {
	text := "Two years ago, after the vote, the ministers met. On Thursday they agreed on a draft by August."
	for _, e := range dateparse.Parse(text, published) {
		fmt.Println(e.Start, e.Text, e.Type, e.Value)
	}
	// Output:
	// 0 Two years ago DATE 2014
	// 53 Thursday DATE 2016-03-24
	// 88 August DATE 2016-08
}

func ExampleExpression_Explain() {
	for _, e := range dateparse.Parse("They want a draft by August.", published) {
		fmt.Println(e.Explain())
		fmt.Println(e.EDTF())
	}
	// Output:
	// "by August" → before 2016-08-01: month after the dateline 2016-03-25, bound by "by"
	// ../2016-07-31
}

// The three steps, one by one.
func ExampleParser_Find() {
	p := dateparse.New()
	for _, m := range p.Find("They met late last Thursday night.") {
		form := dateparse.Normalise(m)
		fmt.Println(m.Text, m.Rule, form.Weekday, form.Shift, form.Part, form.Mod)
		anchor := dateparse.Anchor{Kind: dateparse.Dateline, Time: published}
		e := dateparse.Resolve(form, dateparse.Context{Anchor: anchor})
		fmt.Println(e.Value, e.Grain)
	}
	// Output:
	// late last Thursday night weekday-part 4 last NI END
	// 2016-03-24TNI part-of-day
}

func ExampleFor() {
	p, err := dateparse.For("ru")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range p.Parse("Переговоры начнутся завтра в Москве.", published) {
		fmt.Println(e.Text, e.Value)
	}
	// Output: завтра 2016-03-26
}

func ExampleWhenRules() {
	w := when.New(nil)
	w.Add(dateparse.WhenRules()...)
	r, err := w.Parse("They met on Thursday.", published)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Text, r.Time.Format("2006-01-02"))
	// Output: Thursday 2016-03-24
}

func ExampleParser_ParseFrom() {
	// Of this dateline only the month is known.
	march := dateparse.Anchor{Kind: dateparse.Dateline, Time: time.Date(2016, 3, 1, 0, 0, 0, 0, time.UTC), Grain: dateparse.Month}
	for _, e := range dateparse.New().ParseFrom("They met yesterday, and last year.", march) {
		from, to := e.Interval.Bounds()
		fmt.Println(e.Text, e.Value, e.Mod, from, to)
	}
	// Output:
	// yesterday 2016 APPROX 2016-02-29 2016-03-31
	// last year 2015  2015-01-01 2016-01-01
}

func ExampleWithPolicy() {
	// Minutes count "the Committee met" from the day of the sitting, which they name first.
	minutes := dateparse.Policy{
		Name: "minutes",
		Anchor: func(_ dateparse.Form, d dateparse.Discourse) dateparse.Anchor {
			if !d.Mentioned.Time.IsZero() {
				return d.Mentioned
			}
			return d.Dateline
		},
	}
	published := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
	text := "Sitting of 14 January 2015. The report of last month was read."
	for _, p := range []*dateparse.Parser{dateparse.New(), dateparse.New(dateparse.WithPolicy(minutes))} {
		e := p.Parse(text, published)[1]
		fmt.Println(e.Text, e.Value)
	}
	// Output:
	// last month 2016-02
	// last month 2014-12
}
