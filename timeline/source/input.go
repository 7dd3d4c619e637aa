package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"
	"time"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/dateline-go/dateline/timeline"
)

// Input is what a [Reader] reads: a stream, of which the beginning is known.
type Input struct {
	Name string // of the file or the entry of an archive, with "/" between

	stream  *bufio.Reader
	at      io.ReaderAt // what the stream is read from, if that can be read anywhere
	size    int64       // in bytes, of at
	options *Options
	depth   int  // in how many archives it stands
	found   bool // in a folder or an archive, and not named by anybody
}

// newInput reads from r, and from anywhere in it if it is a file.
func newInput(r io.Reader, name string, o *Options) *Input {
	in := &Input{Name: name, options: o}
	if f, ok := r.(fs.File); ok {
		info, err := f.Stat()
		if at, ok := r.(io.ReaderAt); ok && err == nil && info.Mode().IsRegular() {
			in.at, in.size = at, info.Size()
		}
	}
	in.stream = bufio.NewReaderSize(r, headOfOutput)
	return in
}

// decode has what begins with a byte order mark of UTF-16 in UTF-8.
func (in *Input) decode() {
	if mark, _ := in.stream.Peek(2); string(mark) == "\xFE\xFF" || string(mark) == "\xFF\xFE" { // what fails will fail again
		in.at = nil
		in.stream = bufio.NewReaderSize(transform.NewReader(in.stream, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()), headOfOutput)
	}
}

// Head returns the beginning, up to 64 KB of it, without reading it.
func (in *Input) Head() []byte {
	head, _ := in.stream.Peek(headOfOutput) // what fails will fail again
	return head
}

// Stream returns all of it, to be read once.
func (in *Input) Stream() io.Reader { return in.stream }

// All returns all of it, if that is no larger than a document may be.
func (in *Input) All() ([]byte, error) { return in.upTo(in.options.maxSize()) }

// packed is how many times larger than a document an archive may be that cannot be read
// from anywhere, and so has to be kept whole.
const packed = 16

// Anywhere returns all of it to be read from anywhere, and its size in bytes.
func (in *Input) Anywhere() (io.ReaderAt, int64, error) {
	if in.at != nil {
		return in.at, in.size, nil
	}
	data, err := in.upTo(packed * in.options.maxSize())
	return bytes.NewReader(data), int64(len(data)), err
}

func (in *Input) upTo(limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in.stream, limit+1))
	switch {
	case errors.Is(err, ErrBomb):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w; check that the file may be read and is whole", cause(err))
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("%w of %s; divide it into its articles, or raise the limit with --max-size", ErrSize, inBytes(limit))
	}
	return data, nil
}

// Now is when the input is read: nothing in it is from later than the day after.
func (in *Input) Now() time.Time { return in.options.now() }

// Field returns which of the names, in lower case, holds an article's "title", "text",
// "published" and so on, as the user says, or "".
func (in *Input) Field(what string) string { return strings.ToLower(in.options.Fields[what]) }

// deepest is in how many archives a document may stand.
const deepest = 4

// Entry yields the documents of an entry of an archive, whatever its kind, under its
// name; errors begin with it.
func (in *Input) Entry(name string, r io.Reader) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		entry := newInput(r, name, in.options)
		entry.depth, entry.found = in.depth+1, true
		if entry.depth > deepest {
			yield(nil, fmt.Errorf("%s: archives within archives, more than %d deep; unpack them", name, deepest))
			return
		}
		for d, err := range entry.Documents() {
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			} else {
				d.Source = join(name, d.Source)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// join puts the place of a document behind the name of what it is in.
func join(name, place string) string {
	switch {
	case place == "":
		return name
	case strings.HasPrefix(place, "#"):
		return name + place
	case name == "":
		return place
	}
	return name + "/" + place
}

// entryName makes a name out of one in an archive: no way leads out of it.
func entryName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(clean(name), "\\", "/")), "/")
}

// Documents yields what is in the input, by the first reader that knows it.
func (in *Input) Documents() iter.Seq2[*timeline.Document, error] {
	return guarded(func(yield func(*timeline.Document, error) bool) {
		in.decode()
		head := in.Head()
		_, err := in.stream.Peek(1)
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			yield(nil, fmt.Errorf("%w; check that the file may be read and is whole", cause(err)))
			return
		case len(bytes.TrimSpace(head)) == 0 && len(head) < headOfOutput:
			yield(nil, fmt.Errorf("the file is empty: %w", ErrEmpty))
			return
		case ownOutput(head):
			yield(nil, fmt.Errorf("%w; give the articles that it was made from", ErrOwnOutput))
			return
		}
		for _, r := range in.options.readers() {
			if r.Reads(head) {
				r.Documents(in)(yield)
				return
			}
		}
		if kind := binary(head); kind != "" {
			yield(nil, &kindError{kind})
			return
		}
		if in.found && !textName(in.Name) {
			yield(nil, fmt.Errorf("%w: %s", errOtherText, otherText(in.Name)))
			return
		}
		one(in.text)(yield)
	})
}

// text reads plain text.
func (in *Input) text() (*timeline.Document, error) {
	data, err := in.All()
	if err != nil {
		return nil, err
	}
	doc := &timeline.Document{}
	dated(doc, readText(doc, data), in.Now())
	return filled(doc)
}

// one yields the document that a function returns, or its error.
func one(read func() (*timeline.Document, error)) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) { yield(read()) }
}

// filled returns a document if it has a text.
func filled(doc *timeline.Document) (*timeline.Document, error) {
	if strings.Trim(doc.Text, " \t\r\n\uFEFF") == "" {
		return nil, fmt.Errorf("the document holds %w", ErrEmpty)
	}
	return doc, nil
}

// guarded turns a panic of a reader into an error. Panics of whoever reads on stay.
func guarded(documents iter.Seq2[*timeline.Document, error]) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		outside, more := false, true
		defer func() {
			if outside {
				return
			}
			if fault := recover(); fault != nil && more {
				yield(nil, fmt.Errorf("%w: %v; report it, with the article", ErrFault, fault))
			}
		}()
		documents(func(d *timeline.Document, err error) bool {
			outside = true
			more = yield(d, err)
			outside = false
			return more
		})
	}
}
