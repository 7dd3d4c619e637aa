package review

import (
	"cmp"
	"fmt"
	"hash/fnv"

	"github.com/dateline-go/dateline/timeline"
)

// Own is the ID of the document that holds the words of added events.
const Own = "review"

// own is the document of a reviewer's own events: what a row says is its source.
type own struct {
	doc   timeline.Document
	fresh bool
	taken map[string]bool // IDs of events
}

func newOwn(t *timeline.Timeline) *own {
	o := &own{doc: timeline.Document{ID: Own, Title: "Added in review", DatelineFrom: "review"}, taken: map[string]bool{}}
	for _, d := range t.Documents {
		if d.ID == Own {
			o.doc = *d
		}
	}
	for _, list := range [][]timeline.Event{t.Events, t.Rejected} {
		for _, e := range list {
			o.taken[e.ID] = true
		}
	}
	return o
}

// quote adds a sentence to the document.
func (o *own) quote(sentence string) timeline.Span {
	o.fresh = true
	if o.doc.Text != "" {
		o.doc.Text += "\n"
	}
	s := timeline.Span{Document: o.doc.ID, Start: len(o.doc.Text), End: len(o.doc.Text) + len(sentence), Text: sentence}
	o.doc.Text += sentence
	o.doc.Sentences = append(o.doc.Sentences[:len(o.doc.Sentences):len(o.doc.Sentences)], s)
	return s
}

// documents returns list with the document in it, if rows were added.
func (o *own) documents(list []*timeline.Document) []*timeline.Document {
	if !o.fresh {
		return list
	}
	var out []*timeline.Document
	for _, d := range list {
		if d.ID != Own {
			out = append(out, d)
		}
	}
	return append(out, &o.doc)
}

// added completes the event of a row that the reviewer has added.
func (r *Report) added(row Row, o *own) timeline.Event {
	e := *row.Added
	e.Review = &timeline.Review{Decision: timeline.Accepted, Note: row.Note}
	e.Confidence, e.Modality.Status = 1, timeline.Asserted
	e.When = timeline.Anchor{}
	if row.Date != "" {
		a, err := anchor(row.Date)
		if err != nil {
			r.problem(row, "%w", err)
			e.Review.Note = cmp.Or(row.Note, "date: "+row.Date)
		} else {
			a.Explain = "added by hand in review"
			e.When = a
		}
	}
	sentence := e.Summary
	if len(e.Evidence) > 0 {
		sentence = cmp.Or(e.Evidence[0].Text, sentence)
	}
	span := o.quote(sentence)
	e.Trigger, e.Evidence = span, []timeline.Evidence{{Span: span, Trigger: span}}
	h := fnv.New32a()
	fmt.Fprint(h, e.Summary, row.Date)
	e.ID = fmt.Sprintf("added-%08x", h.Sum32())
	for n := 2; o.taken[e.ID]; n++ {
		e.ID = fmt.Sprintf("added-%08x-%d", h.Sum32(), n)
	}
	o.taken[e.ID] = true
	r.Added++
	return e
}
