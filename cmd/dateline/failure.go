package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// named makes the error of a file that a flag names start with that name and end with
// what to do.
func named(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return fmt.Errorf("%s: %w; %s", p.Path, p.Err, advice(p.Err))
	}
	return err
}

// advice says what to do about a file that cannot be read.
func advice(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "check the name"
	}
	return "check that it is a file that may be read"
}

// report writes what failed, a line each. Whoever closed a pipe knows of it.
func report(w io.Writer, err error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			report(w, err)
		}
		return
	}
	if errors.Is(err, syscall.EPIPE) {
		return
	}
	if p := new(fs.PathError); errors.As(err, &p) && p.Path == os.Stdout.Name() {
		err = fmt.Errorf("standard output: not written: %w; make room there, or send it elsewhere", p.Err)
	}
	for line := range strings.Lines(err.Error()) {
		fmt.Fprintf(w, "dateline: %s\n", strings.TrimSpace(line))
	}
}

// exitCode is that of work that has failed: 1, or what shells show of a program that a
// closed pipe ended.
func exitCode(err error) int {
	if errors.Is(err, syscall.EPIPE) {
		return 128 + int(syscall.SIGPIPE)
	}
	return 1
}
