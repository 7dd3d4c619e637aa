package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

// account says what an extraction has come to: what it wrote, of how many articles,
// and how many of them were left out for which reason.
type account struct {
	files    []string // that were written
	events   int
	articles int
	copies   int            // of these articles, which were not read a second time
	read     int            // of articles, with events or without
	over     map[string]int // files passed over, by kind
	left     error          // of the articles
}

// reason is why an article is left out.
type reason struct {
	why   string
	holds func(error) bool
}

// reasons are told by errors; the last holds for all.
var reasons = []reason{
	{"without a date (--undated reads them)", is(source.ErrNoDate)},
	{"without text", is(source.ErrEmpty)},
	{"no text files", is(source.ErrNotText)},
	{"too large", is(source.ErrSize)},
	{"encrypted", is(source.ErrEncrypted)},
	{"written by dateline", is(source.ErrOwnOutput)},
	{"not found", is(fs.ErrNotExist)},
	{"not to be read", is(fs.ErrPermission)},
	{"for another reason", func(error) bool { return true }},
}

func is(target error) func(error) bool {
	return func(err error) bool { return errors.Is(err, target) }
}

// write says it, a line for each thing.
func (a *account) write() {
	if len(a.files) > 0 {
		say("wrote %s", strings.Join(a.files, ", "))
		from := count(a.articles, "article")
		if a.copies > 0 {
			from += fmt.Sprintf(" (and %d more that are copies of them; --keep-duplicates reads these too)", a.copies)
		}
		say("%s from %s", count(a.events, "event"), from)
	}
	languages, left := 0, 0
	why := make([]int, len(reasons))
	each(a.left, func(err error) {
		switch {
		case errors.As(err, new(*timeline.LanguageError)):
			languages++
		case !errors.Is(err, source.ErrUnmet): // which is about no article
			left++
			why[reasonOf(err)]++
		}
	})
	if languages > 0 {
		say("%s in another language: without events", count(languages, "article"))
	}
	var parts []string
	for i, n := range why {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, reasons[i].why))
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(a.over)) {
		left += a.over[kind]
		parts = append(parts, fmt.Sprintf("%d %s", a.over[kind], kind))
	}
	if left > 0 {
		say("%d of %d read; %s", a.read, a.read+left, strings.Join(parts, ", "))
	}
}

// reasonOf returns the index of the reason that an error is about.
func reasonOf(err error) int {
	return slices.IndexFunc(reasons, func(r reason) bool { return r.holds(err) })
}

// each calls f for every error that is joined in err.
func each(err error, f func(error)) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			each(err, f)
		}
		return
	}
	if err != nil {
		f(err)
	}
}

// count is a number of things: "1 event", "2 events".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
