package export

import (
	"context"
	"io"

	"github.com/dateline-go/dateline/timeline"
)

// WithContext makes an export by a [Format] stop soon after ctx has ended, with
// the cause as its error.
func WithContext(ctx context.Context) Option { return func(o *options) { o.ctx = ctx } }

// Export writes t to w until the context of [WithContext] ends.
func (f Format) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	ctx := apply(opts).ctx
	if err := context.Cause(ctx); err != nil {
		return err
	}
	return f.Exporter.Export(stopAfter(ctx, w), t, opts...)
}

// stopAfter returns a writer that writes to w until ctx ends.
func stopAfter(ctx context.Context, w io.Writer) io.Writer { return contextWriter{ctx, w} }

type contextWriter struct {
	ctx context.Context
	w   io.Writer
}

func (c contextWriter) Write(p []byte) (int, error) {
	if err := context.Cause(c.ctx); err != nil {
		return 0, err
	}
	return c.w.Write(p)
}
