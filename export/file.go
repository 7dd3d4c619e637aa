package export

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/dateline-go/dateline/internal/temporary"
	"github.com/dateline-go/dateline/timeline"
)

// WriteFile exports t to a file in the format that its extension chooses, as
// [Format.WriteFile] does.
func WriteFile(path string, t *timeline.Timeline, opts ...Option) error {
	format, err := ForFile(path)
	if err != nil {
		return err
	}
	return format.WriteFile(path, t, opts...)
}

// WriteFile exports t to a file. It is written beside its place and renamed, so
// that whatever goes wrong, no half-written file is left and an older one stays.
// An older file hands its permissions on.
func (f Format) WriteFile(path string, t *timeline.Timeline, opts ...Option) error {
	older, err := replaceable(path)
	if err != nil {
		return err
	}
	file, err := older.beside()
	switch dir := filepath.Dir(path); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no folder %s; create it first", path, dir)
	case err != nil:
		return fmt.Errorf("%s: cannot write in the folder %s: %w; choose another or change its permissions", path, dir, unnamed(err, ""))
	}
	ctx := Apply(opts...).Context
	defer file.Discard()                        // nothing, once it has been moved
	defer context.AfterFunc(ctx, file.Remove)() // at once, whatever else may end the program then
	err = f.Export(file, t, append(opts[:len(opts):len(opts)], within(filepath.Dir(path)))...)
	if err == nil {
		err = older.handOn(file)
	}
	if err == nil {
		err = file.MoveTo(older.path)
	}
	switch err = unnamed(err, file.Name()); {
	case err == nil:
		return nil
	case context.Cause(ctx) != nil:
		err = context.Cause(ctx)
	case errors.Is(err, syscall.ENOSPC) && errors.As(err, new(*fs.PathError)): // a temporary file of the format
		err = temporary.NoRoom(err)
	case errors.Is(err, syscall.ENOSPC):
		err = fmt.Errorf("%w; make room there, or choose another folder", err)
	}
	return fmt.Errorf("%s: not written: %w", path, err)
}

// unnamed takes the name of a temporary file out of its errors, whatever the
// name if it is not known. Errors of other files keep theirs.
func unnamed(err error, name string) error {
	if p := new(fs.PathError); errors.As(err, &p) && (name == "" || p.Path == name) {
		return p.Err
	}
	if l := new(os.LinkError); errors.As(err, &l) && l.Old == name {
		return l.Err
	}
	return err
}
