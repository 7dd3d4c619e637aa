package coder

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// hedge weighs a date that is marked as a guess, where the right answer is that there is
// none: it still serves a reader. By cross-validation more hedging makes more events usable
// and fewer dates right.
const hedge = .25

// choose returns the dating that promises most and how likely its day is: several may come
// to one day, of which the likeliest is taken; but words of the event's own sentences, which
// show it, go before what is guessed and not twice as likely.
func choose(list []Dating, chances []float32) (best int, chance float32) {
	undated, days := float32(0), map[when]float32{}
	for i := range list {
		days[list[i].days()] += chances[i]
		if list[i].Day == Undated {
			undated = chances[i]
		}
	}
	top := float32(-1)
	for i := range list {
		d := &list[i]
		worth := days[d.days()]
		if d.guess() {
			worth += hedge * undated
		}
		if worth > top || worth == top && chances[i] > chances[best] {
			best, top = i, worth
		}
	}
	day, guess := list[best].days(), best
	for i := range list {
		if d := &list[i]; list[best].guess() && !d.guess() && d.Day == Expressed && d.days() == day && 2*chances[i] >= chances[guess] {
			best = i
		}
	}
	return best, days[day]
}

// days is when, of what lies within a day the whole of it.
func (d *Dating) days() when {
	i := d.Interval
	if i.From.IsZero() || i.To.IsZero() || i.To.Sub(i.From) > 24*time.Hour {
		return d.when()
	}
	return whenOf(dateparse.Interval{From: dateparse.Day.Start(i.From), To: dateparse.Day.Next(i.From)})
}

// clocked returns the dating with the clock time that stands beside the day of dating i
// ("at 9 p.m. on 4 June"), or i. Annotators leave out clock times, so models cannot tell.
func clocked(list []Dating, i int) int {
	day := &list[i]
	if day.Time == nil || day.Reading != AsStated || day.Time.Grain != dateparse.Day {
		return i
	}
	for k := range list {
		clock := &list[k]
		if clock.Time == nil || clock.Sentence != day.Sentence || clock.Reading != AsStated || clock.Time.Grain >= dateparse.Day {
			continue
		}
		const between = 2 // words: "on", "on the"
		beside := max(clock.Time.From-day.Time.To, day.Time.From-clock.Time.To) <= between
		if beside && sameDate(clock.Interval.From, day.Interval.From) {
			return k
		}
	}
	return i
}

// unclocked returns the likeliest dating by the day of dating i where that is by a clock time of
// another sentence, such as the time at which a report was filed, or i.
func unclocked(list []Dating, chances []float32, i int) int {
	clock := &list[i]
	if clock.Time == nil || !clock.Elsewhere || clock.Time.Grain >= dateparse.Day {
		return i
	}
	best := -1
	for k := range list {
		d := &list[k]
		day := d.Day == Publication || d.Day == Eve || d.Time != nil && d.Time.Grain == dateparse.Day && d.Reading == AsStated
		if day && sameDate(d.Interval.From, clock.Interval.From) && (best < 0 || chances[k] > chances[best]) {
			best = k
		}
	}
	if best < 0 {
		return i
	}
	return best
}

// sameDate reports whether two times have one date, each in its own zone.
func sameDate(a, b time.Time) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }
