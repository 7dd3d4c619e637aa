package timeline

import (
	"slices"
	"strings"
)

// A noun that only points back, "the deal", does not stand alone. It is told as the article has
// told it before, with the names that say which it is: "the deal with Norsk Ports".

const (
	mostBack    = 6 // sentences that are searched for it
	mostEarlier = 8 // words that it may have
)

// earlier returns how an earlier sentence tells what "the" and a bare noun point back to, "" if
// none tells it with a name.
func (s *sentence) earlier(noun int) string {
	w := &s.Words[noun]
	if w.UPOS != "NOUN" || w.XPOS != "NN" || persons[w.Lemma] || noun == 0 || len(s.Kids[noun]) > 1 {
		return ""
	}
	if l := s.Lower(noun - 1); l != "the" && l != "this" && l != "that" {
		return ""
	}
	for n := min(s.Number, len(s.article)) - 1; n >= max(0, s.Number-mostBack); n-- {
		o := s.article[n]
		for k := range o.Words {
			if o.Words[k].Lemma != w.Lemma || o.Words[k].XPOS != "NN" || o.UPOS(k) != "NOUN" || o.Relation(k) == "compound" {
				continue
			}
			if text := o.telling(k); text != "" {
				return text
			}
		}
	}
	return ""
}

// telling returns the phrase of a noun with "the" where it has a name in it and stands alone.
func (s *sentence) telling(noun int) string {
	c := &clause{s: s, in: make([]bool, len(s.Words)), aside: make([]bool, len(s.Words)), as: map[int]string{}}
	c.nounPhrase(noun, s.Dateline, min(s.rightmost(noun)+1, noun+mostEarlier))
	c.undate()
	c.open()
	first, name := -1, false
	for i, in := range c.in {
		if !in {
			continue
		}
		if first < 0 {
			first = i
		}
		w := &s.Words[i]
		if w.UPOS == "PRON" || w.UPOS == "VERB" && w.Relation != "amod" || w.UPOS == "AUX" || quoteMark(w.Form) {
			return ""
		}
		name = name || w.UPOS == "PROPN" && !s.InTime(i)
	}
	if first < 0 || !name || c.count(len(c.in)) > mostEarlier {
		return ""
	}
	last := slices.Index(c.in[noun:], false) // where the phrase ends
	if last > 0 && noun+last < len(s.Words) && s.UPOS(noun+last) == "PROPN" {
		return ""
	}
	text := c.String()
	switch s.Lower(first) {
	case "a", "an", "the":
		_, rest, _ := strings.Cut(text, " ")
		return "the " + rest
	}
	if s.UPOS(first) == "PROPN" && s.Words[first+1].XPOS == "POS" {
		return text
	}
	return ""
}

// onlyFirm returns the name of the firm that the article names, and begins with, "" if it names
// several or none: accounts told of an article's second firm would be false.
func (s *sentence) onlyFirm() string {
	name, leads := "", false
	for _, o := range s.article {
		for i := range o.Phrases {
			p := &o.Phrases[i]
			if !named(p) || p.Person || !legal[strings.ToLower(lastWord(p.Name))] || len(strings.Fields(p.Name)) < 2 {
				continue
			}
			if name != "" && name != p.Name {
				return ""
			}
			name, leads = p.Name, leads || o.Number < leadSentences && p.Code == ""
		}
	}
	if !leads {
		return ""
	}
	return name
}
