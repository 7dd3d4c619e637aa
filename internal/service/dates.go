package service

import (
	"context"
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

// DatesRequest asks for the time expressions of articles.
type DatesRequest struct {
	Articles []Article `json:"articles" jsonschema:"that are read"`
	Language string    `json:"language,omitempty" jsonschema:"of the articles, BCP 47; otherwise what their words tell"`
	Reading
}

// DatesAnswer holds the time expressions article by article.
type DatesAnswer struct {
	Articles []DatedArticle `json:"articles" jsonschema:"in the order of the request"`
	Problems []Problem      `json:"problems,omitempty" jsonschema:"of articles that could not be read, or whose language has no grammar"`
}

// DatedArticle is an article with its time expressions.
type DatedArticle struct {
	Document Document         `json:"document" jsonschema:"the article as it was read"`
	Dates    []export.TimeRow `json:"dates" jsonschema:"the time expressions in reading order"`
}

var datesMethod = method("dates", "Find every time expression of articles and what it means",
	"Resolves expressions such as \"two years ago\", \"Thursday\" and \"by August\" against the date of publication: TIMEX3 type and value, the interval that it bounds, EDTF, and one line that explains it. Grammars for English, Spanish, German, French and Portuguese.",
	(*Service).dates)

func (s *Service) dates(ctx context.Context, r DatesRequest) (*DatesAnswer, error) {
	docs, problems, err := s.documents(r.Articles, r.Reading)
	if err != nil {
		return nil, err
	}
	a := &DatesAnswer{Articles: []DatedArticle{}, Problems: problems}
	for _, d := range docs {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		unread, err := annotate(d, r.Language, r.Reading)
		if err != nil {
			return nil, err
		}
		a.Problems = append(a.Problems, unread...)
		a.Articles = append(a.Articles, DatedArticle{newDocument(d), export.TimeRows(d)})
	}
	return a, nil
}

// annotate finds the dates of d, in a language that is given or told by its words. The
// problem that it may return is that there is no grammar for it.
func annotate(d *timeline.Document, language string, r Reading) ([]Problem, error) {
	times, err := r.Options()
	if err != nil {
		return nil, err
	}
	if language == "" {
		err = d.Annotate(times...)
	} else if _, err = dateparse.For(language); err != nil {
		return nil, &FieldError{"language", language, "there are no rules for it; choose from " + strings.Join(dateparse.Languages(), ", ")}
	} else {
		err = d.AnnotateIn(language, times...)
	}
	if err != nil {
		return nil, err
	}
	if _, err := dateparse.For(d.Language); err != nil {
		return []Problem{{d.ID, Language, fmt.Sprintf("%s: %v; only its dates in numerals were read", d.ID, err)}}, nil
	}
	return nil, nil
}
