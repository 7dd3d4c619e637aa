// Package extsort sorts records that need not fit in memory (an external merge sort): what
// exceeds a bound is sorted and written to a file, and the files are merged when they are read.
package extsort

import (
	"bufio"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
)

// Sorter sorts records by their keys; those of one key stay in the order in which they were
// added.
type Sorter struct {
	dir   string
	name  string
	limit int

	records []Record
	size    int
	runs    []string // files, each in order
}

// Record is a value with the key that it is sorted by.
type Record struct {
	Key   string
	Value []byte
}

// New makes a sorter that keeps about limit bytes in memory. The files that it makes in dir
// begin with name, and are the caller's to remove.
func New(dir, name string, limit int) *Sorter { return &Sorter{dir: dir, name: name, limit: limit} }

// overhead is what a record takes in memory beside its bytes.
const overhead = 64

// Add adds a record. The value is kept, and not copied.
func (s *Sorter) Add(key string, value []byte) error {
	s.records = append(s.records, Record{key, value})
	if s.size += len(key) + len(value) + overhead; s.size < s.limit {
		return nil
	}
	return s.spill()
}

func (s *Sorter) sort() {
	slices.SortStableFunc(s.records, func(a, b Record) int { return cmp.Compare(a.Key, b.Key) })
}

// spill writes what is in memory to a file.
func (s *Sorter) spill() (err error) {
	s.sort()
	path := filepath.Join(s.dir, fmt.Sprintf("%s-%d", s.name, len(s.runs)))
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	s.runs = append(s.runs, path)
	z, err := flate.NewWriter(f, flate.BestSpeed)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(z, 1<<16)
	var length [binary.MaxVarintLen64]byte
	for _, r := range s.records {
		w.Write(length[:binary.PutUvarint(length[:], uint64(len(r.Key)))])
		w.WriteString(r.Key)
		w.Write(length[:binary.PutUvarint(length[:], uint64(len(r.Value)))])
		w.Write(r.Value) // the writer keeps its first error
	}
	clear(s.records)
	s.records, s.size = s.records[:0], 0
	return errors.Join(w.Flush(), z.Close())
}

// run is a sorted file that is being read, or what is in memory.
type run struct {
	Record
	next func() (Record, error) // io.EOF at the end
}

// All yields the records in order. It can be asked for again; nothing may be added any more.
func (s *Sorter) All() iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		s.sort()
		var heads []*run // few: the smallest is looked for among all
		for _, path := range s.runs {
			f, err := os.Open(path)
			if err != nil {
				yield(Record{}, err)
				return
			}
			defer f.Close()
			r := bufio.NewReaderSize(flate.NewReader(bufio.NewReader(f)), 1<<14)
			heads = append(heads, &run{next: func() (Record, error) { return read(r) }})
		}
		rest := s.records
		heads = append(heads, &run{next: func() (r Record, err error) {
			if len(rest) == 0 {
				return r, io.EOF
			}
			r, rest = rest[0], rest[1:]
			return r, nil
		}})
		advance := func(i int) (err error) {
			if heads[i].Record, err = heads[i].next(); errors.Is(err, io.EOF) {
				heads, err = slices.Delete(heads, i, i+1), nil
			}
			return err
		}
		for i := len(heads) - 1; i >= 0; i-- {
			if err := advance(i); err != nil {
				yield(Record{}, err)
				return
			}
		}
		for len(heads) > 0 {
			least := 0
			for i := range heads {
				if heads[i].Key < heads[least].Key {
					least = i
				}
			}
			if !yield(heads[least].Record, nil) {
				return
			}
			if err := advance(least); err != nil {
				yield(Record{}, err)
				return
			}
		}
	}
}

// read reads a record; io.EOF says that there is none.
func read(r *bufio.Reader) (out Record, err error) {
	part := func() []byte {
		if err != nil {
			return nil
		}
		var n uint64
		if n, err = binary.ReadUvarint(r); err != nil {
			return nil
		}
		b := make([]byte, n)
		if _, err = io.ReadFull(r, b); err != nil {
			err = fmt.Errorf("a temporary file is cut off: %w", io.ErrUnexpectedEOF)
		}
		return b
	}
	out.Key = string(part())
	if err == nil {
		if out.Value = part(); errors.Is(err, io.EOF) {
			err = fmt.Errorf("a temporary file is cut off: %w", io.ErrUnexpectedEOF)
		}
	}
	return out, err
}

// Groups yields the values of each key, in order.
func (s *Sorter) Groups() iter.Seq2[[][]byte, error] {
	return func(yield func([][]byte, error) bool) {
		var group [][]byte
		key := ""
		for r, err := range s.All() {
			if err != nil {
				yield(nil, err)
				return
			}
			if r.Key != key && len(group) > 0 {
				if !yield(group, nil) {
					return
				}
				group = nil
			}
			key, group = r.Key, append(group, r.Value)
		}
		if len(group) > 0 {
			yield(group, nil)
		}
	}
}
