package tools

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-go/dateline/internal/service"
)

// connect returns a client of a server in the same process.
func connect(t *testing.T) *mcp.ClientSession {
	t.Helper()
	ctx := context.Background()
	near, far := mcp.NewInMemoryTransports()
	server, err := NewServer(service.New(service.DefaultLimits()), "v0").Connect(ctx, far, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, near, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { client.Close() })
	return client
}

// TestTools: each method is a tool whose answers are as its schema says, as structure and
// as text.
func TestTools(t *testing.T) {
	t.Parallel()
	client := connect(t)
	list, err := client.ListTools(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(list.Tools) != len(service.Methods()) {
		t.Fatalf("%d tools", len(list.Tools))
	}
	arguments := map[string]any{"articles": []any{map[string]any{"text": "Kenya and Tanzania signed an agreement on Thursday.", "published": "2016-03-25"}}}
	for _, tool := range list.Tools {
		validate(t, tool.Name+": arguments", tool.InputSchema, arguments)
		r, err := client.CallTool(context.Background(), &mcp.CallToolParams{Name: tool.Name, Arguments: arguments})
		if err != nil || r.IsError {
			t.Errorf("%s: %v %v", tool.Name, r, err)
			continue
		}
		validate(t, tool.Name+": answer", tool.OutputSchema, r.StructuredContent)
		text := r.Content[0].(*mcp.TextContent).Text
		if !strings.Contains(text, "2016-03-24") || !json.Valid([]byte(text)) {
			t.Errorf("%s: %s", tool.Name, text)
		}
	}
}

func validate(t *testing.T, what string, schema, value any) {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("tool.json", schema); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("tool.json")
	if err == nil {
		err = s.Validate(value)
	}
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// TestErrorsAreOfTools: an assistant sees what is wrong with its call, and can call again.
func TestErrorsAreOfTools(t *testing.T) {
	t.Parallel()
	client := connect(t)
	for _, arguments := range []map[string]any{{}, {"articles": "all"}, {"articles": []any{map[string]any{"text": "On Monday."}}}, {"title": 1}} {
		r, err := client.CallTool(context.Background(), &mcp.CallToolParams{Name: "timeline", Arguments: arguments})
		if err != nil || !r.IsError {
			t.Errorf("%v: %v %v", arguments, r, err)
			continue
		}
		var e service.Error
		if err := json.Unmarshal([]byte(r.Content[0].(*mcp.TextContent).Text), &e); err != nil || e.Code == "" || e.Message == "" {
			t.Errorf("%v: %v %v", arguments, e, err)
		}
	}
	if _, err := client.CallTool(context.Background(), &mcp.CallToolParams{Name: "rm"}); err == nil {
		t.Error("there is a tool rm")
	}
}
