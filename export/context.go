package export

import (
	"context"
	"io"

	"github.com/dateline-go/dateline/export/internal/stop"
	"github.com/dateline-go/dateline/timeline"
)

// Export writes t to w until the context of [WithContext] ends.
func (f Format) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	ctx := Apply(opts...).Context
	if err := context.Cause(ctx); err != nil {
		return err
	}
	return f.Exporter.Export(stop.After(ctx, w), t, opts...)
}
