package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// timesTimeML writes a document as TimeML 1.2.1: its text, with a TIMEX3
// element around every time expression.
func timesTimeML(w io.Writer, docs []*timeline.Document, _ options) error {
	if len(docs) != 1 {
		return fmt.Errorf("TimeML holds one document and there are %d; write them one at a time", len(docs))
	}
	doc := docs[0]
	var b bytes.Buffer
	b.WriteString(xml.Header)
	b.WriteString(`<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">` + "\n")
	fmt.Fprintf(&b, "<DOCID>%s</DOCID>\n", xmlText(doc.ID))
	if !doc.Published.IsZero() {
		day := doc.Published.Format("2006-01-02")
		fmt.Fprintf(&b, `<DCT><TIMEX3 tid="t0" type="DATE" value="%s" temporalFunction="false" functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+"\n", day, day)
	}
	if doc.Title != "" {
		fmt.Fprintf(&b, "<TITLE>%s</TITLE>\n", xmlText(doc.Title))
	}
	b.WriteString("<TEXT>")
	at := 0
	ids := timexIDs(doc.Times)
	for _, e := range doc.Times {
		b.WriteString(xmlText(doc.Text[at:e.Start]))
		timex3(&b, e, ids)
		at = e.End
	}
	b.WriteString(xmlText(doc.Text[at:]))
	b.WriteString("</TEXT>\n</TimeML>\n")
	_, err := b.WriteTo(w)
	return err
}

// timexIDs numbers expressions by where they start: t1, t2, ...
func timexIDs(times []dateparse.Expression) map[int]string {
	ids := make(map[int]string, len(times))
	for i, e := range times {
		ids[e.Start] = fmt.Sprintf("t%d", i+1)
	}
	return ids
}

func timex3(b *bytes.Buffer, e dateparse.Expression, ids map[int]string) {
	id := func(a dateparse.Anchor) string {
		switch a.Kind {
		case dateparse.Dateline:
			return "t0"
		case dateparse.Speech, dateparse.Narrative:
			return ids[a.Start]
		}
		return ""
	}
	anchor := id(e.Anchor)
	attributes := []struct{ name, value string }{
		{"tid", ids[e.Start]},
		{"type", string(e.Type)},
		{"value", e.Value},
		{"mod", string(e.Mod)},
		{"quant", e.Quant},
		{"freq", e.Freq},
		{"temporalFunction", fmt.Sprint(anchor != "")},
		{"anchorTimeID", anchor},
		{"beginPoint", id(e.BeginPoint)},
		{"endPoint", id(e.EndPoint)},
	}
	b.WriteString("<TIMEX3")
	for _, a := range attributes {
		if a.value != "" {
			fmt.Fprintf(b, ` %s="%s"`, a.name, xmlText(a.value))
		}
	}
	fmt.Fprintf(b, ">%s</TIMEX3>", xmlText(e.Text))
}

// xmlText escapes text and keeps its lines and tabs. What XML cannot hold
// becomes U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t").Replace(b.String())
}
