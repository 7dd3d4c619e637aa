package review

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"reflect"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Own is the ID of the document that holds the words of added events.
const Own = "review"

// ownPrefix begins the IDs of added events.
const ownPrefix = "added-"

// IsOwn reports whether an ID is that of an event that a reviewer has added.
func IsOwn(id string) bool { return strings.HasPrefix(id, ownPrefix) }

// Added is what a row says of an event that no text tells: one that a reviewer has
// added.
type Added struct {
	timeline.Event          // its summary, type, parties, place, status and confidence, 0 for 1
	Sentence       string   // in the words of a source, if the reviewer gives them
	Source         string   // which that is
	Dates          []string // when; the first that can be read counts
}

// own is the document of a reviewer's own events: what a row says is its source.
type own struct {
	doc     timeline.Document
	text    strings.Builder // of doc
	fresh   bool
	taken   map[string]bool // IDs of events
	numbers map[string]int  // the last that was put behind an ID
}

func newOwn(t *timeline.Timeline) *own {
	o := &own{doc: timeline.Document{ID: Own, Title: "Added in review", Dated: timeline.Dated{Source: "review", Confidence: 1}}, taken: map[string]bool{}, numbers: map[string]int{}}
	for _, d := range t.Documents {
		if d.ID == Own {
			o.doc = *d
		}
	}
	o.text.WriteString(o.doc.Text)
	o.doc.Sentences = slices.Clone(o.doc.Sentences)
	for _, list := range [][]timeline.Event{t.Events, t.Rejected} {
		for _, e := range list {
			o.taken[e.ID] = true
		}
	}
	return o
}

// free returns an ID that nothing has: id, or that with a number behind it. Rows that say the
// same are numbered on.
func (o *own) free(id string) string {
	candidate, n := id, max(1, o.numbers[id])
	for ; o.taken[candidate]; candidate = fmt.Sprintf("%s-%d", id, n) {
		n++
	}
	o.numbers[id], o.taken[candidate] = n, true
	return candidate
}

// quote adds a sentence to the document.
func (o *own) quote(sentence string) timeline.Span {
	o.fresh = true
	if o.text.Len() > 0 {
		o.text.WriteByte('\n')
	}
	s := timeline.Span{Document: o.doc.ID, Start: o.text.Len(), End: o.text.Len() + len(sentence), Text: sentence}
	o.text.WriteString(sentence)
	o.doc.Sentences = append(o.doc.Sentences, s)
	return s
}

// documents returns list with the document in it, if rows were added.
func (o *own) documents(list []*timeline.Document) []*timeline.Document {
	if !o.fresh {
		return list
	}
	o.doc.Text = o.text.String()
	return withOwn(slices.DeleteFunc(slices.Clone(list), func(d *timeline.Document) bool { return d.ID == Own }), []*timeline.Document{&o.doc})
}

// withOwn returns documents with the one of added events among others, if they lack it.
func withOwn(documents, others []*timeline.Document) []*timeline.Document {
	isOwn := func(d *timeline.Document) bool { return d.ID == Own }
	if i := slices.IndexFunc(others, isOwn); i >= 0 && !slices.ContainsFunc(documents, isOwn) {
		return append(slices.Clone(documents), others[i])
	}
	return documents
}

// filled is the row of an added event whose fields say what was typed into its cells.
func (r *Report) filled(row Row) Row {
	if row.Added == nil || len(row.Edits) == 0 {
		return row
	}
	a := *row.Added
	for _, f := range timeline.Fields() {
		if text, ok := row.Edits[f]; ok {
			if err := a.Edit(f, text); err != nil {
				r.problemAt(row, string(f), "%w", err)
			}
		}
	}
	row.Added, row.Edits = &a, nil
	return row
}

// added makes the event of a row that the reviewer has added.
func (r *Report) added(row Row, o *own) timeline.Event {
	a := *row.Added
	e := a.Event
	if !e.Modality.Status.Known() && e.Modality.Status != "" {
		r.problem(row, "%q is no status; write asserted, planned, possible, demanded, denied or hypothetical", e.Modality.Status)
		e.Modality.Status = timeline.Asserted
	}
	if e.Type != "" && !e.Type.Known() {
		r.problem(row, "%q is no event type; choose one from the list in the cell", e.Type)
		e.Type = ""
	}
	e.Confidence, e.Modality.Status = cmp.Or(e.Confidence, 1), cmp.Or(e.Modality.Status, timeline.Asserted)
	e.When = timeline.Anchor{}
	var unread error
	for _, date := range slices.Concat([]string{row.Date}, a.Dates) {
		if date == "" {
			continue
		}
		when, err := anchor(date)
		if err == nil {
			e.When, unread = when, nil
			e.When.Explain = "added by hand in review"
			break
		}
		unread = cmp.Or(unread, err)
	}
	e.Review = &timeline.Review{Decision: timeline.Accepted, Note: row.Note}
	if unread != nil {
		r.problem(row, "%w", unread)
		e.Review.Note = cmp.Or(row.Note, "date: "+cmp.Or(slices.Concat([]string{row.Date}, a.Dates)...))
	}
	if a.Source != "" && !strings.Contains(e.Review.Note, a.Source) {
		e.Review.Note = strings.TrimPrefix(e.Review.Note+"; source: "+a.Source, "; ")
	}
	if strings.EqualFold(strings.TrimSpace(row.Decision), string(timeline.Rejected)) {
		e.Review.Decision = timeline.Rejected
	}
	e.Summary = cmp.Or(e.Summary, a.Sentence)
	span := o.quote(cmp.Or(a.Sentence, e.Summary))
	e.Trigger, e.Evidence = span, []timeline.Evidence{{Span: span, Trigger: span}}
	if e.ID == "" {
		h := fnv.New32a()
		fmt.Fprint(h, e.Summary, row.Date)
		e.ID = o.free(fmt.Sprintf("%s%08x", ownPrefix, h.Sum32()))
		r.Added++
	}
	return e
}

// edited is an added event as its row now tells it.
func (r *Report) edited(e timeline.Event, row Row, o *own) timeline.Event {
	a := row.Added
	same := func(x, y []timeline.Actor) bool {
		return slices.EqualFunc(x, y, func(p, q timeline.Actor) bool { return p.Name == q.Name && p.Country == q.Country })
	}
	if a == nil || a.Summary == e.Summary && a.Type == e.Type && same(a.Actors, e.Actors) && same(a.Targets, e.Targets) &&
		placeName(a.Place) == placeName(e.Place) && a.Modality == e.Modality && reflect.DeepEqual(a.Dates[:min(1, len(a.Dates))], dates(e)) {
		return e
	}
	a.ID = e.ID
	if a.Sentence == e.Summary { // it had no other words
		a.Sentence = ""
	}
	typed := row
	typed.Date, typed.Decision, typed.Note = "", "", ""
	return r.added(typed, o)
}

func placeName(p *timeline.Place) string {
	if p == nil {
		return ""
	}
	return p.Name
}

// dates is what a workbook shows of an event's date.
func dates(e timeline.Event) []string {
	if s := e.When.String(); s != "" {
		return []string{s}
	}
	return nil
}
