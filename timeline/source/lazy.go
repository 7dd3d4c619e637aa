package source

import (
	"regexp"
	"sync"
)

// lazily is a pattern that is compiled when it is first used: programs that link this
// package start at once, and most of them read few kinds of input.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
