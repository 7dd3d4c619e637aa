package timeline

import (
	"fmt"
	"path"
	"runtime"
	"strings"
)

// PanicError says that a mistake of the program, or of the caller's Extractor, kept a
// document from being read.
type PanicError struct {
	Value any    // what was panicked with
	Where string // file and line, "timeline/place.go:20"; "" if unknown
}

func (e *PanicError) Error() string {
	at := ""
	if e.Where != "" {
		at = " in " + e.Where
	}
	return fmt.Sprintf("the program failed on it (%v%s) and leaves it out; please report that with the article", e.Value, at)
}

// panickedAt returns where the panic happened that is being recovered from.
func panickedAt() string {
	var pcs [32]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		f, more := frames.Next()
		if f.File != "" && !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s/%s:%d", path.Base(path.Dir(f.File)), path.Base(f.File), f.Line)
		}
		if !more {
			return ""
		}
	}
}
