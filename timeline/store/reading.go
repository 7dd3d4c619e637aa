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
	"runtime/debug"
	"slices"
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

// read reads documents side by side. It returns what those tell that could be read, beside
// the errors of the others, which begin with their files; one in another language tells
// nothing, and is no error.
func (r *Reading) read(ctx context.Context, docs []*timeline.Document) (told map[*timeline.Document][]timeline.Event, failed error) {
	options := []timeline.Option{timeline.WithTimes(r.Times...)}
	if r.Extractor != nil {
		options = append(options, timeline.WithExtractor(r.Extractor))
	}
	if r.Workers > 0 {
		options = append(options, timeline.WithWorkers(r.Workers))
	}
	told = map[*timeline.Document][]timeline.Event{}
	var errs []error
	for s, err := range timeline.Events(ctx, slices.Values(docs), options...) {
		switch {
		case err != nil && s.Document == nil: // ctx has ended
			errs = append(errs, err)
		case err != nil && !errors.As(err, new(*timeline.LanguageError)):
			errs = append(errs, fmt.Errorf("%s: %w", s.Document.Source, errors.Unwrap(err))) // without an ID that nobody knows
		default:
			told[s.Document] = s.Events
		}
	}
	return told, errors.Join(errs...)
}
