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

// ErrNoDate reports a document that does not say when it was published.
var ErrNoDate = errors.New("no publication date found")

// Options say how documents are read.
type Options struct {
	Published time.Time // the dateline of every document; zero: find it in the document
	Undated   bool      // accept documents without a dateline
}

// extensions are those of the files that Open takes from a folder.
var extensions = map[string]bool{".txt": true, ".text": true, ".md": true, ".html": true, ".htm": true, ".xhtml": true}

// Open reads files, folders (with what is below them, in order of the names)
// and, for "-", stdin. What cannot be read is left out: its errors come back
// joined, beside the documents that could be read.
func Open(paths []string, stdin io.Reader, o Options) ([]*timeline.Document, error) {
	var docs []*timeline.Document
	var errs []error
	ids := map[string]bool{}
	add := func(d *timeline.Document, err error) {
		if err != nil {
			errs = append(errs, err)
			return
		}
		for n := 2; ids[d.ID]; n++ {
			d.ID = fmt.Sprintf("%s (%d)", filepath.Base(d.Source), n)
		}
		ids[d.ID] = true
		docs = append(docs, d)
	}
	for _, path := range paths {
		if path == "-" {
			add(Read(stdin, "standard input", o))
			continue
		}
		files, err := list(path)
		if err != nil {
			errs = append(errs, err)
		}
		for _, file := range files {
			add(readFile(file, o))
		}
	}
	return docs, errors.Join(errs...)
}

// list returns path itself or, if it is a folder, the articles below it.
func list(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; check the name", path, cause(err))
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	var files []string
	err = filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !entry.IsDir() && extensions[strings.ToLower(filepath.Ext(file))] {
			files = append(files, file)
		}
		return nil
	})
	if err != nil {
		return files, fmt.Errorf("%s: %w; check that the folder may be read", path, cause(err))
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: the folder holds no .txt, .md or .html files", path)
	}
	return files, nil
}

func readFile(path string, o Options) (*timeline.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; check that the file may be read", path, cause(err))
	}
	defer f.Close()
	return Read(f, path, o)
}

// cause takes the operation and the path out of a file error.
func cause(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Read reads one document, plain text or HTML, whichever its content shows.
// The name is the file's path or says where the text comes from. Errors name
// it; one of a document without a date wraps [ErrNoDate].
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
		if err := readHTML(doc, data); err != nil {
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
