package temporary

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"syscall"
)

var folderName = regexp.MustCompile(`^dateline-[0-9]+$`)

// lockName is the file in a folder that its owner has locked. A folder without it is not
// swept: it may just be made.
const lockName = "lock"

// Folder makes a folder for temporary files, in the system's folder for such, and removes
// those there whose owners are gone. remove removes it with all that is in it.
func Folder() (path string, remove func(), err error) {
	sweep(os.TempDir(), func(e fs.DirEntry) string {
		if folderName.MatchString(e.Name()) && e.IsDir() {
			return filepath.Join(e.Name(), lockName)
		}
		return ""
	}, os.RemoveAll)
	path, err = os.MkdirTemp("", "dateline-")
	if err != nil {
		return "", nil, err
	}
	file, err := os.OpenFile(filepath.Join(path, lockName), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		os.RemoveAll(path)
		return "", nil, err
	}
	keep(file)
	return path, func() {
		if !locks {
			file.Close() // open files stay
		}
		os.RemoveAll(path)
		file.Close()
	}, nil
}

// NoRoom says what to do where err is that files in the system's folder for such found no room.
func NoRoom(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%w; make room there, or set TMPDIR to another folder", err)
	}
	return err
}
