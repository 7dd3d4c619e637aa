package coder

import (
	"iter"
	"slices"
	"sort"

	"github.com/dateline-go/dateline/dateparse"
)

// Dating is a time that may date an event.
type Dating struct {
	Interval  dateparse.Interval
	Reading   Reading
	Time      *Time // nil for the day of publication, the day before, and none
	Sentence  int   // of Time
	Elsewhere bool  // no mention of the event stands in that sentence
	Day       Day
	Features  []uint64
}

// Day says what a dating without an expression is.
type Day int

// The days.
const (
	Expressed Day = iota
	Undated
	Publication
	Eve
)

// Datings returns the times that may date an event which the mentions tell, the first of
// which tells it best, with what is looked at to choose among them.
func (a *Article) Datings(mentions []*Mention, typ string) []Dating {
	var list datings
	own := a.timesBeside(&list, mentions, typ)
	a.timesOfLead(&list, mentions[0], typ)
	for i := range list {
		d := &list[i]
		slices.Sort(d.Features) // several tellings of one time are no more votes
		d.Features = slices.Compact(d.Features)
		d.Elsewhere = !slices.ContainsFunc(mentions, func(m *Mention) bool { return m.Sentence == d.Sentence })
	}
	for _, d := range a.days(mentions[0]) {
		d.Features = a.dayFeatures(mentions, d.Day, typ, own)
		list = append(list, d)
	}
	return list
}

// datings are those by expressions, each interval once.
type datings []Dating

// add adds a dating, of which it copies the features: to those of the same interval if there is one.
func (l *datings) add(d Dating) {
	for i := range *l {
		if o := &(*l)[i]; o.Interval.From.Equal(d.Interval.From) && o.Interval.To.Equal(d.Interval.To) {
			o.Features = append(o.Features, d.Features...)
			return
		}
	}
	d.Features = slices.Clone(d.Features)
	*l = append(*l, d)
}

// timesBeside adds the times of the sentences around each mention, and counts those of a mention's
// own sentence.
func (a *Article) timesBeside(list *datings, mentions []*Mention, typ string) (own int) {
	var features, each []uint64 // used again for each time
	for n, m := range mentions {
		for si := max(0, m.Sentence-3); si <= min(len(a.Sentences)-1, m.Sentence+2); si++ {
			s := a.Sentences[si]
			beside := a.sharedWith(s, m)
			for k := range s.timesNear(si-m.Sentence, m.Word) {
				t := &s.Times[k]
				spans := a.spans(s, k)
				if len(spans) == 0 {
					continue
				}
				if si == m.Sentence {
					own++
				}
				features = a.timeFeatures(features[:0], m, si, t, typ, n, beside)
				for _, x := range spans {
					each = append(a.spanFeatures(each[:0], m, si, t, x), features...)
					list.add(Dating{Interval: x.Interval, Reading: x.Reading, Time: t, Sentence: si, Features: each})
				}
			}
		}
	}
	return own
}

// timesOfLead adds the times of the article's first sentences.
func (a *Article) timesOfLead(list *datings, m *Mention, typ string) {
	const lead = 3 // sentences
	var f features
	for si := range min(lead, len(a.Sentences)) {
		s := a.Sentences[si]
		for k := range s.Times[:min(mostTimes, len(s.Times))] {
			t := &s.Times[k]
			for _, x := range a.spans(s, k) {
				f.list = f.list[:0]
				f.add(90, t.Rule)
				f.addInt(91, int(t.Grain), min(m.Sentence, 3))
				f.add(92, typ)
				f.addInt(93, int(x.Reading))
				list.add(Dating{Interval: x.Interval, Reading: x.Reading, Time: t, Sentence: si, Features: f.list})
			}
		}
	}
}

// days are the datings without an expression that the event of a mention may have.
func (a *Article) days(m *Mention) []Dating {
	out := []Dating{{Day: Undated}}
	if a.Published.IsZero() || a.Sentences[m.Sentence].daysAway(m.Word) {
		return out
	}
	day := dateparse.Day.Start(a.Published)
	return append(out,
		Dating{Day: Publication, Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}},
		Dating{Day: Eve, Interval: dateparse.Interval{From: day.AddDate(0, 0, -1), To: day}})
}

// mostTimes is how many times are looked at on each side of a mention in a sentence: more
// than an ordinary one has, and keeps the time linear in text without full stops.
const mostTimes = 16

// timesNear yields the indices of the times of a sentence that stand nearest to a word of
// the sentence so many sentences before it, in order.
func (s *Sentence) timesNear(ahead, word int) iter.Seq[int] {
	n := len(s.Times)
	from, to := max(0, n-mostTimes), n // of one before the word's
	switch {
	case ahead > 0:
		from, to = 0, min(n, mostTimes)
	case ahead == 0:
		at := sort.Search(n, func(k int) bool { return s.Times[k].From > word })
		from, to = max(0, at-mostTimes), min(n, at+mostTimes)
	}
	return func(yield func(int) bool) {
		for k := from; k < to && yield(k); k++ {
		}
	}
}

// guess reports whether a dating comes from elsewhere than the sentences of the event.
func (d *Dating) guess() bool {
	return d.Day == Publication || d.Day == Eve || d.Day == Expressed && d.Elsewhere
}
