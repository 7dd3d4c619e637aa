package timeline

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
)

// tellings builds the timeline of an entity from texts, the first published on 8 June 2010 and
// each of the others a day later, and returns its dates and words; "-" is no date.
func tellings(t *testing.T, entity string, texts ...string) string {
	t.Helper()
	var docs []*Document
	for i, text := range texts {
		docs = append(docs, &Document{ID: string(rune('a' + i)), Text: text, Published: time.Date(2010, 6, 8+i, 0, 0, 0, 0, time.UTC)})
	}
	tl, err := Build(context.Background(), docs, For(entity))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range tl.Events {
		date := e.When.Value
		if date == "" {
			date = "-"
		}
		for _, m := range e.Evidence {
			out = append(out, date+" "+m.Trigger.Text)
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// What an entity takes part in, and what it does not; and when that was.
func TestForTells(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ why, entity, text, want string }{
		{"a day of the week before runs on", "Ann Reed", "Ann Reed opened the plant in Leeds on Friday. She thanked the workers.", "2010-06-04 opened, 2010-06-04 thanked"},
		{"an older day does not", "Ann Reed", "Ann Reed opened the plant on May 4. She thanked the workers.", "2010-05-04 opened, 2010-06-08 thanked"},
		{"what is so is so today", "Ann Reed", "Ann Reed opened the plant on Friday. She owns the company.", "2010-06-04 opened, 2010-06-08 owns"},
		{"the date of what it is told with", "Ann Reed", "In 1985 Ann Reed was fired and founded Rival.", "1985 fired, 1985 founded"},
		{"a date of what is said is not that of saying it", "Ann Reed", "Ann Reed said that the company sold many cars in 2009.", "2010-06-08 said"},
		{"after something else: no day", "Ann Reed", "The company has grown since the death of Ann Reed.", "- death"},
		{"denied", "Ann Reed", "Ann Reed did not open the plant.", ""},
		{"phases and thoughts", "Ann Reed", "Ann Reed began to sell cars. Ann Reed believes in steam.", "2010-06-08 sell"},
		{"what is its own is not it", "Acme", "Rivals criticised the prices of Acme. Rivals criticised Acme.", "2010-06-08 criticised"},
		{"in a row, and before a noun", "Acme", "Rivals criticised Borg and Acme.", "2010-06-08 criticised"},
		{"with its particle alone", "Ann Reed", "Ann Reed stepped down from the board.", "2010-06-08 stepped down"},
		{"other models", "Volt 3", "Borg unveiled the Volt 3 in Leeds. Borg dropped the Volt 3S in Leeds. Borg praised the Volt 4 in Leeds.", "2010-06-08 unveiled"},
		{"a longer name, and its noun", "Volt store", "Borg opened the Volt Music Store. The store sells music in Leeds.", "2010-06-08 opened, 2010-06-08 sells"},
	} {
		if got := tellings(t, c.entity, c.text); got != c.want {
			t.Errorf("%s: %q of %s: %s, want %s", c.why, c.text, c.entity, got, c.want)
		}
	}
}

// One article gives the day of what another tells by its year or by none, if it is the only
// one that can be meant.
func TestForTellsAgain(t *testing.T) {
	t.Parallel()
	year := "Borg launched the Volt Store in 2003."
	day := "Borg launched the Volt Store on April 28, 2003."
	none := "Prices have doubled since the launch of the Volt Store."
	again := "Borg launched the Volt Store on May 1, 2003."
	for want, texts := range map[string][]string{
		"2003-04-28 launch, 2003-04-28 launched, 2003-04-28 launched": {year, day, none},
		"- launch, 2003 launched":                                     {year, none},
		"2003 launched, 2003-04-28 launched, 2003-05-01 launched":     {year, day, again},
		"2003-04-28 launched, 2009 launched":                          {day, "Borg launched the Volt Store in 2009."},
		"2003 said, 2003-04-28 said":                                  {"In 2003 Volt Store said no.", "On April 28, 2003, Volt Store said yes."},
	} {
		got := tellings(t, "Volt Store", texts...)
		slices.Reverse(texts)
		back := tellings(t, "Volt Store", texts...)
		if got != want || back != want {
			t.Errorf("%q: %s, and %s the other way round, want %s", texts, got, back, want)
		}
	}
}
