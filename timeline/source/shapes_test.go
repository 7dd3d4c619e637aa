package source

import (
	"strings"
	"testing"
	"time"
)

// The shapes in which systems and papers write pages of 5 June 2024: what is in the head,
// what stands before the text and behind it. Dates of other days are traps.
func TestShapes(t *testing.T) {
	const prose = `<p>The ministers talked for a long time about the harbour of Kisumu, and then they went home again without a word.</p>
<p>Nobody would say when they are to meet again, and the fishermen waited for them on the quay until it was dark.</p>
<p>The treaty has been on the table since the spring, and the harbour has been waiting for its cranes even longer.</p>`
	const h1 = `<h1>Harbour talks go on</h1>`
	related := `<div class="related-posts"><h3>Related</h3><ul><li><a href="/2023/02/01/a">The herring</a> <span class="date">1 February 2023</span></li><li><a href="/b">The ferry</a> <span class="date">9 March 2022</span></li></ul></div>`
	comments := `<div id="comments"><div class="comment"><b>Ann</b> <time datetime="2024-06-08T10:00:00Z">8 June 2024</time><p>I was there myself, and nothing of this is true.</p></div></div>`
	for name, c := range map[string]struct{ lang, head, before, after, want string }{
		"WordPress": {"en-US", `<meta name="generator" content="WordPress 6.5"><meta property="article:modified_time" content="2024-06-09T08:00:00+00:00">`,
			`<article class="post-17 post hentry"><header class="entry-header">` + h1 + `<div class="entry-meta"><span class="posted-on">Posted on <a href="/?p=17" rel="bookmark"><time class="entry-date published" datetime="2024-06-05T09:00:00+03:00">June 5, 2024</time><time class="updated" datetime="2024-06-09T08:00:00+03:00">June 9, 2024</time></a></span></div></header>`, `</article>` + comments + related, "2024-06-05"},
		"WordPress, old theme":  {"en", "", `<div class="post" id="post-17"><h2><a href="/p">Harbour talks go on</a></h2><small>June 5th, 2024 by Ann Otieno</small>`, `<p class="postmetadata">This entry was posted on Wednesday, June 5th, 2024 at 9:00 am and is filed under News.</p></div>` + comments, "2024-06-05"},
		"WordPress, in words":   {"de-DE", "", h1, `<p class="postmetadata alt">Dieser Beitrag wurde veröffentlicht am Mittwoch, 5. Juni 2024 um 9:00 Uhr</p>`, "2024-06-05"},
		"Drupal":                {"en-GB", `<meta name="Generator" content="Drupal 7">`, h1 + `<div class="submitted">Submitted by <span class="username">ann</span> on Wed, 06/05/2024 - 09:30</div>`, "", "2024-06-05"},
		"Drupal, day first":     {"en-GB", "", h1 + `<div class="submitted">Submitted by ann on Wed, 25/06/2024 - 09:30</div>`, "", "2024-06-25"},
		"Drupal field":          {"fr", "", h1 + `<div class="field field-name-post-date field-type-ds"><div class="field-item even">Mercredi 5 juin 2024 - 09:30</div></div>`, related, "2024-06-05"},
		"Blogger":               {"en", "", `<div class="widget Blog" id="Blog1"><div class="date-outer"><h2 class="date-header"><span>Wednesday, June 5, 2024</span></h2><div class="post hentry"><h3 class="post-title entry-title">Harbour talks go on</h3>`, `<div class="post-footer">Posted by Ann at <a href="#"><abbr class="published" title="2024-06-05T09:00:00+03:00">9:00 AM</abbr></a></div></div></div></div>`, "2024-06-05"},
		"Joomla":                {"de", "", `<div class="item-page"><div class="page-header"><h2>Harbour talks go on</h2></div><dl class="article-info muted"><dt>Details</dt><dd class="create">Erstellt: 05. Juni 2024</dd><dd class="modified">Zuletzt aktualisiert: 09. Juni 2024</dd><dd class="hits">Zugriffe: 1234</dd></dl>`, "</div>", "2024-06-05"},
		"Joomla, microdata":     {"es", "", h1 + `<dd class="published"><span class="icon-calendar"></span><time datetime="2024-06-05T09:00:00+02:00" itemprop="datePublished">Publicado: 05 Junio 2024</time></dd>`, "", "2024-06-05"},
		"TYPO3":                 {"de", "", h1 + `<div class="news-list-date">05.06.2024</div>`, "", "2024-06-05"},
		"Ghost":                 {"en", `<meta name="generator" content="Ghost 5.8"><meta property="article:published_time" content="2024-06-05T06:00:00.000Z"><meta property="article:modified_time" content="2024-06-09T06:00:00.000Z">`, h1 + `<time class="byline-meta-date" datetime="2024-06-05">05 Jun 2024</time>`, "", "2024-06-05"},
		"Substack":              {"en", `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour talks go on","datePublished":"2024-06-05T06:00:55+00:00","dateModified":"2024-06-05T06:00:55+00:00","isAccessibleForFree":true}</script>`, h1 + `<div class="pencraft">Jun 05, 2024</div>`, "", "2024-06-05"},
		"Medium":                {"en", `<meta property="article:published_time" content="2024-06-05T06:00:55.000Z">`, h1 + `<p><span data-testid="storyPublishDate">Jun 5, 2024</span></p>`, "", "2024-06-05"},
		"Arc":                   {"en-US", `<script>window.Fusion=window.Fusion||{};Fusion.globalContent={"_id":"ABC","created_date":"2024-06-04T20:00:00Z","display_date":"2024-06-05T13:00:00Z","first_publish_date":"2024-06-05T13:01:00Z","last_updated_date":"2024-06-07T01:00:00Z"};</script>`, h1 + `<div class="byline">By Ann Otieno</div>`, "", "2024-06-05"},
		"BBC, of 2013":          {"en-GB", `<meta name="OriginalPublicationDate" content="2024/06/05 09:30:10">`, `<span class="story-date"><span class="date">5 June 2024</span> <span class="time-text">Last updated at </span><span class="time">09:30 GMT</span></span>` + h1, "", "2024-06-05"},
		"BBC, of 2016":          {"en-GB", "", h1 + `<div class="date date--v2" data-seconds="1717578000" data-datetime="5 June 2024">5 June 2024</div>`, `<ul><li><div class="date date--v2" data-seconds="1699999999">14 Nov 2023</div></li></ul>`, "2024-06-05"},
		"Guardian":              {"en", "", h1 + `<details><summary>Wed 5 Jun 2024 09.30 EDT</summary>Last modified on Fri 7 Jun 2024 11.00 EDT</details>`, "", "2024-06-05"},
		"Spiegel":               {"de", `<meta name="date" content="2024-06-05T09:30:00+02:00"><meta name="last-modified" content="2024-06-06T07:00:00+02:00">`, h1 + `<time class="timeformat" datetime="2024-06-05 09:30:00">05.06.2024, 09.30 Uhr</time>`, "", "2024-06-05"},
		"Zeit":                  {"de", "", h1 + `<div class="metadata">5. Juni 2024, 9:30 Uhr <span class="encoded-date">Aktualisiert am 6. Juni 2024, 7:00 Uhr</span></div>`, "", "2024-06-05"},
		"Stand":                 {"de", "", h1 + prose, `<p>Stand: 05.06.2024 09:30 Uhr</p>`, "2024-06-05"},
		"Pressemitteilung":      {"de", "", `<p>Pressemitteilung vom 5. Juni 2024</p>` + h1, "", "2024-06-05"},
		"El País":               {"es-ES", "", h1 + `<a href="/hemeroteca/2024-06-05/">05 jun 2024 - 09:30 <abbr title="Central European Summer Time">CEST</abbr></a>`, related, "2024-06-05"},
		"fecha":                 {"es", "", h1 + `<span class="fecha">miércoles, 5 de junio de 2024</span>`, "", "2024-06-05"},
		"Le Monde":              {"fr", `<meta property="og:article:published_time" content="2024-06-05T09:30:00+02:00">`, h1 + `<p class="meta__publisher">Publié le 05 juin 2024 à 09h30, modifié le 06 juin 2024 à 07h00</p>`, "", "2024-06-05"},
		"Le Figaro, nothing up": {"fr", "", h1 + `<p>Par Anne Martin | Publié hier à 9:30, le mercredi 5 juin 2024, mis à jour le jeudi 6 juin 2024</p>`, "", "2024-06-05"},
		"Repubblica":            {"it", "", h1 + `<time class="story__date" datetime="2024-06-05T07:30:00Z">5 Giugno 2024 alle 09:30</time>`, "", "2024-06-05"},
		"Folha":                 {"pt-BR", "", h1 + `<time class="c-more-options__published-date" datetime="2024-06-05 09:30:00">5.jun.2024 às 9h30</time>`, "", "2024-06-05"},
		"Hürriyet":              {"tr", "", h1 + `<div class="news-date"><span>Oluşturulma Tarihi: Haziran 05, 2024 09:30</span> <span>Güncelleme Tarihi: Haziran 06, 2024</span></div>`, "", "2024-06-05"},
		"TASS":                  {"ru", `<meta name="mediator_published_time" content="2024-06-05T09:30:00+03:00">`, h1, "", "2024-06-05"},
		"TASS, visible":         {"ru", "", h1 + `<div class="news-header__date">5 июня, 2024, 09:30</div>`, "", "2024-06-05"},
		"RIA":                   {"ru", "", h1 + `<div class="article__info-date"><a href="/20240605/">09:30 05.06.2024</a> <span class="article__info-date-modified">(обновлено: 11:00 06.06.2024)</span></div>`, "", "2024-06-05"},
		"Xinhua":                {"zh-CN", `<meta name="publishdate" content="2024-06-05">`, `<span class="h-time"> 2024-06-05 09:30:10</span>` + h1, "", "2024-06-05"},
		"Xinhua, of 2021":       {"zh-CN", "", h1 + `<div class="header-time left"><span class="year"><em>2024</em></span> <span class="day"><em>06</em>/<em>05</em></span> <span class="time">09:30:10</span></div>`, "", "2024-06-05"},
		"Nikkei":                {"ja", "", h1 + `<p>2024年6月5日 9:30 [会員限定記事]</p>`, "", "2024-06-05"},
		"Yonhap":                {"ko", "", h1 + `<p class="update-time">송고시간 2024-06-05 09:30</p>`, "", "2024-06-05"},
		"Kompas":                {"id", "", h1 + `<div class="read__time">Kompas.com - 05/06/2024, 09:30 WIB</div>`, "", "2024-06-05"},
		"VnExpress":             {"vi", "", `<span class="date">Thứ tư, 5/6/2024, 09:30 (GMT+7)</span>` + h1, "", "2024-06-05"},
		"Aljazeera":             {"ar", "", h1 + `<div class="article-dates"><span aria-hidden="true">5/6/2024</span></div>`, "", "2024-06-05"},
		"NRC":                   {"nl", "", h1 + `<div class="article__byline">Ann Otieno <time datetime="2024-06-05T09:30:00+02:00">5 juni 2024</time></div>`, related, "2024-06-05"},
		"Gazeta":                {"pl", "", h1 + `<div class="art_data"><span>05 czerwca 2024 | 09:30</span></div>`, "", "2024-06-05"},
		"Facebook":              {"en", "", `<div class="userContentWrapper"><h5>Lake Post</h5><a href="/p/1"><abbr title="Wednesday, June 5, 2024 at 9:30am" data-utime="1717569000">2 hrs</abbr></a>`, `</div>`, "2024-06-05"},
		"unquoted data":         {"en", `<script>var dataLayer = [{ pageType: 'article', publishDate: '2024-06-05', section: 'world' }];</script>`, h1, "", "2024-06-05"},
		"picture":               {"en", `<meta property="og:image" content="https://lakepost.example/wp-content/uploads/2024/06/05/quay.jpg">`, h1, "", "2024-06-05"},
		"broken JSON-LD":        {"en", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A "quoted" word","datePublished":"2024-06-05T09:30:00+03:00",}</script>`, h1, "", "2024-06-05"},
		"footer":                {"en", "", h1, `<footer>This page was last updated on 5 June 2024. Copyright 2019 to 2026 Lake Post</footer>`, "2024-06-05"},
		"noscript":              {"en", "", `<noscript><article>` + h1 + `published on <time pubdate>2024-06-05T00:42:25Z</time></article></noscript>`, "", "2024-06-05"},
		"a report's first line": {"en", "", h1 + `<p>June 5, 2024 -- The ministers of two states have met for the first time since the spring and signed what they could, but nothing about the harbour.</p>`, "", "2024-06-05"},
		"only retrieved":        {"en", "", h1, `<p class="references">Otieno, A. "On quays". <span class="reference-accessdate">Retrieved 5 June 2020</span>.</p>`, ""},
		"only comments":         {"en", "", h1, comments, ""},
		"only related":          {"en", "", h1, related, ""},
		"only a copyright":      {"en", "", h1, `<footer>© 2019 Lake Post</footer>`, ""},
		"only history":          {"en", "", h1 + `<p>The quay was built on 5 June 1999, mended on 7 July 2003 and closed on 8 August 2011 by the council, all of it at the expense of the fishermen.</p>`, "", ""},
	} {
		page := "<!doctype html><html lang=" + c.lang + "><head><title>Harbour talks go on - Lake Post</title>" + c.head + "</head><body><div id=page>" + c.before + prose + c.after + "</div></body></html>"
		d, err := Read(strings.NewReader(page), name, Options{Undated: true, Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := ""
		if !d.Published.IsZero() {
			got = d.Published.Format(time.DateOnly)
		}
		if got != c.want {
			t.Errorf("%s: %q from %s (%.2f), want %q", name, got, d.Dated.Source, d.Dated.Confidence, c.want)
		}
	}
}
