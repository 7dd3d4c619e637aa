package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// linked tells a noun that points back to an event of the article with what that says of it: "the
// attack" as "the attack in Kabul", "the murder" as "the murder of Ann Lee". It is "" where the noun
// tells no event of the article, or all of that is in the headline.
func (s *sentence) linked(noun int, headline string) string {
	e := s.events[coder.Position{Sentence: s.Number, Word: noun}]
	w := &s.Words[noun]
	if e == nil || e.Modality.Status != Asserted || s.UPOS(noun-1) != "DET" {
		return ""
	}
	unsaid := func(name string) bool { return name != "" && !strings.Contains(headline, lastWord(name)) }
	if deed, ok := deverbals()[w.Lemma]; ok && w.XPOS == "NN" && deed.participle != "" && (deed.whom || w.Lemma == "killing") && len(e.Targets) == 1 && e.Targets[0].Person && unsaid(e.Targets[0].Name) {
		return "the " + w.Lower + " of " + e.Targets[0].Name
	}
	if p := e.Place; p != nil && p.Level != "" && (general[w.Lemma] || strings.EqualFold(e.sentence.Lemma(e.sentence.HeadOf(e.trigger.From, e.trigger.To)), w.Lemma)) && occurring[w.Lemma] && unsaid(p.Name) {
		return "the " + w.Lower + " in " + s.spoken(p.Name)
	}
	return ""
}

// general are nouns for what happened that stand for nouns and verbs of many kinds.
var general = wordlist.Of("generalevent")
