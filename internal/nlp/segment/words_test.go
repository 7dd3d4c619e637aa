package segment

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

// hostile are pieces that a text may be a chain of.
var hostile = []string{"a-", "1-1-", "-", "a.", ".!", "'s", "1's", "'m", "1m", "''", "a/", "..a", "?!", "’", "e-", "((", "a.!", " ", "\n", ". ", "é-", "@", "://"}

// However its words hang together, a text is looked at a few times and no more.
func TestWordsAreLinear(t *testing.T) {
	for _, piece := range hostile {
		for _, head := range []string{"", "a", "1111", "http://", strings.Repeat("1", 20_000), strings.Repeat("a", 20_000)} {
			text := head + strings.Repeat(piece, 40_000/len(piece))
			c := cutter{text: text}
			c.sentence(Range{0, len(text)})
			if c.looked > 70*len(text) {
				t.Errorf("%.10s and many %q: %d bytes are looked at %d times", head, piece, len(text), c.looked/len(text))
			}
		}
	}
}

// FuzzWords asserts for any text: words in order that hold all but white space, and no
// more work than a bounded number of looks at each byte.
func FuzzWords(f *testing.F) {
	f.Add("They don't know that John's well-known e-mail (a.b@c.org) cost $5, or 5%--U.S.-led...")
	f.Add("1111'm'm.!.!a-1-1- \xff\u00a0’d")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 500 {
			t.Skip()
		}
		last := 0
		for s := range Sentences(text) {
			c := cutter{text: text}
			c.sentence(s)
			if last = s.Start; c.looked > 80*(s.End-s.Start) {
				t.Fatalf("%d looks at %q", c.looked, text[s.Start:s.End])
			}
			for _, w := range c.words {
				if w.Start < last || w.End <= w.Start || w.End > s.End || strings.TrimSpace(text[last:w.Start]) != "" {
					t.Fatalf("word %v after %d in %q", w, last, text)
				}
				last = w.End
			}
			if strings.TrimSpace(text[last:s.End]) != "" {
				t.Fatalf("lost %q", text[last:s.End])
			}
		}
	})
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
