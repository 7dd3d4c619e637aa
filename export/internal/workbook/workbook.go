package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/stop"
	"github.com/dateline-go/dateline/internal/temporary"
	"github.com/dateline-go/dateline/timeline"
)

// Write writes a briefing for Excel, until ctx ends: what matters most first, then every event
// in a table to filter, sort and review, who acted, every time expression, the sources
// with the sentences that the events rest on, and where they disagree. A hidden
// sheet holds the timeline itself, from which [Read] has it back. Rows are streamed,
// so that a long timeline takes little memory.
func Write(ctx context.Context, w io.Writer, heading string, t *timeline.Timeline) error {
	var options excelize.Options
	if folder, remove, err := temporary.Folder(); err == nil { // only long sheets need one
		defer remove()
		defer context.AfterFunc(ctx, remove)()
		options.TmpDir = folder
	}
	f := excelize.NewFile(options)
	defer f.Close()
	b := newBook(ctx, f, t, heading)
	if err := b.setUp(); err != nil {
		return err
	}
	// Charts and Briefing first: once Events is streamed, its table can have no slicers
	// any more.
	for _, s := range []struct {
		name  string
		write func() error
	}{
		{chartsSheet, b.charts}, {briefingSheet, b.briefing}, {eventsSheet, b.events}, {"Actors", b.actors}, {"Dyads", b.dyads},
		{"Times", b.times}, {sourcesSheet, b.sources}, {"Conflicts", b.conflicts}, {stateSheet, b.state},
	} {
		if err := s.write(); err != nil {
			return fmt.Errorf("workbook: sheet %s: %w", s.name, err)
		}
	}
	// Excelize collects the content types from maps, in no order.
	parts, types := f.ContentTypes.Overrides, f.ContentTypes.Defaults
	sort.Slice(parts, func(i, j int) bool { return parts[i].PartName < parts[j].PartName })
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	return repacked(ctx, w, f)
}

// repacked writes the workbook with its parts in the order of their names: excelize
// takes streamed sheets from a map, in no order. Excelize packs in memory, and its
// packing takes the longest, so it has to see the end of ctx by itself.
func repacked(ctx context.Context, w io.Writer, f *excelize.File) error {
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return zip.NewWriter(stop.After(ctx, w)) })
	packed, err := f.WriteToBuffer()
	if err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	in, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	out := zip.NewWriter(w)
	for _, part := range in.File { // "[Content_Types].xml" sorts first, as readers like it
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// The sheets that others refer to by name.
const (
	briefingSheet = "Briefing"
	eventsSheet   = "Events"
	sourcesSheet  = "Sources"
	chartsSheet   = "Charts"
	stateSheet    = "dateline"
)

// book is a workbook while it is written.
type book struct {
	ctx      context.Context // of the export
	file     *excelize.File
	title    string
	timeline *timeline.Timeline
	rows     []timeline.Event // those of the sheet Events: the rejected ones among the others
	docs     map[string]*timeline.Document
	cited    citations
	tallies  []*tally // of actors, those in most events first
	periods  int      // that the charts count
	styles   styles
	// merged are the events that were merged into one, divided those that were divided from
	// one, by its ID.
	merged, divided map[string][]string
	prints          map[string]prints // of the rows of events that were written, by their IDs
	// unnumbered has the sentences of an event without numbers, as earlier versions wrote them.
	unnumbered bool
}

func newBook(ctx context.Context, f *excelize.File, t *timeline.Timeline, title string) *book {
	b := &book{ctx: ctx, file: f, title: title, timeline: t, rows: t.Events, docs: prose.Documents(t)}
	if len(t.Rejected) > 0 {
		b.rows = prose.InReadingOrder(t, t.Rejected...)
	}
	b.merged, b.divided, b.prints = map[string][]string{}, map[string][]string{}, map[string]prints{}
	for _, e := range b.rows {
		if r := e.Review; r != nil && r.MergedInto != "" {
			b.merged[r.MergedInto] = append(b.merged[r.MergedInto], e.ID)
		}
		if r := e.Review; r != nil && r.SplitFrom != "" {
			b.divided[r.SplitFrom] = append(b.divided[r.SplitFrom], e.ID)
		}
	}
	b.cited = cite(t.Documents, b.rows)
	b.tallies = tallyActors(t.Events)
	return b
}

func (b *book) setUp() error {
	for i, name := range []string{briefingSheet, eventsSheet, "Actors", "Dyads", "Times", sourcesSheet, "Conflicts", chartsSheet, stateSheet} {
		var err error
		if i == 0 {
			err = b.file.SetSheetName("Sheet1", name)
		} else {
			_, err = b.file.NewSheet(name)
		}
		if err != nil {
			return err
		}
	}
	// Before the sheets are streamed: these two read all of them.
	if err := b.file.SetSheetVisible(stateSheet, false); err != nil {
		return err
	}
	b.file.SetActiveSheet(0)
	// The date of the properties is that of the newest source: the time of
	// writing would make every file different.
	stamp := b.newest().UTC().Format(time.RFC3339)
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: cellText(b.title), Creator: "dateline", Created: stamp, Modified: stamp, Language: "en",
		Subject: "Chronology of events", Keywords: "chronology; events; sources",
		Description: "Dated, sourced events; every row quotes the sentence that it rests on.",
	}); err != nil {
		return err
	}
	var anchors []timeline.Anchor
	for _, e := range b.rows {
		anchors = append(anchors, e.When)
	}
	return b.styles.make(b.file, anchors)
}

func (b *book) newest() time.Time {
	newest := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, d := range b.timeline.Documents {
		if d.Published.After(newest) {
			newest = d.Published
		}
	}
	return newest
}
