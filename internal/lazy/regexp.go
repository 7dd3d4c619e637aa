// Package lazy makes what is costly when it is first used: programs start at once, and most
// of them need few of it.
package lazy

import (
	"regexp"
	"sync"
)

// Regexp is a pattern that is compiled when it is first used.
func Regexp(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
