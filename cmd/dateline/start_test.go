package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// short is a file with an article of two sentences.
func short(tb testing.TB) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "article.txt")
	if err := os.WriteFile(path, []byte("The talks broke down on Thursday. A draft is due by August.\n"), 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}

// Package ballast keeps the collector waiting, which it does only if it comes before the
// packages that allocate: the one collection is that which the ballast itself brings about.
func TestStartCollectsNothing(t *testing.T) {
	cmd := exec.Command("dateline", "dates", "-d", "2016-03-25", short(t))
	cmd.Env = append(os.Environ(), "GODEBUG=gctrace=1", "GOGC=100")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if n := len(regexp.MustCompile(`(?m)^gc \d+ @`).FindAll(out, -1)); n != 1 {
		t.Errorf("%d collections, not one:\n%s", n, out)
	}
}

// BenchmarkStart runs the program on a short article from its start to its end.
func BenchmarkStart(b *testing.B) {
	article := short(b)
	for _, command := range []string{"dates", "extract"} {
		b.Run(command, func(b *testing.B) {
			for b.Loop() {
				if out, err := exec.Command("dateline", command, "-d", "2016-03-25", article).CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
			}
		})
	}
}
