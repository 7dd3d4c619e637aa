package source

import "testing"

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

func TestOffice(t *testing.T) {
	core := entry{"docProps/core.xml", `<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>Brief</dc:title><dcterms:created>2016-03-25T08:00:00Z</dcterms:created></cp:coreProperties>`}
	word := func(body string) entry {
		return entry{"word/document.xml", `<?xml version="1.0"?><w:document ` + wordNS + `><w:body>` + body + `</w:body></w:document>`}
	}
	para := func(s string) string { return `<w:p><w:r><w:t>` + s + `</w:t></w:r></w:p>` }
	odt := entry{"mimetype", "application/vnd.oasis.opendocument.text"}
	content := entry{"content.xml", `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h>Harbour talks</text:h><text:p>25 March 2016</text:p><text:p>They met<text:s/>on <text:span>Thursday</text:span>.<text:note>STRAY</text:note></text:p></office:text></office:body></office:document-content>`}
	book := []entry{
		{"mimetype", "application/epub+zip"},
		{"META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>`},
		{"OEBPS/a.opf", `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Reports</dc:title><dc:date>2016-03-25</dc:date><dc:language>en</dc:language></metadata><manifest><item id="b" href="b%20c.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`},
		{"OEBPS/a.xhtml", "<html><body><p>They met on Thursday.</p></body></html>"},
		{"OEBPS/b c.xhtml", "<html><body><p>They left.</p></body></html>"},
	}
	for name, c := range map[string]struct {
		entries      []entry
		docs, failed []string
	}{
		"a.docx":     {[]entry{word(para("Harbour talks") + para("25 March 2016") + `<w:p><w:r><w:t>They met</w:t><w:br/><w:t>on </w:t></w:r><w:del><w:r><w:delText>STRAY</w:delText></w:r></w:del><w:r><w:t>Thursday.</w:t></w:r></w:p>`), core}, []string{"a.docx · 2016-03-25 · Harbour talks · Harbour talks||25 March 2016||They met|on Thursday."}, nil},
		"made.docx":  {[]entry{word(para("They met on Thursday.")), core}, []string{"made.docx · 2016-03-25 · Brief · They met on Thursday."}, nil},
		"cut.docx":   {[]entry{{"word/document.xml", `<w:document ` + wordNS + `><w:body>` + para("They")[:30]}}, nil, []string{"cut.docx: its text cannot be read to the end"}},
		"empty.docx": {[]entry{word("")}, nil, []string{"empty.docx: the document holds no text"}},
		"a.odt":      {[]entry{odt, content}, []string{"a.odt · 2016-03-25 · Harbour talks · Harbour talks||25 March 2016||They met on Thursday."}, nil},
		"locked.odt": {[]entry{odt, {"META-INF/manifest.xml", `<manifest><file-entry><encryption-data/></file-entry></manifest>`}, content}, nil, []string{"locked.odt: encrypted; save it without a password"}},
		"a.epub":     {book, []string{"a.epub · 2016-03-25 · Reports · They met on Thursday.||They left."}, nil},
		"torn.epub":  {book[:4], nil, []string{"torn.epub: OEBPS/b c.xhtml is missing"}},
		"a.xlsx":     {[]entry{{"xl/workbook.xml", "<workbook/>"}}, nil, []string{"a.xlsx: this is an Excel workbook and not text"}},
	} {
		docs, failed := told(t, zipped(t, c.entries...), name, Options{})
		same(t, name, docs, failed, c.docs, c.failed)
	}
}
