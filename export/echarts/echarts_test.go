package echarts

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cacheIn gives the test a cache folder and an environment of its own.
func cacheIn(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, dir)
	}
	t.Setenv(Env, "")
	path, err := Path()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestResolveOrder(t *testing.T) {
	cached := cacheIn(t)
	got, err := Resolve("")
	if err != nil || got != (Asset{}) {
		t.Fatalf("nothing anywhere: %+v, %v; want the CDN", got, err)
	}
	write(t, cached, "/* echarts, but not the pinned one */")
	if _, err := Resolve(""); !errors.Is(err, ErrDigest) || !strings.Contains(err.Error(), "dateline assets install") {
		t.Errorf("changed cache: %v; want ErrDigest and the remedy", err)
	}
	env := write(t, filepath.Join(t.TempDir(), "env.js"), "var echarts = {}\r\n")
	t.Setenv(Env, env)
	if got, err := Resolve(""); err != nil || got.Path != env || got.Code != "var echarts = {}\n" {
		t.Errorf("by environment: %+v, %v", got, err)
	}
	named := write(t, filepath.Join(t.TempDir(), "named.js"), "var echarts = 1")
	if got, err := Resolve(named); err != nil || got.Path != named {
		t.Errorf("by name: %+v, %v", got, err)
	}
}

func TestResolveRefuses(t *testing.T) {
	cacheIn(t)
	for what, text := range map[string]string{
		"closes the script": `var echarts = "</SCRIPT>"`,
		"opens a comment":   `var echarts = "<!--"`,
		"binary":            "echarts\x00",
		"not UTF-8":         "echarts\xff",
		"something else":    "jQuery",
	} {
		file := write(t, filepath.Join(t.TempDir(), "f.js"), text)
		if _, err := Resolve(file); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: error %v; want one that names the file", what, err)
		}
	}
	missing := filepath.Join(t.TempDir(), "none.js")
	if _, err := Resolve(missing); err == nil || !strings.Contains(err.Error(), missing) {
		t.Errorf("missing file: error %v; want one that names it", err)
	}
}

func TestInstallRefuses(t *testing.T) {
	cached := cacheIn(t)
	ctx := context.Background()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/echarts.js" {
			http.NotFound(w, r)
			return
		}
		w.Write([]byte("var echarts"))
	}))
	defer server.Close()
	file := write(t, filepath.Join(t.TempDir(), "f.js"), "var echarts")
	for _, from := range []string{file, server.URL + "/echarts.js"} {
		if _, err := Install(ctx, from); !errors.Is(err, ErrDigest) {
			t.Errorf("Install(%s): %v; want ErrDigest", from, err)
		}
	}
	if _, err := Install(ctx, server.URL+"/none"); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("Install of a missing address: %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := Install(cancelled, server.URL+"/echarts.js"); !errors.Is(err, context.Canceled) {
		t.Errorf("Install, cancelled: %v", err)
	}
	if _, err := os.Stat(cached); !os.IsNotExist(err) {
		t.Errorf("a refused file was cached")
	}
}

// TestInstall takes the real file from the npm package (npm install).
func TestInstall(t *testing.T) {
	file := os.Getenv(Env)
	if file == "" {
		file = filepath.Join("..", "..", "node_modules", "echarts", "dist", "echarts.min.js")
	}
	code, err := os.ReadFile(file)
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%v: run npm install first", err)
		}
		t.Skipf("%v: run npm install first", err)
	}
	cached := cacheIn(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write(code) }))
	defer server.Close()
	write(t, cached, "damaged")
	for _, from := range []string{file, server.URL} {
		path, err := Install(context.Background(), from)
		if err != nil || path != cached {
			t.Fatalf("Install(%s) = %q, %v; want %q", from, path, err, cached)
		}
		got, err := Resolve("")
		if err != nil || got.Path != cached || len(got.Code) != len(code) {
			t.Errorf("Resolve after Install(%s): %q, %d bytes, %v", from, got.Path, len(got.Code), err)
		}
		os.Remove(cached)
	}
	if left, _ := filepath.Glob(cached + "*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
