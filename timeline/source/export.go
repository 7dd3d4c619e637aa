package source

import (
	"fmt"
	"iter"
	"regexp"
	"strings"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/timeline"
)

// exportReader reads what news databases write when many articles are saved as one text:
// LexisNexis and Factiva.
type exportReader struct{}

func (exportReader) Reads(head []byte) bool {
	return exportsIn(decode(head, nil)) != nil
}

func (exportReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		data, err := in.upTo(packed * in.options.maxSize())
		if err != nil {
			yield(nil, err)
			return
		}
		text := clean(decode(data, nil))
		if read := exportsIn(text); read != nil {
			read(in)(yield)
		}
	}
}

var (
	// lexisCount stands above each document: "3 of 500 DOCUMENTS".
	lexisCount = lazy.Regexp(`(?im)^[ \t]*(?:Document )?\d+ of \d+(?: DOCUMENTS?)?[ \t]*\r?$`)
	lexisWord  = lazy.Regexp(`(?im)^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*\r?$`)
	// lexisEnd ends one in the newer form.
	lexisEnd = lazy.Regexp(`(?im)^[ \t]*End of Document[ \t]*\r?$`)
	// lexisField is a line like "BYLINE: A. Writer".
	lexisField = lazy.Regexp(`^([A-Z][A-Z-]+(?: [A-Z-]+){0,2}|Byline|Section|Length|Dateline|Body|Load-Date|Language|Graphic|Subject|Classification|Copyright|Headline|Highlight):\s*(.*)$`)
	// factivaCode begins a field of Factiva: "HD  Ministers meet".
	factivaCode = lazy.Regexp(`^(SE|HD|CR|WC|PD|ET|SN|SC|PG|LA|CY|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|BY|CLM|ED|VOL)(?:\s{1,6}(\S.*)|\s*)$`)
	factivaHead = lazy.Regexp(`(?m)^HD(?: {1,6}\S.*|\s*)$`)
	factivaDate = lazy.Regexp(`(?m)^PD(?: {1,6}\S.*|\s*)$`)
	factivaText = lazy.Regexp(`(?m)^(?:LP|TD)(?: {1,6}\S.*|\s*)$`)
	factivaEnd  = lazy.Regexp(`(?m)^Document [A-Za-z0-9]{15,40}[ \t]*\r?$`)
)

// exportsIn returns what reads the articles in a text that a database has written, or nil.
func exportsIn(text string) func(in *Input) iter.Seq2[*timeline.Document, error] {
	switch {
	case factivaHead().MatchString(text) && factivaDate().MatchString(text) && factivaText().MatchString(text):
		return func(in *Input) iter.Seq2[*timeline.Document, error] {
			return eachPart(factivaParts(text), factivaDocument, in)
		}
	case lexisWord().MatchString(text) || lexisEnd().MatchString(text) && strings.Contains(text, "Load-Date:"):
		return func(in *Input) iter.Seq2[*timeline.Document, error] {
			return eachPart(lexisParts(text), lexisDocument, in)
		}
	}
	return nil
}

// eachPart yields the documents of parts of a text.
func eachPart(parts []string, read func(string, *Input) (*timeline.Document, error), in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		for i, part := range parts {
			place := fmt.Sprintf("#%d", i+1)
			doc, err := read(part, in)
			if err != nil {
				err = fmt.Errorf("%s: %w", place, err)
			} else {
				doc.Source = place
			}
			if !yield(doc, err) {
				return
			}
		}
		if len(parts) == 0 {
			yield(nil, errNone)
		}
	}
}

// section is a stretch of a text from a mark, behind which it goes on, to the next mark.
type section struct{ start, behind, end int }

// sections divides a text at marks.
func sections(text string, mark *regexp.Regexp) []section {
	starts := mark.FindAllStringIndex(text, -1)
	out := make([]section, len(starts))
	for i, s := range starts {
		out[i] = section{s[0], s[1], len(text)}
		if i > 0 {
			out[i-1].end = s[0]
		}
	}
	return out
}

// lexisParts divides an export into its documents; what stands before the first is a list
// of what was searched for.
func lexisParts(text string) (parts []string) {
	if lexisWord().MatchString(text) {
		for _, p := range sections(text, lexisCount()) {
			parts = append(parts, text[p.behind:p.end])
		}
		return parts
	}
	start := 0
	for _, m := range lexisEnd().FindAllStringIndex(text, -1) {
		parts = append(parts, text[start:m[0]])
		start = m[1]
	}
	if rest := text[start:]; strings.Contains(rest, "Load-Date:") || strings.Contains(rest, "Body") {
		parts = append(parts, rest)
	}
	return parts
}

