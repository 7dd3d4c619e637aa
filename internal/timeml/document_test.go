package timeml

import (
	"testing"
)

func TestParse(t *testing.T) {
	doc, err := parse([]byte("<?xml version=\"1.0\"?>\r\n<TimeML><DCT>on <TIMEX3 tid=\"t0\" type=\"DATE\" value=\"1998-03-05T08:30\">March 5</TIMEX3></DCT>" +
		"<TITLE>A <TIMEX3 type=\"DATE\" value=\"1998\">1998</TIMEX3></TITLE><TEXT>\r\nR&amp;D <EVENT eid=\"e1\">fell</EVENT> <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1997\">last\r\nyear</TIMEX3>.</TEXT></TimeML>"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "\r\nR&D fell last\r\nyear."; doc.Text != want {
		t.Errorf("text %q, want %q", doc.Text, want)
	}
	if got := doc.Dateline.Format("2006-01-02T15:04"); got != "1998-03-05T08:30" {
		t.Errorf("dateline %s", got)
	}
	if len(doc.Times) != 1 {
		t.Fatalf("times %+v, want the one in TEXT", doc.Times)
	}
	if x := doc.Times[0]; doc.Text[x.Start:x.End] != "last\r\nyear" || x.Type != "DATE" || x.Value != "1997" {
		t.Errorf("time %+v", x)
	}
}

func TestParseRefusesOthers(t *testing.T) {
	for _, data := range []string{"", "plain text", "<html><p>", "<TimeML><DCT/></TimeML>"} {
		if _, err := parse([]byte(data)); err == nil {
			t.Errorf("%q: no error", data)
		}
	}
}

// FuzzParse asserts for any file: no panic, and times that lie within the text.
func FuzzParse(f *testing.F) {
	f.Add([]byte("<TimeML><DCT><TIMEX3 value=\"1998-03-05\">x</TIMEX3></DCT><TEXT>R&amp;D <TIMEX3 type=\"DATE\">last\r\nyear</TIMEX3>.</TEXT></TimeML>"))
	f.Add([]byte("<TEXT></TIMEX3><TIMEX3><TIMEX3>&x;<![CDATA[a]]></TEXT>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 2000 {
			t.Skip()
		}
		doc, err := parse(data)
		if err != nil {
			return
		}
		for _, x := range doc.Times {
			if x.Start < 0 || x.Start > x.End || x.End > len(doc.Text) {
				t.Fatalf("%+v in %d bytes", x, len(doc.Text))
			}
		}
	})
}
