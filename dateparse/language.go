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
	ctx     contextClasses
}

var english = sync.OnceValue(func() *language {
	l, err := loadLanguage("en")
	if err != nil {
		panic(err) // the embedded rules are tested: TestRules
	}
	return l
})

func loadLanguage(name string) (*language, error) {
	dir, err := fs.Sub(languages, "lang/"+name)
	if err != nil {
		return nil, err
	}
	l := &language{name: name}
	if l.grammar, err = grammar.Load(dir, l.decode); err != nil {
		return nil, fmt.Errorf("dateparse: language %s: %w", name, err)
	}
	l.ctx = newContextClasses(l.grammar)
	return l, nil
}
