package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// TestInert: what a spreadsheet would take for a formula stays text, numbers and dates stay
// what they are.
func TestInert(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{
		"": "", "text": "text", "-12.5": "-12.5", "-0479-09-01": "-0479-09-01", "-0479/..": "-0479/..", "-04XX": "-04XX",
		"=1+1": "'=1+1", "+49 30": "'+49 30", "-2+3": "'-2+3", "-1-A1": "'-1-A1", "@SUM(A1)": "'@SUM(A1)", "-0479 BC": "'-0479 BC", "-SUM(A1)": "'-SUM(A1)",
		"\t=1": "'\t=1", "\ttext": "'\ttext", "\n=1": "'\n=1", "\r=1": "'\ufffd=1", "\r\n=1": "'\n=1", " =1": "' =1", "\u00a0\u3000 =1": "'\u00a0\u3000 =1",
		"a\x1b[2Jb\u009bc\x9b": "a\ufffd[2Jb\ufffdc\ufffd", "\x00=1": "'\ufffd=1", "two\nlines\tand a tab": "two\nlines\tand a tab",
		"\u200b=1": "'\u200b=1", "\ufeff=1": "'\ufeff=1", "\u00ad\u2060\u034f\ufe0f\u3164\u2800+1": "'\u00ad\u2060\u034f\ufe0f\u3164\u2800+1", "\u200btext": "\u200btext",
		"\u202e=1": "'\ufffd=1", "\xff=1": "'\ufffd=1",
		"＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠A1": "'＠A1", " \ufeff＝1": "' \ufeff＝1",
		"﹦1": "'﹦1", "﹢1": "'﹢1", "﹣1": "'﹣1", "﹫A": "'﹫A", "⁺1": "'⁺1", "⁼1": "'⁼1", "⁻1": "'⁻1", "−1": "'−1",
		"—1": "—1", "’=1": "’=1", "漢=1": "漢=1", "'=1": "'=1",
	} {
		if got := inert(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

// TestTablesAreInert: no cell of any table is a formula, in whatever column an attack stands.
func TestTablesAreInert(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	for _, attack := range []string{"=1+1", "\u200b=1+1", "\ufeff@SUM(A1)", " \t＝1+1", "\r+1+cmd", "－1+A1"} {
		tl := exporttest.Filled(attack)
		tables := map[string][]byte{"csv": write(t, "csv", tl), "timelinejs-csv": write(t, "timelinejs-csv", tl)}
		var dates bytes.Buffer
		doc := *tl.Documents[0]
		doc.Times = []dateparse.Expression{{Text: attack, Value: attack, Rule: attack, Quant: attack, Freq: attack, Mod: dateparse.Mod(attack)}}
		if err := Times(&dates, []*timeline.Document{&doc}, "csv"); err != nil {
			t.Fatal(err)
		}
		tables["dates csv"] = dates.Bytes()
		for name, table := range tables {
			rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for i, cell := range slices.Concat(rows[1:]...) {
				if isFormula(cell) && !strings.HasPrefix(cell, "-") { // the only numbers below zero
					t.Errorf("%s: cell %d is the formula %q", name, i, cell)
				}
			}
			if !bytes.Contains(table, []byte("'")) && name != "timelinejs-csv" {
				t.Errorf("%s: %s", name, fmt.Sprintf("%q is nowhere", attack))
			}
		}
	}
}
