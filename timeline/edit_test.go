package timeline

import (
	"strings"
	"testing"
)

// What is written into a field is what it says then; what can't be read leaves it alone.
func TestEdit(t *testing.T) {
	t.Parallel()
	when := Anchor{From: "2014-05-03", To: "2014-05-04", Value: "2014-05-03", EDTF: "2014-05-03"}
	if err := when.bound(); err != nil {
		t.Fatal(err)
	}
	event := func() *Event {
		return &Event{
			Summary: "Kenya and Tanzania met (2014-05-03).", When: when, Modality: Modality{Status: Asserted},
			Actors: []Actor{{Span: Span{Text: "Kenyan"}, Name: "Kenya", Code: "KEN", Country: "KEN", Sector: "GOV"}}, Targets: []Actor{{Name: "police"}},
			Place: &Place{Span: Span{Text: "Arusha"}, Name: "Arusha", Country: "TZA", Latitude: -3, Longitude: 36, Level: "city"},
		}
	}
	for _, c := range []struct {
		field      Field
		text, want string // want is what it says then, or the error after "!"
	}{
		{EventField, "They met", "They met"},
		{EventField, "They met.", "They met"},
		{EventField, " They\n met (2014-05-03).", "They met"},
		{EventField, "", "Kenya and Tanzania met"},
		{EventField, "Kenya and Tanzania met.", "Kenya and Tanzania met"},
		{ActorsField, "Kenya (KEN); Police [ken];; Uganda", "Kenya (KEN); Police (KEN); Uganda (UGA)"},
		{ActorsField, "Kosovo Liberation Army (KLA)", "Kosovo Liberation Army (KLA)"},
		{ActorsField, "", ""},
		{ActorsField, "Police [KNY]", `!"[KNY]" in "Police [KNY]" is no country's code`},
		{TargetsField, "police (TZA)", "police (TZA)"},
		{PlaceField, "Nairobi", "Nairobi (KEN)"},
		{PlaceField, "Nowhere at All [NOR]", "Nowhere at All (NOR)"},
		{PlaceField, "Norway", "Norway"},
		{PlaceField, "", ""},
		{PlaceField, "Arusha [north]", "!no country's code"},
		{StatusField, "Planned", "planned"},
		{StatusField, "negated, says Anna Holm", "asserted, negated, says Anna Holm"},
		{StatusField, "", "asserted"},
		{StatusField, "sure", `!"sure" is no status; write asserted`},
		{"date", "1914", "!no field that can be edited"},
	} {
		e := event()
		err := e.Edit(c.field, c.text)
		if want, fails := strings.CutPrefix(c.want, "!"); fails {
			if err == nil || !strings.Contains(err.Error(), want) || e.Written(c.field) != event().Written(c.field) {
				t.Errorf("%s %q: %q, error %v; want %q", c.field, c.text, e.Written(c.field), err, want)
			}
			continue
		}
		if got := e.Written(c.field); got != c.want || err != nil {
			t.Errorf("%s %q: %q, %v; want %q", c.field, c.text, got, err, c.want)
		}
		again := *e
		if err := again.Edit(c.field, e.Written(c.field)); err != nil || again.Written(c.field) != e.Written(c.field) {
			t.Errorf("%s %q written once more: %q, %v", c.field, c.text, again.Written(c.field), err)
		}
	}
	e := event()
	if err := e.Edit(ActorsField, "Norway; Kenya (KEN)"); err != nil || e.Actors[1].Text != "Kenyan" || e.Actors[1].Sector != "GOV" {
		t.Errorf("%v %+v: who was there has lost the words that name it", err, e.Actors)
	}
	if err := e.Edit(PlaceField, "Nairobi (KEN)"); err != nil || e.Place.Latitude > -1 || e.Place.Latitude < -2 || e.Place.Text != "" {
		t.Errorf("%v %+v: another place has coordinates of its own, and no words", err, e.Place)
	}
	undated := &Event{Summary: "They met."}
	if err := undated.Edit(EventField, "Did they meet?"); err != nil || undated.Summary != "Did they meet?" {
		t.Errorf("%v %q", err, undated.Summary)
	}
}
