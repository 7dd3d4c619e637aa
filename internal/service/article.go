package service

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

// Article is what a client sends to be read.
type Article struct {
	ID        string `json:"id,omitempty" jsonschema:"names the article in the answer; article-1, article-2 and so on otherwise"`
	Text      string `json:"text,omitempty" jsonschema:"plain text, or the HTML of a page; this or data"`
	Data      []byte `json:"data,omitempty" jsonschema:"a file of any kind that dateline reads, in base64; it may hold several articles"`
	Published string `json:"published,omitempty" jsonschema:"date of publication, from which relative dates count, such as 2016-03-25 or 2016-03-25T18:30:00Z; goes before what the article says"`
	Title     string `json:"title,omitempty" jsonschema:"goes before the one in the article"`
	URL       string `json:"url,omitempty" jsonschema:"where it was published"`
	Publisher string `json:"publisher,omitempty" jsonschema:"who published it"`
}

// Document is an article as it was read. Offsets of all that is said of it count the bytes
// of Text in UTF-8.
type Document struct {
	ID        string         `json:"id"`
	Title     string         `json:"title,omitempty"`
	URL       string         `json:"url,omitempty"`
	Publisher string         `json:"publisher,omitempty"`
	Published string         `json:"published,omitempty" jsonschema:"date of publication, RFC 3339; absent if it is not known"`
	Dated     timeline.Dated `json:"dated,omitzero" jsonschema:"where the date of publication was found, and the chance that it is right"`
	Language  string         `json:"language,omitempty" jsonschema:"BCP 47; absent means English"`
	Warning   string         `json:"warning,omitempty" jsonschema:"what it seems to be, if it is no article"`
	Text      string         `json:"text" jsonschema:"that was read: offsets count its bytes in UTF-8"`
}

func newDocument(d *timeline.Document) Document {
	out := Document{ID: d.ID, Title: d.Title, URL: d.URL, Publisher: d.Publisher, Dated: d.Dated, Language: d.Language, Warning: d.Warning, Text: d.Text}
	if !d.Published.IsZero() {
		out.Published = d.Published.Format(time.RFC3339)
	}
	return out
}

// Reading says how articles are read.
type Reading struct {
	Published string `json:"published,omitempty" jsonschema:"date of publication of articles that do not say theirs"`
	Undated   bool   `json:"undated,omitempty" jsonschema:"read articles without a date of publication too; their relative dates stay unresolved"`
	Times
}

// documents reads articles, and returns what it can read beside the problems of the rest.
func (s *Service) documents(articles []Article, r Reading) (docs []*timeline.Document, problems []Problem, err error) {
	if len(articles) == 0 {
		return nil, nil, Errorf(BadRequest, "articles: give one at least")
	}
	now := time.Now()
	base := source.Options{Undated: r.Undated, MaxSize: s.limits.Text, Now: now}
	if r.Published != "" {
		if base.Published, err = source.ParseDate(r.Published, now); err != nil {
			return nil, nil, Errorf(BadRequest, "published: %v", err)
		}
	}
	left, names := s.limits.Text, unique{}
	for i, a := range articles {
		if a.ID == "" {
			a.ID = fmt.Sprintf("article-%d", i+1)
		}
		if a.Text != "" && len(a.Data) > 0 {
			return nil, nil, Errorf(BadRequest, "articles[%d]: give text or data, not both", i)
		}
		o := base
		if a.Published != "" {
			o.Override = true
			if o.Published, err = source.ParseDate(a.Published, now); err != nil {
				return nil, nil, Errorf(BadRequest, "articles[%d].published: %v", i, err)
			}
		}
		content := io.MultiReader(strings.NewReader(a.Text), bytes.NewReader(a.Data))
		for d, err := range source.ReadAll(content, a.ID, o) {
			if err != nil {
				problems = append(problems, Problem{a.ID, codeOf(err), advised(err)})
				continue
			}
			if left -= int64(len(d.Text)); left < 0 || len(docs) == s.limits.Articles {
				return nil, nil, Errorf(TooLarge, "more than %d articles, or %d MB of text; send them in several requests", s.limits.Articles, s.limits.Text>>20)
			}
			if a.Title != "" {
				d.Title = a.Title
			}
			if a.URL != "" {
				d.URL = a.URL
			}
			if a.Publisher != "" {
				d.Publisher = a.Publisher
			}
			d.ID = names.of(d.Source)
			docs = append(docs, d)
		}
	}
	if len(docs) == 0 {
		e := Errorf(Unreadable, "none of the articles could be read: %s", problems[0].Message)
		e.Problems = problems
		return nil, nil, e
	}
	return docs, problems, nil
}

// advised is the message of an article's error, which names flags of the command where
// it is about a date.
func advised(err error) string {
	if codeOf(err) == NoDate {
		return fmt.Sprintf("%s: %v; give one as published, or go on without one with undated", strings.SplitN(err.Error(), ":", 2)[0], source.ErrNoDate)
	}
	return err.Error()
}

// unique gives names that no other has.
type unique map[string]bool

func (u unique) of(name string) string {
	id := name
	for n := 2; u[id]; n++ {
		id = fmt.Sprintf("%s (%d)", name, n)
	}
	u[id] = true
	return id
}
