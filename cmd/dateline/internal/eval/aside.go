package eval

import (
	"embed"
	"path/filepath"
	"strings"
)

//go:embed aside/*.txt
var lists embed.FS

// Aside reports which documents of a corpus were set aside when the rules were
// written: they tell what the rest can no longer tell. The corpus is known by
// the name of its folder; of others nothing is set aside, and ok is false.
func Aside(dir string) (aside map[string]bool, ok bool) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, false
	}
	data, err := lists.ReadFile("aside/" + filepath.Base(abs) + ".txt")
	if err != nil {
		return nil, false
	}
	aside = map[string]bool{}
	for name := range strings.FieldsSeq(string(data)) {
		aside[name] = true
	}
	return aside, true
}
