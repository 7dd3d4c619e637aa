package shingle

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// Spilled is an [Index] of more texts than fit in memory. It is asked and told of texts block
// by block: what earlier blocks have entered is in a file, of which a block needs the
// shingles of its own texts alone. Its answers are those of an Index.
type Spilled struct {
	dir   string
	file  string // of earlier blocks: postings by shingle, then text
	files int

	block Index     // the texts of this block, and what they may have in common with earlier ones
	added []posting // by the texts of this block
}

// posting says that a text has a shingle.
type posting struct {
	shingle uint64
	text    int32
}

// NewSpilled makes an index whose files are in dir; they are the caller's to remove.
func NewSpilled(dir string) *Spilled { return &Spilled{dir: dir} }

// Sampled is how many shingles of a text an index looks at.
func (s Set) Sampled() (n int) {
	for _, h := range s {
		if h%sample == 0 {
			n++
		}
	}
	return n
}

// Begin begins a block, of the texts of which Like and Add are going to be asked.
func (x *Spilled) Begin(texts []Set) (err error) {
	if x.file == "" && len(x.added) == 0 {
		return nil // the first block
	}
	asked := []uint64{}
	for _, s := range texts {
		for _, h := range s {
			if h%sample == 0 {
				asked = append(asked, h)
			}
		}
	}
	slices.Sort(asked)
	asked = slices.Compact(asked)
	slices.SortStableFunc(x.added, func(a, b posting) int { return cmp.Compare(a.shingle, b.shingle) })
	x.block = Index{size: x.block.size, heads: map[uint64]int32{}, lists: make([]entry, 1)}
	path := filepath.Join(x.dir, fmt.Sprintf("shingles-%d", x.files))
	x.files++
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	w := bufio.NewWriterSize(out, 1<<16)
	for p, err := range x.merged() {
		if err != nil {
			return err
		}
		var b [postingSize]byte
		binary.LittleEndian.PutUint64(b[:], p.shingle)
		binary.LittleEndian.PutUint32(b[8:], uint32(p.text))
		w.Write(b[:]) // the writer keeps its first error
		for len(asked) > 0 && asked[0] < p.shingle {
			asked = asked[1:]
		}
		if len(asked) > 0 && asked[0] == p.shingle {
			x.load(p)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if x.file != "" {
		if err := os.Remove(x.file); err != nil {
			return err
		}
	}
	x.file, x.added = path, x.added[:0]
	return nil
}

// load enters what an earlier block has entered. Of a shingle that has become too common
// nothing but that is kept.
func (x *Spilled) load(p posting) {
	b := &x.block
	b.enter(p.shingle, p.text)
	if at := b.heads[p.shingle]; b.lists[at].depth > common {
		first := at - common // they are entered one after the other
		b.heads[p.shingle], b.lists = first, append(b.lists[:first], b.lists[at])
	}
}

// postingSize is that of a posting in a file, in bytes.
const postingSize = 12

// merged yields the postings of the file and those added since, in the order of a file.
func (x *Spilled) merged() func(yield func(posting, error) bool) {
	return func(yield func(posting, error) bool) {
		rest := x.added
		if x.file != "" {
			f, err := os.Open(x.file)
			if err != nil {
				yield(posting{}, err)
				return
			}
			defer f.Close()
			r := bufio.NewReaderSize(f, 1<<16)
			var b [postingSize]byte
			for {
				if _, err := io.ReadFull(r, b[:]); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					yield(posting{}, fmt.Errorf("a temporary file is cut off: %w", err))
					return
				}
				p := posting{binary.LittleEndian.Uint64(b[:]), int32(binary.LittleEndian.Uint32(b[8:]))}
				for len(rest) > 0 && rest[0].shingle < p.shingle { // those of one shingle are of later texts
					if !yield(rest[0], nil) {
						return
					}
					rest = rest[1:]
				}
				if !yield(p, nil) {
					return
				}
			}
		}
		for _, p := range rest {
			if !yield(p, nil) {
				return
			}
		}
	}
}

// Like is [Index.Like] for a text of the block.
func (x *Spilled) Like(s Set, least float64) []int { return x.block.Like(s, least) }

// Add is [Index.Add] for a text of the block.
func (x *Spilled) Add(s Set) {
	text := x.block.size
	x.block.add(s, func(h uint64) { x.added = append(x.added, posting{h, text}) })
}
