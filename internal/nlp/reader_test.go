package nlp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/nlp/parse"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/nlp/tag"
)

func tree(text string) string {
	var b strings.Builder
	for s := range English().Read(text) {
		for _, w := range s.Words {
			head := "ROOT"
			if w.Head >= 0 {
				head = s.Words[w.Head].Form
			}
			fmt.Fprintf(&b, "%s/%s %s(%s) ", w.Form, w.UPOS, w.Relation, head)
		}
	}
	return strings.TrimSpace(b.String())
}

func TestRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"The minister met rebels.":                      "The/DET det(minister) minister/NOUN nsubj(met) met/VERB root(ROOT) rebels/NOUN obj(met) ./PUNCT punct(met)",
		"Crimea was annexed by Russia.":                 "Crimea/PROPN nsubj:pass(annexed) was/AUX aux:pass(annexed) annexed/VERB root(ROOT) by/ADP case(Russia) Russia/PROPN obl:agent(annexed) ./PUNCT punct(annexed)",
		"She said they would sign an accord on Friday.": "She/PRON nsubj(said) said/VERB root(ROOT) they/PRON nsubj(sign) would/AUX aux(sign) sign/VERB ccomp(said) an/DET det(accord) accord/NOUN obj(sign) on/ADP case(Friday) Friday/PROPN obl(sign) ./PUNCT punct(said)",
	} {
		if got := tree(text); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestLemma(t *testing.T) {
	t.Parallel()
	want := "the soldier have be carry heavy weapon , stop and leave"
	var got []string
	for s := range English().Read("The soldiers had been carrying heavier weapons, stopped and left") {
		for i := range s.Words {
			got = append(got, English().Lemma(&s.Words[i]))
		}
	}
	if strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}

// TestAccuracy measures parts of speech and dependencies on the development
// treebanks, with their words, and keeps what was reached.
func TestAccuracy(t *testing.T) {
	t.Parallel()
	r := English()
	var ts tag.Scratch
	var ps parse.Scratch
	var input parse.Sentence
	type share struct{ right, total int }
	add := func(s *share, right bool) {
		if s.total++; right {
			s.right++
		}
	}
	var upos, uas, las, lemmas share
	relations := map[string]*share{}
	for _, s := range treebank(t, "ewt-dev", "gum-dev") {
		var forms []string
		for _, w := range s.Words {
			forms = append(forms, w.Form)
		}
		classes := r.tagger.Tag(nil, forms, &ts)
		input.Reset()
		for i, c := range classes {
			input.Add(ts.Words[i].Lower, ts.Words[i].Form(), ts.Words[i].Class, c, r.tagger.Classes[c].UPOS)
		}
		heads, labels := r.parser.Parse(&input, &ps)
		for i, w := range s.Words {
			c := r.tagger.Classes[classes[i]]
			add(&upos, c.UPOS == w.UPOS)
			add(&lemmas, r.lemmas.Of(w.Form, c.UPOS, c.XPOS) == w.Lemma)
			attached := int(heads[i+1]) == w.Head
			named := attached && r.parser.Relations[labels[i+1]] == w.Relation
			add(&uas, attached)
			add(&las, named)
			if relations[w.Relation] == nil {
				relations[w.Relation] = new(share)
			}
			add(relations[w.Relation], named)
		}
	}
	percent := func(s share) float64 { return 100 * float64(s.right) / float64(s.total) }
	t.Logf("UPOS %.2f, lemmas %.2f, UAS %.2f, LAS %.2f", percent(upos), percent(lemmas), percent(uas), percent(las))
	for _, name := range []string{"nsubj", "nsubj:pass", "obj", "obl", "ccomp", "conj", "acl", "advcl"} {
		t.Logf("%s: %.1f of %d found", name, percent(*relations[name]), relations[name].total)
	}
	for _, floor := range []struct {
		name string
		got  share
		keep float64
	}{{"UPOS", upos, 95.4}, {"lemmas", lemmas, 96}, {"UAS", uas, 84.9}, {"LAS", las, 81.5}} {
		if percent(floor.got) < floor.keep {
			t.Errorf("%s %.2f, has been above %.2f", floor.name, percent(floor.got), floor.keep)
		}
	}
}

func TestReadLong(t *testing.T) {
	t.Parallel()
	n := 0
	for s := range English().Read(strings.Repeat("word and ", 40_000)) {
		for i, w := range s.Words {
			if w.Head < -1 || w.Head >= len(s.Words) || w.Head == i {
				t.Fatalf("word %d has the head %d of %d", i, w.Head, len(s.Words))
			}
			n++
		}
	}
	if n != 80_000 {
		t.Errorf("%d words, want 80,000", n)
	}
}

// FuzzRead asserts for any bytes: no panic, words in order that hold the text
// they name, and one tree a sentence.
func FuzzRead(f *testing.F) {
	f.Add("MOSCOW (Reuters) - “We can't,” he'd said... \xff\x00 http://x.org/a?b U.S.-led $5bn")
	f.Add("'s n't -- ...Word.Word (a)[1] :-) \n\n \u00a0 ’")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for s := range English().Read(text) {
			roots := 0
			for i, w := range s.Words {
				if w.Start < last || w.End <= w.Start || w.End > len(text) || text[w.Start:w.End] != w.Form {
					t.Fatalf("%q: %d-%d after %d", w.Form, w.Start, w.End, last)
				}
				last = w.End
				if w.Head == -1 {
					roots++
				}
				steps := 0
				for h := i; h != -1; h = s.Words[h].Head {
					if steps++; steps > len(s.Words) {
						t.Fatalf("%q is in a circle", w.Form)
					}
				}
			}
			if roots != 1 {
				t.Fatalf("%d roots in %q", roots, text[s.Start:s.End])
			}
		}
	})
}

