package source

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A witness says that a page was published on a day. Witnesses of one family repeat one
// another: the fields of one database, say.
type witness struct {
	stamp
	family string // "data", "visible", "address", "library"
	from   string // what Dated calls it
	weight float64
}

//go:embed data/witnesses.tsv
var witnessTable string

// weights are those of the witnesses by kind, in the logarithm of odds.
var weights = readWeights()

func readWeights() map[string]float64 {
	m := map[string]float64{}
	for kind, rest := range tableRows(witnessTable) {
		number, _, _ := strings.Cut(rest, "\t")
		m[kind], _ = strconv.ParseFloat(number, 64) // a test reads them all
	}
	return m
}

// chance turns the weight of one of two kinds into a chance.
func chance(kind, otherwise string, is bool) float64 {
	if !is {
		kind = otherwise
	}
	return logistic(weights[kind])
}

func logistic(weight float64) float64 { return 1 / (1 + math.Exp(-weight)) }

// vote is what speaks for a day.
type vote struct {
	day       string
	weight    float64
	witnesses []witness
}

// elect returns the day for which most speaks, with the clock time of those who know it.
// Its confidence is the chance that it is right by the weights, and less where another
// day has something for it.
func elect(witnesses []witness, month string) stated {
	votes := count(witnesses)
	if len(votes) == 0 {
		return stated{}
	}
	for i := range votes {
		if month != "" && !strings.HasPrefix(votes[i].day, month) {
			votes[i].weight -= weights["month"]
		}
	}
	slices.SortStableFunc(votes, func(a, b vote) int {
		return cmp.Or(compareWeights(b.weight, a.weight), cmp.Compare(a.day, b.day)) // what comes later may be a change
	})
	best := votes[0]
	weight := best.weight
	if len(votes) > 1 {
		weight -= max(0, votes[1].weight) / 2
	}
	chosen := best.witnesses[0]
	date := chosen.stamp
	for _, w := range best.witnesses {
		if w.precision() > date.precision() {
			date = w.stamp
		}
	}
	t := date.Time
	if date.day() != best.day { // it is in UTC, and the day that of where it was written
		t = local(date, best)
	}
	return stated{date: t, from: chosen.from, confidence: logistic(max(0, weight))}
}

func compareWeights(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// precision ranks stamps by what they know: a zone that is not UTC, a zone, a clock time.
func (s stamp) precision() int {
	return boolean(s.clock) + boolean(s.clock && s.zone) + boolean(s.clock && s.zone && !s.universal())
}

// local returns a time in UTC as the clock showed it that the page shows, or only the day.
func local(universal stamp, v vote) time.Time {
	for _, w := range v.witnesses {
		if !w.clock || w.zone || w.day() != v.day {
			continue
		}
		offset := w.Sub(universal.Time).Round(15 * time.Minute)
		if offset >= -12*time.Hour && offset <= 14*time.Hour {
			return universal.In(fixedZone(int(offset / time.Second)))
		}
	}
	day, _ := time.Parse(time.DateOnly, v.day) // that is how it was made
	return day
}

// count puts the witnesses of a day together, the weightiest first. One in UTC goes to
// the day before or after that the page or its address shows, if its hours allow that.
func count(witnesses []witness) (votes []vote) {
	shown := map[string]bool{}
	for _, w := range witnesses {
		if w.family == "visible" || w.family == "address" || w.zone && !w.universal() {
			shown[w.day()] = true
		}
	}
	for _, w := range witnesses {
		day := w.day()
		if w.universal() && !shown[day] {
			if before := w.AddDate(0, 0, -1).Format(time.DateOnly); shown[before] && w.Hour() < 12 {
				day = before
			} else if after := w.AddDate(0, 0, 1).Format(time.DateOnly); shown[after] && w.Hour() >= 10 {
				day = after
			}
		}
		i := slices.IndexFunc(votes, func(v vote) bool { return v.day == day })
		if i < 0 {
			i = len(votes)
			votes = append(votes, vote{day: day})
		}
		votes[i].witnesses = append(votes[i].witnesses, w)
	}
	for i := range votes {
		v := &votes[i]
		slices.SortStableFunc(v.witnesses, func(a, b witness) int { return compareWeights(b.weight, a.weight) })
		heard := map[string]bool{}
		for _, w := range v.witnesses {
			if !heard[w.family] {
				heard[w.family] = true
				v.weight += w.weight
			}
		}
	}
	return votes
}
