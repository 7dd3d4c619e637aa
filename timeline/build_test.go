package timeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

const story = `Turkey's foreign minister met Greek officials in Geneva on Thursday. "We are signing the accord today," he said.

Turkey invaded Cyprus in 1974. Greece urged Egypt to release the sailors last month. Libya may attack Malta next year if Italy does not withdraw its troops by August.

`

func docs(n int) []*Document {
	list := make([]*Document, n)
	for i := range list {
		list[i] = &Document{ID: fmt.Sprintf("doc-%d.txt", i), Text: story, Published: time.Date(2016, 3, 1+i%28, 0, 0, 0, 0, time.UTC)}
	}
	return list
}

// The number of workers leaves no trace in the result.
func TestWorkers(t *testing.T) {
	t.Parallel()
	var first []byte
	for _, workers := range []int{1, 2, 7} {
		done := 0
		tl, err := Build(context.Background(), docs(14), WithWorkers(workers), WithProgress(func(d, total int) { done = d + total - 14 }))
		if err != nil || done != 14 {
			t.Fatal(err, done)
		}
		b, err := json.Marshal(tl)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = b
		} else if string(b) != string(first) {
			t.Errorf("%d workers give another timeline", workers)
		}
	}
}

// One event told in several documents is one event with several sources.
func TestMergeDocuments(t *testing.T) {
	t.Parallel()
	tl, err := Build(context.Background(), docs(3))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range tl.Events {
		if e.When.Value == "1974" && len(e.Evidence) != 3 {
			t.Errorf("%s has %d pieces of evidence, want 3", e.Summary, len(e.Evidence))
		}
	}
}

type broken struct{}

func (broken) Extract(_ context.Context, doc *Document) ([]Event, error) {
	if doc.ID == "doc-1.txt" {
		return nil, errors.New("no verbs")
	}
	return nil, nil
}

// A document that fails is named, and the others are still there.
func TestErrors(t *testing.T) {
	t.Parallel()
	tl, err := Build(context.Background(), docs(3), WithExtractor(broken{}))
	if len(tl.Documents) != 2 || err == nil || !strings.Contains(err.Error(), "doc-1.txt: no verbs") {
		t.Errorf("%d documents, error %v", len(tl.Documents), err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if tl, err := Build(ctx, docs(3)); !errors.Is(err, context.Canceled) || len(tl.Documents) != 0 {
		t.Errorf("canceled: %d documents, error %v", len(tl.Documents), err)
	}
}

// panics fails on one document as a mistake in the program would.
type panics struct{}

func (panics) Extract(_ context.Context, doc *Document) ([]Event, error) {
	if doc.ID == "doc-1.txt" {
		return nil, fmt.Errorf("%s", doc.Text[len(doc.Text)+1:])
	}
	return []Event{{Type: Consult, Trigger: Span{Document: doc.ID, End: 6, Text: doc.Text[:6]}}}, nil
}

// A panic costs one document, and the error says which and where.
func TestPanicCostsOneDocument(t *testing.T) {
	t.Parallel()
	done := 0
	tl, err := Build(context.Background(), docs(3), WithExtractor(panics{}), WithWorkers(2), WithProgress(func(d, _ int) { done = d }))
	var failed *PanicError
	if !errors.As(err, &failed) || !strings.HasPrefix(err.Error(), "doc-1.txt: ") || !strings.Contains(err.Error(), "slice bounds out of range") ||
		!strings.HasPrefix(failed.Where, "timeline/build_test.go:") || len(tl.Documents) != 2 || len(tl.Events) != 2 || done != 3 {
		t.Errorf("%d documents, %d events, %d done, error %v", len(tl.Documents), len(tl.Events), done, err)
	}
}

// A date in the dateline that opens a text is that of the telling.
func TestDatelineIsNoEventTime(t *testing.T) {
	t.Parallel()
	for _, e := range read(t, "ANKARA, March 25, 2016 - Turkey attacked Greece on Monday.").Events {
		if e.When.Value != "2016-03-21" {
			t.Errorf("%s: %s, want Monday", e.Summary, e.When)
		}
	}
}

// FuzzBuild asserts for any text: no panic, and spans that hold what they say. It needs
// the model, which is loaded before the fuzzer counts, and takes short texts.
func FuzzBuild(f *testing.F) {
	f.Add("Turkey attacked Greece.\xff\x00 U.S.-Russia talks\u202e by August; and, President of the met 's met.")
	f.Add("Kerry’s «visit» — to Moscow… \"after\" Putin drew down. followed")
	f.Add("Both sides met in Oslo on Thursday, he said.")
	f.Add("in January and left the ground soaked and the rivers high. The World Food Programme has begun handing out hot meals in schools used as shelters.")
	for _, how := range [][]Option{nil, {For("Turkey")}} { // all that is loaded once, which a fuzzer would take for an input that hangs
		doc := &Document{ID: "test.txt", Text: "Turkey attacked Greece on Thursday in Oslo.", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
		if _, err := Build(context.Background(), []*Document{doc}, how...); err != nil {
			f.Fatal(err)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 200 {
			t.Skip()
		}
		for _, how := range [][]Option{nil, {For("Turkey", "he")}} {
			doc := &Document{ID: "test.txt", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
			tl, err := Build(context.Background(), []*Document{doc}, how...)
			if language := (*LanguageError)(nil); errors.As(err, &language) {
				return // a text of another language is refused
			} else if err != nil {
				t.Fatal(err)
			}
			for _, e := range tl.Events {
				checkSpans(t, text, &e)
				if e.Summary == "" || how == nil && (e.Type.Quad() == "") == (e.Kind == "") || e.Confidence < 0 || e.Confidence > 1 {
					t.Fatalf("%+v", e)
				}
			}
		}
	})
}

// checkSpans asserts that the spans of an event hold what they say.
func checkSpans(t *testing.T, text string, e *Event) {
	check := func(s Span) {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End || text[s.Start:s.End] != s.Text {
			t.Fatalf("span %+v", s)
		}
	}
	check(e.Trigger)
	for _, a := range e.parties() {
		check(a.Span)
	}
	for _, ev := range e.Evidence {
		check(ev.Span)
		check(ev.Trigger)
	}
	if e.Place != nil {
		check(e.Place.Span)
	}
	if e.When.Words.Text != "" {
		check(e.When.Words)
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000} { // the same MB/s: linear
		b.Run(fmt.Sprintf("%d-documents", n), func(b *testing.B) {
			list := docs(n)
			b.SetBytes(int64(n * len(story)))
			for b.Loop() {
				if _, err := Build(context.Background(), list, WithWorkers(1)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLine reads one endless sentence.
func BenchmarkLine(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		text := strings.Repeat("Turkey met Greece on Thursday and ", n)
		b.Run(fmt.Sprintf("%dkB", len(text)/1000), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				read(b, text)
			}
		})
	}
}

// BenchmarkDense builds a timeline of text without full stops, which is dense with events and
// times: 28 kB of it took five times as long when every time of a sentence was scored.
func BenchmarkDense(b *testing.B) {
	doc := &Document{ID: "d", Text: strings.Repeat("Kerry met Lavrov On Thursday\n", 1000), Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		if _, err := Build(b.Context(), []*Document{doc}); err != nil {
			b.Fatal(err)
		}
	}
}
