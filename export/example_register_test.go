package export_test

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

// A package that adds a format registers it in its init, so that importing the package
// is all that a program needs to do.
func init() {
	export.Register(export.Format{
		Name: "list", Extensions: []string{".list"}, MediaType: "text/plain; charset=utf-8",
		Description: "what happened, a line an event", Exporter: list{},
	})
}

// list writes a heading and a line an event.
type list struct{}

// Export implements export.Exporter.
func (list) Export(w io.Writer, t *timeline.Timeline, opts ...export.Option) error {
	s := export.Apply(opts...)
	if _, err := fmt.Fprintf(w, "%s:\n", s.Heading(t)); err != nil {
		return err
	}
	for _, e := range s.Shown(t).Events {
		if _, err := fmt.Fprintf(w, "* %s\n", e.Summary); err != nil {
			return err
		}
	}
	return nil
}

func ExampleRegister() {
	doc := &timeline.Document{ID: "islands.txt", Text: "Turkey invaded Cyprus in 1974. Argentina invaded the Falkland Islands in 1982."}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		fmt.Println(err)
		return
	}
	format, err := export.ForFile("islands.list")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := format.Export(os.Stdout, t, export.WithTitle("Landings"), export.WithTop(1)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Landings:
	// * Turkey invaded Cyprus (1974).
}
