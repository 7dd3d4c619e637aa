package export

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Format is an entry of the registry: an Exporter, its name and the file
// extensions that choose it. An extension may have two parts, such as
// ".plover.jsonl", and then wins over its last part.
type Format struct {
	Name        string   // in small letters
	Extensions  []string // in small letters; or whole names of files, "datapackage.json"
	MediaType   string   // of what it writes
	Description string   // a line for people
	Exporter
}

var (
	registering sync.RWMutex
	formats     = slices.Clone(own) // replaced, never changed
)

func registered() []Format {
	registering.RLock()
	defer registering.RUnlock()
	return formats
}

// Register adds a format, so that [Formats], [ByName], [ForFile] and [WriteFile] know it. A
// package calls it in its init, and a program gets the format by importing the package.
//
// Formats lists those of this module in an order of their own, then all others by their
// names, in whatever order they are registered.
//
// Register panics if the format has no name or no Exporter, if its name or an extension is
// empty or not in small letters, or if another format has one of them. Formats of this module
// that the program does not link keep their extensions.
func Register(f Format) {
	registering.Lock()
	defer registering.Unlock()
	if f.Exporter == nil {
		panic(fmt.Sprintf("export: Register: format %q has no Exporter", f.Name))
	}
	for _, s := range append([]string{f.Name}, f.Extensions...) {
		if s == "" || s != strings.ToLower(s) {
			panic(fmt.Sprintf("export: Register: format %q: the name or extension %q is empty or not in small letters", f.Name, s))
		}
	}
	place := len(formats)
	for i, other := range formats {
		switch {
		case other.Name == f.Name && !isLinked(other):
			place = i
		case other.Name == f.Name:
			panic(fmt.Sprintf("export: Register: there is a format %q already", f.Name))
		default:
			for _, ext := range f.Extensions {
				if slices.Contains(other.Extensions, ext) {
					panic(fmt.Sprintf("export: Register: format %q: the extension %q is that of format %q", f.Name, ext, other.Name))
				}
			}
		}
	}
	more := slices.Clone(formats)
	if place < len(more) {
		more[place] = f
	} else {
		more = append(more, f)
		slices.SortFunc(more[len(own):], func(a, b Format) int { return strings.Compare(a.Name, b.Name) })
	}
	formats = more
}

// Formats lists the formats that the program links, see [Register] for their order.
func Formats() []Format {
	return slices.DeleteFunc(slices.Clone(registered()), func(f Format) bool { return !isLinked(f) })
}

// ByName returns the format called name. The error wraps [ErrNotLinked] if it is one of this
// module that the program does not link.
func ByName(name string) (Format, error) {
	for _, f := range registered() {
		if f.Name == strings.ToLower(name) {
			return linked(f)
		}
	}
	return Format{}, fmt.Errorf("unknown format %q; use one of %s", name, known(func(f Format) string { return f.Name }))
}

// ForFile returns the format that the extension of a file's name chooses. The error wraps
// [ErrNotLinked] if it is one of this module that the program does not link.
func ForFile(name string) (Format, error) {
	var found Format
	longest := 0
	for _, f := range registered() {
		for _, ext := range f.Extensions {
			if len(ext) > longest && strings.HasSuffix(strings.ToLower(filepath.Base(name)), ext) {
				found, longest = f, len(ext)
			}
		}
	}
	if longest == 0 {
		return Format{}, fmt.Errorf("%s: no format has the extension %q; use one of %s", name, strings.ToLower(filepath.Ext(name)),
			known(func(f Format) string { return strings.Join(f.Extensions, ", ") }))
	}
	f, err := linked(found)
	if err != nil {
		return Format{}, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}

// Fits reports whether a file of that name may hold the format: whether its
// extension is one of the format's, or the last part of one. "x.csv" fits csv
// and timelinejs-csv alike.
func (f Format) Fits(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext != "" && slices.ContainsFunc(f.Extensions, func(own string) bool { return filepath.Ext(own) == ext })
}

// known lists what the formats that the program links have.
func known(what func(Format) string) string {
	var list []string
	for _, f := range Formats() {
		list = append(list, what(f))
	}
	return strings.Join(list, ", ")
}
