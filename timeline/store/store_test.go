package store_test

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/export"
	_ "github.com/dateline-go/dateline/export/xlsx"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
	"github.com/dateline-go/dateline/timeline/store"
)

// reports are invented: several tell of the same events, with dates of their own.
func reports() []*timeline.Document {
	texts := []string{
		"Turkey and Greece met in Geneva on Thursday. Turkey invaded Cyprus in 1974.",
		"Foreign Minister John Ross of Norway met Prime Minister Anna Holm of Sweden in Oslo on Wednesday, after Norway had expelled two Swedish diplomats. Norway accused Sweden of spying.",
		"Greece and Turkey met in Geneva on 24 March. A bomb killed 12 people in Nairobi on Tuesday. The bombing wounded forty.",
		"The bombing in Nairobi killed 14 people on 22 March 2016. Kenya arrested three suspects after the attack.",
		"Anna Holm will meet John Ross again in Stockholm by August. Sweden praised Norway.",
		"Turkey invaded Cyprus on July 20, 1974. Turkey seized a Greek ship two years ago.",
	}
	var docs []*timeline.Document
	for i, text := range texts {
		docs = append(docs, &timeline.Document{
			Source: fmt.Sprintf("reports/%d.txt", i+1), Title: fmt.Sprint("Report ", i+1), Text: text,
			Published: time.Date(2016, 3, 25+i%3, 9, 0, 0, 0, time.FixedZone("", 2*3600)), Dated: timeline.Dated{Source: "json-ld", Confidence: .9},
		})
	}
	return docs
}

func each(docs []*timeline.Document) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// create makes a case for a test.
func create(t *testing.T) (*store.Case, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a case #1?.db")
	c, err := store.Create(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c, file
}

func add(t *testing.T, c *store.Case, docs []*timeline.Document) store.Count {
	t.Helper()
	count, err := c.Add(t.Context(), each(docs), store.Reading{Version: "v1"})
	if err != nil {
		t.Fatal(err)
	}
	return count
}

func merged(t *testing.T, c *store.Case) *timeline.Timeline {
	t.Helper()
	tl, report, err := c.Timeline(t.Context(), store.View{})
	if err != nil || len(report.Problems) > 0 {
		t.Fatal(err, report.Problems)
	}
	return tl
}

// written is a timeline in every format that is the same whenever it is written.
func written(t *testing.T, tl *timeline.Timeline) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, name := range []string{"jsonl", "csv", "text", "xlsx"} {
		format, err := export.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := format.Export(&b, tl); err != nil {
			t.Fatal(err)
		}
		out[name] = b.String()
	}
	return out
}

func same(t *testing.T, what string, have, want map[string]string) {
	t.Helper()
	for name := range want {
		if have[name] != want[name] {
			h, w := strings.Split(have[name], "\n"), strings.Split(want[name], "\n")
			for i := range min(len(h), len(w)) {
				if h[i] != w[i] {
					t.Errorf("%s: %s differs in line %d:\nhave %.600s\nwant %.600s", what, name, i+1, h[i], w[i])
					break
				}
			}
			if len(h) != len(w) {
				t.Errorf("%s: %s has %d lines, want %d", what, name, len(h), len(w))
			}
		}
	}
}

// TestAsBuild: a case tells what Build tells of the same documents.
func TestAsBuild(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	add(t, c, reports())
	docs := reports()
	for _, d := range docs {
		d.ID = store.ID(d)
	}
	built, err := timeline.Build(t.Context(), docs)
	if err != nil {
		t.Fatal(err)
	}
	got := merged(t, c)
	built.Documents = got.Documents // whose order may be another
	same(t, "case", written(t, got), written(t, built))
}

// TestOrder: the order of additions changes no byte of any output.
func TestOrder(t *testing.T) {
	t.Parallel()
	first, _ := create(t)
	add(t, first, reports())
	want := written(t, merged(t, first))
	second, _ := create(t)
	docs := reports()
	for _, i := range []int{3, 0, 5, 1, 4, 2} {
		if count := add(t, second, docs[i:i+1]); count != (store.Count{Added: 1}) {
			t.Errorf("document %d: %+v", i, count)
		}
	}
	if count := add(t, second, reports()); count != (store.Count{Known: 6}) {
		t.Errorf("again: %+v", count)
	}
	same(t, "another order", written(t, merged(t, second)), want)
}

