package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// withParts is a workbook in which parts have been replaced.
func withParts(t testing.TB, book []byte, parts map[string]string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if _, replaced := parts[f.Name]; replaced {
			continue
		}
		if err := w.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range parts {
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// oddSheet is a sheet as few programs write it, oddStrings are its shared strings.
const (
	oddSheet = `<?xml version='1.0' encoding='utf-8'?><!-- <row> --><x:worksheet xmlns:x="m"><x:cols><x:col a=">"/></x:cols><x:sheetData>
 <x:row r="2" spans='1:4'><x:c r="B2" t="s"><x:v> 1 </x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c r='E2'><x:f>A1 &gt; 2</x:f><x:v>1.50</x:v></x:c></x:row>
 <x:row/><x:row><x:c/><x:c s="1"/><x:c r="C4" t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve"> a&amp;&#x42;&#67;</x:t></x:r><x:r><x:t>d</x:t></x:r></x:is></x:c></x:row>
 <x:row r="7"><x:c t="str"><x:v><![CDATA[<&amp;>]]>&lt;` + "a\r\nb\rc" + `</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="s"><x:v>99</x:v></x:c><x:c t="s"/><x:c><x:v>42461.5</x:v></x:c></x:row>
 <x:row r="9"><x:c r="A9"><x:f>""</x:f></x:c></x:row><x:row r="10"></x:row></x:sheetData></x:worksheet>`
	oddStrings = `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3"><si><t>caf_x00E9_ _x005F_x0041_ _xyz</t></si>` +
		`<si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>とう</t></rPh><phoneticPr fontId="1"/></si><si/></sst>`
)

// Cells hold what excelize reads in them, of workbooks as different programs save them.
func TestCells(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Hostile(t)
	plain := export(t, tl)
	for name, book := range map[string][]byte{
		"written": plain, "kinds": export(t, exporttest.Kinds()),
		"saved": edited(t, plain, func(_ *excelize.File, set func(int, string, any)) { set(3, "Note", " <&\n\"> _x0041_ ") }),
		"odd": withParts(t, tiny(t, tinyState, tinyEvents), map[string]string{
			"xl/worksheets/sheet1.xml": oddSheet, "xl/worksheets/sheet2.xml": oddSheet, "xl/worksheets/sheet3.xml": oddSheet, "xl/sharedStrings.xml": oddStrings,
		}),
	} {
		p, err := readable.take(bytes.NewReader(book))
		if err != nil {
			t.Fatal(err)
		}
		defer p.close()
		f, err := p.excelize()
		if err != nil {
			t.Fatal(err)
		}
		p.find()
		for _, sheet := range f.GetSheetList() {
			if part, err := p.sheet(sheet); part == nil || err != nil {
				t.Errorf("%s: sheet %s is not found: %v", name, sheet, err)
			}
			got, want := allRows(t, storedRows(p, sheet)), allRows(t, slowRows(p, sheet))
			if !reflect.DeepEqual(got, want) {
				for i := range min(len(got), len(want)) {
					if got[i] != want[i] {
						t.Fatalf("%s, sheet %s:\n%s\nwant\n%s", name, sheet, got[i], want[i])
					}
				}
				t.Errorf("%s, sheet %s: %d rows, want %d", name, sheet, len(got), len(want))
			}
		}
	}
}

// allRows are the rows that have cells with something in them.
func allRows(t *testing.T, rows iter.Seq2[row, error]) (all []string) {
	for r, err := range rows {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%d %q", r.number, r.cells))
	}
	return all
}

// However little is read at a time, cells are the same.
func TestCellsAreReadOn(t *testing.T) {
	t.Parallel()
	rows := func(step int) []string {
		s := tags{from: strings.NewReader(oddSheet), step: step}
		return allRows(t, s.rows([]string{"a", "b"}))
	}
	want := rows(0)
	for step := range 60 {
		if got := rows(step + 1); !reflect.DeepEqual(got, want) || len(got) != 4 {
			t.Fatalf("%d bytes at a time: %s, want %s", step+1, got, want)
		}
	}
}

// A sheet whose XML breaks off is an error, and what is left of it no smaller sheet.
func TestCellsBreakOff(t *testing.T) {
	t.Parallel()
	whole := strings.Index(oddSheet, "</x:sheetData>")
	var sheets []string
	for n := range whole + len("</x:sheetData") {
		sheets = append(sheets, oddSheet[:n])
	}
	for _, rows := range []string{"<row><c><v>&what;</v></c></row>", "<row><c><v>&#xD800;</v></c></row>", "<row><c r='!'/></row>", "<row><c><v>\xff</v></c></row>",
		"<row><c r=1/></row>", "<!DOCTYPE a><row/>", "<row r='9999999'/>", "<row><c><v>1</v>"} {
		sheets = append(sheets, "<sheetData>"+rows+"</sheetData>")
	}
	for _, sheet := range sheets {
		last := error(nil)
		s := tags{from: strings.NewReader(sheet)}
		for _, err := range s.rows(nil) {
			last = err
		}
		if last == nil {
			t.Errorf("no error of what ends in %q", sheet[max(0, len(sheet)-60):])
		}
	}
	if inUTF8([]byte(`<?xml version="1.0" encoding="UTF-16"?>`)) || inUTF8([]byte("\xff\xfe<\x00")) {
		t.Error("UTF-16 is taken for UTF-8")
	}
}

// FuzzCells: any XML at all, and none of it panics.
func FuzzCells(f *testing.F) {
	f.Add(oddSheet)
	f.Add("<sheetData><row><c r='XFD1'><v>1</v></c></row></sheetData>")
	f.Fuzz(func(t *testing.T, sheet string) {
		s := tags{from: strings.NewReader(sheet), step: 1}
		for r, err := range s.rows([]string{"shared"}) {
			if err == nil && (r.number < 1 || len(r.cells) == 0 || len(r.cells) > excelize.MaxColumns) {
				t.Errorf("%+v", r)
			}
		}
	})
}
