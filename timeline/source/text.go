package source

import (
	"bytes"
	"iter"
	"net/http"
	"strings"

	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/timeline"
)

// binary names the kind of a file that is no text, or returns "".
func binary(data []byte) string {
	kind := http.DetectContentType(data)
	if strings.HasPrefix(kind, "text/") || bytes.HasPrefix(data, []byte("<?xml")) {
		return ""
	}
	head := data[:min(len(data), 4096)]
	n := controls(head)
	switch {
	case kind == "application/octet-stream" && n*20 < len(head): // chance makes one of ten bytes a control
		return "" // text with a few stray ones
	case kind == "application/octet-stream":
		return "binary data"
	case n == 0 && !strings.HasPrefix(kind, "application/"):
		return "" // that starts with "BMW" as bitmaps start with "BM"
	}
	return "a file of type " + kind
}

// controls counts the bytes that no encoding of text has much use for.
func controls(data []byte) (n int) {
	for _, b := range data {
		if b < ' ' && strings.IndexByte("\t\n\f\r\x1b", b) < 0 {
			n++
		}
	}
	return n
}

// readText fills in a plain text, whose offsets stay those of the data if these are
// UTF-8; the tags and entities of a page that was pasted are blank. A first paragraph of one
// line that does not end like a sentence is its title.
func readText(doc *timeline.Document, data []byte) stated {
	text := clean(decode(data, nil))
	doc.Text = unmarked(text)
	doc.Title = titleOf(doc.Text)
	if doc.Text != text { // what is blank is wide
		doc.Title = strings.Join(strings.Fields(doc.Title), " ")
	}
	return datelineInText(doc.Text)
}

// titleOf is the first paragraph of a text if it is a title, or "".
func titleOf(text string) string {
	next, stop := iter.Pull(segment.Paragraphs(text))
	defer stop()
	first, _ := next()
	_, more := next()
	title := text[first.Start:first.End]
	if more && len(title) < 200 && !strings.HasSuffix(title, ".") && !strings.ContainsAny(title, "\r\n") {
		return title
	}
	return ""
}
