package export

import (
	"errors"
	"io"

	"github.com/dateline-go/dateline/timeline"
)

type htmlPage struct{}

func (htmlPage) Export(io.Writer, *timeline.Timeline, ...Option) error {
	return errors.New("not there yet")
}
