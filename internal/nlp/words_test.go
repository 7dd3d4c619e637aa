package nlp

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for _, cut := range []string{
		"They|do|n't|know|that|John|'s|gone|.",
		"I|can|not|go|,|I|'m|gon|na|stay|!",
		"The|U.S.|-|led|force|,|Mr.|Smith|said|.",
		"a|well|-|known|e-mail|address|:|a.b@c.org",
		"It|cost|$|5|,|or|5|%|more|than|1,200.5|.",
		"See|http://x.org/a-b|(|page|5|)|...",
		"“|Yes|,|”|he|said|—|twice|.",
		"He|wo|n’t|,|they|’ve|gone|.",
	} {
		want := strings.ReplaceAll(cut, " ", "")
		text := untokenise(cut)
		var got []string
		for _, r := range Words(nil, text, Range{0, len(text)}) {
			got = append(got, text[r.Start:r.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q:\n got %s\nwant %s", text, strings.Join(got, "|"), want)
		}
	}
}

// untokenise writes words as a text has them.
func untokenise(cut string) string {
	text := ""
	for _, w := range strings.Split(cut, "|") {
		w = strings.TrimSpace(w)
		glue := text == "" || strings.ContainsAny(w[:1], ".,:!)%'") || strings.HasPrefix(w, "n't") || strings.HasPrefix(w, "n’t") || strings.HasPrefix(w, "’") || strings.HasPrefix(w, "”") ||
			w == "-" || strings.HasSuffix(text, "-") || strings.HasSuffix(text, "$") || strings.HasSuffix(text, "(") || strings.HasSuffix(text, "“") ||
			w == "not" || w == "na"
		if !glue {
			text += " "
		}
		text += w
	}
	return text
}
