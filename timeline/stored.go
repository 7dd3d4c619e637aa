package timeline

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/extsort"
	"github.com/dateline-go/dateline/internal/temporary"
)

// Stored is a timeline whose events are in temporary files, for more articles than fit in
// memory.
type Stored struct {
	Title     string
	Documents []*Document // without Text, Captions, Sentences and Times

	events *extsort.Sorter
	orders orderIDs
	copies map[string]int
	number int
	remove func()
}

// inMemory is how many bytes of events are kept before they go to a file.
const inMemory = 24 << 20

// BuildStored is [Build] in bounded memory: no text of a document is kept once it is read,
// and events are sorted and merged in temporary files. Its events are those of Build, in the
// same order, and its errors too; without a timeline it is the one that kept it from being
// made. The caller closes it; when ctx ends, its files go at once.
func BuildStored(ctx context.Context, docs iter.Seq[*Document], opts ...Option) (*Stored, error) {
	dir, remove, err := temporary.Folder()
	if err != nil {
		return nil, fmt.Errorf("no folder for temporary files: %w; set TMPDIR to one", err)
	}
	b := newBuilder(opts)
	stop := context.AfterFunc(ctx, remove) // at once, whatever else may end the program then
	t := &Stored{Title: b.title, orders: orderIDs{}, remove: func() { stop(); remove() }}
	failed, err := t.build(ctx, b, docs, dir)
	if err != nil {
		t.Close()
		return nil, errors.Join(failed, fmt.Errorf("events are kept in temporary files: %w", temporary.NoRoom(err)))
	}
	return t, failed
}

// build returns the errors of documents, and one that ends it all.
func (t *Stored) build(ctx context.Context, b *builder, docs iter.Seq[*Document], dir string) (failed, err error) {
	mentions := extsort.New(dir, "mentions", inMemory)
	var errs []error
	for s, err := range b.events(ctx, docs) {
		if err != nil {
			errs = append(errs, err)
			if !errors.As(err, new(*LanguageError)) {
				continue
			}
		}
		t.Documents = append(t.Documents, s.Document.light())
		for i := range s.Events {
			e := &s.Events[i]
			t.orders.ask(e)
			if err := add(mentions, e.Moment(), e); err != nil {
				return errors.Join(errs...), err
			}
		}
	}
	failed = errors.Join(errs...)
	if t.Title == "" && len(t.Documents) == 1 {
		t.Title = t.Documents[0].Title
	}
	t.copies = copiesOf(t.Documents)
	deeds := extsort.New(dir, "deeds", inMemory)
	for group, err := range groups(mentions) {
		if err != nil {
			return failed, err
		}
		for _, e := range MergeMoment(group) {
			if err := add(deeds, e.deedOrSelf(), &e); err != nil {
				return failed, err
			}
		}
	}
	published := make(map[string]time.Time, len(t.Documents))
	for _, d := range t.Documents {
		published[d.ID] = d.Published
	}
	t.events = extsort.New(dir, "events", inMemory)
	for group, err := range groups(deeds) {
		if err != nil {
			return failed, err
		}
		for _, e := range MergeDeed(group) {
			if !b.wants(&e) {
				continue
			}
			t.number++
			t.orders.answer(&e)
			if err := add(t.events, e.order(published), &e); err != nil {
				return failed, err
			}
		}
	}
	return failed, ctx.Err()
}

// Sources is how many documents there are, their copies counted.
func (t *Stored) Sources() int { return sources(t.Documents) }

// Len is how many events there are.
func (t *Stored) Len() int { return t.number }

// Events yields the events in order; it can be asked for again. An error ends them.
func (t *Stored) Events() iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		for r, err := range t.events.All() {
			var e Event
			if err == nil {
				err = json.Unmarshal(r.Value, &e)
			}
			if err != nil {
				yield(Event{}, err)
				return
			}
			t.orders.name(&e)
			e.rate(t.copies)
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Close removes the temporary files.
func (t *Stored) Close() { t.remove() }

func add(s *extsort.Sorter, key string, e *Event) error {
	b, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return s.Add(key, b)
}

// groups yields the events of each key.
func groups(s *extsort.Sorter) iter.Seq2[[]Event, error] {
	return func(yield func([]Event, error) bool) {
		for values, err := range s.Groups() {
			events := make([]Event, len(values))
			for i, v := range values {
				if err == nil {
					err = json.Unmarshal(v, &events[i])
				}
			}
			if !yield(events, err) || err != nil {
				return
			}
		}
	}
}

// deedOrSelf is the event's Deed, or a key of its own.
func (e *Event) deedOrSelf() string {
	if deed := e.Deed(); deed != "" {
		return "d" + deed
	}
	return "s" + e.Evidence[0].order() + string(e.Type)
}

// light is a document without what takes room, also without a hold on the text that its
// title may be a part of.
func (d *Document) light() *Document {
	l := *d
	l.Text, l.Sentences, l.Times, l.Captions = "", nil, nil, nil
	l.Copies = slices.Clone(d.Copies)
	pack(&l.ID, &l.Title, &l.URL, &l.Source, &l.Publisher, &l.Language, &l.Warning)
	for i := range l.Copies {
		c := &l.Copies[i]
		pack(&c.ID, &c.Title, &c.URL, &c.Source, &c.Publisher)
	}
	return &l
}

// pack copies texts to one place of their own.
func pack(texts ...*string) {
	var b strings.Builder
	for _, s := range texts {
		b.WriteString(*s)
	}
	all := strings.Clone(b.String())
	for _, s := range texts {
		*s, all = all[:len(*s)], all[len(*s):]
	}
}

// order is a key that sorts events as [Timeline.Sort] does those that [Merge] returns.
func (e *Event) order(published map[string]time.Time) string {
	var b []byte
	key := e.When.Key()
	if key.IsZero() {
		b = append(b, 1)
	} else {
		b = appendTime(append(b, 0), key)
	}
	b = appendTime(b, published[e.Trigger.Document])
	b = appendInt(append(append(b, e.Trigger.Document...), 0), e.Trigger.Start)
	return string(b) + e.Evidence[0].order() + string(e.Type) + "\x00" + e.When.Value
}

// order is a key that sorts mentions as compare does.
func (e Evidence) order() string {
	b := append(append(appendTime(nil, e.Published), e.Document...), 0)
	return string(appendInt(appendInt(appendInt(b, e.Trigger.Start), e.Trigger.End), e.Nth))
}

// appendTime and appendInt append what sorts as times and numbers do.
func appendTime(b []byte, t time.Time) []byte {
	return binary.BigEndian.AppendUint32(appendInt(b, int(t.Unix())), uint32(t.Nanosecond()))
}

func appendInt(b []byte, n int) []byte {
	return binary.BigEndian.AppendUint64(b, uint64(n)^1<<63)
}
