package workbook

import (
	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

var timeColumns = columns{
	{"Document", 24}, {"Expression", 22}, {"Sentence", 70}, {"Type", 11}, {"Value", 16}, {"Mod", 12}, {"From", 12}, {"To", 12},
	{"EDTF", 16}, {"Relation", 10}, {"Rule", 18}, {"Explanation", 60},
}

// times writes every time expression of the sources.
func (b *book) times() error {
	type located struct {
		doc      *timeline.Document
		sentence string
		time     *dateparse.Expression
	}
	var all []located
	for _, d := range b.timeline.Documents {
		next := 0
		for i := range d.Times {
			e := &d.Times[i]
			for next < len(d.Sentences)-1 && d.Sentences[next].End <= e.Start {
				next++
			}
			l := located{doc: d, time: e}
			if next < len(d.Sentences) {
				s := d.Sentences[next]
				l.sentence = excerpt(s.Text, e.Start-s.Start, e.End-s.Start)
			}
			all = append(all, l)
		}
	}
	return b.sheet("Times", timeColumns, len(all), "No time expressions.", func(i int) []any {
		l := all[i]
		from, to := l.time.Interval.Bounds()
		row := make([]any, 0, len(timeColumns))
		for _, s := range []string{
			l.doc.ID, l.time.Text, l.sentence, string(l.time.Type), l.time.Value, string(l.time.Mod), from, to,
			l.time.EDTF(), string(l.time.Relation), l.time.Rule, l.time.Explain(),
		} {
			row = append(row, b.text(s))
		}
		return row
	})
}