// TestSurer: of one article under several names the surest date counts, whichever came first.
func TestSurer(t *testing.T) {
	t.Parallel()
	version := func(source string, day int, from string, sure float64) *timeline.Document {
		return &timeline.Document{Source: source, Text: "Greece praised Turkey on Thursday.", Published: time.Date(2016, 3, day, 0, 0, 0, 0, time.UTC), Dated: timeline.Dated{Source: from, Confidence: sure}}
	}
	guess := func() *timeline.Document { return version("b.txt", 10, "address", .7) }
	told := func() *timeline.Document { return version("c.txt", 25, "flag", 1) }
	undated := func() *timeline.Document {
		return &timeline.Document{Source: "a.txt", Text: "Greece praised Turkey on Thursday."}
	}
	var want map[string]string
	for _, docs := range [][]*timeline.Document{{guess(), told(), undated()}, {told(), undated(), guess()}, {undated(), guess(), told()}} {
		one, _ := create(t)
		add(t, one, docs)
		several, _ := create(t)
		for _, d := range docs {
			add(t, several, []*timeline.Document{{Source: d.Source, Text: d.Text, Published: d.Published, Dated: d.Dated}})
		}
		for _, c := range []*store.Case{one, several} {
			tl := merged(t, c)
			if len(tl.Documents) != 1 || tl.Documents[0].Source != "a.txt" || tl.Events[0].When.Value != "2016-03-24" {
				t.Errorf("%d documents, %s, %s", len(tl.Documents), tl.Documents[0].Source, tl.Events[0].When.Value)
			}
			if want == nil {
				want = written(t, tl)
			}
			same(t, "order", written(t, tl), want)
		}
	}
	// Who gives a date after another means the later one.
	c, _ := create(t)
	add(t, c, []*timeline.Document{told()})
	if count := add(t, c, []*timeline.Document{version("c.txt", 18, "flag", 1)}); count.Reread != 1 {
		t.Errorf("%+v", count)
	}
	if when := merged(t, c).Events[0].When.Value; when != "2016-03-17" {
		t.Error(when)
	}
}

// louder is a later model: it is surer of everything and misses the invasion.
type louder struct{ timeline.Coder }

func (l louder) Extract(ctx context.Context, doc *timeline.Document) ([]timeline.Event, error) {
	events, err := l.Coder.Extract(ctx, doc)
	var out []timeline.Event
	for _, e := range events {
		if e.Confidence = 1; e.Trigger.Text != "invaded" {
			out = append(out, e)
		}
	}
	return out, err
}

// TestRereadKeepsDecisions also of events that the later model does not find.
func TestRereadKeepsDecisions(t *testing.T) {
	t.Parallel()
	c, file := create(t)
	add(t, c, reports())
	tl := merged(t, c)
	rows := []review.Row{{Where: "added", Added: &review.Added{Event: timeline.Event{Summary: "A truce began."}}, Date: "2016-03-20"}}
	for _, e := range tl.Events {
		row := review.Row{Event: e.ID}
		switch e.Trigger.Text {
		case "invaded":
			row.Date = "1974-07-21"
		case "praised":
			row.Decision = "reject"
		case "accused":
			row.Decision, row.Note = "accept", "seen"
		}
		rows = append(rows, row)
	}
	report, err := c.Review(t.Context(), tl, rows)
	if err != nil || report.Corrected < 1 || report.Rejected != 1 || report.Added != 1 || report.Accepted < 1 {
		t.Fatal(report, err)
	}
	before := decisions(merged(t, c))
	if len(before) < 4 {
		t.Fatal(before)
	}

	count, err := c.Reread(t.Context(), store.Reading{Version: "v2", Extractor: louder{}})
	if err != nil || count != (store.Count{Reread: 6}) {
		t.Fatalf("%+v %v", count, err)
	}
	if count, err = c.Reread(t.Context(), store.Reading{Version: "v2", Extractor: louder{}}); err != nil || count != (store.Count{}) {
		t.Errorf("read twice: %+v %v", count, err)
	}
	if count, err = c.Add(t.Context(), each(reports()), store.Reading{Version: "v2", Extractor: louder{}}); err != nil || count != (store.Count{Known: 6}) {
		t.Errorf("read again when added: %+v %v", count, err)
	}
	after := decisions(merged(t, c))
	for what := range before {
		if after[what] != before[what] {
			t.Errorf("%s: %q became %q", what, before[what], after[what])
		}
	}
	c.Close()
	again, err := store.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if got := decisions(merged(t, again)); fmt.Sprint(got) != fmt.Sprint(after) {
		t.Errorf("opened again: %v, want %v", got, after)
	}
}

