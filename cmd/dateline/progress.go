package main

import (
	"fmt"
	"os"
	"time"

	"golang.org/x/term"
)

// Work shows its progress once it has lasted for patience, and then as often
// as a person can read.
const (
	patience = time.Second
	refresh  = 100 * time.Millisecond
)

// progress counts steps on standard error, if that is a terminal.
type progress struct {
	what  string
	next  time.Time // when to show the count; zero: never
	shown bool
}

func newProgress(what string) *progress {
	p := &progress{what: what}
	if term.IsTerminal(int(os.Stderr.Fd())) {
		p.next = time.Now().Add(patience)
	}
	return p
}

// update is called after each step and never from two goroutines at once; total is 0 where
// nobody knows it.
func (p *progress) update(done, total int) {
	now := time.Now()
	if p.next.IsZero() || now.Before(p.next) {
		return
	}
	p.next, p.shown = now.Add(refresh), true
	share := ""
	if total > 0 {
		share = fmt.Sprintf(" of %d (%d%%)", total, 100*done/total)
	}
	fmt.Fprintf(os.Stderr, "\r%s: %d%s\x1b[K", p.what, done, share)
}

// clear takes the count off the terminal.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
}
