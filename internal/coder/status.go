package coder

// Status is how a text presents an event.
type Status string

// The statuses.
const (
	Asserted     Status = "asserted"
	Planned      Status = "planned"
	Possible     Status = "possible"
	Demanded     Status = "demanded"
	Denied       Status = "denied"
	Hypothetical Status = "hypothetical"
)

// StatusClass is a status, negated or not.
type StatusClass struct {
	Status  Status
	Negated bool
}

// Statuses are the classes of the model of statuses in their order.
var Statuses = func() (list []StatusClass) {
	for _, negated := range []bool{false, true} {
		for _, s := range []Status{Asserted, Planned, Possible, Demanded, Denied, Hypothetical} {
			list = append(list, StatusClass{s, negated})
		}
	}
	return list
}()

// StatusFeatures appends what is looked at to tell how sure the text is of an event.
func (a *Article) StatusFeatures(m *Mention, typ string) []uint64 {
	var f features
	s := a.Sentences[m.Sentence]
	i := m.Word
	w := &s.Words[i]
	f.add(1)
	f.add(2, w.XPOS)
	f.add(3, w.XPOS, w.Relation)
	f.add(4, w.Lemma)
	f.add(5, typ)
	f.add(6, typ, w.XPOS)
	f.add(7, a.tense(s, i))
	f.add(8, a.tense(s, i), typ)
	for c, n := i, 0; c >= 0 && n < 4; c, n = s.Words[c].Head, n+1 {
		depth := string(rune('0' + n))
		for _, k := range s.Kids[c] {
			switch s.Relation(k) {
			case "aux", "advmod", "mark", "det", "cop", "amod":
				f.add(10, depth, s.Words[k].Lemma)
				f.add(11, s.Words[k].Lemma, s.Relation(k))
			}
		}
		if h := s.Words[c].Head; h >= 0 {
			f.add(12, depth, s.Words[h].Lemma, s.Relation(c))
			f.add(13, s.Words[h].Lemma, s.Relation(c))
			f.add(14, depth, string(rune(s.Words[h].Class.Middle)), s.Relation(c))
		}
	}
	f.add(15, s.Lower(i-1))
	f.add(16, s.Lower(i-2), s.Lower(i-1))
	if t := s.timeOf(i); t != nil {
		f.add(17, a.ago(t.Interval))
		f.add(18, a.ago(t.Interval), typ)
	}
	if s.quoted(i) {
		f.add(19)
	}
	return f.list
}
