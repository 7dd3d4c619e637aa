package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// tableReader reads tables as CSV or with tabs, whose first row names the columns.
type tableReader struct{ fields map[string]string }

func (t tableReader) Reads(head []byte) bool { return t.comma(head) != 0 }

// comma returns what parts the columns of a table with a column for texts and another
// one that is known, or 0.
func (t tableReader) comma(head []byte) rune {
	line, _, ok := bytes.Cut(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), []byte("\n"))
	if !ok || len(line) > 4096 {
		return 0
	}
	for _, comma := range ",;\t|" {
		c := csv.NewReader(bytes.NewReader(line))
		c.Comma, c.LazyQuotes = comma, true
		header, err := c.Read()
		if err != nil || len(header) < 2 {
			continue
		}
		r := columns(header, header)
		text := r.get("text", t.fields) != ""
		others := 0
		for _, what := range []string{"title", "published", "date", "url", "id", "created"} {
			others += boolean(r.get(what, t.fields) != "")
		}
		if text && others > 0 {
			return comma
		}
	}
	return 0
}

// columns makes a record of a row.
func columns(header, row []string) record {
	r := record{}
	for i, name := range header {
		if i < len(row) {
			r[strings.ToLower(strings.TrimSpace(name))] = row[i]
		}
	}
	return r
}

func (t tableReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		comma := t.comma(in.Head())
		meter := &metered{r: in.utf8Stream(), limit: in.options.maxSize()}
		meter.reset()
		c := csv.NewReader(meter)
		c.Comma, c.LazyQuotes, c.FieldsPerRecord = comma, true, -1
		header, err := c.Read()
		if err != nil {
			yield(nil, fmt.Errorf("cannot read the names of its columns: %w", err))
			return
		}
		for n := 1; ; n++ {
			meter.reset()
			row, err := c.Read()
			if errors.Is(err, io.EOF) {
				if n == 1 {
					yield(nil, errNone)
				}
				return
			}
			if err != nil {
				more := yield(nil, fmt.Errorf("#%d: cannot read the row: %w", n, err))
				if !more || !errors.As(err, new(*csv.ParseError)) {
					return
				}
				continue
			}
			if !yield(columns(header, row).document(n, in)) {
				return
			}
		}
	}
}
