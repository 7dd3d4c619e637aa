package source

import (
	"strings"
	"testing"
)

func TestFeeds(t *testing.T) {
	rss := `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lake Post</title><language>en-gb</language>
<item><title>Accord &amp; more</title><link>https://lake.example/a</link><pubDate>Fri, 25 Mar 2016 18:30:00 +0300</pubDate><description>Short.</description><content:encoded><![CDATA[<p>They met on Thursday.</p><p>They left.</p><p>READ MORE: <a href=/x>STRAY</a></p>]]></content:encoded></item>
<item><title>Old</title><pubDate>Mon, 02 Jan 2012 10:00:00 GMT</pubDate><description>&lt;b&gt;They&lt;/b&gt; met on Monday.</description></item>
<item><title>Bare</title><description>They met.</description></item><item><title>Nothing</title><pubDate>Mon, 02 Jan 2012 10:00:00 GMT</pubDate></item></channel></rss>`
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Post</title><entry><title>Accord</title><link href="https://lake.example/a"/><published>2016-03-25T18:30:00+03:00</published><updated>2016-03-28T18:30:00+03:00</updated><content type="html">&lt;p&gt;They met on Thursday.&lt;/p&gt;</content></entry></feed>`
	for name, c := range map[string]struct {
		content      string
		docs, failed []string
	}{
		"rss": {rss, []string{"rss#1 · 2016-03-25 · Accord & more · They met on Thursday.||They left.", "rss#2 · 2012-01-02 · Old · They met on Monday."},
			[]string{"rss: #3: no publication date found", "rss: #4: no text"}},
		"atom":  {atom, []string{"atom#1 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"cut":   {rss[:700], nil, []string{"cut: cannot read the feed: "}},
		"empty": {`<rss version="2.0"><channel><title>x</title></channel></rss>`, nil, []string{"empty: there are no documents in it"}},
	} {
		docs, failed := told(t, c.content, name, Options{})
		if name == "cut" && len(failed) == 0 && len(docs) > 0 { // what was whole may be read
			continue
		}
		same(t, name, docs, failed, c.docs, c.failed)
	}
}

func TestJSON(t *testing.T) {
	news := `{"status":"ok","totalResults":2,"articles":[{"source":{"id":null,"name":"Lake Post"},"author":"A","title":"Accord","description":"Ministers met.","url":"https://lake.example/a","publishedAt":"2016-03-25T15:30:00Z","content":"They met on Thursday and talked… [+1234 chars]"},` +
		`{"source":{"name":"B"},"title":"Undated","content":"They met.","url":"https://lake.example/b"}]}`
	lines := `{"id":"a1","title":"Accord","date_publish":"2016-03-25 15:30:00","maintext":"They met on Thursday.","related":[{"title":"STRAY","text":"STRAY","date":"2011-01-01"}]}` + "\n" +
		`{"id":"a2","title":"Two","date_publish":"2016-03-26","paragraphs":["They left.","They came."]}` + "\n"
	for name, c := range map[string]struct {
		content      string
		o            Options
		docs, failed []string
	}{
		"newsapi": {news, Options{}, []string{"newsapi#1 · 2016-03-25 · Accord · Ministers met.||They met on Thursday and talked"}, []string{"newsapi: #2: no publication date found"}},
		"jsonl":   {lines, Options{}, []string{"jsonl#a1 · 2016-03-25 · Accord · They met on Thursday.", "jsonl#a2 · 2016-03-26 · Two · They left.||They came."}, nil},
		"array":   {`[{"headline":"Accord","published_at":1458912600,"body":"<p>They met on Thursday.</p>"}]`, Options{}, []string{"array#1 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"search":  {`{"took":1,"hits":{"total":1,"hits":[{"_id":"x9","_source":{"title":"Accord","date":"2016-03-25","text":"They met on Thursday."}}]}}`, Options{}, []string{"search#x9 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"one":     {`{"@type":"NewsArticle","headline":"Accord","datePublished":"2016-03-25","articleBody":"They met on Thursday."}`, Options{}, []string{"one#1 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"feed":    {`{"version":"https://jsonfeed.org/version/1.1","title":"Lake Post","items":[{"id":"1","content_html":"<p>They met on Thursday.</p>","date_published":"2016-03-25T10:00:00Z"}]}`, Options{}, []string{"feed#1 · 2016-03-25 ·  · They met on Thursday."}, nil},
		"mapped":  {`{"Kop":"Accord","Dag":"25-03-2016","Inhoud":"They met on Thursday."}`, Options{Fields: map[string]string{"title": "Kop", "published": "dag", "text": "inhoud"}}, []string{"mapped#1 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"foreign": {`{"Kop":"Accord","Inhoud":"They met on Thursday."}`, Options{}, nil, []string{"foreign: no field for the text of an article is among its fields; name it with --field text=NAME"}},
		"cut":     {lines[:len(lines)-20], Options{}, []string{"cut#a1 · 2016-03-25 · Accord · They met on Thursday."}, []string{"cut: cannot be read further than record 1"}},
		"large":   {`{"title":"Accord","date":"2016-03-25","text":"They met on Thursday."}` + "\n" + `{"title":"x","text":"` + strings.Repeat("0", 300_000) + `"}`, Options{MaxSize: 100_000}, []string{"large#1 · 2016-03-25 · Accord · They met on Thursday."}, []string{"large: cannot be read further than record 1: a record is larger than the limit"}},
		"latin":   {"[{\"title\":\"S\xe3o Tom\xe9 e Pr\xedncipe\",\"date\":\"2016-03-25\",\"text\":\"O ministro n\xe3o est\xe1 em S\xe3o Tom\xe9, e a reuni\xe3o \xe9 amanh\xe3.\"}]", Options{}, []string{"latin#1 · 2016-03-25 · São Tomé e Príncipe · O ministro não está em São Tomé, e a reunião é amanhã."}, nil},
		"deep":    {strings.Repeat(`{"data":`, 5000) + "1", Options{}, nil, []string{"deep: cannot be read further than record 0: it nests too deep"}},
	} {
		docs, failed := told(t, c.content, name, c.o)
		same(t, name, docs, failed, c.docs, c.failed)
	}
}

func TestTables(t *testing.T) {
	const csv = "id,published,title,text,url\na1,2016-03-25,Accord,\"They met\non Thursday, and left.\",https://lake.example/a\n,25/03/2016,Two,They met.,\na3,,Three,They met.,\na4,2016-03-26,Four,,\n"
	for name, c := range map[string]struct {
		content      string
		o            Options
		docs, failed []string
	}{
		"csv": {csv, Options{}, []string{"csv#a1 · 2016-03-25 · Accord · They met|on Thursday, and left.", "csv#2 · 2016-03-25 · Two · They met."},
			[]string{"csv: #a3: no publication date found", "csv: #a4: no text"}},
		"semicolon": {"\ufeffDatum;Title;Text\r\n25.03.2016;Accord;They met on Thursday.\r\n", Options{}, []string{"semicolon#1 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"tabs":      {"date\theadline\tbody\n2016-03-25\tAccord\tThey \"met\" on Thursday.\n", Options{}, []string{"tabs#1 · 2016-03-25 · Accord · They \"met\" on Thursday."}, nil},
		"mapped":    {"Dag,Kop,Inhoud\n2016-03-25,Accord,They met on Thursday.\n", Options{Fields: map[string]string{"title": "Kop", "published": "Dag", "text": "Inhoud"}}, []string{"mapped#1 · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"utf-16":    {"\xff\xfe" + wide("title\ttext\tdate\nAccord\tThey met.\t2016-03-25\n"), Options{}, []string{"utf-16#1 · 2016-03-25 · Accord · They met."}, nil},
		"open":      {"title,text,date\nAccord,They met.,2016-03-25\nTwo,\"They met", Options{}, []string{"open#1 · 2016-03-25 · Accord · They met."}, []string{"open: #2: no publication date found"}},
		"header":    {"title,text,date\n", Options{}, nil, []string{"header: there are no documents in it"}},
		"prose":     {"The text, the title, and the date\nThey met on Thursday.\n", Options{Undated: true}, []string{"prose · undated · The text, the title, and the date · The text, the title, and the date|They met on Thursday.|"}, nil},
	} {
		docs, failed := told(t, c.content, name, c.o)
		same(t, name, docs, failed, c.docs, c.failed)
	}
}

// wide is UTF-16 of ASCII.
func wide(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteString(s[i:i+1] + "\x00")
	}
	return b.String()
}
