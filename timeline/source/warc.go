package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// warcReader reads archives of the web: the pages and texts that servers answered with,
// and the texts that crawlers made of them (WET).
type warcReader struct{}

func (warcReader) Reads(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

func (warcReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		stream := bufio.NewReaderSize(in.Stream(), headOfOutput)
		none := true
		for n := 1; ; n++ {
			header, err := warcHeader(stream)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				yield(nil, fmt.Errorf("cannot be read further than record %d: %w; it may have been cut off", n-1, err))
				return
			}
			place := fmt.Sprintf("#%d", n)
			length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
			if err != nil || length < 0 {
				yield(nil, fmt.Errorf("%s: the record does not say how long it is, so that nothing behind it can be read", place))
				return
			}
			block := &io.LimitedReader{R: stream, N: length}
			doc, err := warcDocument(header, block, in)
			if _, skipped := io.Copy(io.Discard, block); skipped != nil || block.N > 0 {
				yield(nil, fmt.Errorf("%s: the record has been cut off: %w", place, errors.Join(skipped, io.ErrUnexpectedEOF)))
				return
			}
			switch {
			case doc == nil && err == nil:
				continue
			case err != nil && Kind(err) != "":
				none = false
				if in.options.PassedOver != nil {
					in.options.PassedOver(join(in.Name, place), err)
				}
				continue
			case err != nil:
				err = fmt.Errorf("%s: %w", place, err)
			default:
				doc.Source = place
			}
			none = false
			if !yield(doc, err) {
				return
			}
		}
		if none {
			yield(nil, errNone)
		}
	}
}

// warcHeader reads the head of the next record, behind empty lines.
func warcHeader(stream *bufio.Reader) (textproto.MIMEHeader, error) {
	for {
		line, err := stream.ReadSlice('\n')
		switch {
		case errors.Is(err, io.EOF) && len(line) == 0:
			return nil, io.EOF
		case err != nil:
			return nil, io.ErrUnexpectedEOF
		case len(bytes.TrimSpace(line)) == 0:
		case !bytes.HasPrefix(line, []byte("WARC/")):
			return nil, errors.New("a record does not begin with WARC/")
		default:
			header, err := textproto.NewReader(stream).ReadMIMEHeader()
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return header, err
		}
	}
}

// warcDocument makes a document of a record; of one that answers no request it makes none.
func warcDocument(header textproto.MIMEHeader, block io.Reader, in *Input) (*timeline.Document, error) {
	record := header.Get("WARC-Type")
	if record != "response" && record != "resource" && record != "conversion" {
		return nil, nil
	}
	raw := block
	url := strings.Trim(header.Get("WARC-Target-URI"), "<>")
	kind := header.Get("Content-Type")
	if record == "response" {
		if !strings.HasPrefix(kind, "application/http") {
			return nil, &kindError{kind}
		}
		response, err := http.ReadResponse(bufio.NewReader(raw), nil)
		if err != nil {
			return nil, fmt.Errorf("cannot read what the server of %s answered: %w", url, err)
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return nil, &kindError{fmt.Sprintf("HTTP %d", response.StatusCode)}
		}
		kind, raw = response.Header.Get("Content-Type"), response.Body
		switch encoding := strings.ToLower(response.Header.Get("Content-Encoding")); encoding {
		case "", "identity":
		case "gzip", "x-gzip":
			packed := &counted{r: raw}
			z, err := gzip.NewReader(packed)
			if err != nil {
				return nil, fmt.Errorf("cannot unpack %s: %w", url, err)
			}
			raw = &unpacked{r: z, packed: func() int64 { return packed.n }}
		default:
			return nil, fmt.Errorf("%s is packed with %s; have the crawler keep it unpacked", url, encoding)
		}
	}
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	if kind = strings.TrimSpace(kind); kind != "" && !strings.HasPrefix(kind, "text/") && kind != "application/xhtml+xml" {
		return nil, &kindError{"a file of type " + kind}
	}
	part := newInput(raw, in.Name, in.options)
	data, err := part.All()
	if err != nil {
		return nil, err
	}
	now := in.Now()
	if crawled, err := time.Parse(time.RFC3339, header.Get("WARC-Date")); err == nil && crawled.Before(now) {
		now = crawled
	}
	if kind != "text/plain" && isHTML(data) {
		return pageDocument(data, url, now)
	}
	if kind != "" && kind != "text/plain" {
		return nil, &kindError{"a file of type " + kind}
	}
	doc := &timeline.Document{URL: url}
	own := readText(doc, data)
	if day, ok := dayInAddress(url); ok && !own.sure() {
		own = stated{date: day, from: "address", confidence: logistic(weights["address"])}
	}
	dated(doc, own, now)
	return filled(doc)
}
