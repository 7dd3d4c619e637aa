package source_test

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/timeline/source"
)

func ExampleRead() {
	article := "Ministers meet\n\nMOSCOW, March 25, 2016 (Agency) - They met on Thursday."
	doc, err := source.Read(strings.NewReader(article), "article.txt", source.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.ID, doc.Title, doc.Published.Format("2006-01-02"), doc.Dated.Source)
	// Output: article.txt Ministers meet 2016-03-25 text
}
