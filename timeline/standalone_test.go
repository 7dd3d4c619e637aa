package timeline

import (
	"context"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// mostFaulty is the share of summaries that may have a fault that can be counted, of the
// news that is not set aside: .028 when last measured.
const mostFaulty = .045

// TestSummariesStandAlone counts faults of summaries that can be counted: no verb, no
// subject, an end that leads on, a weekday, more words than fit a line, another event of
// the article with the same words.
func TestSummariesStandAlone(t *testing.T) {
	t.Parallel()
	news, err := annotated.Folder(shared.Path(t, "data", "news"))
	if err != nil {
		t.Fatal(err)
	}
	weekdays := wordlist.Of("weekday")
	faults, all := map[string]int{}, 0
	for _, a := range news {
		if annotated.Aside(a.Name) {
			continue
		}
		tl, err := Build(context.Background(), []*Document{{ID: a.Name, Text: a.Text, Published: a.Published}})
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, e := range tl.Events {
			all++
			if q := misquoted(e.Summary, a.Text); q != "" {
				t.Errorf("%s is not what %s says, of %s", q, a.Name, e.Summary)
			}
			if fault := faultOf(e.Summary, weekdays, seen); fault != "" {
				faults[fault]++
				t.Logf("%s: %s", fault, e.Summary)
			}
		}
	}
	n := 0
	for fault, k := range faults {
		t.Logf("%s: %d of %d", fault, k, all)
		n += k
	}
	if share := float64(n) / float64(all); share > mostFaulty {
		t.Errorf("%.3f of %d summaries have a fault; want at most %.2f", share, all, mostFaulty)
	}
}

// faultOf names the first fault of a summary, "" without any.
func faultOf(summary string, weekdays wordlist.Class, seen map[string]bool) string {
	if seen[summary] {
		return "told twice"
	}
	seen[summary] = true
	text, _, _ := strings.Cut(strings.TrimSuffix(summary, "."), " (")
	d := &Document{ID: "summary", Text: text + "."}
	if err := d.Annotate(); err != nil {
		return err.Error()
	}
	words := ReadArticle(d, nil).Sentences[0].Words
	verb, before := -1, false
	for i, w := range words {
		if weekdays[w.Lower] {
			return "weekday"
		}
		if verb < 0 && (w.UPOS == "VERB" || w.UPOS == "AUX") && w.XPOS != "VBG" {
			verb = i
		}
		before = before || verb < 0 && (w.UPOS == "NOUN" || w.UPOS == "PROPN" || w.UPOS == "PRON" || w.UPOS == "NUM" || w.UPOS == "DET" || w.UPOS == "ADJ")
	}
	switch last := words[max(0, len(words)-2)]; {
	case verb < 0:
		return "no verb"
	case !before:
		return "no subject"
	case last.UPOS == "DET" || last.UPOS == "CCONJ" || last.UPOS == "SCONJ" || last.UPOS == "ADP" && last.Relation != "compound:prt" && last.Relation != "case":
		return "leads on"
	case len(strings.Fields(text)) > longestSentence:
		return "long"
	}
	return ""
}
