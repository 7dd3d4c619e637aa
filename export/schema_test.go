package export

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(EventSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("event.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("event.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Every line of jsonl keeps to the schema.
func TestEventSchemaHolds(t *testing.T) {
	t.Parallel()
	schema := compiledSchema(t)
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t)} {
		for _, line := range bytes.Split(bytes.TrimSpace(write(t, "jsonl", tl)), []byte("\n")) {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s: %v\n%.300s", name, err, line)
			}
		}
	}
}

// The schema refuses lines that are no events.
func TestEventSchemaRefuses(t *testing.T) {
	t.Parallel()
	schema := compiledSchema(t)
	line := bytes.Split(write(t, "jsonl", exporttest.Sample(t)), []byte("\n"))[0]
	for what, change := range map[string]func(map[string]any){
		"no trigger":       func(m map[string]any) { delete(m, "trigger") },
		"unknown type":     func(m map[string]any) { m["type"] = "FIGHT" },
		"unknown key":      func(m map[string]any) { m["colour"] = "red" },
		"no evidence":      func(m map[string]any) { m["evidence"] = []any{} },
		"confidence of 2":  func(m map[string]any) { m["confidence"] = 2 },
		"half-known bound": func(m map[string]any) { m["when"] = map[string]any{"from": "2016-03"} },
		"unknown grain":    func(m map[string]any) { m["when"] = map[string]any{"grain": "fortnight"} },
		"negative offset":  func(m map[string]any) { m["trigger"].(map[string]any)["start"] = -1 },
	} {
		var m map[string]any
		if err := json.Unmarshal(line, &m); err != nil {
			t.Fatal(err)
		}
		change(m)
		if schema.Validate(m) == nil {
			t.Errorf("%s: valid", what)
		}
	}
}

// The schema and the types have the same keys, so that a new field of an event
// gets its line in the schema.
func TestEventSchemaIsComplete(t *testing.T) {
	t.Parallel()
	type object struct {
		Required   []string
		Properties map[string]any
	}
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(EventSchema()), &schema); err != nil {
		t.Fatal(err)
	}
	for name, typ := range map[string]reflect.Type{
		"span": reflect.TypeFor[timeline.Span](), "actor": reflect.TypeFor[timeline.Actor](), "place": reflect.TypeFor[timeline.Place](),
		"anchor": reflect.TypeFor[timeline.Anchor](), "modality": reflect.TypeFor[timeline.Modality](),
		"known": reflect.TypeFor[timeline.KnownDate](), "dating": reflect.TypeFor[timeline.Dating](), "order": reflect.TypeFor[timeline.Order](),
		"review": reflect.TypeFor[timeline.Review](), "reading": reflect.TypeFor[timeline.Reading](),
		"casualties": reflect.TypeFor[timeline.Casualties](), "evidence": reflect.TypeFor[timeline.Evidence](), "copy": reflect.TypeFor[timeline.Copy](), "dated": reflect.TypeFor[timeline.Dated](), "document": reflect.TypeFor[documentLine](), "": reflect.TypeFor[eventLine](),
	} {
		described := schema.object
		if name != "" {
			described = schema.Defs[name]
		}
		keys, always := jsonKeys(typ)
		for _, key := range keys {
			if _, ok := described.Properties[key]; !ok {
				t.Errorf("event.schema.json: %q of %v is missing", key, typ)
			}
		}
		for key := range described.Properties {
			if !slices.Contains(keys, key) {
				t.Errorf("event.schema.json: %v has no %q", typ, key)
			}
		}
		slices.Sort(always)
		slices.Sort(described.Required)
		if !slices.Equal(always, described.Required) {
			t.Errorf("event.schema.json: %v always has %v, the schema requires %v", typ, always, described.Required)
		}
	}
	types := schema.Properties["type"].(map[string]any)["enum"].([]any)
	want := append(slices.Clone(timeline.EventTypes()), "") // a happening has none
	if len(types) != len(want) {
		t.Fatalf("%d event types, want %d", len(types), len(want))
	}
	for i, typ := range want {
		if types[i] != string(typ) {
			t.Errorf("event type %d is %v, want %s", i, types[i], typ)
		}
	}
}

// jsonKeys returns the keys of a struct in JSON, and those always written.
func jsonKeys(typ reflect.Type) (keys, always []string) {
	for i := range typ.NumField() {
		f := typ.Field(i)
		tag := f.Tag.Get("json")
		if f.Anonymous && tag == "" {
			k, a := jsonKeys(f.Type)
			keys, always = append(keys, k...), append(always, a...)
			continue
		}
		key, rest, _ := strings.Cut(tag, ",")
		if key == "-" || !f.IsExported() {
			continue
		}
		keys = append(keys, key)
		if rest == "" {
			always = append(always, key)
		}
	}
	return keys, always
}
