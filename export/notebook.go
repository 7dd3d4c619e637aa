package export

import (
	"html/template"
	"strings"
	"sync"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// HTML is t as a page of the format html, a document of its own: a notebook shows it as the
// srcdoc of an iframe. If it cannot be made, it is a paragraph that says why; [Exporter] has
// the error. The program must import package export/html.
func HTML(t *timeline.Timeline, opts ...Option) string { return written("html", t, opts) }

// SVG is t as a picture of the format svg, to be put into a page as it is; or a
// paragraph that says why it cannot be made. The program must import package export/picture.
func SVG(t *timeline.Timeline, opts ...Option) string { return written("svg", t, opts) }

// Table is the events of t as a table in HTML without scripts, to be put into a page as it
// is: when, what, who, and the sentence that says so with its source.
func Table(t *timeline.Timeline, opts ...Option) string {
	docs := prose.Documents(t)
	var rows []row
	for _, e := range Apply(opts...).Shown(t).Events {
		r := row{When: prose.InWords(e.When).String(), How: prose.How[e.When.How], What: prose.Headline(e), Type: prose.TypeLabel(prose.TypeName(e)), Who: prose.Parties(e), Why: e.When.Explain}
		if len(e.Evidence) > 0 {
			first := e.Evidence[0]
			r.Sentence, r.More = prose.Shorten(first.Text, prose.KeepHead), len(e.Evidence)-1
			d := docs[first.Document]
			r.Source = prose.SourceLine(d, first.Document)
			if d != nil {
				r.Address = prose.WebAddress(d.URL)
			}
		}
		rows = append(rows, r)
	}
	var b strings.Builder
	if err := eventTable().Execute(&b, rows); err != nil {
		return failed(err)
	}
	return b.String()
}

type row struct {
	When, How, What, Type, Who, Why string
	Sentence, Source, Address       string
	More                            int
}

var eventTable = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("table").Parse(`<table class="dateline">
<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Words</th></tr></thead>
<tbody>
{{- range .}}
<tr style="vertical-align:top"><td style="text-align:left" title="{{.Why}}">{{or .When "undated"}}{{with .How}}<br><small>{{.}}</small>{{end}}</td><td style="text-align:left">{{.What}}{{with .Type}}<br><small>{{.}}</small>{{end}}</td><td style="text-align:left">{{.Who}}</td><td style="text-align:left">{{with .Sentence}}“{{.}}”{{end}}<br><small>{{if .Address}}<a href="{{.Address}}" rel="noreferrer">{{.Source}}</a>{{else}}{{.Source}}{{end}}{{with .More}}, and {{.}} more{{end}}</small></td></tr>
{{- else}}
<tr><td colspan="4">No events found.</td></tr>
{{- end}}
</tbody>
</table>
`))
})

// written is what a format writes, or why it does not.
func written(format string, t *timeline.Timeline, opts []Option) string {
	f, err := ByName(format)
	if err != nil {
		return failed(err)
	}
	var b strings.Builder
	if err := f.Export(&b, t, opts...); err != nil {
		return failed(err)
	}
	return b.String()
}

func failed(err error) string {
	return "<p>dateline: " + template.HTMLEscapeString(err.Error()) + "</p>\n"
}
