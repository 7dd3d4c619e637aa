package coder_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/timeline"
)

// presented is a sentence with what is right of an event that it tells.
type presented struct {
	right         []string
	text, trigger string
	at            int // byte of the trigger
}

// readPresented reads sentences with the trigger of an event in brackets.
func readPresented(t *testing.T, file string) (list []presented) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		right, text, _ := strings.Cut(line, "\t")
		before, rest, _ := strings.Cut(text, "[")
		trigger, behind, ok := strings.Cut(rest, "]")
		if !ok {
			t.Fatalf("%s: %q has no word in brackets", file, line)
		}
		list = append(list, presented{strings.Split(right, "/"), before + trigger + behind, trigger, len(before)})
	}
	return list
}

// status is what the coder says of the event, whatever it thinks of its worth.
func (p presented) status(t *testing.T) string {
	doc := &timeline.Document{Text: p.text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	if err := doc.Annotate(); err != nil {
		t.Fatal(err)
	}
	a := timeline.ReadArticle(doc, nil)
	for _, s := range a.Sentences {
		if w := s.At(p.at); w < len(s.Words) && s.Words[w].Start <= p.at {
			e := coder.English().Told(a, []coder.Position{{Sentence: s.Number, Word: w}})[0]
			return statusName(e.Status, e.Negated)
		}
	}
	t.Fatalf("%q: no word %q", p.text, p.trigger)
	return ""
}

// statusName is a status as the sentences write it.
func statusName(s coder.Status, negated bool) string {
	switch {
	case negated && s == coder.Asserted:
		return "not"
	case negated:
		return string(s) + "-not"
	}
	return string(s)
}

// What is denied, supposed or made conditional is not told as a fact, and what happened is.
func TestStatus(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"testdata/status.tsv", "testdata/status_aside.tsv"} {
		list := readPresented(t, file)
		wrong, asFacts, facts, told := 0, 0, 0, 0
		for _, p := range list {
			got, fact := p.status(t), slices.Contains(p.right, "asserted")
			if fact {
				facts++
			}
			if slices.Contains(p.right, got) {
				continue
			}
			wrong++
			switch {
			case got == "asserted":
				asFacts++
			case fact:
				told++
			}
			if os.Getenv("STATUS_ALL") != "" || file == "testdata/status.tsv" {
				t.Logf("%q: %s is %s, want %s", p.text, p.trigger, got, strings.Join(p.right, " or "))
			}
		}
		t.Logf("%s: %d of %d wrong; %d of %d told as facts that are none, %d of %d facts not told as such", file, wrong, len(list), asFacts, len(list)-facts, told, facts)
	}
}
