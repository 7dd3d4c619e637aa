package dateparse

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/nl"
	"github.com/olebedev/when/rules/zh"

	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// foreign holds the rules of package when for the languages that have no
// grammar of ours, by BCP 47 language.
var foreign = map[string][]rules.Rule{"nl": nl.All, "zh": zh.All}

// ErrLanguage is wrapped by [For]'s error about a language without rules.
var ErrLanguage = errors.New("no rules for the language")

// For returns a Parser for a language, named by a BCP 47 tag such as "en" or
// "pt-BR"; the empty tag is English. The languages that have a folder in lang are
// read by a grammar of their own, loaded when it is first asked for, and take
// options: see [Languages]. In Dutch and Chinese texts the rules of
// github.com/olebedev/when find days, weekdays and clock times, and take a bare
// weekday for the coming one. In these, and with the tag "und" in texts of an
// undetermined language, dates in numerals are found too: "18.03.2014".
// Any other language is an error that wraps [ErrLanguage].
func For(language string, opts ...Option) (*Parser, error) {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if base == "" {
		base = "en"
	}
	if l := grammarOf(base); l != nil {
		return newParser(l, opts), nil
	}
	p := New(opts...)
	p.numerals, p.when = true, foreign[base]
	if p.when == nil && base != "und" {
		return nil, fmt.Errorf("dateparse: language %q: %w; there are %s, and und for dates in numerals alone", language, ErrLanguage, strings.Join(Languages(), ", "))
	}
	return p, nil
}

// Languages returns the BCP 47 languages that [For] has rules for, sorted.
func Languages() []string {
	folders, err := languages.ReadDir("lang")
	if err != nil {
		panic(err) // they are embedded
	}
	all := slices.Collect(maps.Keys(foreign))
	for _, f := range folders {
		all = append(all, f.Name())
	}
	slices.Sort(all)
	return all
}

// parseForeign reads a text in another language than those of the grammars: by the
// rules of package when, and what is written in numerals unless those read more.
func (p *Parser) parseForeign(text string, dateline time.Time) []Expression {
	found := parseWhen(p.when, text, dateline)
	var out []Expression
	next := 0
	r := p.newReading(text, dateline)
	defer r.release()
	r.read()
	for _, e := range r.resolve() {
		if strings.ContainsFunc(isoT.Replace(e.Text), unicode.IsLetter) {
			continue
		}
		for next < len(found) && found[next].End <= e.Start {
			out = append(out, found[next])
			next++
		}
		end := next
		for end < len(found) && e.Start <= found[end].Start && found[end].End <= e.End {
			end++
		}
		if end == len(found) || e.End <= found[end].Start {
			out = append(out, e)
			next = end
		}
	}
	return append(out, found[next:]...)
}

// isoT takes the letters out of a date and time of ISO 8601.
var isoT = strings.NewReplacer("T", "", "Z", "")

// whenOptions are those of when's own parsers.
var whenOptions = &rules.Options{Distance: 5, MatchByOrder: true}

// window bounds the stretch that when's rules read at a time: they look through
// all of it again behind each result.
const window = 400

// parseWhen reads text with rules of package when, sentence by sentence.
func parseWhen(all []rules.Rule, text string, dateline time.Time) []Expression {
	var found []Expression
	for s := range segment.Sentences(text) {
		for from := s.Start; from < s.End; {
			to := min(from+window, s.End)
			for to < s.End && to > from+window-utf8.UTFMax && !utf8.RuneStart(text[to]) {
				to--
			}
			for from < to {
				e, next := firstCluster(all, text[from:to], dateline)
				if next == 0 {
					break
				}
				if e.Value != "" {
					e.Start, e.End = e.Start+from, e.End+from
					found = append(found, e)
				}
				from += next
			}
			from = to
		}
	}
	return found
}