// decisions are those of a timeline by what they are about.
func decisions(tl *timeline.Timeline) map[string]string {
	out := map[string]string{}
	for _, e := range append(tl.Events[:len(tl.Events):len(tl.Events)], tl.Rejected...) {
		if r := e.Review; r != nil {
			out[e.Trigger.Text] = fmt.Sprint(r.Decision, r.Date, r.Type, r.Note, e.When.Value)
		}
	}
	return out
}

// TestTwoReviewers: workbooks that were written at the same time take nothing back that
// the other has decided; a decision that a person takes back is gone.
func TestTwoReviewers(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	add(t, c, reports())
	decide := func(tl *timeline.Timeline, trigger, decision string, more ...review.Row) {
		t.Helper()
		rows := more
		for _, e := range append(tl.Events[:len(tl.Events):len(tl.Events)], tl.Rejected...) {
			row := review.Row{Event: e.ID}
			if e.Review != nil {
				row.Decision = string(e.Review.Decision)
			}
			if e.Trigger.Text == trigger {
				row.Decision = decision
			}
			rows = append(rows, row)
		}
		if report, err := c.Review(t.Context(), tl, rows); err != nil || len(report.Problems) > 0 {
			t.Fatal(err, report.Problems)
		}
	}
	added := func(what string) review.Row {
		return review.Row{Added: &review.Added{Event: timeline.Event{Summary: what}}, Date: "2016-03-20"}
	}
	hers, his := merged(t, c), merged(t, c)
	decide(hers, "invaded", "accept", added("A truce began."))
	decide(his, "praised", "reject", added("A truce ended.\nNobody knows why."))
	got := decisions(merged(t, c))
	for trigger, want := range map[string]string{"invaded": "accept", "praised": "reject", "A truce began.": "accept", "A truce ended.\nNobody knows why.": "accept"} {
		if !strings.HasPrefix(got[trigger], want) {
			t.Errorf("%s: %q, want %s; of %v", trigger, got[trigger], want, got)
		}
	}
	again := merged(t, c)
	decide(again, "invaded", "")
	got = decisions(merged(t, c))
	if _, still := got["invaded"]; still || len(got) != 3 {
		t.Errorf("not taken back: %v", got)
	}
	// A workbook of other articles is none of this case.
	other, _ := create(t)
	add(t, other, []*timeline.Document{{Source: "x.txt", Text: "Chile accused Peru of spying in May 2015."}})
	foreign := merged(t, other)
	report, err := c.Review(t.Context(), foreign, []review.Row{{Event: foreign.Events[0].ID, Decision: "accept"}})
	if err != nil || len(report.Problems) != 1 || !strings.Contains(report.Problems[0].Error(), "not in the case") {
		t.Error(err, report.Problems)
	}
}

func TestSearch(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	add(t, c, reports())
	for words, want := range map[string]int{
		"cyprus": 2, "CYPRUS 1974": 2, `"invaded Cyprus in"`: 1, "nairob*": 2, "nairobi nowhere": 0, "report": 6,
		`cyprus" OR "x`: 0, "title:cyprus": 0, "NEAR(cyprus)": 0, "cyprus* \x00": 2, "- cyprus": 2,
	} {
		hits, err := c.Search(t.Context(), words, 10)
		if err != nil || len(hits) != want {
			t.Errorf("%q: %d hits, want %d; %v", words, len(hits), want, err)
		}
	}
	for _, words := range []string{"", "*", `""`, "-"} {
		if _, err := c.Search(t.Context(), words, 10); err == nil || !strings.Contains(err.Error(), "no word") {
			t.Errorf("%q: %v", words, err)
		}
	}
	list, err := c.Documents(t.Context())
	if err != nil || len(list) != 6 || list[0].Version != "v1" || list[0].Events == 0 || list[0].Language != "" && list[0].Language != "en" {
		t.Errorf("%v %+v", err, list)
	}
}

