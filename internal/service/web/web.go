// Package web answers requests over HTTP: a path a method, and at /openapi.json the
// document that describes them (OpenAPI 3.1).
package web

import (
	"context"
	"errors"
	"io"
	"mime"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/netutil"

	"github.com/dateline-go/dateline/internal/service"
)

// Options say what a server takes.
type Options struct {
	Version string
	Hosts   []string // names besides those of the loopback interface that it is asked under
	Body    int64    // bytes that a request may have
}

// connections is how many are open at a time; others wait to be accepted.
const connections = 64

// Serve answers at a listener until ctx ends, and then what has begun.
func Serve(ctx context.Context, l net.Listener, s *service.Service, o Options) error {
	server := &http.Server{
		Handler:           Handler(s, o),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       time.Minute,
		WriteTimeout:      s.Limits().Time + 2*time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 14,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	ended := make(chan error, 1)
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		ended <- server.Shutdown(last)
	}()
	if err := server.Serve(netutil.LimitListener(l, connections)); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}

// Handler answers requests: what comes from the page of another site, or under a host's
// name that is not the server's own (a name that leads here by DNS rebinding), is refused.
func Handler(s *service.Service, o Options) http.Handler {
	mux := http.NewServeMux()
	description := service.JSON(Description(o.Version))
	only(mux, http.MethodGet, descriptionPath, func(w http.ResponseWriter, _ *http.Request) { send(w, http.StatusOK, jsonType, description) })
	for _, m := range service.Methods() {
		only(mux, http.MethodPost, path(m), func(w http.ResponseWriter, r *http.Request) { call(w, r, s, m, o.Body) })
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fail(w, service.Errorf(service.NotFound, "there is nothing at this address; %s says what there is", descriptionPath))
	})
	sameSite := http.NewCrossOriginProtection()
	sameSite.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fail(w, service.Errorf(service.Refused, "pages of other sites are not answered"))
	}))
	inner := sameSite.Handler(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cache-Control", "no-store")
		if !o.own(r.Host) {
			fail(w, service.Errorf(service.Refused, "this server is not asked under the name %q; name it with --host", r.Host))
			return
		}
		inner.ServeHTTP(w, r)
	})
}

// own reports whether the value of Host is a name of this server.
func (o Options) own(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback() || slices.ContainsFunc(o.Hosts, func(own string) bool { return strings.EqualFold(own, host) })
}

// only answers one way of asking at a path, and refuses others.
func only(mux *http.ServeMux, way, path string, answer http.HandlerFunc) {
	mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		if r.Method != way {
			w.Header().Set("Allow", way)
			sendError(w, http.StatusMethodNotAllowed, service.Errorf(service.BadRequest, "ask with %s", way))
			return
		}
		answer(w, r)
	})
}

// call answers with what a method does.
func call(w http.ResponseWriter, r *http.Request, s *service.Service, m service.Method, longest int64) {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != jsonType {
		sendError(w, http.StatusUnsupportedMediaType, service.Errorf(service.BadRequest, "send JSON, with Content-Type: %s", jsonType))
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, longest))
	if large := new(http.MaxBytesError); errors.As(err, &large) {
		fail(w, service.Errorf(service.TooLarge, "the request has more than %d bytes; send fewer articles in it", large.Limit))
		return
	} else if err != nil {
		fail(w, service.Errorf(service.BadRequest, "the request ends early: %v", err))
		return
	}
	answer, err := s.Call(r.Context(), m.Name, body)
	if err != nil {
		fail(w, err)
		return
	}
	if t, ok := answer.(*service.TimelineAnswer); ok && t.File != nil && wantsFile(r) {
		if len(t.Problems) > 0 { // which a file has no place for
			e := service.Errorf(service.Unreadable, "not all articles could be read; ask for %s to have the file and the problems", jsonType)
			e.Problems = t.Problems
			fail(w, e)
			return
		}
		send(w, http.StatusOK, fileType, t.File.Content())
		return
	}
	send(w, http.StatusOK, jsonType, service.JSON(answer))
}

const (
	jsonType = "application/json"
	fileType = "application/octet-stream" // asks for a file by itself
)

// wantsFile reports whether a client asks for a timeline's file and not for JSON around it.
func wantsFile(r *http.Request) bool {
	return strings.Contains(strings.ToLower(r.Header.Get("Accept")), fileType)
}

// statuses are those of the codes of errors.
var statuses = map[service.Code]int{
	service.BadRequest: http.StatusBadRequest,
	service.Refused:    http.StatusForbidden,
	service.NotFound:   http.StatusNotFound,
	service.TooLarge:   http.StatusRequestEntityTooLarge,
	service.Unreadable: http.StatusUnprocessableEntity,
	service.Fault:      http.StatusInternalServerError,
	service.Busy:       http.StatusServiceUnavailable,
	service.Timeout:    http.StatusGatewayTimeout,
}

func fail(w http.ResponseWriter, err error) {
	e := new(service.Error)
	if !errors.As(err, &e) {
		e = service.Errorf(service.Fault, "%v", err)
	}
	if e.Code == service.Busy {
		w.Header().Set("Retry-After", "5")
	}
	sendError(w, statuses[e.Code], e)
}

func sendError(w http.ResponseWriter, status int, e *service.Error) {
	send(w, status, jsonType, service.JSON(e))
}

func send(w http.ResponseWriter, status int, mediaType string, body []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.WriteHeader(status)
	w.Write(body) // a client that has gone needs no word
}
