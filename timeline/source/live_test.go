package source

import "testing"

func TestLiveBlogs(t *testing.T) {
	page := func(title, head, body string) string {
		return "<!doctype html><html lang=en><head><title>" + title + "</title>" + head + "</head><body>" + body + "</body></html>"
	}
	const posts = `<main><h1>Talks</h1><article><time datetime="2016-03-25T10:00:00Z">10:00</time><h2>Delay</h2><p>Kenya accused Tanzania of delay yesterday, and the mediator left the talks.</p><aside><p>STRAY</p></aside></article>` +
		`<article><time datetime="2016-03-23T10:00:00Z">23 March</time><p>Uganda threatened Rwanda with sanctions yesterday, and the army closed the road.</p></article></main>`
	want := func(name string) []string {
		return []string{
			name + "#1 · 2016-03-25 · Delay · Kenya accused Tanzania of delay yesterday, and the mediator left the talks.",
			name + "#2 · 2016-03-23 ·  · Uganda threatened Rwanda with sanctions yesterday, and the army closed the road.",
		}
	}
	for name, c := range map[string]struct {
		content string
		docs    []string
	}{
		"live.html": {page("Live: talks", "", posts), want("live.html")},
		"data.html": {page("Talks", `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Talks","datePublished":"2016-03-20","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Delay","datePublished":"2016-03-25T10:00:00Z","articleBody":"Kenya accused Tanzania of delay yesterday, and the mediator left the talks."},{"@type":"BlogPosting","datePublished":"2016-03-23T10:00:00Z","articleBody":"<p>Uganda threatened Rwanda with sanctions yesterday, and the army closed the road.</p>"}]}</script>`, "<h1>Talks</h1>"), want("data.html")},
	} {
		docs, failed := told(t, c.content, name, Options{})
		same(t, name, docs, failed, c.docs, nil)
	}
	// A list of articles is none, nor an article that the word is in.
	for name, content := range map[string]string{
		"index.html": page("Talks", `<meta name=date content="2016-03-25">`, posts),
		"one.html":   page("They live on fish", `<meta name=date content="2016-03-25">`, "<article><h1>They live on fish</h1>"+talks+"</article>"),
	} {
		if docs, failed := told(t, content, name, Options{}); len(docs) != 1 || len(failed) != 0 {
			t.Errorf("%s: %q %q", name, docs, failed)
		}
	}
}
