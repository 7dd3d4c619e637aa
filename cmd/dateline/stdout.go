package main

import (
	"bufio"
	"context"
	"io"
)

// stdout is standard output that remembers what it could not write.
type stdout struct {
	io.Writer
	failed error
}

func (o *stdout) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if o.failed == nil {
		o.failed = err
	}
	return n, err
}

// toStdout lets write write to out, which is standard output or its [screen], until ctx ends,
// even if nobody reads.
func toStdout(ctx context.Context, out io.Writer, write func(io.Writer) error) error {
	_, err := interruptible(ctx, func() (struct{}, error) {
		w := bufio.NewWriter(out)
		if err := write(w); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, w.Flush()
	})
	return err
}
