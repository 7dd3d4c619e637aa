package export

import _ "embed"

//go:embed event.schema.json
var eventSchema string

// EventSchema returns the JSON Schema (draft 2020-12) of a line of the format
// jsonl.
func EventSchema() string { return eventSchema }
