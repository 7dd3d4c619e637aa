package lemma

import "testing"

func TestOf(t *testing.T) {
	l := Learn([]Word{
		{"hope", "VERB", "VB", "hope"}, {"hop", "VERB", "VB", "hop"}, {"sign", "VERB", "VB", "sign"}, {"agree", "VERB", "VB", "agree"},
		{"met", "VERB", "VBD", "meet"}, {"children", "NOUN", "NNS", "child"}, {"better", "ADJ", "JJR", "good"},
	})
	b := l.AppendBinary(nil)
	again, rest, err := Read(b)
	if err != nil || len(rest) != 0 {
		t.Fatal(rest, err)
	}
	for _, w := range []Word{
		{"Hoped", "VERB", "VBD", "hope"}, {"hopping", "VERB", "VBG", "hop"}, {"signed", "VERB", "VBN", "sign"}, {"agreed", "VERB", "VBD", "agree"},
		{"met", "VERB", "VBD", "meet"}, {"Children", "NOUN", "NNS", "child"}, {"better", "ADJ", "JJR", "good"},
		{"treaties", "NOUN", "NNS", "treaty"}, {"boxes", "NOUN", "NNS", "box"}, {"class", "NOUN", "NN", "class"}, {"carried", "VERB", "VBD", "carry"},
		{"Kenya", "PROPN", "NNP", "Kenya"}, {"The", "DET", "DT", "the"}, {"stopped", "VERB", "VBD", "stop"}, {"created", "VERB", "VBN", "create"},
		{"ed", "VERB", "VBD", "ed"}, {"", "X", "FW", ""},
	} {
		if got := again.Of(w.Form, w.UPOS, w.XPOS); got != w.Lemma {
			t.Errorf("%s/%s: %q, want %q", w.Form, w.XPOS, got, w.Lemma)
		}
	}
}

// What is in small letters already, and a name, costs no memory.
func TestOfAllocatesNothing(t *testing.T) {
	l := Learn([]Word{{"children", "NOUN", "NNS", "child"}})
	for _, w := range [][3]string{{"went", "VERB", "VBD"}, {"Children", "NOUN", "NNS"}, {"Moscow", "PROPN", "NNP"}, {"ministers", "NOUN", "NNS"}} {
		if n := testing.AllocsPerRun(10, func() { l.Of(w[0], w[1], w[2]) }); n != 0 {
			t.Errorf("%s: %v allocations", w[0], n)
		}
	}
	if got := l.Of("ÉTATS", "NOUN", "NN"); got != "états" {
		t.Errorf("got %s", got)
	}
}
