package main

import (
	"testing"

	"github.com/dateline-go/dateline/internal/annotated/own"
)

// TestWritten reads the written articles and sentences: every trigger lies within its article and
// every type is one of the coder's.
func TestWritten(t *testing.T) {
	list, err := own.Written()
	if err != nil {
		t.Fatal(err)
	}
	sentences, err := own.Sentences()
	if err != nil {
		t.Fatal(err)
	}
	list = append(list, sentences...)
	if len(list) == 0 {
		t.Fatal("no articles")
	}
	for _, a := range list {
		for n, e := range a.Events {
			x := article{Article: a}
			if k := x.typ(&candidate{event: n}); k < 0 {
				t.Errorf("%s: event %d: type %q", a.Name, n, e.Type)
			}
			for _, m := range e.Mentions {
				if m.Start < 0 || m.Start >= m.End || m.End > len(a.Text) {
					t.Errorf("%s: event %d: mention %d to %d in %d bytes", a.Name, n, m.Start, m.End, len(a.Text))
				}
			}
		}
	}
}
