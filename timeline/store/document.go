package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/dateline-go/dateline/timeline"
)

// ID is the ID that a document has in a case, 16 hexadecimal digits: a hash of what it
// says, and so not of the file that it came from, of when it was published, which may be
// a guess, or of what has been read from it.
func ID(d *timeline.Document) string {
	says, err := json.Marshal([]any{d.Title, d.URL, d.Publisher, d.Language, d.Warning, d.Captions, d.Text})
	if err != nil {
		panic(err) // strings can be written
	}
	hash := sha256.Sum256(says)
	return hex.EncodeToString(hash[:8])
}

// An Entry is a document of a case, in lists.
type Entry struct {
	timeline.Document        // without Text, Sentences and Times
	Version           string // of what read it
	Events            int    // that it tells, before merging
}

// Documents lists the documents in order of publication, without their texts.
func (c *Case) Documents(ctx context.Context) ([]Entry, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var list []Entry
	err := each(ctx, c.conn, `SELECT `+documentColumns+`, '', language, version, (SELECT count(*) FROM events WHERE document = documents.number)
		FROM documents`, nil, func(scan scanner) error {
		var e Entry
		var language string
		d, err := scanDocument(scan, &language, &e.Version, &e.Events)
		e.Document = *d
		e.Language = cmp.Or(language, d.Language)
		list = append(list, e)
		return err
	})
	slices.SortFunc(list, func(a, b Entry) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	return list, c.named(err)
}

// documentColumns are those that scanDocument reads; a text and what the caller wants
// come behind them.
const documentColumns = `id, title, url, source, publisher, published, dated, sure, stated, warning, captions`

// scanDocument reads a document from a row, and what is behind it into more.
func scanDocument(scan scanner, more ...any) (*timeline.Document, error) {
	var d timeline.Document
	var published, captions string
	err := scan(append([]any{&d.ID, &d.Title, &d.URL, &d.Source, &d.Publisher, &published, &d.Dated.Source, &d.Dated.Confidence,
		&d.Language, &d.Warning, &captions, &d.Text}, more...)...)
	if err != nil {
		return &d, err
	}
	if published != "" {
		if d.Published, err = time.Parse(time.RFC3339Nano, published); err != nil {
			return &d, fmt.Errorf("%w: document %.100q: %w", ErrDamaged, d.ID, err)
		}
	}
	if err := json.Unmarshal([]byte(captions), &d.Captions); err != nil {
		return &d, fmt.Errorf("%w: document %.100q: captions: %w", ErrDamaged, d.ID, err)
	}
	if d.ID == "" || !utf8.ValidString(d.Text) || !(d.Dated.Confidence >= 0 && d.Dated.Confidence <= 1) {
		return &d, fmt.Errorf("%w: document %.100q: its text or its columns are not as they were written", ErrDamaged, d.ID)
	}
	return &d, nil
}

// load returns documents with their texts, in order of publication; all of them for nil.
func (c *Case) load(ctx context.Context, ids []string) ([]*timeline.Document, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	var docs []*timeline.Document
	err = each(ctx, c.conn, `SELECT `+documentColumns+`, text FROM documents WHERE ?1 = 'null' OR id IN (SELECT value FROM json_each(?1))`, []any{string(list)}, func(scan scanner) error {
		d, err := scanDocument(scan)
		docs = append(docs, d)
		return err
	})
	slices.SortFunc(docs, func(a, b *timeline.Document) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	return docs, err
}

// stamp is a time as it is kept, with its zone.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}
