package annotated

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"regexp"
	"strings"
)

// Coded reads the sentences of PLOVER's gold standard records, each as an article of its
// own: its event has the words marked as such, its parties and its type, and neither date
// nor status. The third that codedAside names is left out.
func Coded(file string) ([]Article, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Article
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		var r struct {
			ID       string
			Event08  string
			TextInfo json.RawMessage // an object, or a string where nothing is marked
		}
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		var info struct{ Markup string }
		if json.Unmarshal(r.TextInfo, &info) != nil {
			continue
		}
		if a := marked(info.Markup, r.Event08); !codedAside(r.ID) && len(a.Events) > 0 {
			a.Name = r.ID
			out = append(out, a)
		}
	}
	return out, in.Err()
}

// codedAside reports whether a coded sentence belongs to the third that nothing is
// learned from or tuned on.
func codedAside(id string) bool {
	h := fnv.New32a()
	io.WriteString(h, id)
	return h.Sum32()%3 == 0
}

var marks = regexp.MustCompile(`\(([A-Z]+(?:/[A-Z]+)?): ([^()]*)\)`)

// marked reads "(SRC: Libya) has (EVT: offered to hand over) to (TAR: Great Britain) two".
func marked(markup, typ string) Article {
	var a Article
	var text strings.Builder
	e := Event{Type: typ, Status: "asserted", Weight: 1}
	last := 0
	for _, m := range marks.FindAllStringSubmatchIndex(markup, -1) {
		text.WriteString(markup[last:m[0]])
		words := markup[m[4]:m[5]]
		switch markup[m[2]:m[3]] {
		case "EVT":
			e.Mentions = append(e.Mentions, Mention{Start: text.Len(), End: text.Len() + len(words), Text: words})
		case "SRC", "SRC/TAR", "SRC/LOC":
			e.Actors = append(e.Actors, Party{Name: words})
		case "TAR":
			e.Targets = append(e.Targets, Party{Name: words})
		}
		text.WriteString(words)
		last = m[1]
	}
	a.Text = text.String() + markup[last:]
	if len(e.Mentions) > 0 && typ != "" {
		a.Events = []Event{e}
	}
	return a
}
