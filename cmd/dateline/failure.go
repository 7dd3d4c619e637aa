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
	if errs, ok := joined(err); ok {
		for _, err := range errs {
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
	sayTo(w, "%v", err)
}

// joined takes apart what [errors.Join] has put together. Others wrap several errors in a
// message of their own, and line breaks may as well be those of a file's name.
func joined(err error) ([]error, bool) {
	several, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil, false
	}
	errs := several.Unwrap()
	var lines []string
	for _, err := range errs {
		lines = append(lines, err.Error())
	}
	return errs, strings.Join(lines, "\n") == err.Error()
}

// exitCode is that of work that has failed: 1, or what shells show of a program that a
// closed pipe ended.
func exitCode(err error) int {
	if errors.Is(err, syscall.EPIPE) {
		return 128 + int(syscall.SIGPIPE)
	}
	return 1
}
