package source

import (
	"strings"
	"testing"
	"time"
)

var testNow = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// talks is prose of two paragraphs.
const talks = `<p>Kenya and Tanzania signed an accord in Kisumu on Tuesday. Officials of both sides met for three hours and agreed to open the crossing, a spokesman said after the talks.</p>` +
	`<p>The minister said the text would be sent to parliament, where the opposition has called for a longer debate on the fees that lorries pay.</p>`

func readPage(t *testing.T, page string) *docOf {
	t.Helper()
	d, err := Read(strings.NewReader("<!doctype html><html lang=en><head><title>Accord</title></head><body>"+page+"</body></html>"), "a.html", Options{Undated: true, Now: testNow})
	if err != nil {
		t.Fatal(err)
	}
	return &docOf{d.Text, d.Captions, d.Warning}
}

type docOf struct {
	text     string
	captions []string
	warning  string
}

// What stands in or beside an article and is none of it is left out; the article is not.
func TestBodies(t *testing.T) {
	for name, page := range map[string]string{
		"navigation":   `<nav><a href=/a>STRAY about a raid</a></nav><article><h1>Accord</h1>` + talks + talks + `</article>`,
		"aside":        `<article><h1>Accord</h1>` + talks + `<aside><p>STRAY: the army attacked a camp in the spring of 2016, as this paper wrote.</p></aside>` + talks + `</article>`,
		"footer":       `<article><h1>Accord</h1>` + talks + talks + `<footer><p>STRAY was written by our man in Kisumu, and it was printed there.</p></footer></article>`,
		"form":         `<article><h1>Accord</h1>` + talks + `<form><p>STRAY letters to the editor, every Friday, for nothing at all</p></form>` + talks + `</article>`,
		"caption":      `<article><h1>Accord</h1>` + talks + `<figure><img src=x><figcaption>Rebels attacked STRAY convoys in May 2019</figcaption></figure>` + talks + `</article>`,
		"old caption":  `<article><h1>Accord</h1>` + talks + `<div class="wp-caption"><img src=x><p class="wp-caption-text">Rebels attacked STRAY convoys in May 2019</p></div>` + talks + `</article>`,
		"list":         `<article><h1>Accord</h1>` + talks + `<ul><li><a href=/a>STRAY threatened Ethiopia over a port deal</a></li><li><a href=/b>STRAY expelled an envoy</a></li></ul>` + talks + `</article>`,
		"read more":    `<article><h1>Accord</h1>` + talks + `<p>READ MORE: <a href=/a>STRAY accused Burundi of a raid in March 2018</a> | <a href=/b>STRAY expelled</a></p>` + talks + `</article>`,
		"lire aussi":   `<article><h1>Accord</h1>` + talks + `<p>À lire aussi : STRAY accusé d’un raid</p>` + talks + `</article>`,
		"pop-up":       `<article><h1>Accord</h1><p>Minister <span class=tooltip><a href=/p>Ann Otieno</a><span class=pop>Ann Otieno<a href=/q>STRAY riot</a></span></span> signed it.</p>` + talks + talks + `</article>`,
		"tip":          `<article><h1>Accord</h1><p>The <span class="has-tooltip"><b>EAC</b><span role=tooltip>STRAY: a bloc of seven states</span></span> signed it.</p>` + talks + talks + `</article>`,
		"comments":     `<article><h1>Accord</h1>` + talks + talks + `</article><div id="comments"><div class="comment-body"><p>STRAY people attacked my village in 1998, and nobody, nobody at all, wrote of it.</p></div></div>`,
		"furniture":    `<article><h1>Accord</h1>` + talks + `<p>Advertisement</p><p>STRAY</p>` + talks + `</article>`,
		"whole form":   `<form id=aspnetForm><div><h1>Accord</h1>` + talks + talks + `</div></form>`,
		"comment page": `<div class="comment-page"><article><h1>Accord</h1>` + talks + talks + `</article></div>`,
	} {
		d := readPage(t, page)
		if name == "furniture" { // a line that nothing tells from the article stays
			if strings.Contains(d.text, "Advertisement") || !strings.Contains(d.text, "STRAY") {
				t.Errorf("%s: %s", name, d.text)
			}
			continue
		}
		if strings.Contains(d.text, "STRAY") || strings.Count(d.text, "signed an accord") < 1 || strings.Count(d.text, "lorries pay") < 1 {
			t.Errorf("%s:\n%s", name, d.text)
		}
		if strings.Contains(name, "caption") && (len(d.captions) != 1 || !strings.HasPrefix(d.captions[0], "Rebels attacked STRAY")) {
			t.Errorf("%s: captions %q", name, d.captions)
		}
		if strings.Contains(page, "signed it.") && !strings.Contains(d.text, "signed it.") {
			t.Errorf("%s: the sentence around it is lost:\n%s", name, d.text)
		}
		if d.warning != "" {
			t.Errorf("%s: %s", name, d.warning)
		}
	}
}

