package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

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
	// ErrBomb reports what would unpack to far more than anybody writes.
	ErrBomb = errors.New("unpacks to too much")
	// ErrEncrypted reports what cannot be read without a key.
	ErrEncrypted = errors.New("encrypted")
	// ErrSeveral reports several documents where one was asked for.
	ErrSeveral = errors.New("several documents")
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

	// Fields are names of fields or columns of data that hold an article's "title", "text",
	// "published", "url", "id", "publisher" and "language", besides those that are known.
	Fields map[string]string
	// Readers are asked before those of this package.
	Readers []Reader
	// Fetch returns what stands at an address on the web, for the addresses among paths;
	// package fetch has one. nil: an address is an error.
	Fetch func(address string) (io.ReadCloser, error)

	single bool // a page is one document, whatever is in it

	// What All and Read report besides errors, if not nil: every file that has been
	// opened, every file in a folder that is passed over, because dateline has written it
	// ([ErrOwnOutput]) or it is of a kind that holds no articles ([ErrNotText]), and every
	// document that states a day and is given another.
	Opened     func(article fs.FileInfo)
	PassedOver func(path string, why error)
	Differs    func(name string, stated, given time.Time)
}

// Open returns what [All] yields; errors come back joined, beside the documents that
// could be read.
func Open(paths []string, stdin io.Reader, o Options) ([]*timeline.Document, error) {
	var docs []*timeline.Document
	var errs []error
	for d, err := range All(paths, stdin, o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errors.Join(errs...)
}

// All reads files, folders (with what is below them, in order of the names), for "-"
// stdin, and addresses if there is Options.Fetch, one after the other. A file holds one document or many; what cannot be
// read yields an error that names it, and the rest is read.
//
// The Source of a document is its path below the folder that was named, or the name of a
// file that was named itself, the same whatever the way that leads there, and its place
// in that file: "news.zip/may/a.html", "feed.xml#3".
func All(paths []string, stdin io.Reader, o Options) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		ids := newIdentifiers()
		stopped := false
		add := func(d *timeline.Document, err error) bool {
			if err == nil {
				d.ID = ids.of(d.ID)
			}
			stopped = stopped || !yield(d, err)
			return !stopped
		}
		for _, path := range paths {
			if stopped {
				return
			}
			if path == "-" {
				o.documents(stdin, "standard input", "standard input", false)(add)
				continue
			}
			info, err := os.Stat(path)
			switch {
			case err != nil && strings.Contains(path, "://"):
				o.fetched(path)(add)
			case err != nil:
				add(nil, fmt.Errorf("%s: %w; check the name", path, cause(err)))
			case info.IsDir():
				if err := openFolder(disk(path+string(filepath.Separator)), path, o, add); err != nil && !stopped {
					add(nil, err)
				}
			default:
				folder, name := filepath.Split(path)
				o.file(disk(folder), name, path, false)(add)
			}
		}
	}
}

// fetched yields the documents at an address, if addresses are fetched.
func (o *Options) fetched(address string) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		if o.Fetch == nil {
			yield(nil, fmt.Errorf("%s: addresses are only fetched with --fetch; give it, save the page, or pipe it in", address))
			return
		}
		answer, err := o.Fetch(address)
		if err != nil {
			yield(nil, fmt.Errorf("%s: %w", address, err))
			return
		}
		defer answer.Close()
		o.documents(answer, address, address, false)(func(d *timeline.Document, err error) bool {
			if err == nil && d.URL == "" && d.Source == address {
				d.URL = address
			}
			return yield(d, err)
		})
	}
}

// file yields the documents of a file of a folder, which errors name by its path.
func (o *Options) file(folder fs.FS, name, path string, found bool) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		f, err := folder.Open(name)
		if err != nil {
			yield(nil, fmt.Errorf("%s: %w; check that the file may be read", path, cause(err)))
			return
		}
		defer f.Close()
		first := true
		o.documents(f, name, path, found)(func(d *timeline.Document, err error) bool {
			if info, statErr := f.Stat(); first && statErr == nil && o.Opened != nil && !errors.Is(err, ErrOwnOutput) && !errors.Is(err, errOtherText) {
				o.Opened(info)
			}
			first = false
			return yield(d, err)
		})
	}
}

// cause takes the operation and the path out of a file error.
func cause(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Read reads one document of any kind, which its content shows. The name says where it
// comes from, and errors and outputs repeat it. The errors of documents wrap [ErrNoDate],
// [ErrOwnOutput] and so on; that of what holds several wraps [ErrSeveral], but a live blog is one page.
func Read(r io.Reader, name string, o Options) (*timeline.Document, error) {
	var doc *timeline.Document
	o.single = true
	for d, err := range o.documents(r, name, name, false) {
		if err != nil {
			return nil, err
		}
		if doc != nil {
			return nil, fmt.Errorf("%s: this holds %w; read them with ReadAll", name, ErrSeveral)
		}
		doc = d
	}
	if doc == nil {
		return nil, fmt.Errorf("%s: %w", name, errNone)
	}
	doc.Source = name
	return doc, nil
}

// ReadAll yields the documents in what r holds, as [All] does those of a file.
func ReadAll(r io.Reader, name string, o Options) iter.Seq2[*timeline.Document, error] {
	return o.documents(r, name, name, false)
}

// documents yields the documents in what r holds, dated and named, with a Source that
// begins with name and errors that begin with path. found says that nobody named the
// file: it was in a folder.
func (o *Options) documents(r io.Reader, name, path string, found bool) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		in := newInput(r, name, o)
		in.found = found
		for d, err := range in.Documents() {
			if err == nil {
				place := d.Source
				d.Source = join(name, place)
				if d.ID == "" {
					d.ID = filepath.Base(join(path, place))
				}
				err = o.settle(d, join(path, place))
				if err != nil && place != "" {
					err = fmt.Errorf("%s: %w", place, err)
				}
			}
			if err != nil {
				d, err = nil, fmt.Errorf("%s: %w", path, err)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// settle gives a document at a path its date, or says that it has none.
func (o *Options) settle(d *timeline.Document, path string) error {
	o.date(d, path, o.Dates.of(path, d.Source))
	if !d.Published.IsZero() || o.Undated {
		return nil
	}
	if d.Warning != "" {
		return fmt.Errorf("%w (%s); give one with -d YYYY-MM-DD, or go on without one with --undated", ErrNoDate, d.Warning)
	}
	return fmt.Errorf("%w; give one with -d YYYY-MM-DD, or go on without one with --undated", ErrNoDate)
}

// inBytes writes a size as people do.
func inBytes(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// date settles when a document was published. What it states itself goes before what
// is given, where it is sure.
func (o *Options) date(doc *timeline.Document, path string, table time.Time) {
	own := doc.Published
	given, from := o.Published, "flag"
	if !table.IsZero() {
		given, from = table, "table"
	}
	if !given.IsZero() && (o.Override || own.IsZero() || doc.Dated.Guessed()) {
		doc.Published, doc.Dated = given, timeline.Dated{Source: from, Confidence: 1}
		return
	}
	if !given.IsZero() && !sameDay(own, given) && o.Differs != nil {
		o.Differs(path, own, given)
	}
}

func (o *Options) maxSize() int64 {
	if o.MaxSize <= 0 {
		return DefaultMaxSize
	}
	return o.MaxSize
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
