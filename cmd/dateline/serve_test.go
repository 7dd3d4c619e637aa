package main

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestServeHTTP asks a server that the command has started, and ends it as Ctrl-C does.
func TestServeHTTP(t *testing.T) {
	t.Parallel()
	server := exec.Command("dateline", "serve", "--listen", "127.0.0.1:0")
	said, err := server.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	defer server.Process.Kill()
	line, err := bufio.NewReader(said).ReadString('\n')
	address := regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+`).FindString(line)
	if err != nil || address == "" {
		t.Fatalf("%q %v", line, err)
	}
	r, err := http.Post(address+"/v1/timeline", "application/json", strings.NewReader(`{"format": "csv", "articles": [{"text": "They met on Thursday.", "published": "2016-03-25"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	var answer struct {
		File struct{ Format, MediaType, Text string }
	}
	if err := json.NewDecoder(r.Body).Decode(&answer); err != nil || r.StatusCode != http.StatusOK || !strings.Contains(answer.File.Text, "2016-03-24") {
		t.Errorf("%d %+v %v", r.StatusCode, answer, err)
	}
	if err := server.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("after an interrupt: %v", err)
	}
}

// TestMCPCommand: the SDK's own client starts the command and calls a tool.
func TestMCPCommand(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, &mcp.CommandTransport{Command: exec.Command("dateline", "mcp")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if name := client.InitializeResult().ServerInfo.Name; name != "dateline" {
		t.Errorf("the server is called %q", name)
	}
	r, err := client.CallTool(ctx, &mcp.CallToolParams{Name: "dates", Arguments: map[string]any{"articles": []any{map[string]any{"text": "They met two years ago.", "published": "2016-03-25"}}}})
	if err != nil || r.IsError || !strings.Contains(r.Content[0].(*mcp.TextContent).Text, `"value":"2014"`) {
		t.Errorf("%v %v", r, err)
	}
	if err := client.Close(); err != nil {
		t.Error(err)
	}
}
