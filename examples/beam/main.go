// The program reads articles on many machines: a pipeline of Apache Beam that gives the
// events that timeline.Build gives, for more articles than one machine reads.
//
//	go run . --input 'articles/*' --output events
package main

import (
	"context"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/dateline-go/dateline/export"
	_ "github.com/dateline-go/dateline/export/all" // whatever --format names
)

func main() {
	input := flag.String("input", "", "`pattern` of the files of articles; each is read by one worker")
	output := flag.String("output", "events", "`prefix` of the files to write")
	format := flag.String("format", "parquet", "parquet, jsonl, csv or another `format` that dateline writes")
	shards := flag.Int("shards", 1, "`number` of files to write; some 100,000 events a file")
	flag.Parse()
	beam.Init()
	if *input == "" || *shards < 1 {
		log.Fatal("give --input a pattern of files, and --shards at least 1")
	}
	if _, err := export.ByName(*format); err != nil {
		log.Fatal(err)
	}
	if err := beamx.Run(context.Background(), pipeline(*input, *output, *format, *shards)); err != nil {
		log.Fatal(err)
	}
}

// pipeline reads, extracts, merges and writes.
func pipeline(input, output, format string, shards int) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	files := fileio.ReadMatches(s, beam.Reshuffle(s, fileio.MatchFiles(s, input)))
	mentions := beam.ParDo(s.Scope("Extract"), extract, files)
	write(s, finishAll(s, merge(s, mentions)), output, format, shards)
	return p
}
