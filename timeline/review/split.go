package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// part is an event that has some of the evidence of another, which it was divided from.
type part struct {
	id, of string // IDs; that of the other is one of the extraction's
	places map[place]bool
}

// partOf is the part that an event is of another, if that still knows the evidence; a zero part
// of what is an event by itself.
func partOf(e, of *timeline.Event) part {
	if of == nil || of.Review == nil || of.Review.SplitFrom != "" || of.Review.Was == nil || of.Review.Was.Told == nil {
		return part{}
	}
	known := placesIn(of.Review.Was.Told.Evidence)
	p := part{e.ID, of.ID, placesIn(Evidence(e))}
	for at := range p.places {
		if !known[at] {
			return part{}
		}
	}
	if len(p.places) == 0 {
		return part{}
	}
	return p
}

func placesIn(evidence []timeline.Evidence) map[place]bool {
	places := map[place]bool{}
	for _, ev := range evidence {
		places[placeOf(ev)] = true
	}
	return places
}

// divide takes a part out of its event.
func (b *rebuilding) divide(p part) {
	whole := b.events[p.of]
	in := func(ev timeline.Evidence) bool { return p.places[placeOf(ev)] }
	if whole == nil || !slices.ContainsFunc(whole.Evidence, in) || !slices.ContainsFunc(whole.Evidence, func(ev timeline.Evidence) bool { return !in(ev) }) {
		return // the event stays whole
	}
	e := whole.Clone()
	e.ID, e.Review = p.id, &timeline.Review{SplitFrom: p.of}
	all := whole.Telling()
	keep(&e, all, in)
	if whole.Review == nil {
		was := whole.Reading()
		was.Told = all
		whole.Review = &timeline.Review{Was: &was}
	}
	keep(whole, all, func(ev timeline.Evidence) bool { return !in(ev) })
	b.events[p.id] = &e
}

// keep leaves an event some of its evidence, with what that says of casualties and other dates.
func keep(e *timeline.Event, all *timeline.Telling, keeps func(timeline.Evidence) bool) {
	gone := func(words timeline.Span) bool { // in a sentence that it loses
		i := slices.IndexFunc(all.Evidence, func(ev timeline.Evidence) bool {
			return ev.Document == words.Document && ev.Start <= words.Start && words.End <= ev.End
		})
		return i >= 0 && !keeps(all.Evidence[i])
	}
	e.Evidence = slices.DeleteFunc(slices.Clone(all.Evidence), func(ev timeline.Evidence) bool { return !keeps(ev) })
	e.Casualties = slices.DeleteFunc(slices.Clone(all.Casualties), func(c timeline.Casualties) bool { return gone(c.Span) })
	e.Conflicts = slices.DeleteFunc(slices.Clone(all.Conflicts), func(d timeline.Dating) bool { return gone(d.Evidence) })
	if len(e.Evidence) > 0 && gone(e.Trigger) {
		e.Trigger = e.Evidence[0].Trigger
	}
}

// split divides the sentences that a row names off its event, which shown is as the row shows
// it, and returns the ID of the new event, for which name makes one that is free.
func (b *rebuilding) split(row Row, shown *timeline.Event, name func(string) string) (string, error) {
	numbers, err := readNumbers(row.Split, len(shown.Evidence))
	if err != nil {
		return "", err
	}
	p, own := part{of: shown.ID, places: map[place]bool{}}, placesIn(Evidence(shown))
	var from *part // that is divided further
	for i := range b.parts {
		if b.parts[i].id == shown.ID {
			from = &b.parts[i]
			p.of = from.of
			continue
		}
		for at := range b.parts[i].places {
			delete(own, at)
		}
	}
	for _, n := range numbers {
		at := placeOf(shown.Evidence[n-1])
		if !own[at] {
			return "", fmt.Errorf("sentence %d is another event's; it was merged into this one, whose cell \"Merge with\" can be emptied, or is named by another row", n)
		}
		p.places[at] = true
	}
	if len(p.places) == len(own) {
		return "", fmt.Errorf("%.40q leaves the event no sentence of its own; name fewer", row.Split)
	}
	if from != nil {
		for at := range p.places {
			delete(from.places, at)
		}
	}
	p.id = name(p.of + "-split")
	b.order = slices.Insert(b.order, slices.Index(b.order, shown.ID)+1, p.id)
	b.parts = append(b.parts, p)
	return p.id, nil
}

// readNumbers reads numbers of sentences, from 1 to most: "2", "2, 3", "2-4".
func readNumbers(text string, most int) ([]int, error) {
	if most < 2 {
		return nil, fmt.Errorf("only an event with several sentences can be divided, and this one has %d; empty the cell", most)
	}
	wrong := fmt.Errorf("%.40q is no number of a sentence from 1 to %d; write those of the other event, as in \"2, 3\"", text, most)
	var numbers []int
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == ' ' || r == '\n' }) {
		first, last, isRange := strings.Cut(strings.ReplaceAll(word, "–", "-"), "-")
		if !isRange {
			last = first
		}
		from, err := strconv.Atoi(first)
		if err != nil {
			return nil, wrong
		}
		to, err := strconv.Atoi(last)
		if err != nil || from < 1 || to > most || from > to {
			return nil, wrong
		}
		for n := from; n <= to; n++ {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) == 0 {
		return nil, wrong
	}
	return numbers, nil
}
