package page

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// labels are the words of a page in one language: those that are the page's own and
// no article's. assets/labels.tsv has them, a row a label, a column a language.
type labels struct {
	Tag   string // BCP 47
	words map[string]string
}

// labelTable is assets/labels.tsv by language.
var labelTable = sync.OnceValue(func() map[string]labels {
	table := map[string]labels{}
	var head []string
	for line := range strings.Lines(pageFile("assets/labels.tsv")) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if head == nil {
			head = cells
			for _, tag := range head[1:] {
				table[tag] = labels{tag, map[string]string{}}
			}
			continue
		}
		for i, tag := range head[1:] {
			table[tag].words[cells[0]] = cells[i+1]
		}
	}
	return table
})

// Languages lists the languages that pages can be labelled in, as BCP 47 tags.
func Languages() []string {
	tags := make([]string, 0, len(labelTable()))
	for tag := range labelTable() {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	return tags
}

// labelsIn returns the labels of a language; "" is English, "de-AT" has those of "de".
func labelsIn(tag string) (labels, error) {
	parsed, err := language.Parse(cmp.Or(tag, "en"))
	if err == nil {
		base, _ := parsed.Base()
		if l, ok := labelTable()[base.String()]; ok {
			return l, nil
		}
	}
	return labels{}, fmt.Errorf("pages have no labels in language %q; there are %s", tag, strings.Join(Languages(), ", "))
}

// Say is the label of a key with values for {0}, {1}, ...
func (l labels) Say(key string, values ...any) string {
	text, ok := l.words[key]
	if !ok {
		panic("page: no label " + key) // a test tries them all
	}
	return filled(text, values...)
}

func filled(text string, values ...any) string {
	for i, v := range values {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i)+"}", fmt.Sprint(v))
	}
	return text
}

// Count is the label of a key for n things: its cell has the plural forms of CLDR that
// the language needs, "one: {0} event / other: {0} events".
func (l labels) Count(key string, n int) string {
	form := pluralNames[plural.Cardinal.MatchPlural(language.Make(l.Tag), n, 0, 0, 0, 0)]
	forms := map[string]string{}
	for _, part := range strings.Split(l.words[key], " / ") {
		name, text, _ := strings.Cut(part, ": ")
		forms[name] = text
	}
	return filled(cmp.Or(forms[form], forms["other"]), l.Number(n))
}

var pluralNames = map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}

// Number writes n, which isn't negative, in groups of three digits.
func (l labels) Number(n int) string {
	return strings.ReplaceAll(prose.Grouped(n), ",", l.words["thousands"])
}

// RightToLeft reports whether the language is written so.
func (l labels) RightToLeft() bool { return l.Tag == "ar" }

// list is "a, b and c".
func (l labels) list(names []string) string {
	if len(names) == 0 {
		return ""
	}
	text := names[0]
	for i, name := range names[1:] {
		key := "list"
		if i == len(names)-2 {
			key = "list-and"
		}
		text = l.Say(key, text, name)
	}
	return text
}

// typeName is the type of an event for readers; what is no type of ours stays as it is.
func (l labels) typeName(name string) string {
	if text, ok := l.words["type-"+strings.ToLower(name)]; ok && prose.TypeLabel(name) != name {
		return text
	}
	return prose.TypeLabel(name)
}

// told words how the text presents an event, "" for a fact.
func (l labels) told(m timeline.Modality) string {
	status := clean(string(m.Status))
	if text, ok := l.words["told-"+status]; ok {
		status = text
	}
	switch {
	case m.Negated && (m.Status == "" || m.Status == timeline.Asserted):
		return l.Say("told-negated")
	case m.Negated:
		return l.Say("told-both", status)
	case m.Status == timeline.Asserted:
		return ""
	}
	return status
}
