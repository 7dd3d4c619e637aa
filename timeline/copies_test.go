package timeline

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/nlp/segment"
)

const (
	agency = "The foreign ministers of Norway and Iceland met in Bergen on Thursday to speak about the herring of the Vesterbank grounds, which both states claim. " +
		"They signed no accord, but agreed to meet again in May, when the fleets come home. Norway had seized three Icelandic boats in January and set them free a week later."
	added = " On Friday the parliament of Iceland voted to ban the import of Norwegian fishmeal, and its speaker accused Norway of bad faith after the boats had been seized for the second time."
)

// edition is a document of that day of March 2016.
func editionOf(id string, day int, text string) *Document {
	return &Document{ID: id, Publisher: strings.ToUpper(id), Published: time.Date(2016, 3, day, 0, 0, 0, 0, time.UTC), Text: text}
}

// idsOf names what is kept, with its copies.
func idsOf(docs []*Document) string {
	var out []string
	for _, d := range docs {
		id := d.ID
		for _, c := range d.Copies {
			id += "+" + c.ID
		}
		out = append(out, id)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// One story on many sites is one document, whatever the order; what adds paragraphs is kept.
func TestWithoutCopies(t *testing.T) {
	t.Parallel()
	undated := editionOf("undated", 1, agency)
	undated.Published = time.Time{}
	for _, c := range []struct {
		name, want string
		docs       []*Document
	}{
		{"the first of five sites", "b+a+c+d+undated", []*Document{editionOf("a", 25, agency), editionOf("b", 24, strings.ToUpper(agency)), editionOf("c", 25, agency+" Read more."), editionOf("d", 26, "BERGEN: "+agency), undated}},
		{"an edition that adds a paragraph", "second+first", []*Document{editionOf("first", 24, agency), editionOf("second", 25, agency+added)}},
		{"one that was cut", "whole+cut", []*Document{editionOf("cut", 24, agency), editionOf("whole", 24, agency+added)}},
		{"both in one", "whole+a+b", []*Document{editionOf("a", 24, agency), editionOf("b", 24, added), editionOf("whole", 25, agency+added)}},
		{"the next story", "a b", []*Document{editionOf("a", 24, agency), editionOf("b", 25, added+agency[:160])}},
		{"a line alike", "a b", []*Document{editionOf("a", 24, "Norway and Iceland met in Bergen on Thursday."), editionOf("b", 31, "Norway and Iceland met in Bergen on Thursday.")}},
		{"nothing at all", "a b", []*Document{editionOf("a", 24, ""), editionOf("b", 24, "")}},
	} {
		r := rand.New(rand.NewPCG(1, 2))
		for range 10 {
			for _, d := range c.docs {
				d.Copies = nil
			}
			got := WithoutCopies(c.docs)
			if idsOf(got) != c.want {
				t.Errorf("%s: %s, want %s", c.name, idsOf(got), c.want)
			}
			if again := idsOf(WithoutCopies(got)); again != c.want {
				t.Errorf("%s: once more %s, want %s", c.name, again, c.want)
			}
			r.Shuffle(len(c.docs), func(i, k int) { c.docs[i], c.docs[k] = c.docs[k], c.docs[i] })
		}
	}
}

// Every article counts for how much an event matters, and a copy says where it stood.
func TestCopiesAreSources(t *testing.T) {
	t.Parallel()
	salience := func(docs ...*Document) float64 {
		tl, err := Build(t.Context(), docs)
		if err != nil || len(tl.Events) == 0 {
			t.Fatal(err, tl)
		}
		return tl.Events[0].Salience
	}
	docs := WithoutCopies([]*Document{editionOf("a", 24, agency), editionOf("b", 24, agency), editionOf("c", 24, agency)})
	if one, three := salience(editionOf("a", 24, agency)), salience(docs...); three <= one {
		t.Errorf("an event of three sites matters %.2f, that of one %.2f", three, one)
	}
	tl := &Timeline{Documents: docs}
	if tl.Sources() != 3 {
		t.Errorf("%d sources of 3", tl.Sources())
	}
	b, err := json.Marshal(docs[0].Copies[1])
	if err != nil || string(b) != `{"id":"c","publisher":"C","published":"2016-03-24T00:00:00Z"}` {
		t.Error(string(b), err)
	}
}

// copied is a text with a third of its sentences and every so many words changed.
func cut(r *rand.Rand, text string) string {
	var out []string
	for s := range segment.Sentences(text) {
		if r.IntN(3) > 0 {
			out = append(out, text[s.Start:s.End])
		}
	}
	words := strings.Fields(strings.Join(out, " "))
	for i := range words {
		if r.IntN(40) == 0 {
			words[i] = fmt.Sprint("other", i)
		}
	}
	return strings.Join(words, " ")
}

// Of real articles none is taken for another's copy but one that is, and those of which a
// third is cut are found.
func TestCopiesOfNews(t *testing.T) {
	t.Parallel()
	docs := news(t)
	kept := WithoutCopies(docs)
	if len(kept) != len(docs)-1 {
		t.Errorf("%d of %d articles are kept: %s", len(kept), len(docs), idsOf(kept))
	}
	r := rand.New(rand.NewPCG(1, 2))
	cuts := 0
	for _, d := range kept {
		d.Copies = nil
		if short := cut(r, d.Text); len(strings.Fields(short)) > tooShort+2 {
			docs = append(docs, editionOf(d.ID+" cut", 30, short))
			cuts++
		}
	}
	found := 0
	for _, d := range WithoutCopies(docs) {
		for _, c := range d.Copies {
			if name, short := strings.CutSuffix(c.ID, " cut"); short && name == d.ID {
				found++
			} else if short {
				t.Errorf("%s is taken for a copy of %s", c.ID, d.ID)
			}
		}
	}
	if found < cuts*95/100 {
		t.Errorf("%d of %d cut articles are found", found, cuts)
	}
	t.Logf("%d of %d cut articles are found", found, cuts)
}

// BenchmarkCopies goes through 10,000 and 40,000 articles of which a third are copies: the
// time for each is the same.
func BenchmarkCopies(b *testing.B) {
	base := news(b)
	for _, n := range []int{10_000, 40_000} {
		r := rand.New(rand.NewPCG(1, 2))
		var docs []*Document
		for i := range n {
			text := base[i%len(base)].Text
			words := strings.Fields(text)
			for k := range words {
				words[k] += fmt.Sprint(i / len(base)) // other words in every round
			}
			text = strings.Join(words, " ")
			if i%3 == 0 && i > 0 {
				text = cut(r, docs[r.IntN(len(docs))].Text)
			}
			docs = append(docs, editionOf(fmt.Sprint(i), 1+i%28, text))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			kept := 0
			for b.Loop() {
				kept = len(WithoutCopies(docs))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/document")
			b.ReportMetric(float64(kept), "kept")
		})
	}
}
