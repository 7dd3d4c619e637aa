package timeline

import (
	"cmp"
	"slices"
	"time"

	"github.com/dateline-go/dateline/internal/shingle"
)

// Copy is a document that tells nothing that another one does not tell: the same story of an
// agency, elsewhere.
type Copy struct {
	ID        string    `json:"id"`
	Title     string    `json:"title,omitempty"`
	URL       string    `json:"url,omitempty"`
	Source    string    `json:"source,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Dated     Dated     `json:"dated,omitzero"`
}

// When one document is a copy of another. Of 178 articles two different ones have at most .52
// of the smaller in common, an article and the next day's; one of which a third of the
// sentences is cut, and of the rest every fortieth word changed, has .91 in common with itself.
const (
	copied   = .8 // of the runs of three words of the smaller one, which the larger one has
	tooShort = 30 // so few of them tell no story from another
	noNews   = 15 // so many more are a line of the site's and no new sentence
)

// WithoutCopies returns the documents that tell something of their own, in the order of docs,
// each with those that are copies of it as its Copies: documents nearly all of whose words it
// has, in runs of three. So the longest edition is kept, with all that it adds; of editions
// that differ by no more than a few words, the one published first, from whose day the words
// of all of them count. The result does not depend on the order, and takes time nearly linear
// in the length of the documents.
func WithoutCopies(docs []*Document) []*Document {
	sizes := make(map[*Document]int, len(docs))
	for _, d := range docs {
		sizes[d] = len(shingle.Of(d.Text))
	}
	order := slices.Clone(docs)
	slices.SortStableFunc(order, func(a, b *Document) int { return cmp.Or(sizes[b]-sizes[a], a.earlier(b)) })
	var index shingle.Index
	var kept []*edition
	of := make(map[*Document]*edition, len(docs))
	for _, d := range order {
		s := shingle.Of(d.Text)
		var into *edition
		best := 0
		if len(s) >= tooShort {
			for _, i := range index.Like(s, copied) {
				if n := shingle.Of(kept[i].longest.Text).Shared(s); n > best && float64(n) >= copied*float64(len(s)) {
					into, best = kept[i], n
				}
			}
		}
		if into == nil {
			into = &edition{longest: d, first: d}
			kept = append(kept, into)
			index.Add(s)
		} else if sizes[into.longest]-best <= noNews && d.earlier(into.first) < 0 {
			into.first = d
		}
		into.all = append(into.all, d)
		of[d] = into
	}
	out := make([]*Document, 0, len(kept))
	for _, d := range docs {
		if e := of[d]; e.first == d {
			d.Copies = e.copies()
			out = append(out, d)
		}
	}
	return out
}

// edition are documents that tell one story.
type edition struct {
	longest, first *Document // the second is the first of those that tell as much as the longest
	all            []*Document
}

// copies are all but the one that is kept, in the order of publication.
func (e *edition) copies() (out []Copy) {
	slices.SortStableFunc(e.all, (*Document).earlier)
	for _, d := range e.all {
		if d != e.first {
			out = append(append(out, Copy{d.ID, d.Title, d.URL, d.Source, d.Publisher, d.Published, d.Dated}), d.Copies...)
		}
	}
	return append(out, e.first.Copies...)
}

// earlier compares documents by publication, those without a date last, and ID.
func (d *Document) earlier(o *Document) int {
	undated := func(d *Document) int {
		if d.Published.IsZero() {
			return 1
		}
		return 0
	}
	return cmp.Or(undated(d)-undated(o), d.Published.Compare(o.Published), cmp.Compare(d.ID, o.ID))
}
