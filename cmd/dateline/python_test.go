package main

import (
	"os"
	"os/exec"
	"regexp"
	"testing"
)

// TestPython runs the tests of the package for Python with the command that they ask. What
// they skip is skipped here, with its reason.
func TestPython(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes long, and does nothing at once")
	}
	python := ""
	for _, name := range []string{"/usr/bin/python3", "python3"} { // Debian's pandas is for Debian's Python
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		if python == "" || exec.Command(path, "-c", "import pandas").Run() == nil {
			python = path
		}
	}
	if python == "" {
		t.Skip("no python3 found: install Debian's package python3")
	}
	program, err := exec.LookPath("dateline")
	if err != nil {
		t.Fatal(err)
	}
	tests := exec.Command(python, "-m", "unittest", "discover", "-v", "-s", "tests", "-t", ".")
	tests.Dir = "../../python"
	tests.Env = append(os.Environ(), "DATELINE="+program, "PYTHONDONTWRITEBYTECODE=1")
	out, err := tests.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", python, err, out)
	}
	ran := regexp.MustCompile(`(?m)^Ran ([0-9]+) tests`).FindSubmatch(out)
	if ran == nil || string(ran[1]) == "0" {
		t.Errorf("no tests ran:\n%s", out)
	}
	for _, skipped := range regexp.MustCompile(`(?m)^(\w+) \(.*skipped ["'](.*)["']$`).FindAllSubmatch(out, -1) {
		t.Run(string(skipped[1]), func(t *testing.T) { t.Skip(string(skipped[2])) })
	}
}
