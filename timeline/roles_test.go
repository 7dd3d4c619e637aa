package timeline

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/coder"
)

// coded returns the event of a trigger in a text, told as "type: actors > targets".
func coded(tl *Timeline, trigger string) (string, Event) {
	name := func(list []Actor) string {
		var names []string
		for _, a := range list {
			names = append(names, a.Name)
		}
		return strings.Join(names, ", ")
	}
	for _, e := range tl.Events {
		if e.Trigger.Text == trigger {
			return strings.TrimSpace(strings.ToLower(string(e.Type)) + ": " + name(e.Actors) + " > " + name(e.Targets)), e
		}
	}
	return "", Event{}
}

// proposed returns what the rules propose for a trigger of a text, told as [coded] does.
func proposed(t *testing.T, text, trigger string) string {
	t.Helper()
	p := proposal(t, text, trigger)
	if p == nil {
		return ""
	}
	return strings.TrimSpace(strings.ToLower(p.Type) + ": " + strings.Join(p.Actors, ", ") + " > " + strings.Join(p.Targets, ", "))
}

// proposal returns what the rules propose for a trigger of a text, if they know it.
func proposal(t *testing.T, text, trigger string) *coder.Proposal {
	t.Helper()
	doc := &Document{ID: "test.txt", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	if err := doc.Annotate(); err != nil {
		t.Fatal(err)
	}
	_, sentences, err := Coder{}.read(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sentences {
		for _, x := range s.triggers {
			if s.spanOf(x.from, x.to).Text == trigger {
				return s.propose(s.headOf(x.from, x.to))
			}
		}
	}
	return nil
}

// TestRoles: who did it, and to whom, as the rules propose it.
func TestRoles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, trigger, want string }{
		{"Russia annexed Crimea.", "annexed", "coerce: Russia > Crimea"},
		{"Syria was attacked by Turkey.", "attacked", "assault: Turkey > Syria"},
		{"Kenya accused Tanzania last year of detaining Kenyan boats.", "accused", "accuse: Kenya > Tanzania"},
		{"Kenya accused Tanzania last year of detaining Kenyan boats.", "detaining", "coerce: Tanzania > Kenya"},
		{"Truck drivers protested in Mendoza for three days in mid-August, and the police arrested 40 of them on August 17.", "arrested", "coerce: police >"},
		{"Truck drivers protested in Mendoza for three days in mid-August, and the police arrested 40 of them on August 17.", "protested", "protest: Truck drivers > Mendoza"},
		{"Under it Norway lifted its ban on Icelandic fishmeal on 15 August.", "lifted", "concede: Norway > Iceland"},
		{"Japan condemned the missile test of North Korea.", "missile test", "mobilize: North Korea >"},
		{"The Cuban government Friday condemned Spain.", "condemned", "accuse: Cuba (government) > Spain"},
		{"The attacks at the embassies in Nairobi, Kenya, and Dar es Salaam, Tanzania, killed 257 people on Friday.", "killed", "assault: > people"},
		{"Madeleine Albright survived the blast in Nairobi on Friday.", "blast", "assault: >"},
		{"Russia replied with air strikes on Friday.", "air strikes", "assault: Russia >"},
		{"Elian's father accused the United States of lying.", "accused", "accuse: Elian's father > United States"},
		{"His father, Juan Gonzalez, accused the United States of lying.", "accused", "accuse: Juan Gonzalez > United States"},
		{"President Obama and Attorney General Loretta Lynch accused Iraq.", "accused", "accuse: Barack Obama, Loretta Lynch > Iraq"},
		{"The visit of U.S. Commerce Secretary William Daley ended on Friday.", "visit", "consult: William Daley >"},
		{"NATO decided at the Madrid summit to invite Poland.", "invite", "request: NATO > Poland"},
		{"KISUMU - Kenya and Tanzania signed an accord on Wednesday.", "signed", "support: Kenya, Tanzania >"},
		{"Kampala, Uganda (Example Wire) — Kenya accused Tanzania.", "accused", "accuse: Kenya > Tanzania"},
		{"The visit of the Chinese president ended on Friday.", "visit", "consult: Xi Jinping >"},
	} {
		got := proposed(t, c.text, c.trigger)
		if got != c.want && strings.ReplaceAll(got, ":  >", ": >") != c.want {
			t.Errorf("%q, %s: got %q, want %q", c.text, c.trigger, got, c.want)
		}
	}
}

