package dateparse_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/shared"
)

// TestArticle reads a whole article against its gold: every time that is not
// optional comes out, in order, with its span, type, value, mod, relation and
// bounds; and nothing comes out that the gold does not hold.
func TestArticle(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(shared.Path(t, "articles", "kerry-moscow.txt"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(shared.Path(t, "articles", "kerry-moscow.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Dateline string
		Times    []struct {
			Text, Type, Value, Alternative, Mod, Relation, From, To string
			Optional                                                bool
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	dateline, err := time.Parse("2006-01-02", gold.Dateline)
	if err != nil {
		t.Fatal(err)
	}
	got := dateparse.Parse(string(text), dateline)
	for _, want := range gold.Times {
		if len(got) == 0 || got[0].Text != want.Text {
			if want.Optional {
				continue
			}
			next := "nothing"
			if len(got) > 0 {
				next = got[0].Text
			}
			t.Fatalf("%q: not found; next is %q", want.Text, next)
		}
		e := got[0]
		got = got[1:]
		t.Log(e.Start, e.Rule, e.EDTF(), e.Explain())
		if string(e.Type) != want.Type || e.Value != want.Value && e.Value != want.Alternative {
			t.Errorf("%q: got %s %s, want %s %s", want.Text, e.Type, e.Value, want.Type, want.Value)
		}
		if string(e.Mod) != want.Mod || want.Relation != "" && string(e.Relation) != want.Relation {
			t.Errorf("%q: got mod %q relation %q, want %q %q", want.Text, e.Mod, e.Relation, want.Mod, want.Relation)
		}
		from, to := e.Interval.Bounds()
		if want.From != "" && from != want.From || want.To != "" && to != want.To {
			t.Errorf("%q: got [%s, %s), want [%s, %s)", want.Text, from, to, want.From, want.To)
		}
		if want.To != "" && want.From == "" && from != "" {
			t.Errorf("%q: bounded from %s, want an open side", want.Text, from)
		}
	}
	for _, e := range got {
		t.Errorf("%q at %d is not in the gold", e.Text, e.Start)
	}
}
