package main

import (
	"bufio"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

func newExtract() *cobra.Command {
	var articles articleFlags
	var out outputs
	var title, echarts string
	var workers int
	cmd := &cobra.Command{
		Use:   "extract [flags] [ARTICLE...]",
		Short: "Extract events and write them as a timeline",
		Long: `Extract finds the events of the articles, works out when each of them happened
and merges them into one timeline, which it writes to every output named. The
extension of an output's name chooses its format; "dateline formats" lists them.
Without an output it writes a chronology to standard output.

An ARTICLE is a text or HTML file, a folder of them, or - for standard input.
Articles that cannot be read are listed at the end; the others are written.`,
		Example: `  dateline extract article.html
  dateline extract -d 2016-03-25 -o brief.xlsx -o timeline.html -o events.jsonl article.txt
  dateline extract -o library.xlsx --title "Harbour talks" articles/
  curl -s https://example.org/news | dateline extract --format jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx := cmd.Context()
			if err := out.check(); err != nil {
				return err
			}
			if cmd.Flags().Changed("workers") && workers < 1 {
				return usagef("--workers %d: give 1 or more", workers)
			}
			docs, failed := articles.read(ctx, args)
			if len(docs) == 0 {
				return failed
			}
			if err := out.spare(docs); err != nil {
				return err
			}
			count := newProgress("articles read")
			opts := []timeline.Option{timeline.WithTitle(title), timeline.WithProgress(count.update)}
			if cmd.Flags().Changed("workers") {
				opts = append(opts, timeline.WithWorkers(workers))
			}
			t, err := timeline.Build(ctx, docs, opts...)
			count.clear()
			if ctx.Err() != nil {
				return ctx.Err()
			}
			failed = errors.Join(failed, err)
			if len(t.Documents) == 0 {
				return failed
			}
			return errors.Join(out.write(t, echarts), failed)
		},
	}
	articles.add(cmd)
	cmd.Flags().StringArrayVarP(&out.files, "output", "o", nil, "output `file`, - for standard output; may be given again")
	cmd.Flags().StringVar(&out.format, "format", "", "`format` of standard output (default text)")
	cmd.Flags().StringVar(&title, "title", "", "`heading` of the timeline")
	cmd.Flags().StringVar(&echarts, "echarts", "", "`file` with the ECharts library for pages (default: see \"dateline assets\")")
	cmd.Flags().IntVar(&workers, "workers", 0, "`number` of articles read at a time (default: one a processor)")
	complete(cmd, "format", formatNames())
	return cmd
}

// outputs are the places that a timeline is written to.
type outputs struct {
	files  []string
	format string // of standard output
}

// check finds what would fail before any work is done.
func (o *outputs) check() error {
	if len(o.files) == 0 {
		o.files = []string{"-"}
	}
	toStdout := slices.Contains(o.files, "-")
	if o.format != "" && !toStdout {
		return usagef("--format is for standard output; add -o - or leave it out")
	}
	if o.format == "" {
		o.format = "text"
	}
	if _, err := export.ByName(o.format); err != nil {
		return usageError{err}
	}
	for _, file := range o.files {
		if file == "-" {
			continue
		}
		if _, err := export.ForFile(file); err != nil {
			return usageError{err}
		}
	}
	return nil
}

// spare refuses to write over an article that has been read.
func (o *outputs) spare(docs []*timeline.Document) error {
	read := make(map[string]bool, len(docs))
	for _, doc := range docs {
		if path, err := filepath.Abs(doc.Source); err == nil {
			read[path] = true
		}
	}
	for _, file := range o.files {
		if path, err := filepath.Abs(file); err == nil && read[path] {
			return usagef("%s: this is one of the articles; choose another name for the output", file)
		}
	}
	return nil
}

// write writes every output that can be written.
func (o *outputs) write(t *timeline.Timeline, echarts string) error {
	var errs []error
	for _, file := range o.files {
		if file == "-" {
			errs = append(errs, o.print(t, echarts))
		} else {
			errs = append(errs, export.WriteFile(file, t, export.WithECharts(echarts)))
		}
	}
	return errors.Join(errs...)
}

func (o *outputs) print(t *timeline.Timeline, echarts string) error {
	format, err := export.ByName(o.format)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(os.Stdout)
	if err := format.Export(w, t, append(colors(), export.WithECharts(echarts))...); err != nil {
		return err
	}
	return w.Flush()
}
