package source

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dateline-go/dateline/timeline"
)

// folderOf makes a folder of text: files are divided by U+001E, the first line of each is
// its name, and the rest what it holds, or behind "->" where the one link leads. Names that no
// folder can have are left out, and what would lie below a file.
func folderOf(text string) fstest.MapFS {
	folder, linked := fstest.MapFS{}, false
	for _, entry := range strings.SplitN(text, "\x1e", 12) {
		name, content, _ := strings.Cut(entry, "\n")
		if !fs.ValidPath(name) || name == "." {
			continue
		}
		file := &fstest.MapFile{Data: []byte(content)}
		if target, ok := strings.CutPrefix(content, "->"); ok {
			if linked || strings.HasPrefix(path.Join(path.Dir(name), target)+"/", name+"/") {
				continue // in memory links that lead to themselves are followed forever
			}
			linked = true
			file = &fstest.MapFile{Data: []byte(target), Mode: fs.ModeSymlink}
		}
		folder[name] = file
	}
	for name := range folder {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			if folder[dir] != nil {
				delete(folder, name)
			}
		}
	}
	return folder
}

// Every file of a folder is read as if it were alone, whatever lies beside it: it becomes a
// document, is passed over as an output, or has an error that names it.
func FuzzFolder(f *testing.F) {
	f.Add("a.txt\nThey met.\x1eb/c.html\n<p>They met on <b>Thursday\x1eb/d.txt\n\xff\xfeT\x00\x1ee.md\n# T\n\nNo events found.\n\x1eb.txt\n")
	f.Add("a.txt\n->b/a.txt\x1eb/a.txt\nThey met.\x1ec.txt\n->c.txt\x1ed\n->b")
	f.Add("e.txt\n->gone.txt\x1ef.txt\nx")
	f.Add("e.txt\n->b\x1eb/f.txt\nx")
	f.Add("\x1b[2J.txt\nThey met.\x1ea/a/a/a/a.TXT\nPK\x03\x04\x1ea.txt/b.txt\nx\x1e a .htm\n<!doctype html>\x1e..txt\n\x00")
	f.Fuzz(func(t *testing.T, text string) {
		folder := folderOf(text)
		docs, over, ids := map[string]*timeline.Document{}, map[string]bool{}, newIdentifiers()
		var failed []error
		o := Options{Undated: true, MaxSize: 1 << 12, PassedOver: func(path string, _ error) { over[path] = true }}
		failed = append(failed, openFolder(folder, "in", o, func(d *timeline.Document, err error) bool {
			if err != nil {
				failed = append(failed, err)
				return true
			}
			if id := ids.of(d.ID); docs[d.Source] != nil || id == "" {
				t.Fatalf("two documents from %q", d.Source)
			}
			docs[d.Source] = d
			return true
		}))
		all := errors.Join(failed...)
		for name, file := range folder {
			if file.Mode != 0 || !extensions[strings.ToLower(path.Ext(name))] {
				continue
			}
			alone, err := Read(strings.NewReader(string(file.Data)), "in/"+name, o)
			switch d := docs[name]; {
			case errors.Is(err, ErrFault):
				t.Fatal(err)
			case errors.Is(err, ErrSeveral):
			case errors.Is(err, ErrOwnOutput) && !over["in/"+name]:
				t.Fatalf("%q was not passed over", name)
			case err != nil && !errors.Is(err, ErrOwnOutput) && !strings.Contains(all.Error(), err.Error()):
				t.Fatalf("%v is not among the errors: %v", err, all)
			case err == nil && (d == nil || d.Text != alone.Text || d.Title != alone.Title):
				t.Fatalf("%q was read as %+v; alone it is %+v", name, d, alone)
			}
		}
	})
}
