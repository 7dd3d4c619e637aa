package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// toStdout lets write write to standard output until ctx ends, even if nobody reads.
func toStdout(ctx context.Context, write func(io.Writer) error) error {
	_, err := interruptible(ctx, func() (struct{}, error) {
		w := bufio.NewWriter(os.Stdout)
		if err := write(w); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, w.Flush()
	})
	p := new(fs.PathError)
	if !errors.As(err, &p) || p.Path != os.Stdout.Name() || errors.Is(err, syscall.EPIPE) {
		return err
	}
	return fmt.Errorf("standard output: not written: %w; make room there, or send it elsewhere", p.Err)
}
