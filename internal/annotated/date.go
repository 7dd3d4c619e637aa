package annotated

import (
	"strconv"
	"strings"
	"time"
)

// Dated is how well a date agrees with the one that a person gave.
type Dated int

// The three ways: Near is a date that holds the right one or is held by it, at most
// a month apart.
const (
	Wrong Dated = iota
	Near
	Right
)

const (
	oneDay = 24 * time.Hour
	month  = 32 * oneDay
)

// side is a bound of days; an open one is zero.
type side = time.Time

// Dating compares the event's date with the one told.
func (e *Event) Dating(t *Told) Dated {
	told := t.How != ""
	if e.When == "" {
		switch {
		case !told:
			return Right
		case t.How == "dateline" || t.How == "inherited" || t.How == "inferred":
			return Near
		}
		return Wrong
	}
	from, to := day(t.From), day(t.To)
	if !told || from.IsZero() && to.IsZero() {
		return Wrong
	}
	if t.Clock && !to.IsZero() && (from.IsZero() || from.Equal(to) || t.To.Hour()+t.To.Minute() > 0) {
		to = to.Add(oneDay)
	}
	if bound, ok := strings.CutPrefix(e.When, "../"); ok {
		a, b := unit(bound)
		switch {
		case !to.IsZero() && !to.Before(a) && !to.After(b):
			return Right
		case !to.IsZero() && abs(to.Sub(b)) < month:
			return Near
		}
		return Wrong
	}
	return compare(from, to, e.When)
}

// compare compares days with an EDTF date that has a beginning.
func compare(from, to side, when string) Dated {
	a, b := bounds(when)
	closed, marked := !from.IsZero() && !to.IsZero(), !a.IsZero() && !b.IsZero()
	switch {
	case from.Equal(a) && to.Equal(b):
		return Right
	case closed && marked && to.Sub(from) <= 2*oneDay && b.Sub(a) == oneDay && !from.After(a) && a.Before(to):
		return Right // a night reaches into the next day
	case closed && marked && (!from.After(a) && !b.After(to) || !a.After(from) && !to.After(b)) && abs(to.Sub(from)-b.Sub(a)) < month:
		return Near
	case from.IsZero() == a.IsZero() && to.IsZero() == b.IsZero() && (from.IsZero() || abs(from.Sub(a)) <= oneDay) && (to.IsZero() || abs(to.Sub(b)) <= oneDay):
		return Near
	}
	return Wrong
}

func abs(d time.Duration) time.Duration { return max(d, -d) }

func day(t time.Time) side {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// bounds are the days of an EDTF date, the second exclusive.
func bounds(edtf string) (from, to side) {
	a, b, interval := strings.Cut(edtf, "/")
	if !interval {
		return unit(edtf)
	}
	if a != ".." {
		from, _ = unit(a)
	}
	if b != ".." {
		_, to = unit(b)
	}
	return from, to
}

// seasons are the first months of EDTF's 21 to 24.
var seasons = map[string]int{"21": 3, "22": 6, "23": 9, "24": 12}

// unit are the days of a year, decade, season, month or day.
func unit(edtf string) (from, to side) {
	s := strings.Trim(edtf, "~?")
	if n := strings.Count(s, "X"); n > 0 {
		y, _ := strconv.Atoi(strings.ReplaceAll(s, "X", "0"))
		years := 1
		for range n {
			years *= 10
		}
		return date(y, 1, 1), date(y+years, 1, 1)
	}
	p := strings.Split(s, "-")
	y, _ := strconv.Atoi(p[0])
	switch len(p) {
	case 1:
		return date(y, 1, 1), date(y+1, 1, 1)
	case 2:
		if m, ok := seasons[p[1]]; ok {
			return date(y, m, 1), date(y, m+3, 1)
		}
		m, _ := strconv.Atoi(p[1])
		return date(y, m, 1), date(y, m+1, 1)
	}
	m, _ := strconv.Atoi(p[1])
	d, _ := strconv.Atoi(p[2])
	return date(y, m, d), date(y, m, d+1)
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
