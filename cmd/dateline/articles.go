package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
	"github.com/dateline-go/dateline/timeline/source/fetch"
)

// articleFlags are the flags of the commands that read articles.
type articleFlags struct {
	date     string
	dates    string // file with a table of dates
	override bool
	undated  bool
	megabyte int               // what an article may have at most
	fields   map[string]string // names of fields of data, by what they hold
	fetch    bool              // addresses
	private  bool              // also of private networks

	refuse  func(article fs.FileInfo) error // why an article must not be read; nil: none
	refused error                           // what it said

	notices []string       // what is to be said of the articles
	warned  []string       // and of those that seem to be none
	guessed int            // dates of publication
	count   int            // how many were read
	over    map[string]int // how many files were passed over, by kind
}

func (f *articleFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.date, "date", "d", "", "publication `date` of articles that do not say it, such as 2016-03-25")
	cmd.Flags().StringVar(&f.dates, "dates", "", "`file` with the dates of single articles: CSV (file, date)")
	cmd.Flags().BoolVar(&f.override, "date-override", false, "-d and --dates go before the dates that articles state")
	cmd.Flags().BoolVar(&f.undated, "undated", false, "go on without a publication date; relative dates stay unresolved")
	cmd.Flags().IntVar(&f.megabyte, "max-size", source.DefaultMaxSize>>20, "`megabytes` that an article may have")
	cmd.Flags().StringToStringVar(&f.fields, "field", nil, "which `field` of JSON or column of a table holds what, such as text=story: "+strings.Join(fieldNames, ", "))
	cmd.Flags().BoolVar(&f.fetch, "fetch", false, "fetch articles that are addresses (https://...): politely, as robots.txt allows, and what is known already only if it has changed")
	cmd.Flags().BoolVar(&f.private, "fetch-private", false, "with --fetch, fetch from this machine and private networks too, by the proxy of the environment")
}

// fieldNames are what a field may hold.
var fieldNames = []string{"title", "text", "published", "url", "id", "publisher", "language"}

// options are those of package source.
func (f *articleFlags) options() (source.Options, error) {
	f.over = map[string]int{}
	o := source.Options{
		Undated: f.undated, Override: f.override, MaxSize: int64(f.megabyte) << 20,
		Opened: f.opened,
		PassedOver: func(path string, why error) {
			if kind := source.Kind(why); kind != "" {
				f.over[kind]++
				return
			}
			f.over["written by dateline"]++
			f.notices = append(f.notices, fmt.Sprintf("%s: passed over: %v", path, source.ErrOwnOutput))
		},
		Differs: func(name string, stated, given time.Time) {
			f.notices = append(f.notices, fmt.Sprintf("%s: published on %s as it says, and not on %s; --date-override decides otherwise",
				name, stated.Format(time.DateOnly), given.Format(time.DateOnly)))
		},
	}
	for what := range f.fields {
		if !slices.Contains(fieldNames, what) {
			return o, usagef("--field %s: choose from %s", what, strings.Join(fieldNames, ", "))
		}
	}
	o.Fields = f.fields
	if f.megabyte < 1 || f.megabyte > 1<<20 {
		return o, usagef("--max-size %d: give 1 to %d megabytes", f.megabyte, 1<<20)
	}
	if f.override && f.date == "" && f.dates == "" {
		return o, usagef("--date-override: there is no date; give one with -d, or several with --dates")
	}
	if f.private && !f.fetch {
		return o, usagef("--fetch-private: nothing is fetched; give --fetch too")
	}
	if f.fetch {
		o.Fetch = f.fetcher()
	}
	if f.date != "" {
		published, err := source.ParseDate(f.date, time.Now())
		if err != nil {
			return o, usageError{err}
		}
		o.Published = published
	}
	if f.dates != "" {
		table, err := os.Open(f.dates)
		if err != nil {
			return o, named(err)
		}
		defer table.Close()
		if o.Dates, err = source.ReadDates(table, f.dates, time.Now()); err != nil {
			return o, err
		}
	}
	return o, nil
}

// fetcher fetches addresses, and keeps what it has fetched in the user's cache.
func (f *articleFlags) fetcher() func(string) (io.ReadCloser, error) {
	o := fetch.Options{MaxSize: int64(f.megabyte) << 20, Private: f.private}
	if dir, err := os.UserCacheDir(); err == nil { // else everything is fetched anew
		o.Cache = filepath.Join(dir, "dateline", "pages")
	}
	fetcher := fetch.New(o)
	return func(address string) (io.ReadCloser, error) { return fetcher.Open(context.Background(), address) }
}

// opened asks whether an article must not be read.
func (f *articleFlags) opened(article fs.FileInfo) {
	if f.refuse != nil && f.refused == nil {
		f.refused = f.refuse(article)
	}
}

// all yields the articles that the arguments name, and keeps none of them: files, folders,
// "-" for standard input, which is also read when there are no arguments. Those that cannot
// be read are errors; an article that is refused ends them. finish takes down what is to be
// said of them, once they have been read, and returns what was wrong with all of them.
func (f *articleFlags) all(args []string) (docs iter.Seq2[*timeline.Document, error], finish func() error, err error) {
	o, err := f.options()
	if err != nil {
		return nil, nil, err
	}
	if len(args) == 0 {
		if term.IsTerminal(int(os.Stdin.Fd())) {
			return nil, nil, usagef("no article; name files or folders, or pipe text in")
		}
		args = []string{"-"}
	}
	if info, err := os.Stdin.Stat(); err == nil && slices.Contains(args, "-") {
		f.opened(info)
	}
	docs = func(yield func(*timeline.Document, error) bool) {
		for d, err := range source.All(args, os.Stdin, o) {
			if f.refused != nil {
				return
			}
			if err == nil {
				f.note(d)
			}
			if !yield(d, err) {
				return
			}
		}
	}
	return docs, func() error { f.noted(); return o.Dates.Unmet() }, nil
}

// read returns what all yields; documents come back beside the errors of those that could
// not be read.
func (f *articleFlags) read(args []string) ([]*timeline.Document, error) {
	all, finish, err := f.all(args)
	if err != nil {
		return nil, err
	}
	var docs []*timeline.Document
	var errs []error
	for d, err := range all {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	if f.refused != nil {
		return nil, f.refused
	}
	return docs, errors.Join(errors.Join(errs...), finish())
}

// note takes down what is to be said of an article that was read.
func (f *articleFlags) note(d *timeline.Document) {
	f.count++
	if d.Warning != "" {
		f.warned = append(f.warned, fmt.Sprintf("%s: this seems to be no article, or not all of one: %s", d.Source, d.Warning))
	}
	if d.Dated.Guessed() {
		f.guessed++
	}
}

// noted puts what is to be said of articles behind what is to be said of files.
func (f *articleFlags) noted() {
	f.notices = append(f.notices, f.warned...)
	if f.guessed > 0 {
		f.notices = append(f.notices, fmt.Sprintf("%s guessed; outputs say which, and -d or --dates go before them", count(f.guessed, "publication date")))
	}
}

// tell writes what is to be said of the articles, a line each.
func (f *articleFlags) tell() {
	for _, s := range f.notices {
		say("%s", s)
	}
}

// interruptible does f and returns what it returns, or why ctx ended as soon as
// it does; f is then left behind, for the program to end.
func interruptible[T any](ctx context.Context, f func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := f()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		if r.err == nil || ctx.Err() == nil {
			return r.value, r.err
		}
	case <-ctx.Done():
	}
	var none T
	return none, context.Cause(ctx)
}
