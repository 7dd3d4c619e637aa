package coder

import "strings"

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
	str := func(n uint16) string { return string(rune(n)) }
	known := kind(p, h)
	path := s.path(i, p.Head)
	direct := ""
	if h.Head == i {
		direct = s.step(p.Head)
	} else if w.Head == p.Head {
		direct = "^" + s.step(i)
	}
	voice := s.voice(i)
	side := "before"
	if p.Head > i {
		side = "behind"
	} else if p.Head == i {
		side = "self"
	}
	f.add(1)
	f.add(2, path)
	f.add(3, path, w.UPOS, voice)
	f.add(4, path, typ)
	f.add(5, path, w.Lemma)
	f.add(6, path, known)
	f.add(7, direct, w.UPOS)
	f.add(8, direct, w.Lemma)
	f.add(9, direct, typ, voice)
	f.add(10, side, w.UPOS)
	d := p.Head - i
	f.addInt(11, bucket(max(d, -d)), b2i(d > 0))
	f.add(12, known)
	f.add(13, known, typ)
	f.add(14, known, side, w.UPOS)
	f.add(15, h.Lemma)
	f.add(16, h.Lemma, typ)
	f.add(17, str(h.Class.Fine))
	f.add(18, str(h.Class.Middle), typ)
	f.add(19, h.XPOS, s.Relation(p.Head))
	f.add(20, s.step(p.Head), side)
	f.add(21, s.step(p.Head), typ)
	f.add(22, s.step(p.Head), known)
	if h.Head >= 0 {
		f.add(23, s.Words[h.Head].Lemma, s.Relation(p.Head))
		f.add(24, str(s.Words[h.Head].Class.Middle), s.Relation(p.Head))
	}
	f.add(25, p.Sector, typ)
	f.add(26, p.Sector, s.Relation(p.Head), side)
	f.addInt(27, b2i(p.Place), b2i(p.Code != ""), b2i(p.Role != ""))
	f.add(28, s.Preposition(p.Head), typ, side)
	f.add(29, s.Preposition(p.Head), w.Lemma)
	// rivals between
	between := 0
	for k := range s.Phrases {
		x := s.Phrases[k].Head
		if (x > i && x < p.Head || x < i && x > p.Head) && (s.Phrases[k].Code != "" || s.Phrases[k].Known) {
			between++
		}
	}
	f.addInt(30, min(between, 4), b2i(d > 0))
	clause := "other"
	if s.clause(i) == s.clause(p.Head) {
		clause = "own"
	}
	f.add(31, clause, side)
	f.add(32, clause, known)
	f.add(33, clause, s.Relation(p.Head), w.UPOS)
	// the subject that the trigger has or shares
	if sub := s.Subject(i); sub >= 0 {
		if sub == p.Head {
			f.add(34, "subject", w.UPOS, voice)
			f.add(35, "subject", typ, voice)
			f.add(36, "subject", w.Lemma, voice)
			f.add(37, "subject", known)
		} else {
			f.add(34, "another", side)
			f.add(37, "another", path)
		}
	} else {
		f.add(34, "none", side)
		f.add(37, "none", s.Relation(p.Head))
	}
	times := a.counts().names[p.Name]
	f.addInt(38, bucket(times))
	f.addInt(39, bucket(times), b2i(p.Known))
	if h.Head >= 0 && saying[s.Words[h.Head].Lemma] && s.Relation(p.Head) == "nsubj" {
		f.add(40, "says", typ)
		f.add(41, "says", path)
	}
	if strings.HasSuffix(h.XPOS, "S") {
		f.add(42, typ, s.Relation(p.Head))
	}
	f.addInt(43, min(p.To-p.From, 4), b2i(p.Known))
	f.add(44, w.XPOS, path)
	return f.list
}

// RoleChoices returns the phrases that may take part in what a mention tells, with their features;
// the features behind the last are those of nobody.
func (a *Article) RoleChoices(m *Mention, typ string) ([]*Phrase, [][]uint64) {
	s := a.Sentences[m.Sentence]
	phrases := s.mayTakePart(m)
	var rows [][]uint64
	for _, p := range phrases {
		rows = append(rows, a.RoleFeatures(nil, m, s, p, typ))
	}
	return phrases, append(rows, a.nobody(nil, m, typ))
}

// mayTakePart returns the phrases of a mention's sentence that may take part in what it tells.
func (s *Sentence) mayTakePart(m *Mention) []*Phrase {
	phrases := make([]*Phrase, 0, len(s.Phrases))
	for k := range s.Phrases {
		if p := &s.Phrases[k]; p.Head != m.Word && (!p.Pronoun || p.Known) {
			phrases = append(phrases, p)
		}
	}
	return phrases
}

// nobody appends to buf what is looked at to tell that no phrase has a role.
func (a *Article) nobody(buf []uint64, m *Mention, typ string) []uint64 {
	f := features{buf}
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

var saying = map[string]bool{"say": true, "tell": true, "announce": true, "report": true, "add": true, "state": true, "write": true}

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
