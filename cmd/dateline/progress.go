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

// update is called after each step and never from two goroutines at once.
func (p *progress) update(done, total int) {
	if !p.due() {
		return
	}
	fmt.Fprintf(os.Stderr, "\r%s: %d of %d (%d%%)\x1b[K", p.what, done, total, 100*done/total)
}

// due reports whether the count should be shown now.
func (p *progress) due() bool {
	now := time.Now()
	if p.next.IsZero() || now.Before(p.next) {
		return false
	}
	p.next, p.shown = now.Add(refresh), true
	return true
}

// clear takes the count off the terminal.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
}
