package page

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"html/template"

	"github.com/dateline-go/dateline/export/echarts"
)

// policy collects a page's own scripts and styles, and allows nothing else: a
// script that comes from the text of an article has no place to run.
type policy struct{ scripts, styles string }

func (p *policy) script(code string) template.HTML {
	p.scripts += digest(code)
	return template.HTML("<script>" + code + "</script>")
}

func (p *policy) style(css string) template.HTML {
	p.styles += digest(css)
	return template.HTML("<style>" + css + "</style>")
}

// library carries ECharts inside the page, or loads it from the CDN.
func (p *policy) library(a echarts.Asset) template.HTML {
	if a.Code != "" {
		return p.script(a.Code)
	}
	p.scripts += " " + echarts.URL
	return template.HTML(`<script src="` + echarts.URL + `" integrity="` + echarts.Integrity + `" crossorigin="anonymous"></script>`)
}

// meta is the content security policy (CSP Level 3) of what was collected.
func (p *policy) meta() template.HTML {
	content := "default-src 'none'; " + p.allows() + "; base-uri 'none'; form-action 'none'"
	return template.HTML(`<meta http-equiv="Content-Security-Policy" content="` + html.EscapeString(content) + `">`)
}

// allows are the directives that what was collected needs.
func (p *policy) allows() string { return "script-src" + p.scripts + "; style-src" + p.styles }

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// dataBlock is JSON that scripts read and no browser runs. The JSON must have
// <, > and & escaped, as encoding/json does.
func dataBlock(id string, json []byte) template.HTML {
	return template.HTML(`<script type="application/json" id="` + id + `">` + string(json) + `</script>`)
}
