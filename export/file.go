package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dateline-go/dateline/timeline"
)

// WriteFile exports t to a file in the format that its extension chooses. The
// file is written beside its place and renamed, so that whatever goes wrong, no
// half-written file is left and an older one stays.
func WriteFile(path string, t *timeline.Timeline, opts ...Option) error {
	format, err := ForFile(path)
	if err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("%s: this is a folder; name a file in it", path)
	}
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no folder %s; create it first", path, dir)
	case err != nil:
		return fmt.Errorf("%s: cannot write in the folder %s: %w; choose another or change its permissions", path, dir, unnamed(err, ""))
	}
	defer os.Remove(f.Name()) // fails once it has been renamed
	err = format.Export(f, t, opts...)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("%s: not written: %w", path, unnamed(err, f.Name()))
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
