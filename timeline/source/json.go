package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/timeline"
)

// jsonReader reads articles in JSON: an object a line, a list of them, or a list within
// what an interface answers.
type jsonReader struct{}

var jsonStart = lazy.Regexp(`^(?:\xEF\xBB\xBF)?\s*(?:\{\s*"|\[\s*\{\s*")`)

func (jsonReader) Reads(head []byte) bool { return jsonStart().Match(head) }

func (jsonReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		j := jsonWalk{in: in, yield: yield}
		j.meter = &metered{r: in.utf8Stream(), limit: in.options.maxSize()}
		j.meter.reset()
		j.dec = json.NewDecoder(j.meter)
		err := j.values()
		switch {
		case j.stopped:
		case err != nil && !errors.Is(err, io.EOF):
			yield(nil, fmt.Errorf("cannot be read further than record %d: %w", j.n, cause(err)))
		case j.good == 0 && j.n > 0 && j.failed != nil:
			yield(nil, j.failed)
		case j.good == 0 && in.found:
			yield(nil, fmt.Errorf("%w: JSON without articles", errOtherText))
		case j.good == 0:
			yield(nil, errFields)
		}
	}
}

type jsonWalk struct {
	in      *Input
	dec     *json.Decoder
	meter   *metered
	yield   func(*timeline.Document, error) bool
	n, good int   // records met, and read
	failed  error // what was wrong with the first, while none is read
	stopped bool
}

// values reads one value after the other, until they end.
func (j *jsonWalk) values() error {
	for !j.stopped {
		j.meter.reset()
		before := j.n
		token, err := j.dec.Token()
		if err != nil {
			return err
		}
		v, err := j.value(token, "", 0)
		if err != nil {
			return err
		}
		if r := flat(v); r != nil && !j.stopped && (j.n == before || r.text(j.in.options.Fields) != "") {
			j.add(r)
		}
	}
	return nil
}

// containers are names of lists of articles.
var containers = wordsOf("articles items results data docs documents hits entries stories news response posts records value rows features")

// value reads on behind the token that begins a value, which has a name in an object, and
// hands on the articles of the lists of articles in it; of these nothing is kept.
func (j *jsonWalk) value(token json.Token, name string, depth int) (any, error) {
	if depth > 8 {
		return nil, errors.New("it nests too deep")
	}
	switch token {
	case json.Delim('['):
		var list []any
		articles := depth == 0 || containers[name]
		for j.dec.More() && !j.stopped {
			if articles {
				j.meter.reset()
			}
			var v any
			if err := j.dec.Decode(&v); err != nil {
				return nil, err
			}
			if r := flat(v); articles && r != nil {
				j.add(r)
			} else {
				list = append(list, v)
			}
		}
		if j.stopped {
			return nil, nil
		}
		_, err := j.dec.Token()
		return list, err
	case json.Delim('{'):
		object := map[string]any{}
		for j.dec.More() && !j.stopped {
			key, err := j.dec.Token()
			if err != nil {
				return nil, err
			}
			first, err := j.dec.Token()
			if err != nil {
				return nil, err
			}
			v, err := j.value(first, strings.ToLower(fmt.Sprint(key)), depth+1)
			if err != nil {
				return nil, err
			}
			object[fmt.Sprint(key)] = v
		}
		if j.stopped {
			return nil, nil
		}
		_, err := j.dec.Token()
		return object, err
	}
	return token, nil
}

// add hands on a record, if it is an article.
func (j *jsonWalk) add(r record) {
	j.n++
	doc, err := r.document(j.n, j.in)
	if err != nil && j.good == 0 && errors.Is(err, ErrEmpty) {
		if j.failed = err; r.text(j.in.options.Fields) == "" {
			j.failed = errFields
		}
		return
	}
	if err == nil {
		j.good++
	}
	j.stopped = !j.yield(doc, err)
}

// wrappers are names of objects that hold the fields of an article.
var wrappers = []string{"_source", "article", "fields", "attributes", "document", "story"}

// flat makes a record of an object: fields of objects within have a name with a dot, lists
// of texts are paragraphs. What is no object is nil.
func flat(v any) record {
	object, ok := v.(map[string]any)
	if !ok {
		return nil
	}
	r := record{}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		name := strings.ToLower(key)
		if inner, ok := object[key].(map[string]any); ok {
			prefix := name + "."
			if slices.Contains(wrappers, name) {
				prefix = ""
			}
			for _, k := range slices.Sorted(maps.Keys(inner)) {
				if s := scalar(inner[k]); s != "" && r[prefix+strings.ToLower(k)] == "" {
					r[prefix+strings.ToLower(k)] = s
				}
			}
			continue
		}
		if s := scalar(object[key]); s != "" {
			r[name] = s
		}
	}
	return r
}

// scalar is a value as text.
func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		if v == float64(int64(v)) {
			return fmt.Sprint(int64(v))
		}
		return fmt.Sprint(v)
	case json.Number:
		return v.String()
	case []any:
		var parts []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				parts = append(parts, s)
			} else if s := partText(e, 0); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "\n\n")
	}
	return ""
}

// utf8Stream is all of an input as UTF-8, by the look of its beginning.
func (in *Input) utf8Stream() io.Reader {
	head := in.Head()
	if e := encodingOf(head); e != nil {
		return e.NewDecoder().Reader(in.stream)
	}
	if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) {
		_, _ = in.stream.Discard(3) // it is there
	}
	return in.stream
}
