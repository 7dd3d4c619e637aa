package source

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// packageKind is a kind of document that is a zip archive.
type packageKind struct {
	holds func(z *zip.Reader) bool
	read  func(z *zip.Reader, in *Input) (*timeline.Document, error)
}

// packages are those that are known.
var packages = []packageKind{
	{func(z *zip.Reader) bool { return hasEntry(z, "word/document.xml") }, readDOCX},
	{func(z *zip.Reader) bool {
		return strings.HasPrefix(mimetype(z), "application/vnd.oasis.opendocument.text")
	}, readODT},
	{func(z *zip.Reader) bool {
		return mimetype(z) == "application/epub+zip" || hasEntry(z, "META-INF/container.xml")
	}, readEPUB},
}

func hasEntry(z *zip.Reader, name string) bool { return entryOf(z, name) != nil }

func entryOf(z *zip.Reader, name string) *zip.File {
	for _, f := range z.File {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// mimetype is what a package says that it is.
func mimetype(z *zip.Reader) string {
	f := entryOf(z, "mimetype")
	if f == nil || f.UncompressedSize64 > 200 {
		return ""
	}
	r, err := openZipped(f)
	if err != nil {
		return ""
	}
	defer r.Close()
	data, _ := io.ReadAll(io.LimitReader(r, 200)) // what can be read will do
	return strings.TrimSpace(string(data))
}

// partOf opens a part of a package, which has no more bytes than a document may have
// times packed: most of it is markup.
func partOf(z *zip.Reader, name string, in *Input) (io.ReadCloser, error) {
	f := entryOf(z, name)
	if f == nil {
		return nil, fmt.Errorf("%s is missing; the file may be damaged", name)
	}
	if limit := packed * in.options.maxSize(); f.UncompressedSize64 > uint64(limit) {
		return nil, fmt.Errorf("%s: %w of %s", name, ErrSize, inBytes(limit))
	}
	r, err := openZipped(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}

// blocks writes text in paragraphs.
type blocks struct{ blockWriter }

func (b *blocks) String() string { return clean(strings.TrimSpace(b.blockWriter.String())) }

// officeText collects the text of a part of an office document: paragraphs end with the
// elements named, what skip names is left out.
func officeText(r io.Reader, paragraph, skip map[string]bool, limit int64) (string, error) {
	var b blocks
	dec := xml.NewDecoder(r)
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), fmt.Errorf("its text cannot be read to the end: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case skip[t.Name.Local]:
				if err := dec.Skip(); err != nil {
					return b.String(), fmt.Errorf("its text cannot be read to the end: %w", err)
				}
			case paragraph[t.Name.Local]:
				b.end("\n\n")
			case t.Name.Local == "br", t.Name.Local == "cr", t.Name.Local == "line-break":
				b.lineBreak()
			case t.Name.Local == "tab", t.Name.Local == "s":
				b.text(" ")
			}
		case xml.EndElement:
			if paragraph[t.Name.Local] {
				b.end("\n\n")
			}
		case xml.CharData:
			b.text(string(t))
			if int64(b.Len()) > limit {
				return "", fmt.Errorf("%w of %s; divide it into its articles, or raise the limit with --max-size", ErrSize, inBytes(limit))
			}
		}
	}
}

// readDOCX reads a document of Word.
func readDOCX(z *zip.Reader, in *Input) (*timeline.Document, error) {
	r, err := partOf(z, "word/document.xml", in)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	text, err := officeText(r, wordsOf("p"), map[string]bool{"instrText": true, "del": true, "delText": true, "drawing": true, "pict": true, "object": true, "AlternateContent": true}, in.options.maxSize())
	if err != nil {
		return nil, err
	}
	return officeDocument(text, properties(z, "docProps/core.xml", in), in)
}

// readODT reads a text of OpenDocument.
func readODT(z *zip.Reader, in *Input) (*timeline.Document, error) {
	if r, err := partOf(z, "META-INF/manifest.xml", in); err == nil {
		manifest, _ := io.ReadAll(io.LimitReader(r, headOfOutput)) // what can be read will do
		r.Close()
		if strings.Contains(string(manifest), "encryption-data") {
			return nil, fmt.Errorf("%w; save it without a password", ErrEncrypted)
		}
	}
	r, err := partOf(z, "content.xml", in)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	text, err := officeText(r, wordsOf("p h"), map[string]bool{"tracked-changes": true, "annotation": true, "note": true, "automatic-styles": true, "frame": true, "font-face-decls": true}, in.options.maxSize())
	if err != nil {
		return nil, err
	}
	return officeDocument(text, properties(z, "meta.xml", in), in)
}

