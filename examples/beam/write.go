package main

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

func init() {
	register.DoFn1x2[told, int, told](&toShard{})
	register.DoFn3x1[context.Context, int, func(*told) bool, error](&writeShard{})
}

// toShard spreads events over files by their IDs, so that the same events come into the
// same files.
type toShard struct{ Shards int }

func (f *toShard) ProcessElement(t told) (int, told) {
	h := fnv.New32a()
	h.Write([]byte(t.Event.ID))
	return int(h.Sum32() % uint32(f.Shards)), t
}

// writeShard writes the events of a shard as a file in a format of package export. A shard
// is held in memory; one that is written again has the same bytes.
type writeShard struct {
	Prefix, Format string
	Shards         int
}

func (f *writeShard) ProcessElement(ctx context.Context, shard int, group func(*told) bool) error {
	format, err := export.ByName(f.Format)
	if err != nil {
		return err
	}
	events, docs := gather(group)
	t := &timeline.Timeline{Events: events}
	for _, id := range slices.Sorted(maps.Keys(docs)) {
		t.Documents = append(t.Documents, docs[id])
	}
	t.Sort()
	var b bytes.Buffer
	if err := format.Export(&b, t); err != nil {
		return err
	}
	path := fmt.Sprintf("%s-%05d-of-%05d%s", f.Prefix, shard, f.Shards, format.Extensions[0])
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	return filesystem.Write(ctx, fs, path, b.Bytes())
}

// write writes events into files that begin with prefix.
func write(s beam.Scope, events beam.PCollection, prefix, format string, shards int) {
	s = s.Scope("Write")
	groups := beam.GroupByKey(s, beam.ParDo(s, &toShard{shards}, events))
	beam.ParDo0(s, &writeShard{prefix, format, shards}, groups)
}
