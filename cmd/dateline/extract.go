package main

import (
	"context"
	"errors"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

func newExtract() *cobra.Command {
	var x extraction
	cmd := &cobra.Command{
		Use:   "extract [flags] [ARTICLE...]",
		Short: "Extract events and write them as a timeline",
		Long: `Extract finds the events of the articles, works out when each of them happened
and merges them into one timeline, which it writes to every output named. The
extension of an output's name chooses its format; "dateline formats" lists them.
Where two formats share an extension, --format chooses between them. Without an
output it writes a chronology to standard output.

An ARTICLE is a file with one article or many, a folder of them, or - for
standard input: text, HTML, archives and what else docs/formats.md lists, told by
the content; with --fetch also an address on the web. Articles that cannot be read
are listed at the end; the others are written. What dateline has written itself is
passed over.

-d is the date of publication of articles that do not say it; what a page or a
date line says goes before it, unless --date-override is given. --dates names a
table with the dates of single files, by their paths below the folder.

An article that has nearly all the words of another one is a copy: of those that are
alike the longest is read, or the first where none adds anything, and the outputs say
who else published it. --keep-duplicates reads them all.`,
		Example: `  dateline extract article.html
  dateline extract -d 2016-03-25 -o brief.xlsx -o timeline.html -o events.jsonl article.txt
  dateline extract -o library.xlsx --dates dates.csv articles/
  dateline extract -o library.xlsx --title "Harbour talks" articles/
  dateline extract --format timelinejs-csv -o slides.csv articles/
  curl -s https://example.org/news | dateline extract --format jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return x.run(cmd.Context(), args)
		},
	}
	x.add(cmd)
	return cmd
}

// add defines the flags that extract and timeline have in common.
func (x *extraction) add(cmd *cobra.Command) {
	x.articles.add(cmd)
	x.out.add(cmd)
	cmd.Flags().StringVar(&x.title, "title", "", "`heading` of the timeline")
	cmd.Flags().StringVar(&x.actors, "actors", "", "`file` with actors of your own: CSV (name, code, from, to) or PETRARCH's format")
	cmd.Flags().BoolVar(&x.unnamed, "no-temponyms", false, "leave out what is known of named events (\"the Oslo Accords\")")
	cmd.Flags().Float64Var(&x.least, "min-confidence", 0, "leave out events of less `confidence` than that, 0 to 1")
	cmd.Flags().IntVar(&x.workers, "workers", runtime.GOMAXPROCS(0), "`number` of articles read at a time")
	cmd.Flags().StringVar(&x.review, "review", "", "`workbook` that was reviewed: its decisions are kept")
	cmd.Flags().BoolVar(&x.copies, "keep-duplicates", false, "read every copy of an article as one of its own; otherwise the longest is read, and names where else it stood")
	addQuiet(cmd, &x.quiet)
	cmd.Flags().BoolVar(&x.plover, "plover-only", false, "leave out happenings outside PLOVER's event types, such as elections and accidents")
	x.timing.add(cmd)
}

// extraction is what the flags of extract say.
type extraction struct {
	articles articleFlags
	timing   timesFlags
	out      outputs
	title    string
	actors   string
	entities []string
	unnamed  bool
	plover   bool
	least    float64
	copies   bool
	review   string
	workers  int
	quiet    bool
}

func (x *extraction) run(ctx context.Context, args []string) error {
	if err := x.out.check(); err != nil {
		return err
	}
	if x.workers < 1 {
		return usagef("--workers %d: give 1 or more", x.workers)
	}
	if x.least < 0 || x.least > 1 {
		return usagef("--min-confidence %v: give 0 to 1", x.least)
	}
	times, err := x.timing.options()
	if err != nil {
		return err
	}
	options := []timeline.Option{timeline.WithTitle(x.title), timeline.WithTimes(times...), timeline.WithWorkers(x.workers),
		timeline.For(x.entities...), timeline.WithMinConfidence(x.least)}
	if x.unnamed {
		options = append(options, timeline.WithoutTemponyms())
	}
	if x.plover {
		options = append(options, timeline.PloverOnly())
	}
	if x.actors != "" {
		actors, err := timeline.LoadActors(x.actors)
		if err != nil {
			return named(err)
		}
		options = append(options, timeline.WithActors(actors))
	}
	x.articles.refuse = x.out.spares()
	if x.review == "" && x.out.stream() {
		return x.runStored(ctx, args, options)
	}
	t, failed := interruptible(ctx, func() (*timeline.Timeline, error) { return x.build(ctx, args, options) })
	if t == nil {
		if ctx.Err() == nil { // else they are still being read
			x.articles.tell()
		}
		return failed
	}
	left := failed
	if x.review != "" {
		earlier, applied, err := readReview(ctx, x.review, times)
		if err != nil {
			return errors.Join(err, failed)
		}
		carried, report := review.Carry(earlier, t)
		say("%s: carried over: %s", x.review, report)
		t, failed = carried, errors.Join(listed(x.review, applied.Problems), listed(x.review, report.Problems), failed)
	}
	written, err := x.out.write(ctx, t)
	x.account(written, len(t.Events), len(t.Documents), t.Sources(), left)
	return errors.Join(err, failed)
}

// account says what was written, and of what; left is why articles were left out.
func (x *extraction) account(files []string, events, articles, sources int, left error) {
	if x.quiet {
		return
	}
	a := account{files: files, events: events, articles: articles, copies: sources - articles, read: x.articles.count, over: x.articles.over, left: left}
	a.write()
	x.articles.tell()
}

// read returns the articles to read, without copies unless these are asked for.
func (x *extraction) read(args []string) ([]*timeline.Document, error) {
	docs, failed := x.articles.read(args)
	if !x.copies {
		docs = timeline.WithoutCopies(docs)
	}
	return docs, failed
}

// build returns the timeline of the articles that it can read, if there are
// any, beside the errors of the others.
func (x *extraction) build(ctx context.Context, args []string, options []timeline.Option) (*timeline.Timeline, error) {
	docs, failed := x.read(args)
	if len(docs) == 0 {
		return nil, failed
	}
	count := newProgress("articles read")
	defer count.clear()
	t, err := timeline.Build(ctx, docs, append(options, timeline.WithProgress(count.update))...)
	failed = errors.Join(failed, err)
	if len(t.Documents) == 0 {
		return nil, failed
	}
	return t, failed
}
