package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// extensions are those of the files that Open takes from a folder.
var extensions = map[string]bool{".txt": true, ".text": true, ".md": true, ".html": true, ".htm": true, ".xhtml": true}

// openFolder hands what comes of every article in a folder and below it to add, and
// returns what kept it from looking further.
func openFolder(folder string, o Options, add func(*timeline.Document, error)) error {
	files, err := list(folder)
	if len(files) == 0 && err == nil {
		return fmt.Errorf("%s: the folder holds no .txt, .md or .html files", folder)
	}
	articles := false
	for _, path := range files {
		name, _ := filepath.Rel(folder, path) // fails for no path below folder
		doc, err := readFile(path, filepath.ToSlash(name), o)
		if errors.Is(err, ErrOwnOutput) {
			if o.PassedOver != nil {
				o.PassedOver(path)
			}
			continue
		}
		articles = true
		add(doc, err)
	}
	if !articles && err == nil {
		return fmt.Errorf("%s: the folder holds no articles, only what dateline has written", folder)
	}
	return err
}

// list returns the files in a folder and below it that may be articles, beside the
// errors of what it could not look at. Pipes and the like are none: they could wait
// forever.
func list(folder string) (files []string, failed error) {
	fail := func(path string, err error, remedy string) {
		failed = errors.Join(failed, fmt.Errorf("%s: %w; %s", filepath.Clean(path), cause(err), remedy))
	}
	root := folder + string(filepath.Separator) // so that a link to a folder is followed
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			fail(path, err, "check that the folder may be read")
			return nil
		}
		if entry.IsDir() || !extensions[strings.ToLower(filepath.Ext(path))] {
			return nil
		}
		switch info, err := os.Stat(path); {
		case err != nil:
			fail(path, err, "check that the file may be read")
		case info.Mode().IsRegular():
			files = append(files, path)
		}
		return nil
	})
	return files, errors.Join(failed, err)
}
