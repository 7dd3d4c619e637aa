package fetch

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"github.com/temoto/robotstxt"
)

const (
	robotsPath    = "/robots.txt"
	largestRobots = 500 << 10 // bytes that have to be read of one, by RFC 9309
	mostStars     = 5000      // wildcards, each of which takes time with every address; honest ones have some dozens
)

// robots are the rules of hosts, each asked for once.
type robots struct {
	client *http.Client
	mu     sync.Mutex
	known  map[string]*robotstxt.RobotsData
}

// of returns the rules of an address's host. A host that does not answer, or
// whose robots.txt fails, allows nothing; one without a robots.txt everything.
func (r *robots) of(ctx context.Context, at *url.URL, sign func(*http.Request)) (*robotstxt.RobotsData, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	origin := at.Scheme + "://" + strings.ToLower(at.Host)
	if rules := r.known[origin]; rules != nil {
		return rules, nil
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, origin+robotsPath, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	sign(req)
	resp, err := r.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	if bytes.Count(body, []byte("*")) > mostStars {
		return nil, fmt.Errorf("%w, which has more than %d wildcards", ErrRobots, mostStars)
	}
	rules, err := robotstxt.FromStatusAndBytes(resp.StatusCode, body)
	if err != nil {
		return nil, fmt.Errorf("%w, which cannot be read: %w", ErrRobots, err)
	}
	if r.known == nil {
		r.known = map[string]*robotstxt.RobotsData{}
	}
	r.known[origin] = rules
	return rules, nil
}
