package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

func newDates() *cobra.Command {
	var articles articleFlags
	var timing timesFlags
	var format, lang string
	cmd := &cobra.Command{
		Use:   "dates [flags] [ARTICLE...]",
		Short: "Show every time expression and what it means",
		Long: `Dates shows every time expression of the articles: where it stands, its TIMEX3
type and value, the interval that it bounds, the same in EDTF, the rule that
found it and how it was worked out.

An ARTICLE is a text or HTML file, a folder of them, or - for standard input.
Each article is read in the language that its words tell, or in that of --lang.
There are grammars of time for English, Spanish, German, French, Portuguese and
Russian; others are read by simpler rules or for their dates in numerals only.

In jsonl and csv, start and end are byte offsets into the article's text.`,
		Example: `  dateline dates -d 2016-03-25 article.txt
  dateline dates --format jsonl articles/ > times.jsonl
  echo "They met two years ago." | dateline dates -d 2016-03-25
  echo "Se vieron hace dos años." | dateline dates -d 2016-03-25 --lang es`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(export.TimesFormats(), format) {
				return usagef("unknown format %q; choose from %s", format, strings.Join(export.TimesFormats(), ", "))
			}
			times, err := timing.options()
			if err != nil {
				return err
			}
			if lang != "" {
				if _, err := dateparse.For(lang); err != nil {
					return usagef("--lang %s: there are no rules for that language; choose from %s", lang, strings.Join(dateparse.Languages(), ", "))
				}
			}
			docs, failed := interruptible(cmd.Context(), func() ([]*timeline.Document, error) {
				docs, err := articles.read(args)
				return annotate(docs, err, lang, times)
			})
			if len(docs) > 0 {
				out := screen()
				if format == "text" {
					out = os.Stdout // with colours of its own
				}
				failed = errors.Join(toStdout(cmd.Context(), out, func(w io.Writer) error {
					return export.Times(w, docs, format, colors()...)
				}), failed)
			}
			if cmd.Context().Err() == nil { // else they may still be read
				articles.tell()
			}
			return failed
		},
	}
	articles.add(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "output `format`: "+strings.Join(export.TimesFormats(), ", "))
	complete(cmd, "format", export.TimesFormats())
	cmd.Flags().StringVar(&lang, "lang", "", "the `language` of the articles: "+strings.Join(dateparse.Languages(), ", ")+" (default: what their words tell)")
	complete(cmd, "lang", dateparse.Languages())
	timing.add(cmd)
	return cmd
}

// annotate finds the dates of docs, in the language lang unless it is empty. It leaves
// out those that it cannot read and adds their errors to failed.
func annotate(docs []*timeline.Document, failed error, lang string, times []dateparse.Option) ([]*timeline.Document, error) {
	var good []*timeline.Document
	for _, doc := range docs {
		find := doc.Annotate
		if lang != "" {
			find = func(opts ...dateparse.Option) error { return doc.AnnotateIn(lang, opts...) }
		}
		if err := find(times...); err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", doc.Source, err))
			continue
		}
		if _, err := dateparse.For(doc.Language); err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w; only its dates in numerals were read", doc.Source, err))
		}
		good = append(good, doc)
	}
	return good, failed
}

// colors asks for colours where a person reads standard output and has not
// declined them (no-color.org).
func colors() []export.Option {
	if os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(os.Stdout.Fd())) {
		return []export.Option{export.WithColor()}
	}
	return nil
}

// complete offers values for a flag to the shell.
func complete(cmd *cobra.Command, flag string, values []string) {
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // no such flag: a mistake in this package
	}
}
