package main

import (
	"os"
	"strings"
	"testing"
)

func Example() {
	main()
	// Output:
	// 2022       ACCUSE   "Uganda accused both of delay two years ago."
	// 2024-06-04 CONSULT  "Kenya and Tanzania met in Kisumu on Tuesday."
	// ../2024-07-31 AGREE    "They want to sign a treaty by August."
}

// TestREADME checks that the README shows this program.
func TestREADME(t *testing.T) {
	program, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := strings.Cut(string(program), "package main\n") // past the comment
	if !strings.Contains(string(readme), "```go\npackage main\n"+code+"```") {
		t.Error("README.md shows another program than examples/quickstart/main.go")
	}
}
