package fetch

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"code.dny.dev/ssrf"

	"github.com/dateline-go/dateline/timeline/source"
)

// polite sends the requests to a host one after the other, with a pause between them, and
// reads answers as a whole, up to the limit.
type polite struct {
	options *Options
	next    http.RoundTripper
	now     func() time.Time
	sleep   func(context.Context, time.Duration) error

	mu    sync.Mutex
	hosts map[string]*host
}

// host is what a host is owed.
type host struct {
	turn chan struct{} // holds one token, for the request under way

	mu    sync.Mutex
	delay time.Duration // that the host asks for
	next  time.Time     // before it, nothing is asked
}

func newPolite(o *Options) *polite {
	dialer := &net.Dialer{Timeout: o.Timeout}
	transport := &http.Transport{
		ForceAttemptHTTP2: true, MaxIdleConns: 16, IdleConnTimeout: time.Minute, TLSHandshakeTimeout: o.Timeout, MaxResponseHeaderBytes: 1 << 20,
	}
	if o.Private {
		transport.Proxy = http.ProxyFromEnvironment
	} else {
		dialer.Control = ssrf.New(ssrf.WithAnyPort()).Safe // after names are looked up: what they say now counts
	}
	transport.DialContext = dialer.DialContext
	return &polite{options: o, next: transport, now: time.Now, sleep: sleep, hosts: map[string]*host{}}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (p *polite) host(name string) *host {
	p.mu.Lock()
	defer p.mu.Unlock()
	name = strings.ToLower(name)
	h := p.hosts[name]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1)}
		p.hosts[name] = h
	}
	return h
}

// slow notes the delay that a host asks for.
func (h *host) slow(delay time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.delay = max(h.delay, delay)
}

// RoundTrip implements [http.RoundTripper].
func (p *polite) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx, h := req.Context(), p.host(req.URL.Host)
	select {
	case h.turn <- struct{}{}:
		defer func() { <-h.turn }()
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	const tries = 3
	for try := 1; ; try++ {
		if err := p.wait(ctx, h); err != nil {
			return nil, err
		}
		resp, err := p.ask(req)
		later := p.retryAfter(resp)
		h.mu.Lock()
		h.next = p.now().Add(max(p.options.Delay, h.delay, later, 0))
		if req.URL.Path == robotsPath && later == 0 { // which is asked for the page's sake
			h.next = time.Time{}
		}
		h.mu.Unlock()
		if err != nil || later == 0 || try == tries {
			return resp, err
		}
	}
}

// wait waits until a host may be asked again.
func (p *polite) wait(ctx context.Context, h *host) error {
	h.mu.Lock()
	left := h.next.Sub(p.now())
	h.mu.Unlock()
	switch {
	case left > longest:
		return fmt.Errorf("%w, in %s", ErrLater, left.Round(time.Second))
	case left > 0:
		return p.sleep(ctx, left)
	}
	return nil
}

// ask sends a request and reads the answer.
func (p *polite) ask(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(req.Context(), p.options.Timeout)
	defer cancel()
	resp, err := p.next.RoundTrip(req.WithContext(ctx))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	limit := p.options.MaxSize
	if req.URL.Path == robotsPath {
		limit = largestRobots
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(body)) > limit {
		if req.URL.Path != robotsPath {
			return nil, fmt.Errorf("%w of %d bytes", source.ErrSize, limit)
		}
		body = body[:limit] // what is behind it does not count
	}
	resp.Body, resp.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	return resp, nil
}

// retryAfter is how long a host that is busy asks to wait; 0 if it does not.
func (p *polite) retryAfter(resp *http.Response) time.Duration {
	if resp == nil || resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode != http.StatusServiceUnavailable {
		return 0
	}
	text := resp.Header.Get("Retry-After")
	if seconds, err := strconv.ParseInt(text, 10, 32); err == nil {
		return max(0, time.Duration(seconds)*time.Second)
	}
	if at, err := http.ParseTime(text); err == nil {
		return max(0, at.Sub(p.now()))
	}
	return 0
}
