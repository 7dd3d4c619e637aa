package coder

import (
	"iter"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

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
	lead := mentions[0]
	var out []Dating
	add := func(d Dating) {
		for i := range out {
			if out[i].Day == d.Day && out[i].Interval.From.Equal(d.Interval.From) && out[i].Interval.To.Equal(d.Interval.To) {
				out[i].Features = append(out[i].Features, d.Features...)
				return
			}
		}
		d.Features = slices.Clone(d.Features)
		out = append(out, d)
	}
	var own, each []uint64 // used again for each time
	any := 0
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
					any++
				}
				own = a.timeFeatures(own[:0], m, si, t, typ, n, beside)
				for _, x := range spans {
					each = append(a.spanFeatures(each[:0], m, si, t, x), own...)
					add(Dating{Interval: x.Interval, Reading: x.Reading, Time: t, Sentence: si, Features: each})
				}
			}
		}
	}
	for si := range min(3, len(a.Sentences)) { // the lead
		s := a.Sentences[si]
		for k := range s.Times[:min(mostTimes, len(s.Times))] {
			t := &s.Times[k]
			for _, x := range a.spans(s, k) {
				f := features{each[:0]}
				f.add(90, t.Rule)
				f.addInt(91, int(t.Grain), min(lead.Sentence, 3))
				f.add(92, typ)
				f.addInt(93, int(x.Reading))
				each = f.list
				add(Dating{Interval: x.Interval, Reading: x.Reading, Time: t, Sentence: si, Features: each})
			}
		}
	}
	for i := range out { // several tellings of one time are no more votes
		slices.Sort(out[i].Features)
		out[i].Features = slices.Compact(out[i].Features)
	}
	for i := range out {
		out[i].Elsewhere = !slices.ContainsFunc(mentions, func(m *Mention) bool { return m.Sentence == out[i].Sentence })
	}
	away := a.Sentences[lead.Sentence].daysAway(lead.Word)
	for _, day := range []Day{Undated, Publication, Eve} {
		d := Dating{Day: day}
		if day != Undated && away {
			continue
		}
		if !a.Published.IsZero() {
			p := time.Date(a.Published.Year(), a.Published.Month(), a.Published.Day(), 0, 0, 0, 0, a.Published.Location())
			switch day {
			case Publication:
				d.Interval = dateparse.Interval{From: p, To: p.AddDate(0, 0, 1)}
			case Eve:
				d.Interval = dateparse.Interval{From: p.AddDate(0, 0, -1), To: p}
			}
		} else if day != Undated {
			continue
		}
		each = a.dayFeatures(each[:0], mentions, day, typ, any)
		d.Features = slices.Clone(each)
		out = append(out, d)
	}
	return out
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

// shared is what another sentence has of a mention's.
type shared struct {
	names int  // up to 3
	lemma bool // of the mention itself
}

func (a *Article) sharedWith(s *Sentence, m *Mention) (out shared) {
	own := a.Sentences[m.Sentence]
	if s == own || len(s.Times) == 0 {
		return out
	}
	for _, p := range s.Phrases {
		for _, q := range own.Phrases {
			if p.Name == q.Name && p.Known {
				out.names++
			}
		}
	}
	out.names = min(out.names, 3)
	out.lemma = slices.ContainsFunc(s.Words, func(w Word) bool { return w.Lemma == own.Words[m.Word].Lemma })
	return out
}

