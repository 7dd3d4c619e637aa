package own

import (
	"testing"

	"github.com/dateline-go/dateline/internal/shared"
)

// The texts that were annotated are those of the development data.
func TestOwn(t *testing.T) {
	list, err := Articles(shared.Path(t, "data"))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 205 {
		t.Errorf("%d articles, want 208", len(list))
	}
}
