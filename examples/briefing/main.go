// Briefing writes a workbook and a page about one country from a folder of
// articles:
//
//	go run ./examples/briefing NOR examples/articles
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"slices"

	"github.com/dateline-go/dateline/export"
	_ "github.com/dateline-go/dateline/export/html" // briefing.html
	_ "github.com/dateline-go/dateline/export/xlsx" // briefing.xlsx
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: briefing COUNTRY ARTICLE...  (COUNTRY is an ISO 3166-1 alpha-3 code)")
	}
	if err := brief(os.Args[1], os.Args[2:], "."); err != nil {
		log.Fatal(err)
	}
}

// brief writes what the articles tell about a country into a folder.
func brief(country string, articles []string, folder string) error {
	docs, err := source.Open(articles, os.Stdin, source.Options{})
	if err != nil {
		return err
	}
	t, err := timeline.Build(context.Background(), docs, timeline.WithTitle("Briefing: "+country))
	if err != nil {
		return err
	}
	t.Events = slices.DeleteFunc(t.Events, func(e timeline.Event) bool { return !involves(e, country) })
	for _, name := range []string{"briefing.xlsx", "briefing.html"} {
		if err := export.WriteFile(folder+"/"+name, t); err != nil {
			return err
		}
	}
	fmt.Printf("%d events of %s in briefing.xlsx and briefing.html\n", len(t.Events), country)
	return nil
}

func involves(e timeline.Event, country string) bool {
	isIts := func(a timeline.Actor) bool { return a.Country == country }
	return slices.ContainsFunc(e.Actors, isIts) || slices.ContainsFunc(e.Targets, isIts)
}
