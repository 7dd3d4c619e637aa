package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

var (
	// ErrNoDate reports a document that does not say when it was published.
	ErrNoDate = errors.New("no publication date found")
	// ErrOwnPage reports a page that is no article but a timeline made from articles.
	ErrOwnPage = errors.New("this page was written by dateline")
)

// Options say how documents are read.
type Options struct {
	Published time.Time // the dateline of every document; zero: find it in the document
	Undated   bool      // accept documents without a dateline

	// What Open reports besides errors, if not nil: every article that it has opened, and
	// every page in a folder that it passes over because dateline has written it.
	Opened     func(article fs.FileInfo)
	PassedOver func(path string)
}

// Open reads files, folders (with what is below them, in order of the names)
// and, for "-", stdin. What cannot be read is left out: its errors come back
// joined, beside the documents that could be read.
//
// The Source of a document is its path below the folder that was named, and the
// name of a file that was named itself: the same whatever the way that leads there.
func Open(paths []string, stdin io.Reader, o Options) ([]*timeline.Document, error) {
	var docs []*timeline.Document
	var errs []error
	ids := map[string]bool{}
	add := func(d *timeline.Document, err error) {
		if err != nil {
			errs = append(errs, err)
			return
		}
		for name, n := d.ID, 2; ids[d.ID]; n++ {
			d.ID = fmt.Sprintf("%s (%d)", name, n)
		}
		ids[d.ID] = true
		docs = append(docs, d)
	}
	for _, path := range paths {
		if path == "-" {
			add(Read(stdin, "standard input", o))
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			errs = append(errs, fmt.Errorf("%s: %w; check the name", path, cause(err)))
		case info.IsDir():
			errs = append(errs, openFolder(path, o, add))
		default:
			add(readFile(path, filepath.Base(path), o))
		}
	}
	return docs, errors.Join(errs...)
}

// readFile reads the document at path, which outputs call by name.
func readFile(path, name string, o Options) (*timeline.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; check that the file may be read", path, cause(err))
	}
	defer f.Close()
	doc, err := Read(f, path, o)
	if info, statErr := f.Stat(); statErr == nil && o.Opened != nil && !errors.Is(err, ErrOwnPage) {
		o.Opened(info)
	}
	if err != nil {
		return nil, err
	}
	doc.Source = name
	return doc, nil
}

// cause takes the operation and the path out of a file error.
func cause(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Read reads one document, plain text or HTML, whichever its content shows.
// The name says where the text comes from, and errors and outputs repeat it. The
// error of a document without a date wraps [ErrNoDate], that of a page which dateline
// has written [ErrOwnPage].
func Read(r io.Reader, name string, o Options) (*timeline.Document, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; check that the file may be read", name, cause(err))
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, fmt.Errorf("%s: the file is empty", name)
	}
	if kind := binary(data); kind != "" {
		return nil, fmt.Errorf("%s: this is %s and not text; give plain text or HTML", name, kind)
	}
	doc := &timeline.Document{ID: filepath.Base(name), Source: name}
	if isHTML(data) {
		err := readHTML(doc, data)
		if errors.Is(err, ErrOwnPage) {
			return nil, fmt.Errorf("%s: %w; give the articles that it was made from", name, err)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: cannot read the page: %w", name, err)
		}
	} else {
		readText(doc, data)
	}
	if strings.TrimSpace(doc.Text) == "" {
		return nil, fmt.Errorf("%s: the page holds no text", name)
	}
	if !o.Published.IsZero() {
		doc.Published, doc.DatelineFrom = o.Published, "flag"
	}
	if doc.Published.IsZero() && !o.Undated {
		return nil, fmt.Errorf("%s: %w; give one with -d YYYY-MM-DD, or go on without one with --undated", name, ErrNoDate)
	}
	return doc, nil
}
