package fetch_test

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline/source"
	"github.com/dateline-go/dateline/timeline/source/fetch"
)

const page = `<html><head><title>Talks</title></head><body><p>MOSCOW, March 25, 2016 (Agency) - They met on Thursday.</p></body></html>`

// site is a server on loopback that notes what it is asked for.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

func newSite(t *testing.T, answers map[string]http.HandlerFunc) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.RequestURI())
		s.mu.Unlock()
		if answer := answers[r.URL.Path]; answer != nil {
			answer(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s) }
}

func get(f *fetch.Fetcher, address string) (string, error) {
	r, err := f.Open(context.Background(), address)
	if err != nil {
		return "", err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	return string(b), err
}

// quick is for servers on loopback.
func quick() fetch.Options { return fetch.Options{Private: true, Delay: -1} }

func TestFetches(t *testing.T) {
	t.Parallel()
	agent := ""
	s := newSite(t, map[string]http.HandlerFunc{
		"/a": func(w http.ResponseWriter, r *http.Request) { agent = r.UserAgent(); io.WriteString(w, page) },
		"/cyrillic": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=windows-1251")
			w.Write([]byte("\xcc\xee\xf1\xea\xe2\xe0"))
		},
		"/moved": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/a", http.StatusMovedPermanently) },
		"/round": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) },
		"/file": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(302)
		},
	})
	f := fetch.New(quick())
	for path, want := range map[string]string{"/a": page, "/moved": page, "/cyrillic": "Москва"} {
		if got, err := get(f, s.URL+path); got != want || err != nil {
			t.Errorf("%s: %q %v", path, got, err)
		}
	}
	if !strings.HasPrefix(agent, "dateline") {
		t.Errorf("the agent is %q", agent)
	}
	if _, err := get(f, s.URL+"/round"); !errors.Is(err, fetch.ErrRedirects) {
		t.Error(err)
	}
	if _, err := get(f, s.URL+"/file"); err == nil {
		t.Error("led to a file")
	}
	status := new(fetch.StatusError)
	if _, err := get(f, s.URL+"/none"); !errors.As(err, &status) || status.Code != 404 {
		t.Error(err)
	}
	for _, address := range []string{"", "ftp://a.example/x", "file:///etc/passwd", "https://", "https://me:word@a.example/", "https://a b/", "\x00"} {
		if _, err := get(f, address); !errors.Is(err, fetch.ErrAddress) {
			t.Errorf("%q: %v", address, err)
		}
	}
	s.Close()
	if _, err := get(f, s.URL+"/a"); err == nil || strings.Contains(err.Error(), s.URL) {
		t.Errorf("of a host that is gone: %v", err)
	}
}

func TestPrivate(t *testing.T) {
	t.Parallel()
	s := newSite(t, map[string]http.HandlerFunc{"/": text(page)})
	f := fetch.New(fetch.Options{Delay: -1})
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[fe80::1]", "[fd00::1]", "100.64.0.1", "2130706433"} {
		if _, err := get(f, "http://"+host+port+"/"); err == nil || !errors.Is(err, fetch.ErrPrivate) && host != "2130706433" && host != "[::1]" {
			t.Errorf("%s: %v", host, err)
		}
	}
	if len(s.asked) > 0 {
		t.Errorf("asked for %q", s.asked)
	}
}

func TestRobots(t *testing.T) {
	t.Parallel()
	s := newSite(t, map[string]http.HandlerFunc{
		"/robots.txt": text("User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /private\nDisallow: /*?print=\nCrawl-delay: 7\n"),
		"/a":          text(page), "/private/a": text(page),
		"/in": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/private/a", http.StatusFound) },
	})
	o := quick()
	f := fetch.New(o)
	slept := f.Slept()
	for path, want := range map[string]error{"/private/a": fetch.ErrRobots, "/in": fetch.ErrRobots, "/a?print=1": fetch.ErrRobots} {
		if _, err := get(f, s.URL+path); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	for range 2 {
		if _, err := get(f, s.URL+"/a"); err != nil {
			t.Error(err)
		}
	}
	if i := slices.Index(s.asked, "/private/a"); i >= 0 || strings.Count(strings.Join(s.asked, " "), "robots.txt") != 1 {
		t.Errorf("asked for %q", s.asked)
	}
	if !slices.Contains(*slept, 7*time.Second) {
		t.Errorf("waited %v, and the host asks for 7 seconds", *slept)
	}
	endless := newSite(t, map[string]http.HandlerFunc{"/robots.txt": text("User-agent: *\n" + strings.Repeat("Disallow: /*a*b*c*d*e\n", 20000)), "/a": text(page)})
	if _, err := get(fetch.New(o), endless.URL+"/a"); !errors.Is(err, fetch.ErrRobots) {
		t.Errorf("of wildcards without end: %v", err)
	}
	broken := newSite(t, map[string]http.HandlerFunc{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, "/a": text(page),
	})
	if _, err := get(fetch.New(o), broken.URL+"/a"); !errors.Is(err, fetch.ErrRobots) || slices.Contains(broken.asked, "/a") {
		t.Errorf("of a robots.txt that fails: %v, asked for %q", err, broken.asked)
	}
}

func TestPolite(t *testing.T) {
	t.Parallel()
	var busy, most atomic.Int32
	tries := 0
	s := newSite(t, map[string]http.HandlerFunc{
		"/a": func(w http.ResponseWriter, _ *http.Request) {
			if n := busy.Add(1); n > most.Load() {
				most.Store(n)
			}
			time.Sleep(5 * time.Millisecond)
			busy.Add(-1)
			io.WriteString(w, page)
		},
		"/busy": func(w http.ResponseWriter, _ *http.Request) {
			if tries++; tries < 3 {
				w.Header().Set("Retry-After", "20")
				w.WriteHeader(http.StatusTooManyRequests)
				return
			}
			io.WriteString(w, page)
		},
		"/tomorrow": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "86400")
			w.WriteHeader(http.StatusServiceUnavailable)
		},
	})
	f := fetch.New(quick())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if _, err := get(f, s.URL+"/a"); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most.Load() != 1 {
		t.Errorf("%d requests at a time", most.Load())
	}
	f = fetch.New(fetch.Options{Private: true})
	slept := f.Slept()
	for _, path := range []string{"/a", "/a", "/busy"} {
		if _, err := get(f, s.URL+path); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	want := []time.Duration{time.Second, time.Second, 20 * time.Second, 20 * time.Second}
	if !slices.Equal(*slept, want) {
		t.Errorf("waited %v, want %v", *slept, want)
	}
	before := len(s.asked)
	for range 2 {
		if _, err := get(f, s.URL+"/tomorrow"); !errors.Is(err, fetch.ErrLater) {
			t.Error(err)
		}
	}
	if len(s.asked) != before+1 {
		t.Errorf("asked %d times", len(s.asked)-before)
	}
}