// property is what a document says of itself.
type property struct{ title, language, created, modified, issued string }

// properties reads them from a part; one that is missing or broken says nothing.
func properties(z *zip.Reader, name string, in *Input) (p property) {
	r, err := partOf(z, name, in)
	if err != nil {
		return p
	}
	defer r.Close()
	dec := xml.NewDecoder(io.LimitReader(r, 1<<20))
	element := ""
	for {
		token, err := dec.Token()
		if err != nil {
			return p
		}
		switch t := token.(type) {
		case xml.StartElement:
			element = t.Name.Local
		case xml.EndElement:
			element = ""
		case xml.CharData:
			text := strings.TrimSpace(clean(string(t)))
			switch {
			case text == "":
			case element == "title" && p.title == "":
				p.title = text
			case element == "language" && p.language == "":
				p.language = text
			case element == "created" || element == "creation-date":
				p.created = text
			case element == "modified":
				p.modified = text
			case element == "date":
				p.issued = text
			}
		}
	}
}

// officeDocument makes a document of a text that people have written or saved: the date
// that it states goes before that of the file, which is a guess.
func officeDocument(text string, p property, in *Input) (*timeline.Document, error) {
	doc := &timeline.Document{Title: p.title, Language: p.language, Text: text}
	own := datelineInText(text)
	if title := titleOf(text); title != "" {
		doc.Title = title
	}
	if own.from == "" {
		for _, value := range []string{p.created, p.issued, p.modified} {
			if s, ok := parseStamp(value, anyOrder); ok && !s.unsure {
				own = stated{date: s.Time, from: "file", confidence: logistic(weights["file"])}
				break
			}
		}
	}
	dated(doc, own, in.Now())
	return filled(doc)
}

// container and publication are the parts of an EPUB that name the others.
type container struct {
	Roots []struct {
		Path string `xml:"full-path,attr"`
	} `xml:"rootfiles>rootfile"`
}

type publication struct {
	Title    string   `xml:"metadata>title"`
	Language string   `xml:"metadata>language"`
	Dates    []string `xml:"metadata>date"`
	Items    []struct {
		ID   string `xml:"id,attr"`
		Href string `xml:"href,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		ID string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

// readEPUB reads a publication, its chapters in their order.
func readEPUB(z *zip.Reader, in *Input) (*timeline.Document, error) {
	var c container
	if err := decodePart(z, "META-INF/container.xml", in, &c); err != nil {
		return nil, err
	}
	if len(c.Roots) == 0 {
		return nil, errors.New("META-INF/container.xml names no publication; the file may be damaged")
	}
	if hasEntry(z, "META-INF/encryption.xml") && hasEntry(z, "META-INF/rights.xml") {
		return nil, fmt.Errorf("%w by its seller; give a copy without it", ErrEncrypted)
	}
	var p publication
	root := c.Roots[0].Path
	if err := decodePart(z, root, in, &p); err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, item := range p.Items {
		href, err := url.PathUnescape(item.Href)
		if err != nil {
			href = item.Href
		}
		files[item.ID] = path.Join(path.Dir(root), href)
	}
	var text strings.Builder
	for _, ref := range p.Spine {
		r, err := partOf(z, files[ref.ID], in)
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(io.LimitReader(r, in.options.maxSize()+1))
		r.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w; the file may be damaged", files[ref.ID], err)
		}
		tree, err := parsePage(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", files[ref.ID], err)
		}
		text.WriteString(clean(paragraphs(tree)) + "\n\n")
		if int64(text.Len()) > in.options.maxSize() {
			return nil, fmt.Errorf("%w of %s; divide it into its articles, or raise the limit with --max-size", ErrSize, inBytes(in.options.maxSize()))
		}
	}
	props := property{title: clean(strings.TrimSpace(p.Title)), language: clean(p.Language)}
	if len(p.Dates) > 0 {
		props.issued = p.Dates[0]
	}
	return officeDocument(strings.TrimSpace(text.String()), props, in)
}

func decodePart(z *zip.Reader, name string, in *Input, v any) error {
	r, err := partOf(z, name, in)
	if err != nil {
		return err
	}
	defer r.Close()
	if err := xml.NewDecoder(r).Decode(v); err != nil {
		return fmt.Errorf("%s: %w; the file may be damaged", name, err)
	}
	return nil
}
