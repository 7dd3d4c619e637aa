package coder

import "github.com/dateline-go/dateline/internal/wordvector"

// denseBlocks is how many vectors are looked at: of the word, what governs it, its
// subject, its object or else its nearest other dependent, the sentence and the article.
const denseBlocks = 6

// DenseFeatures returns the vectors that are looked at to tell of which type the event is
// that word i tells.
func (a *Article) DenseFeatures(v *wordvector.Table, s *Sentence, i int) []float32 {
	const n = wordvector.Dims
	out := make([]float32, denseBlocks*n)
	v.Add(out[:n], s.Words[i].Lower, 1)
	if h := s.Words[i].Head; h >= 0 {
		v.Add(out[n:2*n], s.Words[h].Lower, 1)
	}
	subject, object := -1, -1
	for _, k := range s.Kids[i] {
		switch s.Relation(k) {
		case "nsubj":
			subject = k
		case "obj":
			object = k
		case "nmod", "obl", "compound", "amod", "xcomp", "ccomp":
			if object < 0 {
				object = k
			}
		}
	}
	if subject >= 0 {
		v.Add(out[2*n:3*n], s.Words[subject].Lower, 1)
	}
	if object >= 0 {
		v.Add(out[3*n:4*n], s.Words[object].Lower, 1)
	}
	copy(out[4*n:5*n], a.about(v).sentences[s.Number])
	copy(out[5*n:], a.about(v).article)
	return out
}

// about are the mean vectors of the sentences and of the article.
type about struct {
	sentences [][]float32
	article   []float32
}

// about returns the mean vectors, which it makes once.
func (a *Article) about(v *wordvector.Table) *about {
	if a.means != nil {
		return a.means
	}
	m := &about{article: make([]float32, wordvector.Dims)}
	all := float32(0)
	for _, s := range a.Sentences {
		sum, n := make([]float32, wordvector.Dims), float32(0)
		for k := range s.Words {
			switch s.Words[k].UPOS {
			case "NOUN", "VERB", "ADJ", "PROPN":
				n++
				v.Add(sum, s.Words[k].Lower, 1)
			}
		}
		all += n
		for k := range sum {
			m.article[k] += sum[k]
			sum[k] /= max(n, 1)
		}
		m.sentences = append(m.sentences, sum)
	}
	for k := range m.article {
		m.article[k] /= max(all, 1)
	}
	a.means = m
	return m
}
