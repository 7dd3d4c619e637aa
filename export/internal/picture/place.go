package picture

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// placeLanes gives the lanes their height, and what stands in them its place.
func (b *builder) placeLanes(y float64) float64 {
	rows := 0
	for _, lane := range b.lanes {
		rows += lane.rows
	}
	pitch := b.scale.row
	if !b.scale.crowded() && rows > 0 {
		pitch = round(max(pitch, min(1.25*pitch, leastPlot/float64(rows))))
	}
	for _, lane := range b.lanes {
		high := max(float64(lane.rows)*pitch, 1.6*laneSize)
		lane.top, lane.bottom = y, y+high+laneGap
		first := y + laneGap/2 + (high-float64(lane.rows-1)*pitch)/2
		for _, m := range lane.marks {
			m.y = round(first + (float64(m.row)+float64(m.high-1)/2)*pitch)
			if m.label != "" {
				m.labelBox.Top, m.labelBox.Bottom = m.labelBox.Top+m.y, m.labelBox.Bottom+m.y
				t := drawing.Regular(m.label, b.labelSize())
				hold := drawing.HoldLeft
				if m.labelBox.Right <= m.at { // it stands before its mark
					hold = drawing.HoldRight
				}
				b.labels = append(b.labels, label{drawing.Label{Text: t, Rectangle: m.labelBox, Kind: labelEvent, RTL: b.Set(t).RTL, Hold: hold}, m})
			}
		}
		middle := max(first, y+laneGap/2+.8*laneSize)
		name, count := lane.heading()
		room := b.plot.Left - pictureMargin - beforePlot - b.Set(count).Width - beforeCount
		long := b.write(labelLane, name, pictureMargin, middle, room)
		b.write(labelCount, count, pictureMargin+long+beforeCount, middle, room)
		y = lane.bottom
	}
	b.plot.Bottom = y
	return y
}

// The pixels between the name of a lane, the number of its events and its marks.
const (
	beforeCount = 10.0
	beforePlot  = 20.0
)

// heading is the name of a lane and how many events it has.
func (l *pictureLane) heading() (name, count drawing.Text) {
	return drawing.Bold(l.name, laneSize), drawing.Regular(prose.Grouped(len(l.marks)), noteSize)
}

// nameRoom is how many pixels the names of the lanes take.
func (b *builder) nameRoom() float64 {
	room := leastNameRoom
	for _, lane := range b.lanes {
		name, count := lane.heading()
		room = max(room, math.Ceil(b.Set(name).Width+beforeCount+b.Set(count).Width+beforePlot))
	}
	return min(room, mostNameRoom)
}

// labelSize is that of the text beside a mark.
func (p *picture) labelSize() float64 {
	if p.scale.crowded() {
		return namedLabel
	}
	return p.scale.label
}

// placeTicks labels the axis: ticks in the first line, what they lie in below,
// once where it begins.
func (b *builder) placeTicks(y float64) float64 {
	end, contextEnd, context := 0.0, 0.0, ""
	twoLines := false
	for i := range b.axis.parts {
		context = "" // every part says its own
		for _, t := range b.axis.ticksIn(i) {
			b.ticks = append(b.ticks, round(t.x))
			wide := b.Set(drawing.Regular(t.text, tickSize)).Width
			if left := t.x - wide/2; left > end && left+wide < pictureWidth-4 {
				b.writeHeld(drawing.HoldMiddle, labelTick, drawing.Regular(t.text, tickSize), left, y+20, wide)
				end = left + wide + 10
			}
			if t.context == context {
				continue
			}
			twoLines = true
			bold := drawing.Bold(t.context, tickSize)
			wide = b.Set(bold).Width
			if left := min(t.x-wide/2, pictureWidth-4-wide); left > contextEnd {
				b.writeHeld(drawing.HoldMiddle, labelTick, bold, left, y+42, wide)
				contextEnd, context = left+wide+14, t.context
			}
		}
	}
	if twoLines {
		return y + 58
	}
	return y + 36
}

// say writes a note.
func (b *builder) say(text string, y float64) float64 {
	b.write(labelNote, drawing.Regular(text, noteSize), pictureMargin, y+12, pictureWidth-2*pictureMargin)
	return y + 26
}

