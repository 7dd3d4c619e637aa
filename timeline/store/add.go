package store

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// Count says what has come of documents.
type Count struct {
	Added  int // that the case did not have
	Reread int // that it had, read by another version
	Known  int // that it had as they are
}

// batch is how many documents are kept in one transaction: what is lost at most when the
// program is killed.
const batch = 32

// Add reads the documents that the case does not have, or that another version has read,
// and keeps them with what they tell. docs are as package source yields them; a document
// gets the ID that it has in a case ([ID]). Of documents that differ in nothing but their
// file and their date, the surer date counts, of two as sure the later one, and the first
// name in the order of the alphabet.
//
// Errors of docs, and of documents that could not be read, come back joined; the others
// are kept. An error of the case itself ends the work: what was kept before stays.
func (c *Case) Add(ctx context.Context, docs iter.Seq2[*timeline.Document, error], r Reading) (Count, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var count Count
	var failed []error
	done := 0
	for list, err := range batches(ctx, docs) {
		failed = append(failed, err)
		left, err := c.add(ctx, list, &r, &count)
		failed = append(failed, left)
		if err != nil {
			return count, errors.Join(append(failed, c.named(err))...)
		}
		if done += len(list); r.Progress != nil {
			r.Progress(done, 0)
		}
	}
	if err := ctx.Err(); err != nil {
		failed = append(failed, c.named(err))
	}
	return count, errors.Join(failed...)
}