// timeFeatures appends to buf those of an expression of sentence si for a mention.
func (a *Article) timeFeatures(buf []uint64, m *Mention, si int, t *Time, typ string, n int, beside shared) []uint64 {
	f := features{buf}
	s := a.Sentences[si]
	grain := strconv.Itoa(int(t.Grain))
	order := "first"
	if n > 0 {
		order = "more"
	}
	ago := a.ago(t.Interval)
	f.add(1, order)
	f.add(2, grain, order)
	f.add(3, string(t.Type), string(t.Relation))
	f.add(4, t.Rule)
	f.add(5, ago)
	f.add(6, ago, grain)
	if si != m.Sentence {
		d := si - m.Sentence
		f.addInt(10, d+5)
		f.add(11, grain, ago, strconv.Itoa(d))
		own := "none"
		if len(a.Sentences[m.Sentence].Times) > 0 {
			own = "some"
		}
		f.add(12, own, strconv.Itoa(d))
		f.add(13, own, ago, strconv.FormatBool(d < 0))
		par := "other"
		if s.Paragraph == a.Sentences[m.Sentence].Paragraph {
			par = "same"
		}
		f.add(14, par, strconv.Itoa(d))
		f.add(15, typ, strconv.FormatBool(d < 0))
		f.addInt(16, beside.names, d+5)
		f.addInt(17, b2i(beside.lemma), d+5)
		return f.list
	}
	i := m.Word
	w := &s.Words[i]
	path := s.path(i, t.Head)
	f.add(20, path)
	f.add(21, path, w.UPOS)
	f.add(22, path, grain)
	clause := "other"
	if s.clause(i) == s.clause(t.Head) {
		clause = "own"
	}
	f.add(23, clause, w.UPOS)
	side := "behind"
	d := t.From - i
	if t.From < i {
		side, d = "before", i-t.To
	}
	f.addInt(24, bucket(d), b2i(side == "before"))
	f.add(25, clause, side)
	if s.Words[t.Head].Head == i {
		f.add(26, "direct", s.step(t.Head))
		f.add(27, "direct", typ)
	}
	if h := s.Words[t.Head].Head; h >= 0 {
		f.add(28, s.Words[h].Lemma, clause)
		if saying[s.Words[h].Lemma] {
			f.add(29, clause, path)
		}
	}
	lo, hi := min(i, t.From), max(i, t.To-1)
	verbs, commas, rivals := 0, 0, 0
	for k := lo + 1; k < hi; k++ {
		switch {
		case s.Words[k].UPOS == "VERB":
			verbs++
		case s.Words[k].Form == ",":
			commas++
		}
	}
	for k := range s.Times {
		if r := &s.Times[k]; r.From > lo && r.To <= hi && r.From != t.From {
			rivals++
		}
	}
	f.addInt(30, min(verbs, 3), b2i(side == "before"))
	f.addInt(31, min(commas, 3), b2i(side == "before"))
	f.addInt(32, min(rivals, 2))
	f.addInt(33, min(len(s.Times), 4))
	f.add(34, string(t.Relation), w.UPOS, side)
	f.add(35, ago, w.XPOS)
	f.add(36, ago, a.tense(s, i))
	f.add(37, typ, grain)
	f.add(38, strings.ToLower(t.Text))
	if opener := s.opener(t.To); opener != "" && side == "before" && verbs < 2 {
		f.add(39, opener, strconv.Itoa(verbs))
	}
	return f.list
}

// opener is the word that opens a clause behind a time that ends before word k, "when" of "two years
// ago, when the coast guard seized three vessels"; "" without one.
func (s *Sentence) opener(k int) string {
	if s.Lower(k) == "," {
		k++
	}
	if s.Lower(k) == "when" || k < len(s.Words) && s.Words[k].UPOS == "SCONJ" {
		return s.Lower(k)
	}
	return ""
}

// ago says where a time lies from the day of publication.
func (a *Article) ago(i dateparse.Interval) string {
	if a.Published.IsZero() {
		return "unknown"
	}
	side := ""
	at := i.From
	if at.IsZero() {
		at, side = i.To, "until"
	} else if i.To.IsZero() {
		side = "since"
	}
	switch d := a.Published.Sub(at).Hours() / 24; {
	case d < -32:
		return side + "later"
	case d < 0:
		return side + "soon"
	case d < 1:
		return side + "today"
	case d < 2:
		return side + "yesterday"
	case d < 8:
		return side + "week"
	case d < 32:
		return side + "month"
	case d < 370:
		return side + "year"
	}
	return side + "old"
}

// tense says how the clause of a word stands in time.
func (a *Article) tense(s *Sentence, i int) string {
	c := i
	for n := 0; n < 6 && s.Words[c].UPOS != "VERB" && s.Words[c].Head >= 0; n++ {
		c = s.Words[c].Head
	}
	out := s.Words[c].XPOS
	for _, k := range s.Kids[c] {
		if s.Relation(k) == "aux" {
			out += " " + s.Words[k].Lower
		}
	}
	return out
}