// foot writes what the picture leaves out and where it comes from.
func (b *builder) foot(t *timeline.Timeline, all, dated int, list laneList, y float64) float64 {
	for _, line := range footLines(t, all, dated, list) {
		y = b.say(line, y)
	}
	return b.say(sourcesLine(t.Documents, func(s string) bool {
		return b.Set(drawing.Regular(s, noteSize)).Width <= pictureWidth-2*pictureMargin
	}), y)
}

func footLines(t *timeline.Timeline, all, dated int, list laneList) []string {
	var notes []string
	if all > dated {
		verb := " has"
		if all-dated > 1 {
			verb = " have"
		}
		notes = append(notes, prose.Counted(all-dated, "event")+verb+" no date and "+map[bool]string{true: "are", false: "is"}[all-dated > 1]+" not shown.")
	}
	switch others := slices.ContainsFunc(list.lanes, func(l *pictureLane) bool { return l.shared }); {
	case list.shared > 0 && others:
		notes = append(notes, fmt.Sprintf("“Others” holds what %s further actors did without those above.", prose.Grouped(list.shared)))
	case list.shared > 0:
		notes = append(notes, fmt.Sprintf("%s further actors, who did nothing without those above, have no lane.", prose.Grouped(list.shared)))
	}
	if slices.ContainsFunc(list.lanes, func(l *pictureLane) bool {
		return slices.ContainsFunc(l.marks, func(m *pictureMark) bool { return m.again > 0 })
	}) {
		notes = append(notes, "An event stands in the lane of each of its actors.")
	}
	if slices.ContainsFunc(list.lanes, func(l *pictureLane) bool { return l.covered > 0 }) {
		notes = append(notes, "In a full lane dots cover one another.")
	}
	if s := prose.EditedCount(t.Events); s != "" {
		notes = append(notes, s)
	}
	if len(notes) == 0 {
		return nil
	}
	return []string{strings.Join(notes, " ")}
}

// sourcesLine names the documents, as many as fit, with the period in which they
// were published.
func sourcesLine(docs []*timeline.Document, fits func(string) bool) string {
	var first, last time.Time
	guesses := 0
	for _, d := range docs {
		if p := d.Published; !p.IsZero() {
			if d.Dated.Guessed() {
				guesses++
			}
			if first.IsZero() || p.Before(first) {
				first = p
			}
			if p.After(last) {
				last = p
			}
		}
	}
	line := "No source."
	if len(docs) > 0 {
		line = prose.Counted(len(docs), "source")
	}
	if !first.IsZero() {
		line += ", published " + prose.Day(first).Text
		if prose.Day(first) != prose.Day(last) {
			line += " to " + prose.Day(last).Text
		}
	}
	switch {
	case guesses == 1 && len(docs) == 1:
		line += " (a guess)"
	case guesses > 0:
		line += fmt.Sprintf(" (%s of the days guessed)", prose.Grouped(guesses))
	}
	names := ""
	for i, d := range docs {
		name := plain(cmp.Or(d.Title, d.Source, d.URL, d.ID))
		if d.Publisher != "" {
			name += " (" + plain(d.Publisher) + ")"
		}
		with := names + map[bool]string{true: ": ", false: "; "}[i == 0] + name
		if i < len(docs)-1 && !fits(line+with+fmt.Sprintf("; and %d more", len(docs)-1-i)) || !fits(line+with) {
			if i > 0 {
				names += fmt.Sprintf("; and %d more", len(docs)-i)
			}
			break
		}
		names = with
	}
	return strings.TrimSuffix(line+names, ".") + "."
}

// describe says in words what the picture shows.
func (b *builder) describe(t *timeline.Timeline, all []timeline.Event, events []*pictureEvent) string {
	var lanes []string
	for _, lane := range b.lanes {
		lanes = append(lanes, fmt.Sprintf("%s (%d)", lane.name, len(lane.marks)))
	}
	s := "A timeline. " + prose.Standfirst(all, t.Sources())
	if len(lanes) > 0 {
		s += " Lanes, with the number of events in each: " + strings.Join(lanes, ", ") + "."
	}
	if n := len(all) - len(events); n > 0 {
		s += " Not shown for want of a date: " + prose.Grouped(n) + "."
	}
	return s
}
