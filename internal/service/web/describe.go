package web

import (
	"encoding/json"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/internal/service"
)

const descriptionPath = "/openapi.json"

func path(m service.Method) string { return "/v1/" + m.Name }

// object is one in JSON.
type object = map[string]any

// Description is the OpenAPI document of a server.
func Description(version string) any {
	schemas := object{"Error": service.Schema(reflect.TypeFor[service.Error](), nil)}
	addEvent(schemas)
	event := &jsonschema.Schema{Ref: reference("Event")}
	paths := object{descriptionPath: object{"get": object{
		"operationId": "describe", "summary": "This document",
		"responses": responses(object{"200": answer("OpenAPI 3.1", object{"type": "object"})}, http.StatusForbidden),
	}}}
	for _, m := range service.Methods() {
		request, reply := capital(m.Name)+"Request", capital(m.Name)+"Answer"
		schemas[request], schemas[reply] = service.Schema(m.Request, event), service.Schema(m.Answer, event)
		ok := answer("What was found", object{"$ref": reference(reply)})
		if m.Answer == reflect.TypeFor[service.TimelineAnswer]() {
			ok["content"].(object)[fileType] = object{}
			ok["description"] = "What was found; with a format and Accept: " + fileType + " the file by itself"
		}
		paths[path(m)] = object{"post": object{
			"operationId": m.Name, "summary": m.Summary, "description": m.About,
			"requestBody": object{"required": true, "content": object{jsonType: object{"schema": object{"$ref": reference(request)}}}},
			"responses": responses(object{"200": ok}, http.StatusBadRequest, http.StatusForbidden, http.StatusRequestEntityTooLarge,
				http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusServiceUnavailable, http.StatusGatewayTimeout),
		}}
	}
	return object{
		"openapi": "3.1.1",
		"info": object{
			"title": "dateline", "version": version, "license": object{"name": "MIT", "identifier": "MIT"},
			"summary": "What happened when, of news articles, with the words that say so",
		},
		"servers":    []object{{"url": "/"}},
		"security":   []object{},
		"paths":      paths,
		"components": object{"schemas": schemas},
	}
}

func reference(schema string) string { return "#/components/schemas/" + schema }

func capital(name string) string { return strings.ToUpper(name[:1]) + name[1:] }

// answer is a response in JSON.
func answer(description string, schema object) object {
	return object{"description": description, "content": object{jsonType: object{"schema": schema}}}
}

// responses adds those of errors.
func responses(all object, failures ...int) object {
	for _, status := range append(failures, http.StatusMethodNotAllowed) {
		all[strconv.Itoa(status)] = answer(http.StatusText(status), object{"$ref": reference("Error")})
	}
	return all
}

// addEvent adds the schema of a line of jsonl as Event, and its parts as Event_span and so on.
func addEvent(schemas object) {
	var event object
	if err := json.Unmarshal([]byte(strings.ReplaceAll(export.EventSchema(), "#/$defs/", reference("Event_"))), &event); err != nil {
		panic(err) // it is tested
	}
	parts := event["$defs"].(object)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		schemas["Event_"+name] = parts[name]
	}
	delete(event, "$defs")
	delete(event, "$schema")
	delete(event, "$id")
	schemas["Event"] = event
}
