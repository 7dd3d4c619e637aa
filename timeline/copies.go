package timeline

import (
	"cmp"
	"context"
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
// in the length of the documents. [StoreWithoutCopies] is for more than fit in memory.
func WithoutCopies(docs []*Document) []*Document {
	all := collected(docs)
	sizes := make([]int32, len(docs))
	for i, d := range docs {
		sizes[i] = int32(len(shingle.Of(d.Text)))
	}
	e, _ := editionsOf(context.Background(), all, sizes, &unspilled{}, 0) // nothing of it fails
	var out []*Document
	for i, d := range docs {
		if e.kept(i) {
			d.Copies, _ = e.copies(i, all, d.Copies)
			out = append(out, d)
		}
	}
	return out
}

// collected are documents in memory.
type collected []*Document

func (c collected) text(i int32) (string, error) { return c[i].Text, nil }
func (c collected) earlier(i, k int32) int       { return c[i].earlier(c[k]) }
func (c collected) copy(i int32) ([]Copy, error) { return c[i].asCopy(), nil }

// unspilled is an index in memory.
type unspilled struct{ shingle.Index }

func (*unspilled) Begin([]shingle.Set) error { return nil }

// asCopy is the document as a copy of another one, and the copies that it has had itself.
func (d *Document) asCopy() []Copy {
	return append([]Copy{{d.ID, d.Title, d.URL, d.Source, d.Publisher, d.Published, d.Dated}}, d.Copies...)
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
