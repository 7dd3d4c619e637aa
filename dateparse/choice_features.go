package dateparse

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
)

// kind is a group of expressions that are anchored alike.
type kind int

const (
	noKind kind = iota
	aWeekday
	aMonth
	aDate
	aDayOfMonth
	aSeason
	aPartOfYear
	aClock
	aHoliday
	aWeekend
	aDayFromNow
	aUnitShifted
	aUnitAgo
	aUnitLater
	aMonthShifted
	theTime
)

// yearless reports whether the expressions name a part of a year and not the year.
func (k kind) yearless() bool {
	return k == aMonth || k == aDate || k == aSeason || k == aHoliday || k == aMonthShifted
}

func kindOf(f *Form) kind {
	switch {
	case f.Type == Set || f.Type == Duration || f.Reference != "" || f.Year != 0 && !f.TwoDigit || f.Hijri != 0 || f.Reporting:
		return noKind
	case f.AsMentioned:
		return theTime
	case f.Shift == Day0:
		return aDayFromNow
	case f.Unit != NoGrain && f.Shift.narrative():
		return aUnitLater
	case f.Unit != NoGrain && (f.Shift == Ago || f.Shift == Hence):
		return aUnitAgo
	case f.Unit != NoGrain:
		return aUnitShifted
	case f.Month > 0 && f.Shift != NoShift:
		return aMonthShifted
	case f.Month > 0 && f.Day > 0:
		return aDate
	case f.Month > 0:
		return aMonth
	case f.Weekday > 0:
		return aWeekday
	case f.Day > 0:
		return aDayOfMonth
	case f.Season != "":
		return aSeason
	case f.Quarter > 0 || f.Half > 0:
		return aPartOfYear
	case f.Holiday != "":
		return aHoliday
	case f.Weekend:
		return aWeekend
	case f.clock():
		return aClock
	}
	return noKind
}

// view is what the model sees of a candidate.
type view struct {
	kind
	source, preset   int
	past             int // how far the text is a history
	mentioned        int // the grain of the last time mentioned
	tense, present   int
	year             int // how near the year stands that was written last
	gap              int // from the last time mentioned to what the candidate means
	fromLast, toNext int // the same from the dates written before and after
	sinceLast        int // how many expressions these are away
	tillNext         int
}

// variables are what features are made of, and the names of their values in anchors.tsv.
var variables = map[string][]string{
	"kind": {"none", "weekday", "month", "date", "day-of-month", "season", "part-of-year", "clock", "holiday", "weekend",
		"day-from-now", "unit-shifted", "unit-ago", "unit-later", "month-shifted", "the-time"},
	"source":    {"dateline", "mentioned", "sentence", "year", "written"},
	"preset":    {"no", "yes"},
	"past":      {"0", "1", "2", "3", "4", "5"},
	"mentioned": slices.Concat([]string{"none"}, grainNames[1:]),
	"tense":     {"back", "none", "ahead"},
	"present":   {"no", "yes"},
	"year":      {"none", "sentence", "last", "paragraph", "farther"},
	"gap":       gapNames,
	"from-last": gapNames,
	"to-next":   gapNames,
	"last-at":   stepNames,
	"next-at":   stepNames,
}

var (
	gapNames  = []string{"none", "-10Y", "-1Y", "-8M", "-4M", "-1M", "-1W", "-1D", "0", "1D", "1W", "1M", "4M", "8M", "1Y", "10Y"}
	stepNames = []string{"none", "1", "2", "4", "9"}
)

// templates are the features: what each is made of.
var templates = [...][]string{
	{"preset", "past"},
	{"kind", "source"},
	{"kind", "source", "mentioned"},
	{"kind", "source", "tense", "present"},
	{"kind", "gap", "past"},
	{"kind", "source", "year"},
	{"from-last", "last-at"},
	{"to-next", "next-at"},
	{"to-next", "from-last"},
}

