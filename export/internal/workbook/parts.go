package workbook

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// parts are those of a packed workbook, of which sheets are read one tag after the other.
// excelize, which unpacks all of them, is asked where that will not do.
type parts struct {
	packed   []byte
	zip      *zip.Reader
	unpacked int64 // bytes that all of them may have

	sheets map[string]string // their parts, by their names; nil if they stand elsewhere than usual
	shared []string          // texts that cells name; nil until they are read
	opened *excelize.File    // nil until it is asked for
}

// excelize opens the workbook.
func (p *parts) excelize() (*excelize.File, error) {
	if p.opened == nil {
		f, err := excelize.OpenReader(bytes.NewReader(p.packed), excelize.Options{UnzipSizeLimit: p.unpacked, UnzipXMLSizeLimit: p.unpacked})
		if err != nil {
			return nil, fmt.Errorf("%w; give an .xlsx file", err)
		}
		p.opened = f
	}
	return p.opened, nil
}

func (p *parts) close() {
	if p.opened != nil {
		p.opened.Close()
	}
}

// open opens a part; nil is none.
func (p *parts) open(name string) (io.ReadCloser, error) {
	for _, part := range p.zip.File {
		if part.Name == name {
			return part.Open()
		}
	}
	return nil, nil
}

// decode reads a small part of XML into v, and reports whether it could.
func (p *parts) decode(name string, v any) bool {
	part, err := p.open(name)
	if part == nil || err != nil {
		return false
	}
	defer part.Close()
	return xml.NewDecoder(part).Decode(v) == nil
}

// find finds the parts of the sheets.
func (p *parts) find() {
	var book struct {
		Sheets []struct {
			Name string     `xml:"name,attr"`
			Rest []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if !p.decode("xl/workbook.xml", &book) || !p.decode("xl/_rels/workbook.xml.rels", &relations) {
		return
	}
	targets := map[string]string{}
	for _, r := range relations.List {
		targets[r.ID] = path.Join("xl", r.Target)
		if strings.HasPrefix(r.Target, "/") {
			targets[r.ID] = strings.TrimPrefix(r.Target, "/")
		}
	}
	p.sheets = map[string]string{}
	for _, s := range book.Sheets {
		for _, a := range s.Rest {
			if target := targets[a.Value]; a.Name.Local == "id" && target != "" {
				p.sheets[s.Name] = target
			}
		}
	}
}

// sheet opens the XML of a sheet; nil if it stands where only excelize finds it, or in
// another encoding than UTF-8.
func (p *parts) sheet(name string) (io.ReadCloser, error) {
	part, err := p.open(p.sheets[name])
	if part == nil || err != nil {
		return nil, err
	}
	r := bufio.NewReaderSize(part, step)
	head, _ := r.Peek(200) // what fails will fail again
	if !inUTF8(head) {
		return nil, part.Close()
	}
	return struct {
		io.Reader
		io.Closer
	}{r, part}, nil
}

// strings are the shared texts of the workbook.
func (p *parts) strings() ([]string, error) {
	if p.shared != nil {
		return p.shared, nil
	}
	p.shared = []string{}
	part, err := p.open("xl/sharedStrings.xml")
	if part == nil || err != nil {
		return nil, err
	}
	defer part.Close()
	p.shared, err = sharedStrings(part)
	return p.shared, err
}

// encoding finds the one that XML declares.
var encoding = regexp.MustCompile(`(?i)^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding=["']([^"']*)`)

func inUTF8(head []byte) bool {
	if declared := encoding.FindSubmatch(head); declared != nil && !strings.EqualFold(string(declared[1]), "utf-8") {
		return false
	}
	return bytes.HasPrefix(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), []byte("<"))
}