// firstCluster applies the rules that match nearest to the start of text, and
// whatever matches close behind. It returns what they make of it, without a
// Value if that is nothing, and where to read on: 0 if no rule matches.
func firstCluster(all []rules.Rule, text string, dateline time.Time) (e Expression, next int) {
	var matches []*rules.Match
	for i, r := range all {
		if m := find(r, text); m != nil && m.Right > m.Left {
			m.Order = float64(i)
			matches = append(matches, m)
		}
	}
	if len(matches) == 0 {
		return e, 0
	}
	slices.SortStableFunc(matches, func(a, b *rules.Match) int { return a.Left - b.Left })
	start, end, n := matches[0].Left, matches[0].Right, 1
	for n < len(matches) && matches[n].Left <= end+whenOptions.Distance {
		end = max(end, matches[n].Right)
		n++
	}
	matches = matches[:n]
	slices.SortStableFunc(matches, func(a, b *rules.Match) int { return int(a.Order - b.Order) })
	base := dateline
	if base.IsZero() {
		base = date(2000, 1, 1, time.UTC) // only to see which fields are set
	}
	ctx := &rules.Context{Text: text[start:end]}
	applied := false
	for _, m := range matches {
		ok, err := m.Apply(ctx, whenOptions, midnight(base))
		applied = applied || ok && err == nil
	}
	e = Expression{Rule: "when", Type: Date, Text: strings.TrimSpace(text[start:end])}
	if applied && e.Text != "" {
		e.Start = start + strings.Index(text[start:end], e.Text)
		e.End = e.Start + len(e.Text)
		e.fromWhen(ctx, dateline)
	}
	return e, end
}

// find is r.Find, which panics where a rule matches without capturing anything
// (when v1.1.0, its Chinese rules).
func find(r rules.Rule, text string) (m *rules.Match) {
	defer func() {
		if recover() != nil {
			m = nil
		}
	}()
	return r.Find(text)
}

// fromWhen reads off which fields when's rules have set how precise they are.
func (e *Expression) fromWhen(c *rules.Context, dateline time.Time) {
	full := c.Year != nil && c.Month != nil && c.Day != nil
	if dateline.IsZero() && !full {
		e.Value, e.why = "XXXX-XX-XX", "no dateline to count from"
		return
	}
	ref := midnight(dateline)
	if c.Month != nil { // fields are applied one by one: the day must exist throughout
		ref = date(ref.Year(), int(ref.Month()), 1, ref.Location())
		if c.Day == nil {
			c.Day = new(int)
			*c.Day = 1
			defer func() { e.narrow(Month) }()
		}
	}
	t, err := c.Time(ref)
	if err != nil {
		e.Value = "XXXX-XX-XX"
		return
	}
	g, part := Day, ""
	switch {
	case c.Hour != nil && !strings.ContainsFunc(e.Text, unicode.IsDigit):
		g, part, t = PartOfDay, partAt(t.Hour()), midnight(t)
	case c.Minute != nil, c.Duration%time.Hour != 0:
		g = Minute
	case c.Hour != nil, c.Duration%(24*time.Hour) != 0:
		g = Hour
	case c.Duration.Abs() >= 365*24*time.Hour:
		g = Year
	case c.Duration.Abs() >= 30*24*time.Hour:
		g = Month
	}
	if g > PartOfDay {
		t = floor(t, g)
	} else {
		e.Type = Time
	}
	e.at, e.Grain, e.Interval, e.Value = t, g, span(t, g, part), calendarValue(t, g, part)
	e.why = "read by the rules of when, as written"
	if !full {
		e.why = "read by the rules of when against"
		e.Anchor = Anchor{Kind: Dateline, Time: dateline}
	}
}

// narrow widens a day that stands for a month.
func (e *Expression) narrow(g Grain) {
	if e.Grain == Day {
		e.Grain, e.at = g, floor(e.at, g)
		e.Interval, e.Value = span(e.at, g, ""), calendarValue(e.at, g, "")
	}
}

// partAt names the part of day that holds an hour.
func partAt(hour int) string {
	switch {
	case hour < 12:
		return "MO"
	case hour < 17:
		return "AF"
	case hour < 21:
		return "EV"
	}
	return "NI"
}
