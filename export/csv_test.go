package export

import "testing"

// TestInert: what a spreadsheet would take for a formula stays text, numbers and dates stay
// what they are.
func TestInert(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "text": "text", "-12.5": "-12.5", "-0479-09-01": "-0479-09-01", "-0479/..": "-0479/..", "-04XX": "-04XX",
		"=1+1": "'=1+1", "+49 30": "'+49 30", "-2+3": "'-2+3", "-1-A1": "'-1-A1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "-0479 BC": "'-0479 BC", "-SUM(A1)": "'-SUM(A1)",
	} {
		if got := inert(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}
