package source

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// pdfFile writes a PDF with a page for each content stream, and what the trailer says besides.
func pdfFile(trailer string, pages ...string) string {
	var b strings.Builder
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids []string
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", 4+2*i))
	}
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), strings.Join(kids, " ")))
	var widths []string
	for range 95 {
		widths = append(widths, "500")
	}
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [" + strings.Join(widths, " ") + "] >>")
	for i, content := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, trailer, start)
	return b.String()
}

func TestPDF(t *testing.T) {
	// Letters of 5 points; gaps of 3 are between words, and no spaces are written.
	content := "BT /F1 10 Tf 50 700 Td [(Harbour) -300 (talks)] TJ 0 -40 Td (25 March 2016) Tj 0 -40 Td [(They) -300 (met) -300 (on) -300 (Thurs-)] TJ 0 -12 Td [(day,) -300 (and) -20 (rew)] TJ 0 -12 Td (left.) Tj 0 -30 Td (Two days later they were back.) Tj ET"
	head := func(n int) string {
		return fmt.Sprintf("BT /F1 10 Tf 50 780 Td (Lake Post, page %d) Tj 0 -80 Td (On page %c they met.) Tj ET", n, 'A'+n)
	}
	for name, c := range map[string]struct {
		content      string
		docs, failed []string
	}{
		"a.pdf":       {pdfFile("/Info << /Title (STRAY) /CreationDate (D:20160401120000Z) >>", content), []string{"a.pdf · 2016-03-25 · Harbour talks · Harbour talks||25 March 2016||They met on Thursday, andrew left.||Two days later they were back."}, nil},
		"made.pdf":    {pdfFile("/Info << /Title (Brief) /CreationDate (D:20160401120000Z) >>", "BT /F1 10 Tf 50 700 Td (They met.) Tj ET"), []string{"made.pdf · 2016-04-01 · Brief · They met."}, nil},
		"running.pdf": {pdfFile("/Info << /CreationDate (D:20160401120000Z) >>", head(1), head(2), head(3), head(4)), []string{"running.pdf · 2016-04-01 ·  · On page B they met.||On page C they met.||On page D they met.||On page E they met."}, nil},
		"scan.pdf":    {pdfFile("", "q 600 0 0 800 0 0 cm Q"), nil, []string{"scan.pdf: the PDF holds no text, only pictures"}},
		"cut.pdf":     {pdfFile("", content)[:600], nil, []string{"cut.pdf: cannot read the PDF: "}},
		"locked.pdf":  {pdfFile("/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") >>", content), nil, []string{"locked.pdf: the PDF is encrypted; save it without a password"}},
		"empty.pdf":   {"%PDF-1.7\n", nil, []string{"empty.pdf: cannot read the PDF: "}},
	} {
		docs, failed := told(t, c.content, name, Options{})
		same(t, name, docs, failed, c.docs, c.failed)
	}
	brief, err := os.ReadFile("testdata/brief.pdf") // printed by Chromium, with letters joined and moved
	if err != nil {
		t.Fatal(err)
	}
	docs, failed := told(t, string(brief), "brief.pdf", Options{})
	same(t, "brief.pdf", docs, failed, []string{"brief.pdf · 2016-03-25 · Harbour accord signed · Harbour accord signed||Published 25 March 2016||Kenya and Tanzania signed an accord in Kisumu on Thursday, officials said. The two states had quarrelled over the fees that lorries pay at the crossing.||They left on Friday."}, nil)
}
