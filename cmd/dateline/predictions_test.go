package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/internal/timeml"
)

// What eval writes takes the place of an older file in one step: who has the older one open,
// here under another name, still reads all of it, and nothing is left beside the new one.
func TestEvalReplacesWhole(t *testing.T) {
	t.Parallel()
	for name, write := range map[string]func(dir string) error{
		"found.jsonl": func(dir string) error {
			e := timesEvaluation{out: dir}
			return e.write(&timeml.Document{Name: "found"}, nil)
		},
		"entity.txt": func(dir string) error {
			return writeEntries(filepath.Join(dir, "entity.txt"), "entity", []eval.Entry{{Date: "2016-03-24"}})
		},
	} {
		dir, before := t.TempDir(), filepath.Join(t.TempDir(), "before")
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("older"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Link(path, before); err != nil {
			t.Skip("no second names for files here: ", err)
		}
		if err := write(dir); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(before); err != nil || string(b) != "older" {
			t.Errorf("%s: the older file reads %q, %v", name, b, err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) == "older" {
			t.Errorf("%s: %q is there, %v", name, b, err)
		}
		if all, err := os.ReadDir(dir); err != nil || len(all) != 1 {
			t.Errorf("%s: there are %v, %v", name, all, err)
		}
	}
}
