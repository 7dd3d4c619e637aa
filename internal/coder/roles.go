package coder

import (
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// Role is what somebody has to do with an event.
type Role int

// The roles.
const (
	NoRole Role = iota
	Actor
	Target
	Roles = 3 // how many there are
)

// RoleFeatures appends to buf what is looked at to tell the role of a phrase of sentence s in
// the event that mention m tells there. typ is the event's type.
func (a *Article) RoleFeatures(buf []uint64, m *Mention, s *Sentence, p *Phrase, typ string) []uint64 {
	f := features{buf}
	i := m.Word
	w, h := &s.Words[i], &s.Words[p.Head]
	direct := ""
	if h.Head == i {
		direct = s.step(p.Head)
	} else if w.Head == p.Head {
		direct = "^" + s.step(i)
	}
	where, clauseOf := "before", "other"
	if p.Head > i {
		where = "behind"
	} else if p.Head == i {
		where = "self"
	}
	if s.clause(i) == s.clause(p.Head) {
		clauseOf = "own"
	}
	path, voice, side, known, clause := text(s.path(i, p.Head)), text(s.voice(i)), text(where), text(kind(p, h)), text(clauseOf)
	lemma, upos, event, noun := text(w.Lemma), text(w.UPOS), text(typ), text(h.Lemma)
	towards, step, relation := text(direct), text(s.step(p.Head)), text(s.Relation(p.Head))
	f.add(1)
	f.mix(2, path)
	f.mix(3, path, upos, voice)
	f.mix(4, path, event)
	f.mix(5, path, lemma)
	f.mix(6, path, known)
	f.mix(7, towards, upos)
	f.mix(8, towards, lemma)
	f.mix(9, towards, event, voice)
	f.mix(10, side, upos)
	d := p.Head - i
	f.addInt(11, bucket(max(d, -d)), b2i(d > 0))
	f.mix(12, known)
	f.mix(13, known, event)
	f.mix(14, known, side, upos)
	f.mix(15, noun)
	f.mix(16, noun, event)
	f.mix(17, class(h.Class.Fine))
	f.mix(18, class(h.Class.Middle), event)
	f.mix(19, text(h.XPOS), relation)
	f.mix(20, step, side)
	f.mix(21, step, event)
	f.mix(22, step, known)
	if h.Head >= 0 {
		f.mix(23, text(s.Words[h.Head].Lemma), relation)
		f.mix(24, class(s.Words[h.Head].Class.Middle), relation)
	}
	sector := text(p.Sector)
	f.mix(25, sector, event)
	f.mix(26, sector, relation, side)
	f.addInt(27, b2i(p.Place), b2i(p.Code != ""), b2i(p.Role != ""))
	preposition := text(s.Preposition(p.Head))
	f.mix(28, preposition, event, side)
	f.mix(29, preposition, lemma)
	// rivals between
	between := 0
	for k := range s.Phrases {
		x := s.Phrases[k].Head
		if (x > i && x < p.Head || x < i && x > p.Head) && (s.Phrases[k].Code != "" || s.Phrases[k].Known) {
			between++
		}
	}
	f.addInt(30, min(between, 4), b2i(d > 0))
	f.mix(31, clause, side)
	f.mix(32, clause, known)
	f.mix(33, clause, relation, upos)
	// the subject that the trigger has or shares
	if sub := s.Subject(i); sub >= 0 {
		if sub == p.Head {
			subject := text("subject")
			f.mix(34, subject, upos, voice)
			f.mix(35, subject, event, voice)
			f.mix(36, subject, lemma, voice)
			f.mix(37, subject, known)
		} else {
			f.mix(34, text("another"), side)
			f.mix(37, text("another"), path)
		}
	} else {
		f.mix(34, text("none"), side)
		f.mix(37, text("none"), relation)
	}
	times := a.counts().names[p.Name]
	f.addInt(38, bucket(times))
	f.addInt(39, bucket(times), b2i(p.Known))
	if h.Head >= 0 && saying[s.Words[h.Head].Lemma] && s.Relation(p.Head) == "nsubj" {
		f.mix(40, text("says"), event)
		f.mix(41, text("says"), path)
	}
	if strings.HasSuffix(h.XPOS, "S") {
		f.mix(42, event, relation)
	}
	f.addInt(43, min(p.To-p.From, 4), b2i(p.Known))
	f.mix(44, text(w.XPOS), path)
	return f.list
}

// RoleChoices returns the phrases that may take part in what a mention tells, with their features;
// the features behind the last are those of nobody.
func (a *Article) RoleChoices(m *Mention, typ string) ([]*Phrase, [][]uint64) {
	const most = 64 // features, as a rule
	s := a.Sentences[m.Sentence]
	var phrases []*Phrase
	var rows [][]uint64
	for k := range s.Phrases {
		if p := &s.Phrases[k]; p.Head != m.Word && (!p.Pronoun || p.Known) {
			phrases = append(phrases, p)
			rows = append(rows, a.RoleFeatures(make([]uint64, 0, most), m, s, p, typ))
		}
	}
	return phrases, append(rows, a.nobody(m, typ))
}

// nobody is what is looked at to tell that no phrase has a role.
func (a *Article) nobody(m *Mention, typ string) []uint64 {
	var f features
	s := a.Sentences[m.Sentence]
	w := &s.Words[m.Word]
	voice := s.voice(m.Word)
	f.add(100)
	f.add(101, typ)
	f.add(102, w.UPOS, voice)
	f.add(103, w.Lemma)
	f.add(104, typ, w.UPOS, voice)
	f.add(105, w.Relation, w.UPOS)
	f.addInt(106, min(len(s.Phrases), 12))
	f.add(107, w.Relation, typ)
	f.addInt(108, b2i(s.Child(m.Word, "nsubj") >= 0), b2i(s.Child(m.Word, "obj") >= 0), b2i(voice == "passive"))
	f.addInt(109, b2i(s.Subject(m.Word) >= 0))
	return f.list
}

var saying = wordlist.Of("plainsaying")

// kind is what is known of a phrase, in a word.
func kind(p *Phrase, h *Word) string {
	switch {
	case p.Pronoun && p.Known:
		return "pronoun known"
	case p.Pronoun:
		return "pronoun"
	case p.Role != "":
		return "office"
	case p.Place && p.Code == "":
		return "place"
	case p.Place:
		return "state place"
	case p.Code != "" && h.UPOS == "ADJ":
		return "nation"
	case p.Code != "":
		return "code"
	case p.Sector != "":
		return "sector"
	case p.Known:
		return "known"
	case h.UPOS == "PROPN":
		return "proper"
	}
	return "common"
}
