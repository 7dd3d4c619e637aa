package names

import (
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
)

// FuzzReadDictionary asserts for any dictionary: no panic, and phrases of words that are
// there and have a name.
func FuzzReadDictionary(f *testing.F) {
	f.Add("ARNOR_ [ARN]\n+THE_NORTH [ARNGOV 19900101-19991231]\n# x\n")
	f.Add("name,code,from,to\nArnor,ARN,1990-01-01,\nMinas Tirith,GON,,2000-01-01\n")
	f.Add("A [B\n[C]\n+\n___ [X]\n<!-- \n-->D [E < 950601] [F >130119] [G/H]")
	nlp.English()
	f.Fuzz(func(t *testing.T, dictionary string) {
		if len(dictionary) > 500 {
			t.Skip()
		}
		own, err := ReadDictionary(strings.NewReader(dictionary), "x")
		if err != nil {
			return
		}
		text := "Arnor attacked Gondor. " + strings.ToValidUTF8(dictionary, "?")
		sentences := syntax.Read(text, []segment.Range{{Start: 0, End: len(text)}}, nil)
		for k, list := range Read(text, sentences, own, time.Unix(0, 0)) {
			for _, p := range list {
				if p.From >= p.To || p.To > len(sentences[k].Words) || p.Head < p.From || p.Head >= p.To || p.Name == "" {
					t.Fatalf("%+v", p)
				}
			}
		}
	})
}
