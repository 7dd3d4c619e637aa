package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	_ "github.com/emersion/go-message/charset" // for parts that are no UTF-8
	"github.com/emersion/go-message/mail"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/timeline"
)

// mailReader reads a message (eml).
type mailReader struct{}

var (
	headerLine  = lazy.Regexp(`^[!-9;-~]+:(?:[ \t]|$)`)
	mailHeaders = lazy.Regexp(`(?im)^(from|date|subject|to|received|message-id|mime-version|return-path|content-type|delivered-to): `)
	mboxLine    = lazy.Regexp(`^From \S+ .*\d{4}\s*$`)
)

// Reads asks for three of the headers of messages, and nothing but headers before the
// first line that is empty.
func (mailReader) Reads(head []byte) bool {
	top, _, ok := bytes.Cut(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !ok && len(head) < headOfOutput {
		return false
	}
	for i, line := range bytes.Split(top, []byte("\n")) {
		folded := i > 0 && len(line) > 0 && (line[0] == ' ' || line[0] == '\t')
		if !folded && !headerLine().Match(line) {
			return false
		}
	}
	names := map[string]bool{}
	for _, m := range mailHeaders().FindAllSubmatch(top, -1) {
		names[strings.ToLower(string(m[1]))] = true
	}
	return len(names) >= 3 && names["from"] && (names["date"] || names["received"] || names["message-id"])
}

func (mailReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		data, err := in.upTo(packed * in.options.maxSize())
		if err != nil {
			yield(nil, err)
			return
		}
		message(in, data, "")(yield)
	}
}

// message yields the document that a message is, at a place, and those that are attached
// to it, and reports whether more are wanted.
func message(in *Input, data []byte, place string) func(func(*timeline.Document, error) bool) bool {
	return func(yield func(*timeline.Document, error) bool) bool {
		fail := func(err error) bool {
			if place != "" {
				err = fmt.Errorf("%s: %w", place, err)
			}
			return yield(nil, err)
		}
		m, err := mail.CreateReader(bytes.NewReader(data))
		if m == nil {
			return fail(fmt.Errorf("cannot read the message: %w", err))
		}
		doc := &timeline.Document{Source: place}
		doc.Title, _ = m.Header.Subject() // what cannot be decoded is left as it is
		doc.Title = clean(doc.Title)
		if from, err := m.Header.AddressList("From"); err == nil && len(from) > 0 {
			if doc.Publisher = clean(from[0].Name); doc.Publisher == "" {
				doc.Publisher = clean(from[0].Address)
			}
		}
		parts, err := partsOf(m)
		if err != nil {
			return fail(err)
		}
		if url := m.Header.Get("Snapshot-Content-Location"); url != "" && parts.html != "" { // a page that a browser has saved
			page, err := pageDocument([]byte(parts.html), url, in.Now())
			if err != nil {
				return fail(err)
			}
			page.Source = place
			return yield(page, nil)
		}
		switch {
		case strings.Contains(parts.plain, armour):
			return fail(errArmoured)
		case strings.TrimSpace(parts.plain) != "":
			doc.Text = strings.ReplaceAll(clean(decode([]byte(parts.plain), nil)), "\r\n", "\n")
		case parts.html != "":
			doc.Text = dataText(parts.html)
		}
		if sent, err := m.Header.Date(); err == nil && !sent.IsZero() {
			dated(doc, stated{date: sent, from: "mail", confidence: logistic(weights["mail"])}, in.Now())
		} else {
			dated(doc, datelineInText(doc.Text), in.Now())
		}
		more := true
		if strings.TrimSpace(doc.Text) != "" {
			more = yield(doc, nil)
		} else if len(parts.attached) == 0 {
			return fail(fmt.Errorf("the message holds %w", ErrEmpty))
		}
		for _, a := range parts.attached {
			if !more {
				return false
			}
			name := a.name
			if place != "" {
				name = strings.TrimPrefix(place, "#") + "/" + name
			}
			more = eachOf(in, name, bytes.NewReader(a.data))(yield)
		}
		return more
	}
}

// messageParts are the parts of a message that are read.
type messageParts struct {
	plain, html string // the first of each
	attached    []attachment
}

// attachment is a file that is attached to a message.
type attachment struct {
	name string
	data []byte
}

// armour begins a message that is encrypted by PGP.
const armour = "-----BEGIN PGP MESSAGE"

var errArmoured = fmt.Errorf("the message is %w; save it decrypted", ErrEncrypted)

// partsOf reads the parts of a message.
func partsOf(m *mail.Reader) (parts messageParts, _ error) {
	const most = 1000
	for range most {
		part, err := m.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if part == nil {
			return parts, fmt.Errorf("cannot read the message to its end: %w", err)
		}
		content, err := io.ReadAll(part.Body)
		if err != nil {
			return parts, fmt.Errorf("cannot read the message to its end: %w", err)
		}
		switch h := part.Header.(type) {
		case *mail.InlineHeader:
			switch kind, _, _ := h.ContentType(); {
			case kind == "text/html" && parts.html == "":
				parts.html = string(content)
			case (kind == "text/plain" || kind == "") && parts.plain == "":
				parts.plain = string(content)
			case kind == "application/pkcs7-mime" || kind == "application/octet-stream" && bytes.HasPrefix(content, []byte(armour)):
				return parts, errArmoured
			}
		case *mail.AttachmentHeader:
			if name, _ := h.Filename(); name != "" {
				parts.attached = append(parts.attached, attachment{entryName(name), content})
			}
		}
	}
	return parts, nil
}

// mboxReader reads mailboxes, a message a document.
type mboxReader struct{}

func (mboxReader) Reads(head []byte) bool {
	line, rest, ok := bytes.Cut(head, []byte("\n"))
	return ok && mboxLine().Match(bytes.TrimRight(line, "\r")) && headerLine().Match(rest)
}

func (mboxReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		limit := packed * in.options.maxSize()
		lines := bufio.NewReaderSize(in.Stream(), headOfOutput)
		var b bytes.Buffer
		n, over, blank := 0, false, true
		flush := func() bool {
			place := fmt.Sprintf("#%d", n)
			defer b.Reset()
			switch {
			case n == 0:
				return true
			case over:
				over = false
				return yield(nil, fmt.Errorf("%s: %w of %s", place, ErrSize, inBytes(limit)))
			}
			return message(in, b.Bytes(), place)(yield)
		}
		for {
			line, err := lines.ReadSlice('\n')
			if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
				yield(nil, fmt.Errorf("cannot be read further than message %d: %w", n, cause(err)))
				return
			}
			text := bytes.TrimRight(line, "\r\n")
			switch {
			case blank && mboxLine().Match(text):
				if !flush() {
					return
				}
				n++
			case int64(b.Len()+len(line)) > limit:
				over = true
			case !over:
				if quoted := bytes.TrimLeft(line, ">"); len(quoted) < len(line) && bytes.HasPrefix(quoted, []byte("From ")) {
					line = line[1:]
				}
				b.Write(line)
			}
			blank = len(text) == 0
			if errors.Is(err, io.EOF) {
				flush()
				return
			}
		}
	}
}
