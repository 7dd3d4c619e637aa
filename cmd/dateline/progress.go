package main

import (
	"os"
	"time"

	"github.com/jedib0t/go-pretty/v6/progress"
	"golang.org/x/term"
)

// patience is how long work may last before its progress is shown.
const patience = time.Second

// bar shows progress on a terminal, once the work proves long.
type bar struct {
	what    string
	begun   time.Time
	show    bool
	writer  progress.Writer
	tracker *progress.Tracker
}

func newProgress(what string) *bar {
	return &bar{what: what, begun: time.Now(), show: term.IsTerminal(int(os.Stderr.Fd()))}
}

// update is called after each step and never from two goroutines at once.
func (b *bar) update(done, total int) {
	if !b.show || b.tracker == nil && time.Since(b.begun) < patience {
		return
	}
	if b.tracker == nil {
		b.tracker = &progress.Tracker{Message: b.what, Total: int64(total), RemoveOnCompletion: true}
		b.writer = progress.NewWriter()
		b.writer.SetOutputWriter(os.Stderr)
		b.writer.AppendTracker(b.tracker)
		go b.writer.Render()
	}
	b.tracker.SetValue(int64(done))
}

// stop takes the bar off the terminal.
func (b *bar) stop() {
	if b.writer == nil {
		return
	}
	b.tracker.MarkAsDone()
	b.writer.Stop()
	for b.writer.IsRenderInProgress() {
		time.Sleep(10 * time.Millisecond)
	}
}
