package own

import (
	"path/filepath"

	"github.com/dateline-go/dateline/internal/annotated"
)

// Folds is in how many parts articles are cross-validated.
const Folds = 5

// Lesson is an annotated article that models learn from.
type Lesson struct {
	annotated.Article
	News bool // it is one of shared/data/news, by which models are judged; the others are only learned from
	Fold int  // the part that is cross-validated with it
}

// Lessons returns the articles that models learn from: those of shared/data/news that are not
// set aside, and this project's own. data is the folder shared/data.
func Lessons(data string) ([]Lesson, error) {
	news, err := annotated.Folder(filepath.Join(data, "news"))
	if err != nil {
		return nil, err
	}
	ours, err := Articles(data)
	if err != nil {
		return nil, err
	}
	written, err := Written()
	if err != nil {
		return nil, err
	}
	var out []Lesson
	n := 0
	for k, list := range [][]annotated.Article{news, ours, written} {
		for _, a := range list {
			if !annotated.Aside(a.Name) {
				out = append(out, Lesson{a, k == 0, n % Folds})
			}
			n++
		}
	}
	return out, nil
}
