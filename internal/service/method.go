package service

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
)

// Method is something that a service does.
type Method struct {
	Name    string
	Summary string // a line
	About   string // what to know before asking
	// Request and Answer are the types of what is asked and answered, in JSON.
	Request, Answer reflect.Type
	call            func(context.Context, *Service, []byte) (any, error)
}

// Methods are all that a service does.
func Methods() []Method { return []Method{extractMethod, datesMethod, timelineMethod, explainMethod} }

// Named returns the method of a name.
func Named(name string) (Method, bool) {
	for _, m := range Methods() {
		if m.Name == name {
			return m, true
		}
	}
	return Method{}, false
}

func names() string {
	var list []string
	for _, m := range Methods() {
		list = append(list, m.Name)
	}
	return strings.Join(list, ", ")
}

// method makes a method of what answers its requests.
func method[R, A any](name, summary, about string, answer func(*Service, context.Context, R) (*A, error)) Method {
	return Method{name, summary, about, reflect.TypeFor[R](), reflect.TypeFor[A](), func(ctx context.Context, s *Service, params []byte) (any, error) {
		var request R
		if err := decode(params, &request); err != nil {
			return nil, err
		}
		a, err := answer(s, ctx, request)
		if err != nil {
			if errors.As(err, new(*FieldError)) {
				err = Errorf(BadRequest, "%v", err)
			}
			return nil, err
		}
		return a, nil
	}}
}

// decode reads one object and nothing else: a field that nobody knows is a mistake of the
// client's, who would wait for what it does.
func decode(params []byte, to any) error {
	if len(bytes.TrimSpace(params)) == 0 {
		params = []byte("{}")
	}
	dec := json.NewDecoder(bytes.NewReader(params))
	dec.DisallowUnknownFields()
	if err := dec.Decode(to); err != nil {
		return Errorf(BadRequest, "not a request in JSON: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	if _, err := dec.Token(); err != io.EOF {
		return Errorf(BadRequest, "not a request in JSON: there is more behind the object")
	}
	return nil
}
