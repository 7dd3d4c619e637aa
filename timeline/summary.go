package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// summary makes a sentence of the source's words: who, the words from the
// trigger to the end of its clause, and when. "Russia annexed Crimea (2014)."
func (d *draft) summary() string {
	s := d.sentence
	from, to := d.clause()
	text := s.text(from, to)
	if who, end := d.opening(from); end >= 0 {
		for end < from && closers[s.Lower(end)] { // "[Kerry] tries"
			end++
		}
		if s.Lower(end) == "," && (end+1 == from && s.Words[from].XPOS != "VBN" && s.Words[from].XPOS != "VBG" || end+2 == from && s.Words[end+1].UPOS == "AUX") { // of an apposition
			end++
		}
		text = who + s.gap(end) + s.text(end, to)
	} else if begin := s.subjectFrom(d.trigger); begin >= 0 {
		text = s.text(begin, to)
	} else if who := actorNames(d.Actors); who != "" {
		text = who + ": " + text
	}
	text = strings.Trim(text, " ,;:-–—.")
	r, n := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[n:]
	if w := d.When.String(); w != "" {
		text += " (" + w + ")"
	}
	return text + "."
}

// opening returns the names of the actors, or of the targets of a passive, that
// the sentence names right before the token from, and the token behind them;
// -1 if it names them elsewhere.
func (d *draft) opening(from int) (string, int) {
	who := d.Actors
	if d.trigger.Passive && len(d.Targets) > 0 {
		who = d.Targets
	}
	if len(who) == 0 || d.sentence.Words[from].XPOS == "VBG" && d.sentence.Preposition(from) != "" {
		return "", -1
	}
	end := d.sentence.At(who[len(who)-1].End)
	if end > from || from-end > 10 || d.sentence.clauseBetween(end, from) || possessives[d.sentence.Lower(end-1)] {
		return "", -1
	}
	return actorNames(who), end
}

// subjectFrom returns the first word of the subject that stands before a verb, -1 where it
// has none that says by itself who is meant, or one too far off.
func (s *sentence) subjectFrom(t coder.Pattern) int {
	const most = 16
	v := s.HeadOf(t.From, t.To)
	if t.Speech != "verb" {
		return -1
	}
	for _, k := range s.Kids[v] {
		if w := s.Words[k]; k > v || w.UPOS == "PRON" || w.UPOS == "DET" || w.Relation != "nsubj" && w.Relation != "nsubj:pass" {
			continue
		} else if begin := s.leftmost(k); t.From-begin <= most {
			return begin
		}
	}
	return -1
}

// leftmost returns the first word of what hangs on word i.
func (s *sentence) leftmost(i int) int {
	for first := i; ; i = first {
		for _, k := range s.Kids[i] {
			first = min(first, k)
		}
		if first == i {
			return i
		}
	}
}

var (
	closers      = wordlist.Of("closer")
	possessives  = wordlist.Of("possessive")
	determiners  = wordlist.Of("determiner")
	prepositions = wordlist.Of("preposition")
)

// text returns the words from one token to another, white space folded.
func (s *sentence) text(from, to int) string {
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(s.doc.Text[s.Words[from].Start:s.Words[to-1].End]), " ")
}

// gap is the space before token i, if the text has one.
func (s *sentence) gap(i int) string {
	if i > 0 && i < len(s.Words) && s.Words[i].Start > s.Words[i-1].End {
		return " "
	}
	return ""
}

// clause returns the tokens of the summary: for a noun with the words that
// belong to it before, for all up to a date, a comma or the next clause.
func (d *draft) clause() (from, to int) {
	s, t := d.sentence, d.trigger
	from, to = t.From, t.To
	if t.Speech == "noun" {
		for from > 0 && t.From-from < 4 {
			w := s.Lower(from - 1)
			if determiners[w] || prepositions[w] || clauseMarkers[w] || w == "," || w == "'s" || w == "’s" || s.verbLike(from-1) {
				break
			}
			from--
		}
	}
	if s.Lower(to) == "that" && t.Speech == "verb" { // what somebody demands or warns of
		to++
	}
	for to < len(s.Words) && to-t.To < 25 {
		if w := s.Lower(to); w == "," && s.inName(to) {
			// of a name: "her counterpart, Katrin Arnadottir"
		} else if w == "," || w == "." || w == "-" && s.gap(to) != "" || w == "–" || w == "—" || w == "(" || clauseMarkers[w] || s.timeBegins(to) || w == "and" && s.eventAt(to+1) {
			break
		}
		to++
	}
	for to > t.To && (prepositions[s.Lower(to-1)] || s.Lower(to-1) == "and" || s.Lower(to-1) == "the" || s.Lower(to-1) == "that") {
		to-- // "in" of "in March"
	}
	return from, to
}

// inName reports whether a word is part of a name: "her counterpart, Katrin Arnadottir".
func (s *sentence) inName(i int) bool {
	for k := range s.Phrases {
		if p := &s.Phrases[k]; p.From <= i && i < p.To && p.Name != "" && !p.Pronoun {
			return true
		}
	}
	return false
}

// eventAt reports whether a pattern of the lexicon fits from word i on.
func (s *sentence) eventAt(i int) bool {
	return slices.ContainsFunc(s.Patterns, func(p coder.Pattern) bool { return p.From == i && p.Fits })
}

// verbLike reports whether a word is a finite verb.
func (s *sentence) verbLike(i int) bool {
	switch s.Words[i].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

func (s *sentence) timeBegins(i int) bool {
	for _, t := range s.Times {
		if t.From == i && !t.Interval.IsZero() {
			return true
		}
	}
	return false
}

// actorNames joins the names of actors: "Kerry, Lavrov and Putin".
func actorNames(actors []Actor) string {
	var b strings.Builder
	for i, a := range actors {
		switch {
		case i == 0:
		case i == len(actors)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		name := a.Name
		if a.Role != "" && strings.HasSuffix(name, ")") { // "Syria (government)"
			name = a.Text
		}
		b.WriteString(name)
	}
	return b.String()
}

// CountryName returns the name of the actor's state, or its code where that is
// no state's.
func (a Actor) CountryName() string {
	if name := lexicon.World().StateName(a.Country); name != "" {
		return name
	}
	return a.Country
}
