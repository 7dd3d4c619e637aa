package workbook

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// packer writes records many to a row: a line each, of its kind and its JSON, deflated and in
// base64, which is text that every program for spreadsheets keeps.
type packer struct {
	put    func(cells ...any) error // writes a row
	lines  bytes.Buffer
	packed bytes.Buffer
}

const (
	packSize  = 1 << 20 // bytes of lines from which a row is written
	stateCell = 32000   // characters in a cell
)

func (p *packer) record(kind string, v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	fmt.Fprintf(&p.lines, "%s\t%s\n", kind, text)
	if p.lines.Len() < packSize {
		return nil
	}
	return p.flush()
}

// flush writes what no row has yet.
func (p *packer) flush() error {
	p.packed.Reset()
	w, err := flate.NewWriter(&p.packed, flate.DefaultCompression)
	if err != nil {
		return err
	}
	if _, err = p.lines.WriteTo(w); err != nil {
		return err
	}
	if err = w.Close(); err != nil {
		return err
	}
	p.lines.Reset()
	cells := []any{statePacked, nil}
	for rest := base64.StdEncoding.EncodeToString(p.packed.Bytes()); rest != ""; {
		n := min(len(rest), stateCell)
		cells = append(cells, rest[:n])
		rest = rest[n:]
	}
	return p.put(cells...)
}

// unpack calls f for the records of a row, of which left is how many bytes they may be, and
// takes them from it.
func unpack(cells []string, left *budget, f func(kind string, text []byte) error) error {
	deflated := base64.NewDecoder(base64.StdEncoding, strings.NewReader(strings.Join(cells, "")))
	r := bufio.NewReader(io.LimitReader(flate.NewReader(deflated), int64(*left)+1))
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if *left -= budget(len(line)); *left < 0 {
			return fmt.Errorf("the text of its records is %w", ErrTooLarge)
		}
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return nil
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
		kind, text, _ := bytes.Cut(line, []byte("\t"))
		if err := f(string(kind), text); err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
	}
}
