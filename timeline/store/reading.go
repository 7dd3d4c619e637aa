package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Reading says how documents are read.
type Reading struct {
	// Version tells this reading from others: documents that it has read are not read
	// again. "" is [Version]; whoever sets Extractor or Times adds to it what they are.
	Version string
	// Extractor finds the events; nil is [timeline.Coder] with nothing set.
	Extractor timeline.Extractor
	// Times are options of the parser of time expressions.
	Times []dateparse.Option
	// Workers is how many documents are read at a time; 0 is as many as there are processors.
	Workers int
	// Progress is called when documents have been read and kept; total is 0 where it is
	// not known. nil is not called.
	Progress func(done, total int)
}

const module = "github.com/dateline-go/dateline"

// Version names what reads documents in this program, its models and rules included: the
// version of the module, or the hash of the program if it was built from sources that
// have no version.
var Version = sync.OnceValue(func() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range append([]*debug.Module{&info.Main}, info.Deps...) {
			if m.Path == module && m.Replace == nil && m.Version != "" && m.Version != "(devel)" && !strings.Contains(m.Version, "+dirty") {
				return m.Version
			}
		}
	}
	hash, err := ownHash()
	if err != nil {
		return "(devel)"
	}
	return "(devel) " + hash
})

// ownHash is that of the program that runs.
func ownHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)[:8]), nil
}

// version is how documents are marked that have been read so.
func (r *Reading) version() string { return cmp.Or(r.Version, Version()) }

// read reads documents side by side. It returns what they tell, beside the errors of
// those that could not be read; one in another language tells nothing, and is no error.
func (r *Reading) read(ctx context.Context, docs []*timeline.Document) (map[*timeline.Document][]timeline.Event, error) {
	told := &recorder{Extractor: r.Extractor, events: map[*timeline.Document][]timeline.Event{}}
	if told.Extractor == nil {
		told.Extractor = timeline.Coder{}
	}
	_, err := timeline.Build(ctx, docs, timeline.WithExtractor(told), timeline.WithTimes(r.Times...),
		timeline.WithWorkers(cmp.Or(r.Workers, runtime.GOMAXPROCS(0))))
	bySource := map[string]string{}
	for _, d := range docs {
		bySource[d.ID] = d.Source
	}
	var failed []error
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() { // which begin with an ID that nobody knows
			id, _, _ := strings.Cut(err.Error(), ":")
			failed = append(failed, fmt.Errorf("%s: %w", cmp.Or(bySource[id], id), cmp.Or(errors.Unwrap(err), err)))
		}
	}
	return told.events, errors.Join(failed...)
}

// recorder keeps what an Extractor tells of each document, before it is merged.
type recorder struct {
	timeline.Extractor
	mu     sync.Mutex
	events map[*timeline.Document][]timeline.Event // of those that could be read
}

func (r *recorder) Extract(ctx context.Context, doc *timeline.Document) ([]timeline.Event, error) {
	events, err := r.Extractor.Extract(ctx, doc)
	if errors.As(err, new(*timeline.LanguageError)) {
		events, err = nil, nil
	}
	if err == nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.events[doc] = events
	}
	return events, err
}
