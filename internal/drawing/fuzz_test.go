package drawing

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

var hostile = []string{"", "plain words", "</text><script>alert(1)</script>", "]]>&#x0;\x00\x1b[2J\xff\xfe", "\u202eright to left\u202c, שלום and مرحبا", "港湾労働組合 👩‍👩‍👧‍👦 e\u0301\u0301\u0301", "\ufffe\uffff\U0010ffff", `"><a href="javascript:alert(1)">`}

func seed(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, hostile[(i+1)%len(hostile)], float32(i*7))
	}
}

// FuzzSVG: whatever the texts are, an SVG is XML of the elements that were drawn.
func FuzzSVG(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, words, title string, size float32) {
		pen := NewSVG(100, 50, title, words, inks)
		pen.Begin(Group{ID: title, Class: words, Title: title, Link: words})
		pen.Text(Label{Text: Bold(words, float64(size)), Rectangle: Box(1, 2, 30, 40), Kind: "k", RTL: size > 5, Hold: Hold(len(words) % 3)}, "black")
		pen.End()
		var b bytes.Buffer
		if _, err := pen.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		var names []string
		for d := xml.NewDecoder(&b); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if start, ok := token.(xml.StartElement); ok {
				names = append(names, start.Name.Local)
			}
		}
		want := "svg title desc a g title text"
		if words == "" {
			want = "svg title desc g title text"
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("elements %s; want %s", got, want)
		}
	})
}

// FuzzText: whatever a text is, it can be measured, shortened and drawn as dots.
func FuzzText(f *testing.F) {
	seed(f)
	set, err := NewTypesetter(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, words, _ string, room float32) {
		clear(set.known) // as in a drawing of its own
		line := Text{Words: words, Size: 12, Bold: len(words)%2 == 0}
		if line.Words = set.Fit(line, float64(room)); set.Set(line).Width > float64(room) && line.Words != "" {
			t.Errorf("%q is %v wide; there is room for %v", line.Words, set.Set(line).Width, room)
		}
		pen := NewPNG(40, 20, 1, inks, "white", set)
		pen.Text(Label{Text: line, Rectangle: LineBox(2, 10, 30, 12)}, "black")
	})
}
