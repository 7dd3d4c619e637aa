package timeline

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/internal/language"
)

// LanguageError says that a document is in a language that events are not read
// from. Build keeps such a document for its times.
type LanguageError struct {
	Language string // BCP 47
	Times    int    // how many time expressions were found all the same
}

func (e *LanguageError) Error() string {
	return fmt.Sprintf("the text is in another language (%s), and events are read from English: it has none, and %d dates; give a translation", e.Language, e.Times)
}

// english reports whether a language is English, as one that is not known is taken for.
func english(tag string) bool {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return base == "" || base == "en"
}

// settleLanguage believes the words of a document rather than what it says of its
// language, which may be that of the site: pages declare English around French texts.
func (doc *Document) settleLanguage() {
	if found := language.Of(doc.Text); found != "" && english(found) != english(doc.Language) {
		doc.Language = found
	}
}
