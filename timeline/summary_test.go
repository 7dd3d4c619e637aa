package timeline

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// TestSummary: an event is told in a clause that stands alone, with the names in full and
// the verb finite and past, without dates, asides and what came before.
func TestSummary(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"On Thursday, the foreign minister of Kenya accused Uganda of hiding weapons, two days after talks ended.": "The foreign minister of Kenya accused Uganda of hiding weapons (2016-03-24).",
		"Norway attacks Sweden": "Norway attacked Sweden (2016-03-25).",
		"\"We are ready,\" he said, as Libya, which had waited for years, signed the treaty with Malta on Monday.": "Libya signed the treaty with Malta (2016-03-21).",
		"Three miners, trapped since Friday, were rescued in Chile on Monday.":                                     "Three miners were rescued in Chile (2016-03-21).",
		"The president of Chile met a Kenyan, Rumilo Vansek, on Thursday.":                                         "The president of Chile met a Kenyan, Rumilo Vansek (2016-03-24).",
		"As a result, Egypt may attack Libya in May 2016.":                                                         "Egypt may attack Libya (2016-05).",
		// Tenses that go on to the present become past, as do misread participles.
		"Police have arrested two men in Oslo.":            "Police arrested two men in Oslo (2016-03-25).",
		"Two men have been arrested in Oslo, police said.": "Two men were arrested in Oslo (2016-03-25).",
		"Two men are accused of the murder of a judge.":    "Two men were accused of the murder of a judge (2016-03-25).",
		"A judge acquits the airline of manslaughter.":     "A judge acquitted the airline of manslaughter (2016-03-25).",
		// A bare noun tells nothing by itself.
		"Twelve people were killed in a bombing in Nairobi on Monday, officials said.": "Twelve people were killed in a bombing in Nairobi (2016-03-21).",
		// Some of them are not they.
		"Kerry met Lavrov on Monday. Some of his supporters attacked the embassy on Tuesday.": "Some of John Kerry's supporters attacked the embassy (2016-03-22).",
		"Iran Saturday condemned the bombing of the embassies.":                               "Iran condemned the bombing of the embassies (2016-03-19).",
		"Rebels seized the town in 2015 and later burned it.":                                 "Rebels seized the town (2015).",
		"The Security Council condemned the bombing of the embassies in Kenya.":               "The embassies in Kenya were bombed.",
		"He urged talks after the attack on the embassy in Nairobi on Monday.":                "The embassy was attacked in Nairobi (2016-03-21).",
		"Turkey's parliament voted on Tuesday to leave the alliance, however late.":           "Turkey's parliament voted to leave the alliance (2016-03-22).",
		"On Friday in Lima, Rumilo Vansek, brother of a judge, was arrested by the police.":   "Rumilo Vansek was arrested by the police (2016-03-25).",
		// What joins it to what was told before, and the end of a period that is told apart, are left out.
		"Police also arrested two men in Oslo on Monday.":                      "Police arrested two men in Oslo (2016-03-21).",
		"Police arrested two men in Oslo during Monday’s protests over taxes.": "Police arrested two men in Oslo during the protests over taxes (2016-03-21).",
		// The stretch of the source is told, however the tree parts it.
		"DPC last week launched a new, $10-a-share offer for the printer maker.":                                              "DPC launched a new, $10-a-share offer for the printer maker (week of 14 March 2016).",
		"Telerate reported talks. The offer, which two independent directors have rejected as inadequate, expires on Friday.": "Two independent directors rejected the offer as inadequate.",
		"Ogden Corp. said net income jumped to $6.6 million in the third quarter of 2015.":                                    "Ogden Corp.'s net income jumped to $6.6 million (third quarter of 2015).",
	} {
		got := summaries(t, text)
		if !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// Mentions are merged by all that the clause says, however short the summary is.
func TestWordsOfTheWholeClause(t *testing.T) {
	t.Parallel()
	d := &Document{ID: "a.txt", Published: time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC), Text: "The ministers of Norway and Sweden signed an agreement in Oslo on Thursday on the shared use of ports along the northern coast for ships with ammunition."}
	if err := d.Annotate(); err != nil {
		t.Fatal(err)
	}
	events, err := Coder{}.Extract(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.Trigger.Text == "signed" {
			if strings.Contains(e.Summary, "ammunition") || !slices.Contains(e.Words, stem("ammunition")) {
				t.Errorf("%q with the words %q", e.Summary, e.Words)
			}
			return
		}
	}
	t.Errorf("no event of %d is the signing", len(events))
}

// summaries are the headlines of the events that a text tells.
func summaries(t *testing.T, text string) (list []string) {
	t.Helper()
	for _, e := range read(t, text).Events {
		list = append(list, e.Summary)
	}
	return list
}
