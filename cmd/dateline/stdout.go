package main

import (
	"bufio"
	"context"
	"io"
	"os"
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
	return err
}
