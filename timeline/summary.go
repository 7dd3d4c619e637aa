package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// summary makes a sentence of the source's words: who, the words from the
// trigger to the end of its clause, and when. "Russia annexed Crimea (2014)."
func (d *draft) summary() string {
	s := d.sentence
	from, to := d.clause()
	text := s.text(from, to)
	if who, end := d.opening(from); end >= 0 {
		for end < from && closers[s.lower(end)] { // "[Kerry] tries"
			end++
		}
		if s.lower(end) == "," && (end+1 == from && s.tokens[from].XPOS != "VBN" && s.tokens[from].XPOS != "VBG" || end+2 == from && s.tokens[end+1].UPOS == "AUX") { // of an apposition
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
	if d.trigger.passive && len(d.Targets) > 0 {
		who = d.Targets
	}
	if len(who) == 0 || d.sentence.charge(from) >= 0 {
		return "", -1
	}
	end := d.sentence.tokenAt(who[len(who)-1].End)
	if end > from || from-end > 10 || d.sentence.clauseBetween(end, from) || possessives[d.sentence.lower(end-1)] {
		return "", -1
	}
	return actorNames(who), end
}

// subjectFrom returns the first token of the subject that stands before a verb, -1 where it
// has none that says by itself who is meant, or one too far off.
func (s *sentence) subjectFrom(t trigger) int {
	const most = 16
	v := s.headOf(t.from, t.to)
	if t.pattern.Speech != "verb" || s.kids == nil {
		return -1
	}
	for _, k := range s.kids[v] {
		if w := s.tokens[k]; k > v || w.UPOS == "PRON" || w.UPOS == "DET" || w.Relation != "nsubj" && w.Relation != "nsubj:pass" {
			continue
		} else if begin := s.leftmost(k); t.from-begin <= most {
			return begin
		}
	}
	return -1
}

// leftmost returns the first token of what hangs on token i.
func (s *sentence) leftmost(i int) int {
	for first := i; ; i = first {
		for _, k := range s.kids[i] {
			first = min(first, k)
		}
		if first == i {
			return i
		}
	}
}

var closers = wordSet("] ) \" '' ” ’")

var possessives = wordSet("his her its their our my your")

// text returns the words from one token to another, white space folded.
func (s *sentence) text(from, to int) string {
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(s.doc.Text[s.tokens[from].Start:s.tokens[to-1].End]), " ")
}

// gap is the space before token i, if the text has one.
func (s *sentence) gap(i int) string {
	if i > 0 && i < len(s.tokens) && s.tokens[i].Start > s.tokens[i-1].End {
		return " "
	}
	return ""
}

// clause returns the tokens of the summary: for a noun with the words that
// belong to it before, for all up to a date, a comma or the next clause.
func (d *draft) clause() (from, to int) {
	s, t := d.sentence, d.trigger
	from, to = t.from, t.to
	if t.pattern.Speech == "noun" {
		for from > 0 && t.from-from < 4 {
			w := s.lower(from - 1)
			if determiners[w] || prepositions[w] || clauseMarkers[w] || w == "," || w == "'s" || w == "’s" || s.verbLike(from-1) {
				break
			}
			from--
		}
	}
	if s.lower(to) == "that" && t.pattern.Speech == "verb" { // what somebody demands or warns of
		to++
	}
	for to < len(s.tokens) && to-t.to < 25 {
		if w := s.lower(to); w == "," && s.within(to) {
			// of a name: "her counterpart, Katrin Arnadottir"
		} else if w == "," || w == "." || w == "-" && s.gap(to) != "" || w == "–" || w == "—" || w == "(" || clauseMarkers[w] || s.timeBegins(to) || w == "and" && s.eventVerb(to+1, t.from) {
			break
		}
		to++
	}
	for to > t.to && (prepositions[s.lower(to-1)] || s.lower(to-1) == "and" || s.lower(to-1) == "the" || s.lower(to-1) == "that") {
		to-- // "in" of "in March"
	}
	return from, to
}

func (s *sentence) timeBegins(i int) bool {
	for _, t := range s.times {
		if t.from == i && !t.Interval.IsZero() {
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
