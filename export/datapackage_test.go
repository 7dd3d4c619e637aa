package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/record"
)

// describe writes a Data Package and reads it.
func describe(t *testing.T, file string, opts ...Option) (p packageDescriptor, err error) {
	t.Helper()
	if err := WriteFile(file, exporttest.Kinds(), opts...); err != nil {
		return p, err
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return p, json.Unmarshal(b, &p)
}

// The descriptor has the columns of the files, in their order, and every cell of csv is of
// its column's type.
func TestDataPackageFitsTheTables(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	dir := t.TempDir()
	tables := []string{filepath.Join(dir, "a.csv"), filepath.Join(dir, "sub", "b.parquet")}
	p, err := describe(t, filepath.Join(dir, "datapackage.json"), WithTables(tables...))
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Resources) != 2 || p.Resources[0].Path != "a.csv" || p.Resources[1].Path != "sub/b.parquet" || p.Resources[0].Name == p.Resources[1].Name {
		t.Fatalf("%+v", p.Resources)
	}
	tl := exporttest.Kinds()
	tl.Events[0].CAMEO = "042"
	rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", tl))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	fields := p.Resources[0].Schema.Fields
	if len(fields) != len(rows[0]) {
		t.Fatalf("%d fields, %d columns", len(fields), len(rows[0]))
	}
	for i, f := range fields {
		if f.Name != rows[0][i] || f.About == "" {
			t.Errorf("field %d is %+v, the column %s", i, f, rows[0][i])
		}
		for _, row := range rows[1:] {
			if row[i] != "" && !isOf(f.Type, row[i]) {
				t.Errorf("%s: %q is no %s", f.Name, row[i], f.Type)
			}
		}
	}
	if i := slices.Index(rows[0], "cameo"); fields[i].Type != "string" || rows[1][i] != "042" {
		t.Errorf("cameo is a %s: %q", fields[i].Type, rows[1][i])
	}
	var names []string
	for _, f := range p.Resources[1].Schema.Fields {
		names = append(names, f.Name)
		if f.Type == "" {
			t.Errorf("%s has no type", f.Name)
		}
	}
	var columns []string
	for _, f := range parquet.SchemaOf(record.Row{}).Fields() {
		columns = append(columns, f.Name())
	}
	if !slices.Equal(names, columns) {
		t.Errorf("fields  %v\ncolumns %v", names, columns)
	}
}

// isOf reports whether Table Schema reads a cell as of that type.
func isOf(kind, cell string) bool {
	var err error
	switch kind {
	case "string":
	case "number":
		_, err = strconv.ParseFloat(cell, 64)
	case "integer":
		_, err = strconv.Atoi(cell)
	case "boolean":
		return cell == "true" || cell == "false"
	case "datetime":
		_, err = time.Parse(time.RFC3339, cell)
	default:
		return false
	}
	return err == nil
}

// No path leads out of the package's folder.
func TestDataPackageOutsideItsFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "p"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := describe(t, filepath.Join(dir, "p", "datapackage.json"), WithTables(filepath.Join(dir, "events.csv")))
	if err == nil || !strings.Contains(err.Error(), "datapackage.json: not written: ") || !strings.Contains(err.Error(), "add -o ") {
		t.Errorf("error %v", err)
	}
	p, err := describe(t, filepath.Join(dir, "p", "datapackage.json"))
	if err != nil || len(p.Resources) != 1 || p.Resources[0].Path != "events.csv" {
		t.Errorf("%+v %v", p, err)
	}
}
