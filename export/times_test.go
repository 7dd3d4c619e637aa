package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

func read(text string) *timeline.Document {
	published := time.Date(2024, 3, 15, 0, 0, 0, 0, time.UTC)
	return &timeline.Document{
		ID: "talks.txt", Title: "Talks & tides", Published: published, Dated: timeline.Dated{Source: "text", Confidence: 1},
		Text: text, Times: dateparse.Parse(text, published),
	}
}

func times(t *testing.T, format string, doc *timeline.Document, opts ...export.Option) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Times(&b, []*timeline.Document{doc}, format, opts...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const talks = "Ministers met on Thursday for four hours.\nA draft is due by August."

func TestTimesJSONLHasEveryKeyInOrder(t *testing.T) {
	t.Parallel()
	lines := strings.Split(strings.TrimSpace(times(t, "jsonl", read(talks))), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d lines, want 3: %q", len(lines), lines)
	}
	order := []string{"doc", "start", "end", "text", "type", "value", "mod", "quant", "freq", "from", "to", "edtf", "relation", "anchor", "confidence", "rule", "explain", "anchor_guessed"}
	for _, line := range lines {
		dec := json.NewDecoder(strings.NewReader(line))
		_, _ = dec.Token() // the opening brace
		var keys []string
		for dec.More() {
			key, err := dec.Token()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key.(string))
			if _, err := dec.Token(); err != nil {
				t.Fatal(err)
			}
		}
		if got, want := strings.Join(keys, ","), strings.Join(order, ","); got != want {
			t.Errorf("keys %s, want %s", got, want)
		}
	}
	var august struct {
		Start, End                                int
		Text, Type, Value, From, To, EDTF, Anchor string
		Relation                                  string
	}
	if err := json.Unmarshal([]byte(lines[2]), &august); err != nil {
		t.Fatal(err)
	}
	if talks[august.Start:august.End] != "August" || august.Value != "2024-08" || august.From != "" || august.To != "2024-08-01" ||
		august.Relation != "by" || august.EDTF != "../2024-07-31" || august.Anchor != "2024-03-15" {
		t.Errorf("by August: %+v", august)
	}
}

func TestTimesCSVHasTheColumnsOfJSONLAndNoFormula(t *testing.T) {
	t.Parallel()
	doc := read(talks)
	doc.ID = `=HYPERLINK("http://evil.example")`
	rows, err := csv.NewReader(strings.NewReader(times(t, "csv", doc))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != "doc,start,end,text,type,value,mod,quant,freq,from,to,edtf,relation,anchor,confidence,rule,explain,anchor_guessed" {
		t.Errorf("header %s", got)
	}
	if len(rows) != 4 {
		t.Fatalf("%d rows, want 4", len(rows))
	}
	for _, row := range rows[1:] {
		if want := "'" + doc.ID; row[0] != want {
			t.Errorf("doc %q, want %q", row[0], want)
		}
	}
}

// timeML is what a reader of TimeML takes from a document.
type timeML struct {
	DocID string    `xml:"DOCID"`
	DCT   []timex3  `xml:"DCT>TIMEX3"`
	Title string    `xml:"TITLE"`
	Text  innerText `xml:"TEXT"`
}

type innerText struct {
	Inner string   `xml:",innerxml"`
	Times []timex3 `xml:"TIMEX3"`
}

type timex3 struct {
	ID       string `xml:"tid,attr"`
	Type     string `xml:"type,attr"`
	Value    string `xml:"value,attr"`
	Anchor   string `xml:"anchorTimeID,attr"`
	Function string `xml:"functionInDocument,attr"`
	Text     string `xml:",chardata"`
}

// characters returns the text of an XML fragment without its tags.
func characters(t *testing.T, fragment string) string {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader("<x>" + fragment + "</x>"))
	var b strings.Builder
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := token.(xml.CharData); ok {
			b.Write(c)
		}
	}
}

