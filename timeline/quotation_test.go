package timeline

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// A headline that quotes keeps every word between the marks, dates and asides too, or has no marks.
func TestQuotationsKeepTheirWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`"They promised us a deal in 2014, they promised us one last autumn, and they will promise us one tomorrow," said Jonas Bergset of Norway.`: "“They promised us a deal in 2014, they promised us one last autumn, and they will promise us one tomorrow,” said Jonas Bergset of Norway",
		`"We signed the treaty with Libya on Thursday (and not on Friday)," the minister of Norway said.`:                                           "",
		`"We very, very much condemn the attack on our embassy on Monday," the minister of Norway said.`:                                            `“We very, very much condemn the attack on our embassy on Monday,”`,
		`“On Monday they attacked us,” said the minister, “and on Tuesday we attacked them; it was war” and left for “Oslo” on Friday.`:             "",
		`"They attacked our embassy on Monday; we condemned it" and "we will not forget" were his words on Tuesday.`:                                "",
	} {
		got := summaries(t, text)
		for _, headline := range got {
			if q := misquoted(headline, text); q != "" {
				t.Errorf("%q:\n%q is not what was said, of %q", text, q, headline)
			}
		}
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
	files, err := filepath.Glob("../examples/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d examples: %v", len(files), err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, headline := range summaries(t, string(text)) {
			if q := misquoted(headline, string(text)); q != "" {
				t.Errorf("%s: %q is not what was said, of %q", name, q, headline)
			}
		}
	}
}

var quotation = regexp.MustCompile(`“[^”]*”|"[^"]*"`)

// misquoted returns the first quotation of a headline whose words do not stand in the text as
// they are quoted, "" if all do.
func misquoted(headline, text string) string {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	}
	text = words(text)
	for _, q := range quotation.FindAllString(headline, -1) {
		if !strings.Contains(text, words(q)) {
			return q
		}
	}
	return ""
}
