package service

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-go/dateline/export"
)

const accord = "Kenya and Tanzania signed an agreement on Thursday. A report is due by August."

// params are those of a request for articles, with more fields if there are any.
func params(articles []Article, more map[string]any) []byte {
	all := map[string]any{"articles": articles}
	for k, v := range more {
		all[k] = v
	}
	return JSON(all)
}

func one(text string) []Article { return []Article{{Text: text, Published: "2016-03-25"}} }

// ask returns the answer of a method, of its type.
func ask[A any](t *testing.T, method string, params []byte) *A {
	t.Helper()
	got, err := New(DefaultLimits()).Call(context.Background(), method, params)
	if err != nil {
		t.Fatalf("%s %.200s: %v", method, params, err)
	}
	return got.(*A)
}

func TestExtract(t *testing.T) {
	t.Parallel()
	a := ask[ExtractAnswer](t, "extract", params([]Article{{Text: accord, Published: "2016-03-25"}, {ID: "b", Text: accord, Published: "2016-04-01"}}, nil))
	if len(a.Articles) != 2 || a.Articles[0].Document.ID != "article-1" || a.Articles[1].Document.ID != "b" {
		t.Fatalf("articles: %s", JSON(a))
	}
	schema := eventSchema(t)
	for i, day := range []string{"2016-03-24", "2016-03-31"} {
		article := a.Articles[i]
		if len(article.Events) == 0 {
			t.Fatalf("article %d: %s", i, JSON(article))
		}
		var e struct {
			When    struct{ EDTF string }
			Trigger struct{ Start, End int }
		}
		if err := json.Unmarshal(article.Events[0].RawMessage, &e); err != nil {
			t.Fatal(err)
		}
		if e.When.EDTF != day || article.Document.Text[e.Trigger.Start:e.Trigger.End] != "signed" {
			t.Errorf("article %d: %s", i, article.Events[0].RawMessage)
		}
		for _, e := range article.Events {
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(e.RawMessage)))
			if err == nil {
				err = schema.Validate(v)
			}
			if err != nil {
				t.Error(err)
			}
		}
	}
}

func eventSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(export.EventSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("event.json", doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("event.json")
}

func TestDates(t *testing.T) {
	t.Parallel()
	a := ask[DatesAnswer](t, "dates", params(one(accord), nil))
	if d := a.Articles[0].Dates; len(d) != 2 || d[0].Value != "2016-03-24" || d[1].EDTF != "../2016-07-31" {
		t.Errorf("%s", JSON(a))
	}
	a = ask[DatesAnswer](t, "dates", params(one("Se vieron hace dos años."), map[string]any{"language": "es"}))
	if d := a.Articles[0].Dates; len(d) != 1 || d[0].Value != "2014" {
		t.Errorf("%s", JSON(a))
	}
	for order, want := range map[string]string{"dmy": "2016-06-03", "mdy": "2016-03-06"} {
		a = ask[DatesAnswer](t, "dates", params(one("Due 03/06/2016."), map[string]any{"dateOrder": order}))
		if d := a.Articles[0].Dates; len(d) != 1 || d[0].Value != want {
			t.Errorf("%s: %s", order, JSON(a))
		}
	}
}

func TestTimelineMergesArticles(t *testing.T) {
	t.Parallel()
	both := []Article{{Text: accord, Published: "2016-03-25"}, {Text: "Kenya and Tanzania signed an agreement on 24 March 2016.", Published: "2016-03-26"}}
	a := ask[TimelineAnswer](t, "timeline", params(both, map[string]any{"title": "Accord"}))
	var first struct{ Evidence []struct{ Doc string } }
	if err := json.Unmarshal(a.Events[0].RawMessage, &first); err != nil {
		t.Fatal(err)
	}
	if len(first.Evidence) != 2 || len(a.Documents) != 2 || a.Title != "Accord" {
		t.Errorf("%s", JSON(a))
	}
}

// TestFiles: a timeline comes in every format, as text or in base64, with its media type.
func TestFiles(t *testing.T) {
	t.Parallel()
	binary := map[string]bool{"xlsx": true, "png": true, "parquet": true}
	for _, format := range Formats() {
		f := ask[TimelineAnswer](t, "timeline", params(one(accord), map[string]any{"format": format})).File
		if f == nil || f.Format != format || f.MediaType == "" || binary[format] != (f.Data != nil) || len(f.Content()) == 0 {
			t.Errorf("%s: %.300s", format, JSON(f))
		}
	}
}

func TestExplain(t *testing.T) {
	t.Parallel()
	a := ask[ExplainAnswer](t, "explain", params(one("It was late. "+accord), nil))
	s := a.Articles[0].Sentences
	if len(s) != 2 || len(s[0].Dates) != 1 || len(s[0].Events) != 1 {
		t.Fatalf("%s", JSON(a))
	}
	if got, want := s[1].Dates[0].Explain, `"by August" → before 2016-08-01: month after the dateline 2016-03-25, bound by "by"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if e := s[0].Events[0]; e.Trigger != "signed" || e.How != "stated" || e.EDTF != "2016-03-24" || e.Explain == "" {
		t.Errorf("%s", JSON(e))
	}
}

// TestErrors: what is wrong is told by a code and in words.
func TestErrors(t *testing.T) {
	t.Parallel()
	few := DefaultLimits()
	few.Articles, few.Text = 2, 200
	short := DefaultLimits()
	short.Time = time.Nanosecond
	cases := []struct {
		method, params string
		limits         Limits
		code           Code
		message        string
	}{
		{"divine", `{}`, few, NotFound, "extract, dates, timeline, explain"},
		{"extract", ``, few, BadRequest, "give one at least"},
		{"extract", `[]`, few, BadRequest, "JSON"},
		{"extract", `{"articles": [{"text": "a"}]} {}`, few, BadRequest, "more behind"},
		{"extract", `{"articles": [{"txet": "a"}]}`, few, BadRequest, `unknown field "txet"`},
		{"extract", `{"articles": [{"text": "a", "data": "YQ=="}]}`, few, BadRequest, "articles[0]: give text or data"},
		{"extract", `{"articles": [{"text": "a", "published": "soon"}]}`, few, BadRequest, "articles[0].published: cannot read the date"},
		{"extract", `{"articles": [{"text": "a"}], "published": "2016-03-25", "minConfidence": 2}`, few, BadRequest, "minConfidence 2: give 0 to 1"},
		{"dates", `{"articles": [{"text": "a"}], "undated": true, "policy": "mood"}`, few, BadRequest, "policy mood: choose from auto, news"},
		{"dates", `{"articles": [{"text": "a"}], "undated": true, "language": "tlh"}`, few, BadRequest, "language tlh"},
		{"timeline", `{"articles": [{"text": "a"}], "undated": true, "format": "docx"}`, few, BadRequest, `unknown format "docx"`},
		{"timeline", `{"articles": [{"text": "a"}], "undated": true, "entities": [" "]}`, few, BadRequest, "a name is empty"},
		{"extract", `{"articles": [{"text": "They met on Monday."}]}`, few, Unreadable, "give one as published"},
		{"extract", `{"articles": [{}]}`, few, Unreadable, "no text"},
		{"extract", `{"articles": [{"data": "AAECAwQFBgcAAQIDBAUGBw=="}]}`, few, Unreadable, "not text"},
		{"extract", `{"articles": [{"text": "` + strings.Repeat("word ", 50) + `"}], "undated": true}`, few, Unreadable, "larger than the limit"},
		{"dates", `{"articles": [{"text": "a"}, {"text": "b"}, {"text": "c"}], "undated": true}`, few, TooLarge, "more than 2 articles"},
		{"dates", `{"articles": [{"text": "` + strings.Repeat("word ", 30) + `"}, {"text": "` + strings.Repeat("word ", 30) + `"}], "undated": true}`, few, TooLarge, "send them in several requests"},
		{"dates", `{"articles": [{"text": "a"}], "undated": true}`, short, "", ""},
	}
	for _, c := range cases {
		_, err := New(c.limits).Call(context.Background(), c.method, []byte(c.params))
		e := new(Error)
		if !errors.As(err, &e) {
			t.Errorf("%s %.80s: no error of a service, but %v", c.method, c.params, err)
			continue
		}
		if c.code == "" {
			if e.Code != Busy && e.Code != Timeout {
				t.Errorf("%s %.80s: code %s", c.method, c.params, e.Code)
			}
			continue
		}
		if e.Code != c.code || !strings.Contains(e.Message, c.message) {
			t.Errorf("%s %.80s: %s, %q; want %s, %q", c.method, c.params, e.Code, e.Message, c.code, c.message)
		}
	}
}

// TestProblems: what cannot be read, or not for events, is told beside the rest.
func TestProblems(t *testing.T) {
	t.Parallel()
	a := ask[ExtractAnswer](t, "extract", params([]Article{
		{ID: "good", Text: accord, Published: "2016-03-25"},
		{ID: "bare", Text: "They met on Monday."},
		{ID: "french", Text: "Le ministre a rencontré hier à Paris les représentants des syndicats. Ils se reverront le 3 avril, a dit son porte-parole.", Published: "2016-03-25"},
	}, nil))
	got := map[string]Code{}
	for _, p := range a.Problems {
		got[p.Article] = p.Code
	}
	if len(a.Articles) != 2 || len(got) != 2 || got["bare"] != NoDate || got["french"] != Language {
		t.Errorf("%s", JSON(a))
	}
}

// TestIdentifiers: documents have names of their own, whatever articles are called.
func TestIdentifiers(t *testing.T) {
	t.Parallel()
	feed := `{"articles": [{"title": "A", "text": "They met on Monday."}, {"title": "B", "text": "They met on Tuesday."}]}`
	a := ask[DatesAnswer](t, "dates", params([]Article{{ID: "x", Text: "On Monday."}, {ID: "x", Text: "On Tuesday."}, {ID: "feed", Data: []byte(feed)}}, map[string]any{"undated": true}))
	var ids []string
	for _, d := range a.Articles {
		ids = append(ids, d.Document.ID)
	}
	if got := strings.Join(ids, " "); got != "x x (2) feed#1 feed#2" {
		t.Error(got)
	}
}

// TestPublished: the date given for an article goes before the one that it states, that
// for all of them does not.
func TestPublished(t *testing.T) {
	t.Parallel()
	text := "OSLO, March 15, 2024 (Wire) - They met on Thursday."
	a := ask[DatesAnswer](t, "dates", params([]Article{{Text: text, Published: "2016-03-25"}, {Text: text}}, map[string]any{"published": "2015-01-01"}))
	if x, y := a.Articles[0].Document.Published, a.Articles[1].Document.Published; x != "2016-03-25T00:00:00Z" || y != "2024-03-15T00:00:00Z" {
		t.Error(x, y)
	}
}

// TestSlots: no more requests are worked on than a service has slots; others wait, and give
// up when their time is over.
func TestSlots(t *testing.T) {
	t.Parallel()
	s := New(Limits{Articles: 1, Text: 1 << 20, Time: 50 * time.Millisecond, AtOnce: 1})
	s.slots <- struct{}{}
	_, err := s.Call(context.Background(), "dates", params(one("a"), nil))
	e := new(Error)
	if !errors.As(err, &e) || e.Code != Busy {
		t.Fatal(err)
	}
	<-s.slots
}
