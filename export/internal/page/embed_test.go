package page

import (
	"bytes"
	"html"
	"image/png"
	"regexp"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// A fragment is a piece of a page: it works under a policy that allows what its first line
// says, leaves the page around it as it is, and has none of that page's elements.
func TestPageFragment(t *testing.T) {
	t.Parallel()
	piece := exportWith(t, exporttest.FerryStrike(), Options{Library: libraryFile(t), Fragment: true})
	markup := regexp.MustCompile(`(?s)<script.*?</script>`).ReplaceAllString(piece, "")
	if found := regexp.MustCompile(`(?i)<(html|head|body|main|h1|title|meta|!doctype)\b`).FindString(markup); found != "" {
		t.Errorf("the piece has a %s", found)
	}
	allows := regexp.MustCompile(`^<!-- The policy of the page around this must allow: (script-src [^;]*; style-src [^;]*) -->\n<style>`).FindStringSubmatch(piece)
	if allows == nil {
		t.Fatalf("the piece begins with %.300q", piece)
	}
	b := openPage(t, `<!doctype html><html lang="en"><head><title>Host</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'; `+html.EscapeString(allows[1])+`"></head>
		<body><main><h1>Article</h1><p class="event date" id="own">A paragraph of the article.</p>`+piece+`<h2 id="after">After</h2></main></body></html>`, ".dateline[data-ready]")
	if n := eval[int](b, drawn); n != 5 {
		t.Errorf("%d events drawn; want 5", n)
	}
	const plain = `(() => { const of = getComputedStyle(document.getElementById('own')), h = getComputedStyle(document.getElementById('after')); return [of.display, of.marginTop, of.fontWeight, h.borderTopStyle, h.fontSize, getComputedStyle(document.body).marginTop].join(' ') })()`
	if got, want := eval[string](b, plain), "block 16px 400 none 24px 8px"; got != want {
		t.Errorf("the page around has the styles %s; want %s", got, want)
	}
	b.Clean()
}

// In a frame that is sandboxed, without an origin of its own, the page draws all the same.
func TestPageInSandbox(t *testing.T) {
	t.Parallel()
	page := exportPage(t, exporttest.FerryStrike(), libraryFile(t))
	b := openPage(t, `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="1100" height="800" srcdoc="`+html.EscapeString(page)+`"></iframe>`, "iframe")
	for end := time.Now().Add(90 * time.Second); time.Now().Before(end); { // a busy machine takes long
		picture, err := chromedp.Run(b.Ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		image, err := png.Decode(bytes.NewReader(picture))
		if err != nil {
			t.Fatal(err)
		}
		marks := 0 // in the colour of material conflict, which nothing above the list has but the drawing and its legend
		for y := range image.Bounds().Dy() * 2 / 3 {
			for x := range image.Bounds().Dx() * 2 / 3 {
				if r, g, b, _ := image.At(x, y).RGBA(); r>>8 == 0xc2 && g>>8 == 0x41 && b>>8 == 0x0c {
					marks++
				}
			}
		}
		if marks > 20 {
			b.Clean()
			return
		}
		eval[bool](b, `new Promise(done => setTimeout(() => done(true), 500))`)
	}
	t.Error("nothing is drawn in a sandboxed frame")
}
