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

	"golang.org/x/text/encoding/unicode"

	"github.com/dateline-go/dateline/timeline"
)

// What the errors of documents wrap, so that they can be told apart.
var (
	// ErrNoDate reports a document that does not say when it was published.
	ErrNoDate = errors.New("no publication date found")
	// ErrOwnOutput reports what is no article but was made from articles.
	ErrOwnOutput = errors.New("this was written by dateline")
	// ErrEmpty reports a document without text.
	ErrEmpty = errors.New("no text")
	// ErrNotText reports data of another kind.
	ErrNotText = errors.New("not text")
	// ErrSize reports a document larger than Options.MaxSize.
	ErrSize = errors.New("larger than the limit")
	// ErrUnmet reports a file of a table of dates that has not been read.
	ErrUnmet = errors.New("no article has this name")
	// ErrFault reports a document that a fault in the program has left unread.
	ErrFault = errors.New("a fault in dateline")
)

// DefaultMaxSize is how many bytes a document may have unless Options say otherwise:
// a dozen novels. A text is read as a whole, since its date and its names are told
// once, so that the memory it takes grows with it; what is larger is a collection.
const DefaultMaxSize = 10 << 20

// Options say how documents are read.
type Options struct {
	Published time.Time // the date of every document that states none; zero: an error, or Undated
	Dates     *Dates    // those of single files, which go before Published; nil is none
	Override  bool      // Published and Dates go before what documents state
	Undated   bool      // accept documents without a date
	MaxSize   int64     // in bytes; 0 is DefaultMaxSize
	Now       time.Time // pages are not from later than tomorrow; zero: the clock's

	// What Open and Read report besides errors, if not nil: every article that has been
	// opened, every file in a folder that is passed over because dateline has written it,
	// and every document that states a day and is given another.
	Opened     func(article fs.FileInfo)
	PassedOver func(path string)
	Differs    func(name string, stated, given time.Time)
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
	ids := newIdentifiers()
	add := func(d *timeline.Document, err error) {
		if err != nil {
			errs = append(errs, err)
			return
		}
		d.ID = ids.of(d.ID)
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
			errs = append(errs, openFolder(disk(path+string(filepath.Separator)), path, o, add))
		default:
			folder, name := filepath.Split(path)
			add(readFile(disk(folder), name, path, o))
		}
	}
	return docs, errors.Join(errs...)
}

// readFile reads a file of a folder, which errors name by its path.
func readFile(folder fs.FS, name, path string, o Options) (*timeline.Document, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; check that the file may be read", path, cause(err))
	}
	defer f.Close()
	doc, err := read(f, path, o, o.Dates.of(path, name))
	if info, statErr := f.Stat(); statErr == nil && o.Opened != nil && !errors.Is(err, ErrOwnOutput) {
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
// errors of documents wrap [ErrNoDate], [ErrOwnOutput] and so on.
func Read(r io.Reader, name string, o Options) (*timeline.Document, error) {
	return read(r, name, o, o.Dates.of(name, name))
}

// read reads a document for which a table gives a date, if it is not zero.
func read(r io.Reader, name string, o Options, table time.Time) (doc *timeline.Document, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			doc, err = nil, fmt.Errorf("%s: %w: %v; report it, with the article", name, ErrFault, fault)
		}
	}()
	data, err := readAll(r, name, o)
	if err != nil {
		return nil, err
	}
	doc = &timeline.Document{ID: filepath.Base(name), Source: name}
	own, err := fill(doc, data, o.now())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	o.date(doc, own, table)
	if doc.Published.IsZero() && !o.Undated && !own.future.IsZero() {
		return nil, fmt.Errorf("%s: %w: %s is in the future; give one with -d YYYY-MM-DD, or go on without one with --undated", name, ErrNoDate, own.future.Format(time.DateOnly))
	}
	if doc.Published.IsZero() && !o.Undated {
		return nil, fmt.Errorf("%s: %w; give one with -d YYYY-MM-DD, or go on without one with --undated", name, ErrNoDate)
	}
	return doc, nil
}

// readAll reads what may be a document.
func readAll(r io.Reader, name string, o Options) ([]byte, error) {
	limit := o.MaxSize
	if limit <= 0 {
		limit = DefaultMaxSize
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w; check that the file may be read", name, cause(err))
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("%s: %w of %s; divide it into its articles, or raise the limit with --max-size", name, ErrSize, inBytes(limit))
	case len(bytes.TrimSpace(data)) == 0:
		return nil, fmt.Errorf("%s: the file is empty: %w", name, ErrEmpty)
	case ownOutput(data):
		return nil, fmt.Errorf("%s: %w; give the articles that it was made from", name, ErrOwnOutput)
	}
	if kind := binary(data); kind != "" {
		return nil, fmt.Errorf("%s: this is %s and %w; give plain text or HTML", name, kind, ErrNotText)
	}
	return data, nil
}

// inBytes writes a size as people do.
func inBytes(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// fill fills in a document and returns the date of publication that it states.
func fill(doc *timeline.Document, data []byte, now time.Time) (own stated, err error) {
	if bytes.HasPrefix(data, []byte("\xFE\xFF")) || bytes.HasPrefix(data, []byte("\xFF\xFE")) {
		data = []byte(decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), data))
	}
	if isHTML(data) {
		if own, err = readHTML(doc, data, now); err != nil && !errors.Is(err, ErrOwnOutput) {
			return own, fmt.Errorf("cannot read the page: %w", err)
		}
		if err != nil {
			return own, fmt.Errorf("%w; give the articles that it was made from", err)
		}
	} else {
		own = readText(doc, data)
	}
	if strings.Trim(doc.Text, " \t\r\n\uFEFF") == "" {
		return own, fmt.Errorf("the page holds %w", ErrEmpty)
	}
	return own, nil
}

// date settles when a document was published. What it states itself goes before what
// is given, where it is sure.
func (o *Options) date(doc *timeline.Document, own stated, table time.Time) {
	given, from := o.Published, "flag"
	if !table.IsZero() {
		given, from = table, "table"
	}
	if !given.IsZero() && (o.Override || !own.sure()) {
		own = stated{date: given, from: from, confidence: 1}
	}
	doc.Published, doc.Dated = own.date, own.dated()
	if !given.IsZero() && !sameDay(own.date, given) && o.Differs != nil {
		o.Differs(doc.Source, own.date, given)
	}
}

// now is when articles are read.
func (o *Options) now() time.Time {
	if o.Now.IsZero() {
		return time.Now()
	}
	return o.Now
}

// sameDay reports whether two times are of one day, each in its own zone, or the same.
func sameDay(a, b time.Time) bool {
	return a.Format(time.DateOnly) == b.Format(time.DateOnly) || a.Equal(b)
}
