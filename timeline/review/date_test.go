package review

import "testing"

// TestAnchor: dates as people type them, and as workbooks show them.
func TestAnchor(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"2016-03-24": "2016-03-24", "24 March 2016": "2016-03-24", "March 2016": "2016-03", "2016": "2016", "-0479": "-0479", "480 BC": "-0479", "1960s": "196X",
		"../2016-08": "../2016-08", "until August 2016": "../2016-08", "../2016-07-31": "../2016-07-31",
		"by August 2016": "../2016-07-31", "by 2016-08": "../2016-07-31", "before 1914": "../1913-12-31", "after May 2016": "2016-06-01/..", "Since 2014": "2014/..",
		"2016-03-01/2016-03-20": "2016-03-01/2016-03-20", "2015-03-25 – 2016-03-25": "2015-03-25/2016-03-25", " summer 2016 ": "2016-22",
		"soon": "", "by": "", "not 2016": "", "2016 or so": "", "Thursday": "", "": "",
	} {
		a, err := anchor(typed)
		if a.EDTF != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q %v, want %q", typed, a.EDTF, err, want)
		}
	}
}