func TestCache(t *testing.T) {
	t.Parallel()
	full, version := 0, "one"
	s := newSite(t, map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"`+version+`"`)
		if r.Header.Get("If-None-Match") == `"`+version+`"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		full++
		io.WriteString(w, version)
	}, "/fresh": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "max-age=3600")
		full++
		io.WriteString(w, version)
	}})
	o := quick()
	o.Cache = t.TempDir() + "/pages"
	for _, want := range []struct {
		version string
		full    int
	}{{"one", 1}, {"one", 1}, {"two", 2}} {
		version = want.version
		if got, err := get(fetch.New(o), s.URL+"/a"); err != nil || got != want.version || full != want.full {
			t.Errorf("%q, fetched whole %d times, want %+v; %v", got, full, want, err)
		}
	}
	full = 0
	for range 2 {
		get(fetch.New(o), s.URL+"/fresh")
	}
	if full != 1 {
		t.Errorf("what is fresh was asked for %d times", full)
	}
	files, err := os.ReadDir(o.Cache)
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	for _, file := range files { // what is broken is fetched again
		if err := os.WriteFile(o.Cache+"/"+file.Name(), []byte("HTTP/9 \x00\nnonsense"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := get(fetch.New(o), s.URL+"/a"); got != "two" || err != nil {
		t.Errorf("%q %v", got, err)
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	s := newSite(t, map[string]http.HandlerFunc{
		"/large": text(strings.Repeat("x", 2000)),
		"/bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			z.Write(make([]byte, 10<<20))
			z.Close()
		},
		"/slow": func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, "a")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		},
	})
	o := quick()
	o.MaxSize = 1000
	f := fetch.New(o)
	for path, want := range map[string]error{"/large": source.ErrSize, "/bomb": source.ErrSize} {
		if _, err := get(f, s.URL+path); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	o.Timeout = 300 * time.Millisecond
	if _, err := get(fetch.New(o), s.URL+"/slow"); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Open(ctx, s.URL+"/large"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestSource: package source reads what is fetched, and nothing without being told.
func TestSource(t *testing.T) {
	t.Parallel()
	s := newSite(t, map[string]http.HandlerFunc{"/2016/talks": text(page), "/feed": text(`<rss version="2.0"><channel><item><title>A</title><link>https://a.example/1</link><pubDate>Fri, 25 Mar 2016 09:00:00 +0200</pubDate><description>They met on Thursday in Geneva.</description></item></channel></rss>`)})
	f := fetch.New(quick())
	o := source.Options{Fetch: func(address string) (io.ReadCloser, error) { return f.Open(t.Context(), address) }}
	docs, err := source.Open([]string{s.URL + "/2016/talks", s.URL + "/feed", s.URL + "/none"}, nil, o)
	if len(docs) != 2 || err == nil || !strings.HasPrefix(err.Error(), s.URL+"/none: the host answers 404") {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	if d := docs[0]; d.URL != s.URL+"/2016/talks" || d.Source != d.URL || d.ID != "talks" || d.Published.Format(time.DateOnly) != "2016-03-25" {
		t.Errorf("%+v", d)
	}
	if d := docs[1]; d.URL != "https://a.example/1" {
		t.Errorf("%+v", d)
	}
	if _, err := source.Open([]string{s.URL + "/2016/talks"}, nil, source.Options{}); err == nil || !strings.Contains(err.Error(), "--fetch") {
		t.Error(err)
	}
}
