package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	// Packages are initialised in the order of their paths: this one, which imports
	// nothing but runtime, before those that allocate much.
	"github.com/dateline-go/dateline/cmd/dateline/internal/ballast"
)

func main() {
	ballast.Drop()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)   // a second Ctrl-C ends the program at once
	signal.Ignore(syscall.SIGPIPE) // the write that meets a closed pipe says so
	os.Exit(run(ctx, os.Args[1:]))
}
