package dateparse

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"github.com/dateline-go/dateline/internal/grammar"
)

//go:embed lang
var languages embed.FS

// language is the grammar of one language, compiled from dateparse/lang/NAME.
type language struct {
	name    string
	grammar *grammar.Grammar
	symbols []string
	set     []setting // by variant of the grammar: what its rule sets
	ctx     contextClasses
	sure    confidences
	anchors anchorWeights
}

var grammars struct {
	sync.Mutex
	loaded map[string]*language
}

// grammarOf returns the language with a folder of rules called name, compiled
// when it is first asked for, or nil if there is none.
func grammarOf(name string) *language {
	grammars.Lock()
	defer grammars.Unlock()
	if l, ok := grammars.loaded[name]; ok {
		return l
	}
	if _, err := fs.Stat(languages, "lang/"+name); err != nil {
		return nil
	}
	l, err := loadLanguage(name)
	if err != nil {
		panic(err) // the embedded rules are tested: TestRules
	}
	if grammars.loaded == nil {
		grammars.loaded = map[string]*language{}
	}
	grammars.loaded[name] = l
	return l
}

func loadLanguage(name string) (*language, error) {
	dir, err := fs.Sub(languages, "lang/"+name)
	if err != nil {
		return nil, err
	}
	l := &language{name: name}
	if l.grammar, err = grammar.Load(dir, l.decode); err != nil {
		return nil, fmt.Errorf("dateparse: language %s: %w", name, err)
	}
	if l.sure, err = loadConfidences(dir); err != nil {
		return nil, fmt.Errorf("dateparse: language %s: %w", name, err)
	}
	l.readSettings()
	if l.anchors, err = loadAnchors(dir); err != nil {
		return nil, fmt.Errorf("dateparse: language %s: %w", name, err)
	}
	l.ctx = newContextClasses(l.grammar, l.value)
	return l, nil
}
