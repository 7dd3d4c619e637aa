package source_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/timeline/source"
)

const ownPage = `<!doctype html><html><head><meta name="generator" content="dateline"><title>Talks</title></head>` +
	`<body><p>They met on Thursday.</p></body></html>`

// lay writes files into a new folder.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// open returns the sources of what Open reads.
func open(t *testing.T, paths []string, o source.Options) ([]string, error) {
	t.Helper()
	o.Undated = true
	docs, err := source.Open(paths, nil, o)
	var sources []string
	for _, d := range docs {
		sources = append(sources, d.Source)
	}
	return sources, err
}

// What may be read is read; the rest is named by itself.
func TestFolderInPart(t *testing.T) {
	dir := lay(t, map[string]string{"a.txt": "They met.", "c/d.txt": "They met."})
	if err := os.Symlink("loop.txt", filepath.Join(dir, "loop.txt")); err != nil {
		t.Skip(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	deep := filepath.Join("b", strings.Repeat(strings.Repeat("x", 250)+"/", 20)) // its path is too long for anybody to list it
	if err := root.MkdirAll(deep, 0o755); err != nil {
		t.Skip(err)
	}
	got, err := open(t, []string{dir}, source.Options{})
	if !slices.Equal(got, []string{"a.txt", "c/d.txt"}) {
		t.Errorf("read %v", got)
	}
	for _, want := range []string{filepath.Join(dir, "loop.txt") + ": ", filepath.Join(dir, "b", "xxx"), "; check that the folder may be read"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("errors lack %q:\n%v", want, err)
		}
	}
	if n := strings.Count(err.Error(), "\n"); n != 1 {
		t.Errorf("%d errors, want 2:\n%v", n+1, err)
	}
}

func TestFolderByLink(t *testing.T) {
	dir := lay(t, map[string]string{"real/a.txt": "They met.", "elsewhere.txt": "They met."})
	for link, target := range map[string]string{"link": "real", "real/b.txt": "../elsewhere.txt", "real/c.txt": ".."} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	got, err := open(t, []string{filepath.Join(dir, "link")}, source.Options{})
	if err != nil || !slices.Equal(got, []string{"a.txt", "b.txt"}) {
		t.Errorf("read %v, %v", got, err)
	}
}

// The Source of a document does not tell in whose folder it was.
func TestSource(t *testing.T) {
	dir := lay(t, map[string]string{"a.txt": "They met.", "b/a.txt": "They met again."})
	t.Chdir(dir)
	for _, path := range []string{dir, ".", dir + "/", "../" + filepath.Base(dir)} {
		if got, err := open(t, []string{path}, source.Options{}); err != nil || !slices.Equal(got, []string{"a.txt", "b/a.txt"}) {
			t.Errorf("%s: %v, %v", path, got, err)
		}
	}
	for _, path := range []string{dir + "/b/a.txt", "b/a.txt"} {
		if got, err := open(t, []string{path}, source.Options{}); err != nil || !slices.Equal(got, []string{"a.txt"}) {
			t.Errorf("%s: %v, %v", path, got, err)
		}
	}
}

func TestOwnPages(t *testing.T) {
	dir := lay(t, map[string]string{"a.txt": "They met.", "timeline.html": ownPage, "own/timeline.html": ownPage,
		"other.html": strings.Replace(ownPage, `"dateline"`, `"Dateline CMS"`, 1)})
	var over []string
	opened := 0
	o := source.Options{
		PassedOver: func(path string, _ error) { over = append(over, path) },
		Opened:     func(fs.FileInfo) { opened++ },
	}
	got, err := open(t, []string{dir}, o)
	if want := []string{"a.txt", "other.html"}; err != nil || !slices.Equal(got, want) || opened != len(want) {
		t.Errorf("read %v, opened %d, %v", got, opened, err)
	}
	if want := []string{filepath.Join(dir, "own", "timeline.html"), filepath.Join(dir, "timeline.html")}; !slices.Equal(over, want) {
		t.Errorf("passed over %v", over)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "timeline.html"): "timeline.html: this was written by dateline; give the articles",
		filepath.Join(dir, "own"):           "own: the folder holds no articles",
	} {
		if got, err := open(t, []string{path}, source.Options{}); len(got) != 0 || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, %v", path, got, err)
		}
	}
}
