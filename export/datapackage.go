package export

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// dataPackage describes the columns of csv and parquet as a Data Package has it
// (Frictionless Standards), with a Table Schema for each file, so that programs need
// not guess types: the CAMEO code "042" stays text.
type dataPackage struct{}

type packageDescriptor struct {
	Profile   string            `json:"profile"`
	Name      string            `json:"name"`
	Title     string            `json:"title"`
	Resources []packageResource `json:"resources"`
}

type packageResource struct {
	Profile  string      `json:"profile"`
	Name     string      `json:"name"`
	Path     string      `json:"path"` // from the descriptor, divided by /
	Format   string      `json:"format"`
	Media    string      `json:"mediatype"`
	Encoding string      `json:"encoding,omitempty"`
	Schema   tableSchema `json:"schema"`
}

type tableSchema struct {
	Fields     []schemaField `json:"fields"`
	Missing    []string      `json:"missingValues,omitempty"` // cells that hold nothing
	PrimaryKey string        `json:"primaryKey"`
}

type schemaField struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	About string `json:"description,omitempty"`
}

func (dataPackage) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := Apply(opts...)
	files := o.Tables
	if files == nil {
		files = []string{filepath.Join(o.Folder, "events.csv")}
	}
	p := packageDescriptor{Profile: "data-package", Name: "events", Title: prose.OneLine(o.Heading(t))}
	for _, file := range files {
		path, err := filepath.Rel(filepath.Clean(o.Folder), filepath.Clean(file))
		if err != nil || !filepath.IsLocal(path) {
			continue // the standard lets no path lead out of the package's folder
		}
		p.Resources = append(p.Resources, newResource(filepath.ToSlash(path), len(p.Resources)))
	}
	if len(p.Resources) == 0 {
		return fmt.Errorf("a Data Package describes csv and parquet files in its own folder, and none is written there; add -o %s", filepath.Join(o.Folder, "events.csv"))
	}
	enc := json.NewEncoder(jsonWriter{w})
	enc.SetIndent("", "  ")
	return enc.Encode(p)
}

func newResource(path string, before int) packageResource {
	r := packageResource{
		Profile: "tabular-data-resource", Name: "events", Path: path, Format: "csv", Media: "text/csv", Encoding: "utf-8",
		Schema: tableSchema{Missing: []string{""}, PrimaryKey: "id"},
	}
	if before > 0 { // names are unique
		r.Name = fmt.Sprintf("events-%d", before+1)
	}
	for _, c := range csvColumns {
		r.Schema.Fields = append(r.Schema.Fields, schemaField{c.name, c.kind, c.about})
	}
	if strings.EqualFold(filepath.Ext(path), ".parquet") {
		r.Profile, r.Format, r.Media, r.Encoding = "data-resource", "parquet", "application/vnd.apache.parquet", ""
		r.Schema.Fields, r.Schema.Missing = parquetFields(), nil
	}
	return r
}

// parquetFields are the columns of parquet, with the descriptions that csv has for them.
func parquetFields() []schemaField {
	about := map[string]string{}
	for _, c := range csvColumns {
		about[c.name] = c.about
	}
	var fields []schemaField
	for f := range reflect.TypeFor[record.Row]().Fields() {
		name, how, _ := strings.Cut(f.Tag.Get("parquet"), ",")
		kind := schemaTypes[f.Type.Kind()]
		if f.Type.Kind() == reflect.Pointer {
			kind = schemaTypes[f.Type.Elem().Kind()]
		}
		if strings.HasPrefix(how, "timestamp") {
			kind = "datetime"
		}
		text := about[name]
		if kind == "array" {
			text = strings.Replace(text, ", divided by semicolons", "", 1)
		}
		fields = append(fields, schemaField{name, kind, text})
	}
	return fields
}

// schemaTypes are what Table Schema calls types of Go.
var schemaTypes = map[reflect.Kind]string{
	reflect.String: "string", reflect.Float64: "number", reflect.Int64: "integer", reflect.Bool: "boolean", reflect.Slice: "array",
}
