package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestLicencesAreComplete: THIRD_PARTY_LICENSES is what the modules that are linked today
// give, and holds the data.
func TestLicencesAreComplete(t *testing.T) {
	t.Parallel()
	have, err := os.ReadFile("../../THIRD_PARTY_LICENSES")
	if err != nil {
		t.Fatal(err)
	}
	modules, err := linked()
	if err != nil {
		t.Fatal(err)
	}
	if len(modules) < 20 {
		t.Errorf("%d modules are linked", len(modules))
	}
	for _, m := range modules {
		if !bytes.Contains(have, []byte("\n"+m.heading()+"\n")) {
			t.Errorf("%s is linked and not in THIRD_PARTY_LICENSES; run go generate ./internal/thirdparty", m.heading())
		}
	}
	want, err := licences()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want) {
		t.Error("THIRD_PARTY_LICENSES is not up to date; run go generate ./internal/thirdparty")
	}
	for _, word := range []string{"GeoNames", "Universal", "GloVe"} {
		if !strings.Contains(string(have), word) {
			t.Errorf("%s is not in it", word)
		}
	}
}
