package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// zipReader reads zip archives of anything, and the documents that are such archives.
type zipReader struct{}

func (zipReader) Reads(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

func (zipReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		at, size, err := in.Anywhere()
		if err != nil {
			yield(nil, err)
			return
		}
		z, err := zip.NewReader(at, size)
		if err != nil {
			yield(nil, fmt.Errorf("cannot read the archive: %w; it may have been cut off", err))
			return
		}
		for _, kind := range packages {
			if kind.holds(z) {
				one(func() (*timeline.Document, error) { return kind.read(z, in) })(yield)
				return
			}
		}
		if ownWorkbook(z) {
			yield(nil, fmt.Errorf("%w; give the articles that it was made from", ErrOwnOutput))
			return
		}
		if hasEntry(z, "xl/workbook.xml") {
			yield(nil, &kindError{"an Excel workbook"})
			return
		}
		eachZipped(in, z)(yield)
	}
}

// eachZipped yields the documents of all entries, in their order.
func eachZipped(in *Input, z *zip.Reader) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		entries := map[string]bool{}
		for _, f := range z.File {
			name := entryName(f.Name)
			if f.FileInfo().IsDir() || attendant(name) || entries[name] {
				continue
			}
			entries[name] = true
			r, err := openZipped(f)
			if err != nil {
				if !yield(nil, fmt.Errorf("%s: %w", name, err)) {
					return
				}
				continue
			}
			more := eachOf(in, name, r)(yield)
			r.Close()
			if !more {
				return
			}
		}
		if len(entries) == 0 {
			yield(nil, errNone)
		}
	}
}

// eachOf yields the documents of an entry, and reports whether more are wanted. Files
// that hold no articles and outputs of ours are passed over, as in a folder.
func eachOf(in *Input, name string, r io.Reader) func(func(*timeline.Document, error) bool) bool {
	return func(yield func(*timeline.Document, error) bool) bool {
		for d, err := range in.Entry(name, r) {
			if err != nil && (errors.Is(err, ErrOwnOutput) || Kind(err) != "" && !textName(name)) {
				if in.options.PassedOver != nil {
					in.options.PassedOver(join(in.Name, name), err)
				}
				continue
			}
			if !yield(d, err) {
				return false
			}
		}
		return true
	}
}

// openZipped opens an entry; an encrypted one, or one packed in a way of its own, is an
// error.
func openZipped(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%w; unpack the archive with its password", ErrEncrypted)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w; unpack the archive with the program that made it", err)
	}
	packed := int64(min(f.CompressedSize64, 1<<62))
	return struct {
		io.Reader
		io.Closer
	}{&unpacked{r: r, packed: func() int64 { return packed }}, r}, nil
}

// attendant reports whether an entry is what systems put beside files.
func attendant(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(name, "__MACOSX/") || base == ".DS_Store" || base == "Thumbs.db"
}

// What unpacks to more than so many times its size, and to more than so many bytes, is
// no text: that of people packs to a fifth, lists to a hundredth.
const (
	bombRatio = 500
	bombSize  = 64 << 20
)

// unpacked fails when more comes out than can have been packed.
type unpacked struct {
	r      io.Reader
	packed func() int64 // bytes that went in
	out    int64
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	u.out += int64(n)
	if u.out > bombSize && u.out/bombRatio > u.packed() {
		return 0, fmt.Errorf("%w: more than %d times its size", ErrBomb, bombRatio)
	}
	return n, err
}

// counted counts what is read.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// packedReader reads what gzip or bzip2 have packed, whatever is in it.
type packedReader struct{}

func (packedReader) Reads(head []byte) bool {
	return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) || bzip(head)
}

func bzip(head []byte) bool {
	return len(head) > 10 && bytes.HasPrefix(head, []byte("BZh")) && bytes.Equal(head[4:10], []byte("1AY&SY"))
}

func (packedReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		packed := &counted{r: in.Stream()}
		u := &unpacked{packed: func() int64 { return packed.n }}
		if bzip(in.Head()) {
			u.r = bzip2.NewReader(packed)
		} else {
			z, err := gzip.NewReader(bufio.NewReader(packed))
			if err != nil {
				yield(nil, fmt.Errorf("cannot unpack it: %w", err))
				return
			}
			u.r = z
		}
		// Its name is that of what is in it: news.xml.gz holds news.xml.
		inner := newInput(u, strings.TrimSuffix(strings.TrimSuffix(in.Name, ".gz"), ".bz2"), in.options)
		inner.depth, inner.found = in.depth+1, in.found
		if inner.depth > deepest {
			yield(nil, fmt.Errorf("archives within archives, more than %d deep; unpack them", deepest))
			return
		}
		if strings.HasSuffix(inner.Name, ".tgz") {
			inner.Name = strings.TrimSuffix(inner.Name, ".tgz") + ".tar"
		}
		inner.Documents()(yield)
	}
}

// tarReader reads tar archives of anything.
type tarReader struct{}

func (tarReader) Reads(head []byte) bool {
	return len(head) > 265 && bytes.HasPrefix(head[257:], []byte("ustar"))
}

func (tarReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		t, none := tar.NewReader(in.Stream()), true
		for {
			h, err := t.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				yield(nil, fmt.Errorf("cannot read the archive further: %w; it may have been cut off", err))
				return
			}
			name := entryName(h.Name)
			if h.Typeflag != tar.TypeReg || attendant(name) {
				continue
			}
			none = false
			if !eachOf(in, name, t)(yield) {
				return
			}
		}
		if none {
			yield(nil, errNone)
		}
	}
}
