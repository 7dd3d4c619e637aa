package dateparse

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWeight: who links dateparse alone links no model. What it and all that it imports
// embed is rules and tables, less than half a megabyte.
func TestWeight(t *testing.T) {
	t.Parallel()
	list := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,EmbedFiles", ".")
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var size int64
	var embedded []string
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p struct {
			ImportPath, Dir string
			EmbedFiles      []string
		}
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		for _, file := range p.EmbedFiles {
			info, err := os.Stat(filepath.Join(p.Dir, file))
			if err != nil {
				t.Fatal(err)
			}
			size += info.Size()
			embedded = append(embedded, p.ImportPath+": "+file)
		}
	}
	if size > 500_000 || size == 0 {
		t.Errorf("%d bytes are embedded:\n%s", size, strings.Join(embedded, "\n"))
	}
}
