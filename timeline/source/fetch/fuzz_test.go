package fetch

import (
	"testing"

	"github.com/temoto/robotstxt"
)

// FuzzRobots: a host's robots.txt is anybody's.
func FuzzRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*?a=$\nCrawl-delay: 1e99\nSitemap: x"), "/a?b")
	f.Add([]byte("\xef\xbb\xbfuser-agent:dateline\r\nallow:\x00%zz"), "/%zz")
	f.Fuzz(func(t *testing.T, text []byte, path string) {
		rules, err := robotstxt.FromStatusAndBytes(200, text)
		if err != nil {
			return
		}
		rules.TestAgent(path, Robot)
		if delay := rules.FindGroup(Robot).CrawlDelay; delay < 0 {
			new(host).slow(delay)
		}
	})
}
