//go:build unix

package workbook

import (
	"fmt"
	"io"
	"runtime"
	"syscall"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// BenchmarkWorkbook writes 100,000 events, and beside that the same cells with
// excelize's stream writer alone.
func BenchmarkWorkbook(b *testing.B) {
	tl := exporttest.Sample(b)
	base := tl.Events
	tl.Events = nil
	for i := range 100_000 {
		e := base[i%len(base)]
		e.ID = fmt.Sprintf("%s-%d", e.ID, i)
		tl.Events = append(tl.Events, e)
	}
	tl.Sort()
	b.Run("briefing", func(b *testing.B) {
		defer reportCPU(b)()
		for b.Loop() {
			if err := Write(b.Context(), io.Discard, "Timeline", tl); err != nil {
				b.Fatal(err)
			}
		}
	})
	type sheet struct {
		name string
		rows [][]any
	}
	var sheets []sheet
	f := open(b, tl)
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			b.Fatal(err)
		}
		s := sheet{name: name}
		for _, row := range rows {
			var cells []any
			for _, c := range row {
				cells = append(cells, excelize.Cell{Value: c})
			}
			s.rows = append(s.rows, cells)
		}
		sheets = append(sheets, s)
	}
	b.Run("stream_writer_alone", func(b *testing.B) {
		defer reportCPU(b)()
		for b.Loop() {
			f := excelize.NewFile()
			for _, s := range sheets {
				if _, err := f.NewSheet(s.name); err != nil {
					b.Fatal(err)
				}
				w, err := f.NewStreamWriter(s.name)
				if err != nil {
					b.Fatal(err)
				}
				for i, row := range s.rows {
					if err := w.SetRow(fmt.Sprintf("A%d", i+1), row); err != nil {
						b.Fatal(err)
					}
				}
				if err := w.Flush(); err != nil {
					b.Fatal(err)
				}
			}
			if _, err := f.WriteTo(io.Discard); err != nil {
				b.Fatal(err)
			}
			f.Close()
		}
	})
}

// reportCPU reports the processor's seconds for each run, which tell more than the
// clock's on a machine that does other things.
func reportCPU(b *testing.B) func() {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	runtime.GC()
	before := used()
	return func() { b.ReportMetric((used()-before)/float64(b.N), "cpu-s/op") }
}