// Links within sentences, and a list that is the text, stay.
func TestKept(t *testing.T) {
	for name, page := range map[string]string{
		"links":  `<article><h1>Accord</h1>` + talks + `<p>The <a href=/a>East African Community</a> KEPT its word, said <a href=/b>Ann Otieno</a>, who was there.</p>` + talks + `</article>`,
		"more":   `<article><h1>Accord</h1>` + talks + `<p>Watch this space, he said: KEPT promises are rare, and it is not the first one that he has made in Kisumu to people who have heard it all before, and have waited for the ferry that never came, for years.</p>` + talks + `</article>`,
		"option": `<article><h1>Accord</h1>` + talks + `<p>Related parties KEPT away from the talks.</p>` + talks + `</article>`,
	} {
		if d := readPage(t, page); !strings.Contains(d.text, "KEPT") {
			t.Errorf("%s:\n%s", name, d.text)
		}
	}
}

// A page that is drawn by scripts has its text in their data.
func TestBodyInData(t *testing.T) {
	plainTalks := strings.ReplaceAll(strings.ReplaceAll(talks, "<p>", ""), "</p>", `\n\n`)
	for name, page := range map[string]string{
		"articleBody": `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Accord","articleBody":"` + plainTalks + `"}</script><div id=app></div>`,
		"next": `<div id=__next></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"related":[{"title":"STRAY"}],"article":{"blocks":[` +
			`{"type":"p","text":"Kenya and Tanzania signed an accord in Kisumu on Tuesday, as officials said."},{"type":"p","text":"The minister spoke of the fees that lorries pay, and of the ferry."}]}}}}</script>`,
		"markup": `<div id=app>Loading</div><script>window.__INITIAL_STATE__ = {"story":{"body":"` + strings.ReplaceAll(talks, `"`, `\"`) + `"}};</script>`,
	} {
		d := readPage(t, page)
		if !strings.HasPrefix(d.text, "Kenya and Tanzania signed an accord") || !strings.Contains(d.text, "\n\nThe minister") || strings.ContainsAny(d.text, "<{") {
			t.Errorf("%s: %q", name, d.text)
		}
	}
}

func TestWarnings(t *testing.T) {
	links := strings.Repeat(`<li><h3><a href=/a>Ministers of two states sign an accord in Kisumu</a></h3></li>`, 12)
	dated := func(n int) string { // nothing but days to follow
		return `<ul>` + strings.Repeat(`<li><a href=/a><time datetime=2021-05-03>3 May 2021</time></a></li>`, n) + `</ul>`
	}
	for name, c := range map[string]struct{ page, want string }{
		"days":     {`<h1>Accord news</h1><p>Norway signed a treaty.</p>` + dated(300), IndexPage},
		"latest":   {`<article><h1>Accord</h1>` + talks + `</article>` + dated(12), ""},
		"archive":  {`<article><h1>Accord</h1>` + strings.Repeat(talks, 3) + `</article>` + dated(30), ""},
		"consent":  {`<div><h1>Before you continue</h1><p>We and our partners store and/or access information on a device. You may accept all or choose.</p></div>`, ConsentWall},
		"missing":  {`<h1>404</h1><p>The page you are looking for was moved or is no more. Try the search.</p>`, NotFound},
		"robot":    {`<p>Verify you are human by completing the action below. The site needs to review the security of your connection.</p>`, NotFound},
		"index":    {`<h1>Accord news</h1><ul>` + links + `</ul>`, IndexPage},
		"stub":     {`<article><h1>Accord</h1>` + talks + `<p>Already a subscriber? Log in.</p></article>`, Paywall},
		"not free": {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Accord","isAccessibleForFree":false}</script><article><h1>Accord</h1>` + talks + `</article>`, Paywall},
		"article":  {`<article><h1>Accord</h1>` + strings.Repeat(talks, 3) + `</article><ul>` + links + `</ul>`, ""},
		"about":    {`<article><h1>The cookie accord</h1>` + strings.Repeat(talks, 8) + `<p>Who will accept all cookies, and who will manage preferences?</p></article>`, ""},
		"number":   {`<article><h1>Accord</h1>` + talks + `<p>They counted 404 lorries and 1,404 cars on that day alone.</p></article>`, ""},
	} {
		if d := readPage(t, c.page); d.warning != c.want {
			t.Errorf("%s: %q, want %q\n%s", name, d.warning, c.want, d.text)
		}
	}
}
