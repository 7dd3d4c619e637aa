package conllu

import (
	"strings"
	"testing"
)

const sample = `# newdoc id = a
# sent_id = 1
1-2	don't	_	_	_	_	_	_	_	_
1	do	do	AUX	VBP	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
1	Yes	yes	INTJ	UH	_	0	root	_	SpaceAfter=No
1.1	said	say	VERB	VBD	_	_	_	1:dep	_
2	!	!	PUNCT	.	_	1	punct	_	_
`

func TestRead(t *testing.T) {
	all, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 2 || len(all[0].Words) != 4 || len(all[1].Words) != 2 || !all[0].NewDoc || !all[1].NewPar {
		t.Fatalf("%+v", all)
	}
	if w := all[0].Words[1]; w.Form != "n't" || w.Lemma != "not" || w.UPOS != "PART" || w.XPOS != "RB" || w.Head != 3 || w.Relation != "advmod" {
		t.Errorf("%+v", w)
	}
	text, words := Text(all)
	if text != "don't go. \n\nYes! " {
		t.Errorf("%q", text)
	}
	if w := words[1][1]; text[w[0]:w[1]] != "!" {
		t.Errorf("%v", w)
	}
}

func TestReadErrors(t *testing.T) {
	for data, want := range map[string]string{
		"1\ta\n":                             "line 1: 2 columns",
		"1\ta\ta\tX\tX\t_\tx\tdep\t_\t_\n\n": `line 1: head "x"`,
	} {
		if _, err := Read(strings.NewReader(data)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", data, err, want)
		}
	}
}
