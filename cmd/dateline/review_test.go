package main

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestListed: of many problems the first are listed, and how many there are more; a message
// is cut where it is longer than a person reads.
func TestListed(t *testing.T) {
	t.Parallel()
	var problems []error
	for i := range 1000 {
		problems = append(problems, errors.New(fmt.Sprint("row ", i, " ", strings.Repeat("x", 30_000))))
	}
	var out strings.Builder
	report(&out, listed("book.xlsx", problems))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != mostListed+1 || lines[mostListed] != "dateline: book.xlsx: 900 more problems are not listed; mend these first" {
		t.Errorf("%d lines, the last is %.200q", len(lines), lines[len(lines)-1])
	}
	for _, line := range lines {
		if len(line) > longestMessage+100 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	if err := listed("book.xlsx", nil); err != nil {
		t.Error(err)
	}
}
