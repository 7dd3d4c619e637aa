package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/service"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/store"
)

// readingFlags are the flags that say how the articles of a case are read. A case
// remembers them.
type readingFlags struct {
	timing  timesFlags
	actors  string
	unnamed bool
	workers int
}

func (f *readingFlags) add(cmd *cobra.Command) {
	f.timing.add(cmd)
	cmd.Flags().StringVar(&f.actors, "actors", "", "`file` with actors of your own: CSV (name, code, from, to) or PETRARCH's format")
	cmd.Flags().BoolVar(&f.unnamed, "no-temponyms", false, "leave out what is known of named events (\"the Oslo Accords\")")
	cmd.Flags().IntVar(&f.workers, "workers", runtime.GOMAXPROCS(0), "`number` of articles read at a time")
}

// remembered are the flags that a case remembers, and settledBy what its first run leaves.
var remembered = []string{"policy", "date-order", "week-start", "fiscal-year", "no-temponyms", "actors"}

const settledBy = "made by"

// settings are those of a case with what the flags ask for besides.
func (f *readingFlags) settings(cmd *cobra.Command, have map[string]string) (map[string]string, error) {
	want := maps.Clone(have)
	for _, name := range remembered {
		flag := cmd.Flags().Lookup(name)
		if !flag.Changed {
			continue
		}
		value := flag.Value.String()
		if name == "actors" && value != "" {
			text, err := os.ReadFile(value)
			if err != nil {
				return nil, named(err)
			}
			if _, err := timeline.ReadActors(strings.NewReader(string(text)), value); err != nil {
				return nil, err
			}
			value = string(text)
		}
		if want[name] = value; value == flag.DefValue {
			delete(want, name)
		}
	}
	want[settledBy] = cmp.Or(have[settledBy], "dateline "+buildVersion())
	return want, nil
}

// settle settles how the articles of a case are read: as the flags say, if it is new or
// anew is set, else as it remembers.
func (f *readingFlags) settle(cmd *cobra.Command, c *store.Case, file string, anew bool) (store.Reading, error) {
	ctx := cmd.Context()
	if f.workers < 1 {
		return store.Reading{}, usagef("--workers %d: give 1 or more", f.workers)
	}
	if _, err := f.timing.options(); err != nil {
		return store.Reading{}, err
	}
	have, err := c.Settings(ctx)
	if err != nil {
		return store.Reading{}, err
	}
	want, err := f.settings(cmd, have)
	if err != nil {
		return store.Reading{}, err
	}
	if have[settledBy] != "" && !anew {
		for _, name := range remembered {
			if have[name] != want[name] {
				return store.Reading{}, usagef("--%s: the articles of %s were read otherwise; \"dateline case reread\" with that flag reads all of them anew", name, file)
			}
		}
	}
	if !maps.Equal(have, want) {
		if err := c.SetSettings(ctx, want); err != nil {
			return store.Reading{}, err
		}
	}
	r, err := readingOf(want)
	r.Workers = f.workers
	if err != nil {
		return r, fmt.Errorf("%s: its settings cannot be followed: %w", file, err)
	}
	return r, nil
}

// readingOf is the reading that settings ask for.
func readingOf(settings map[string]string) (r store.Reading, err error) {
	if r.Times, err = timesOf(settings); err != nil {
		return r, err
	}
	coder := timeline.Coder{NoTemponyms: settings["no-temponyms"] == "true"}
	if text := settings["actors"]; text != "" {
		if coder.Actors, err = timeline.ReadActors(strings.NewReader(text), "actors"); err != nil {
			return r, err
		}
	}
	r.Extractor = coder
	r.Version = store.Version()
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		if value := settings[name]; name == "actors" {
			hash := sha256.Sum256([]byte(value))
			r.Version += fmt.Sprintf(" actors=%x", hash[:6])
		} else if slices.Contains(remembered, name) {
			r.Version += " " + name + "=" + value
		}
	}
	return r, nil
}

// timesOf are the options of the parser of times that settings ask for.
func timesOf(settings map[string]string) ([]dateparse.Option, error) {
	f := timesFlags{service.Times{
		Policy: cmp.Or(settings["policy"], "auto"), DateOrder: cmp.Or(settings["date-order"], "auto"),
		WeekStart: cmp.Or(settings["week-start"], "monday"), FiscalYear: settings["fiscal-year"],
	}}
	return f.options()
}

// caseTimeline merges a case, and says which decisions could not be followed.
func caseTimeline(ctx context.Context, c *store.Case, file string, v store.View) (*timeline.Timeline, error) {
	settings, err := c.Settings(ctx)
	if err != nil {
		return nil, err
	}
	times, err := timesOf(settings)
	if err != nil {
		return nil, fmt.Errorf("%s: its settings cannot be followed: %w", file, err)
	}
	v.Options = append(v.Options, timeline.WithTimes(times...))
	t, decided, err := c.Timeline(ctx, v)
	each(listed(file, decided.Problems), func(err error) { say("%v", err) })
	return t, err
}