// lexisDocument reads a document: the publication, the date and the title stand in lines
// of their own before the fields, the text behind them.
func lexisDocument(text string, in *Input) (*timeline.Document, error) {
	doc := &timeline.Document{}
	var body []string
	var own, loaded stated
	fields, ended := false, false
	for p := range segment.Paragraphs(text) {
		para := strings.TrimSpace(text[p.Start:p.End])
		line := strings.Join(strings.Fields(para), " ")
		if m := lexisField().FindStringSubmatch(line); m != nil {
			fields = true
			switch name := strings.ToUpper(m[1]); name {
			case "HEADLINE":
				doc.Title = m[2]
			case "LOAD-DATE":
				if s, ok := parseStamp(m[2], anyOrder); ok {
					loaded = stated{date: s.Time, from: "field", confidence: logistic(weights["meta created"])}
				}
				ended = true
			case "LANGUAGE", "SUBJECT", "GRAPHIC", "COPYRIGHT", "CLASSIFICATION", "PUBLICATION-TYPE":
				ended = true
			case "BODY":
				if m[2] != "" {
					body = append(body, m[2])
				}
			}
			continue
		}
		switch {
		case strings.HasPrefix(line, "Copyright ") || strings.HasPrefix(line, "All Rights Reserved"):
		case line == "Body":
			fields, body = true, nil
		case line == "Classification" || line == "Graphic":
			ended = true
		case own.from == "" && len(line) < 200 && len(findStamps(line, monthFirst)) == 1:
			s := findStamps(line, monthFirst)[0]
			own = stated{date: s.Time, from: "field", confidence: logistic(weights["meta published"])}
		case !fields && doc.Publisher == "" && len(line) < 100:
			doc.Publisher = line
		case !fields && len(line) < 300:
			doc.Title = line
		case !ended:
			body = append(body, line)
		}
	}
	if own.from == "" {
		own = loaded
	}
	doc.Text = strings.Join(body, "\n\n")
	dated(doc, own, in.Now())
	return filled(doc)
}

// factivaParts divides an export into its documents, which end with their number, or with
// the next title.
func factivaParts(text string) (parts []string) {
	start := 0
	for _, m := range factivaEnd().FindAllStringIndex(text, -1) {
		parts = append(parts, text[start:m[1]])
		start = m[1]
	}
	if rest := text[start:]; factivaHead().MatchString(rest) {
		if len(parts) > 0 {
			return append(parts, rest)
		}
		for _, p := range sections(rest, factivaHead()) {
			parts = append(parts, rest[p.start:p.end])
		}
	}
	return parts
}

// factivaDocument reads the fields of a document, each of which begins with a code of two
// or three letters.
func factivaDocument(text string, in *Input) (*timeline.Document, error) {
	fields := map[string][]string{}
	code := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if m := factivaCode().FindStringSubmatch(line); m != nil {
			code, line = m[1], strings.TrimSpace(m[2])
		}
		if code != "" && code != "AN" && !factivaEnd().MatchString(line) {
			fields[code] = append(fields[code], line)
		}
	}
	whole := func(code string) string { return strings.TrimSpace(strings.Join(fields[code], " ")) }
	paras := func(code string) string {
		s := strings.Join(fields[code], "\n")
		return strings.TrimSpace(s)
	}
	doc := &timeline.Document{Title: whole("HD"), Publisher: whole("SN"), Text: strings.TrimSpace(paras("LP") + "\n\n" + paras("TD"))}
	if l := strings.ToLower(whole("LA")); l != "" && l != "english" {
		doc.Language = languageCodes[l]
	}
	var own stated
	if s, ok := parseStamp(whole("PD"), dayFirst); ok {
		own = stated{date: s.Time, from: "field", confidence: logistic(weights["meta published"])}
	}
	dated(doc, own, in.Now())
	return filled(doc)
}

// languageCodes are those of languages by the names that databases give them.
var languageCodes = map[string]string{"french": "fr", "german": "de", "spanish": "es", "portuguese": "pt", "italian": "it", "dutch": "nl", "russian": "ru", "arabic": "ar", "chinese": "zh", "japanese": "ja"}
