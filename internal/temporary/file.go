package temporary

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
)

// File is a file that will take another's place.
type File struct{ *os.File }

var fileName = regexp.MustCompile(`^\.dateline-[0-9a-f]{8}$`)

// Create creates a file with a name of its own in dir, which begins with a dot, and removes
// those there whose writers are gone. Unlike [os.CreateTemp] it leaves the permissions of the
// file to mode and the umask.
func Create(dir string, mode fs.FileMode) (*File, error) {
	sweep(dir, func(e fs.DirEntry) string {
		if fileName.MatchString(e.Name()) && e.Type().IsRegular() {
			return e.Name()
		}
		return ""
	}, os.Remove)
	for {
		name := filepath.Join(dir, fmt.Sprintf(".dateline-%08x", rand.Uint32()))
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		switch {
		case errors.Is(err, fs.ErrExist):
		case err != nil:
			return nil, err
		case keep(file):
			return &File{file}, nil
		default:
			file.Close() // somebody has swept it before it could be locked
		}
	}
}

// keep locks a file that is still there.
func keep(file *os.File) bool {
	if !lock(file) {
		return !locks
	}
	mine, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(file.Name())
	return err == nil && os.SameFile(mine, there)
}

// MoveTo ends the writing and puts the file in the place of path, in one step: it is there
// whole or not at all.
func (f *File) MoveTo(path string) error {
	err := f.Sync()
	if err == nil && !locks { // such systems move no open file; others would lose the lock
		err = f.Close()
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	f.Close()
	return err
}

// WriteFile puts data in the place of path in one step: a reader sees the older file or the
// new one, whatever goes wrong. Its folder has to be there.
func WriteFile(path string, data []byte, mode fs.FileMode) error {
	f, err := Create(filepath.Dir(path), mode)
	if err != nil {
		return err
	}
	defer f.Discard() // nothing, once it has been moved
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.MoveTo(path)
}

// Remove removes the file, unless it has been moved. It may be called at any time.
func (f *File) Remove() { os.Remove(f.Name()) }

// Discard removes the file and ends the writing.
func (f *File) Discard() {
	f.Remove()
	f.Close()
	f.Remove() // where open files stay
}

// sweep removes entries of dir that nobody has locked. owner names the file in dir that the
// owner of an entry has locked, "" for entries that are none of ours. What cannot be looked at
// or removed stays: it may be another user's.
func sweep(dir string, owner func(fs.DirEntry) string, remove func(string) error) {
	if !locks {
		return
	}
	folder, err := os.Open(dir)
	if err != nil {
		return
	}
	defer folder.Close()
	entries, err := folder.ReadDir(-1)
	if err != nil {
		return
	}
	for _, e := range entries {
		locked := owner(e)
		if locked == "" {
			continue
		}
		file, err := openLocked(filepath.Join(dir, locked))
		if err != nil {
			continue
		}
		if lock(file) {
			_ = remove(filepath.Join(dir, e.Name())) // if it fails it is tried again next time
		}
		file.Close()
	}
}
