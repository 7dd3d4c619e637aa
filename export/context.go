package export

import (
	"context"
	"io"

	"github.com/dateline-go/dateline/export/internal/stop"
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
	return f.Exporter.Export(stop.After(ctx, w), t, opts...)
}
