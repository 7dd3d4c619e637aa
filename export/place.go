package export

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dateline-go/dateline/internal/temporary"
)

// place is where a file will stand, and what may stand there now.
type place struct {
	path  string      // with no link at its end
	older fs.FileInfo // nil: nothing
}

// replaceable looks at a place. What stands there has to be a file that may be
// written.
func replaceable(path string) (place, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil: // nothing, or what creating the file will tell
		return place{path: path}, nil
	case info.IsDir():
		return place{}, fmt.Errorf("%s: this is a folder; name a file in it", path)
	case !info.Mode().IsRegular():
		return place{}, fmt.Errorf("%s: this is no regular file; choose another name", path)
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		file.Close()
	}
	if err == nil && info.Mode().Perm()&0o200 == 0 { // the superuser may write everything
		err = fs.ErrPermission
	}
	if err != nil {
		return place{}, fmt.Errorf("%s: the older file is protected: %w; let it be written, or choose another name", path, unnamed(err, ""))
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	return place{path, info}, nil
}

// beside creates a file in the same folder, to be moved to the place.
func (p place) beside() (*temporary.File, error) {
	mode := fs.FileMode(0o666)
	if p.older != nil {
		mode = p.older.Mode().Perm() // from the start: nobody else is to read meanwhile
	}
	return temporary.Create(filepath.Dir(p.path), mode)
}

// handOn gives file the permissions of the older one.
func (p place) handOn(file *temporary.File) error {
	if p.older == nil {
		return nil
	}
	return file.Chmod(p.older.Mode().Perm())
}