// features are the view's, in the order of templates.
func (v *view) features() [len(templates)]feature {
	k := int(v.kind)
	return [len(templates)]feature{
		newFeature(0, v.preset, v.past),
		newFeature(1, k, v.source),
		newFeature(2, k, v.source, v.mentioned),
		newFeature(3, k, v.source, v.tense, v.present),
		newFeature(4, k, v.gap, v.past),
		newFeature(5, k, v.source, v.year),
		newFeature(6, v.fromLast, v.sinceLast),
		newFeature(7, v.toNext, v.tillNext),
		newFeature(8, v.toNext, v.fromLast),
	}
}

// feature is a template and its values, a byte each.
type feature uint64

func newFeature(template int, values ...int) feature {
	f := feature(template)
	for _, v := range values {
		f = f<<8 | feature(v)
	}
	return f | feature(len(values))<<56
}

// String names a feature as anchors.tsv does: "kind=month source=year".
func (f feature) String() string {
	n := int(f >> 56)
	t := templates[f>>(8*n)&0xFF]
	words := make([]string, n)
	for i := range words {
		words[i] = t[i] + "=" + variables[t[i]][f>>(8*(n-1-i))&0xFF]
	}
	return strings.Join(words, " ")
}

// parseFeature reads what String writes.
func parseFeature(s string) (feature, error) {
	var names []string
	var values []int
	for _, w := range strings.Fields(s) {
		name, value, _ := strings.Cut(w, "=")
		k := slices.Index(variables[name], value)
		if k < 0 {
			return 0, fmt.Errorf("unknown value %q", w)
		}
		names, values = append(names, name), append(values, k)
	}
	t := slices.IndexFunc(templates[:], func(t []string) bool { return slices.Equal(t, names) })
	if t < 0 {
		return 0, fmt.Errorf("unknown feature %q", s)
	}
	return newFeature(t, values...), nil
}

// anchorWeights are the weights of features.
type anchorWeights map[feature]float64

func (w anchorWeights) score(features []feature) (sum float64) {
	for _, f := range features {
		sum += w[f]
	}
	return sum
}

// loadAnchors reads the weights of a language's folder; without them the policy's preset
// stands.
func loadAnchors(dir fs.FS) (anchorWeights, error) {
	data, err := fs.ReadFile(dir, "anchors.tsv")
	if err != nil {
		return nil, nil
	}
	w := anchorWeights{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, weight, _ := strings.Cut(line, "\t")
		f, err := parseFeature(name)
		if err != nil {
			return nil, fmt.Errorf("anchors.tsv: %w", err)
		}
		if w[f], err = strconv.ParseFloat(weight, 64); err != nil {
			return nil, fmt.Errorf("anchors.tsv: %q: want a feature, a tab and a weight", line)
		}
	}
	return w, nil
}

// gap says how far t lies from an anchor, as an index of gapNames.
func gap(from Anchor, t time.Time) int {
	if from.Time.IsZero() {
		return 0
	}
	days := t.Sub(from.Time).Hours() / 24
	limits := [...]float64{-3650, -365, -240, -120, -31, -7, -0.9, 0.9, 7, 31, 120, 240, 365, 3650}
	for i, limit := range limits {
		if days < limit {
			return i + 1
		}
	}
	return len(limits) + 1
}

// steps says how many expressions away another is, as an index of stepNames; at is -1 if
// there is none.
func steps(n, at int) int {
	switch {
	case at < 0:
		return 0
	case n == 1:
		return 1
	case n <= 3:
		return 2
	case n <= 8:
		return 3
	}
	return 4
}

// nearness says how near before the expression i another one stands, at, as an index of the
// values of "year".
func (r *reading) nearness(i, at int) int {
	switch {
	case at < 0:
		return 0
	case r.mentions[at].sentence == r.mentions[i].sentence:
		return 1
	case i-at == 1:
		return 2
	case r.mentions[at].paragraph == r.mentions[i].paragraph:
		return 3
	}
	return 4
}
