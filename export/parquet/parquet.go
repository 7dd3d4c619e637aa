// Package parquet adds the format parquet to those of package export: Apache Parquet, one
// event a row, with typed columns and the lists of an event as lists. A program imports it
// for that alone:
//
//	import _ "github.com/dateline-go/dateline/export/parquet"
package parquet

import (
	"io"
	"iter"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

func init() {
	export.Register(export.Format{
		Name: "parquet", Extensions: []string{".parquet"}, MediaType: "application/vnd.apache.parquet",
		Description: "Apache Parquet: one event a row, with typed columns", Exporter: table{},
	})
}

// table writes a row an event.
type table struct{}

// parquetRow is a row by the name that the schemas of all files have had.
type parquetRow record.Row

// Rows are handed on in batches, and written in groups that bound the memory.
const (
	batchSize = 1_000
	groupSize = 20_000
)

func (f table) Export(w io.Writer, t *timeline.Timeline, opts ...export.Option) error {
	return f.Stream(w, t.Documents, record.Events(t), opts...)
}

func (table) Stream(w io.Writer, documents []*timeline.Document, events iter.Seq2[timeline.Event, error], _ ...export.Option) error {
	docs := prose.Documents(&timeline.Timeline{Documents: documents})
	p := parquet.NewGenericWriter[parquetRow](w, parquet.Compression(&parquet.Snappy), parquet.MaxRowsPerRowGroup(groupSize))
	batch := make([]parquetRow, 0, batchSize)
	for e, err := range events {
		if err != nil {
			return err
		}
		if batch = append(batch, parquetRow(record.Of(e, docs))); len(batch) == batchSize {
			if _, err := p.Write(batch); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	if _, err := p.Write(batch); err != nil {
		return err
	}
	return p.Close()
}
