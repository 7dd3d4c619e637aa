package picture

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// picture is a drawing of a timeline for slides and papers: everything that is on
// it, with its place in pixels. It is made once; svg.go and png.go only paint it.
type picture struct {
	width, height float64
	title, about  string // about says in a few sentences what the picture shows
	lanes         []*pictureLane
	scale         pictureScale
	axis          timescale
	ticks         []float64
	plot          drawing.Rectangle // where the marks are
	legend        []legendItem
	typesetter    *drawing.Typesetter
	labels        []label // all text, none on another or beyond the edge
}

// label is a line of text with its place.
type label struct {
	drawing.Label
	of *pictureMark // what it names, of a labelEvent
}

// The kinds of labels.
const (
	labelTitle  = "title"
	labelNote   = "note"
	labelLane   = "lane"
	labelCount  = "count"
	labelTick   = "tick"
	labelEvent  = "label"
	labelLegend = "legend"
)

// pictureEvent is an event that has a date.
type pictureEvent struct {
	index      int // in reading order
	id         string
	typeName   string
	text       string // its headline, as long as it may be
	says       string // date and headline
	href       string // of its first source; "" if none may be followed
	parties    []string
	glyph      glyph.Glyph
	from, to   float64 // milliseconds since 1970, wall clock read as UTC; equal to the other if open
	opens      int     // -1: nobody knows how long before; 1: how long after
	soft       bool
	importance [3]float64 // salience, sources, how near the main clause
}

// pictureMark is an event in one of its lanes.
type pictureMark struct {
	event    *pictureEvent
	lane     *pictureLane
	again    int // how many lanes before have it too
	row      int
	high     int // rows that it takes
	radius   float64
	at, y    float64 // middle of the glyph
	from, to float64 // of the bar; from == to if there is none
	label    string
	labelBox drawing.Rectangle
}

// The measures of a picture in pixels: it is made for slides of 16 to 9.
const (
	pictureWidth  = 1600
	pictureMargin = 48.0
	leastNameRoom = 120.0
	mostNameRoom  = 300.0
	laneGap       = 12.0
	titleSize     = 34.0
	leastTitle    = 24.0
	laneSize      = 18.0
	tickSize      = 16.0
	noteSize      = 16.0
)

// newPicture lays out a timeline. fonts are files of fonts for what those in the
// program lack.
func newPicture(heading string, t *timeline.Timeline, fonts []string) (*picture, error) {
	set, err := drawing.NewTypesetter(fonts)
	if err != nil {
		return nil, err
	}
	b := &builder{picture: &picture{width: pictureWidth, typesetter: set}, Typesetter: set}
	all := prose.InReadingOrder(t)
	events := datedEvents(all, prose.Documents(t))
	b.title = cmp.Or(plain(heading), "Timeline")
	y := b.heading(prose.Standfirst(all, t.Sources()))
	list := lanesByActor(events)
	b.lanes = list.lanes
	b.plot = drawing.Box(pictureMargin+b.nameRoom(), y, pictureWidth-pictureMargin, y)
	b.axis = newTimescale(stretchesOf(events), leastTime(events), b.plot.Left, b.plot.Right)
	b.stack()
	y = b.placeLanes(y)
	if len(events) == 0 {
		y = b.say("No event has a date.", y)
	} else {
		y = b.placeTicks(y)
		y = b.placeLegend(events, y+20)
	}
	b.height = math.Ceil(b.foot(t, len(all), len(events), list, y+14) + pictureMargin/2)
	b.about = b.describe(t, all, events)
	return b.picture, nil
}

// builder fills a picture from its top to its foot. What places a line of
// things returns where the next may begin.
type builder struct {
	*picture
	*drawing.Typesetter
}

// write places a text with its left edge at x and the middle of its line at y,
// shortened to the room, and returns its width.
func (b *builder) write(kind string, t drawing.Text, x, y, room float64) float64 {
	return b.writeHeld(drawing.HoldLeft, kind, t, x, y, room)
}

// writeHeld is write for a text that other letters than ours shall not move from there.
func (b *builder) writeHeld(hold drawing.Hold, kind string, t drawing.Text, x, y, room float64) float64 {
	if t.Words = b.Fit(t, room); t.Words == "" {
		return 0
	}
	line := b.Set(t)
	if line.Light { // else another viewer's bold font would make it wider
		t.Bold = false
		line = b.Set(t)
	}
	b.labels = append(b.labels, label{drawing.Label{Text: t, Rectangle: drawing.LineBox(x, y, line.Width, t.Size), Kind: kind, RTL: line.RTL, Hold: hold}, nil})
	return line.Width
}

func (b *builder) heading(standfirst string) float64 {
	const room = pictureWidth - 2*pictureMargin
	title := drawing.Bold(b.title, titleSize)
	for title.Size > leastTitle && b.Set(title).Width > room {
		title.Size--
	}
	b.write(labelTitle, title, pictureMargin, 52, room)
	b.write(labelNote, drawing.Regular(standfirst, noteSize+2), pictureMargin, 92, room)
	return 124
}

// datedEvents are those of the events that have a date.
func datedEvents(all []timeline.Event, docs map[string]*timeline.Document) []*pictureEvent {
	var events []*pictureEvent
	taken := map[string]bool{}
	for i, e := range all {
		id := prose.ElementID(e.ID, i, taken)
		from, to := prose.WallClock(e.When.Interval.From), prose.WallClock(e.When.Interval.To)
		if from == nil && to == nil {
			continue
		}
		p := &pictureEvent{
			index: i, id: id, typeName: cmp.Or(plain(prose.TypeLabel(prose.TypeName(e))), "Event"), text: plain(prose.Headline(e)), parties: partyNames(e), glyph: glyph.Of(e.Type, e.Modality), soft: prose.Soft(e.When.Grain),
		}
		p.says = plain(prose.InWords(e.When).String()) + ": " + p.text
		switch {
		case from == nil:
			p.from, p.to, p.opens = float64(*to), float64(*to), -1
		case to == nil:
			p.from, p.to, p.opens = float64(*from), float64(*from), 1
		default:
			p.from, p.to = float64(*from), float64(max(*from, *to))
		}
		sources := map[string]bool{}
		for _, ev := range e.Evidence {
			sources[ev.Document] = true
			if d := docs[ev.Document]; d != nil && p.href == "" {
				p.href = prose.WebAddress(d.URL)
			}
		}
		p.importance = [3]float64{e.Salience, float64(len(sources)), -float64(e.Depth)}
		events = append(events, p)
	}
	return events
}

// byImportance puts what deserves a label first.
func byImportance(a, b *pictureMark) int {
	c := cmp.Compare(a.again, b.again)
	for i := range a.event.importance {
		c = cmp.Or(c, cmp.Compare(b.event.importance[i], a.event.importance[i]))
	}
	return cmp.Or(c, cmp.Compare(a.event.index, b.event.index))
}

func stretchesOf(events []*pictureEvent) [][2]float64 {
	var list [][2]float64
	for _, e := range events {
		list = append(list, [2]float64{e.from, e.to})
	}
	return list
}

// leastTime is how many milliseconds a picture shows at least: days around what
// is known to the day, an hour around what is known to the minute.
func leastTime(events []*pictureEvent) float64 {
	if slices.ContainsFunc(events, func(e *pictureEvent) bool { return e.to-e.from >= dayMs }) {
		return 10 * dayMs
	}
	return hourMs
}