// batches reads ahead, so that documents are opened while others are read.
func batches(ctx context.Context, docs iter.Seq2[*timeline.Document, error]) iter.Seq2[[]*timeline.Document, error] {
	type opened struct {
		doc *timeline.Document
		err error
	}
	return func(yield func([]*timeline.Document, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		ahead := make(chan opened, batch)
		go func() {
			defer close(ahead)
			for d, err := range docs {
				select {
				case ahead <- opened{d, err}:
				case <-ctx.Done():
					return
				}
			}
		}()
		defer func() { // nobody reads on when this has returned
			stop()
			for range ahead {
			}
		}()
		var list []*timeline.Document
		var failed []error
		for o := range ahead {
			if o.err != nil {
				failed = append(failed, o.err)
				continue
			}
			if list = append(list, o.doc); len(list) == batch {
				if !yield(list, errors.Join(failed...)) {
					return
				}
				list, failed = nil, nil
			}
		}
		if ctx.Err() == nil {
			yield(list, errors.Join(failed...))
		}
	}
}

// add reads and keeps a batch. failed is of documents, err of the case.
func (c *Case) add(ctx context.Context, docs []*timeline.Document, r *Reading, count *Count) (failed, err error) {
	if len(docs) == 0 {
		return nil, nil
	}
	given := map[string]*timeline.Document{}
	var ids []string
	for _, d := range docs {
		d.ID = ID(d)
		if first := given[d.ID]; first != nil {
			count.Known++
			first.Published, first.Dated = surer(first, d)
			first.Source = min(first.Source, d.Source)
			continue
		}
		given[d.ID] = d
		ids = append(ids, d.ID)
	}
	known, err := c.known(ctx, ids)
	if err != nil {
		return nil, err
	}
	var unread []*timeline.Document
	for _, id := range ids {
		d, old := given[id], known[id]
		if old == nil {
			unread = append(unread, d)
			continue
		}
		d.Published, d.Dated = surer(&old.Document, d)
		d.Source = min(d.Source, old.Source)
		if old.Version != r.version() || !d.Published.Equal(old.Published) || d.Dated != old.Dated {
			unread = append(unread, d)
			continue
		}
		count.Known++
		if d.Source != old.Source {
			if _, err := c.conn.ExecContext(ctx, `UPDATE documents SET source = min(source, ?) WHERE id = ?`, d.Source, id); err != nil {
				return nil, err
			}
		}
	}
	return c.readAndKeep(ctx, unread, r, count)
}

// surer returns the date of two accounts of a document that counts.
func surer(old, later *timeline.Document) (time.Time, timeline.Dated) {
	if later.Published.IsZero() || later.Dated.Confidence < old.Dated.Confidence {
		return old.Published, old.Dated
	}
	return later.Published, later.Dated
}

// known returns those of the documents that the case has.
func (c *Case) known(ctx context.Context, ids []string) (map[string]*Entry, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	known := map[string]*Entry{}
	err = each(ctx, c.conn, `SELECT `+documentColumns+`, '', version FROM documents WHERE id IN (SELECT value FROM json_each(?))`, []any{string(list)}, func(scan scanner) error {
		var e Entry
		d, err := scanDocument(scan, &e.Version)
		e.Document = *d
		known[d.ID] = &e
		return err
	})
	return known, err
}

// readAndKeep reads documents and keeps in one transaction what they tell.
func (c *Case) readAndKeep(ctx context.Context, docs []*timeline.Document, r *Reading, count *Count) (failed, err error) {
	if len(docs) == 0 {
		return nil, ctx.Err()
	}
	stated := make([]string, len(docs)) // reading settles the language
	for i, d := range docs {
		stated[i] = d.Language
	}
	told, failed := r.read(ctx, docs)
	if err := ctx.Err(); err != nil { // what failed has not failed by itself
		return nil, err
	}
	var now Count
	err = c.write(ctx, func(do transaction) error {
		for i, d := range docs {
			events, ok := told[d]
			if !ok {
				continue
			}
			if err := c.keep(ctx, do, d, stated[i], events, r.version(), &now); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		count.Added, count.Reread, count.Known = count.Added+now.Added, count.Reread+now.Reread, count.Known+now.Known
	}
	return failed, err
}

// keep writes what has been read from a document, unless another process has been faster.
func (c *Case) keep(ctx context.Context, do transaction, d *timeline.Document, stated string, events []timeline.Event, version string, count *Count) error {
	known, err := c.known(ctx, []string{d.ID})
	if err != nil {
		return err
	}
	old := known[d.ID]
	if old != nil && (old.Dated.Confidence > d.Dated.Confidence || old.Version == version && old.Dated == d.Dated && old.Published.Equal(d.Published)) {
		count.Known++
		return nil
	}
	if old == nil {
		captions, err := json.Marshal(d.Captions)
		if err != nil {
			return err
		}
		err = do(`INSERT INTO documents (id, title, url, source, publisher, published, dated, sure, stated, language, warning, captions, text, version)
			VALUES (?, ?, ?, ?, ?, '', '', 0, ?, '', ?, ?, ?, '')`, d.ID, d.Title, d.URL, d.Source, d.Publisher, stated, d.Warning, string(captions), d.Text)
		if err != nil {
			return err
		}
		if err := do(`INSERT INTO words (rowid, title, text) SELECT number, title, text FROM documents WHERE id = ?`, d.ID); err != nil {
			return err
		}
		count.Added++
	} else {
		count.Reread++
	}
	err = do(`UPDATE documents SET published = ?, dated = ?, sure = ?, source = min(source, ?), language = ?, version = ? WHERE id = ?`,
		stamp(d.Published), d.Dated.Source, d.Dated.Confidence, d.Source, d.Language, version, d.ID)
	if err != nil {
		return err
	}
	return keepTold(do, d, events)
}

// keepTold writes the times and events of a document in place of those that it had.
func keepTold(do transaction, d *timeline.Document, events []timeline.Event) error {
	for _, table := range []string{"times", "events"} {
		if err := do(`DELETE FROM `+table+` WHERE document = (SELECT number FROM documents WHERE id = ?)`, d.ID); err != nil {
			return err
		}
	}
	for i := range d.Times {
		t := &d.Times[i]
		from, to := t.Interval.Bounds()
		err := do(`INSERT OR IGNORE INTO times SELECT number, ?, ?, ?, ?, ?, ?, ?, ? FROM documents WHERE id = ?`,
			t.Start, t.End, string(t.Type), t.Value, string(t.Mod), string(t.Relation), from, to, d.ID)
		if err != nil {
			return err
		}
	}
	for i := range events {
		e := &events[i]
		packed, err := pack(e, d)
		if err != nil {
			return err
		}
		err = do(`INSERT INTO events SELECT number, ?, ?, ?, ?, ?, ? FROM documents WHERE id = ?`,
			i, string(e.Type), string(e.Kind), e.When.From, e.When.To, string(packed), d.ID)
		if err != nil {
			return err
		}
	}
	return nil
}

// Reread reads anew every document that another version has read. Decisions stay with the
// sentences that they were about. Errors are as of [Case.Add]; a document that cannot be
// read keeps what an earlier version read from it.
func (c *Case) Reread(ctx context.Context, r Reading) (Count, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var count Count
	var ids []string
	err := each(ctx, c.conn, `SELECT id FROM documents WHERE version <> ? ORDER BY number`, []any{r.version()}, func(scan scanner) error {
		var id string
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	if err != nil {
		return count, c.named(err)
	}
	var failed []error
	done := 0
	for list := range slices.Chunk(ids, batch) {
		docs, err := c.load(ctx, list)
		if err == nil {
			var left error
			left, err = c.readAndKeep(ctx, docs, &r, &count)
			failed = append(failed, left)
		}
		if err != nil {
			return count, errors.Join(append(failed, c.named(err))...)
		}
		if done += len(list); r.Progress != nil {
			r.Progress(done, len(ids))
		}
	}
	return count, errors.Join(failed...)
}
