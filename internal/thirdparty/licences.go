package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

//go:embed data.txt
var data string

// systems are those that binaries are made for; modules may be linked on one of them only.
var systems = []string{"linux", "darwin", "windows"}

// module is a module that is linked, with the folders of its packages that are.
type module struct {
	Path, Version, Dir string
	Main               bool
	packages           []string
}

// linked returns the modules of a binary, by path, the first under "" being Go itself.
func linked() ([]module, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	found := map[string]*module{"": {Path: "Go, its runtime and its standard library", Dir: strings.TrimSpace(string(root))}}
	for _, system := range systems {
		list := exec.Command("go", "list", "-deps", "-json=Dir,Module", "github.com/dateline-go/dateline/cmd/dateline")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w", system, err)
		}
		for dec := json.NewDecoder(bytes.NewReader(out)); ; {
			var p struct {
				Dir    string
				Module *module
			}
			if err := dec.Decode(&p); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, fmt.Errorf("go list for %s: %w", system, err)
			}
			if m := p.Module; m != nil && !m.Main {
				if found[m.Path] == nil {
					found[m.Path] = m
				}
				found[m.Path].packages = append(found[m.Path].packages, p.Dir)
			}
		}
	}
	var out []module
	for _, path := range slices.Sorted(maps.Keys(found)) {
		out = append(out, *found[path])
	}
	return out, nil
}

// isLicence tells files of licences and notices by their names.
var isLicence = regexp.MustCompile(`(?i)^((un)?licen[sc]e|copying|notice|.*-license)([-._].*)?$`)

// licences returns the files of licences and notices in the folders of the packages that
// are linked and in those around them, by their paths in the module.
func (m module) licences() (map[string]string, error) {
	out := map[string]string{}
	seen := map[string]bool{}
	for _, dir := range append(m.packages, m.Dir) {
		for ; !seen[dir]; dir = filepath.Dir(dir) {
			seen[dir] = true
			entries, err := os.ReadDir(dir)
			if err != nil {
				return nil, err
			}
			for _, e := range entries {
				if !e.Type().IsRegular() || !isLicence.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go") {
					continue
				}
				b, err := os.ReadFile(filepath.Join(dir, e.Name()))
				if err != nil {
					return nil, err
				}
				name, err := filepath.Rel(m.Dir, filepath.Join(dir, e.Name()))
				if err != nil {
					return nil, err
				}
				out[filepath.ToSlash(name)] = strings.ReplaceAll(string(b), "\r\n", "\n")
			}
			if dir == m.Dir {
				break
			}
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s %s: no file of a licence in %s; look for it and choose what it may be called", m.Path, m.Version, m.Dir)
	}
	return out, nil
}

// heading begins the part of a module.
func (m module) heading() string { return strings.TrimSpace(m.Path + " " + m.Version) }

// licences returns the file: the same modules give the same bytes. Modules are told from one
// another by a line of signs of equality.
func licences() ([]byte, error) {
	modules, err := linked()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("Licences of what binaries of dateline carry. Dateline itself: see LICENSE.\nWritten by “go generate ./internal/thirdparty”.\n\n" + data)
	for _, m := range modules {
		files, err := m.licences()
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n%s\n%s\n", strings.Repeat("=", 80), m.heading())
		for _, name := range slices.Sorted(maps.Keys(files)) {
			fmt.Fprintf(&b, "\n--- %s\n\n%s\n", name, strings.TrimSpace(files[name]))
		}
	}
	return b.Bytes(), nil
}
