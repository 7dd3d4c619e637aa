package temporary

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
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
