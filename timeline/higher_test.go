package timeline

import (
	"strings"
	"testing"
)

// Who reports does what "and" joins to the report, if only that makes sense.
func TestHigherSubject(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Prime Minister Benjamin Netanyahu said that jihadists were stepping up their attempts to harm Israelis and warned that it would not be tolerated.": "Benjamin Netanyahu warned that",
		"The Constitutional Court ruled that Rakkiat Sukthana had concealed his assets while he was minister and banned him from office for five years.":    "The Constitutional Court banned Rakkiat Sukthana from office",
	} {
		if got := summaries(t, text); !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}
