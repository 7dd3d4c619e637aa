package export

import (
	"os/exec"
	"strings"
	"testing"
)

// TestWeight: a program links the libraries of the formats that it imports, and those of no other.
func TestWeight(t *testing.T) {
	t.Parallel()
	libraries := map[string]string{ // the package of the format that needs each
		"github.com/arran4/golang-ical":                        "ics",
		"github.com/xuri/excelize/":                            "xlsx",
		"github.com/parquet-go/parquet-go":                     "parquet",
		"github.com/go-echarts/go-echarts/":                    "html",
		"github.com/go-text/typesetting/":                      "picture",
		"golang.org/x/image/":                                  "picture",
		"codeberg.org/go-fonts/":                               "picture",
		"github.com/dateline-go/dateline/export/internal/page": "html",
	}
	for _, folder := range []string{"", "xlsx", "html", "picture", "parquet", "ics", "all"} {
		out, err := exec.Command("go", "list", "-deps", "./"+folder).Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		if folder == "" && strings.Contains(string(out), "\nnet/http\n") {
			t.Error("export links net/http")
		}
		for library, of := range libraries {
			links := strings.Contains("\n"+string(out), "\n"+library)
			if want := of == folder || folder == "all"; links != want {
				t.Errorf("export/%s links %s: %v, want %v", folder, library, links, want)
			}
		}
	}
}
