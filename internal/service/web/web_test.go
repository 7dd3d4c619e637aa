package web

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-go/dateline/internal/service"
)

// described is a server with the document that it serves about itself.
type described struct {
	handler http.Handler
	doc     map[string]any
	schemas *jsonschema.Compiler
	asked   map[string]bool // statuses that were answered, "/v1/dates post 200"
}

func newDescribed(t *testing.T, o Options, l service.Limits) *described {
	t.Helper()
	d := &described{handler: Handler(service.New(l), o), asked: map[string]bool{}}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost/openapi.json", nil))
	doc, err := jsonschema.UnmarshalJSON(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	d.doc = doc.(map[string]any)
	d.schemas = jsonschema.NewCompiler()
	if err := d.schemas.AddResource("http://localhost/openapi.json", doc); err != nil {
		t.Fatal(err)
	}
	return d
}

// ask asks and holds the answer against the document: its status, its media type and, if it
// is JSON, its schema.
func (d *described) ask(t *testing.T, r *http.Request) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	way := strings.ToLower(r.Method)
	if w.Code == http.StatusMethodNotAllowed { // that of another way
		way = map[string]string{"get": "post", "post": "get"}[way]
	}
	place := []string{"paths", r.URL.Path, way, "responses", strconv.Itoa(w.Code), "content", w.Header().Get("Content-Type")}
	if d.at(place) == nil {
		t.Errorf("%s %s: not in the document: %v; %.300s", r.Method, r.URL, place, w.Body)
		return w
	}
	d.asked[strings.Join([]string{r.URL.Path, way, place[4]}, " ")] = true
	if place[6] != jsonType {
		return w
	}
	schema, err := d.schemas.Compile("http://localhost/openapi.json#" + pointer(append(place, "schema")))
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(w.Body.Bytes()))
	if err == nil {
		err = schema.Validate(v)
	}
	if err != nil {
		t.Errorf("%s %s: %v\n%.500s", r.Method, r.URL, err, w.Body)
	}
	return w
}

func (d *described) at(place []string) any {
	var v any = d.doc
	for _, key := range place {
		m, _ := v.(map[string]any)
		v = m[key]
	}
	return v
}

