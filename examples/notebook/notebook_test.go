package notebook

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNotebooks: they were run from the first cell to the last without an error, and
// show a table, a picture and the answer. ./run runs them anew.
func TestNotebooks(t *testing.T) {
	files, err := filepath.Glob("*.ipynb")
	if err != nil || len(files) != 2 {
		t.Fatalf("%v %v", files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var notebook struct {
			Cells []struct {
				Kind    string `json:"cell_type"`
				Count   *int   `json:"execution_count"`
				Outputs []struct {
					Kind string `json:"output_type"`
				}
			}
		}
		if err := json.Unmarshal(data, &notebook); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if len(notebook.Cells) != 10 {
			t.Errorf("%s: %d cells", file, len(notebook.Cells))
		}
		n := 0
		for i, cell := range notebook.Cells {
			if cell.Kind != "code" {
				continue
			}
			if n++; cell.Count == nil || *cell.Count != n {
				t.Errorf("%s: cell %d was not run in its turn", file, i+1)
			}
			for _, o := range cell.Outputs {
				if o.Kind == "error" {
					t.Errorf("%s: cell %d failed", file, i+1)
				}
			}
		}
		for _, want := range []string{"<table", "<svg", "threatened on Friday to strike if the quota falls", "THREATEN"} {
			if !strings.Contains(string(data), want) {
				t.Errorf("%s: no %s in it", file, want)
			}
		}
	}
}
