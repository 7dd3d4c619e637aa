package names

import (
	"strings"
	"testing"
	"time"
)

func TestDictionaryGoesBeforeTheWorld(t *testing.T) {
	const csv = "name,code,from,to\nGondor,GON,,\nNorway,XNO,,\nShire,SHI,2001-01-01,\nArnor,ARN/GON,,\n"
	petrarch := "HOBBITON [HOB/GON]\nGONDOR [GON]\nNORWAY [XNO]\n"
	for _, c := range []struct{ dictionary, text, want string }{
		{csv, "Gondor's Prime Minister Falastur Tal met Norway on Monday.", "Falastur Tal GON, Norway XNO"},
		{csv, "The Shire left.", "Shire "},
		{petrarch, "Hobbiton left Gondor.", "Hobbiton HOB, Hobbiton GON, Gondor GON"},
	} {
		d, err := ReadDictionary(strings.NewReader(c.dictionary), "test")
		if err != nil {
			t.Fatal(err)
		}
		day := time.Date(2000, 4, 20, 0, 0, 0, 0, time.UTC)
		var got []string
		for _, list := range Read(c.text, sentences(t, c.text, day), d, day) {
			for _, p := range list {
				got = append(got, p.Name+" "+p.Code)
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestDictionaryErrorsNameTheLine(t *testing.T) {
	for _, c := range []struct{ dictionary, want string }{
		{"name,code\nGondor,\n", "line 2"},
		{"name,code,from\nGondor,GON,May\n", "YYYY-MM-DD"},
		{"nothing here\n", "no actor"},
		{"GONDOR [GON 2012]\n", "line 1"},
	} {
		if _, err := ReadDictionary(strings.NewReader(c.dictionary), "test"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.dictionary, err, c.want)
		}
	}
}
