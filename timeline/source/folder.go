package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dateline-go/dateline/timeline"
)

// extensions are those of plain texts that All takes from a folder.
var extensions = map[string]bool{".txt": true, ".text": true, ".md": true, ".html": true, ".htm": true, ".xhtml": true}

// disk is what lies below a folder: a separator ends its path. Unlike [os.DirFS] it has
// names that are no UTF-8, as old archives do.
type disk string

func (d disk) Open(name string) (fs.File, error) { return os.Open(d.path(name)) }

// Stat opens nothing: a pipe would wait forever.
func (d disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(d.path(name)) }

func (d disk) path(name string) string { return string(d) + filepath.FromSlash(name) }

// openFolder hands what comes of every file in a folder and below it to add, until that
// returns false, and returns what kept it from looking further. Errors name the folder by
// its path. What holds no articles is passed over, and no error.
func openFolder(folder fs.FS, path string, o Options, add func(*timeline.Document, error) bool) error {
	files, err := list(folder, path)
	if len(files) == 0 && err == nil {
		return fmt.Errorf("%s: the folder holds no files", path)
	}
	articles := false
	for _, name := range files {
		file := filepath.Join(path, name)
		for doc, err := range o.file(folder, name, file, true) {
			if err != nil && (errors.Is(err, ErrOwnOutput) || Kind(err) != "" && !textName(name)) {
				if o.PassedOver != nil {
					o.PassedOver(file, err)
				}
				continue
			}
			articles = true
			if !add(doc, err) {
				return nil
			}
		}
	}
	if !articles && err == nil {
		return fmt.Errorf("%s: the folder holds no articles, only what dateline has written or cannot read", path)
	}
	return err
}

// list returns the files in a folder and below it, beside the errors of what it could not
// look at. Pipes and the like are none: they could wait forever.
func list(folder fs.FS, path string) (files []string, failed error) {
	fail := func(name string, err error, remedy string) {
		failed = errors.Join(failed, fmt.Errorf("%s: %w; %s", filepath.Join(path, name), cause(err), remedy))
	}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			fail(name, err, "check that the folder may be read")
			return nil
		}
		if entry.IsDir() {
			return nil
		}
		switch info, err := fs.Stat(folder, name); {
		case err != nil:
			fail(name, err, "check that the file may be read")
		case info.Mode().IsRegular():
			files = append(files, name)
		}
		return nil
	})
	return files, errors.Join(failed, err)
}
