package source

import (
	"strings"
	"testing"
)

// Tags and entities in a plain text are blank; all other words stay where they are in the file.
func TestMarkupInText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"They signed <b>a treaty</b> on Tuesday.":                "They signed    a treaty     on Tuesday.",
		"Uganda&#39;s parliament &amp; Norway":                   "Uganda's     parliament &     Norway",
		"Talks ended.<br/>Norway left.":                          "Talks ended.\n\n   Norway left.",
		"<i>Oslo</i>":                                            "   Oslo    ",
		"An <a href=\"http://a.example/?b=1&amp;c\">accord</a>.": "An " + strings.Repeat(" ", len("<a href='http://a.example/?b=1&amp;c'>")) + "accord.    ",
		"AT&T fell if a < b and c > d; R&D; <unknown> &nosuch;":  "AT&T fell if a < b and c > d; R&D; <unknown> &nosuch;",
		"&#27;[2J &#0; <!-- a note -->Norway":                    "&#27;[2J &#0;                Norway",
		"no markup":                                              "no markup",
	} {
		got := unmarked(text)
		if got != want || len(got) != len(text) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}