// dayFeatures appends to buf those of a dating without an expression.
func (a *Article) dayFeatures(buf []uint64, mentions []*Mention, day Day, typ string, any int) []uint64 {
	f := features{buf}
	m := mentions[0]
	s := a.Sentences[m.Sentence]
	w := &s.Words[m.Word]
	d := strconv.Itoa(int(day))
	tense := a.tense(s, m.Word)
	first := m.Sentence
	for _, o := range mentions {
		first = min(first, o.Sentence)
	}
	f.add(50, d)
	f.add(51, d, typ)
	f.add(52, d, w.UPOS)
	f.add(53, d, tense)
	f.add(54, d, strconv.Itoa(min(any, 2)))
	f.add(55, d, strconv.Itoa(min(any, 2)), strconv.Itoa(min(first, 3)))
	f.add(56, d, strconv.Itoa(min(first, 3)))
	f.add(57, d, strconv.Itoa(min(m.Sentence, 4)))
	f.add(58, d, w.XPOS, w.Relation)
	f.add(59, d, w.Lemma)
	f.add(60, d, strconv.Itoa(min(len(mentions), 3)))
	f.add(61, d, tense, strconv.Itoa(min(first, 2)))
	f.add(62, d, strconv.FormatBool(len(a.Sentences) < 8))
	c := s.clause(m.Word)
	f.add(63, d, s.Relation(c))
	if k := s.Child(c, "mark"); k >= 0 {
		f.add(64, d, s.Words[k].Lower)
	}
	if k := s.Child(m.Word, "det"); k >= 0 {
		f.add(65, d, s.Words[k].Lower)
	}
	f.add(66, d, s.Lower(m.Word-1))
	timed := s.timeOf(m.Word) != nil
	f.add(67, d, strconv.FormatBool(timed), w.UPOS)
	if s.quoted(m.Word) {
		f.add(68, d)
	}
	counted := a.counts()
	days := strconv.Itoa(min(counted.today, 2)) + " " + strconv.Itoa(min(counted.eve, 2))
	f.add(69, d, days)
	f.add(70, d, days, strconv.Itoa(min(first, 2)))
	f.add(71, d, strconv.Itoa(int(5*m.Told)))
	f.add(72, d, strconv.Itoa(int(5*m.Told)), strconv.Itoa(min(first, 2)), strconv.Itoa(min(any, 1)))
	f.add(73, d, tense, strconv.Itoa(min(any, 1)), strconv.Itoa(min(first, 2)))
	f.add(74, d, typ, tense)
	f.add(75, d, strconv.FormatBool(len(a.Sentences[0].Times) > 0), strconv.Itoa(min(first, 2)))
	if h := w.Head; h >= 0 {
		f.add(76, d, s.Words[h].Lemma, s.Relation(m.Word))
	}
	f.add(77, d, strconv.Itoa(s.Number-firstInParagraph(a, s)), strconv.Itoa(min(any, 1)))
	f.add(78, d, strconv.Itoa(min(s.Paragraph, 5)))
	f.add(79, d, strconv.Itoa(silence(a, s)))
	return f.list
}

// firstInParagraph is the number of the first sentence of a sentence's paragraph.
func firstInParagraph(a *Article, s *Sentence) int {
	n := s.Number
	for n > 0 && s.Number-n < 5 && a.Sentences[n-1].Paragraph == s.Paragraph {
		n--
	}
	return n
}

// silence tells how long ago a time was last mentioned, in sentences, at most 4.
func silence(a *Article, s *Sentence) int {
	for n := 1; n < 4; n++ {
		if s.Number-n >= 0 && len(a.Sentences[s.Number-n].Times) > 0 {
			return n
		}
	}
	return 4
}

// dayWords counts the times of an article that are the day of publication and the day
// before it, in its first sentences.
func (a *Article) dayWords() (today, eve int) {
	const first = 40
	for _, s := range a.Sentences[:min(first, len(a.Sentences))] {
		for k := range s.Times {
			switch a.ago(s.Times[k].Interval) {
			case "today":
				today++
			case "yesterday":
				eve++
			}
		}
	}
	return today, eve
}

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
		if d.Guess() {
			worth += hedge * undated
		}
		if worth > top || worth == top && chances[i] > chances[best] {
			best, top = i, worth
		}
	}
	day, guess := list[best].days(), best
	for i := range list {
		if d := &list[i]; list[best].Guess() && !d.Guess() && d.Day == Expressed && d.days() == day && 2*chances[i] >= chances[guess] {
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

// Guess reports whether a dating comes from elsewhere than the sentences of the event.
func (d *Dating) Guess() bool {
	return d.Day == Publication || d.Day == Eve || d.Day == Expressed && d.Elsewhere
}
