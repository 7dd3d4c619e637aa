package main

import (
	"bytes"
	"context"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

func init() { register.Function3x1(extract) }

var (
	readDocuments = beam.NewCounter("dateline", "documents")
	failed        = beam.NewCounter("dateline", "failed")
)

// extract reads a file of articles and emits what each tells. What cannot be read is
// counted and logged, and the rest is read.
func extract(ctx context.Context, file fileio.ReadableFile, emit func(told)) error {
	data, err := file.Read(ctx)
	if err != nil {
		return err
	}
	for doc, err := range documents(data, file.Metadata.Path) {
		if err != nil {
			failed.Inc(ctx, 1)
			log.Warnf(ctx, "%v", err)
			continue
		}
		for story, err := range timeline.Events(ctx, slices.Values([]*timeline.Document{doc}), timeline.WithWorkers(1)) {
			if err != nil {
				failed.Inc(ctx, 1)
				log.Warnf(ctx, "%v", err)
				continue
			}
			readDocuments.Inc(ctx, 1)
			for _, e := range story.Events {
				emit(told{e, []*timeline.Document{{
					ID: doc.ID, Title: doc.Title, URL: doc.URL, Source: doc.Source, Publisher: doc.Publisher,
					Published: doc.Published, Dated: doc.Dated, Language: doc.Language, Copies: doc.Copies,
				}}})
			}
		}
	}
	return nil
}

// documents are the articles of a file, in whatever format it is, each with an ID that no
// other file's has.
func documents(data []byte, path string) func(yield func(*timeline.Document, error) bool) {
	return func(yield func(*timeline.Document, error) bool) {
		for doc, err := range source.ReadAll(bytes.NewReader(data), path, source.Options{}) {
			if err == nil {
				doc.ID = doc.Source
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}
