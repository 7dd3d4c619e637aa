package eval

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-go/dateline/dateparse"
)

// TestRecognizers scores one case each of a date that is right, one that is not, one
// whose reading is a range of two expressions, and one that is not found.
func TestRecognizers(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const cases = "\ufeff" + `[
 {"Input": "Será el 3 de Mayo de 2016.", "Context": {"ReferenceDateTime": "2016-03-25T00:00:00"}, "Results": [
  {"Text": "3 de mayo de 2016", "Start": 8, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "2016-05-03", "value": "2016-05-03"}]}}]},
 {"Input": "Será mañana, hoy no.", "Context": {"ReferenceDateTime": "2016-03-25T00:00:00"}, "Results": [
  {"Text": "mañana", "Start": 5, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "2016-03-27", "value": "2016-03-27"}]}}]},
 {"Input": "Será del 3 al 5 de mayo.", "Context": {"ReferenceDateTime": "2016-03-25T00:00:00"}, "Results": [
  {"Text": "del 3 al 5 de mayo", "Start": 5, "TypeName": "datetimeV2.daterange", "Resolution": {"values": [{"timex": "(XXXX-05-03,XXXX-05-05,P2D)", "start": "2016-05-03", "end": "2016-05-05"}]}}]},
 {"Input": "Será cuando sea.", "Results": [{"Text": "cuando sea", "Start": 5, "TypeName": "datetimeV2.date"}]}
]`
	if err := os.WriteFile(filepath.Join(dir, RecognizersFile), []byte(cases), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := Recognizers(dir)
	if err != nil {
		t.Fatal(err)
	}
	p, err := dateparse.For("es")
	if err != nil {
		t.Fatal(err)
	}
	var s RecognizersScore
	faults := map[FaultKind]int{}
	for i := range all {
		s.Add(&all[i], p.Parse(all[i].Text, all[i].Reference), func(kind FaultKind, _ RecognizersTime, _ []dateparse.Expression) { faults[kind]++ })
	}
	want := RecognizersScore{Cases: 4, Gold: 4, System: 5, Found: 3, Exact: 2, Dates: 2, DatesRight: 1, Values: 3, ValuesRight: 2}
	if s != want || faults[Missed] != 1 || faults[Value] != 1 {
		t.Errorf("got %+v %v, want %+v", s, faults, want)
	}
}
