package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/export/html"
	"github.com/dateline-go/dateline/timeline"
)

// outputs are the places that a timeline is written to.
type outputs struct {
	files  []string
	format string   // of standard output and of the files that it fits
	fonts  []string // files, for pictures
	top    int      // how many events formats for readers show; 0 is all
	charts string   // file with ECharts, for pages

	language string // of the labels of pages
	fragment bool   // pages are pieces for others
}

// add defines the flags of outputs.
func (o *outputs) add(cmd *cobra.Command) {
	cmd.Flags().StringArrayVarP(&o.files, "output", "o", nil, "output `file`, - for standard output; may be given again")
	cmd.Flags().StringVar(&o.format, "format", "", "`format` of standard output (default text), and of outputs whose extension fits it")
	cmd.Flags().IntVar(&o.top, "top", 0, "show the `number` of events that matter most in pages, text, Markdown, TimelineJS, calendars and pictures; workbooks and data have all")
	cmd.Flags().StringArrayVar(&o.fonts, "font", nil, "`file` of a font for writings that pictures lack, such as Chinese; may be given again")
	cmd.Flags().StringVar(&o.charts, "echarts", "", "`file` with the ECharts library for pages (default: see \"dateline assets\")")
	cmd.Flags().StringVar(&o.language, "page-lang", "", "`language` of the labels of pages: "+strings.Join(html.Languages(), ", ")+" (default en)")
	cmd.Flags().BoolVar(&o.fragment, "fragment", false, "write pages as pieces for a CMS, without html, head and body")
	complete(cmd, "format", formatNames())
	complete(cmd, "page-lang", html.Languages())
}

// check finds what would fail before any work is done.
func (o *outputs) check() error {
	if len(o.files) == 0 {
		o.files = []string{"-"}
	}
	if o.format != "" {
		format, err := export.ByName(o.format)
		if err != nil {
			return usageError{err}
		}
		if !slices.Contains(o.files, "-") && !slices.ContainsFunc(o.files, format.Fits) {
			return usagef("--format %s: no output takes it; add -o - for standard output, or -o with a name that ends in %s",
				o.format, format.Extensions[0])
		}
	}
	for _, file := range o.files {
		if _, err := o.formatOf(file); err != nil {
			return usageError{err}
		}
	}
	if o.language != "" && !slices.Contains(html.Languages(), o.language) {
		return usagef("--page-lang %s: give one of %s", o.language, strings.Join(html.Languages(), ", "))
	}
	if o.top < 0 {
		return usagef("--top %d: give a number of events, or 0 for all", o.top)
	}
	return nil
}

// formatOf returns the format of an output: the one asked for where it fits,
// or the one that the extension chooses.
func (o *outputs) formatOf(file string) (export.Format, error) {
	if file == "-" {
		return export.ByName(cmp.Or(o.format, "text"))
	}
	if asked, err := export.ByName(o.format); err == nil && asked.Fits(file) {
		return asked, nil
	}
	return export.ForFile(file)
}

// spares returns what refuses an article that an output would be written over, whatever
// names lead to it.
func (o *outputs) spares() func(article fs.FileInfo) error {
	there := map[string]fs.FileInfo{}
	for _, file := range o.files {
		if info, err := os.Stat(file); err == nil {
			there[file] = info
		}
	}
	return func(article fs.FileInfo) error {
		for _, file := range o.files {
			if info := there[file]; info != nil && os.SameFile(article, info) {
				return usagef("%s: this is one of the articles; choose another name for the output", file)
			}
		}
		return nil
	}
}

// write writes every output that can be written, until ctx ends, and returns the files
// that it has written.
func (o *outputs) write(ctx context.Context, t *timeline.Timeline) (files []string, failed error) {
	return o.writeAll(ctx, t, func(f export.Format) export.Format { return f })
}

// stream reports whether all outputs take a timeline that is not in memory.
func (o *outputs) stream() bool {
	return !slices.ContainsFunc(o.files, func(file string) bool {
		format, err := o.formatOf(file)
		return err != nil || !format.Streams()
	})
}

// writeStored is write for such a timeline.
func (o *outputs) writeStored(ctx context.Context, t *timeline.Stored) (files []string, failed error) {
	return o.writeAll(ctx, nil, func(f export.Format) export.Format { return f.Of(t) })
}

func (o *outputs) writeAll(ctx context.Context, t *timeline.Timeline, of func(export.Format) export.Format) (files []string, failed error) {
	for i, file := range o.files {
		err := o.writeOne(ctx, t, file, of)
		if err != nil && ctx.Err() != nil {
			return files, errors.Join(failed, fmt.Errorf("%w; not written: %s", context.Cause(ctx), strings.Join(o.files[i:], ", ")))
		}
		if err == nil && file != "-" {
			files = append(files, file)
		}
		failed = errors.Join(failed, o.advised(err))
	}
	o.tellOfECharts()
	return files, failed
}

// tellOfECharts says once how pages come to open offline, if some was made that doesn't.
func (o *outputs) tellOfECharts() {
	library, err := echarts.Resolve(o.charts)
	if err != nil || library.Code != "" || !slices.ContainsFunc(o.files, o.isPage) {
		return
	}
	say("%s", `the page loads ECharts, with which it draws, from the network; run "dateline assets install" once and make it again, and it opens offline`)
}

func (o *outputs) isPage(file string) bool {
	format, err := o.formatOf(file)
	return err == nil && format.Name == "html"
}

// tables are the outputs that a Data Package describes.
func (o *outputs) tables() []string {
	files := []string{}
	for _, file := range o.files {
		if format, err := o.formatOf(file); err == nil && file != "-" && (format.Name == "csv" || format.Name == "parquet") {
			files = append(files, file)
		}
	}
	return files
}

func (o *outputs) writeOne(ctx context.Context, t *timeline.Timeline, file string, of func(export.Format) export.Format) error {
	format, err := o.formatOf(file)
	if err != nil {
		return err
	}
	format = of(format)
	options := []export.Option{export.WithContext(ctx), export.WithECharts(o.charts), export.WithFonts(o.fonts...), export.WithTop(o.top), export.WithTables(o.tables()...), export.WithLanguage(o.language)}
	if o.fragment {
		options = append(options, export.WithFragment())
	}
	if file == "-" {
		var out io.Writer = os.Stdout
		if !paints(format) {
			out = screen()
		}
		return toStdout(ctx, out, func(w io.Writer) error { return format.Export(w, t, append(options, colors()...)...) })
	}
	return format.WriteFile(file, t, options...)
}

// advised adds to errors of the files that outputs are made with what to do about them.
func (o *outputs) advised(err error) error {
	p := new(fs.PathError)
	if errors.As(err, &p) && slices.Contains(append(o.fonts, o.charts, os.Getenv(echarts.Env)), p.Path) {
		return fmt.Errorf("%w; %s", err, advice(p.Err))
	}
	return err
}