// TestCoreference: whom pronouns and nouns that name nobody stand for.
func TestCoreference(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, trigger, want string }{
		{"Norwegian Foreign Minister Ingrid Solvang met her Icelandic counterpart, Katrin Arnadottir, on Thursday.", "met", "consult: Ingrid Solvang > Katrin Arnadottir"},
		{"Sergei Lavrov met his American counterpart on Thursday.", "met", "consult: Sergei Lavrov > John Kerry"},
		{"Katrin Arnadottir will brief the Norwegian parliament. She demanded that Norway lift its ban.", "demanded", "request: Katrin Arnadottir > Norway"},
		{"Madeleine Albright met President Daniel arap Moi. She accused Iraq.", "accused", "accuse: Madeleine Albright > Iraq"},
		{"Madeleine Albright met President Daniel arap Moi. He accused Iraq.", "accused", "accuse: Daniel arap Moi > Iraq"},
		{"Kenya and Tanzania quarrelled. The World Bank promised the two countries a loan.", "promised", "agree: World Bank > Kenya, Tanzania"},
	} {
		if got := proposed(t, c.text, c.trigger); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// An accusation tells of what may have been.
func TestAccusedIsPossible(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Status{
		"Kenya accused Tanzania of detaining Kenyan fishermen.":    Possible,
		"Kenya condemned Tanzania for attacking Kenyan fishermen.": Asserted,
	} {
		trigger := "detaining"
		if !strings.Contains(text, trigger) {
			trigger = "attacking"
		}
		if p := proposal(t, text, trigger); p == nil || Status(p.Status) != want {
			t.Errorf("%q: %+v, want %s", text, p, want)
		}
	}
}

// A place belongs to the clause that names it.
func TestPlaceOfAnotherClause(t *testing.T) {
	t.Parallel()
	tl := build(t, "Tanzania released the crews in November, and the two ministers of Kenya and Uganda met in Nairobi on 14 February.")
	if _, e := coded(tl, "released"); e.Place != nil {
		t.Errorf("released in %s", e.Place.Name)
	}
	if _, e := coded(tl, "met"); e.Place == nil || e.Place.Name != "Nairobi" {
		t.Errorf("met in %+v", e.Place)
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, trigger, want string }{
		{"Under it Norway lifted its ban on Icelandic fishmeal on 15 March 2016.", "lifted", "Norway lifted its ban on Icelandic fishmeal (2016-03-15)."},
		{"Chilean President Elena Riquelme and her Argentine counterpart, Tomas Iriarte, met halfway across the bridge.", "met", "Elena Riquelme and Tomas Iriarte met halfway across the bridge."},
		{`"Layer upon layer, [Kerry] negotiates with Russian-speaking rebels," says Viktor Kremeniuk.`, "negotiates", "John Kerry negotiates with Russian-speaking rebels."},
		{"Katrin Arnadottir demanded that Norway lift its ban.", "demanded", "Katrin Arnadottir demanded that Norway lift its ban."},
		{"Kenya accused Tanzania last year of detaining Kenyan fishing boats.", "detaining", "Tanzania: detaining Kenyan fishing boats (2015)."},
	} {
		if _, e := coded(build(t, c.text), c.trigger); e.Summary != c.want {
			t.Errorf("%q: %q, want %q", c.text, e.Summary, c.want)
		}
	}
}
