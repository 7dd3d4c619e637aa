package coder_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
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
		p, ok := bracketed(text)
		if !ok {
			t.Fatalf("%s: %q has no word in brackets", file, line)
		}
		p.right = strings.Split(right, "/")
		list = append(list, p)
	}
	return list
}

// bracketed is a sentence with the trigger of an event in brackets.
func bracketed(text string) (p presented, ok bool) {
	before, rest, _ := strings.Cut(text, "[")
	trigger, behind, ok := strings.Cut(rest, "]")
	return presented{text: before + trigger + behind, trigger: trigger, at: len(before)}, ok
}

// read returns the article that a sentence is, and where its trigger is.
func (p presented) read(t *testing.T) (*coder.Article, coder.Position) {
	doc := &timeline.Document{Text: p.text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	if err := doc.Annotate(); err != nil {
		t.Fatal(err)
	}
	a := timeline.ReadArticle(doc, nil)
	for _, s := range a.Sentences {
		if w := s.At(p.at); w < len(s.Words) && s.Words[w].Start <= p.at {
			return a, coder.Position{Sentence: s.Number, Word: w}
		}
	}
	t.Fatalf("%q: no word %q", p.text, p.trigger)
	return nil, coder.Position{}
}

// status is what the coder says of the event, whatever it thinks of its worth. "refused" is a
// refusal that is told as one, by the guidelines the right way to tell what somebody would not do.
func (p presented) status(t *testing.T) string {
	a, at := p.read(t)
	e := coder.English().Told(a, []coder.Position{at})[0]
	switch {
	case e.Negated && e.Status == coder.Asserted:
		return "not"
	case e.Negated:
		return string(e.Status) + "-not"
	case e.Type == "REJECT" && e.Status == coder.Asserted:
		return "refused"
	}
	return string(e.Status)
}

// What is denied, supposed or made conditional is not told as a fact, and what happened is. The
// bounds are what the rules reach; those of the sentences kept apart say how well they do on others.
func TestStatus(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		file                  string
		wrong, asFacts, facts int // at most; the last are facts that are not told as such
	}{{"testdata/status.tsv", 3, 2, 1}, {"testdata/status_aside.tsv", 12, 11, 0}} {
		list := readPresented(t, x.file)
		wrong, asFacts, facts, all := 0, 0, 0, 0
		for _, p := range list {
			got, fact := p.status(t), slices.Contains(p.right, "asserted")
			if fact {
				all++
			}
			if slices.Contains(p.right, got) || got == "refused" && (fact || p.right[0] == "not") {
				continue
			}
			wrong++
			switch {
			case got == "asserted" || got == "refused":
				asFacts++
			case fact:
				facts++
			}
			if x.file == "testdata/status.tsv" {
				t.Logf("%q: %s is %s, want %s", p.text, p.trigger, got, strings.Join(p.right, " or "))
			}
		}
		t.Logf("%s: %d of %d wrong; %d of %d told as facts that are none, %d of %d facts not told as such", x.file, wrong, len(list), asFacts, len(list)-all, facts, all)
		if wrong > x.wrong || asFacts > x.asFacts || facts > x.facts {
			t.Errorf("%s: more than %d, %d and %d", x.file, x.wrong, x.asFacts, x.facts)
		}
	}
}

// TestPresented runs the examples that stand beside the words: the event in brackets is presented
// as no plain fact, or as one.
func TestPresented(t *testing.T) {
	t.Parallel()
	all := 0
	for _, class := range []string{
		"notso", "evenso", "excepting", "noway", "withholding", "excluding", "keeping", "preventing", "cancelling", "postponing",
		"unhappened", "denying", "disbelieving", "rumour", "predicating", "falsity", "truth", "supposing", "consequence", "incase", "prospect", "insteadof",
		"planning", "mulling", "demanding", "callingfor", "foreseeing", "weighing", "finding", "alleging", "unproven", "tocome", "hesitating", "happens",
	} {
		for _, x := range wordlist.Examples(class) {
			all++
			p, ok := bracketed(x.Phrase)
			if !ok {
				t.Errorf("%s: %q has no word in brackets", class, x.Phrase)
				continue
			}
			a, at := p.read(t)
			if got, by := a.Sentences[at.Sentence].Presented(at.Word, "ASSAULT"); (by != nil) != x.Has {
				t.Errorf("%s: %q: %s, negated %v", class, x.Phrase, got.Status, got.Negated)
			}
		}
	}
	if all == 0 {
		t.Error("no examples")
	}
}
