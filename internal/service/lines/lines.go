// Package lines answers requests that come one a line, in JSON, on a stream: how a
// program keeps one resident process for many articles.
//
//	{"id": 1, "method": "extract", "params": {"articles": [{"text": "..."}]}}
//
// is answered by a line with the same id and a result or an error:
//
//	{"id": 1, "result": {...}}
//	{"id": 1, "error": {"code": "bad_request", "message": "..."}}
package lines

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/dateline-go/dateline/internal/service"
)

type request struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type response struct {
	ID     json.RawMessage `json:"id"` // null where the line had none
	Result any             `json:"result,omitempty"`
	Error  error           `json:"error,omitempty"`
}

// Serve answers the lines of in on out until in ends, with no error, or ctx does. Requests
// are worked on side by side; their answers come in the order of the requests. Whatever a
// line holds has an answer, also one of more than longest bytes; blank lines have none.
func Serve(ctx context.Context, s *service.Service, in io.Reader, out io.Writer, longest int) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pending := make(chan chan []byte, s.Limits().AtOnce)
	var broken error // of in
	go func() {
		defer close(pending)
		r := bufio.NewReaderSize(in, 1<<16)
		for broken == nil && ctx.Err() == nil {
			var line []byte
			var tooLong bool
			line, tooLong, broken = read(r, longest)
			if len(bytes.TrimSpace(line)) == 0 && !tooLong {
				continue
			}
			answer := make(chan []byte, 1)
			select {
			case pending <- answer: // waits while there is enough to do
				go func() { answer <- respond(ctx, s, line, tooLong, longest) }()
			case <-ctx.Done():
			}
		}
	}()
	for {
		select {
		case answer, more := <-pending:
			switch {
			case more:
				if _, err := out.Write(<-answer); err != nil {
					stop(err)
					return err
				}
			case ctx.Err() != nil:
				return context.Cause(ctx)
			case errors.Is(broken, io.EOF):
				return nil
			default:
				return broken
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// respond returns the line that answers one.
func respond(ctx context.Context, s *service.Service, line []byte, tooLong bool, longest int) []byte {
	var r request
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.DisallowUnknownFields()
	var a response
	switch err := dec.Decode(&r); {
	case tooLong:
		a.Error = service.Errorf(service.TooLarge, "the line has more than %d bytes; send fewer articles in it", longest)
	case err != nil || dec.More():
		a.Error = service.Errorf(service.BadRequest, `not a request: each line is {"id": ..., "method": "extract", "params": {...}} in JSON`)
	case len(r.ID) > 0 && !plain(r.ID):
		r.ID = nil
		a.Error = service.Errorf(service.BadRequest, "id: give a number or a string")
	default:
		a.Result, a.Error = s.Call(ctx, r.Method, r.Params)
	}
	a.ID = r.ID
	return append(service.JSON(a), '\n')
}

// plain reports whether a value in JSON is a string, a number or null.
func plain(value json.RawMessage) bool {
	return !bytes.ContainsAny(value[:1], "{[tf")
}

// read returns the next line, without its end, or no more than its first bytes if it is
// longer than longest.
func read(r *bufio.Reader, longest int) (line []byte, tooLong bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) > longest+1 {
			line, tooLong = line[:0:0], true
		}
		if !tooLong {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimSuffix(line, []byte("\n")), tooLong, err
		}
	}
}
