package annotated

import (
	_ "embed"
	"strings"
)

//go:embed aside.txt
var asideList string

var aside = func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(asideList) {
		m[name] = true
	}
	return m
}()

// Aside reports whether an article of shared/data/news was set aside: nothing was learned
// from it, so it tells what the others can no longer tell.
func Aside(name string) bool { return aside[name] }
