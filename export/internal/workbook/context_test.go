package workbook

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// A workbook writes at its very end, so streaming and packing look at the context themselves.
func TestWorkbookEnds(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Write(ctx, io.Discard, "Timeline", exporttest.Sample(t)); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "sheet Events") {
		t.Errorf("streaming: %v", err)
	}
	f := excelize.NewFile()
	defer f.Close()
	if err := repacked(ctx, io.Discard, f); !errors.Is(err, context.Canceled) {
		t.Errorf("packing: %v", err)
	}
}