const article = `GENEVA (Agency) - Negotiators from the two countries returned to the table on Thursday for a third day of talks,
two years after fighting along the river displaced 40,000 people. "We want to finish today," the chief mediator told reporters.
The draft, which was first circulated in February, would set up a joint commission and withdraw heavy weapons within 30 days.

`

// The treebanks' texts have what one article told again and again has not: words
// that are rare.
func BenchmarkRead(b *testing.B) {
	b.Run("article", func(b *testing.B) { benchmarkRead(b, strings.Repeat(article, 50)) })
	b.Run("treebanks", func(b *testing.B) {
		text, _ := conllu.Text(treebank(b, "ewt-dev", "gum-dev"))
		benchmarkRead(b, text)
	})
}

func benchmarkRead(b *testing.B, text string) {
	r := English()
	n := 0
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for s := range r.Read(text) {
			n += len(s.Words)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkStages measures what Read does with a text one stage at a time; the parser
// stands behind the tagger, whose time is its too.
func BenchmarkStages(b *testing.B) {
	text := strings.Repeat(article, 50)
	r := English()
	d := new(desk)
	var words []segment.Range
	stages := []struct {
		name string
		do   func(s segment.Range) int
	}{
		{"words", func(s segment.Range) int { words = segment.Words(words[:0], text, s); return len(words) }},
		{"tag", func(s segment.Range) int {
			words = segment.Words(words[:0], text, s)
			d.forms = d.forms[:0]
			for _, w := range words {
				d.forms = append(d.forms, text[w.Start:w.End])
			}
			d.classes = r.tagger.Tag(d.classes[:0], d.forms, &d.tag)
			return len(words)
		}},
		{"parse", func(s segment.Range) int {
			d.ranges = segment.Words(d.ranges[:0], text, s)
			r.read(d, text)
			return len(d.ranges)
		}},
		{"lemmas", func(s segment.Range) int {
			for i := range d.sentence.Words {
				r.Lemma(&d.sentence.Words[i])
			}
			return len(d.sentence.Words)
		}},
	}
	for _, stage := range stages {
		b.Run(stage.name, func(b *testing.B) {
			n := 0
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for s := range segment.Sentences(text) {
					n += stage.do(s)
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(model)))
	for b.Loop() {
		if _, err := newReader(model); err != nil {
			b.Fatal(err)
		}
	}
}
