// Page makes dateline.html: one file that reads articles offline, in a browser.
//
//	go run ./examples/browser/page -o dateline.html
//
// It compiles the program in examples/browser to WebAssembly and puts it into the page with
// all that it needs. Under the page's policy nothing else is loaded and nothing leaves it.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

var (
	//go:embed page.html
	page string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
)

func main() {
	out := flag.String("o", "dateline.html", "the `file` that is written")
	flag.Parse()
	html, err := offline()
	if err == nil {
		err = os.WriteFile(*out, html, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "page:", err)
		os.Exit(1)
	}
}

// offline returns the page.
func offline() ([]byte, error) {
	program, err := compiled()
	if err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	glue, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, fmt.Errorf("what Go's programs need in a browser: %w", err)
	}
	code := string(glue) + script
	policy := fmt.Sprintf("default-src 'none'; script-src %s 'wasm-unsafe-eval'; style-src %s; base-uri 'none'; form-action 'none'", hash(code), hash(style))
	return []byte(strings.NewReplacer("{{.Policy}}", policy, "{{.Style}}", style, "{{.Program}}", program, "{{.Script}}", code).Replace(page)), nil
}

// compiled returns the program, packed, in base64.
func compiled() (string, error) {
	dir, err := os.MkdirTemp("", "dateline")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "dateline.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, "github.com/dateline-go/dateline/examples/browser")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w: %s", err, out)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := w.Write(wasm); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(packed.Bytes()), nil
}

// hash allows a script or a style in a policy.
func hash(code string) string {
	sum := sha256.Sum256([]byte(code))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