func TestTimesTimeMLKeepsTheTextAndAnchors(t *testing.T) {
	t.Parallel()
	text := "\"We are working <b>today</b> & tomorrow\",\the said on Thursday.\n\nBy August: </TEXT> it ends.\n"
	doc := read(text)
	var got timeML
	if err := xml.Unmarshal([]byte(times(t, "timeml", doc)), &got); err != nil {
		t.Fatal(err)
	}
	if s := characters(t, got.Text.Inner); s != text {
		t.Errorf("text %q, want %q", s, text)
	}
	if got.DocID != "talks.txt" || got.Title != "Talks & tides" {
		t.Errorf("DOCID %q, TITLE %q", got.DocID, got.Title)
	}
	if len(got.DCT) != 1 || got.DCT[0].Value != "2024-03-15" || got.DCT[0].ID != "t0" || got.DCT[0].Function != "CREATION_TIME" {
		t.Errorf("DCT %+v", got.DCT)
	}
	if len(got.Text.Times) != len(doc.Times) || len(doc.Times) != 4 {
		t.Fatalf("%d TIMEX3 of %d expressions, want 4", len(got.Text.Times), len(doc.Times))
	}
	today, thursday := got.Text.Times[0], got.Text.Times[2]
	if today.Text != "today" || today.Value != "2024-03-14" || today.Anchor != thursday.ID {
		t.Errorf("today %+v, want 2024-03-14 by the words %s", today, thursday.ID)
	}
	if thursday.Value != "2024-03-14" || thursday.Anchor != "t0" {
		t.Errorf("Thursday %+v", thursday)
	}
}

func TestTimesTimeMLTiesDurations(t *testing.T) {
	t.Parallel()
	out := times(t, "timeml", read("It grew over the last two years. It fell two weeks after March 5. They talk twice a week."))
	for _, want := range []string{
		`value="P2Y" temporalFunction="true" anchorTimeID="t0" endPoint="t0">the last two years<`,
		`value="P2W" temporalFunction="false" beginPoint="t3">two weeks<`,
		`type="SET" value="P1W" freq="2X"`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

func TestTimesTimeMLOfUnfitText(t *testing.T) {
	t.Parallel()
	doc := read("It began\x01 on Thursday \x00and ended \uFFFF today.")
	doc.Published = time.Time{}
	out := times(t, "timeml", doc)
	var got timeML
	if err := xml.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	if len(got.DCT) != 0 {
		t.Errorf("an undated document has a creation time: %+v", got.DCT)
	}
}

func TestTimesTimeMLTakesOneDocument(t *testing.T) {
	t.Parallel()
	err := export.Times(io.Discard, []*timeline.Document{read("a"), read("b")}, "timeml")
	if err == nil || !strings.Contains(err.Error(), "one document") {
		t.Errorf("error %v", err)
	}
}

func TestTimesText(t *testing.T) {
	t.Parallel()
	doc := read(talks)
	doc.Sentences = []timeline.Span{{Start: 0, End: 41}, {Start: 42, End: len(talks)}}
	got := times(t, "text", doc)
	for _, want := range []string{
		"talks.txt · published Friday 2024-03-15 (text) · time expressions: 3\n",
		"\nMinisters met on [Thursday] for [four hours].\n",
		"\nA draft is due by [August].\n",
		"    Thursday  DATE 2024-03-14 · [2024-03-14, 2024-03-15) · EDTF 2024-03-14 · rule ",
		"    August  DATE 2024-08 · […, 2024-08-01) · EDTF ../2024-07-31 · rule ",
		`        "by August" → before 2024-08-01: `,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "\x1b") {
		t.Error("colours without being asked for")
	}
	if colored := times(t, "text", doc, export.WithColor()); !strings.Contains(colored, "\x1b[1;33m[Thursday]\x1b[0m") {
		t.Errorf("no colours in %q", colored)
	}
}

func TestTimesTextSteersNoTerminal(t *testing.T) {
	t.Parallel()
	doc := read("They met\x1b[2J\x1b]0;title\a on \u202eThursday\u202c.")
	doc.ID = "a\x1b[31m.txt"
	if got := times(t, "text", doc); strings.ContainsAny(got, "\x1b\a\u202e\u202c") {
		t.Errorf("control characters in %q", got)
	}
}

func TestTimesTextShortensLongSentences(t *testing.T) {
	t.Parallel()
	filler := strings.Repeat("é", 100_000)
	doc := read(filler + " on Thursday, " + filler + " and on Friday " + filler)
	got := times(t, "text", doc)
	if len(got) > 4000 {
		t.Errorf("%d bytes for one long sentence", len(got))
	}
	if !strings.Contains(got, "on [Thursday], é") || !strings.Contains(got, "and on [Friday] é") {
		t.Errorf("expressions are not marked in %.300q", got)
	}
	if strings.ContainsRune(got, '\uFFFD') {
		t.Error("a character was cut in two")
	}
}

func TestTimesUnknownFormat(t *testing.T) {
	t.Parallel()
	err := export.Times(io.Discard, nil, "yaml")
	if err == nil || !strings.Contains(err.Error(), `"yaml"`) || !strings.Contains(err.Error(), "timeml") {
		t.Errorf("error %v", err)
	}
}
