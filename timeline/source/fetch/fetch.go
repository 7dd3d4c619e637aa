package fetch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"code.dny.dev/ssrf"
	"github.com/gregjones/httpcache"
	"golang.org/x/net/html/charset"

	"github.com/dateline-go/dateline/timeline/source"
)

// What the errors of this package wrap; that of what is too large wraps [source.ErrSize].
var (
	// ErrAddress reports what is no address of the web.
	ErrAddress = errors.New("no address of the web")
	// ErrPrivate reports an address in a private network, or of this machine.
	ErrPrivate = errors.New("in a private network")
	// ErrRobots reports what the robots.txt of a host forbids.
	ErrRobots = errors.New("forbidden by the host's robots.txt")
	// ErrLater reports a host that wants to be left alone for longer than a call waits.
	ErrLater = errors.New("the host asks to come back later")
	// ErrRedirects reports an address that leads on and on.
	ErrRedirects = errors.New("redirected too often")
)

// StatusError is the answer of a host that is no page.
type StatusError struct{ Code int } // of HTTP

func (e *StatusError) Error() string {
	return fmt.Sprintf("the host answers %d %s", e.Code, http.StatusText(e.Code))
}

// Options say how pages are fetched; the zero value is good manners.
type Options struct {
	Agent   string        // what the User-Agent header says; "" names dateline and where to find it
	Cache   string        // folder for what has been fetched, made if need be; "" keeps nothing
	Delay   time.Duration // from one answer of a host to the next request; 0 is a second, less than 0 none
	Timeout time.Duration // for one request with its answer; 0 is 30 seconds
	MaxSize int64         // of an answer, in bytes, unpacked; 0 is [source.DefaultMaxSize]
	// Private allows addresses in private networks and of this machine, and sends
	// requests by the proxy that the environment names (HTTPS_PROXY).
	Private bool
}

// Robot is what dateline is called in a robots.txt.
const Robot = "dateline"

const (
	defaultAgent   = Robot + " (+https://github.com/dateline-go/dateline)"
	defaultDelay   = time.Second
	defaultTimeout = 30 * time.Second
	// longest is how long a host may make a call wait.
	longest = 2 * time.Minute
	// redirects is how often an address may lead to another.
	redirects = 5
)

// A Fetcher fetches pages. It is safe for concurrent use.
type Fetcher struct {
	options Options
	polite  *polite
	client  *http.Client
	robots  robots
}

// New returns a Fetcher.
func New(o Options) *Fetcher {
	o.Agent = cmp.Or(o.Agent, defaultAgent)
	o.Delay = cmp.Or(o.Delay, defaultDelay)
	o.Timeout = cmp.Or(o.Timeout, defaultTimeout)
	if o.MaxSize <= 0 {
		o.MaxSize = source.DefaultMaxSize
	}
	f := &Fetcher{options: o}
	f.polite = newPolite(&f.options)
	var transport http.RoundTripper = f.polite
	if o.Cache != "" {
		transport = &httpcache.Transport{Transport: f.polite, Cache: folder(o.Cache)}
	}
	f.robots.client = &http.Client{Transport: f.polite, CheckRedirect: func(_ *http.Request, via []*http.Request) error { return few(via) }}
	f.client = &http.Client{Transport: transport, CheckRedirect: func(req *http.Request, via []*http.Request) error {
		if err := few(via); err != nil {
			return err
		}
		return f.allowed(req.Context(), req.URL)
	}}
	return f
}

func few(via []*http.Request) error {
	if len(via) > redirects {
		return ErrRedirects
	}
	return nil
}

// Open returns what stands at an address (http or https), in UTF-8 if the host names
// another encoding of a text. Errors do not name the address, and say what to do; they
// wrap one of those of this package, a [StatusError], or what kept the host from being
// reached.
func (f *Fetcher) Open(ctx context.Context, address string) (io.ReadCloser, error) {
	at, err := url.Parse(address)
	if err != nil || at.Host == "" || at.Scheme != "http" && at.Scheme != "https" || at.User != nil {
		return nil, fmt.Errorf("%w; give one that begins with https:// and has no password in it", ErrAddress)
	}
	if err := f.allowed(ctx, at); err != nil {
		return nil, advised(err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	f.sign(req)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5")
	resp, err := f.client.Do(req)
	if err != nil {
		return nil, advised(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, advised(&StatusError{resp.StatusCode})
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, advised(err)
	}
	return io.NopCloser(decoded(body, resp.Header.Get("Content-Type"))), nil
}

// sign says who asks.
func (f *Fetcher) sign(req *http.Request) { req.Header.Set("User-Agent", f.options.Agent) }

// allowed reports whether a robots.txt lets an address be fetched.
func (f *Fetcher) allowed(ctx context.Context, at *url.URL) error {
	rules, err := f.robots.of(ctx, at, f.sign)
	if err != nil {
		return err
	}
	path := at.EscapedPath()
	if at.RawQuery != "" {
		path += "?" + at.RawQuery
	}
	if !rules.TestAgent(cmp.Or(path, "/"), Robot) {
		return ErrRobots
	}
	f.polite.host(at.Host).slow(rules.FindGroup(Robot).CrawlDelay)
	return nil
}

// decoded is a body in UTF-8, if its header names another encoding: that goes before what
// a page says of itself.
func decoded(body []byte, contentType string) io.Reader {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil || !strings.HasPrefix(kind, "text/") && !strings.HasSuffix(kind, "xml") || params["charset"] == "" {
		return bytes.NewReader(body)
	}
	r, err := charset.NewReaderLabel(params["charset"], bytes.NewReader(body))
	if err != nil {
		return bytes.NewReader(body)
	}
	return r
}

// advised says what to do about an error, without the address, which the caller names.
func advised(err error) error {
	if e := new(url.Error); errors.As(err, &e) {
		err = e.Err
	}
	status := new(StatusError)
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return fmt.Errorf("this is %w, which is not fetched from; --fetch-private allows it", ErrPrivate)
	case errors.Is(err, ErrRobots):
		return fmt.Errorf("%w; save the page by hand if you may", err)
	case errors.Is(err, ErrLater):
		return fmt.Errorf("%w; try again then", err)
	case errors.Is(err, source.ErrSize):
		return fmt.Errorf("%w; raise the limit with --max-size", err)
	case errors.As(err, &status) && status.Code < 500 && status.Code != http.StatusTooManyRequests:
		return fmt.Errorf("%w; check the address, or save the page by hand", err)
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("the host takes too long: %w; try again later", err)
	}
	return fmt.Errorf("%w; try again later", err)
}
