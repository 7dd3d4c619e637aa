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

// Examples stand beside their class.
func TestExamples(t *testing.T) {
	has, lacks := 0, 0
	for _, e := range Examples("leadson") {
		if e.Phrase == "" {
			t.Error("an example is empty")
		}
		if e.Has {
			has++
		} else {
			lacks++
		}
	}
	if has == 0 || lacks == 0 {
		t.Errorf("%d examples with a word of the class, %d without", has, lacks)
	}
	if got := Examples("no such class"); got != nil {
		t.Errorf("examples of no class: %v", got)
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