// TestLanguage: an article in another language is kept, and read once.
func TestLanguage(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	docs := func() []*timeline.Document {
		return []*timeline.Document{{Source: "es.txt", Text: "El presidente de Francia viajó ayer a Madrid para reunirse con el rey de España y con los ministros del gobierno."}}
	}
	if count := add(t, c, docs()); count.Added != 1 {
		t.Errorf("%+v", count)
	}
	if count := add(t, c, docs()); count.Known != 1 {
		t.Errorf("%+v", count)
	}
	list, err := c.Documents(t.Context())
	if err != nil || len(list) != 1 || list[0].Language != "es" || list[0].Events != 0 {
		t.Errorf("%v %+v", err, list)
	}
}

// breaks panics on one document.
type breaks struct{ timeline.Coder }

func (b breaks) Extract(ctx context.Context, doc *timeline.Document) ([]timeline.Event, error) {
	if strings.Contains(doc.Text, "Cyprus") {
		panic("out of paper")
	}
	return b.Coder.Extract(ctx, doc)
}

// TestFailures: what cannot be read is named by its file, and the rest is kept.
func TestFailures(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	docs := func(yield func(*timeline.Document, error) bool) {
		for i, d := range reports() {
			if i == 1 && !yield(nil, os.ErrPermission) || !yield(d, nil) {
				return
			}
		}
	}
	count, err := c.Add(t.Context(), docs, store.Reading{Version: "v1", Extractor: breaks{}})
	if count != (store.Count{Added: 4}) || err == nil || !strings.Contains(err.Error(), "reports/1.txt: the program failed") || !strings.Contains(err.Error(), "permission") {
		t.Errorf("%+v %v", count, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Add(ctx, each(reports()), store.Reading{Version: "v1"}); err == nil || !strings.Contains(err.Error(), "canceled") {
		t.Errorf("ended: %v", err)
	}
	if count := add(t, c, reports()); count != (store.Count{Added: 2, Known: 4}) {
		t.Errorf("again: %+v", count)
	}
}

// TestCopies: of editions of an article the longest counts; what was decided about a
// shorter one stays when the longer one comes in.
func TestCopies(t *testing.T) {
	t.Parallel()
	const story = "The foreign ministers of Norway and Sweden met in Oslo on Thursday and spoke for three hours about fishing rights in the strait between their coasts. " +
		"Norway accused Sweden of letting its trawlers cross the line that both had drawn in 1974, which fishermen of both countries call a disgrace. " +
		"Reporters waited outside in the rain until late in the evening, and were told that nothing had been agreed."
	edition := func(source, more string) []*timeline.Document {
		return []*timeline.Document{{Source: source, Publisher: source, Text: story + more, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC), Dated: timeline.Dated{Source: "flag", Confidence: 1}}}
	}
	c, _ := create(t)
	add(t, c, edition("morning", ""))
	tl := merged(t, c)
	var rows []review.Row
	for _, e := range tl.Events {
		row := review.Row{Event: e.ID, Decision: "accept"}
		if e.Trigger.Text == "accused" {
			row.Decision = "reject"
		}
		rows = append(rows, row)
	}
	if _, err := c.Review(t.Context(), tl, rows); err != nil {
		t.Fatal(err)
	}
	before := decisions(merged(t, c))
	if len(before) < 2 {
		t.Fatal(before)
	}
	add(t, c, edition("evening", "\n\nIn the evening Denmark invited both ministers to Copenhagen, where they will meet in April. A bomb killed four people in Nairobi on Wednesday, and the ministers condemned the attack on the market there."))
	tl = merged(t, c)
	if len(tl.Documents) != 1 || tl.Documents[0].Publisher != "evening" || len(tl.Documents[0].Copies) != 1 {
		t.Fatalf("%d documents, of %s, with %d copies", len(tl.Documents), tl.Documents[0].Publisher, len(tl.Documents[0].Copies))
	}
	after := decisions(tl)
	for what := range before { // the longer text may date it otherwise
		if want, _, _ := strings.Cut(before[what], "2"); !strings.HasPrefix(after[what], want) {
			t.Errorf("%s: %q, want %s", what, after[what], want)
		}
	}
	all, _, err := c.Timeline(t.Context(), store.View{Copies: true})
	if err != nil || len(all.Documents) != 2 {
		t.Errorf("%d documents; %v", len(all.Documents), err)
	}
}
