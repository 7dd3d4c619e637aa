package timeline

import (
	"context"
	"fmt"
	"iter"
	"path/filepath"

	"github.com/dateline-go/dateline/internal/shingle"
	"github.com/dateline-go/dateline/internal/temporary"
)

// Distinct are documents without copies, in temporary files.
type Distinct struct {
	spool    *spool
	editions *editions
	remove   func()
}

// inBlock is how many sampled shingles of texts are in memory at a time: those of some
// thousand articles.
const inBlock = 1 << 19

// StoreWithoutCopies is [WithoutCopies] in bounded memory: documents are kept in temporary
// files, which take as much room as their texts, and some hundred bytes of each in memory.
// Their Sentences and Times are not kept. The caller closes it; when ctx ends, its files go
// at once.
func StoreWithoutCopies(ctx context.Context, docs iter.Seq[*Document]) (*Distinct, error) {
	return storeWithoutCopies(ctx, docs, inBlock)
}

func storeWithoutCopies(ctx context.Context, docs iter.Seq[*Document], room int) (*Distinct, error) {
	dir, remove, err := temporary.Folder()
	if err != nil {
		return nil, fmt.Errorf("no folder for temporary files: %w; set TMPDIR to one", err)
	}
	stop := context.AfterFunc(ctx, remove) // at once, whatever else may end the program then
	d := &Distinct{remove: func() { stop(); remove() }}
	if err := d.store(ctx, docs, dir, room); err != nil {
		d.Close()
		if cause := context.Cause(ctx); cause != nil {
			err = cause // and not that its files are gone
		}
		return nil, fmt.Errorf("articles are kept in temporary files: %w", temporary.NoRoom(err))
	}
	return d, nil
}

func (d *Distinct) store(ctx context.Context, docs iter.Seq[*Document], dir string, room int) (err error) {
	if d.spool, err = newSpool(filepath.Join(dir, "documents")); err != nil {
		return err
	}
	var sizes []int32
	for doc := range docs {
		if err := d.spool.add(doc); err != nil {
			return err
		}
		sizes = append(sizes, int32(len(shingle.Of(doc.Text))))
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if err := d.spool.full(); err != nil {
		return err
	}
	d.editions, err = editionsOf(ctx, d.spool, sizes, shingle.NewSpilled(dir), room)
	return err
}

// Len is how many documents there are.
func (d *Distinct) Len() int { return len(d.editions.longest) }

// All yields the documents in the order in which they came; it can be asked for again. An
// error ends them.
func (d *Distinct) All() iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for i := range d.spool.entries {
			if !d.editions.kept(i) {
				continue
			}
			doc, err := d.spool.read(int32(i))
			if err == nil {
				doc.Copies, err = d.editions.copies(i, d.spool, doc.Copies)
			}
			if !yield(doc, err) || err != nil {
				return
			}
		}
	}
}

// Close removes the temporary files.
func (d *Distinct) Close() {
	if d.spool != nil {
		d.spool.file.Close()
	}
	d.remove()
}
