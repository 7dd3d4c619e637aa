package service

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// Limits bound what a request may take.
type Limits struct {
	Articles int           // documents of a request
	Text     int64         // bytes of text of all of them
	Time     time.Duration // until the answer, waiting included
	AtOnce   int           // requests that are worked on side by side; others wait
}

// DefaultLimits fit a program beside others on a small machine.
func DefaultLimits() Limits {
	return Limits{Articles: 1000, Text: 16 << 20, Time: time.Minute, AtOnce: runtime.GOMAXPROCS(0)}
}

// Service does the work of requests within limits. It is safe for concurrent use.
type Service struct {
	limits Limits
	slots  chan struct{} // one for each request that is worked on
}

// New returns a service.
func New(l Limits) *Service { return &Service{l, make(chan struct{}, max(1, l.AtOnce))} }

// Limits are those of the service.
func (s *Service) Limits() Limits { return s.limits }

// Warm loads the models, which the first request would have to wait for.
func Warm() {
	timeline.Build(context.Background(), []*timeline.Document{{ID: "warm", Text: "Kenya and Tanzania met on Tuesday.", Published: time.Unix(0, 0)}})
}

// Call does what the method called name does with params, an object in JSON. Its error
// is always an [*Error], also for what is wrong in the program.
func (s *Service) Call(ctx context.Context, name string, params []byte) (answer any, err error) {
	m, ok := Named(name)
	if !ok {
		return nil, Errorf(NotFound, "there is no method %q; use one of %s", name, names())
	}
	ctx, cancel := context.WithTimeout(ctx, s.limits.Time)
	defer cancel()
	select {
	case s.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, Errorf(Busy, "other requests were not done within %v; ask again later", s.limits.Time)
	}
	type result struct {
		answer any
		err    error
	}
	done := make(chan result, 1)
	// What takes too long is left behind, and keeps its slot until it has ended.
	go func() {
		defer func() { <-s.slots }()
		var r result
		defer func() {
			if p := recover(); p != nil {
				r = result{nil, Errorf(Fault, "the program failed on it (%v); please report that with the request", p)}
			}
			done <- r
		}()
		r.answer, r.err = m.call(ctx, s, params)
	}()
	select {
	case r := <-done:
		return r.answer, asError(r.err)
	case <-ctx.Done():
		if errors.Is(context.Cause(ctx), context.DeadlineExceeded) {
			return nil, Errorf(Timeout, "not done within %v; send fewer or shorter articles", s.limits.Time)
		}
		return nil, Errorf(Timeout, "given up: %v", context.Cause(ctx))
	}
}

// asError returns err as an [*Error], or nil.
func asError(err error) error {
	if err == nil || errors.As(err, new(*Error)) {
		return err
	}
	return &Error{Code: Fault, Message: fmt.Sprint(err)}
}
