package names

import (
	"bufio"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
)

var english = sync.OnceValues(func() (*dateparse.Parser, error) { return dateparse.For("en") })

func sentences(t testing.TB, text string, day time.Time) []*syntax.Sentence {
	t.Helper()
	p, err := english()
	if err != nil {
		t.Fatal(err)
	}
	var ranges []segment.Range
	for r := range segment.Sentences(text) {
		ranges = append(ranges, r)
	}
	return syntax.Read(text, ranges, p.Parse(text, day))
}

func read(t testing.TB, text string) []Phrase {
	day := time.Date(2000, 4, 20, 0, 0, 0, 0, time.UTC)
	var out []Phrase
	for _, list := range Read(text, sentences(t, text, day), nil, day) {
		out = append(out, list...)
	}
	return out
}

// TestNames reads testdata/names.txt: a text on a line of its own, then lines of "words
// = name" for phrases that must be there and "words ≠ name" for those that must not; the
// words are the last phrase of the text that is written so. "# " begins a comment.
func TestNames(t *testing.T) {
	f, err := os.Open("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var phrases []Phrase
	n, tests := 0, 0
	for in := bufio.NewScanner(f); in.Scan(); {
		n++
		line := strings.TrimSpace(in.Text())
		switch words, want, ok := strings.Cut(line, " = "); {
		case line == "" || line[0] == '#':
		case ok:
			tests++
			var got []string
			for _, p := range phrases {
				if p.Written == words {
					got = append(got, p.full())
				}
			}
			if len(got) == 0 || strings.Join(got[max(0, len(got)-1-strings.Count(want, " + ")):], " + ") != want {
				t.Errorf("names.txt:%d: %q is %q, want %q", n, words, got, want)
			}
		case strings.HasPrefix(line, "no "):
			tests++
			for _, p := range phrases {
				if p.Name == line[3:] {
					t.Errorf("names.txt:%d: %q is called %q", n, p.Written, p.Name)
				}
			}
		default:
			phrases = read(t, strings.ReplaceAll(line, " // ", "\n\n"))
		}
	}
	if tests < 40 {
		t.Errorf("%d tests, want them all", tests)
	}
}

// full is a name with what is known of it in brackets.
func (p *Phrase) full() string {
	out := p.Name
	if p.Country != "" {
		out += " [" + p.Country + "]"
	}
	if p.Role != "" {
		out += " (" + p.Role + ")"
	}
	return out
}

// TestHostileText reads texts of random pieces: nothing may panic, and every phrase lies
// within its sentence.
func TestHostileText(t *testing.T) {
	pieces := strings.Fields(`- -- – ' 's ’s " “ ” ( ) . , ; : & $ AU$ U.S U.S. of for on at and the The Bank University at Hawaii-
		el- Har - Shefi Mr. Mr president President Foreign Minister Russian Russia's Flight 800 eight hundred 1UP (SPA) he his I we
		they both sides two countries Jordan Wells Air France said that who which Monday 2003 é Ö Stone Slade Inc. Hudson's Corp. A.L. R-N.C. 中国 \x00 de la bin al-`)
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			b.WriteString([]string{" ", " ", " ", "", "\n", "\n\n"}[r.IntN(6)])
		}
		text := b.String()
		day := time.Date(2000, 4, 20, 0, 0, 0, 0, time.UTC)
		ss := sentences(t, text, day)
		for k, list := range Read(text, ss, nil, day) {
			for _, p := range list {
				if p.From < 0 || p.From > p.Head || p.Head >= p.To || p.To > p.Wide || p.Wide > len(ss[k].Words) || p.Name == "" || p.Entity == 0 {
					t.Fatalf("%q: phrase %+v of %d words", text, p, len(ss[k].Words))
				}
			}
		}
	}
}

// longText is news of our own wording, long enough to measure.
func longText() string {
	return strings.Repeat(`Norwegian Prime Minister Anna Berg met Paul Mora, the president of Chile, in Oslo on Monday. She told him
that the two countries should sign the accord. "We agree," he said. The Immigration and Naturalization Service and the Bank of
Chile denied it. Berg's mother, who lives in Lima, left the city after police arrested 39 protesters of the group.

`, 60)
}

func BenchmarkSyntax(b *testing.B) {
	text := longText()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		sentences(b, text, time.Time{})
	}
}

func BenchmarkNames(b *testing.B) {
	text := longText()
	ss := sentences(b, text, time.Time{})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Read(text, ss, nil, time.Time{})
	}
}

func BenchmarkParser(b *testing.B) {
	text := longText()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for range nlp.English().Read(text) {
		}
	}
}

func TestReadIsDeterministic(t *testing.T) {
	text := longText()
	first := read(t, text)
	for range 3 {
		if again := read(t, text); !slices.Equal(first, again) {
			t.Fatal("the same text is read differently")
		}
	}
}
