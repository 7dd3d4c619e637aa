package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

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
func (f Format) WriteFile(path string, t *timeline.Timeline, opts ...Option) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("%s: this is a folder; name a file in it", path)
	}
	dir := filepath.Dir(path)
	file, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no folder %s; create it first", path, dir)
	case err != nil:
		return fmt.Errorf("%s: cannot write in the folder %s: %w; choose another or change its permissions", path, dir, unnamed(err, ""))
	}
	defer os.Remove(file.Name()) // fails once it has been renamed
	err = f.Export(file, t, opts...)
	if err == nil {
		err = file.Chmod(0o644)
	}
	if err == nil {
		err = file.Sync()
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("%s: not written: %w", path, unnamed(err, file.Name()))
	}
	return nil
}

// unnamed takes the name of a temporary file out of its errors, whatever the
// name if it is not known. Errors of other files keep theirs.
func unnamed(err error, name string) error {
	if p := new(fs.PathError); errors.As(err, &p) && (name == "" || p.Path == name) {
		return p.Err
	}
	return err
}
