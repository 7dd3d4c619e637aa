package export

import (
	"errors"
	"io"

	"github.com/dateline-go/dateline/timeline"
)

type workbook struct{}

func (workbook) Export(io.Writer, *timeline.Timeline, ...Option) error { return errors.New("not there yet") }
