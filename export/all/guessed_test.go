package all_test

import (
	"bytes"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// publishedWith is a timeline whose one document has a date of publication that is so sure.
func publishedWith(confidence float64) *timeline.Timeline {
	tl := exporttest.Kinds()
	doc := tl.Documents[0]
	doc.Dated = timeline.Dated{Source: "url", Confidence: confidence}
	doc.Sentences = []timeline.Span{{Document: doc.ID, End: 45, Text: doc.Text[:45]}}
	doc.Times = []dateparse.Expression{{Start: 0, End: 3, Text: "The", Type: dateparse.Date, Value: "2021-06-10", Anchor: dateparse.Anchor{Kind: dateparse.Dateline, Time: doc.Published}}}
	return tl
}

// Every format marks a date of publication that is a guess, and none that is not.
func TestGuessedDatesAreMarked(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	sure, guess := publishedWith(timeline.GuessedBelow), publishedWith(timeline.GuessedBelow-.01)
	for _, f := range export.Formats() {
		marked(t, f.Name, write(t, f.Name, sure), write(t, f.Name, guess))
	}
	for _, name := range export.TimesFormats() {
		var a, b bytes.Buffer
		if err := export.Times(&a, sure.Documents, name); err != nil {
			t.Fatal(err)
		}
		if err := export.Times(&b, guess.Documents, name); err != nil {
			t.Fatal(err)
		}
		marked(t, name+" of times", a.Bytes(), b.Bytes())
	}
}

// marked fails the test if guess does not say more often than sure that something is guessed.
func marked(t *testing.T, format string, sure, guess []byte) {
	t.Helper()
	switch format {
	case "datapackage":
		return // describes columns, and holds no document
	case "png":
		if bytes.Equal(sure, guess) {
			t.Error("png: the same picture")
		}
		return
	case "parquet":
		for i, b := range [][]byte{sure, guess} {
			rows, err := parquet.Read[record.Row](bytes.NewReader(b), int64(len(b)))
			if err != nil || len(rows) == 0 || rows[0].Guessed != (i == 1) || rows[0].Sources[0].Guessed != (i == 1) {
				t.Errorf("parquet: %v %+v", err, rows)
			}
		}
		return
	case "xlsx":
		sure, guess = []byte(unzipped(t, sure)), []byte(unzipped(t, guess))
	case "csv", "csv of times", "timesketch", "jsonl of times":
		if bytes.Count(sure, []byte("true")) >= bytes.Count(guess, []byte("true")) {
			t.Errorf("%s: no row says that a day of publication is guessed:\n%s", format, guess)
		}
		return
	}
	if n := bytes.Count(guess, []byte("guess")); n == 0 || n <= bytes.Count(sure, []byte("guess")) {
		t.Errorf("%s: %d marks of guesses, where nothing is guessed %d:\n%.2000s", format, n, bytes.Count(sure, []byte("guess")), guess)
	}
}
