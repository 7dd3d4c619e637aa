package segment

import (
	"slices"
	"strings"
	"testing"
)

// Each case is one text; the bars stand where sentences end.
var sentenceCases = []string{
	`He left.| She stayed.`,
	`Mr. Kerry met Gen. Dunford.| They talked.`,
	`It began on Jan. 25 in the U.S. Senate.| "No," he said.`,
	`He flew to the U.S.| He then left.`,
	`A.L. Williams fell.| B.J. Hill rose.`,
	`"Are you sure?" she asked.| "Yes!"| He was.`,
	`He spoke at 9 a.m. Monday.| J. P. Morgan rose 1.5 percent.`,
	"A headline without a stop|\n\nThe text begins.|\n\n\"Done,\" he said.",
	"A line\nthat is wrapped goes on.| (So it does.)| End",
	`It grew from 3.5 to 4.| In 2014 it fell…`,
	`The Corp. said so.| But Acme Inc. did not.`,
	"It seemed so recently.|\u00a0U.S. Secretary of State John Kerry left.|\u00a0\u00a0\n\nHe did.",
	``,
}

func TestSentences(t *testing.T) {
	t.Parallel()
	for _, c := range sentenceCases {
		var want []string
		for s := range strings.SplitSeq(c, "|") {
			if s = strings.TrimSpace(s); s != "" {
				want = append(want, s)
			}
		}
		text := strings.ReplaceAll(c, "|", "")
		var got []string
		for r := range Sentences(text) {
			got = append(got, text[r.Start:r.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func FuzzSentences(f *testing.F) {
	for _, c := range sentenceCases {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for r := range Sentences(text) {
			if r.Start < last || r.End <= r.Start || r.End > len(text) {
				t.Fatalf("range %v after %d in %q", r, last, text)
			}
			if strings.TrimSpace(text[last:r.Start]) != "" {
				t.Fatalf("lost %q", text[last:r.Start])
			}
			last = r.End
		}
		if strings.TrimSpace(text[last:]) != "" {
			t.Fatalf("lost %q", text[last:])
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat(strings.ReplaceAll(strings.Join(sentenceCases, " "), "|", "")+"\n\n", 200)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for range Sentences(text) {
		}
	}
}
