package timeline

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"time"
)

// spool keeps documents, as they are before they are annotated, in a file from which they can
// be read in any order. A document takes no more memory than its name and its date.
type spool struct {
	file    *os.File
	w       *bufio.Writer
	size    int64
	entries []spooled
	copies  map[int32][]Copy // of the few documents that have some
}

// spooled is a document in the file.
type spooled struct {
	at        int64
	published time.Time // with its place on the map, which no file keeps
	id        string
}

// newSpool makes the file, which is the caller's to remove.
func newSpool(path string) (*spool, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	return &spool{file: file, w: bufio.NewWriterSize(file, 1<<16), copies: map[int32][]Copy{}}, nil
}

// texts are the fields of a document that are texts, but its ID.
func (d *Document) texts() []*string {
	return []*string{&d.Title, &d.URL, &d.Source, &d.Publisher, &d.Dated.Source, &d.Language, &d.Warning, &d.Text}
}

// add appends a document.
func (s *spool) add(d *Document) error {
	id := d.ID
	pack(&id)
	if len(d.Copies) > 0 {
		s.copies[int32(len(s.entries))] = d.Copies
	}
	s.entries = append(s.entries, spooled{s.size, d.Published, id})
	b := binary.LittleEndian.AppendUint64(nil, math.Float64bits(d.Dated.Confidence))
	for _, t := range d.texts() {
		b = append(binary.AppendUvarint(b, uint64(len(*t))), *t...)
	}
	b = binary.AppendUvarint(b, uint64(len(d.Captions)))
	for _, c := range d.Captions {
		b = append(binary.AppendUvarint(b, uint64(len(c))), c...)
	}
	s.size += int64(len(b))
	_, err := s.w.Write(b)
	return err
}

// full ends the adding.
func (s *spool) full() error { return s.w.Flush() }

// read returns a document.
func (s *spool) read(i int32) (*Document, error) {
	e, end := s.entries[i], s.size
	if int(i)+1 < len(s.entries) {
		end = s.entries[i+1].at
	}
	b := make([]byte, end-e.at)
	if _, err := s.file.ReadAt(b, e.at); err != nil {
		return nil, fmt.Errorf("a temporary file is cut off: %w", err)
	}
	d := &Document{ID: e.id, Published: e.published, Copies: s.copies[i]}
	bad := len(b) < 8
	number := func() (n uint64) {
		n, k := binary.Uvarint(b)
		if bad = bad || k <= 0 || n > uint64(len(b)); bad {
			return 0
		}
		b = b[k:]
		return n
	}
	text := func() (t string) {
		if n := number(); !bad && n <= uint64(len(b)) {
			t, b = string(b[:n]), b[n:]
		} else {
			bad = true
		}
		return t
	}
	if !bad {
		d.Dated.Confidence = math.Float64frombits(binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	for _, t := range d.texts() {
		*t = text()
	}
	for range number() {
		d.Captions = append(d.Captions, text())
	}
	if bad {
		return nil, errors.New("a temporary file has been changed")
	}
	return d, nil
}

func (s *spool) text(i int32) (string, error) {
	d, err := s.read(i)
	if err != nil {
		return "", err
	}
	return d.Text, nil
}

func (s *spool) copy(i int32) ([]Copy, error) {
	d, err := s.read(i)
	if err != nil {
		return nil, err
	}
	return d.light().asCopy(), nil
}

func (s *spool) earlier(i, k int32) int {
	a, b := &s.entries[i], &s.entries[k]
	return (&Document{ID: a.id, Published: a.published}).earlier(&Document{ID: b.id, Published: b.published})
}
