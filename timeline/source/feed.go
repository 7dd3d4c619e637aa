package source

import (
	"bytes"
	"fmt"
	"iter"

	"github.com/mmcdole/gofeed"

	"github.com/dateline-go/dateline/internal/lazy"
	"github.com/dateline-go/dateline/timeline"
)

// feedReader reads RSS and Atom, an item a document.
type feedReader struct{}

var feedRoot = lazy.Regexp(`(?s)^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF|atom:feed)[\s>]`)

func (feedReader) Reads(head []byte) bool {
	return feedRoot().Match(bytes.TrimPrefix(head[:min(len(head), 4096)], []byte("\xEF\xBB\xBF")))
}

func (feedReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		data, err := in.upTo(packed * in.options.maxSize())
		if err != nil {
			yield(nil, err)
			return
		}
		feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
		if err != nil {
			yield(nil, fmt.Errorf("cannot read the feed: %w; it may have been cut off", err))
			return
		}
		for i, item := range feed.Items {
			r := record{"title": item.Title, "url": item.Link, "publisher": feed.Title, "language": feed.Language,
				"published": item.Published, "updated": item.Updated, "content": item.Content, "description": item.Description}
			if item.DublinCoreExt != nil && item.Published == "" && len(item.DublinCoreExt.Date) > 0 {
				r["published"] = item.DublinCoreExt.Date[0]
			}
			if !yield(r.document(i+1, in)) {
				return
			}
		}
		if len(feed.Items) == 0 {
			yield(nil, errNone)
		}
	}
}