func pointer(place []string) string {
	var b strings.Builder
	for _, key := range place {
		b.WriteString("/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key))
	}
	return b.String()
}

func post(path, body string) *http.Request {
	r := httptest.NewRequest("POST", "http://localhost:8484"+path, strings.NewReader(body))
	r.Header.Set("Content-Type", jsonType)
	return r
}

const article = `{"articles": [{"text": "Kenya and Tanzania signed an agreement on Thursday.", "published": "2016-03-25"}]`

// TestAgreesWithItsDocument: all that handlers answer is as the document says, and what it
// says of each path is answered.
func TestAgreesWithItsDocument(t *testing.T) {
	t.Parallel()
	d := newDescribed(t, Options{Version: "v0", Body: 1 << 16}, service.DefaultLimits())
	if d.doc["openapi"] != "3.1.1" {
		t.Error(d.doc["openapi"])
	}
	d.ask(t, httptest.NewRequest("GET", "http://localhost/openapi.json", nil))
	d.ask(t, httptest.NewRequest("POST", "http://localhost/openapi.json", nil))
	strange := httptest.NewRequest("GET", "http://localhost/openapi.json", nil)
	strange.Host = "evil.example"
	d.ask(t, strange)
	slow := service.DefaultLimits()
	slow.Time = time.Nanosecond
	late := newDescribed(t, Options{Body: 1 << 16}, slow)
	for _, path := range slices.Sorted(maps.Keys(d.doc["paths"].(map[string]any))) {
		if path == descriptionPath {
			continue
		}
		request, err := d.schemas.Compile("http://localhost/openapi.json#" + pointer([]string{"paths", path, "post", "requestBody", "content", jsonType, "schema"}))
		if err != nil {
			t.Fatal(err)
		}
		for body, valid := range map[string]bool{
			article + `}`: true,
			article + `, "policy": "news", "weekStart": "sunday", "undated": true}`: true,
			article + `, "policy": "mood"}`:                                         false,
			article + `, "colour": "red"}`:                                          false,
			`{}`:                                                                    false,
			`{"articles": [{"text": 1}]}`:                                           false,
			`{"articles": [{"data": "VGhleSBtZXQgaW4gMTk5OC4="}], "undated": true}`: true,
		} {
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			w := d.ask(t, post(path, body))
			if err := request.Validate(v); (err == nil) != valid || (w.Code == 200) != valid {
				t.Errorf("%s %s: status %d; by the document: %v", path, body, w.Code, err)
			}
		}
		d.ask(t, post(path, `{"articles": [{"text": "On Monday."}]}`)) // no date
		d.ask(t, post(path, `{"articles": [{"text": "`+strings.Repeat("long ", 1<<15)+`"}]}`))
		d.ask(t, httptest.NewRequest("GET", "http://localhost"+path, nil))
		plain := post(path, article+`}`)
		plain.Header.Set("Content-Type", "text/plain")
		d.ask(t, plain)
		foreign := post(path, article+`}`)
		foreign.Header.Set("Origin", "https://evil.example")
		d.ask(t, foreign)
		late.ask(t, post(path, article+`}`))
	}
	for _, format := range service.Formats() {
		d.ask(t, post("/v1/timeline", article+`, "format": "`+format+`"}`))
		r := post("/v1/timeline", article+`, "format": "`+format+`"}`)
		r.Header.Set("Accept", fileType)
		if w := d.ask(t, r); w.Code != 200 || w.Body.Len() == 0 {
			t.Errorf("%s: %d", format, w.Code)
		}
	}
	r := post("/v1/timeline", `{"format": "csv", "articles": [{"text": "They met on Monday."}, {"text": "They met.", "published": "2016-03-25"}]}`)
	r.Header.Set("Accept", fileType)
	if w := d.ask(t, r); w.Code != http.StatusUnprocessableEntity {
		t.Errorf("a file that lacks an article: %d", w.Code)
	}
	// What the document promises besides has to be made on purpose: waiting, and faults.
	for path, item := range d.doc["paths"].(map[string]any) {
		for way, op := range item.(map[string]any) {
			for status := range op.(map[string]any)["responses"].(map[string]any) {
				if !d.asked[strings.Join([]string{path, way, status}, " ")] && !slices.Contains([]string{"500", "503", "504"}, status) {
					t.Errorf("%s %s: %s is in the document and was never answered", way, path, status)
				}
			}
		}
	}
}

// TestHosts: a name that was made to lead here is refused.
func TestHosts(t *testing.T) {
	t.Parallel()
	h := Handler(service.New(service.DefaultLimits()), Options{Hosts: []string{"Dateline.example"}, Body: 1 << 16})
	for host, want := range map[string]int{
		"localhost": 200, "LOCALHOST:8484": 200, "127.0.0.1:1": 200, "[::1]:8484": 200, "::1": 200, "dateline.example:80": 200, "dateline.example.": 200,
		"evil.example": 403, "localhost.evil.example": 403, "127.0.0.1.evil.example:8484": 403, "10.0.0.1": 403, "": 403, "0.0.0.0": 403, "localhost:x:y": 403,
	} {
		r := httptest.NewRequest("GET", "http://localhost/openapi.json", nil)
		r.Host = host
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("Host %q: %d, want %d", host, w.Code, want)
		}
	}
}

// TestServe: a server on a socket answers, says so under the right headers and ends with
// its context.
func TestServe(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- Serve(ctx, l, service.New(service.DefaultLimits()), Options{Version: "v0", Body: 1 << 16})
	}()
	base := "http://" + l.Addr().String()
	r, err := http.Post(base+"/v1/dates", jsonType, strings.NewReader(article+"}"))
	if err != nil {
		t.Fatal(err)
	}
	var a service.DatesAnswer
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil || len(a.Articles) != 1 || a.Articles[0].Dates[0].Value != "2016-03-24" {
		t.Errorf("%v %v", a, err)
	}
	r.Body.Close()
	if r.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Error(r.Header)
	}
	// A request that never ends takes nobody's place for long, and one that lies is refused.
	conn, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(conn, "POST /v1/dates HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{")
	reply := make([]byte, 64)
	conn.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	if n, _ := conn.Read(reply); n > 0 && !strings.Contains(string(reply[:n]), " 413 ") {
		t.Errorf("%q", reply[:n])
	}
	conn.Close()
	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Error("it does not end")
	}
}
