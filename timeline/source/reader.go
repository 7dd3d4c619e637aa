package source

import (
	"errors"
	"fmt"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// A Reader reads one kind of input: bytes to one document or many.
//
//   - Reads tells the kind by the first bytes of its content, up to 64 KB of them, and not
//     by a name.
//   - Documents yields each document of the input with its Text, which is valid UTF-8 and
//     has no NUL, and what the input says of its title, address and date; its Source is
//     the place in the input, empty if there is but one.
//   - An error is about one document or entry and names its place; what is behind it is
//     read, if that is possible.
//   - It holds one document in memory, not all of them, and ends when yield returns false.
//   - The same bytes give the same documents, whatever they are: nothing panics.
type Reader interface {
	Reads(head []byte) bool
	Documents(in *Input) iter.Seq2[*timeline.Document, error]
}

// readers are those of the user and of this package, in the order in which they are
// asked; what none of them knows is plain text.
func (o *Options) readers() []Reader {
	return slices.Concat(o.Readers, []Reader{
		zipReader{}, packedReader{}, tarReader{}, warcReader{}, rtfReader{}, pdfReader{},
		feedReader{}, wikiReader{}, jsonReader{}, mboxReader{}, mailReader{}, pageReader{}, tableReader{o.Fields}, exportReader{},
	})
}

// errNone is the error of what holds no document, and none that failed.
var errNone = fmt.Errorf("there are no documents in it: %w", ErrEmpty)

// kindError says what a file is that no reader knows.
type kindError struct{ kind string }

func (e *kindError) Error() string {
	return fmt.Sprintf("this is %s and %v; give plain text or HTML", e.kind, ErrNotText)
}

func (e *kindError) Unwrap() error { return ErrNotText }

// Kind names what an error that wraps [ErrNotText] says a file is, or is "".
func Kind(err error) string {
	if k := new(kindError); errors.As(err, &k) {
		return strings.TrimPrefix(k.kind, "a file of type ")
	}
	if _, kind, ok := strings.Cut(fmt.Sprint(err), errOtherText.Error()+": "); ok && errors.Is(err, errOtherText) {
		return kind
	}
	return ""
}

// errOtherText is the error of text in a folder whose name says that it is something else:
// scripts and styles beside saved pages.
var errOtherText = fmt.Errorf("%w of an article", ErrNotText)

// textName reports whether a file may be an article by its name.
func textName(name string) bool { return extensions[strings.ToLower(path.Ext(name))] }

// otherText names the kind of a file by its name.
func otherText(name string) string {
	if ext := strings.ToLower(path.Ext(name)); ext != "" {
		return ext
	}
	return "files without an extension"
}

// scripts are the extensions of files that may hold markup and are no pages.
var scripts = map[string]bool{".js": true, ".mjs": true, ".css": true, ".map": true, ".svg": true, ".ts": true, ".vue": true, ".py": true, ".go": true, ".php": true}
