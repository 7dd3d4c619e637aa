package fetch_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"github.com/dateline-go/dateline/timeline/source"
	"github.com/dateline-go/dateline/timeline/source/fetch"
)

func Example() {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, "Ministers meet\n\nMOSCOW, March 25, 2016 (Agency) - They met on Thursday.")
	}))
	defer site.Close()

	f := fetch.New(fetch.Options{Private: true}) // the server is on this machine
	docs, err := source.Open([]string{site.URL + "/talks"}, nil, source.Options{
		Fetch: func(address string) (io.ReadCloser, error) { return f.Open(context.Background(), address) },
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(docs[0].ID, docs[0].Title, docs[0].Published.Format("2006-01-02"))
	// Output: talks Ministers meet 2016-03-25
}
