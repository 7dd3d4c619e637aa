package source

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"sync"
)

// ownOutput reports whether dateline has written data: what it makes of articles is
// none, and would only tell their events again. Pages say so themselves (readHTML).
func ownOutput(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	head := data[:min(len(data), headOfOutput)]
	for _, o := range outputs() {
		if o.Match(head) {
			return true
		}
	}
	return false
}

// headOfOutput is how many bytes of an output are looked at: titles are short.
const headOfOutput = 1 << 16

// outputs are the beginnings of what package export writes, by format.
var outputs = sync.OnceValue(func() []*regexp.Regexp {
	return compile(
		// text: an event, what is said about it, the sentence that tells it
		`\A([^\n]+\n\n)?\S[^\n]*  [^\n]+\n {6,}([a-z]+ · )?(asserted|planned|possible|demanded|denied|hypothetical)( · [^\n]+)?\n {6,}[^\n]+: “`,
		`\A([^\n]+\n\n)?No events found\.\n\z`,
		// md
		`\A# [^\n]*\n\n## [^\n]+\n\n- \*\*[^\n]+\*\* — [^\n]+ \([^\n]+\)(\[\^\d+\])+\n`,
		`\A# [^\n]*\n\nNo events found\.\n\z`,
		// csv, timelinejs-csv and the csv of times
		`\Aid,date_from,date_to,edtf,value,(?:mod,)?grain,`,
		`\AYear,Month,Day,Time,End Year,.*,Type,Group,Background\r?\n`,
		`\Adoc,start,end,text,type,value,mod,`,
		// jsonl, plover and the jsonl of times
		`\A\{"id":"[^"]*","(type|kind)":[^\n]*"trigger":\{"doc":`,
		`\A\{"id":"[^"]*","trigger":\{"doc":`,
		`\A\{"id":"[^\n]*"coder":"dateline"\}`,
		`\A\{"doc":"[^\n]*"start":\d+,"end":\d+,"text":[^\n]*"rule":`,
		// ics, geojson, timelinejs
		`\ABEGIN:VCALENDAR\r\n(VERSION:[^\n]*\n)?PRODID:-//dateline-go//dateline//`,
		`\A\{"type":"FeatureCollection","title":[^\n]*,"features":\[\n(\]\}|\{"type":"Feature","id":[^\n]*"event":)`,
		`\A\{\n "title": \{\n  "text": \{\n   "headline":[^\n]*\n   "text": "\\u003cp\\u003e(Events shown|No events)`,
		// svg
		`\A<svg [^>]*>\n<title id="dl-title">`,
		// text of times
		`\A[^\n]+ · (published [^\n]+ \([^\n]*\)|no publication date) · time expressions: \d+\n`,
	)
})

func compile(patterns ...string) (all []*regexp.Regexp) {
	for _, p := range patterns {
		all = append(all, regexp.MustCompile(p))
	}
	return all
}

// ownWorkbook reports whether a workbook names dateline as its creator, or holds the
// sheet that the program that saved it last has kept.
func ownWorkbook(z *zip.Reader) bool {
	for _, f := range z.File {
		if f.Name != "docProps/core.xml" && f.Name != "xl/workbook.xml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return false
		}
		part, _ := io.ReadAll(io.LimitReader(r, headOfOutput)) // what can be read will do
		r.Close()
		if s := string(part); strings.Contains(s, ">dateline</dc:creator>") || strings.Contains(s, `name="dateline"`) {
			return true
		}
	}
	return false
}
