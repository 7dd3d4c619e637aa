package source

import (
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// What a page says of its date, in its head and around its text; of a trap beside the
// right date the right one is taken.
func TestPublished(t *testing.T) {
	prose := strings.Repeat("<p>The ministers talked for a long time about the harbour of Kisumu, and then they went home again without a word.</p>", 3)
	page := func(head, before, after string) string {
		return "<!doctype html><html lang=en><head><title>Harbour talks go on - Lake Post</title>" + head + "</head><body>" + before + prose + after + "</body></html>"
	}
	h := "<h1>Harbour talks go on</h1>"
	for name, c := range map[string]struct{ page, want, from string }{
		"masthead": {page("", `<header><span class="date">Friday, June 7, 2024</span></header><article>`+h+`<p class="meta">June 5, 2024 | By Ann Otieno</p>`, "</article>"), "2024-06-05", "text"},
		"today":    {page("", `<div class="current-date">7 June 2024</div>`+h+`<span class="entry-date">5 June 2024</span>`, ""), "2024-06-05", "text"},
		"teasers": {page("", h+`<time datetime="2024-06-05T10:00:00+03:00">10:00</time>`,
			`<article><h2>Older</h2><time datetime="2019-01-02">x</time></article><article><h2>Oldest</h2><time datetime="2018-01-02">x</time></article>`), "2024-06-05", "time"},
		"comments":           {page("", h+`<div class="post-date">05/06/2024</div>`, `<div id="comments"><time datetime="2024-06-06" itemprop="datePublished">x</time></div>`), "", ""},
		"order by language":  {strings.Replace(page("", h+`<div class="post-date">05/06/2024</div>`, ""), "lang=en", "lang=en-GB", 1), "2024-06-05", "text"},
		"order by country":   {page(`<link rel=canonical href="https://news.example.co.ke/a">`, h+`<div class="post-date">05/06/2024</div>`, ""), "2024-06-05", "text"},
		"changed":            {page("", h+`<p>Published: 5 June 2024 Updated: 9 June 2024</p>`, ""), "2024-06-05", "text"},
		"only changed":       {page("", h+`<p>Last updated on 9 June 2024</p>`, ""), "2024-06-09", "modified"},
		"changed in data":    {page(`<meta property="article:modified_time" content="2024-06-09T10:00:00Z"><meta property="article:published_time" content="2024-06-05T10:00:00Z">`, h, ""), "2024-06-05", "meta"},
		"list in JSON-LD":    {page(`<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","datePublished":"2019-02-01"},{"@type":"NewsArticle","headline":"Harbour talks go on","datePublished":"2024-06-05"}]</script>`, h, ""), "2024-06-05", "json-ld"},
		"part in JSON-LD":    {page(`<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2024-06-05T09:00:00+00:00","primaryImageOfPage":{"datePublished":"2011-01-01"}}]}</script>`, h, ""), "2024-06-05", "json-ld"},
		"address and change": {page(`<link rel=canonical href="https://lakepost.example/2024/06/05/harbour"><meta name=date content="2024-06-09">`, h, ""), "2024-06-05", "address"},
		"address by words":   {page(`<meta property="og:url" content="https://lakepost.example/world/2024/jun/05/harbour">`, h, ""), "2024-06-05", "address"},
		"morning in Sydney":  {page(`<meta property="article:published_time" content="2024-06-04T21:30:00Z">`, h+`<span class="date">5 June 2024, 7:30am</span>`, ""), "2024-06-05", "meta"},
		"data of scripts":    {page(`<script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"publishedAt":"2024-06-05T07:00:00.000Z","title":"x"}}}</script>`, h, ""), "2024-06-05", "script"},
		"French":             {page("", h+`<p>Publié le 5 juin 2024 à 07h20</p>`, ""), "2024-06-05", "text"},
		"Polish":             {page("", h+`<div class="article-date">5 czerwca 2024</div>`, ""), "2024-06-05", "text"},
		"Japanese":           {page("", h+`<p class="date">2024年6月5日 7時20分</p>`, ""), "2024-06-05", "text"},
		"wire":               {page("", h+`<p>KISUMU, June 5, 2024 (Agency) - The ministers met for the first time since the spring and signed.</p>`, ""), "2024-06-05", "text"},
		"empty field":        {page(`<meta property="article:published_time" content="1970-01-01T00:00:00Z"><meta name=pubdate content="0001-01-01">`, h+`<p class=date>5 June 2024</p>`, ""), "2024-06-05", "text"},
		"at the end":         {page("", "<article>"+h, `<footer>Posted on 5 June 2024 by Ann Otieno</footer></article>`), "2024-06-05", "text"},
		"site before post":   {strings.Replace(page("", "<h1>The Lake Post of Kisumu</h1>"+strings.Repeat("<p>About us and what we do.</p>", 40)+`<div class="post comments-open has-sidebar"><h2>Harbour talks go on</h2><div class="entry-meta">5. Juni 2024</div>`, "</div>"), "Lake Post<", "The Lake Post of Kisumu<", 1), "2024-06-05", "text"},
		"page builder":       {page("", `<div class="elementor-widget elementor-widget-date"><h2>Harbour talks go on</h2><span class="elementor-post-date">5 June 2024</span></div>`, ""), "2024-06-05", "text"},
		"copyright":          {page("", h, `<div>Copyright 2019 Lake Post, all rights reserved to it</div>`), "", ""},
		"prose":              {page("", h+`<p>The pass was opened on 5 June 1999, and nobody has been on it since then, they say in the valley.</p>`, ""), "", ""},
	} {
		d, err := Read(strings.NewReader(c.page), name, Options{Undated: true, Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := ""
		if !d.Published.IsZero() && !(name != "copyright" && c.want == "" && d.Dated.Guessed()) {
			got = d.Published.Format(time.DateOnly)
		}
		if got != c.want || c.want != "" && d.Dated.Source != c.from {
			t.Errorf("%s: %q from %s (%.2f), want %q from %s", name, got, d.Dated.Source, d.Dated.Confidence, c.want, c.from)
		}
	}
}

// Every witness that has a weight is used, and every one that is used has a weight.
func TestWeights(t *testing.T) {
	for kind, w := range weights {
		if w <= 0 || w > 4 {
			t.Errorf("%s: %v", kind, w)
		}
	}
	if timeline.GuessedBelow <= chance("library extensive", "", true) || chance("json-ld", "", true) < timeline.GuessedBelow {
		t.Error("what is a guess")
	}
}

func TestDayInAddress(t *testing.T) {
	for url, want := range map[string]string{
		"https://a.example/2024/06/05/accord":        "2024-06-05",
		"https://a.example/2024/6/5/accord.html":     "2024-06-05",
		"https://a.example/world/2024/jun/05/accord": "2024-06-05",
		"https://a.example/accord-2024-06-05.html":   "2024-06-05",
		"https://a.example/n/2024/0605/c1.html":      "2024-06-05",
		"https://a.example/news/20240605-accord":     "2024-06-05",
		"https://a.example/2024/world/06/05/accord/": "2024-06-05",
		"https://a.example/2024/06/accord":           "",
		"https://a.example/id/120240605123":          "",
		"https://a.example/2024/13/05/accord":        "",
		"https://archive-2024-06-05.example/accord":  "",
		"https://a.example/accord?date=2024-06-05":   "",
		"/2024/06/05/accord":                         "2024-06-05",
	} {
		day, ok := dayInAddress(url)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", url, got, want)
		}
	}
}
