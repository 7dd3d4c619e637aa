package casualties

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
)

// said is a count in the words of the examples.
func (c Count) said() string {
	about := ""
	if c.About {
		about = "about "
	}
	switch {
	case c.Open:
		return fmt.Sprintf("%s %s%d or more", c.Harm, about, c.Least)
	case c.Least == c.Most:
		return fmt.Sprintf("%s %s%d", c.Harm, about, c.Least)
	case c.Least == 0:
		return fmt.Sprintf("%s %sup to %d", c.Harm, about, c.Most)
	}
	return fmt.Sprintf("%s %s%d to %d", c.Harm, about, c.Least, c.Most)
}

func TestSentences(t *testing.T) {
	parser, err := dateparse.For("en")
	if err != nil {
		t.Fatal(err)
	}
	examples, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(examples)) {
		want, text, ok := strings.Cut(strings.TrimSpace(line), " => ")
		if !ok || line[0] == '#' {
			continue
		}
		times := parser.Parse(text, time.Date(2024, 5, 9, 0, 0, 0, 0, time.UTC))
		var got []string
		for _, s := range syntax.Read(text, []segment.Range{{Start: 0, End: len(text)}}, times) {
			for _, c := range Find(s) {
				got = append(got, c.said())
			}
		}
		if len(got) == 0 {
			got = []string{"nothing"}
		}
		if said := strings.Join(got, "; "); said != want {
			t.Errorf("%s: %s; want %s", text, said, want)
		}
	}
}
