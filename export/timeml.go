package export

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// timeML writes a document as TimeML 1.2.1: its text with a TIMEX3 element
// around every time expression and an EVENT around every trigger, an instance
// for every mention of an event, and links of those to times and to one another.
// What an extractor does not tell is UNKNOWN or NONE, as in TimeBank.
type timeML struct{}

func (timeML) Export(w io.Writer, t *timeline.Timeline, _ ...Option) error {
	return writeTimeML(w, t.Documents, t.Events)
}

// timesTimeML writes a document with its time expressions only.
func timesTimeML(w io.Writer, docs []*timeline.Document, _ Settings) error {
	return writeTimeML(w, docs, nil)
}

func writeTimeML(w io.Writer, docs []*timeline.Document, events []timeline.Event) error {
	if len(docs) != 1 {
		return fmt.Errorf("TimeML holds one document and there are %d; write them one at a time", len(docs))
	}
	doc := docs[0]
	d := timeMLDocument{times: map[int]string{}, published: !doc.Published.IsZero()}
	d.text(doc, events)
	d.instances(doc, events)
	b := &d.Buffer
	b.WriteString("</TimeML>\n")
	_, err := b.WriteTo(w)
	return err
}

// timeMLDocument is a document being written.
type timeMLDocument struct {
	bytes.Buffer
	published bool
	times     map[int]string // tid by where the expression starts
	events    []timeMLTag    // EVENT elements, in reading order
	links     int
}

// timeMLTag is a stretch of text that an element encloses.
type timeMLTag struct {
	start, end int
	id         string
	time       *dateparse.Expression
	class      string // of an EVENT
}

func (d *timeMLDocument) text(doc *timeline.Document, events []timeline.Event) {
	d.WriteString(xml.Header)
	d.WriteString(`<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">` + "\n")
	fmt.Fprintf(d, "<DOCID>%s</DOCID>\n", xmlText(doc.ID))
	if d.published {
		day, comment := doc.Published.Format("2006-01-02"), ""
		if doc.Dated.Guessed() {
			comment = ` comment="a guess"`
		}
		fmt.Fprintf(d, `<DCT><TIMEX3 tid="t0" type="DATE" value="%s" temporalFunction="false" functionInDocument="CREATION_TIME"%s>%s</TIMEX3></DCT>`+"\n", day, comment, day)
	}
	if doc.Title != "" {
		fmt.Fprintf(d, "<TITLE>%s</TITLE>\n", xmlText(doc.Title))
	}
	d.WriteString("<TEXT>")
	at := 0
	for _, tag := range d.tags(doc, events) {
		d.WriteString(xmlText(doc.Text[at:tag.start]))
		if tag.time != nil {
			d.timex3(*tag.time)
		} else {
			fmt.Fprintf(d, `<EVENT eid="%s" class="%s">%s</EVENT>`, tag.id, tag.class, xmlText(doc.Text[tag.start:tag.end]))
		}
		at = tag.end
	}
	d.WriteString(xmlText(doc.Text[at:]))
	d.WriteString("</TEXT>\n")
}

// tags returns the elements of the text in reading order, none inside another:
// a time wins over a trigger, which keeps what stands before it or behind it,
// and triggers that overlap share the EVENT of the first.
func (d *timeMLDocument) tags(doc *timeline.Document, events []timeline.Event) []timeMLTag {
	var tags []timeMLTag
	end := 0
	for i := range doc.Times {
		if e := &doc.Times[i]; e.Start >= end && e.End > e.Start && e.End <= len(doc.Text) {
			d.times[e.Start] = fmt.Sprintf("t%d", i+1)
			tags = append(tags, timeMLTag{start: e.Start, end: e.End, time: e})
			end = e.End
		}
	}
	var triggers []timeMLTag
	for _, e := range events {
		for _, ev := range e.Evidence {
			if s := ev.Trigger; s.Start >= 0 && s.End > s.Start && s.End <= len(doc.Text) && ev.Document == doc.ID {
				tag := timeMLTag{start: s.Start, end: s.End, class: eventClass(e.Type)}
				for _, t := range tags[firstBehind(tags, tag.start):] {
					if t.start >= tag.end {
						break
					}
					tag = tag.without(t)
				}
				triggers = append(triggers, tag)
			}
		}
	}
	slices.SortStableFunc(triggers, func(a, b timeMLTag) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	end = 0
	for _, tag := range triggers {
		if tag.start >= end && tag.end > tag.start {
			tag.id = fmt.Sprintf("e%d", len(d.events)+1)
			d.events = append(d.events, tag)
			end = tag.end
		}
	}
	tags = append(tags, d.events...)
	slices.SortFunc(tags, func(a, b timeMLTag) int { return a.start - b.start })
	return tags
}

// firstBehind is the first of tags in reading order that ends behind an offset.
func firstBehind(tags []timeMLTag, offset int) int {
	i, _ := slices.BinarySearchFunc(tags, offset+1, func(tag timeMLTag, at int) int { return tag.end - at })
	return i
}

// without cuts another stretch out of a tag and keeps the longer rest.
func (t timeMLTag) without(other timeMLTag) timeMLTag {
	if other.end <= t.start || other.start >= t.end {
		return t
	}
	if before, behind := other.start-t.start, t.end-other.end; before >= behind {
		t.end = max(other.start, t.start)
	} else {
		t.start = other.end
	}
	return t
}

// eventClass is the TimeML class of a type: those that say or ask something
// about another event are I_ACTION.
func eventClass(t timeline.EventType) string {
	switch t {
	case timeline.Request, timeline.Accuse, timeline.Reject, timeline.Threaten:
		return "I_ACTION"
	}
	return "OCCURRENCE"
}

func (d *timeMLDocument) timex3(e dateparse.Expression) {
	anchor := d.anchor(&e.Anchor)
	d.element("TIMEX3", [][2]string{
		{"tid", d.times[e.Start]},
		{"type", string(e.Type)},
		{"value", e.Value},
		{"mod", string(e.Mod)},
		{"quant", e.Quant},
		{"freq", e.Freq},
		{"temporalFunction", fmt.Sprint(anchor != "")},
		{"anchorTimeID", anchor},
		{"beginPoint", d.anchor(e.BeginPoint)},
		{"endPoint", d.anchor(e.EndPoint)},
	})
	fmt.Fprintf(d, ">%s</TIMEX3>", xmlText(e.Text))
}

func (d *timeMLDocument) anchor(a *dateparse.Anchor) string {
	if a == nil {
		return ""
	}
	switch a.Kind {
	case dateparse.Dateline:
		if d.published {
			return "t0"
		}
	case dateparse.Speech, dateparse.Narrative:
		return d.times[a.Start]
	}
	return ""
}

// element opens a tag with the attributes that have a value, and leaves its end.
func (d *timeMLDocument) element(name string, attributes [][2]string) {
	d.WriteString("<" + name)
	for _, a := range attributes {
		if a[1] != "" {
			fmt.Fprintf(d, ` %s="%s"`, a[0], xmlText(a[1]))
		}
	}
}

// xmlText escapes text and keeps its lines and tabs. What XML cannot hold
// becomes U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return referenced(strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t").Replace(b.String()), xmlReference)
}
