package timeline

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
)

// A report tells of a day: that of publication until it names another one that is little
// older ("Apple said on Friday"), and from then on that one. What happened without a date of
// its own was then; what is so is so on the day of publication.

// reported is how old a day may be to be the one that the report is of; from four days to
// thirty it comes to the same on the trial data of SemEval-2015 Task 4.
const reported = 7 * 24 * time.Hour

// runningDays returns for each sentence the expression of the day that the report is of;
// nil is that of publication.
func runningDays(doc *Document, sentences []*sentence) []*coder.Time {
	out := make([]*coder.Time, len(sentences))
	var day *coder.Time
	for n, s := range sentences {
		for k := range s.Times {
			if t := &s.Times[k]; ofReport(doc, t) {
				day = t
			}
		}
		out[n] = day
	}
	return out
}

// ofReport reports whether a time is a day that a report can be of.
func ofReport(doc *Document, t *coder.Time) bool {
	from := t.Interval.From
	return t.Relation == "" && (t.Type == dateparse.Date || t.Type == dateparse.Time) && t.Grain <= dateparse.Day &&
		!from.IsZero() && !from.After(doc.Published) && doc.Published.Sub(from) <= reported
}

// onRunningDay dates an event of an entity whose words give no date; told are the events of
// the article by the words that tell them.
func (d *draft) onRunningDay(doc *Document, days []*coder.Time, told map[coder.Position]*draft) {
	s, word := d.sentence, d.mentions[0].Word
	if d.When.How == Stated && !s.ofWhatIsSaid(word, d.When.Words) || doc.Published.IsZero() {
		return
	}
	d.When = Anchor{}
	if d.Modality.Status != Asserted && !s.plain(word) || s.sequenced(word) {
		return
	}
	if g := d.governing(told); g != nil && g.When.How == Stated {
		d.When = g.When
		d.When.How, d.When.Explain = Inherited, "no date of its own; that of what it is told with: "+g.When.Explain
		return
	}
	t := days[s.Number]
	published := dateparse.Day.Start(doc.Published)
	if t == nil || s.present(word) || t.Interval.From.Format(time.DateOnly) == published.Format(time.DateOnly) {
		d.When = byDate(dateparse.Interval{From: published, To: dateparse.Day.Next(published)}, "no date of its own; the day of publication")
		return
	}
	from := dateparse.Day.Start(t.Interval.From)
	d.When = byDate(dateparse.Interval{From: from, To: dateparse.Day.Next(from)}, "no date of its own; the day that is told of before")
	d.When.How, d.When.Words = Inherited, doc.span(t.Start, t.End)
}

// ofWhatIsSaid reports whether a time stands in what a verb of saying says: "he said that
// sales doubled last year" says so today.
func (s *sentence) ofWhatIsSaid(verb int, time Span) bool {
	if !saying[s.Words[verb].Lemma] {
		return false
	}
	c := s.Child(verb, "ccomp")
	i := s.At(time.Start)
	return c >= 0 && i < len(s.Words) && s.Words[i].Start < time.End && s.Governs(c, i)
}

// governing returns the event with which the sentence tells this one ("was fired and founded
// NeXT"), or nil.
func (d *draft) governing(told map[coder.Position]*draft) *draft {
	s, word := d.sentence, d.mentions[0].Word
	switch s.Relation(word) {
	case "conj", "advcl", "xcomp":
		return told[coder.Position{Sentence: s.Number, Word: s.Words[word].Head}]
	}
	return nil
}

// plain reports whether a word is a verb in the present or the past: no more is said of it
// than that it is or was so.
func (s *sentence) plain(i int) bool {
	switch s.Words[i].XPOS {
	case "VBZ", "VBP", "VBD":
		return s.Child(i, "aux") < 0
	}
	return false
}

// sequenced reports whether a word only serves to say before or after what something else
// happened: "since its launch".
func (s *sentence) sequenced(i int) bool {
	for _, k := range s.Kids[i] {
		switch s.Relation(k) {
		case "mark", "case", "advmod":
			if sequences[s.Words[k].Lower] != "" {
				return true
			}
		}
	}
	return false
}

// present reports whether the clause of a word tells what is so, and not what was.
func (s *sentence) present(i int) bool {
	for n := 0; n < 4 && i >= 0; n++ {
		if s.Verb(i) {
			switch s.Words[i].XPOS {
			case "VBZ", "VBP":
				return true
			case "VBD":
				return false
			}
			for _, k := range s.Kids[i] {
				if s.Relation(k) == "aux" || s.Relation(k) == "cop" {
					x := s.Words[k].XPOS
					return (x == "VBZ" || x == "VBP") && s.Words[k].Lemma != "have"
				}
			}
		}
		i = s.Words[i].Head
	}
	return false
}
