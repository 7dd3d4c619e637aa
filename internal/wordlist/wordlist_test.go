package wordlist

import (
	"strings"
	"testing"
)

func TestWordsAreLowerCaseAndNotEmpty(t *testing.T) {
	for name, class := range classes() {
		if len(class) < 2 {
			t.Errorf("%s has %d words", name, len(class))
		}
		for w := range class {
			if w == "" || w != strings.ToLower(w) || w != strings.TrimSpace(w) {
				t.Errorf("%s: %q is no word in lower case", name, w)
			}
		}
	}
}

func TestMisspeltClassPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("Of of a class that is not there returns")
		}
	}()
	Of("no such class")
}
