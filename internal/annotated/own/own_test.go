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
	if len(list) < 180 {
		t.Errorf("%d articles, want 183", len(list))
	}
}

// So are those of the further posts.
func TestMore(t *testing.T) {
	list, err := More(shared.Path(t, "data"))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 135 {
		t.Errorf("%d articles, want 135", len(list))
	}
}
