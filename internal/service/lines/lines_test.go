package lines

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/service"
)

type reply struct {
	ID     any
	Result json.RawMessage
	Error  *service.Error
}

func serve(t *testing.T, in string, longest int) []reply {
	t.Helper()
	var out bytes.Buffer
	if err := Serve(context.Background(), service.New(service.DefaultLimits()), strings.NewReader(in), &out, longest); err != nil {
		t.Fatal(err)
	}
	var all []reply
	for line := range bytes.Lines(out.Bytes()) {
		var r reply
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, r)
	}
	return all
}

const good = `{"id": %v, "method": "dates", "params": {"articles": [{"text": "They met on Thursday.", "published": "2016-03-25"}]}}` + "\n"

// TestBadLines: whatever a line holds has an answer with its id, and the next is answered.
func TestBadLines(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]struct {
		id   any
		code service.Code
	}{
		`{`:                                   {nil, service.BadRequest},
		`null`:                                {nil, service.NotFound},
		`[1, 2]`:                              {nil, service.BadRequest},
		`"extract"`:                           {nil, service.BadRequest},
		"\x00\xff\xfe":                        {nil, service.BadRequest},
		`{"id": 7}`:                           {7.0, service.NotFound},
		`{"id": 7, "method": "rm"}`:           {7.0, service.NotFound},
		`{"id": "a", "method": "dates"}`:      {"a", service.BadRequest},
		`{"id": {"a": 1}, "method": "dates"}`: {nil, service.BadRequest},
		`{"id": 7, "method": "dates", "mode": 1}`: {7.0, service.BadRequest},
		`{"id": 7} {"id": 8}`:                     {7.0, service.BadRequest},
		`{"id": 7, "method": "dates", "params": [` + strings.Repeat("[", 20000) + `}`: {nil, service.BadRequest},
		strings.Repeat("x", 70_000):                                         {nil, service.TooLarge},
		`{"id": 7, "method": "dates", "params": {"articles": [{}]}}`:        {7.0, service.Unreadable},
		`{"id": 7, "method": "dates", "params": {"articles": "none"}}`:      {7.0, service.BadRequest},
		`{"id": 7, "method": "dates", "params": {"articles": [{}]}}` + "\r": {7.0, service.Unreadable},
	} {
		got := serve(t, line+"\n\n"+fmt.Sprintf(good, 2), 1<<16)
		if len(got) != 2 || got[0].ID != want.id || got[0].Error == nil || got[0].Error.Code != want.code || got[0].Result != nil {
			t.Errorf("%.60q: %+v", line, got)
			continue
		}
		if got[1].ID != 2.0 || got[1].Error != nil {
			t.Errorf("%.60q, then: %+v", line, got[1])
		}
	}
}

// TestOrder: answers come in the order of the requests, the last line without an end too.
func TestOrder(t *testing.T) {
	t.Parallel()
	var in strings.Builder
	for i := range 200 {
		fmt.Fprintf(&in, good, i)
	}
	got := serve(t, strings.TrimSuffix(in.String(), "\n"), 1<<16)
	if len(got) != 200 {
		t.Fatalf("%d answers", len(got))
	}
	for i, r := range got {
		if r.ID != float64(i) || r.Error != nil {
			t.Fatalf("answer %d: %+v", i, r)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// TestEnds: nobody who reads, or nobody who waits, ends it, also while a line is awaited.
func TestEnds(t *testing.T) {
	t.Parallel()
	in, feed := io.Pipe()
	defer feed.Close()
	s := service.New(service.DefaultLimits())
	go fmt.Fprintf(feed, good, 1)
	if err := Serve(context.Background(), s, in, brokenPipe{}, 1<<16); !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	waiting, more := io.Pipe()
	defer more.Close()
	if err := Serve(ctx, s, waiting, io.Discard, 1<<16); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

// FuzzServe: a stream of any bytes has a JSON line for each of its lines, and ends.
func FuzzServe(f *testing.F) {
	f.Add([]byte("{\n}\n"))
	f.Add([]byte(`{"id": 1, "method": "dates", "params": {"articles": [{"text": "May"}], "undated": true}}`))
	service.Warm()
	s := service.New(service.DefaultLimits())
	f.Fuzz(func(t *testing.T, in []byte) {
		var out bytes.Buffer
		if err := Serve(context.Background(), s, bytes.NewReader(in), &out, 1000); err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(out.Bytes()) {
			if !json.Valid(line) {
				t.Fatalf("%q", line)
			}
		}
	})
}
