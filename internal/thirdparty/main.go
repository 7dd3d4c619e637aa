// Command thirdparty writes THIRD_PARTY_LICENSES: the licences of all that a binary of
// dateline carries, of modules as of data. "go generate ./internal/thirdparty" runs it.
package main

import (
	"fmt"
	"os"
)

//go:generate go run . ../../THIRD_PARTY_LICENSES

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "thirdparty:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: thirdparty FILE")
	}
	text, err := licences()
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], text, 0o644)
}
