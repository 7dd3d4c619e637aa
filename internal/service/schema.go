package service

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/google/jsonschema-go/jsonschema"
)

// choices are the values of fields that have few, by the names of the fields.
func choices() map[string][]string {
	return map[string][]string{"policy": Policies, "dateOrder": DateOrders, "weekStart": WeekStarts, "format": Formats()}
}

// Schema returns the JSON Schema (draft 2020-12) of one of this package's types, with
// event for [Event].
func Schema(t reflect.Type, event *jsonschema.Schema) *jsonschema.Schema {
	codes := &jsonschema.Schema{Type: "string"}
	for _, c := range Codes() {
		codes.Enum = append(codes.Enum, c)
	}
	s, err := jsonschema.ForType(t, &jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[Event]():  event,
		reflect.TypeFor[Code]():   codes,
		reflect.TypeFor[[]byte](): {Type: "string", ContentEncoding: "base64"},
	}})
	if err != nil {
		panic(err) // the types are tested
	}
	// Lists are never null.
	for each := range every(s) {
		if slices.Equal(each.Types, []string{"null", "array"}) {
			each.Types, each.Type = nil, "array"
		}
	}
	for field, values := range choices() {
		if p := s.Properties[field]; p != nil {
			for _, v := range values {
				p.Enum = append(p.Enum, v)
			}
		}
	}
	return s
}

// every yields a schema and those within it.
func every(s *jsonschema.Schema) func(func(*jsonschema.Schema) bool) {
	return func(yield func(*jsonschema.Schema) bool) {
		if s == nil || !yield(s) {
			return
		}
		every(s.Items)(yield)
		for _, p := range s.Properties {
			every(p)(yield)
		}
	}
}

// JSON returns what v is in JSON, as a line.
func JSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		b, _ = json.Marshal(Errorf(Fault, "the answer cannot be written: %v", err))
	}
	return b
}
