package dateparse

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Policy decides what the expressions of a text count from. The presets are
// NewsPolicy, NarrativePolicy and MessagePolicy; a caller whose texts count in
// another way writes one of its own.
type Policy struct {
	// Name is also that of the register whose rules are in force besides the
	// general ones: those that say "only in: message" with the name "message".
	Name string

	Default Direction // where a weekday lies of which the words do not tell

	// Anchor returns what an expression counts from.
	Anchor func(f Form, d Discourse) Anchor
}

// Discourse is what a text offers an expression to count from. What it lacks is
// the zero Anchor.
type Discourse struct {
	Dateline  Anchor // the publication date
	Speech    Anchor // the day on which the quotation around the expression was spoken
	Mentioned Anchor // the last calendar time that the text mentioned
	Same      Anchor // the last one that the same sentence mentioned
	Reporting Anchor // the quarter that the text reports on
	Present   bool   // the sentence tells in the present tense of what is to come: "is due in May"
}

// The presets.
var (
	// NewsPolicy counts from the dateline, in quotations from the day on which
	// they were spoken. "Two days later" and "the previous week" count from
	// what was mentioned last.
	NewsPolicy = Policy{Name: "news", Anchor: newsAnchor}

	// NarrativePolicy is for histories, which chain their dates: everything
	// counts from what was mentioned last, but for what news says in them.
	NarrativePolicy = Policy{Name: "narrative", Anchor: narrativeAnchor}

	// MessagePolicy is for posts and short messages: everything counts from the
	// day on which they were sent.
	MessagePolicy = Policy{Name: "message", Default: Forward, Anchor: messageAnchor}
)

// PolicyNamed returns a preset by its name; ok is false if there is none.
func PolicyNamed(name string) (policy Policy, ok bool) {
	presets := []Policy{NewsPolicy, NarrativePolicy, MessagePolicy}
	i := slices.IndexFunc(presets, func(p Policy) bool { return p.Name == name })
	if i < 0 {
		return Policy{}, false
	}
	return presets[i], true
}

func newsAnchor(f Form, d Discourse) Anchor {
	switch {
	case f.Reporting, f.yearBack() && d.Mentioned.Grain == Quarter:
		return d.Reporting
	case f.Shift.narrative() && !d.Mentioned.Time.IsZero():
		return d.Mentioned
	case f.clock() && !d.Same.Time.IsZero():
		return d.Same
	case f.deictic() && !d.Speech.Time.IsZero():
		return d.Speech
	}
	return d.Dateline
}

func narrativeAnchor(f Form, d Discourse) Anchor {
	if !d.Mentioned.Time.IsZero() && f.Type != Duration && !d.reported(f) {
		return d.Mentioned
	}
	return d.Dateline
}

// reported reports whether an expression counts from the dateline in a text that names old
// years: a life is told in news as well. No weekday and no "last June" goes on from a year
// that was mentioned last, and what "is due in May" is to come.
func (d Discourse) reported(f Form) bool {
	if d.Dateline.Time.IsZero() || d.Mentioned.Grain < Year || f.Year != 0 {
		return false
	}
	return f.Weekday > 0 && f.Month == 0 || f.Month > 0 && (f.Shift == Last || f.Shift == Next) || f.Month > 0 && d.Present
}

func messageAnchor(f Form, d Discourse) Anchor {
	switch {
	case f.Shift.narrative() && !d.Mentioned.Time.IsZero():
		return d.Mentioned
	case f.clock() && !d.Same.Time.IsZero():
		return d.Same
	}
	return d.Dateline
}

// yearBack reports whether the form is "a year ago" or "a year earlier".
func (f *Form) yearBack() bool {
	return f.Unit == Year && f.Number <= 1 && !f.Vague && (f.Shift == Ago || f.Shift == Earlier)
}

// clock reports whether the form is a time of day without its day.
func (f *Form) clock() bool {
	return f.Type == Time && f.Shift == NoShift && f.Weekday == 0 && f.Day == 0 && f.Year == 0
}

// isMessage tells a post from a sentence of an article: it is short, and it
// names or links, or does not begin and end as a sentence does.
func isMessage(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 4*maxMessage || utf8.RuneCountInString(text) > maxMessage {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsAny(text, "@#") || strings.Contains(text, "://") || strings.Contains(text, "!!") ||
		unicode.IsLower(first) || !strings.ContainsAny(text[len(text)-1:], ".?\"'") || strings.HasSuffix(text, "..")
}

// maxMessage is the length of the longest post on the services of the kind, in
// characters, without what they let subscribers write.
const maxMessage = 280

// isNarrative tells a history from an article: it names years long before its
// dateline, and counts few times from the present.
func isNarrative(mentions []located, dateline time.Time) bool {
	old, present := ages(mentions, dateline)
	return old >= 5 && old > 3*present
}

// pastness is how far a text is a history, from 0 to 5.
func pastness(mentions []located, dateline time.Time) int {
	old, present := ages(mentions, dateline)
	switch {
	case old == 0:
		return 0
	case old <= present:
		return 1
	case old < 5:
		return 2
	case old <= 3*present:
		return 3
	case old <= 10*present:
		return 4
	}
	return 5
}

// ages counts the mentions of years long before the dateline, and those that count from
// the present.
func ages(mentions []located, dateline time.Time) (old, present int) {
	for i := range mentions {
		switch f := &mentions[i].form; {
		case f.Year != 0 && !f.TwoDigit && f.Span == NoGrain:
			if f.BC || f.Year < dateline.Year()-1 {
				old++
			}
		case f.deictic() || f.Weekday > 0:
			present++
		}
	}
	return old, present
}
